/** What the repair tests share: tokens of every shape, and one repaired file in a handy form. */
import { expect } from 'vitest';
import * as v from 'valibot';
import { repairReportSchema } from '../../../electron/contract/index.ts';
import type { RepairCode, RepairPlatform } from '../../../electron/contract/index.ts';
import { repairInWords } from '../../../electron/contract/copy/en/repair.ts';
import { repairFile } from '../../../electron/core/repair/repair.ts';
import { accessToken, apiToken, appPassword, httpToken } from '../services/setup.ts';

export { accessToken, apiToken, appPassword, httpToken };

export interface Repaired {
  readonly codes: readonly RepairCode[];
  readonly mendedCodes: readonly RepairCode[];
  readonly left: readonly RepairCode[];
  readonly text: string | null;
  readonly name: string | null;
  /** `path = value (verdict)` of every field. */
  readonly reads: readonly string[];
  /** As `--json` prints it. */
  readonly report: ReturnType<typeof repairInWords>;
}

/** Repairs a text, and holds every outcome to the contract, to silence about the secrets given, and to needing nothing twice. */
export function repair(platform: RepairPlatform, name: string, text: string, secrets: readonly string[] = []): Repaired {
  const { report: found, mended } = repairFile(platform, name, text);
  expect(v.safeParse(repairReportSchema, found).issues).toBeUndefined();
  const report = repairInWords(found);
  for (const secret of secrets) expect(JSON.stringify([found, report])).not.toContain(secret);
  const after = mended?.text.reveal() ?? null;
  if (after !== null) {
    const again = repairFile(platform, name, after);
    const still = again.report.problems.filter((each) => each.mended).map((each) => each.code);
    expect(still, after).toEqual([]);
    expect(again.mended).toBeNull();
  }
  return {
    codes: report.problems.map((each) => each.code),
    mendedCodes: report.problems.filter((each) => each.mended).map((each) => each.code),
    left: report.unmendable.map((each) => each.code),
    text: after,
    name: mended?.name ?? null,
    reads: report.reads.map((each) => `${each.path} = ${each.value ?? '-'} (${each.verdict})`),
    report,
  };
}
