/** How the words about a problem of a platform's file are written down. */
import type { RepairCode } from '../repair.ts';
import type { RepairParamsOf } from '../repair-params.ts';

export interface RepairCopy {
  readonly title: string;
  readonly explanation: string;
  /** What to do; for a problem that is fixed, what the copy has instead. */
  readonly fix: string;
}

/** What every sentence may need beside its own parameters. */
export interface RepairSubject {
  /** The platform's name. */
  readonly platform: string;
  /** The copy no longer has it. */
  readonly mended: boolean;
}

/** The words of each code see the parameters of that code alone. */
export type RepairCopies<K extends RepairCode = RepairCode> = {
  readonly [C in K]: RepairCopy | ((params: RepairParamsOf<C>, subject: RepairSubject) => RepairCopy);
};

/** The three sentences. */
export const said = (title: string, explanation: string, fix: string): RepairCopy => ({ title, explanation, fix });
