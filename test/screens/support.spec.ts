/** The support room, and the report's own page, as pictures. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aboutCopy, doorsCopy, explainRoomCopy, mendCopy, openReportCopy, saveReportCopy } from '../../electron/contract/copy/support.ts';
import { homeCopy, practiceWords, roomWords, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { goldenCase } from '../e2e/support/golden.ts';
import { brokenCdsFile, errorMessages, openReport, saveReport, toMissingPermission } from '../e2e/support/support.ts';
import { camera, pageCamera } from './camera.ts';

test('support: doors and mending', async ({ wizard, page, out }) => {
  const shoot = camera(page, '8-support', { narrow: true });
  await wizard.button(practiceWords.try).click();
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await shoot('home');
  await wizard.button(roomWords.rooms.mend).click();
  await expect(wizard.title(mendCopy.title)).toBeVisible();
  await shoot('mend');
  await page
    .getByLabel(mendCopy.drop.label, { exact: true })
    .setInputFiles({ name: 'settings.txt', mimeType: 'text/plain', buffer: Buffer.from('hello\n') });
  await expect(wizard.radio('CDS')).toBeVisible();
  await shoot('mend-whose');
  await page
    .getByLabel(mendCopy.drop.label, { exact: true })
    .setInputFiles({ name: 'cds.yml', mimeType: 'text/yaml', buffer: Buffer.from(brokenCdsFile) });
  await expect(page.locator('[data-result-headline]')).toBeVisible();
  await shoot('mend-result');
  await wizard.field(mendCopy.save.folder).fill(out);
  await wizard.button(mendCopy.save.button).click();
  await expect(page.getByText(mendCopy.save.done, { exact: true })).toBeVisible();
  await shoot('mend-saved');
  await page.getByRole('combobox', { name: mendCopy.platform.change }).selectOption('git');
  await expect(page.getByText(/not a file for Git/)).toBeVisible();
  await shoot('mend-wrong-file');
  await wizard.button(mendCopy.another).click();
  await wizard.radio(mendCopy.way.paste).check();
  await wizard.field(mendCopy.paste.label).fill('https://ada@acme.io:ATATT3xFfGF0abcdefghijkl@bitbucket.org\n');
  await shoot('mend-paste');
  await wizard.button(mendCopy.paste.look).click();
  await expect(page.locator('[data-result-headline]')).toBeVisible();
  await shoot('mend-git');
});

/** Files as people have them, each with several faults. */
const brokenFiles = {
  atlantis: {
    name: 'atlantis.env',
    text: `# Atlantis on the build host
export ATLANTIS_BITBUCKET_USER = svc-atlantis
ATLANTIS_BITBUCKET_TOKEN="BBDC-MDg4NDk4NjY0NzY4Oq0p3cXv1u9c5Lk2wYtRz7QeAbCd
ATLANTIS_BITBUCKET_BASE_URL=https://git.acme.example:8443/bitbucket/
ATLANTIS_REPO_WHITELIST=https://git.acme.example:8443/Payments/*
ATLANTIS_GH_USER=octo
`,
  },
  'snyk-broker': {
    name: 'broker.env',
    text: `BROKER_TOKEN=BBDC-MDg4NDk4NjY0NzY4Oq0p3cXv1u9c5Lk2wYtRz7QeAbCd
BROKER_SERVER_URL=https://broker.snyk.io
BROKER_CLIENT_URL=http://localhost:8000
BITBUCKET=git.acme.example
BITBUCKET_API=https://git.acme.example/bitbucket/rest/api/1.0
BITBUCKET_PAT=BBDC-MDg4NDk4NjY0NzY4Oq0p3cXv1u9c5Lk2wYtRz7QeAbCd,
`,
  },
  'tekton-pac': {
    name: 'repository.yml',
    text: `apiVersion: v1
kind: Secret
metadata:
  name: bitbucket
  labels: *shared
stringData:
  provider.token: BBDC-MDg4NDk4NjY0NzY4Oq0p3cXv1u9c5Lk2wYtRz7QeAbCd
---
apiVersion: pipelinesascode.tekton.dev/v1alpha1
kind: Repository
metadata:
  name: card-vault-api
spec:
  url: https://git.acme.example/bitbucket/scm/pay/card-vault-api.git
  git_provider:
    type: bitbucket-server
    url: https://git.acme.example/bitbucket/rest/api/1.0
    secret:
      name: bitbuckett
      key: provider.token
`,
  },
} as const;

test('fix: environment files and manifests', async ({ wizard, page }) => {
  const shoot = camera(page, '8-fix', { narrow: true });
  await wizard.button(practiceWords.try).click();
  await wizard.button(shellCopy.allConnections).first().click();
  await wizard.button(roomWords.rooms.mend).click();
  for (const [platform, { name, text }] of Object.entries(brokenFiles)) {
    await page.getByLabel(mendCopy.drop.label, { exact: true }).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(page.locator('[data-result-headline]')).toBeVisible();
    await shoot(platform);
    await wizard.button(mendCopy.another).click();
  }
});

test('support: about', async ({ wizard, page }) => {
  const shoot = camera(page, '12-about', { narrow: true });
  await wizard.button(practiceWords.try).click();
  await expect(page.getByText(practiceWords.bannerTitle)).toBeVisible();
  await wizard.chooseDeployment('cloud');
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await wizard.button(homeCopy.about).scrollIntoViewIfNeeded();
  await shoot('home');
  await wizard.button(homeCopy.about).click();
  await expect(page.getByRole('list', { name: aboutCopy.notices.list })).toBeVisible();
  await shoot('about');
  await page.getByText('valibot').click();
  await expect(page.getByRole('list', { name: aboutCopy.notices.list }).getByText('Permission is hereby granted')).toBeVisible();
  await shoot('licence');
});

test('support: explaining', async ({ wizard, page }) => {
  const shoot = camera(page, '9-explain', { narrow: true });
  await wizard.button(roomWords.title).click();
  await expect(wizard.title(doorsCopy.title)).toBeVisible();
  await shoot('doors');
  await wizard.button(roomWords.rooms.explain).first().click();
  await expect(wizard.title(explainRoomCopy.title)).toBeVisible();
  await wizard.button(explainRoomCopy.explain).click();
  await expect(page.getByText(explainRoomCopy.message.empty)).toBeVisible();
  await shoot('empty');
  await wizard.field(explainRoomCopy.message.label).fill(errorMessages.pkix);
  await page.getByRole('combobox', { name: explainRoomCopy.deployment.label }).selectOption('data-center');
  await wizard.button(explainRoomCopy.explain).click();
  await expect(page.getByText(explainRoomCopy.recognised)).toBeVisible();
  await shoot('several');
  await wizard.field(explainRoomCopy.message.label).fill(errorMessages.withToken);
  await wizard.button(explainRoomCopy.explain).click();
  await expect(page.getByText(explainRoomCopy.secretTitle)).toBeVisible();
  await shoot('secret');
  await wizard.field(explainRoomCopy.message.label).fill('Der Drucker hat kein Papier.');
  await shoot('stale');
  await wizard.button(explainRoomCopy.explain).click();
  await expect(page.getByText(explainRoomCopy.unknown.title)).toBeVisible();
  await shoot('unknown');
});

test('support: reports', async ({ wizard, page, bitbucket, out, context }) => {
  const shoot = camera(page, '10-report', { narrow: true });
  await toMissingPermission(wizard, bitbucket, goldenCase('cds/data-center'));
  await page.getByText(saveReportCopy.options).click();
  await wizard.field(saveReportCopy.errorText).fill(errorMessages.pkix);
  await shoot('save');
  const html = await saveReport(wizard, 'html', out);
  await shoot('saved');
  const json = await saveReport(wizard, 'json', out);
  await wizard.button(roomWords.title).click();
  await wizard.button(roomWords.rooms.report).first().click();
  await expect(wizard.title(openReportCopy.title)).toBeVisible();
  await shoot('open');
  const notOne = join(out, 'page.json');
  await writeFile(notOne, '<html></html>');
  await page.getByLabel(openReportCopy.drop.label, { exact: true }).setInputFiles(notOne);
  await expect(page.getByText(/web page/)).toBeVisible();
  await shoot('refused');
  await openReport(wizard, json);
  await shoot('opened');
  await page.locator('.exchange > summary').nth(2).click();
  await page.locator('.exchange > summary').nth(2).scrollIntoViewIfNeeded();
  await shoot('opened-request');

  const sheet = await context.newPage();
  await sheet.goto(pathToFileURL(html).href);
  await pageCamera(sheet, '10-report-page');
});
