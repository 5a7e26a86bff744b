/** Feeds the exports of Argo CD, Flux, Tekton Pipelines-as-Code, Snyk and AWS CodeBuild to what reads them in real life, and prints what each said. */
import { describe, expect, it } from 'vitest';
import { awsCli } from './entries/aws-cli.ts';
import { kubernetesModels } from './entries/kubernetes.ts';
import { snykBrokerProgram } from './entries/snyk-broker.ts';

/** Programs that start anew for each file; milliseconds. */
const patience = 300_000;

describe.each([awsCli, kubernetesModels, snykBrokerProgram])('$name', ({ name, missing, rows, negatives }) => {
  const reason = missing();
  if (reason !== null) {
    it.skip(`not checked: ${reason}`, () => undefined);
    return;
  }
  it('accepts every export that it can read, and names those that it cannot', { timeout: patience }, async () => {
    const table = await rows();
    for (const row of table) process.stdout.write(`${[name, row.platform, row.case, row.mode, row.verdict, row.why].join(' | ')}\n`);
    expect(table.filter((row) => row.verdict === 'refused')).toEqual([]);
    expect(table.some((row) => row.verdict === 'accepted')).toBe(true);
  });
  it('refuses what is wrong on purpose', { timeout: patience }, async () => {
    const found = await negatives();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((each) => !each.refused)).toEqual([]);
  });
});
