/** Where a token is: every place that holds it, whether the files there are still what Handrail wrote, and whose token it is. */
import { ok } from '../contract/index.ts';
import type { Holder, HolderState, Place, Result, Where } from '../contract/index.ts';
import { tokenMark } from './holders-made.ts';
import type { PlatformService } from './platforms.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

export interface HolderService {
  /** Of the token that this connection has, with the places of every connection that shares it. Reads only hashes of the files. */
  where(id: string): Promise<Result<Where>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
}

/**
 * The holders of a connection. An export that an older Handrail noted, without its files, is one whose file is not known; a folder that
 * today's Handrail has saved into since is not said twice.
 */
export function holdersOf({ holders, exports, token: { fact } }: StoredConnection): Holder[] {
  const known = new Set(holders.map(({ kind, platform, folder }) => JSON.stringify([platform, kind === 'sheet' ? null : folder])));
  const before = new Map<string, Holder>();
  for (const { platform, mode, at, folder } of exports) {
    const key = JSON.stringify([platform, folder]);
    if (known.has(key)) continue;
    before.set(key, {
      kind: folder === null ? 'sheet' : 'file',
      at,
      platform,
      mode,
      artifact: null,
      row: null,
      folder,
      path: null,
      sha256: null,
      holdsSecret: mode === 'inline',
      token: fact.keptAt !== null && at >= fact.keptAt ? fact.keptAt : null,
    });
  }
  return [...before.values(), ...holders];
}

/**
 * In how many places a connection's token is, with those of the connections that share it, as a person counts them: the files of one
 * platform in one folder are one. Made for a whole list, which is walked once.
 */
export function placesByToken(all: readonly StoredConnection[]): (stored: StoredConnection) => number {
  const counts = new Map<string, number>();
  for (const each of all) {
    const places = new Set(holdersOf(each).filter(isPlace).map(placeKey));
    counts.set(tokenKey(each), (counts.get(tokenKey(each)) ?? 0) + places.size);
  }
  return (stored) => counts.get(tokenKey(stored)) ?? 0;
}

/** The same text for connections with one token: the members of a set that share it, and copies ("Duplicate") that still have it. */
export function tokenKey(stored: StoredConnection): string {
  const mark = tokenMark(stored);
  return mark === null ? stored.id : JSON.stringify([mark, stored.token.address]);
}

/** A clipboard is emptied again; what was done with the copy nobody knows, so it is listed and not counted. */
function isPlace({ kind }: Holder): boolean {
  return kind !== 'clipboard';
}

export function placeKey({ kind, platform, folder, artifact, row }: Holder): string {
  // A secret of a manager is one place, however many platforms read it there.
  if (kind === 'destination' && row != null) return JSON.stringify([kind, row]);
  return JSON.stringify(kind === 'file' || kind === 'sheet' ? [kind, platform, folder ?? null] : [kind, platform, artifact]);
}

/** Opens the service. */
export function createHolders({
  base: {
    ports: { files },
  },
  store,
  views,
  platforms,
}: Parts): HolderService {
  async function stateOf({ path, sha256 }: Holder): Promise<HolderState> {
    if (path == null || sha256 == null) return 'unknown';
    const found = await files.digest(path);
    return found.state !== 'there' ? found.state : found.sha256 === sha256 ? 'same' : 'changed';
  }

  async function placesOf(stored: StoredConnection): Promise<Place[]> {
    const groups = new Map<string, Holder[]>();
    for (const holder of holdersOf(stored)) groups.set(placeKey(holder), [...(groups.get(placeKey(holder)) ?? []), holder]);
    const mark = tokenMark(stored);
    return Promise.all(
      [...groups.values()].map(async (group): Promise<Place> => {
        const newest = group.reduce((a, b) => (a.at < b.at ? b : a));
        const saved = group.filter(({ path }) => path != null);
        const { kind, at, platform, mode, folder, token, row } = newest;
        return {
          connection: { id: stored.id, name: stored.name },
          kind,
          at,
          platform,
          platformName: await platforms.nameOf(platform),
          mode,
          folder,
          ...(kind === 'destination' ? { place: row ?? null } : {}),
          files: await Promise.all(
            saved.map(async (holder) => ({
              name: holder.artifact ?? '',
              path: holder.path ?? '',
              state: await stateOf(holder),
              holdsSecret: holder.holdsSecret,
              at: holder.at,
            })),
          ),
          holdsSecret: group.some(({ holdsSecret }) => holdsSecret),
          token: token === null || mark === null ? 'unknown' : token === mark ? 'now' : 'before',
        };
      }),
    );
  }

  return {
    where: async (id) => {
      const one = await store.one(id);
      if (!one.ok) return one;
      const all = await store.all();
      if (!all.ok) return all;
      const sharing = all.value.filter((other) => tokenKey(other) === tokenKey(one.value));
      const places = (await Promise.all(sharing.map(placesOf))).flat();
      const fact = views.token(one.value);
      const { credential } = one.value.draft.answers;
      return ok({
        owner: credential?.user ?? null,
        kind: fact.kind ?? credential?.kind ?? null,
        name: fact.name,
        state: fact.state,
        keptAt: fact.keptAt,
        expiresOn: fact.expiresOn,
        connections: sharing.map(({ id: other, name, draft }) => ({
          id: other,
          name,
          platform: draft.platform,
          deployment: draft.answers.deployment,
        })),
        places: places.sort((a, b) => Number(a.token === 'before') - Number(b.token === 'before') || (a.at < b.at ? 1 : -1)),
      });
    },
  };
}
