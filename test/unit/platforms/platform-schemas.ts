/**
 * What Git, Renovate, Backstage, Jenkins, Sourcebot, Sourcegraph and SonarQube take, written from their own schemas and sources
 * (docs/platforms.md 2.1 to 2.11) and made strict: a key that they would ignore is an error here.
 */
import * as v from 'valibot';

const filled = v.pipe(v.string(), v.minLength(1));
const https = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]\S*$/));
const repository = v.pipe(v.string(), v.regex(/^~?[\w-]+\/[\w.-]+$/));
const names = v.pipe(v.array(filled), v.minLength(1));

const renovateCommon = {
  autodiscover: v.optional(v.literal(true)),
  repositories: v.optional(v.pipe(v.array(repository), v.minLength(1))),
  onboarding: v.optional(v.literal(false)),
  requireConfig: v.optional(v.literal('required')),
};
/** Renovate on Bitbucket Cloud: no endpoint; the token itself comes from the environment. */
export const renovateCloud = v.pipe(
  v.strictObject({
    platform: v.literal('bitbucket'),
    username: v.optional(v.pipe(v.string(), v.email())),
    autodiscoverNamespaces: v.optional(names),
    autodiscoverFilter: v.optional(names),
    ...renovateCommon,
  }),
  v.check((config) => (config.autodiscover === true) !== (config.repositories !== undefined), 'either autodiscover or repositories'),
);
/** Renovate on Data Center: endpoint with a slash at its end; never a user name or password beside the token. */
export const renovateServer = v.strictObject({
  platform: v.literal('bitbucket-server'),
  endpoint: v.pipe(https, v.regex(/\/$/)),
  autodiscoverFilter: v.optional(names),
  unicodeEmoji: v.optional(v.literal(false)),
  ...renovateCommon,
});
/** Renovate's environment: one secret, under one of two names. */
export const renovateEnvironment = v.pipe(
  v.array(v.strictTuple([v.picklist(['RENOVATE_TOKEN', 'RENOVATE_PASSWORD']), filled])),
  v.length(1),
);

const duration = v.pipe(v.string(), v.regex(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/));
const provider = {
  catalogPath: v.pipe(v.string(), v.startsWith('/')),
  filters: v.optional(v.strictObject({ projectKey: v.optional(filled), repoSlug: v.optional(filled) })),
  schedule: v.strictObject({ frequency: duration, timeout: duration }),
};
const id = v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]*$/));
/**
 * Backstage's app-config: Cloud with the token, and its owner's e-mail address where it has an owner; self-managed with a host that is no
 * address.
 */
export const backstageConfig = v.strictObject({
  integrations: v.strictObject({
    bitbucketCloud: v.optional(
      v.pipe(v.array(v.strictObject({ username: v.optional(v.pipe(v.string(), v.email())), token: filled })), v.minLength(1)),
    ),
    bitbucketServer: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            host: v.pipe(v.string(), v.regex(/^[^\s/:]+(:\d+)?$/)),
            apiBaseUrl: v.pipe(https, v.endsWith('/rest/api/1.0')),
            token: filled,
          }),
        ),
        v.minLength(1),
      ),
    ),
  }),
  catalog: v.optional(
    v.strictObject({
      providers: v.optional(
        v.strictObject({
          bitbucketCloud: v.optional(v.record(id, v.strictObject({ workspace: filled, ...provider }))),
          bitbucketServer: v.optional(
            v.record(id, v.strictObject({ host: v.pipe(v.string(), v.regex(/^[^\s/:]+(:\d+)?$/)), ...provider })),
          ),
        }),
      ),
      locations: v.optional(v.array(v.strictObject({ type: v.literal('url'), target: https }))),
    }),
  ),
});

const credentialId = v.pipe(v.string(), v.regex(/^[\w.-]+$/));
// The key of AbstractBitbucketWebhookConfiguration, which ends the address with a slash.
const rootUrl = { endpointJenkinsRootURL: v.optional(v.pipe(https, v.endsWith('/'))) };
const hook = v.variant('manageHooks', [
  v.strictObject({ manageHooks: v.literal(true), credentialsId: credentialId, ...rootUrl }),
  v.strictObject({ manageHooks: v.literal(false), ...rootUrl }),
]);
/** Jenkins' Configuration as Code: webhooks nested, never the old flat keys. */
export const jenkinsConfig = v.strictObject({
  credentials: v.strictObject({
    system: v.strictObject({
      domainCredentials: v.strictTuple([
        v.strictObject({
          credentials: v.strictTuple([
            v.union([
              v.strictObject({
                usernamePassword: v.strictObject({
                  scope: v.literal('GLOBAL'),
                  id: credentialId,
                  username: filled,
                  password: filled,
                  description: v.string(),
                }),
              }),
              v.strictObject({
                string: v.strictObject({ scope: v.literal('GLOBAL'), id: credentialId, secret: filled, description: v.string() }),
              }),
            ]),
          ]),
        }),
      ]),
    }),
  }),
  unclassified: v.strictObject({
    bitbucketendpointconfiguration: v.strictObject({
      endpoints: v.strictTuple([
        v.union([
          v.strictObject({
            bitbucketCloudEndpoint: v.strictObject({
              enableCache: v.boolean(),
              teamCacheDuration: v.number(),
              repositoriesCacheDuration: v.number(),
              webhook: v.strictObject({ cloudWebhook: hook }),
            }),
          }),
          v.strictObject({
            bitbucketServerEndpoint: v.strictObject({
              displayName: filled,
              serverURL: https,
              webhook: v.strictObject({ serverWebhook: hook }),
            }),
          }),
        ]),
      ]),
    }),
  }),
});

const botToken = v.strictObject({ env: v.pipe(v.string(), v.regex(/^[A-Z_][A-Z0-9_]*$/)) });
const botScope = {
  repos: v.optional(v.array(repository)),
  projects: v.optional(names),
  exclude: v.optional(v.strictObject({ archived: v.optional(v.boolean()), forks: v.optional(v.boolean()), repos: v.optional(names) })),
};
/**
 * Sourcebot's schemas/v3/bitbucket.json, stricter: the token is always a reference, user and gitUser come together, something is selected.
 */
export const sourcebotConfig = v.strictObject({
  connections: v.record(
    v.pipe(v.string(), v.regex(/^[\w-]+$/)),
    v.pipe(
      v.variant('deploymentType', [
        v.strictObject({
          type: v.literal('bitbucket'),
          deploymentType: v.literal('cloud'),
          user: v.optional(v.pipe(v.string(), v.email())),
          gitUser: v.optional(v.pipe(v.string(), v.regex(/^[^@]+$/))),
          token: botToken,
          workspaces: v.optional(names),
          ...botScope,
        }),
        v.strictObject({
          type: v.literal('bitbucket'),
          deploymentType: v.literal('server'),
          url: https,
          user: v.optional(v.pipe(v.string(), v.regex(/^[^@\s]+$/))),
          token: botToken,
          all: v.optional(v.literal(true)),
          ...botScope,
        }),
      ]),
      v.check(
        (one) => one.deploymentType === 'server' || (one.user === undefined) === (one.gitUser === undefined),
        'user and gitUser together',
      ),
      v.check(
        (one) =>
          [one.repos, one.projects, 'workspaces' in one ? one.workspaces : undefined, 'all' in one ? one.all : undefined].filter(
            (each) => each !== undefined,
          ).length === 1,
        'exactly one selection',
      ),
    ),
  ),
});

const excluded = v.optional(v.pipe(v.array(v.strictObject({ name: repository })), v.minLength(1)));
/** Sourcegraph's bitbucket_server.schema.json: user name and token, and never an address of example.com. */
export const sourcegraphServer = v.pipe(
  v.strictObject({
    url: v.pipe(
      https,
      v.check((url) => !/example\.com/.test(url), 'example.com'),
    ),
    username: filled,
    token: filled,
    repos: v.optional(v.pipe(v.array(repository), v.minLength(1))),
    projectKeys: v.optional(names),
    repositoryQuery: v.optional(names),
    exclude: excluded,
  }),
  v.check(
    (one) => [one.repos, one.projectKeys, one.repositoryQuery].filter((each) => each !== undefined).length === 1,
    'something is selected: the default selects nothing',
  ),
);
/** Sourcegraph on Cloud: an API token with a user name, or an access token alone; never appPassword. */
export const sourcegraphCloud = v.union([
  v.strictObject({
    url: v.literal('https://bitbucket.org'),
    username: filled,
    apiToken: filled,
    teams: v.optional(names),
    repos: v.optional(v.array(repository)),
    exclude: excluded,
  }),
  v.strictObject({
    url: v.literal('https://bitbucket.org'),
    accessToken: filled,
    teams: v.optional(names),
    repos: v.optional(v.array(repository)),
    exclude: excluded,
  }),
]);

const parameter = (name: string, longest: number) =>
  v.strictTuple([
    v.literal('data-urlencode'),
    v.pipe(v.string(), v.startsWith(`${name}=`), v.minLength(name.length + 2), v.maxLength(name.length + 1 + longest)),
  ]);
/**
 * SonarQube's api/alm_settings/create_bitbucket: three parameters with their longest lengths, and an administrator's token as user name.
 */
export const sonarRequest = v.strictTuple([
  v.strictTuple([v.literal('url'), v.pipe(v.string(), v.regex(/^https?:\/\/\S+[^/]\/api\/alm_settings\/create_bitbucket$/))]),
  v.strictTuple([v.literal('user'), v.pipe(v.string(), v.regex(/^[^:]+:$/))]),
  parameter('key', 200),
  parameter('url', 2000),
  parameter('personalAccessToken', 2000),
]);

/** A line of git's credential store, decoded: an e-mail address never signs in to git. */
export const gitCredentials = v.pipe(
  v.array(
    v.strictTuple([
      v.picklist(['https', 'http']),
      v.pipe(v.string(), v.regex(/^[^@]+$/)),
      filled,
      v.pipe(v.string(), v.regex(/^[^/\s@]+$/)),
    ]),
  ),
  v.length(1),
);
export const netrcWords = v.strictTuple([
  v.literal('machine'),
  v.pipe(v.string(), v.regex(/^[^/:\s]+$/)),
  v.literal('login'),
  filled,
  v.literal('password'),
  filled,
]);
/** Keys as git prints them: section and name in lower case, the address in between untouched. */
export const gitConfig = v.pipe(
  v.array(
    v.strictTuple([
      v.pipe(
        v.string(),
        v.regex(
          /^(credential\.https?:\/\/\S+\.(username|helper)|http\.https?:\/\/\S+\/\.(sslcainfo|extraheader)|http\.https?:\/\/[^/\s]+\/\S+[^/]\.extraheader)$/,
        ),
      ),
      v.string(),
    ]),
  ),
  v.minLength(1),
);
