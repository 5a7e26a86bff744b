/** Pipelines-as-Code's objects as docs/platforms.md 2.13 describes them. */
import * as v from 'valibot';
import { filled, namespace, objectName, secretWith } from './kubernetes.ts';

export const tokenSecret = secretWith(v.strictObject({ 'provider.token': filled, 'webhook.secret': filled }));

const reference = <const K extends string>(key: K) => v.strictObject({ name: objectName, key: v.literal(key) });
const web = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+$/u),
  v.check((text) => !/\/(rest|browse)(\/|$)|\.git$|\/$/u.test(text), 'a page or base address without /rest, /browse, .git or a last slash'),
);
const cloud = v.strictObject({
  type: v.literal('bitbucket-cloud'),
  user: v.union([v.pipe(v.string(), v.email()), v.literal('x-token-auth')]),
  secret: reference('provider.token'),
  webhook_secret: reference('webhook.secret'),
});
const dataCenter = v.strictObject({
  type: v.literal('bitbucket-datacenter'),
  url: web,
  user: v.optional(filled),
  secret: reference('provider.token'),
  webhook_secret: reference('webhook.secret'),
});
export const repository = v.strictObject({
  apiVersion: v.literal('pipelinesascode.tekton.dev/v1alpha1'),
  kind: v.literal('Repository'),
  metadata: v.strictObject({ name: objectName, namespace }),
  spec: v.strictObject({ url: web, git_provider: v.union([cloud, dataCenter]) }),
});
