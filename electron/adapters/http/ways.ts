/** Several ways to one address, tried in their order. What could not be reached is tried last for a while, as browsers do it. */
import { because } from '../../contract/index.ts';
import { NotConnected } from './answer.ts';
import { faultOf } from './faults.ts';
import { ProxyError } from './proxy-error.ts';
import type { Way } from './proxy.ts';

/** Chromium's own five minutes (https://source.chromium.org/chromium/chromium/src/+/main:net/proxy_resolution/proxy_list.cc). */
const restMs = 5 * 60_000;

/** Faults that say that a computer could not be reached, before anything was sent to it. */
const unreached: readonly string[] = ['dns-not-found', 'connection-refused', 'timeout'];

export interface Ways {
  /** The same ways, those that could not be reached lately behind the others. */
  inOrder(ways: readonly Way[]): readonly Way[];
  /**
   * Tries one after the other until one can be reached, whatever comes of it then. `limitMs`: how long each but the last may take to
   * connect, in milliseconds. `passing` is told of the proxy that the result, or the error, is about. `work` calls `connected` when its
   * connection stands and ends with `ended`.
   */
  tryEach<T>(
    ways: readonly Way[],
    signal: AbortSignal,
    passing: (proxy: string | null) => void,
    limitMs: number,
    work: (way: Way, connected: () => void, ended: AbortSignal) => Promise<T>,
  ): Promise<T>;
}

/** Remembers for as long as it lives. */
export function createWays(now: () => number = () => performance.now()): Ways {
  const resting = new Map<string, number>();
  const keyOf = (way: Way): string => way?.href ?? 'direct';
  const rests = (way: Way): boolean => (resting.get(keyOf(way)) ?? 0) > now();

  async function one<T>(
    way: Way,
    signal: AbortSignal,
    limitMs: number | null,
    work: (way: Way, connected: () => void, ended: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (limitMs === null) return work(way, () => undefined, signal);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limitMs);
    try {
      return await work(way, () => clearTimeout(timer), AbortSignal.any([signal, late.signal]));
    } catch (error) {
      if (!late.signal.aborted || signal.aborted) throw error;
      const reason = because('proxy-unreached', { because: 'ETIMEDOUT' });
      throw way === null ? Object.assign(new Error('late'), { code: 'ETIMEDOUT' }) : new ProxyError(reason, null);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    inOrder: (ways) => [...ways.filter((way) => !rests(way)), ...ways.filter(rests)],
    tryEach: async (ways, signal, passing, limitMs, work) => {
      let first: { readonly way: Way; readonly error: unknown } | null = null;
      for (const [index, way] of ways.entries()) {
        passing(way?.host ?? null);
        try {
          const result = await one(way, signal, index === ways.length - 1 ? null : limitMs, work);
          resting.delete(keyOf(way));
          return result;
        } catch (error) {
          if (signal.aborted || !couldNotBeReached(error, way)) throw error;
          if (ways.length > 1) resting.set(keyOf(way), now() + restMs);
          first ??= { way, error };
          if (index < ways.length - 1) continue;
          // A computer without its proxy often knows no names outside, and hears nothing: that the proxy is gone is the cause. A refusal is
          // the server's own word.
          if (way === null && faultOf(error).fault === 'connection-refused') throw error;
          passing(first.way?.host ?? null);
          throw first.error;
        }
      }
      throw new Error('there is no way without a way');
    },
  };
}

function couldNotBeReached(error: unknown, way: Way): boolean {
  const cause = error instanceof NotConnected ? error.cause : error;
  if (cause instanceof ProxyError) return !cause.reached;
  return way === null && unreached.includes(faultOf(error).fault);
}
