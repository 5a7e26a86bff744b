/** What Handrail runs is what it shows to copy, uses files that are exported, and holds no secret and no mark for one. */
import { describe, expect, it } from 'vitest';
import { fileHoldsSecret, shownCommand } from '../../../electron/core/run/command.ts';
import { programFacts } from '../../../electron/core/run/programs.ts';
import { runnableSchema } from '../../../electron/contract/index.ts';
import type { Artifact, Runnable, SecretsMode } from '../../../electron/contract/index.ts';
import * as v from 'valibot';
import { exportCase, goldenCases } from './golden.ts';

/** Every command that can be run, by hand: one that is lost, or comes in unseen, is named here. */
const expected = [
  'another-tool/bitbucket-apply.sh',
  'argo-cd/argocd-apply.sh',
  'aws-codebuild/codebuild-import.sh',
  'aws-codeconnections/codeconnections-deploy.sh',
  'cds/cds-import.sh',
  'flux/flux-apply.sh',
  'git/git-try.sh',
  'harness-sei/satellite-kubernetes.sh',
  'renovate/renovate-validate.sh',
  'sonarqube/sonarqube-create.sh',
  'tekton-pac/pipelines-as-code-apply.sh',
  'vault-radar/vault-radar-secret.sh',
];

interface Found {
  readonly of: string;
  readonly name: string;
  readonly mode: SecretsMode;
  readonly text: string;
  readonly runnable: Runnable;
  /** Those of the same export, and with secrets. */
  readonly artifacts: readonly Artifact[];
  readonly inline: readonly Artifact[];
}

const found: readonly Found[] = goldenCases.flatMap((golden) =>
  golden.modes.flatMap(({ mode }) => {
    const made = exportCase(golden, mode);
    const inline = exportCase(golden, 'inline');
    if (!made.ok) return [];
    const { artifacts } = made.value;
    return artifacts.flatMap((artifact) =>
      artifact.kind === 'command' && artifact.runnable !== undefined
        ? [
            {
              of: golden.name,
              name: `${golden.platform.id}/${artifact.name}`,
              mode,
              text: artifact.text,
              runnable: artifact.runnable,
              artifacts,
              inline: inline.ok ? inline.value.artifacts : [],
            },
          ]
        : [],
    );
  }),
);

describe('commands that Handrail runs', () => {
  it('are these', () => {
    expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(expected);
  });

  it.each(found)('$of $mode $name', ({ mode, text, runnable, artifacts, inline }) => {
    expect(v.safeParse(runnableSchema, runnable).success).toBe(true);
    // Where the environment fills a template in, the copied text does that first.
    if (mode !== 'env') expect(shownCommand(runnable, '.')).toBe(text);
    expect(Object.keys(programFacts)).toContain(runnable.program);
    for (const file of runnable.files) {
      const from = fileHoldsSecret(file) ? inline : artifacts;
      expect(
        from.find(({ name }) => name === file.name),
        file.name,
      ).toMatchObject({ kind: 'file', holdsSecret: fileHoldsSecret(file) });
    }
    expect(JSON.stringify([runnable.args, runnable.sign])).not.toMatch(/PASTE-|\$\{|••/);
    expect(runnable.changes).toMatch(/\.$/);
  });
});
