/** A hundred saved connections against a practice Bitbucket that is `rtt` milliseconds away, checked at once by the services over real sockets. */
import { createClock } from '../../electron/adapters/clock.ts';
import { createHttp } from '../../electron/adapters/http/http.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import type { Result } from '../../electron/contract/index.ts';
import { startPractice } from '../../electron/practice/index.ts';
import { createKnownSecrets, createServices } from '../../electron/services/index.ts';
import { createCertificates } from '../../electron/adapters/certificates.ts';
import { fakeFiles, fakeKeychain, fakeLog, fakeRandom, fakeSettings } from '../fakes/index.ts';

const count = 100;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem ${result.problem.kind}`);
  return result.value;
}

/** Milliseconds for all of them and for the slowest one, those that were fine, and how much memory the run took at most, in bytes, over what the process had before it. */
export async function checkMany(rtt: number): Promise<{ readonly all: number; readonly slowest: number; readonly fine: number; readonly memory: number }> {
  const practice = await startPractice({ latencyMs: rtt });
  const http = createHttp({ env: {}, version: 'bench' });
  const services = createServices(
    { http, keychain: fakeKeychain(), settings: fakeSettings(), files: fakeFiles(), certificates: createCertificates(), clock: createClock(), random: fakeRandom(), log: fakeLog() },
    { cloudApi: practice.cloud.apiBase, practice: null, hostKind: 'terminal', version: 'bench', knownSecrets: createKnownSecrets() },
  );
  try {
    for (let index = 0; index < count; index += 1) {
      const made = valueOf(await services.connections.create(false));
      const onCloud = index % 2 === 0;
      const credential = onCloud ? { kind: 'api-token' as const, user: 'ada@acme.example', gitUser: null } : { kind: 'http-access-token' as const, user: 'ada', gitUser: 'ada' };
      const secret = onCloud
        ? practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:repository:bitbucket', 'read:project:bitbucket'] })
        : practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] });
      const answers = { ...emptyAnswers(), deployment: onCloud ? ('cloud' as const) : ('data-center' as const), workspace: onCloud ? 'acme' : null, projectKey: onCloud ? null : 'PAY', baseUrl: onCloud ? null : practice.selfManaged.baseUrl, credential };
      const saved = valueOf(await services.connections.save(made.id, { ...made.draft, answers, platform: null }));
      valueOf(await services.token.keep(saved.id, secret, credential, '2099-01-01'));
    }
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
    const begun = new Map<string, number>();
    let slowest = 0;
    const summary = valueOf(await services.watch.run('bench', (event, payload) => {
      const item = (payload as { readonly item?: { readonly id: string; readonly state: string } }).item;
      if (event !== 'watch.progress' || item === undefined) return;
      if (item.state === 'checking') begun.set(item.id, performance.now());
      else slowest = Math.max(slowest, performance.now() - (begun.get(item.id) ?? performance.now()));
    }));
    clearInterval(watch);
    return { all: summary.ms, slowest, fine: summary.fine, memory: most - before };
  } finally {
    services.dispose();
    await http.close();
    await practice.close();
  }
}
