import { describe, expect, it } from 'vitest';
import { isPrintForm, savePlan } from '../../../electron/core/export/save-plan.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';
import { exportCase, goldenCases } from './golden.ts';

const runs = goldenCases.flatMap((golden) => golden.modes.map(({ mode, files }) => ({ golden, mode, files, title: `${golden.name}, ${mode}` })));

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
    const secrets = [golden.token, ...Object.values(golden.held), 'SEI-KEY-downloaded', 'JIRA-KEY-0123456789', 'JIRA-OLD-KEY'].filter((each) => each !== null);
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

  it('covers every deployment that a platform supports', () => {
    const wanted = platforms.flatMap((platform) =>
      (['cloud', 'server', 'data-center'] as const).filter((where) => platform.deployments[where].support !== 'blocked').map((where) => `${platform.id} ${where}`),
    );
    const covered = new Set(goldenCases.map((golden) => `${golden.platform.id} ${golden.answers.deployment ?? ''}`));
    expect(wanted.filter((each) => !covered.has(each))).toEqual([]);
  });
});
