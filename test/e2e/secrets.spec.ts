/** A secret goes in and never comes out: nothing that a walk leaves behind holds a trace of the token or the password. */
import { join } from 'node:path';
import { checkCopy, exportCopy } from '../../electron/contract/copy/steps.ts';
import { expect, test } from './support/fixtures.ts';
import { filesIn } from './support/folders.ts';
import { goldenCase, practiceAnswers, practiceUser } from './support/golden.ts';
import { handrail } from './support/host.ts';
import { folderPlaces, pagePlaces, recordTraffic, traces } from './support/traces.ts';
import type { Place, Wanted } from './support/traces.ts';
import { knownPlatform, walkToExport } from './support/walk.ts';
import { writeFile } from 'node:fs/promises';

const cases = ['cds/data-center', 'vault-radar/cloud', 'vault-radar/data-center'];

for (const name of cases) {
  const golden = goldenCase(name);
  test.describe(name, () => {
    test.use({ place: golden.answers });
    test('a walk leaves no trace of the token', async ({ wizard, bitbucket, page, host, home, out, env }) => {
      const traffic = await recordTraffic(page);
      const places: Place[] = [];
      const walked = await walkToExport({
        golden,
        wizard,
        bitbucket,
        onScreen: async (_step, what) => void places.push(...(await pagePlaces(page, what))),
      });
      const { token, answers, known } = walked;
      if (token === null) throw new Error('This walk has a token.');
      const wanted: Wanted[] = [
        { name: 'the token', secret: token, user: answers.credential?.user ?? practiceUser, random: true },
        ...Object.entries(golden.held).map(([key, secret]) => ({ name: key, secret, user: null, random: false })),
      ];

      const asked = wizard.page.getByRole('heading', { name: exportCopy.inputs.title(known.name) });
      const given = { options: golden.answers.options, held: golden.held, files: {} };
      if (await asked.isVisible()) {
        await wizard.fillInputs(known.support.inputs, 'details', given);
        await wizard.button(exportCopy.inputs.show).click();
      }
      for (const mode of golden.modes) {
        await wizard.use(mode);
        await wizard.save(join(out, mode));
        // The preview of what holds the token hides it.
        places.push(...(await pagePlaces(page, `export, ${mode}`)));
      }
      // What was looked for can be found: the export with the token inside holds it.
      expect(traces(await folderPlaces('inline', join(out, 'inline')), wanted.slice(0, 1))).not.toEqual([]);

      // Support's commands with the same token, once right and once wrong.
      const file = join(out, 'answers.json');
      await writeFile(file, JSON.stringify(practiceAnswers(golden, bitbucket.port)));
      const ran = [
        await handrail(['check', '--answers', file, '--platform', golden.platform, '--token-stdin', '--json'], { env, input: token }),
        await handrail(['check', '--answers', file, '--platform', golden.platform, '--token-stdin'], { env, input: `${token}x` }),
        await handrail(
          ['export', '--answers', file, '--platform', golden.platform, '--secrets', 'placeholder', '--out', '-', '--token-stdin'],
          { env, input: token },
        ),
        await handrail(['connections', 'list', '--json'], { env }),
      ];
      expect(ran.map(({ status }) => status)).toEqual([0, 1, 0, 0]);

      await page.close();
      await host.stop();
      const left = [
        ...places,
        ...(await traffic.places()),
        ...(await folderPlaces('settings', home)),
        ...(await Promise.all(golden.modes.filter((mode) => mode !== 'inline').map((mode) => folderPlaces(mode, join(out, mode))))).flat(),
        { where: 'output of the host', text: host.output() },
        ...ran.map(({ stdout, stderr }, at) => ({ where: `output of command ${at + 1}`, text: stdout + stderr })),
        ...bitbucket.practice.requests().map((request) => ({ where: `address asked for: ${request.method}`, text: request.path })),
      ];
      expect(left.find(({ where }) => where === 'events')?.text).toContain('check.progress');
      expect(left.filter(({ where }) => where.startsWith('settings: ')).map(({ where }) => where)).toContain('settings: logs/handrail.log');
      expect(traces(left, wanted)).toEqual([]);
    });
  });
}

test('an explicit Copy is the one way out, straight to the clipboard', async ({ wizard, bitbucket, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const traffic = await recordTraffic(page);
  const { token, known } = await walkToExport({ golden: goldenCase('cds/data-center'), wizard, bitbucket });
  await wizard.fillInputs(known.support.inputs, 'details', { options: goldenCase('cds/data-center').answers.options, held: {}, files: {} });
  await wizard.button(exportCopy.inputs.show).click();
  await wizard.use('inline');
  await wizard.button(exportCopy.artifacts.copyFileSecret).click();
  await expect(page.getByText(exportCopy.copied.stays).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`token: "${token ?? ''}"`);
  const wanted = [{ name: 'the token', secret: token ?? '', user: practiceUser, random: true }];
  expect(traces([...(await traffic.places()), ...(await pagePlaces(page, 'after Copy'))], wanted)).toEqual([]);
});

test('“Create it for me” leaves no trace of the password, nor of the token that it made', async ({
  wizard,
  bitbucket,
  page,
  host,
  home,
  out,
}) => {
  const golden = goldenCase('cds/data-center');
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform(golden.platform, answers);
  const { password } = bitbucket.practice.accounts.find((account) => account.name === practiceUser) ?? { password: '' };
  const traffic = await recordTraffic(page);
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey);
  await wizard.goOn();
  await wizard.choosePlatform(known.name);
  await wizard.goOn();
  await wizard.createToken(known.name, practiceUser, password);
  const places = await pagePlaces(page, 'token made');
  await wizard.chooseRepositories(null);
  await wizard.goOn();
  await wizard.waitForCheck();
  await wizard.button(checkCopy.continue).click();
  await wizard.fillInputs(known.support.inputs, 'details', { options: golden.answers.options, held: {}, files: {} });
  await wizard.button(exportCopy.inputs.show).click();
  for (const mode of ['placeholder', 'inline'] as const) {
    await wizard.use(mode);
    await wizard.save(join(out, mode));
  }
  const made = (await filesIn(join(out, 'inline'))).find((file) => file.name.endsWith('.yml'))?.bytes.toString('utf8');
  const token = /token: "([^"]{44})"/.exec(made ?? '')?.[1] ?? '';
  expect(token).not.toBe('');
  // One attempt with the password; what the check asks later, it asks with the token.
  const tries = bitbucket.practice.requests().filter((request) => request.method !== 'GET' && request.method !== 'HEAD');
  expect(tries.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['PUT', `/bitbucket/rest/access-tokens/latest/users/${practiceUser}`, 200],
  ]);

  await page.close();
  await host.stop();
  const left = [
    ...places,
    ...(await traffic.places()),
    ...(await folderPlaces('settings', home)),
    ...(await folderPlaces('placeholder', join(out, 'placeholder'))),
    { where: 'output of the host', text: host.output() },
  ];
  expect(
    traces(left, [
      { name: 'the password', secret: password, user: practiceUser, random: false },
      { name: 'the token', secret: token, user: practiceUser, random: true },
    ]),
  ).toEqual([]);
  // The password is not in the export with the token inside either.
  expect(
    traces(await folderPlaces('inline', join(out, 'inline')), [
      { name: 'the password', secret: password, user: practiceUser, random: false },
    ]),
  ).toEqual([]);
});
