/** The whole wizard by the answers of a golden case, from the first screen to the saved files. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { checkCopy, exportCopy } from '../../../electron/contract/copy/steps.ts';
import { practiceWords, words } from '../../../electron/contract/copy/wizard.ts';
import type { Answers, DeploymentSupport, WizardStep } from '../../../electron/contract/index.ts';
import { activeInputs } from '../../../electron/contract/when.ts';
import { guideInWords } from '../../../electron/contract/copy/guide.ts';
import { tokenGuide } from '../../../electron/core/access/guide.ts';
import { findPlatform, toInfo } from '../../../electron/core/platforms/registry.ts';
import type { Bitbucket } from './bitbucket.ts';
import { filesIn } from './folders.ts';
import { goldenFiles, isSecretFile, kindOf, practiceAnswers, practiceUser, withGoldenNames } from './golden.ts';
import type { GoldenCase } from './golden.ts';
import type { Wizard } from './wizard.ts';

export interface Walk {
  readonly golden: GoldenCase;
  readonly wizard: Wizard;
  readonly bitbucket: Bitbucket;
  /** What is exported goes into a folder for each secrets mode in here. */
  readonly out: string;
  /** Called on every screen, when it stands. */
  readonly onScreen?: (step: WizardStep, what: string) => Promise<void>;
  /** How the export step is reached; by the person's own way unless said otherwise. */
  readonly begin?: typeof walkToExport;
}

export interface Walked {
  readonly token: string | null;
  readonly answers: Answers;
}

export interface Known {
  readonly name: string;
  /** The name of the case's kind of token on this Bitbucket. */
  readonly kindName: string;
  readonly support: DeploymentSupport;
  readonly users: readonly { readonly label: string; readonly value: string }[];
}

/** What the test knows of a platform: its name, questions, and the fields of its token form. */
export function knownPlatform(id: string, answers: Answers): Known {
  const platform = findPlatform(id);
  if (platform === null || answers.deployment === null) throw new Error(`There is no platform ${id}.`);
  const info = toInfo(platform);
  const { credential } = answers;
  const guide = guideInWords(
    tokenGuide({
      answers,
      platform,
      kind: credential?.kind ?? null,
      version: null,
      missing: [],
      practice: false,
      practiceTokenPage: null,
    }),
  );
  const users = (['user', 'gitUser'] as const).flatMap((field) => {
    const value = credential?.[field] ?? null;
    return guide[field].asked && value !== null ? [{ label: guide[field].label, value }] : [];
  });
  return { name: info.name, kindName: guide.kindName, support: info.deployments[answers.deployment], users };
}

/** Walks up to the export step, with its questions still unanswered. */
export async function walkToExport({
  golden,
  wizard,
  bitbucket,
  onScreen,
}: Omit<Walk, 'out' | 'begin'>): Promise<Walked & { readonly known: Known }> {
  const answers = practiceAnswers(golden, bitbucket.port);
  const { deployment, baseUrl, workspace, projectKey } = answers;
  if (deployment === null) throw new Error(`${golden.name} names no deployment.`);
  const known = knownPlatform(golden.platform, answers);
  const kind = kindOf(golden);
  const token = kind === null ? null : bitbucket.tokenFor(golden.platform, answers, kind);
  const given = givenOf(golden);

  await onScreen?.('server', 'server');
  await wizard.pickDeployment(deployment);

  if (baseUrl === null) await wizard.fillCloudAddress(workspace ?? '', projectKey);
  else await wizard.checkAddress(baseUrl, projectKey);
  await onScreen?.('address', 'address');
  await wizard.goOn();

  if (await wizard.pickPlatform(known.name)) {
    await wizard.fillInputs(known.support.inputs, 'access', given);
    await onScreen?.('platform', 'platform');
    await wizard.goOn();
  }

  if (token !== null && kind !== null) {
    await expect(wizard.secretField(known.kindName)).toBeVisible();
    await onScreen?.('token', 'token-guide');
    await wizard.pasteToken(known.name, known.kindName, token, known.users);
  }

  await wizard.chooseRepositories(answers.repositories);
  await onScreen?.('repositories', 'repositories');
  await wizard.goOn();

  await wizard.waitForCheck();
  await onScreen?.('check', 'check');
  const passed = wizard.button(checkCopy.continue);
  await expect(passed, 'the check passes').toBeVisible();
  await passed.click();
  await expect(wizard.title(exportCopy.title(known.name))).toBeVisible();
  return { token, answers, known };
}

function givenOf(golden: GoldenCase): {
  readonly options: Answers['options'];
  readonly held: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
} {
  const files = Object.fromEntries(Object.entries(golden.dropped).map(([key, name]) => [key, join(golden.folder, name)]));
  return { options: golden.answers.options, held: golden.held, files };
}

/** Walks to the end: saves in every mode of the case and compares each folder with the golden files, bytes and file modes. */
export async function walk(all: Walk): Promise<Walked> {
  const { golden, wizard, bitbucket, out, onScreen, begin = walkToExport } = all;
  const { token, answers, known } = await begin(all);
  const given = givenOf(golden);
  const details = activeInputs(known.support.inputs, given.options, [...Object.keys(given.held), ...Object.keys(given.files)]).some(
    (input) => !input.affectsAccess,
  );
  let filled = !details;
  for (const mode of golden.modes) {
    if (!filled) {
      filled = true;
      const show = wizard.button(exportCopy.inputs.show);
      const change = wizard.button(exportCopy.inputs.changeAll);
      const asked = wizard.page.getByRole('heading', { name: exportCopy.inputs.title(known.name) });
      if (!(await asked.isVisible())) {
        await wizard.use(mode);
        await change.click();
      }
      await wizard.fillInputs(known.support.inputs, 'details', given);
      await onScreen?.('export', 'export-details');
      await show.click();
    }
    await wizard.use(mode);
    const folder = join(out, mode);
    await wizard.save(folder);
    await onScreen?.('export', `export-${mode}`);
    const written = await filesIn(folder);
    expect(withGoldenNames(written, golden, { token, ownPort: bitbucket.port }), `${golden.name}, ${mode}`).toEqual(
      goldenFiles(golden, mode),
    );
    for (const file of written) expect(file.mode, `${file.name}, ${mode}`).toBe(isSecretFile(golden, mode, file.name) ? '0600' : '0644');
  }
  return { token, answers };
}

/** From the first screen to the files with the token in them, for CDS on the practice Data Center. */
export async function walkPractice(wizard: Wizard): Promise<void> {
  const banner = wizard.page.getByText(practiceWords.bannerTitle);
  await wizard.button(practiceWords.try).click();
  await expect(banner).toBeVisible();
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.button(practiceWords.useAddress).click();
  await expect(wizard.button(words.continue)).toBeVisible();
  await wizard.goOn();
  await wizard.choosePlatform('CDS');
  await wizard.goOn();
  await expect(banner).toBeVisible();
  await wizard.createToken('CDS', practiceUser, 'practice-ada');
  await wizard.chooseRepositories(null);
  await wizard.goOn();
  await wizard.waitForCheck();
  await wizard.button(checkCopy.continue).click();
  await wizard.field('CDS project key').fill('PROJ');
  await wizard.button(exportCopy.inputs.show).click();
  await wizard.use('inline');
}
