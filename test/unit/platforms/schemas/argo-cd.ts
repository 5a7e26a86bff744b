/**
 * Argo CD's objects as docs/platforms.md 2.4 describes them: keys of argocd-repositories.yaml, and the generator as its definition
 * closes it.
 */
import * as v from 'valibot';
import { filled, namespace, objectName, secretWith } from './kubernetes.ts';

const address = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+\/\S*[^/\s]$/u));
const git = { type: v.literal('git'), url: address };
/** Either user name and password, or the bearer token: never both, never a key in another spelling. */
const data = v.union([v.strictObject({ ...git, username: filled, password: filled }), v.strictObject({ ...git, bearerToken: filled })]);
const label = 'argocd.argoproj.io/secret-type';
export const repositorySecret = secretWith(data, { [label]: v.picklist(['repo-creds', 'repository']) });
export const generatorSecret = secretWith(v.strictObject({ token: filled }), { [label]: v.literal('scm-creds') });

const reference = v.strictObject({ secretName: objectName, key: filled });
const cloud = v.strictObject({
  owner: filled,
  user: v.pipe(v.string(), v.email()),
  appPasswordRef: reference,
  allBranches: v.optional(v.boolean()),
});
const server = { project: filled, api: address };
const selfManaged = v.union([
  v.strictObject({ ...server, bearerToken: v.strictObject({ tokenRef: reference }) }),
  v.strictObject({ ...server, basicAuth: v.strictObject({ username: filled, passwordRef: reference }) }),
]);
const shared = { cloneProtocol: v.picklist(['https', 'ssh']), filters: v.optional(v.array(v.strictObject({ repositoryMatch: filled }))) };
/**
 * The address in the form of the Secret's, made of what the generator gives: never `.url`, into which Bitbucket writes the caller's name.
 */
const built = v.pipe(
  v.string(),
  v.regex(
    /^https:\/\/bitbucket\.org\/\{\{ \.organization \}\}\/\{\{ \.repository \}\}\.git$|^https?:\/\/[^\s@]+\/scm\/\{\{ lower \.organization \}\}\/\{\{ lower \.repository \}\}\.git$/u,
  ),
);
export const applicationSet = v.strictObject({
  apiVersion: v.literal('argoproj.io/v1alpha1'),
  kind: v.literal('ApplicationSet'),
  metadata: v.strictObject({ name: objectName, namespace }),
  spec: v.strictObject({
    goTemplate: v.literal(true),
    goTemplateOptions: v.array(v.string()),
    generators: v.pipe(
      v.array(
        v.strictObject({
          scmProvider: v.union([
            v.strictObject({ ...shared, bitbucket: cloud }),
            v.strictObject({ ...shared, bitbucketServer: selfManaged }),
          ]),
        }),
      ),
      v.minLength(1),
    ),
    template: v.strictObject({
      metadata: v.strictObject({ name: filled }),
      spec: v.strictObject({
        project: filled,
        source: v.strictObject({ repoURL: built, targetRevision: v.literal('{{ .branch }}'), path: filled }),
        destination: v.strictObject({ server: v.literal('https://kubernetes.default.svc'), namespace: filled }),
      }),
    }),
  }),
});
