/** What Handrail tells by itself when it opens: a code with its parameters. The words are `noticeWords`. */
import * as v from 'valibot';
import { coded } from './coded.ts';
import type { Coded, Params } from './coded.ts';
import { problemSchema } from './problems.ts';
import type { Problem } from './problems.ts';
import { reasonSchema } from './reasons.ts';
import type { Reason } from './reasons.ts';

export interface NoticeParams {
  /** `movedTo`: where the damaged file is now; null where there was none, or where it could not be moved. */
  'settings-restored': { readonly movedTo: string | null };
  'settings-lost': { readonly movedTo: string | null };
  /** Saved connections that this Handrail cannot read. */
  'connections-set-aside': Params<'count', number>;
  /** What was done could not be noted in the record. `folder`: where that is; `why`: what the system said. */
  'record-not-written': { readonly folder: string; readonly why: Reason | null };
  'settings-unreadable': { readonly problem: Problem; readonly folder: string };
}
export type NoticeSaid = Coded<NoticeParams>;

/** Makes one. */
export const noticeOf = coded<NoticeParams>();

export const noticeSchema = v.object({
  id: v.string(),
  level: v.picklist(['info', 'warning']),
  said: v.object({
    code: v.string(),
    params: v.record(v.string(), v.union([v.string(), v.number(), v.null(), problemSchema, reasonSchema])),
  }) as unknown as v.GenericSchema<NoticeSaid>,
});
export type Notice = v.InferOutput<typeof noticeSchema>;
