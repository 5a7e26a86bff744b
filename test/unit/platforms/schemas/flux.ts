/** Flux's objects as docs/platforms.md 2.5 describes them: keys of the Secret, and GitRepository as its definition closes it. */
import * as v from 'valibot';
import { filled, namespace, objectName, secretWith } from './kubernetes.ts';

export const gitSecret = secretWith(
  v.union([v.strictObject({ username: filled, password: filled }), v.strictObject({ bearerToken: filled })]),
);
export const gitRepository = v.strictObject({
  apiVersion: v.literal('source.toolkit.fluxcd.io/v1'),
  kind: v.literal('GitRepository'),
  metadata: v.strictObject({ name: objectName, namespace }),
  spec: v.strictObject({
    interval: v.pipe(v.string(), v.regex(/^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/u)),
    url: v.pipe(v.string(), v.regex(/^(http|https|ssh):\/\/\S+\.git$/u)),
    ref: v.strictObject({ branch: filled }),
    secretRef: v.strictObject({ name: objectName }),
  }),
});
