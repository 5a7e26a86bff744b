/**
 * What a platform needs after a new token, as its own file declares it. Every deployment that takes a token has to: without it nobody can
 * be led through a renewal (docs/life-after.md 2).
 */
import type { AfterToken, Source } from '../../contract/index.ts';
import { plainWhen } from './conditions.ts';
import type { Condition } from './conditions.ts';

/** One case; `nudge` and `command` are left out where nothing is to be done, `when` where it is always so. */
export interface AfterTokenSpec<W extends Condition = Condition> {
  readonly reads: AfterToken['reads'];
  readonly nudge?: string;
  /** For a shell; `{key}` is filled in with the answer of that input. */
  readonly command?: string;
  readonly sign: string;
  readonly unconfirmed?: boolean;
  readonly when?: W;
  /** Where it is from; none only where it is unconfirmed. */
  readonly sources: readonly Source[];
}

/** A deployment takes a token and says what follows a new one, or the platform signs in by itself. */
export type ByRoute<W extends Condition> =
  | { readonly route?: 'token'; readonly afterToken: readonly [AfterTokenSpec<W>, ...AfterTokenSpec<W>[]] }
  | { readonly route: 'oauth'; readonly afterToken?: undefined };

/** The contract's shape of it. */
export function afterTokens(specs: readonly AfterTokenSpec[] | undefined): AfterToken[] {
  return (specs ?? []).map(({ reads, nudge, command, sign, unconfirmed, when, sources }) => ({
    reads,
    nudge: nudge ?? null,
    command: command ?? null,
    sign,
    unconfirmed: unconfirmed ?? false,
    when: plainWhen(when),
    sources: [...sources],
  }));
}

/** The sources of a deployment and of what it needs after a new token, each once. */
export function withSources(sources: readonly Source[], specs: readonly AfterTokenSpec[] | undefined): readonly Source[] {
  const more = (specs ?? []).flatMap((spec) => spec.sources);
  return [...new Map([...sources, ...more].map((source) => [source.url, source])).values()];
}
