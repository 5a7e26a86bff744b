/**
 * Several tokens renewed one after the other from home: the list says what ends first, waits over a reload, and leads on from each. One of
 * them is renewed with “Rotate” and its clock, by the keyboard; a set with one token counts once.
 */
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeHost } from '../../electron/hosts/common/compose.ts';
import { renewalsCopy } from '../../electron/contract/copy/en/renewals.ts';
import { rotateCopy as copy } from '../../electron/contract/copy/en/rotate.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import { homeCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import type { CredentialAnswer } from '../../electron/contract/index.ts';
import { startPractice } from '../../electron/practice/index.ts';
import type { Practice } from '../../electron/practice/index.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { baseEnv, startHost } from './support/host.ts';
import type { Env } from './support/host.ts';
import { Keyboard } from './support/keyboard.ts';
import { settled } from './support/seen.ts';
import { Wizard } from './support/wizard.ts';

const api: CredentialAnswer = { kind: 'api-token', user: 'ada@acme.example', gitUser: null };
const repository: CredentialAnswer = { kind: 'repository-token', user: null, gitUser: null };
const apiSpec = {
  kind: 'api-token',
  account: 'ada',
  scopes: ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:project:bitbucket', 'read:repository:bitbucket'],
} as const;

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Three connections: two share an API token, one has a repository's; each was exported for git with its token in the file. */
async function seed(env: Env, practice: Practice, out: string): Promise<{ readonly old: string }> {
  const old = practice.tokens.issue({ kind: 'repository-token', workspace: 'acme', repository: 'payments-api', scopes: ['repository'] });
  const { services, dispose } = await composeHost({ kind: 'browser', version: '0', env, practice: false, emit: () => undefined });
  async function made(name: string, credential: CredentialAnswer, token: string, ends: string, repositories: string[] | null) {
    const created = await services.connections.create(false);
    if (!created.ok) throw new Error(created.problem.kind);
    const { id, draft } = created.value;
    const answers = {
      ...draft.answers,
      deployment: 'cloud',
      workspace: 'acme',
      repositories,
      credential,
      options: { access: 'read', method: 'store' },
    } as const;
    await services.connections.save(id, { ...draft, answers, platform: 'git', platformConfirmed: true, repositoriesAnswered: true });
    await services.connections.rename(id, name);
    const kept = await services.token.keep(id, token, credential, ends);
    expect(kept.ok && kept.value.token.where, 'a keychain').toBe('keychain');
    const folder = join(out, name);
    mkdirSync(folder, { recursive: true });
    expect((await services.export.saveFor(id, 'git', 'inline', folder, false)).ok).toBe(true);
    return id;
  }
  const first = await made('Everything', api, practice.tokens.issue(apiSpec), dayIn(90), null);
  await services.connections.duplicate(first, 'acme');
  await made('Payments', repository, old, dayIn(5), ['payments-api']);
  await dispose();
  return { old };
}

/** The file that git reads the token from. */
async function credentialsIn(folder: string): Promise<string> {
  return readFile(join(folder, 'git-credentials-bitbucket'), 'utf8');
}

test('several tokens from home, the one that ends first by “Rotate” with its clock', async ({ page, home, out }) => {
  test.setTimeout(180_000);
  const practice = await startPractice();
  const env = { ...baseEnv(), HANDRAIL_HOME: home, HANDRAIL_CLOUD_API: practice.cloud.apiBase };
  const { old } = await seed(env, practice, out);
  const host = await startHost(env);
  try {
    await page.clock.install();
    const wizard = new Wizard(page);
    await wizard.open(await host.link());
    await expect(wizard.title(homeCopy.title)).toBeVisible();
    for (const box of await page.locator('.connection-select').all()) await box.check();
    await wizard.button(connectionsCopy.bulk.renewSeveral).click();
    const list = page.getByRole('list', { name: renewalsCopy.list });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(list.getByRole('listitem').first()).toContainText(renewalsCopy.first);
    await expect(list.getByRole('listitem').first()).toContainText('Payments');
    await expectAccessible(page, 'several tokens to renew');
    // It waits for whoever comes back.
    await page.reload();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await settled(page);

    const keyboard = new Keyboard(page);
    await keyboard.use(wizard.button(renewalsCopy.startNamed('Payments')));
    await expect(wizard.title(copy.begin.title)).toBeVisible();
    await settled(page);
    await keyboard.use(wizard.button(copy.begin.go));
    await expect(wizard.title(copy.fresh.title)).toBeVisible();
    await settled(page);
    await keyboard.use(wizard.button(copy.fresh.pressed));
    const clock = page.getByRole('timer', { name: copy.clock.label });
    await expect(clock).toContainText(/29|30/u);
    await expectAccessible(page, 'the clock of Rotate');
    const fresh = practice.tokens.rotate(old);
    if (fresh === null) throw new Error('it could not be rotated');
    await page.keyboard.type(fresh);
    await keyboard.use(wizard.button(copy.fresh.keep));
    await expect(page.getByText(copy.check.fine, { exact: true })).toBeVisible();
    await settled(page);
    await page.clock.fastForward('10:00');
    await expect(clock).toContainText(/19|20/u);
    await keyboard.use(wizard.button(copy.check.use));
    await expect(wizard.title(copy.places.title)).toBeVisible();
    await settled(page);
    await keyboard.use(page.getByRole('button', { name: /^Save again: / }));
    await expect.poll(() => credentialsIn(join(out, 'Payments'))).toContain(encodeURIComponent(fresh));
    await keyboard.use(page.getByRole('button', { name: /^It works with the new token: / }));
    await keyboard.use(wizard.button(copy.places.go));
    await expect(wizard.title(copy.letGo.titleRotate)).toBeVisible();
    await settled(page);
    // On home its clock is what comes first.
    await wizard.button(shellCopy.allConnections).first().click();
    await expect(list.getByRole('listitem').first()).toContainText('Rotate');
    await settled(page);
    await list.getByRole('button', { name: renewalsCopy.goOnNamed('Payments') }).click();
    await expect(wizard.title(copy.letGo.titleRotate)).toBeVisible();
    await page.clock.fastForward('21:00');
    await expect(clock).toContainText(copy.clock.over);
    await settled(page);
    // The host's own clock has not come so far, so the person does not wait for it.
    await wizard.button(copy.letGo.leftRotate).click();
    await page.getByRole('dialog').getByRole('button', { name: copy.letGo.leftRotate, exact: true }).click();
    await expect(wizard.title(copy.done.title)).toBeVisible();
    await settled(page);
    // One leads to the next; two connections share it.
    await page.getByRole('button', { name: /^Next token: / }).click();
    await expect(wizard.title(copy.begin.title)).toBeVisible();
    await expect(page.getByText(copy.begin.who(['Everything', 'x']).slice(0, 30), { exact: false })).toBeVisible();
    await wizard.button(shellCopy.allConnections).first().click();
    await expect(page.getByText(`${renewalsCopy.progress(1, 2)}.`)).toBeVisible();
    await settled(page);
    await wizard.button(renewalsCopy.close).click();
    await expect(list).toHaveCount(0);
  } finally {
    await host.stop();
    await practice.close();
  }
});
