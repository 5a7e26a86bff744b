/** What has changed in the catalogue since somebody last used an older Handrail. Pure. */
import type { PlatformInfo } from '../../contract/index.ts';

/** For how long it counts as news, in days: long enough for who opens Handrail once a month. */
export const newsDays = 45;

/** What was known of the platforms: their ids, each with where it works. */
export type Known = Readonly<Record<string, string>>;

/** What is kept from run to run. */
export interface KeptNews {
  /** As this Handrail knows it. */
  readonly known: Known;
  /** As the Handrail before it knew it. */
  readonly before: Known;
  /** ISO date of the first run of this one. */
  readonly since: string;
}

/** What is known today, from the catalogue. */
export function knownOf(platforms: readonly PlatformInfo[]): Known {
  return Object.fromEntries(
    platforms.map(({ id, status, deployments }) => [
      id,
      [status, deployments.cloud.support, deployments['data-center'].support, deployments.server.support].join(' '),
    ]),
  );
}

/**
 * What is kept from now on: `kept` itself where it says the same already. Who runs Handrail for the first time has seen nothing before, so
 * nothing is new.
 */
export function keptNow(kept: KeptNews | null, known: Known, today: string): KeptNews {
  if (kept === null) return { known, before: known, since: today };
  const same = Object.keys({ ...kept.known, ...known }).every((id) => kept.known[id] === known[id]);
  return same ? kept : { known, before: kept.known, since: today };
}

/** The platforms with their news of a day (ISO date); as they are where the news is old. */
export function withNews(platforms: readonly PlatformInfo[], { known, before, since }: KeptNews, today: string): PlatformInfo[] {
  if (Date.parse(today) - Date.parse(since) > newsDays * 86_400_000) return [...platforms];
  return platforms.map((platform) => {
    const { id } = platform;
    if (before[id] === undefined) return { ...platform, news: 'added' as const };
    return before[id] === known[id] ? platform : { ...platform, news: 'changed' as const };
  });
}
