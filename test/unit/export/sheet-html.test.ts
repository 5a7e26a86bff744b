import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportCopy } from '../../../electron/contract/copy/en/steps/export.ts';
import type { Artifact, SheetRow } from '../../../electron/contract/index.ts';
import { isPrintForm, savePlan } from '../../../electron/core/export/save-plan.ts';
import { sheetHtml } from '../../../electron/core/export/sheet-html.ts';
import { sheetStyle, sheetStyleHash } from '../../../electron/core/export/sheet-style.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';
import { exportCase, goldenCases } from '../platforms/golden.ts';
import { hostileLines } from '../platforms/hostile.ts';
import { openPage } from '../report/page.ts';

type SheetArtifact = Extract<Artifact, { kind: 'sheet' }>;

/** Every sheet of every golden case, in every mode it can be had in. */
const all = goldenCases.flatMap((golden) =>
  golden.modes.flatMap(({ mode }) => {
    const made = exportCase(golden, mode);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const output = made.value;
    return output.artifacts
      .filter((artifact): artifact is SheetArtifact => artifact.kind === 'sheet')
      .map((artifact) => ({ title: `${golden.name}, ${mode}: ${artifact.name}`, platform: golden.platform.id, artifact, output }));
  }),
);

const plain = (text: string): string => text.replaceAll('`', '');
const row: SheetRow = {
  id: 'a',
  phase: 'before-token',
  product: 'bitbucket',
  place: 'Place',
  action: 'Do it',
  value: null,
  secret: false,
  sign: null,
  note: null,
  unconfirmed: false,
};

describe('a sheet as a page to print', () => {
  it('is looked at for every platform that has a sheet', () => {
    const withSheet = platforms()
      .filter((platform) =>
        Object.values(platform.deployments).some(
          (each) => each.support !== 'blocked' && each.artifacts.some((artifact) => artifact.kind === 'sheet'),
        ),
      )
      .map((platform) => platform.id);
    expect(withSheet.filter((id) => !all.some((each) => each.platform === id))).toEqual([]);
  });

  it.each(all)('$title: every step says what the sheet says, in its order', ({ artifact, output }) => {
    const page = openPage(savePlan(output).find((file) => isPrintForm(file) && file.name === artifact.name.replace(/md$/, 'html'))!.text);
    const items = [...page.querySelectorAll('li')];
    expect(items).toHaveLength(artifact.sheet.rows.length);
    expect(page.querySelector('h1')?.textContent).toBe(artifact.sheet.title);
    expect(page.querySelectorAll('input[type=checkbox]')).toHaveLength(items.length);
    for (const [index, each] of artifact.sheet.rows.entries()) {
      const item = items[index]!;
      expect(item.querySelector('.number')?.textContent).toBe(`${index + 1}.`);
      expect(item.querySelector('.place')?.textContent).toBe(
        plain(each.product === 'platform' ? each.place : `${exportCopy.sheet.products[each.product]}: ${each.place}`),
      );
      const label = item.querySelector('label');
      expect(label?.textContent).toBe(plain(each.action));
      expect(label?.getAttribute('for')).toBe(item.querySelector('input')?.id);
      expect(item.querySelector('.value')?.textContent ?? null).toBe(each.value);
      const notes = [...item.querySelectorAll('.note')].map((note) => note.textContent);
      expect(notes).toEqual([
        ...(each.note === null ? [] : [plain(each.note)]),
        ...(each.sign === null ? [] : [`${exportCopy.sheet.sign} ${plain(each.sign)}`]),
        ...(each.unconfirmed ? [exportCopy.sheet.unconfirmedCompare] : []),
      ]);
      expect(item.closest('section')?.querySelector('h2')?.textContent).toBe(exportCopy.sheet.phases[each.phase]);
    }
    expect(page.querySelector('.secret') !== null).toBe(artifact.holdsSecret);
  });

  it.each(all)('$title: reaches nothing outside and runs nothing', ({ artifact }) => {
    const html = sheetHtml(artifact.sheet, artifact.holdsSecret);
    const page = openPage(html);
    expect(page.querySelectorAll('script, link, img, iframe, object, embed, form, a, base, svg')).toHaveLength(0);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => [...each.attributes].map(({ name }) => name))
        .filter((name) => /^on|^style$|^src|^href/.test(name)),
    ).toEqual([]);
    expect(html.slice(0, html.indexOf('<body>'))).not.toMatch(/url\(|@import/);
  });

  it.each([...hostileLines, '<script>alert(1)</script>', '</code></p><img src=x onerror=alert(1)>', '&lt;b&gt;', '" autofocus onfocus="x'])(
    'keeps %j as text',
    (value) => {
      const page = openPage(
        sheetHtml(
          {
            title: value,
            intro: plain(value),
            rows: [{ ...row, value, place: plain(value), action: plain(value), note: plain(value), sign: plain(value) }],
          },
          true,
        ),
      );
      expect(page.querySelector('.value')?.textContent).toBe(value);
      expect(page.querySelector('h1')?.textContent).toBe(value);
      expect(page.querySelector('.action')?.textContent).toBe(plain(value));
      expect(page.querySelectorAll('script, img')).toHaveLength(0);
    },
  );

  it('allows exactly its own style', () => {
    expect(sheetStyleHash).toBe(`sha256-${createHash('sha256').update(sheetStyle).digest('base64')}`);
    expect(sheetHtml({ title: 'T', intro: '', rows: [row] }, false)).toContain(`<style>${sheetStyle}</style>`);
  });

  it('is saved beside the Markdown, with the same rights', () => {
    for (const { output } of all) {
      const sheets = savePlan(output).filter((file) => file.kind === 'sheet');
      for (const page of sheets.filter(isPrintForm))
        expect(sheets).toContainEqual(
          expect.objectContaining({ name: page.name.replace(/html$/, 'md'), mode: page.mode, holdsSecret: page.holdsSecret }),
        );
      expect(new Set(savePlan(output).map((file) => file.name)).size).toBe(savePlan(output).length);
    }
  });
});
