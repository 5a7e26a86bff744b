/** The exporter rules of docs/platforms.md 3.3, over the whole registry wherever a rule is not one platform's own. */
import { describe, expect, it } from 'vitest';
import { because, deployments, emptyAnswers, isSelfManaged } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment, OptionValue, Result, SecretsMode } from '../../../electron/contract/index.ts';
import { kindProblem } from '../../../electron/core/platforms/options.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { savePlan } from '../../../electron/core/export/save-plan.ts';
import { asksOf, exampleOptions, findPlatform, grantsFor, platforms } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { readFile } from './file-readers.ts';
import type { Tree } from './file-readers.ts';
import { reasonText, saying } from '../../fakes/problem-samples.ts';

const token = 'TOKEN-0123456789';
type Change = Partial<Answers> & { readonly kind?: CredentialKind; readonly mode?: SecretsMode };

function platform(id: string): Platform {
  const found = findPlatform(id);
  if (found === null) throw new Error(`no platform ${id}`);
  return found;
}

function make(
  of: Platform,
  where: Deployment,
  options: Record<string, OptionValue> = {},
  { kind, mode = 'inline', ...change }: Change = {},
): Result<ExportOutput> {
  const recommended = of.deployments[where].credentialKinds.find((use) => use.recommended)?.kind ?? null;
  const wanted = kind ?? recommended;
  const answers: Answers = {
    ...emptyAnswers(),
    deployment: where,
    baseUrl: isSelfManaged(where) ? 'https://git.acme.io/bitbucket' : null,
    workspace: isSelfManaged(where) ? null : 'acme',
    projectKey: 'PRJ',
    credential:
      wanted === null
        ? null
        : { kind: wanted, user: isSelfManaged(where) ? 'svc' : 'bot@acme.io', gitUser: isSelfManaged(where) ? null : 'acmebot' },
    options: { ...exampleOptions(of, where), ...options },
    ...change,
  };
  const held = Object.fromEntries(
    of.deployments[where].inputs.filter((input) => input.type === 'secret').map((input) => [input.key, new Secret(`HELD-${input.key}`)]),
  );
  return makeExport(of, {
    answers,
    version: '9.4.1',
    options: answers.options,
    mode,
    secrets: { token: new Secret(token), held },
    dropped: {},
    mask: false,
  });
}

function output(result: Result<ExportOutput>): ExportOutput {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A file's tree as its platform reads it. */
function tree(of: Platform, made: ExportOutput, name: string): Record<string, Tree> {
  const artifact = made.artifacts.find((each) => each.name === name);
  if (artifact?.kind !== 'file') throw new Error(`no file ${name}`);
  const read = readFile(of.id, artifact.language, artifact.text);
  return (Array.isArray(read) && artifact.language === 'yaml' ? (read as Tree[])[0] : read) as Record<string, Tree>;
}

const working = platforms().flatMap((of) =>
  deployments.filter((where) => of.deployments[where].support !== 'blocked').map((where) => ({ of, where, title: `${of.id} on ${where}` })),
);
const withToken = working.filter(({ of, where }) => of.deployments[where].route === 'token');

describe('rule 1, CDS', () => {
  const cds = platform('cds');
  it('writes username, never user', () => {
    expect(Object.keys(tree(cds, output(make(cds, 'data-center')), 'bitbucket-acme.yml')['auth'] as object)).toEqual(['username', 'token']);
  });
  it('never exports Bitbucket Cloud as if it were fine', () => {
    expect(make(cds, 'cloud', {}, { options: {} })).toMatchObject({ ok: false, problem: { kind: 'platform-blocked' } });
  });
  it('keeps its columns of 255 characters', () => {
    for (const options of [{ name: 'n'.repeat(256) }, { description: 'd'.repeat(256) }])
      expect(make(cds, 'data-center', options).ok).toBe(false);
    expect(make(cds, 'data-center', {}, { baseUrl: `https://git.acme.io/${'p'.repeat(250)}` }).ok).toBe(false);
  });
  it('never asks for read alone with webhooks on', () => {
    expect(grantsFor(cds, 'data-center', 'http-access-token', { webhooks: true }).map((grant) => grant.name)).toContain('REPO_ADMIN');
  });
});

describe('rule 2, Renovate', () => {
  const renovate = platform('renovate');
  it.each(['data-center', 'server'] as const)('%s: a token alone, with the endpoint', (where) => {
    const made = output(make(renovate, where));
    expect(tree(renovate, made, 'renovate-config.json')).toMatchObject({ endpoint: 'https://git.acme.io/bitbucket/' });
    expect(
      savePlan(made)
        .map((file) => file.text)
        .join(''),
    ).not.toMatch(/password|username|RENOVATE_PASSWORD/i);
  });
  it('cloud: no endpoint, and never a token beside a password', () => {
    for (const kind of ['api-token', 'workspace-token'] as const) {
      const text = savePlan(output(make(renovate, 'cloud', {}, { kind })))
        .map((file) => file.text)
        .join('');
      expect(text).not.toContain('endpoint');
      expect(text.includes('RENOVATE_TOKEN')).toBe(kind !== 'api-token');
      expect(text.includes('RENOVATE_PASSWORD')).toBe(kind === 'api-token');
    }
  });
});

describe('rule 3, Backstage', () => {
  const backstage = platform('backstage');
  it.each([
    ['https://git.acme.io', 'git.acme.io', 'https://git.acme.io/rest/api/1.0'],
    ['https://git.acme.io/bitbucket/', 'git.acme.io', 'https://git.acme.io/bitbucket/rest/api/1.0'],
    ['http://git.acme.io:7990', 'git.acme.io:7990', 'http://git.acme.io:7990/rest/api/1.0'],
  ])('%s: a bare host, and where the API is', (baseUrl, host, apiBaseUrl) => {
    const config = tree(backstage, output(make(backstage, 'data-center', {}, { baseUrl })), 'app-config.bitbucket.yaml');
    expect(config['integrations']).toEqual({ bitbucketServer: [{ host, apiBaseUrl, token }] });
  });
  it('cloud: user name and token, or nothing at all', () => {
    expect(tree(backstage, output(make(backstage, 'cloud')), 'app-config.bitbucket.yaml')['integrations']).toEqual({
      bitbucketCloud: [{ username: 'bot@acme.io', token }],
    });
    expect(make(backstage, 'cloud', {}, { credential: { kind: 'api-token', user: '', gitUser: null } })).toMatchObject({
      ok: false,
      problem: { kind: 'user-empty' },
    });
  });
});

describe('rule 4, Kubernetes', () => {
  it.each(working)('$title: texts of a Secret are texts', ({ of, where }) => {
    for (const artifact of output(
      make(
        of,
        where,
        {},
        {
          ...(isSelfManaged(where) ? { baseUrl: 'https://git.acme.io' } : {}),
          mode: of.deployments[where].secretsModes.find((each) => each.mode === 'inline')?.available === true ? 'inline' : 'placeholder',
        },
      ),
    ).artifacts) {
      if (artifact.kind !== 'file' || artifact.language !== 'yaml') continue;
      for (const one of readFile(of.id, 'yaml', artifact.text) as Record<string, Tree>[]) {
        // A text that is a YAML file itself was read further, into a list of its documents.
        if (one['kind'] === 'Secret')
          expect(
            Object.values((one['stringData'] ?? one['data']) as object).filter(
              (value) => typeof value !== 'string' && !Array.isArray(value),
            ),
          ).toEqual([]);
        if (one['kind'] === 'GitRepository')
          expect((one['spec'] as Record<string, Tree>)['interval']).toMatch(/^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/);
      }
    }
  });
});

describe('rule 5, Sourcebot and Sourcegraph', () => {
  const sourcebot = platform('sourcebot');
  it.each(deployments)('Sourcebot on %s: the token is a reference in every mode, and a server has its url', (where) => {
    for (const mode of ['placeholder', 'env', 'inline'] as const) {
      const config = tree(sourcebot, output(make(sourcebot, where, {}, { mode })), 'config.json');
      const [one] = Object.values(config['connections'] as Record<string, Record<string, Tree>>);
      expect(one?.['token']).toEqual({ env: 'BITBUCKET_TOKEN' });
      expect(one?.['url']).toBe(where === 'cloud' ? undefined : 'https://git.acme.io/bitbucket');
    }
  });
  it('Sourcebot on Cloud: both user names with an API token, none with an access token', () => {
    const one = (kind: CredentialKind) =>
      Object.values(
        tree(sourcebot, output(make(sourcebot, 'cloud', {}, { kind })), 'config.json')['connections'] as Record<string, object>,
      )[0];
    expect(one('api-token')).toMatchObject({ user: 'bot@acme.io', gitUser: 'acmebot' });
    expect(Object.keys(one('workspace-token') ?? {})).not.toEqual(expect.arrayContaining(['user']));
  });
  it('Sourcegraph refuses an address of example.com', () => {
    expect(make(platform('sourcegraph'), 'data-center', {}, { baseUrl: 'https://bitbucket.example.com' })).toMatchObject({
      ok: false,
      problem: { kind: 'platform-blocked' },
    });
  });
});

describe('rule 6, Atlantis', () => {
  const atlantis = platform('atlantis');
  const environment = (where: Deployment, change: Change = {}): Record<string, string> => {
    const file = output(make(atlantis, where, {}, change)).artifacts.find((each) => each.name === 'atlantis.env');
    return Object.fromEntries(readFile('atlantis', 'env', file?.kind === 'file' ? file.text : '') as [string, string][]);
  };
  it.each(deployments)('%s: an allowlist, never with a scheme', (where) => {
    expect(environment(where)['ATLANTIS_REPO_ALLOWLIST']).toMatch(/^[^/\s]+\/[^/]+\/\*$/);
    expect(environment(where)['ATLANTIS_REPO_ALLOWLIST']).not.toContain('://');
  });
  it('Data Center: the owner is the project’s name, not its key; Cloud has no base URL', () => {
    expect(environment('data-center')).toMatchObject({
      ATLANTIS_REPO_ALLOWLIST: 'git.acme.io/Acme Infrastructure/*',
      ATLANTIS_BITBUCKET_BASE_URL: 'https://git.acme.io/bitbucket',
      ATLANTIS_BITBUCKET_USER: 'svc',
    });
    expect(Object.keys(environment('cloud'))).not.toContain('ATLANTIS_BITBUCKET_BASE_URL');
    expect(environment('cloud')).toMatchObject({
      ATLANTIS_BITBUCKET_API_USER: 'bot@acme.io',
      ATLANTIS_BITBUCKET_USER: 'x-bitbucket-api-token-auth',
    });
  });
  it('repositories of several projects are refused: one project’s name cannot stand for another', () => {
    expect(environment('data-center', { repositories: ['PRJ/app', 'PRJ/api'] })['ATLANTIS_REPO_ALLOWLIST']).toBe(
      'git.acme.io/Acme Infrastructure/app,git.acme.io/Acme Infrastructure/api',
    );
    expect(make(atlantis, 'data-center', {}, { repositories: ['PRJ/app', 'OPS/api'] })).toMatchObject({
      ok: false,
      problem: { kind: 'repository-invalid', values: { reason: saying(expect.stringContaining('each project')) } },
    });
  });
});

describe('rule 7, Snyk Broker', () => {
  const broker = platform('snyk-broker');
  it.each(['bearer', 'basic'])(
    '%s: hosts without a scheme, the client’s address with scheme and port, no comma behind a value',
    (signIn) => {
      const file = output(make(broker, 'data-center', { signIn })).artifacts.find((each) => each.name === 'snyk-broker.env');
      const lines = readFile('snyk-broker', 'env', file?.kind === 'file' ? file.text : '') as [string, string][];
      const environment = Object.fromEntries(lines);
      expect(environment).toMatchObject({ BITBUCKET: 'git.acme.io/bitbucket', BITBUCKET_API: 'git.acme.io/bitbucket/rest/api/1.0' });
      expect(environment['BROKER_CLIENT_URL']).toMatch(/^https?:\/\/[^/:]+:\d+$/);
      expect(lines.filter(([name, value]) => value.endsWith(',') && !name.startsWith('#'))).toEqual([]);
      expect('BITBUCKET_PAT' in environment).toBe(signIn === 'bearer');
    },
  );
  it.each(['broker.acme.io:8000', 'http://broker.acme.io'])('refuses %s as BROKER_CLIENT_URL', (brokerClientUrl) => {
    expect(make(broker, 'data-center', { brokerClientUrl })).toMatchObject({
      ok: false,
      problem: { kind: 'input-invalid', field: 'brokerClientUrl' },
    });
  });
});

describe('rule 8, git', () => {
  const git = platform('git');
  const line = (user: string) =>
    savePlan(
      output(make(git, 'data-center', { method: 'store' }, { credential: { kind: 'http-access-token', user, gitUser: null } })),
    ).find((file) => file.name.startsWith('git-credentials'))?.text;
  it.each([
    ['a/b', 'a%2Fb'],
    ['a@b', 'a%40b'],
    ['a:b', 'a%3Ab'],
    ['a=b', 'a%3Db'],
    ['a%b', 'a%25b'],
  ])('%s is written %s', (user, written) => {
    expect(line(user)).toBe(`https://${written}:${token}@git.acme.io\n`);
  });
  it('.netrc refuses what it cannot write, and says what does', () => {
    for (const user of ['two words', '#hash', '"quoted"']) {
      expect(
        make(git, 'data-center', { method: 'netrc' }, { credential: { kind: 'http-access-token', user, gitUser: null } }),
      ).toMatchObject({
        ok: false,
        problem: { kind: 'user-invalid', values: { reason: because('netrc-cannot-write') } },
      });
    }
  });
  it('never signs in with the e-mail address', () => {
    for (const method of ['store', 'netrc'])
      expect(JSON.stringify(output(make(git, 'cloud', { method })).artifacts)).not.toContain('bot@acme.io');
  });
});

describe('rule 9, Harness', () => {
  const harness = platform('harness-sei');
  const options = { ...exampleOptions(harness, 'data-center'), connection: 'satellite' };
  const satellite = (dropped: Readonly<Record<string, string>>): string => {
    const made = output(
      makeExport(harness, {
        answers: {
          ...emptyAnswers(),
          deployment: 'data-center',
          baseUrl: 'https://git.acme.io/bitbucket',
          credential: { kind: 'http-access-token', user: 'ACME\\svc', gitUser: null },
          options,
        },
        version: '9.4.1',
        options,
        mode: 'inline',
        secrets: { token: new Secret(token), held: { seiApiKey: new Secret('HELD-key') } },
        dropped,
        mask: false,
      }),
    );
    const file = made.artifacts.find((each) => each.name === 'satellite.yml');
    return file?.kind === 'file' ? file.text : '';
  };
  it('texts in single quotes with one backslash kept, switches bare', () => {
    const text = satellite({});
    expect(text).toContain("username: 'ACME\\svc'");
    for (const key of ['tenant', 'api_key', 'url', 'id']) expect(text).toMatch(new RegExp(`\\b${key}: '[^']*'$`, 'm'));
    for (const key of ['fetch_prs', 'fetch_pr_reviews', 'fetch_commits', 'fetch_commit_files', 'satellite'])
      expect(text).toMatch(new RegExp(`\\b${key}: (true|false)$`, 'm'));
  });
  it('keys that Handrail does not know stay in a downloaded file', () => {
    const downloaded = `${satellite({})}jira:\n  allow_unsafe_ssl: true # ours\n`.replace('tenant: ', "region: 'eu' # theirs\n  tenant: ");
    const text = satellite({ satelliteFile: downloaded });
    expect(text).toContain("region: 'eu' # theirs");
    expect(text).toContain('jira:\n  allow_unsafe_ssl: true # ours\n');
  });
});

describe('rule 10, tokens that Bitbucket takes as Bearer only', () => {
  it.each(['jenkins', 'sonarqube', 'sourcegraph', 'atlantis', 'snyk-broker'].filter((id) => findPlatform(id) !== null))(
    '%s: stopped, with the way out',
    (id) => {
      for (const kind of ['http-project-token', 'http-repository-token'] as const) {
        const result = make(platform(id), 'data-center', {}, { kind });
        expect(result).toMatchObject({ ok: false, problem: { kind: 'platform-cannot-use-credential', field: 'credential.kind' } });
        expect(result.ok ? '' : reasonText(result.problem)).toMatch(/\b(HTTP access token|one of an account|account|person)\b/);
      }
    },
  );
  it.each(withToken)('$title: a token that it cannot use is refused with what to take instead', ({ of, where }) => {
    for (const use of of.deployments[where].credentialKinds.filter((each) => !each.supported && each.kind.endsWith('-token'))) {
      expect(use.reason, `${of.id}, ${where}, ${use.kind}`).toMatch(/\b(use|choose|take|makes personal tokens)\b/i);
    }
  });
  it('git: only in a header', () => {
    const git = platform('git');
    for (const method of ['store', 'netrc'])
      expect(make(git, 'data-center', { method }, { kind: 'http-project-token' })).toMatchObject({
        ok: false,
        problem: { values: { reason: saying(expect.stringContaining('http.extraHeader')) } },
      });
    const made = output(
      make(
        git,
        'data-center',
        { method: 'header' },
        { kind: 'http-project-token', credential: { kind: 'http-project-token', user: null, gitUser: null } },
      ),
    );
    expect(JSON.stringify(made.artifacts)).toContain(`Authorization: Bearer ${token}`);
  });
  it.each(withToken.filter(({ where }) => where === 'data-center'))(
    '$title: a platform that asks for a user name with such a token says why any does',
    ({ of, where }) => {
      for (const kind of ['http-project-token', 'http-repository-token'] as const) {
        if (kindProblem(of.deployments[where], kind, exampleOptions(of, where)) !== null || of.id === 'cds') continue;
        expect(
          asksOf(of.deployments[where], kind, exampleOptions(of, where)).filter((ask) => ask.required && ask.field === 'user'),
        ).toEqual([]);
      }
    },
  );
});

describe('rule 11, secrets', () => {
  it.each(withToken)('$title: in env nothing but names of variables, in inline 0600 and said', ({ of, where }) => {
    const modes = of.deployments[where].secretsModes.filter((each) => each.available).map((each) => each.mode);
    if (modes.includes('env')) {
      const result = make(of, where, {}, { mode: 'env' });
      if (!result.ok) expect(result.problem.kind).toBe('mode-not-available');
      else expect(JSON.stringify(result.value)).not.toMatch(/TOKEN-0123456789|HELD-/);
    }
    if (!modes.includes('inline')) return;
    const made = output(make(of, where));
    for (const file of savePlan(made).filter((each) => each.text.includes(token))) {
      expect(file.mode, file.name).toBe('0600');
      if (file.kind === 'file')
        expect(
          made.next.some((each) => each.includes(file.name) && /delete|keep/i.test(each)),
          `${file.name}: ${made.next.join(' | ')}`,
        ).toBe(true);
    }
  });
  it('an answer that names the secret’s variable is refused: filling in the template would put the secret there', () => {
    const cds = platform('cds');
    for (const text of ['${BITBUCKET_TOKEN}', 'see $BITBUCKET_TOKEN']) {
      expect(make(cds, 'data-center', { description: text }, { mode: 'env' })).toMatchObject({
        ok: false,
        problem: { kind: 'input-invalid', field: 'description' },
      });
      expect(
        make(cds, 'data-center', {}, { mode: 'env', credential: { kind: 'http-access-token', user: text, gitUser: null } }),
      ).toMatchObject({ ok: false, problem: { kind: 'user-invalid' } });
      expect(make(cds, 'data-center', { description: text }).ok).toBe(true);
    }
    expect(make(cds, 'data-center', { description: '$BITBUCKET_TOKENS' }, { mode: 'env' }).ok).toBe(true);
  });
  it.each(['renovate', 'backstage', 'jenkins', 'sourcebot', 'atlantis'].filter((id) => findPlatform(id) !== null))(
    '%s reads its variables itself: nothing has to be filled in',
    (id) => {
      for (const where of deployments) {
        if (platform(id).deployments[where].support === 'blocked') continue;
        expect(JSON.stringify(output(make(platform(id), where, {}, { mode: 'env' })).artifacts)).not.toContain('envsubst');
      }
    },
  );
});
