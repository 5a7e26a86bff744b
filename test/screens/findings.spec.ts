/**
 * Every finding code, as the check step shows it: reports of the fault matrix, reached over real sockets, in the wizard of the real browser
 * host.
 */
import { findingWords } from '../../electron/contract/copy/findings.ts';
import { checkCopy } from '../../electron/contract/copy/steps.ts';
import { emptyAnswers, findingCodes } from '../../electron/contract/index.ts';
import type { CheckReport, Connection, FindingCode } from '../../electron/contract/index.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { goldenCase } from '../e2e/support/golden.ts';
import { toMissingPermission } from '../e2e/support/support.ts';
import { areas } from '../faults/cases/all.ts';
import type { FaultCase } from '../faults/case.ts';
import { checkByServices } from '../faults/run-services.ts';
import { camera } from './camera.ts';

/** The variants of a finding that read differently each get a picture of their own. */
function casesOf(code: FindingCode): readonly FaultCase[] {
  const all = areas.flatMap(([, cases]) => cases).filter((fault) => fault.code === code || fault.besides?.includes(code) === true);
  return all.sort((a, b) => Number(b.code === code) - Number(a.code === code));
}

/** Addresses of the stage as they would be in a company; nothing else of the report is touched. */
function asInACompany(report: CheckReport): CheckReport {
  const host = report.deployment === 'cloud' ? 'api.bitbucket.org' : 'git.acme.io';
  return JSON.parse(JSON.stringify(report).replaceAll(/(?:127\.0\.0\.1|localhost):\d+/gu, host)) as CheckReport;
}

test('findings', async ({ wizard, page, bitbucket }) => {
  test.setTimeout(900_000);
  const shoot = camera(page, '11-finding', { one: true });
  await toMissingPermission(wizard, bitbucket, goldenCase('cds/data-center'));
  let showing: { readonly fault: FaultCase; readonly report: CheckReport } | null = null;
  // The report with the answers that it is about, as a page finds them when it opens the connection.
  await page.route('**/call/connections.open', async (route) => {
    const reply = await route.fetch();
    const { value } = (await reply.json()) as { value: Connection };
    if (showing === null) return route.fulfill({ response: reply });
    const { report } = showing;
    const { draft } = value;
    const answers = {
      ...emptyAnswers(),
      ...draft.answers,
      deployment: report.deployment,
      ...(report.deployment === 'cloud' ? { workspace: 'acme', baseUrl: null } : { baseUrl: 'https://git.acme.io' }),
    };
    // The walk chose CDS, which takes no Cloud: there the page would ask for another platform in place of showing the check.
    const platform = report.platform ?? (report.deployment === 'cloud' ? 'renovate' : draft.platform);
    const shown = { ...value, check: report, draft: { ...draft, platform, answers } };
    return route.fulfill({ response: reply, json: { ok: true, value: shown } });
  });
  for (const code of findingCodes) {
    const said = new Set<string>();
    for (const fault of casesOf(code)) {
      const report = asInACompany((await checkByServices(fault)).report);
      const finding = report.findings.find((each) => each.code === code);
      if (finding === undefined) continue;
      // Cases that say the same are one picture.
      const { title, fix } = findingWords(finding);
      const sentence = `${title} ${fix}`;
      if (said.has(sentence) || said.size === 3) continue;
      said.add(sentence);
      showing = { fault, report };
      await page.reload();
      await expect(page.getByRole('heading', { level: 3, name: title, exact: true })).toBeVisible();
      for (const details of await page.getByText(checkCopy.finding.evidence, { exact: true }).all()) await details.click();
      await shoot(`${code}-${fault.deployment}`);
    }
    if (casesOf(code).length > 0) expect(said.size, code).toBeGreaterThan(0);
  }
});
