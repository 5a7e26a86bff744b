/** Every access statement prints on one sheet of paper. */
import { anotherToolId, deployments } from '../../electron/contract/index.ts';
import { statementOf, usableKinds } from '../../electron/contract/statement.ts';
import { platforms, toInfo } from '../../electron/core/platforms/registry.ts';
import { statementHtml } from '../../electron/core/statement/html.ts';
import { expect, test } from '@playwright/test';

test('every access statement fits on one sheet', async ({ page }) => {
  const today = new Date('2026-11-21T12:00:00');
  const long: string[] = [];
  for (const info of platforms().map(toInfo)) {
    for (const deployment of deployments) {
      for (const kind of [null, ...usableKinds(info.deployments[deployment]).slice(1)]) {
        await page.setContent(statementHtml(statementOf(info, { deployment, kind }, today), { today, version: '1.0.0' }));
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const sheets = pdf.match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;
        // For a tool that nobody knows every permission may be chosen, and all twelve are in it.
        if (sheets > (info.id === anotherToolId ? 2 : 1)) long.push(`${info.id} ${deployment} ${kind ?? 'recommended'}: ${sheets}`);
      }
    }
  }
  expect(long).toEqual([]);
});
