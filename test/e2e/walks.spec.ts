/**
 * The whole wizard in a real browser, by one case for each way through it. The other golden files are compared byte for byte in
 * terminal.spec.ts and in test/unit/platforms, where a case costs milliseconds instead of seconds.
 */
import type { WizardStep } from '../../electron/contract/index.ts';
import { shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { reachExport } from './support/reach.ts';
import { walk, walkToExport } from './support/walk.ts';

/**
 * Each of these asks or shows something that no other does, on every deployment twice or more: some repositories and an end of life, OAuth
 * alone, a satellite’s dropped file and none, an agent and HCP, a sheet, two user names and a webhook secret, objects for Kubernetes, a
 * header for git, a sign-in to choose, webhooks to allow. CDS on Data Center and Renovate on Cloud are walked to their files in
 * language.spec.ts and rotate.spec.ts.
 */
const walks = [
  'argo-cd/cloud-applicationset',
  'blubracket/cloud-some',
  'cds/server',
  'git/server-header',
  'gitpod/data-center',
  'harness-sei/data-center-merge',
  'snyk-broker/data-center',
  'vault-radar/data-center',
  'xcode-cloud/cloud',
];
/** Their way is one of those above, asked for another platform's token: they begin at the result. */
const results = [
  'atlantis/cloud',
  'composer/cloud',
  'harness-sei/server-direct',
  'jenkins/data-center',
  'tekton-pac/server',
  'vault-radar/server-hcp',
  'xcode-cloud/data-center',
];

for (const name of [...walks, ...results]) {
  const golden = goldenCase(name);
  const begin = results.includes(name) ? reachExport : walkToExport;
  test.describe(golden.name, () => {
    test.use({ place: golden.answers });
    test(`ends with the golden files: ${golden.modes.join(', ')}`, async ({ wizard, bitbucket, out, page }) => {
      const onScreen = async (_step: WizardStep, what: string): Promise<void> => {
        await expectAccessible(page, `${golden.name}: ${what}`);
      };
      // The terminal host is held against the same files in terminal.spec.ts.
      const { token } = await walk({ golden, wizard, bitbucket, out, onScreen, begin });
      if (token !== null) await expect(wizard.rail('token')).toContainText(shellCopy.summary.inKeychain);
    });
  });
}
