/**
 * Saved connections against a practice Bitbucket that is some milliseconds away, checked at once by the services over real sockets, with
 * the settings on a real disk.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../../electron/adapters/certificates.ts';
import { createClock } from '../../electron/adapters/clock.ts';
import { createHttp } from '../../electron/adapters/http/http.ts';
import { createSettings } from '../../electron/adapters/settings/settings.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import type { Answers, CredentialAnswer, Result } from '../../electron/contract/index.ts';
import type { TokenSpec } from '../../electron/practice/index.ts';
import { createKnownSecrets, createServices, settingsMigrations, settingsVersion } from '../../electron/services/index.ts';
import { fakeFiles, fakeKeychain, fakeLog, fakeRandom, fakePrograms, fakeRecord } from '../fakes/index.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem ${result.problem.kind}`);
  return result.value;
}

interface Wanted {
  readonly answers: Partial<Answers> & { readonly credential: CredentialAnswer };
  readonly spec: TokenSpec;
}

/**
 * The n-th connection: a third are three people's tokens on either Bitbucket, the others a token for one repository each, as a careful
 * company has them.
 */
function wanted(index: number, baseUrl: string, repositories: readonly string[]): Wanted {
  const account = ['ada', 'dan', 'svc-ci'][index % 3] ?? 'ada';
  const repository = repositories[index % repositories.length] ?? '';
  const onCloud = { deployment: 'cloud' as const, workspace: 'acme', projectKey: null, baseUrl: null };
  const onServer = { deployment: 'data-center' as const, workspace: null, projectKey: 'PAY', baseUrl };
  const email = { ada: 'ada@acme.example', dan: 'dan@acme.example', 'svc-ci': 'ci@acme.example' }[account] ?? null;
  switch (index % 6) {
    case 0:
      return {
        answers: { ...onCloud, credential: { kind: 'api-token', user: email, gitUser: null } },
        spec: {
          kind: 'api-token',
          account,
          scopes: ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:repository:bitbucket', 'read:project:bitbucket'],
        },
      };
    case 1:
      return {
        answers: { ...onServer, credential: { kind: 'http-access-token', user: account, gitUser: account } },
        spec: { kind: 'http-access-token', account, permissions: ['PROJECT_READ', 'REPO_READ'] },
      };
    case 2:
    case 4:
      return {
        answers: { ...onCloud, repositories: [repository], credential: { kind: 'repository-token', user: null, gitUser: null } },
        spec: { kind: 'repository-token', workspace: 'acme', repository, scopes: ['repository'] },
      };
    default:
      return {
        answers: { ...onServer, repositories: [repository], credential: { kind: 'http-repository-token', user: null, gitUser: null } },
        spec: { kind: 'http-repository-token', project: 'PAY', repository, permissions: ['REPO_READ'] },
      };
  }
}

export interface Far {
  readonly cloudApi: string;
  readonly baseUrl: string;
  issue(specs: readonly TokenSpec[]): Promise<string[]>;
}

/** Repositories of the project PAY, as the server itself lists them. */
async function repositoriesOf({ baseUrl, issue }: Far): Promise<string[]> {
  const [token = ''] = await issue([{ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] }]);
  const reply = await fetch(`${baseUrl}/rest/api/latest/projects/PAY/repos?limit=1000`, { headers: { authorization: `Bearer ${token}` } });
  return ((await reply.json()) as { values: { slug: string }[] }).values.map((each) => each.slug);
}

/**
 * Milliseconds for all of them and for the slowest one, those that were fine, and how much memory the run took at most, in bytes, over what
 * the process had before it.
 */
export async function checkMany(
  count: number,
  far: Far,
): Promise<{ readonly all: number; readonly slowest: number; readonly fine: number; readonly accounts: number; readonly memory: number }> {
  const http = createHttp({ env: {}, version: 'bench' });
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const services = createServices(
    {
      http,
      keychain: fakeKeychain(),
      settings: createSettings({ folder, version: settingsVersion, migrations: settingsMigrations }),
      files: fakeFiles(),
      certificates: createCertificates(),
      clock: createClock(),
      random: fakeRandom(),
      log: fakeLog(),
      record: fakeRecord(),
      programs: fakePrograms(),
    },
    { cloudApi: far.cloudApi, practice: null, hostKind: 'terminal', version: 'bench', knownSecrets: createKnownSecrets() },
  );
  try {
    const repositories = await repositoriesOf(far);
    const list = Array.from({ length: count }, (_, index) => wanted(index, far.baseUrl, repositories));
    const secrets = await far.issue(list.map(({ spec }) => spec));
    for (const [index, { answers }] of list.entries()) {
      const made = valueOf(await services.connections.create(false));
      const saved = valueOf(
        await services.connections.save(made.id, { ...made.draft, answers: { ...emptyAnswers(), ...answers }, platform: null }),
      );
      valueOf(await services.token.keep(saved.id, secrets[index] ?? '', answers.credential, '2099-01-01'));
    }
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
    const begun = new Map<string, number>();
    let slowest = 0;
    const summary = valueOf(
      await services.watch.run('bench', (event, payload) => {
        const item = (payload as { readonly item?: { readonly id: string; readonly state: string } }).item;
        if (event !== 'watch.progress' || item === undefined) return;
        if (item.state === 'checking') begun.set(item.id, performance.now());
        else slowest = Math.max(slowest, performance.now() - (begun.get(item.id) ?? performance.now()));
      }),
    );
    clearInterval(watch);
    const accounts = new Set(
      list.map(({ spec }) => JSON.stringify(['account' in spec ? spec.account : 'repository' in spec ? spec.repository : '', spec.kind])),
    ).size;
    return { all: summary.ms, slowest, fine: summary.fine, accounts, memory: most - before };
  } finally {
    services.dispose();
    await http.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
