/** Backstage's own library reads the configuration, checks it with its schema and makes the headers that it would send. */
import { readFileSync } from 'node:fs';
import { deployments } from '../../../electron/contract/index.ts';
import type { CredentialKind, Deployment, SecretsMode } from '../../../electron/contract/index.ts';
import { readFile } from '../../unit/platforms/file-readers.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { basic, exported, modulesFolder, notInstalled, require, sandbox, secretsModes } from '../kit.ts';

interface Headers {
  readonly headers: Readonly<Record<string, string>>;
}
interface Integration {
  readonly config: { readonly host: string; readonly apiBaseUrl: string };
}
interface Library {
  readonly ScmIntegrations: {
    fromConfig(config: unknown): {
      readonly bitbucketCloud: { list(): Integration[] };
      readonly bitbucketServer: { list(): Integration[] };
    };
  };
  getBitbucketCloudRequestOptions(config: unknown): Headers | Promise<Headers>;
  getBitbucketServerRequestOptions(config: unknown): Headers | Promise<Headers>;
  getBitbucketCloudDefaultBranch(url: string, config: unknown): Promise<string>;
  getBitbucketServerDefaultBranch(url: string, config: unknown): Promise<string>;
}
type Validate = ((value: unknown) => boolean) & { errors?: unknown };

const token = 'to/ken+with=odd:signs@and%41${HOME}';

function reading(deployment: Deployment, mode: SecretsMode, baseUrl: string, kind: CredentialKind): ConsumerCase {
  return {
    platform: 'backstage',
    deployment,
    mode,
    what: `headers, ${deployment === 'cloud' ? `bitbucket.org, ${kind}` : baseUrl.replace(/^https?:\/\//, '')}`,
    run: async () => {
      const box = await sandbox(exported({ platform: 'backstage', deployment, mode, kind, token, baseUrl, options: { discovery: false } }));
      try {
        const library = require('@backstage/integration') as Library;
        const { ConfigReader } = require('@backstage/config') as { ConfigReader: new (tree: unknown) => unknown };
        const { default: Ajv } = require('ajv') as { default: new (options: object) => { compile(schema: unknown): Validate } };
        // As Backstage's loader does: variables first.
        const filled = JSON.stringify((readFile('backstage', 'yaml', box.text('app-config.bitbucket.yaml')) as unknown[])[0])
          .replace('<variable BITBUCKET_TOKEN>', token)
          .replace(/PASTE-(API|ACCESS|HTTP-ACCESS)-TOKEN/, token);
        const tree = JSON.parse(filled) as object;
        const validate = new Ajv({ strict: false, allErrors: true }).compile(
          JSON.parse(readFileSync(`${modulesFolder}@backstage/integration/config.schema.json`, 'utf8')),
        );
        const problems = validate(tree) ? [] : [`the library's schema refuses it: ${JSON.stringify(validate.errors)}`];
        const found = library.ScmIntegrations.fromConfig(new ConfigReader(tree));
        const [one] =
          deployment === 'cloud'
            ? found.bitbucketCloud.list()
            : found.bitbucketServer.list().filter(({ config }) => config.host === new URL(baseUrl).host);
        if (one === undefined) return [...problems, 'the library finds no integration'];
        const { headers } = await (deployment === 'cloud'
          ? library.getBitbucketCloudRequestOptions(one.config)
          : library.getBitbucketServerRequestOptions(one.config));
        const wanted = kind === 'api-token' ? basic('bot@acme.io', token) : `Bearer ${token}`;
        const api = deployment === 'cloud' ? 'https://api.bitbucket.org/2.0' : `${baseUrl}/rest/api/1.0`;
        return [
          ...problems,
          ...(headers['Authorization'] === wanted ? [] : [`it would send ${headers['Authorization'] ?? 'no sign-in'}`]),
          ...(one.config.apiBaseUrl === api ? [] : [`it would call ${one.config.apiBaseUrl}`]),
        ];
      } finally {
        await box.remove();
      }
    },
  };
}

/** The library reads a saved file and asks the practice Bitbucket for a repository’s default branch; null where it fails. */
export async function defaultBranch(text: string, { cloud, selfManaged }: Practice): Promise<string | null> {
  const library = require('@backstage/integration') as Library;
  const { ConfigReader } = require('@backstage/config') as { ConfigReader: new (tree: unknown) => unknown };
  const found = library.ScmIntegrations.fromConfig(new ConfigReader((readFile('backstage', 'yaml', text) as unknown[])[0]));
  const own = found.bitbucketServer.list().find(({ config }) => config.host === new URL(selfManaged.baseUrl).host);
  const [hosted] = found.bitbucketCloud.list();
  try {
    if (own !== undefined)
      return await library.getBitbucketServerDefaultBranch(`${selfManaged.baseUrl}/projects/PAY/repos/payments-api`, own.config);
    // The practice Cloud stands at an address of its own; the exported file rightly names none.
    return await library.getBitbucketCloudDefaultBranch('https://bitbucket.org/acme/payments-api', {
      ...hosted?.config,
      apiBaseUrl: cloud.apiBase,
    });
  } catch {
    return null;
  }
}

export const consumer: Consumer = {
  name: '@backstage/integration 2.2.0',
  kind: 'consumer',
  missing: () => Promise.resolve(notInstalled('@backstage/integration', 'ajv')),
  cases: () =>
    deployments.flatMap((where) =>
      secretsModes.flatMap((mode) =>
        where === 'cloud'
          ? (['api-token', 'workspace-token'] as const).map((kind) => reading(where, mode, '', kind))
          : ['https://git.acme.io/bitbucket', 'http://git.acme.io:7990'].map((baseUrl) =>
              reading(where, mode, baseUrl, 'http-access-token'),
            ),
      ),
    ),
};
