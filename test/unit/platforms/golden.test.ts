import { describe, expect, it } from 'vitest';
import { deployments } from '../../../electron/contract/index.ts';
import { isPrintForm, savePlan } from '../../../electron/core/export/save-plan.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';
import { exportCase, goldenCases } from './golden.ts';

const runs = goldenCases.flatMap((golden) =>
  golden.modes.map(({ mode, files }) => ({ golden, mode, files, title: `${golden.name}, ${mode}` })),
);

describe('exports against files written by hand', () => {
  it.each(runs)('$title: the same names and bytes', ({ golden, mode, files }) => {
    const made = exportCase(golden, mode);
    if (!made.ok) expect.fail(JSON.stringify(made.problem));
    // A sheet's page to print is compared with its Markdown in ../export/sheet-html.test.ts.
    const plan = savePlan(made.value).filter((file) => !isPrintForm(file) && (golden.only?.includes(file.name) ?? true));
    expect(plan.map((file) => file.name).sort()).toEqual([...files.keys()]);
    for (const file of plan) expect(file.text, file.name).toBe(files.get(file.name));
  });

  it.each(runs)('$title: what holds a secret is 0600 and says so', ({ golden, mode }) => {
    const made = exportCase(golden, mode);
    if (!made.ok) expect.fail(JSON.stringify(made.problem));
    const expected = mode === 'inline' ? golden.holdsSecret : [];
    for (const file of savePlan(made.value)) {
      const should = expected.includes(isPrintForm(file) ? file.name.replace(/html$/, 'md') : file.name);
      expect(file.holdsSecret, file.name).toBe(should);
      expect(file.mode, file.name).toBe(should ? '0600' : '0644');
    }
  });

  it.each(runs)('$title: nothing but inline lets a secret out, and never a preview', ({ golden, mode }) => {
    const secrets = [golden.token, ...Object.values(golden.held), 'SEI-KEY-downloaded', 'JIRA-KEY-0123456789', 'JIRA-OLD-KEY'].filter(
      (each) => each !== null,
    );
    for (const mask of [true, false]) {
      const made = exportCase(golden, mode, mask);
      if (!made.ok) expect.fail(JSON.stringify(made.problem));
      const text = JSON.stringify(made.value);
      for (const secret of secrets) {
        if (mode === 'inline' && !mask) continue;
        expect(text).not.toContain(secret);
      }
    }
  });

  it('covers every platform, deployment and secrets mode that there is', () => {
    const wanted = platforms().flatMap((platform) =>
      deployments.flatMap((where) => {
        const { support, secretsModes } = platform.deployments[where];
        return support === 'blocked'
          ? []
          : // References are in ../destinations.
            secretsModes
              .filter((each) => each.available && each.mode !== 'reference')
              .map((each) => `${platform.id}, ${where}, ${each.mode}`);
      }),
    );
    const covered = new Set(runs.map(({ golden, mode }) => `${golden.platform.id}, ${golden.answers.deployment ?? ''}, ${mode}`));
    expect(wanted.filter((each) => !covered.has(each))).toEqual([]);
    expect(
      [...covered].filter((each) => !wanted.includes(each)),
      'golden files of what is refused',
    ).toEqual([]);
  });
  it('covers every artifact that a platform lists; Server and Data Center list the same', () => {
    const product = (where: string | null): string => (where === 'cloud' ? 'cloud' : 'self-managed');
    const seen = new Set(
      goldenCases.flatMap((golden) =>
        golden.modes.flatMap(({ files }) =>
          [...files.keys()].map((file) => `${golden.platform.id}, ${product(golden.answers.deployment)}, ${file}`),
        ),
      ),
    );
    const lacking = platforms().flatMap((platform) =>
      deployments
        .filter((where) => platform.deployments[where].support !== 'blocked')
        .flatMap((where) =>
          platform.deployments[where].artifacts
            .map(({ name }) => `${platform.id}, ${product(where)}, ${name.replace('<name>', 'bitbucket-acme')}`)
            // A command is saved as a script, a sheet as two pages.
            .filter((name) => !['', '.sh', '.html', '.md'].some((ending) => seen.has(`${name}${ending}`))),
        ),
    );
    expect(lacking).toEqual([]);
  });
});
