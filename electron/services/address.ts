/** What a pasted address says, and what stands there. */
import { addressOf, fail, ok, stillMeant, withFoundAddress } from '../contract/index.ts';
import type { ConnectionFacts, Deployment, Detection, Reading, Result } from '../contract/index.ts';
import { readAddress } from '../core/bitbucket/address.ts';
import { caOf } from './ca.ts';
import { originOf } from './guard.ts';
import { failed, problem } from './problems.ts';
import type { ReachService } from './reach.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

export interface AddressService {
  /** Reads an address without any network. */
  read(text: string): Result<Reading>;
  /** Asks what stands there; no credential is ever sent. `caPem`: certificates to trust besides the usual ones. */
  detect(text: string, said: Deployment | null, signal: AbortSignal, options?: DetectOptions): Promise<Result<Detection>>;
  /**
   * Detects for a connection, and keeps what stands there as its fact when something answered; the draft is the page's to write. A newer
   * call for the same connection ends an older one.
   */
  detectFor(id: string, text: string, said: Deployment | null): Promise<Result<{ detection: Detection; connection: ConnectionFacts }>>;
}

export interface DetectOptions {
  readonly practice?: boolean;
  readonly caPem?: string | null;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly reach: ReachService;
}

/** Opens the service. */
export function createAddress({
  base: {
    config,
    ports: { clock },
  },
  store,
  views,
  reach,
}: Parts): AddressService {
  const running = new Map<string, AbortController>();

  /** A link of the practice Cloud is Bitbucket Cloud for practice connections only. */
  function read(text: string, forPractice: boolean): Result<Reading> {
    const practice = forPractice ? reach.practice() : null;
    return readAddress(text, practice === null ? {} : { cloudOrigins: [practice.cloudOrigin] });
  }

  /** Practice connections stay in practice and real ones out of it, said before anything is sent. */
  function misplaced(reading: Reading, forPractice: boolean): Result<never> | null {
    const practice = reach.practice();
    if (practice === null) return null;
    const place = reading.baseUrl === null ? null : originOf(reading.baseUrl);
    const isPractice = place !== null && practice.onlyOrigins.map(originOf).includes(place);
    if (!forPractice && isPractice) return fail('practice-only', { way: 'to-practice', host: reading.host }, 'address');
    // Any link of Bitbucket Cloud means the practice one here: `cloud` has one address.
    if (forPractice && place !== null && !isPractice) return fail('practice-only', { way: 'to-real', host: reading.host }, 'address');
    return null;
  }

  async function detect(
    text: string,
    said: Deployment | null,
    signal: AbortSignal,
    options: DetectOptions = {},
  ): Promise<Result<Detection>> {
    const forPractice = options.practice ?? false;
    const http = reach.http(forPractice);
    if (!http.ok) return http;
    const reading = read(text, forPractice);
    if (!reading.ok) return reading;
    const wrong = misplaced(reading.value, forPractice);
    if (wrong !== null) return wrong;
    const practice = forPractice ? reach.practice() : null;
    const { fingerprint } = await import('../core/bitbucket/fingerprint.ts');
    const detection = await fingerprint(http.value, reading.value, said, signal, {
      practiceOrigins: practice?.onlyOrigins ?? [],
      cloudApi: practice?.cloudApi ?? config.cloudApi,
      caPem: practice !== null && reading.value.baseUrl?.startsWith('https:') === true ? practice.caPem : (options.caPem ?? null),
      today: clock.now(),
    });
    return signal.aborted ? fail('cancelled') : ok(detection);
  }

  return {
    // Which connection the text is for is not known here; while practice runs, its links are read as what they stand for.
    read: (text) => read(text, true),
    detect,
    detectFor: async (id, text, said) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      running.get(id)?.abort();
      const stop = new AbortController();
      running.set(id, stop);
      const detection = await detect(text, said, stop.signal, { practice: stored.value.practice, caPem: caOf(stored.value) });
      if (running.get(id) === stop) running.delete(id);
      if (!detection.ok) return detection;
      const found = detection.value;
      // Nothing answered: the person decides whether to go on with it, so their connection stays as it was.
      if (!found.server.confirmed) return ok({ detection: found, connection: await views.connection(stored.value) });
      /** The facts are shown as they hold for the draft that the page is about to write; here nothing writes it. */
      const asFound = (current: StoredConnection): StoredConnection => ({
        ...current,
        draft: withFoundAddress(current.draft, found, said, current.practice),
      });
      const saved = await store.change(id, (current) => {
        // Another Bitbucket was chosen while this one was being asked: what was found belongs to an address that is no longer meant.
        if (!stillMeant(stored.value.draft, current.draft)) return problem('cancelled');
        const address = addressOf(asFound(current).draft.answers, current.practice);
        return { ...current, server: address === null ? null : { address, fact: found.server } };
      });
      return saved.ok ? ok({ detection: found, connection: await views.connection(asFound(saved.value)) }) : failed(saved);
    },
  };
}
