/** Several platforms in one go, walked by the answers of their golden cases. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { checkCopy, exportCopy, tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { listed } from '../../../electron/contract/copy/intl.ts';
import { platformCopy, severalCopy } from '../../../electron/contract/copy/wizard.ts';
import type { Answers, CredentialKind, SecretsMode, TokensChoice } from '../../../electron/contract/index.ts';
import { activeInputs } from '../../../electron/contract/when.ts';
import type { Bitbucket } from './bitbucket.ts';
import { filesIn } from './folders.ts';
import { goldenFiles, practiceAnswers, withGoldenNames } from './golden.ts';
import type { GoldenCase } from './golden.ts';
import { knownPlatform } from './walk.ts';
import type { Known } from './walk.ts';
import type { Wizard } from './wizard.ts';

export interface SeveralWalk {
  readonly wizard: Wizard;
  readonly bitbucket: Bitbucket;
  readonly cases: readonly GoldenCase[];
  readonly tokens: TokensChoice;
  readonly kind: CredentialKind;
  /** Called on every screen that only several platforms have. */
  readonly onScreen: (what: string) => Promise<void>;
}

interface Part {
  readonly golden: GoldenCase;
  readonly answers: Answers;
  readonly known: Known;
  readonly given: {
    readonly options: Answers['options'];
    readonly held: Readonly<Record<string, string>>;
    readonly files: Readonly<Record<string, string>>;
  };
}

export function partsOf({ cases, bitbucket }: Pick<SeveralWalk, 'cases' | 'bitbucket'>): readonly Part[] {
  return cases.map((golden) => {
    const answers = practiceAnswers(golden, bitbucket.port);
    const files = Object.fromEntries(Object.entries(golden.dropped).map(([key, name]) => [key, join(golden.folder, name)]));
    return {
      golden,
      answers,
      known: knownPlatform(golden.platform, answers),
      given: { options: golden.answers.options, held: golden.held, files },
    };
  });
}

/** Server and address, then the ticks and the way with tokens. */
export async function chooseSeveral(walk: SeveralWalk): Promise<void> {
  const { wizard, tokens, onScreen } = walk;
  const parts = partsOf(walk);
  const { deployment, baseUrl, workspace, projectKey } = parts[0]!.answers;
  await wizard.chooseDeployment(deployment ?? 'cloud');
  await wizard.goOn();
  if (baseUrl === null) await wizard.fillCloudAddress(workspace ?? '', projectKey);
  else await wizard.checkAddress(baseUrl, projectKey);
  await wizard.goOn();
  await expect(wizard.title(platformCopy.title)).toBeVisible();
  await wizard.button(severalCopy.start).click();
  await expect(wizard.title(severalCopy.title)).toBeVisible();
  for (const { known } of parts) await wizard.page.getByRole('checkbox', { name: known.name, exact: true }).check();
  await expect(wizard.page.getByText(severalCopy.chosen(parts.map(({ known }) => known.name)))).toBeVisible();
  await onScreen('ticked');
  await wizard.button(severalCopy.goOn(parts.length)).click();
  await expect(wizard.title(severalCopy.tokens.title)).toBeVisible();
  await wizard.radio(tokens === 'each' ? severalCopy.tokens.each : severalCopy.tokens.one).check();
  await onScreen(`tokens-${tokens}`);
  await wizard.goOn();
}

/** The queue in the rail as it reads: `name, state`. */
export function queue(wizard: Wizard): ReturnType<Wizard['page']['locator']> {
  return wizard.page.getByRole('navigation', { name: severalCopy.queue, exact: true }).getByRole('listitem');
}

export async function settle({ wizard }: Pick<SeveralWalk, 'wizard'>, { known, given }: Part): Promise<void> {
  await expect(wizard.title(new RegExp(`${known.name}( be able to do\\?)?$`))).toBeVisible();
  await wizard.fillInputs(known.support.inputs, 'access', given);
  await wizard.goOn();
}

/** Hands over a token. Names that are known already stand in their fields and are not typed again. */
export async function giveToken(
  { wizard }: Pick<SeveralWalk, 'wizard'>,
  forWhom: string,
  { known }: Part,
  token: string,
  namesKnown: boolean,
): Promise<void> {
  await expect(wizard.title(tokenCopy.title(forWhom))).toBeVisible();
  if (namesKnown) for (const { label, value } of known.users) await expect(wizard.field(label)).toHaveValue(value);
  await wizard.pasteToken(forWhom, known.kindName, token, namesKnown ? [] : known.users);
}

export async function passCheck({ wizard }: Pick<SeveralWalk, 'wizard'>): Promise<void> {
  await wizard.waitForCheck();
  await wizard.button(checkCopy.continue).click();
}

/** The export step's own questions of one platform, where it has any. */
export async function answerDetails(
  { wizard, onScreen }: Pick<SeveralWalk, 'wizard' | 'onScreen'>,
  { golden, known, given }: Part,
): Promise<void> {
  const details = activeInputs(known.support.inputs, given.options, [...Object.keys(given.held), ...Object.keys(given.files)]).some(
    (input) => !input.affectsAccess,
  );
  if (!details) return;
  const asked = wizard.page.getByRole('heading', { name: exportCopy.inputs.title(known.name) });
  const change = wizard.button(exportCopy.inputs.changeAll);
  const use = wizard.radio(exportCopy.use.share);
  await expect(asked.or(change).or(use).first()).toBeVisible();
  if (!(await asked.isVisible())) {
    // Every question has an answer already: they stand behind the result.
    await wizard.use('placeholder');
    await change.click();
  }
  await wizard.fillInputs(known.support.inputs, 'details', given);
  await onScreen(`details-${golden.platform}`);
  await wizard.button(exportCopy.inputs.show).click();
}

/** Saves everything into a folder and compares each platform's part with its golden files, bytes and rights. `tokens` by platform. */
export async function saveAndCompare(
  walk: SeveralWalk,
  folder: string,
  mode: SecretsMode,
  tokens: Readonly<Record<string, string>>,
): Promise<string> {
  const { wizard, bitbucket, cases, onScreen } = walk;
  const { save } = exportCopy;
  await wizard.unfoldExport();
  await expect(wizard.radio(exportCopy.use.share)).toBeVisible();
  await wizard.use(mode);
  await wizard.field(save.folder).fill(folder);
  await onScreen(`result-${mode}`);
  await wizard.button(severalCopy.export.save(cases.length)).click();
  await expect(wizard.page.getByText(/^Saved \d+ files$/)).toBeVisible();
  await onScreen(`saved-${mode}`);
  const written = await filesIn(folder);
  const readme = written.find((file) => file.name === 'README.md');
  expect(readme?.mode).toBe('0644');
  for (const golden of cases) {
    const own = written
      .filter((file) => file.name.startsWith(`${golden.platform}/`))
      .map((file) => ({ ...file, name: file.name.slice(golden.platform.length + 1) }));
    // A mode that this platform does not take falls back to the one that it does.
    const as = golden.modes.includes(mode) ? mode : 'placeholder';
    expect(
      withGoldenNames(own, golden, { token: tokens[golden.platform] ?? null, ownPort: bitbucket.port }),
      `${golden.name}, ${mode}`,
    ).toEqual(goldenFiles(golden, as));
    for (const file of own)
      expect(file.mode, `${golden.name}/${file.name}`).toBe(
        as === 'inline' && golden.holdsSecret.includes(file.name.replace(/html$/, 'md')) ? '0600' : '0644',
      );
  }
  return readme?.bytes.toString('utf8') ?? '';
}

export { listed };
