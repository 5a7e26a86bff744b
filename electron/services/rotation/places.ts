/** The places of a rotation: where the old token went, what was saved there again since, and what the person said of each. */
import type { HolderState, Rotation, RotationPlace } from '../../contract/index.ts';
import type { Holder } from '../../contract/index.ts';
import type { FilesPort } from '../../core/ports.ts';
import { holdersOf, placeKey } from '../holders.ts';
import type { PlatformService } from '../platforms.ts';
import type { StoredConnection } from '../store/document.ts';
import type { KeptPlace, StoredRotation } from '../store/rotation.ts';

/** A place as the settings say of it. */
export interface KnownPlace extends KeptPlace {
  /** ISO time at which it got the new token; null while it has not. */
  readonly renewedAt: string | null;
  /** Null where the connection is gone. */
  readonly stored: StoredConnection | null;
}

function keyOf(stored: StoredConnection, holder: Holder): string {
  return `${stored.id} ${placeKey(holder)}`;
}

function groupsOf(stored: StoredConnection): Map<string, Holder[]> {
  const groups = new Map<string, Holder[]>();
  for (const holder of holdersOf(stored)) {
    const key = keyOf(stored, holder);
    groups.set(key, [...(groups.get(key) ?? []), holder]);
  }
  return groups;
}

function newestOf(group: readonly Holder[]): Holder | undefined {
  return group.reduce<Holder | undefined>((newest, each) => (newest === undefined || newest.at <= each.at ? each : newest), undefined);
}

/**
 * The places that have the old token, one that was tried before and taken back, or nobody knows which: to be written down when the new one
 * takes over.
 */
export function placesToKeep(rotation: StoredRotation, members: readonly StoredConnection[]): KeptPlace[] {
  const marks = [rotation.old.fact.keptAt, ...(rotation.tried ?? [])];
  return members.flatMap((stored) =>
    [...groupsOf(stored)].flatMap(([key, group]): KeptPlace[] => {
      const newest = newestOf(group);
      // What was put somewhere while the person keeps the token elsewhere has no mark: every place counts.
      if (newest === undefined || (rotation.holdsToken && newest.token !== null && !marks.includes(newest.token))) return [];
      const { kind, platform, mode, folder, row } = newest;
      // A file that only says where the token lies is as good with the new one: the place where it lies is one of its own.
      if (kind === 'file' && mode === 'reference' && !group.some((each) => each.holdsSecret)) return [];
      return [
        {
          ...(kind === 'destination' ? { place: row } : {}),
          key,
          connection: stored.id,
          kind,
          platform,
          mode,
          folder,
          holdsSecret: group.some((each) => each.holdsSecret),
          files: group.flatMap(({ artifact, path, sha256, holdsSecret }) =>
            path === null ? [] : [{ name: artifact ?? '', path, sha256, holdsSecret }],
          ),
          answer: null,
          answeredAt: null,
        },
      ];
    }),
  );
}

/**
 * The connection with what the person said of its places: one that works with the new token has that token, also where it was entered by
 * hand. The next renewal would pass it over otherwise.
 */
export function withApplied(stored: StoredConnection, { places, fresh }: StoredRotation): StoredConnection {
  const applied = new Set(places.filter(({ answer }) => answer === 'applied').map(({ key }) => key));
  if (fresh === null || applied.size === 0) return stored;
  return {
    ...stored,
    holders: holdersOf(stored).map((holder) => (applied.has(keyOf(stored, holder)) ? { ...holder, token: fresh.givenAt } : holder)),
  };
}

/** The places: those written down at the swap, or before it those that would be. */
export function knownPlaces(rotation: StoredRotation, members: readonly StoredConnection[]): KnownPlace[] {
  const kept = new Map(rotation.places.map((place) => [place.key, place]));
  if (rotation.swappedAt === null || rotation.stage === 'check' || rotation.stage === 'backing') {
    for (const place of placesToKeep(rotation, members)) kept.set(place.key, { ...place, ...answered(kept.get(place.key)) });
  }
  const byId = new Map(members.map((each) => [each.id, each]));
  return [...kept.values()].map((place) => {
    const stored = byId.get(place.connection) ?? null;
    const group = stored === null ? [] : (groupsOf(stored).get(place.key) ?? []);
    const newest = newestOf(group);
    const renewed =
      rotation.swappedAt !== null &&
      newest !== undefined &&
      (rotation.holdsToken ? newest.token !== null && newest.token === rotation.fresh?.givenAt : newest.at > rotation.swappedAt);
    const files = group.flatMap(({ artifact, path, sha256, holdsSecret }) =>
      path === null ? [] : [{ name: artifact ?? '', path, sha256, holdsSecret }],
    );
    return { ...place, stored, files: files.length > 0 ? files : place.files, renewedAt: renewed ? newest.at : null };
  });
}

function answered(place: KeptPlace | undefined): Partial<KeptPlace> {
  return place === undefined ? {} : { answer: place.answer, answeredAt: place.answeredAt };
}

/** True where something is left to do: nobody said that it works, or passed it over. One of a removed connection is passed over. */
export function isOpenPlace({ answer, stored }: Pick<KnownPlace, 'answer' | 'stored'>): boolean {
  return answer === null && stored !== null;
}

/** `save`: the token is in the file itself. */
export function howOf({ kind, holdsSecret, folder }: Pick<KeptPlace, 'kind' | 'holdsSecret' | 'folder'>): RotationPlace['how'] {
  return kind === 'file' && holdsSecret && folder !== null ? 'save' : 'enter';
}

/** Whether a file is still what Handrail wrote. */
export async function stateOfFile(files: FilesPort, { path, sha256 }: KeptPlace['files'][number]): Promise<HolderState> {
  if (sha256 === null) return 'unknown';
  const found = await files.digest(path);
  return found.state !== 'there' ? found.state : found.sha256 === sha256 ? 'same' : 'changed';
}

/** What is said of the places in the platform's own words: what to do next, what makes it read the token again, what tells that it did. */
export interface PlaceWords {
  readonly next: readonly string[];
  readonly nudge: string | null;
  /** What does it, for a shell. */
  readonly command: string | null;
  readonly sign: string | null;
}

/** The places as they are shown, those with something to do first. */
export async function shownPlaces(
  places: readonly KnownPlace[],
  parts: { readonly files: FilesPort; readonly platforms: PlatformService; readonly words: (place: KnownPlace) => Promise<PlaceWords> },
): Promise<Rotation['places']> {
  const shown = await Promise.all(
    places
      .filter((place) => place.stored !== null)
      .map(async (place): Promise<RotationPlace> => {
        const { key, stored, kind, platform, mode, folder, answer, answeredAt, renewedAt } = place;
        const { next, nudge, command, sign } = await parts.words(place);
        return {
          key,
          connection: { id: place.connection, name: stored?.name ?? '' },
          kind,
          platform,
          platformName: await parts.platforms.nameOf(platform),
          mode,
          folder,
          ...(place.place === undefined ? {} : { place: place.place }),
          files: await Promise.all(
            place.files.map(async (file) => ({
              name: file.name,
              path: file.path,
              state: await stateOfFile(parts.files, file),
              holdsSecret: file.holdsSecret,
            })),
          ),
          how: howOf(place),
          state: answer ?? (renewedAt === null ? 'open' : 'renewed'),
          renewedAt,
          answeredAt,
          next: [...next],
          nudge,
          command,
          sign,
        };
      }),
  );
  return shown.sort((a, b) => Number(a.state === 'applied' || a.state === 'left') - Number(b.state === 'applied' || b.state === 'left'));
}
