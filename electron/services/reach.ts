/** From a saved connection to something that can be called: the Bitbucket it names, and who calls. */
import { because, fail, ok, sendsUser } from '../contract/index.ts';
import type { Answers, CredentialAnswer, Result } from '../contract/index.ts';
import type { BitbucketTarget, Caller } from '../core/bitbucket/types.ts';
import { addressProblem } from '../core/formats/text.ts';
import type { HttpPort } from '../core/ports.ts';
import type { Secret } from '../core/secret.ts';
import { onlyOrigins, originOf } from './guard.ts';
import { tokenEntry } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import type { StoredConnection } from './store/document.ts';
import { placeOf, plainHost } from './token-place.ts';
import type { PracticeInfo, ServiceBase } from './types.ts';
import type { Views } from './view.ts';

/** A Bitbucket that may be called, over a port that reaches nothing it must not. */
export interface Reach {
  readonly http: HttpPort;
  readonly target: BitbucketTarget;
}

export interface ReachService {
  /** Problems: `deployment-not-chosen`, `address-empty`, `address-not-an-address`, `practice-not-running`, `practice-only`. */
  of(answers: Answers, practice: boolean, caPem: string | null): Result<Reach>;
  /** The port for a connection of this sort, before an address is known. */
  http(practice: boolean): Result<HttpPort>;
  /**
   * Who calls; null where the token is kept elsewhere. Problems: `token-needed`, `token-plain-http`, `token-other-address` and those of the
   * keychain.
   */
  caller(stored: StoredConnection): Promise<Result<Caller | null>>;
  /** Whether a token may go to an address of this sort; `allowed`: the person said so for this one. Problem: `token-plain-http`. */
  plain(apiBase: string, practice: boolean, allowed: boolean): Result<null>;
  /** The practice servers while they run. */
  practice(): PracticeInfo | null;
}

/** Who calls with this secret. A user name that a platform's form asks for is left out where Bitbucket takes none. */
export function callerOf({ kind, user, gitUser }: CredentialAnswer, secret: Secret): Caller {
  return sendsUser(kind) ? { kind, user, gitUser, secret } : { kind, user: null, gitUser: null, secret };
}

/** Tells apart a token that ended with its practice run from one that the keychain lost. */
export function practiceTokenEnded(): Result<never> {
  return fail('token-needed', { reason: because('practice-token-ended') }, 'token');
}

/** Opens the service. */
export function createReach({ ports, config }: ServiceBase, shelf: SecretShelf, views: Views): ReachService {
  const practice = (): PracticeInfo | null => config.practice?.current() ?? null;

  function http(forPractice: boolean): Result<HttpPort> {
    if (!forPractice) return ok(ports.http);
    const running = practice();
    return running === null ? fail('practice-not-running') : ok(onlyOrigins(ports.http, running.onlyOrigins));
  }

  /** The practice servers have new ports in every run; a saved address of theirs means today's. */
  function practiceBase(baseUrl: string, running: PracticeInfo): string | null {
    const origin = originOf(baseUrl);
    if (origin !== null && running.onlyOrigins.map(originOf).includes(origin)) return baseUrl;
    if (!/^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/iu.test(baseUrl)) return null;
    return baseUrl.toLowerCase().startsWith('https:') ? running.secureSelfManagedUrl : running.selfManagedUrl;
  }

  function plainProblem(apiBase: string, forPractice: boolean, allowed: boolean): Result<null> {
    const host = allowed ? null : plainHost(apiBase, forPractice);
    return host === null
      ? ok(null)
      : fail('token-plain-http', { host, ...(config.hostKind === 'terminal' ? { way: '--allow-plain-http' } : {}) }, 'token');
  }

  return {
    practice,
    http,
    plain: plainProblem,
    of: (answers, forPractice, caPem) => {
      const { deployment } = answers;
      if (deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
      const port = http(forPractice);
      if (!port.ok) return port;
      const running = forPractice ? practice() : null;
      const reachOf = (over: HttpPort, where: BitbucketTarget['deployment'], apiBase: string): Reach => {
        const practiceCa = apiBase.startsWith('https:') ? (running?.caPem ?? null) : null;
        return { http: over, target: { deployment: where, apiBase, caPem: practiceCa ?? caPem, practice: forPractice } };
      };
      if (deployment === 'cloud') {
        return ok(reachOf(port.value, deployment, running?.cloudApi ?? config.cloudApi));
      }
      if (answers.baseUrl === null || answers.baseUrl === '') return fail('address-empty', {}, 'baseUrl');
      // Answers can come from a file or an older draft; a request to half an address would look like a fault of the network.
      const reason = addressProblem(answers.baseUrl);
      if (reason !== null) return fail('address-not-an-address', { reason }, 'baseUrl');
      const apiBase = running === null ? answers.baseUrl.replace(/\/+$/u, '') : practiceBase(answers.baseUrl, running);
      if (apiBase === null) return fail('practice-only', { way: 'to-real', host: originOf(answers.baseUrl) ?? answers.baseUrl }, 'baseUrl');
      return ok(reachOf(port.value, deployment, apiBase));
    },
    caller: async (stored) => {
      const fact = views.token(stored);
      if (fact.state === 'elsewhere') return ok(null);
      const { credential } = stored.draft.answers;
      if (fact.state === 'none' || credential === null) return fail('token-needed', {}, 'token');
      if (views.ended(stored)) return practiceTokenEnded();
      const { answers } = stored.draft;
      const place = placeOf(answers, stored.practice, config.cloudApi);
      // Before the keychain is asked: an entry of before is tied to no such address unseen.
      const plain = plainProblem(
        answers.deployment === 'cloud' ? config.cloudApi : (answers.baseUrl ?? ''),
        stored.practice,
        stored.plainHttp === place,
      );
      if (!plain.ok) return plain;
      const { account, where } = tokenEntry(stored);
      const secret = await shelf.get(account, where, place);
      if (!secret.ok) return secret;
      return ok(callerOf(credential, secret.value));
    },
  };
}
