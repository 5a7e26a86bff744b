/** Facts from the wire, behind findings and notes. */
import { reasonSchema } from './reasons.ts';
import * as v from 'valibot';

/** Never a secret. Values are short strings or numbers (status, request id, header, host, time), and reasons. */
export const evidenceSchema = v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string()), reasonSchema]));
export type Evidence = v.InferOutput<typeof evidenceSchema>;
