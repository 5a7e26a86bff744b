/** The list of tokens to renew, and the organisation's key in the keychain, as pictures. */
import { inventoryCopy } from '../../electron/contract/copy/en/inventory.ts';
import { renewalsCopy } from '../../electron/contract/copy/en/renewals.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { homeCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import { composeHost } from '../../electron/hosts/common/compose.ts';
import { startPractice } from '../../electron/practice/index.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { baseEnv, startHost } from '../e2e/support/host.ts';
import { settled } from '../e2e/support/seen.ts';
import { Wizard } from '../e2e/support/wizard.ts';
import { camera } from './camera.ts';

const api = { kind: 'api-token', user: 'ada@acme.example', gitUser: null } as const;
const scopes = ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:project:bitbucket', 'read:repository:bitbucket'];
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('renewals: the list on home, and the kept key', async ({ page, home }) => {
  const shoot = camera(page, '18-renewals', { narrow: true });
  const practice = await startPractice();
  const env = {
    ...baseEnv(),
    HANDRAIL_HOME: home,
    HANDRAIL_CLOUD_API: practice.cloud.apiBase,
    HANDRAIL_ADMIN_API: practice.organization.adminApi,
  };
  const { services, dispose } = await composeHost({ kind: 'browser', version: '0', env, practice: false, emit: () => undefined });
  for (const [name, days] of [
    ['Payments', 5],
    ['Everything', 90],
    ['Mobile applications of the whole north-west region', -2],
    ['Website', null],
    ['Data platform', 20],
    ['Tools', 40],
  ] as const) {
    const made = await services.connections.create(false);
    if (!made.ok) throw new Error(made.problem.kind);
    const { id, draft } = made.value;
    const answers = { ...draft.answers, deployment: 'cloud', workspace: 'acme', repositories: null, credential: api } as const;
    await services.connections.save(id, { ...draft, answers, platform: 'git', platformConfirmed: true, repositoriesAnswered: true });
    await services.connections.rename(id, name);
    await services.token.keep(
      id,
      practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes }),
      api,
      days === null ? null : dayIn(days),
    );
    if (days === 90) await services.connections.duplicate(id, 'acme');
  }
  const key = practice.tokens.issue({ kind: 'organization-api-key', scopes: ['read:tokens:admin'] });
  const access = { from: 'organization', organization: practice.organization.id, key, keep: true } as const;
  await services.inventory.read('seed', access, () => undefined);
  await dispose();
  const host = await startHost(env);
  try {
    const wizard = new Wizard(page);
    await wizard.open(await host.link());
    await expect(wizard.title(homeCopy.title)).toBeVisible();
    for (const box of await page.locator('.connection-select').all()) await box.check();
    await shoot('selected');
    await settled(page);
    await wizard.button(connectionsCopy.bulk.renewSeveral).click();
    await expect(page.getByRole('list', { name: renewalsCopy.list })).toBeVisible();
    await shoot('list');
    await settled(page);
    await page
      .getByRole('button', { name: /^Start the renewal of / })
      .first()
      .click();
    await expect(wizard.title(rotateCopy.begin.title)).toBeVisible();
    await wizard.button(shellCopy.allConnections).first().click();
    await expect(page.getByRole('list', { name: renewalsCopy.list })).toBeVisible();
    await wizard.button(sharedWords.rooms.inventory).click();
    await expect(page.getByText(inventoryCopy.keptTitle)).toBeVisible();
    await shoot('kept-key');
    await settled(page);
    await wizard.button(inventoryCopy.otherKey).click();
    await shoot('other-key');
    await page.reload();
    await settled(page);
    await wizard.button(inventoryCopy.forgetKey).click();
    await expect(page.getByText(inventoryCopy.keyForgotten)).toBeVisible();
    await shoot('forgotten');
  } finally {
    await host.stop();
    await practice.close();
  }
});
