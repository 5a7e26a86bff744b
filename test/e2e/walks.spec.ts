/**
 * The whole wizard in a real browser: every deployment of the platforms whose way through it is their own, and two more for each
 * deployment. The other golden files are compared byte for byte in terminal.spec.ts and in test/unit/platforms, where a case costs
 * milliseconds instead of seconds.
 */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WizardStep } from '../../electron/contract/index.ts';
import { shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { filesIn } from './support/folders.ts';
import { findPlatform } from '../../electron/core/platforms/registry.ts';
import { goldenCase, goldenCases, kindOf, secretVariables } from './support/golden.ts';
import type { GoldenCase } from './support/golden.ts';
import { handrail } from './support/host.ts';
import { walk } from './support/walk.ts';

/**
 * Each of these asks or shows something that no other does: a satellite, a dropped file, OAuth alone, a sheet, an agent, an end of life.
 */
const everyCase: readonly string[] = ['blubracket', 'cds', 'gitpod', 'harness-sei', 'vault-radar', 'xcode-cloud'];
/** Another deployment’s files to the byte: Server is walked another way, these screens on Data Center. */
const twins: readonly string[] = ['harness-sei/server-satellite', 'vault-radar/server-agent'];
/**
 * Two for each deployment: two user names and a webhook secret, objects for Kubernetes, a header for git, a sign-in to choose, webhooks to
 * allow.
 */
const others: readonly string[] = [
  'argo-cd/cloud-applicationset',
  'atlantis/cloud',
  'composer/cloud',
  'git/server-header',
  'tekton-pac/server',
  'jenkins/data-center',
  'snyk-broker/data-center',
];

/** The wizard is walked with the kind of token that it recommends. */
function recommended(golden: GoldenCase): boolean {
  const { deployment } = golden.answers;
  const kinds = deployment === null ? [] : (findPlatform(golden.platform)?.deployments[deployment].credentialKinds ?? []);
  return kinds.some((use) => use.recommended && (kindOf(golden) ?? use.kind) === use.kind);
}

const walks = [
  ...goldenCases().filter((golden) => everyCase.includes(golden.platform) && !twins.includes(golden.name) && recommended(golden)),
  ...others.map(goldenCase),
];

for (const golden of walks) {
  test.describe(golden.name, () => {
    test.use({ place: golden.answers });
    test(`ends with the golden files: ${golden.modes.join(', ')}`, async ({ wizard, bitbucket, out, page, env }) => {
      const onScreen = async (_step: WizardStep, what: string): Promise<void> => {
        await expectAccessible(page, `${golden.name}: ${what}`);
      };
      const { token, answers } = await walk({ golden, wizard, bitbucket, out, onScreen });
      if (token !== null) await expect(wizard.rail('token')).toContainText(shellCopy.summary.inKeychain);

      // The terminal host writes the same bytes from the same answers.
      const file = join(out, 'answers.json');
      for (const name of Object.values(golden.dropped)) await cp(join(golden.folder, name), join(out, name));
      await writeFile(file, JSON.stringify({ ...answers, options: { ...answers.options, ...golden.dropped } }));
      for (const mode of golden.modes) {
        const args = [
          'export',
          '--answers',
          file,
          '--platform',
          golden.platform,
          '--secrets',
          mode,
          '--out',
          join(out, `terminal-${mode}`),
        ];
        const ran = await handrail(token === null ? args : [...args, '--token-stdin'], {
          env: { ...env, ...secretVariables(golden.held) },
          input: token ?? '',
        });
        expect(ran, mode).toMatchObject({ status: 0, stderr: '' });
        const [inBrowser, inTerminal] = [await filesIn(join(out, mode)), await filesIn(join(out, `terminal-${mode}`))];
        expect(
          inTerminal.map(({ name, mode: fileMode, bytes }) => [name, fileMode, bytes.toString('latin1')]),
          mode,
        ).toEqual(inBrowser.map(({ name, mode: fileMode, bytes }) => [name, fileMode, bytes.toString('latin1')]));
      }
    });
  });
}
