/**
 * A connection that got as far as its result, made by the calls that the wizard makes: for tests that begin there. Walking there costs the
 * processor four seconds each time, and is looked at by walks.spec.ts and its like.
 */
import { expect } from '@playwright/test';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { CallInput, CallName, CallOutput, Draft, Result } from '../../../electron/contract/index.ts';
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

/**
 * As `walkToExport` of walk.ts: the address looked at, the token kept, the check passed, and the export step on the screen with its questions
 * still unanswered.
 */
export async function reachExport({
  golden,
  wizard,
  bitbucket,
}: {
  readonly golden: GoldenCase;
  readonly wizard: Wizard;
  readonly bitbucket: Bitbucket;
}): Promise<Walked & { readonly known: Known }> {
  const { page } = wizard;
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform(golden.platform, answers);
  const kind = kindOf(golden);
  const { credential, deployment, baseUrl } = answers;
  const token = kind === null ? null : bitbucket.tokenFor(golden.platform, answers, kind);
  const access = activeInputs(known.support.inputs, answers.options, [...Object.keys(golden.held), ...Object.keys(golden.dropped)]).filter(
    ({ affectsAccess }) => affectsAccess,
  );
  const keys = new Set(access.map(({ key }) => key));
  const options = Object.fromEntries(Object.entries(answers.options).filter(([key]) => keys.has(key)));

  const made = await ask(wizard, 'connections.create', { practice: false });
  const { id } = made;
  const draft: Draft = {
    ...made.draft,
    answers: { ...answers, options },
    platform: golden.platform,
    platformConfirmed: true,
    repositoriesAnswered: true,
  };
  await ask(wizard, 'connections.save', { id, draft, base: made.draft });
  if (baseUrl !== null) await ask(wizard, 'address.detect', { id, text: baseUrl, deployment });
  if (token !== null && credential !== null) await ask(wizard, 'token.keep', { id, secret: token, credential, expiresOn: null });
  const { report } = await ask(wizard, 'check.run', { id, runId: 'reach-export' });
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);

  await page.evaluate((hash) => (location.hash = hash), `#/connections/${id}/export`);
  // Another page than the one that knew of no connection.
  await page.reload();
  await expect(wizard.title(exportCopy.title(known.name))).toBeVisible();
  await settled(page);
  return { token, answers, known };
}
