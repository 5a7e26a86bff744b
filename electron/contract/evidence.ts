/** Facts from the wire, behind findings and notes. */
import * as v from 'valibot';

/** Never a secret. Values are short strings or numbers (status, request id, header, host, time). */
export const evidenceSchema = v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]));
export type Evidence = v.InferOutput<typeof evidenceSchema>;
