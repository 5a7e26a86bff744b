/** Glue between the practice Bitbucket and the services: loaded and started on first use, stopped with the host. */
import { because, fail, ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import type { ClockPort, LogPort } from '../../core/ports.ts';
import { Secret } from '../../core/secret.ts';
import type { Practice } from '../../practice/types.ts';
import { pageWords } from './practice-words.ts';
import type { PracticeInfo, PracticePort } from '../../services/index.ts';

export interface RunningPractice extends PracticePort {
  /** Stops the servers, if they run. */
  stop(): Promise<void>;
}

/** Makes the port. Nothing listens before `start`. */
export function createPracticePort(log: LogPort, clock: Pick<ClockPort, 'now'>): RunningPractice {
  let starting: Promise<Result<PracticeInfo>> | null = null;
  let running: { readonly practice: Practice; readonly info: PracticeInfo } | null = null;

  async function launch(): Promise<Result<PracticeInfo>> {
    const { tryStartPractice } = await import('../../practice/index.ts');
    const started = await tryStartPractice({ words: pageWords });
    if (!started.ok) {
      const { kind, port, code } = started.problem;
      return fail('port-in-use', { port, reason: kind === 'port-in-use' ? undefined : because('port-not-usable', { code }) });
    }
    const { practice } = started;
    const { cloud, selfManaged } = practice;
    let organizationKey: Secret | undefined;
    const info: PracticeInfo = {
      startedAt: clock.now().toISOString(),
      cloudOrigin: cloud.origin,
      selfManagedUrl: selfManaged.baseUrl,
      secureSelfManagedUrl: selfManaged.secureBaseUrl,
      accounts: practice.accounts.map(({ name, email, displayName, password, role }) => ({
        userName: name,
        email,
        displayName,
        password,
        role,
      })),
      cloudApi: cloud.apiBase,
      onlyOrigins: [
        ...new Set(
          [cloud.origin, cloud.apiBase, cloud.tokenPage, selfManaged.baseUrl, selfManaged.secureBaseUrl].map((url) => new URL(url).origin),
        ),
      ],
      // Made on first use: keys and certificates take a moment that only the secure server needs.
      get caPem() {
        return selfManaged.caPem;
      },
      tokenPage: cloud.tokenPage,
      organization: {
        id: practice.organization.id,
        name: practice.organization.name,
        adminApi: practice.organization.adminApi,
        key: () =>
          (organizationKey ??= new Secret(practice.tokens.issue({ kind: 'organization-api-key', name: 'Handrail', expiresAt: null }))),
      },
    };
    running = { practice, info };
    log.write('info', 'practice-started', { cloud: cloud.origin, selfManaged: selfManaged.baseUrl });
    return ok(info);
  }

  return {
    current: () => running?.info ?? null,
    start: async () => {
      starting ??= launch();
      const outcome = await starting;
      // A port that was taken may be free at the next try.
      if (!outcome.ok) starting = null;
      return outcome;
    },
    stop: async () => {
      await starting;
      await running?.practice.close();
      running = null;
      starting = null;
    },
  };
}
