/** Composer: the exported check, with a package in a repository behind a sign-in; what arrived there is looked at. */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { CredentialKind, Deployment, OptionValue, SecretsMode } from '../../../electron/contract/index.ts';
import { NotChecked } from '../consumer.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { inFrontOf } from '../front.ts';
import { basic, exported, lacks, recorder, sandbox, secretsModes } from '../kit.ts';
import type { Recorder, Sandbox, Seen } from '../kit.ts';

const apiToken = 'ATATT3xFfGF0-composer';
const httpToken = 'BBDC-composer-0123456789';
const user = 'svc-ci';

/** Bitbucket as far as Composer asks it: git's dumb protocol, and of Cloud's REST what GitBitbucketDriver.php reads. */
async function bitbucket(box: Sandbox, takes: readonly (string | null)[]): Promise<Recorder> {
  const made = await box.run('sh', [
    '-c',
    `git init -q -b main work && cd work && printf '%s' '{"name":"acme/lib"}' > composer.json && git add . &&
     git -c user.name=a -c user.email=a@b.c commit -qm one && git tag 1.0.0 && git clone -q --bare . ../bare &&
     cd ../bare && git update-server-info && git rev-parse HEAD`,
  ]);
  const hash = made.out.trim();
  const at = 'https://api.bitbucket.org/2.0/repositories/acme/lib';
  const rest: Readonly<Record<string, unknown>> = {
    '': {
      scm: 'git',
      website: '',
      has_issues: false,
      mainbranch: { name: 'main' },
      links: {
        clone: [{ name: 'https', href: 'https://bitbucket.org/acme/lib.git' }],
        branches: { href: `${at}/refs/branches` },
        tags: { href: `${at}/refs/tags` },
        html: { href: 'https://bitbucket.org/acme/lib' },
      },
    },
    '/refs/branches': { values: [{ name: 'main', target: { hash } }] },
    '/refs/tags': { values: [{ name: '1.0.0', target: { hash } }] },
    [`/src/${hash}/composer.json`]: { name: 'acme/lib' },
    [`/commit/${hash}`]: { date: '2026-11-01T10:00:00+00:00' },
  };
  return recorder(({ path, authorization }: Seen) => {
    // Composer answers git's question itself at first, with nobody's name (GIT_ASKPASS=echo).
    if (!takes.includes(authorization)) return { status: 401, text: '' };
    const [plain = ''] = path.split('?');
    // An older Composer tries the name and token as an OAuth client first; 400 and 401 are what it takes for “no”.
    if (plain === '/site/oauth2/access_token') return { status: 400, text: '{"error":"invalid_client"}' };
    const answer = rest[plain.replace('/2.0/repositories/acme/lib', '')];
    if (plain.startsWith('/2.0/') && answer !== undefined) return { text: JSON.stringify(answer) };
    const file = join(box.folder, 'bare', plain.replace(/^.*lib\.git\/?/, ''));
    return plain.includes('lib.git/') && existsSync(file) && !plain.endsWith('/')
      ? { type: 'text/plain', text: readFileSync(file) }
      : { status: 404, text: '' };
  });
}

/** What is asked of bitbucket.org through the proxy goes on to the server here, which sees the Authorization header alone. */
function handingOn(server: Recorder): RequestListener {
  return (request, response) => {
    const to = new URL(request.url ?? '/', server.origin);
    const headers = request.headers.authorization === undefined ? {} : { authorization: request.headers.authorization };
    void fetch(to, { headers, method: request.method === 'POST' ? 'POST' : 'GET' }).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': 'application/json', 'www-authenticate': 'Basic realm="Bitbucket"' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  };
}

interface Plan {
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  readonly what: string;
  readonly token: string;
  readonly kind?: CredentialKind;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** What the last request to git, and the last one to REST, has to carry; null where there is to be none. */
  readonly git: string;
  readonly rest: string | null;
  /** Changes auth.json first; Composer has to fail then, and git gets this. */
  readonly spoil?: (auth: string) => string;
}

/** `2.5.5` before 2.8.12, which is the first that knows API tokens. */
async function isOlder(box: Sandbox): Promise<boolean> {
  const [, major = 0, minor = 0, patch = 0] = (/(\d+)\.(\d+)\.(\d+)/.exec((await box.run('composer', ['--version'])).out) ?? []).map(
    Number,
  );
  return major * 1e6 + minor * 1e3 + patch < 2_008_012;
}

function feeding(plan: Plan): ConsumerCase {
  const { deployment, mode, token } = plan;
  return {
    platform: 'composer',
    deployment,
    mode,
    what: plan.what,
    run: async () => {
      const store = await sandbox({ artifacts: [], next: [], caveats: [] });
      const server = await bitbucket(store, plan.spoil === undefined ? [plan.git, plan.rest] : []);
      const box = await sandbox(
        exported({
          platform: 'composer',
          deployment,
          mode,
          token,
          user: deployment === 'cloud' ? 'bot@acme.io' : user,
          baseUrl: `${server.origin}/bitbucket`,
          repositories: [deployment === 'cloud' ? 'acme/lib' : 'PRJ/lib'],
          ...(plan.kind === undefined ? {} : { kind: plan.kind }),
          options: plan.options ?? {},
        }),
      );
      const front = deployment === 'cloud' ? await inFrontOf(box.folder, handingOn(server)) : null;
      try {
        if (plan.options?.['release'] === 'current' && (await isOlder(box))) throw new NotChecked('this Composer is older than 2.8.12');
        const entries = JSON.parse(box.text('composer-repositories.json')) as { repositories: unknown[]; config?: object };
        await writeFile(
          join(box.folder, 'composer.json'),
          JSON.stringify({ ...entries, repositories: [...entries.repositories, { 'packagist.org': false }], require: { 'acme/lib': '*' } }),
        );
        if (mode !== 'env') {
          const auth = box.text('auth.json').replace(/PASTE-[A-Z-]+-TOKEN/, token);
          await writeFile(join(box.folder, 'auth.json'), plan.spoil?.(auth) ?? auth);
        }
        const ran = await box.run('sh', ['composer-check.sh'], {
          env: {
            BITBUCKET_TOKEN: token,
            COMPOSER_ALLOW_SUPERUSER: '1',
            ...(front === null ? {} : front.env),
          },
        });
        const sent = (rest: boolean): string | null =>
          server.seen
            .filter(({ path, authorization }) => path.startsWith('/2.0/') === rest && path.includes('lib') && authorization !== null)
            .at(-1)?.authorization ?? null;
        const found = ran.status === 0 && /acme\/lib \(1\.0\.0\)/.test(`${ran.out}${ran.err}`);
        return [
          ...(found === (plan.spoil === undefined) ? [] : [`composer ended with ${ran.status}: ${ran.err}`]),
          ...(sent(false) === plan.git ? [] : [`git sent ${sent(false) ?? 'nothing'}`]),
          ...(sent(true) === plan.rest ? [] : [`REST was sent ${sent(true) ?? 'nothing'}`]),
        ];
      } finally {
        front?.close();
        await server.close();
        await box.remove();
        await store.remove();
      }
    },
  };
}

export const consumer: Consumer = {
  name: 'Composer',
  kind: 'consumer',
  missing: async () => (await lacks('composer')) ?? (await lacks('git')) ?? (await lacks('openssl')),
  cases: () => [
    ...secretsModes.flatMap((mode): ConsumerCase[] => [
      feeding({
        deployment: 'cloud',
        mode,
        what: 'update, older than API tokens',
        token: apiToken,
        options: { release: 'older' },
        git: basic('x-bitbucket-api-token-auth', apiToken),
        rest: null,
      }),
      ...(['server', 'data-center'] as const).map((deployment) =>
        feeding({ deployment, mode, what: 'update', token: httpToken, git: basic(user, httpToken), rest: null }),
      ),
    ]),
    feeding({
      deployment: 'cloud',
      mode: 'inline',
      what: 'update, API token',
      token: apiToken,
      options: { release: 'current' },
      git: basic('x-bitbucket-api-token-auth', apiToken),
      rest: basic('bot@acme.io', apiToken),
    }),
    feeding({
      deployment: 'data-center',
      mode: 'inline',
      what: 'bearer, which git cannot use',
      token: httpToken,
      spoil: (auth) =>
        JSON.stringify({ bearer: { [Object.keys((JSON.parse(auth) as { 'http-basic': object })['http-basic'])[0] ?? '']: httpToken } }),
      git: basic(httpToken, 'bearer'),
      rest: null,
    }),
  ],
};
