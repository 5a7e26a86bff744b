/**
 * A connection that got as far as its result, made by the calls that the wizard makes: for tests that begin there. Walking there costs the
 * processor four seconds each time, and is looked at by walks.spec.ts and its like.
 */
import { expect } from '@playwright/test';
import { checkCopy, exportCopy, tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { CallInput, CallName, CallOutput, Draft, Result, WizardStep } from '../../../electron/contract/index.ts';
import { activeInputs } from '../../../electron/contract/when.ts';
import type { Bitbucket } from './bitbucket.ts';
import { kindOf, practiceAnswers } from './golden.ts';
import type { GoldenCase } from './golden.ts';
import { settled } from './seen.ts';
import { knownPlatform } from './walk.ts';
import type { Known, Walked } from './walk.ts';
import type { Wizard } from './wizard.ts';

/** Asks the host from the page, with this tab's key (renderer/bridge/channel.ts); throws with the problem's kind. */
async function ask<N extends CallName>({ page }: Wizard, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = await page.evaluate(
    async ([path, body]): Promise<unknown> => {
      const headers = { 'content-type': 'application/json', 'x-handrail-key': sessionStorage.getItem('handrail-key') ?? '' };
      const reply = await fetch(path, { method: 'POST', headers, body, credentials: 'omit' });
      return reply.json();
    },
    [`/call/${name}`, JSON.stringify(input)] as const,
  );
  const { ok, ...rest } = result as Result<CallOutput<N>>;
  if (!ok) throw new Error(`${name}: ${JSON.stringify(rest)}`);
  return (rest as { readonly value: CallOutput<N> }).value;
}

interface Place {
  readonly golden: GoldenCase;
  readonly wizard: Wizard;
  readonly bitbucket: Bitbucket;
}

/** Makes a connection with these parts of its draft, and has the host look at its address; its id. */
async function begin(wizard: Wizard, { answers, ...parts }: Partial<Draft> & Pick<Draft, 'answers'>): Promise<string> {
  const { id, draft: base } = await ask(wizard, 'connections.create', { practice: false });
  await ask(wizard, 'connections.save', { id, draft: { ...base, ...parts, answers, platformConfirmed: true }, base });
  const { baseUrl, deployment } = answers;
  if (baseUrl !== null) await ask(wizard, 'address.detect', { id, text: baseUrl, deployment });
  return id;
}

/** Opens a step of a connection of which the page does not know yet. */
async function openStep(wizard: Wizard, id: string, step: WizardStep, title: string): Promise<void> {
  const { page } = wizard;
  await page.evaluate((hash) => (location.hash = hash), `#/connections/${id}/${step}`);
  // Another page than the one that knew of no connection.
  await page.reload();
  await expect(wizard.title(title)).toBeVisible();
  await settled(page);
}

/** The token step on the screen, with no token yet and the repositories still to be chosen. */
export async function reachToken({ golden, wizard, bitbucket }: Place): Promise<Known> {
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform(golden.platform, answers);
  const id = await begin(wizard, {
    answers: { ...answers, credential: null, repositories: null, options: {} },
    platform: golden.platform,
  });
  await openStep(wizard, id, 'token', tokenCopy.title(known.name));
  return known;
}

/** The check step on the screen, with its result: what `token` may do is not enough. */
export async function reachFailedCheck({ golden, wizard, bitbucket }: Place, token: string): Promise<void> {
  const answers = practiceAnswers(golden, bitbucket.port);
  const { credential } = answers;
  if (credential === null) throw new Error(`${golden.name} has no token.`);
  const id = await begin(wizard, {
    answers: { ...answers, repositories: null, options: {} },
    platform: golden.platform,
    repositoriesAnswered: true,
  });
  await ask(wizard, 'token.keep', { id, secret: token, credential, expiresOn: null });
  await openStep(wizard, id, 'check', checkCopy.title);
  await wizard.waitForCheck();
  await expect(wizard.button(checkCopy.again)).toBeVisible();
}

/**
 * As `walkToExport` of walk.ts: the address looked at, the token kept, the check passed, and the export step on the screen with its questions
 * still unanswered.
 */
export async function reachExport({ golden, wizard, bitbucket }: Place): Promise<Walked & { readonly known: Known }> {
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform(golden.platform, answers);
  const kind = kindOf(golden);
  const { credential } = answers;
  const token = kind === null ? null : bitbucket.tokenFor(golden.platform, answers, kind);
  const access = activeInputs(known.support.inputs, answers.options, [...Object.keys(golden.held), ...Object.keys(golden.dropped)]).filter(
    ({ affectsAccess }) => affectsAccess,
  );
  const keys = new Set(access.map(({ key }) => key));
  const options = Object.fromEntries(Object.entries(answers.options).filter(([key]) => keys.has(key)));

  const id = await begin(wizard, { answers: { ...answers, options }, platform: golden.platform, repositoriesAnswered: true });
  if (token !== null && credential !== null) await ask(wizard, 'token.keep', { id, secret: token, credential, expiresOn: null });
  const { report } = await ask(wizard, 'check.run', { id, runId: 'reach-export' });
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);

  await openStep(wizard, id, 'export', exportCopy.title(known.name));
  return { token, answers, known };
}
