/** The exchanges of the latest check of each connection, redacted, for its report. They live in memory and end with the run. */
import type { Answers } from '../contract/index.ts';
import type { Caller } from '../core/bitbucket/types.ts';
import type { Recording } from '../core/report/recorder.ts';
import type { KnownSecrets } from '../core/redact.ts';

export interface Flight {
  /** ISO time of the check, which ties it to its report. */
  readonly at: string;
  readonly recording: Recording;
  /** API base that was asked. */
  readonly address: string;
  /** A certificate authority came with the connection. */
  readonly ownCa: boolean;
}

export interface Flights {
  keep(id: string, flight: Flight): void;
  /** One check for several connections: the other has the same exchanges. */
  copy(from: string, to: string): void;
  /** Null when this check was made before Handrail was last started, or is not the latest. */
  of(id: string, at: string): Flight | null;
}

/** A person looks at a handful of connections in one run. */
const most = 50;

/** Makes an empty store. */
export function createFlights(): Flights {
  const kept = new Map<string, Flight>();
  function keep(id: string, flight: Flight): void {
    kept.delete(id);
    kept.set(id, flight);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  }

  return {
    keep,
    copy: (from, to) => {
      const flight = kept.get(from);
      if (flight !== undefined) keep(to, flight);
    },
    of: (id, at) => {
      const flight = kept.get(id);
      return flight?.at === at ? flight : null;
    },
  };
}

/** What has to be cut out of everything that a report holds: the caller's own secret first, then whatever this run has seen. */
export function secretsOf(
  answers: Answers,
  caller: Pick<Caller, 'secret' | 'user' | 'gitUser'> | null,
  others: readonly string[],
): KnownSecrets {
  const { credential } = answers;
  const users = [caller?.user, caller?.gitUser, credential?.user, credential?.gitUser].filter(
    (user): user is string => user != null && user !== '',
  );
  return { tokens: caller === null ? [] : [caller.secret.reveal()], users: [...new Set(users)], others };
}
