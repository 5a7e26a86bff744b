/** The support room as a person meets it, and what is brought to it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openReportCopy, saveReportCopy } from '../../../electron/contract/copy/support.ts';
import type { ReportFormat } from '../../../electron/contract/index.ts';
import type { Bitbucket } from './bitbucket.ts';
import type { GoldenCase } from './golden.ts';
import { reachFailedCheck } from './reach.ts';
import type { Wizard } from './wizard.ts';

/** A token as Bitbucket Data Center makes them; it opens nothing. */
export const fileToken = `BBDC-MzkxNDQ1NTg5NjY0OhYyyEoTKgF3bN8pQ9sXvW4u`;

/** A file that somebody wrote by hand: `user` where CDS reads `username`, a slash at the end, a name with a space. */
export const brokenCdsFile = `# our Bitbucket, ask Ada before you change it
version: v1.0
name: bitbucket acme
type: bitbucketserver
description: Acme Bitbucket
url: https://git.acme.io/bitbucket/
auth:
  user: svc-cds
  token: ${fileToken}
  realm: ours
options:
  disableWebhooks: "true"
  username:
`;

export const errorMessages = {
  pkix: 'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\n\tat org.example.Client.connect(https://git.acme.io/bitbucket)',
  withToken: `fatal: Authentication failed for 'https://svc-cds:${fileToken}@git.acme.io/scm/pay/payments-api.git/'\nHTTP 401`,
} as const;

/** A check that fails for one reason: the token may only read. */
export async function toMissingPermission(wizard: Wizard, bitbucket: Bitbucket, golden: GoldenCase): Promise<void> {
  const token = bitbucket.practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['REPO_READ'] });
  await reachFailedCheck({ golden, wizard, bitbucket }, token);
}

/** Saves a report in the check step; its path. */
export async function saveReport(wizard: Wizard, format: ReportFormat, folder: string): Promise<string> {
  const before = await readdir(folder);
  const form = wizard.radio(saveReportCopy.formats[format]);
  if (!(await form.isVisible())) await wizard.page.getByText(saveReportCopy.options).click();
  await form.check();
  await wizard.field(saveReportCopy.folder).fill(folder);
  await wizard.button(saveReportCopy.button).click();
  await expect(wizard.page.getByText(saveReportCopy.done, { exact: true })).toBeVisible();
  const name = (await readdir(folder)).find((each) => !before.includes(each) && each.endsWith(`.${format}`));
  if (name === undefined) throw new Error(`No ${format} report was written.`);
  return join(folder, name);
}

/** Opens a report in its room. */
export async function openReport(wizard: Wizard, path: string): Promise<void> {
  await wizard.page.getByLabel(openReportCopy.drop.label, { exact: true }).setInputFiles(path);
  await expect(wizard.page.getByText(openReportCopy.readOnly, { exact: true })).toBeVisible();
}
