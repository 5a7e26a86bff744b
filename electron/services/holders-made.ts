/** What becomes of a token when something is exported, entered or copied: the holders that are noted with its connection. */
import { holderKey } from '../contract/index.ts';
import type { Artifact, CopyWhat, Holder, Referenced, SavedArtifact, SecretsMode } from '../contract/index.ts';
import type { Secret } from '../core/secret.ts';
import type { StoredConnection } from './store/document.ts';

/** What was saved. */
export interface Exported {
  readonly platform: string;
  readonly mode: SecretsMode;
  /** As the person gave it; null: a sheet was entered, and nothing saved. */
  readonly folder: string | null;
  readonly saved: readonly SavedArtifact[];
  /** False: another token than the connection's was given for this once. */
  readonly ownToken: boolean;
}

/** Holders remembered with a connection; older ones go. */
const rememberedHolders = 200;

/** Which token a connection has: when it was given, which those that share it have in common. Null where Handrail holds none. */
export function tokenMark({ token: { fact } }: Pick<StoredConnection, 'token'>): string | null {
  return fact.state === 'kept' ? fact.keptAt : null;
}

/** The holders that this export makes. */
export function holdersAfter(stored: StoredConnection, { platform, mode, folder, saved, ownToken }: Exported, at: string): Holder[] {
  const common = { at, platform, mode, row: null, token: ownToken ? tokenMark(stored) : null };
  if (folder === null) return [{ ...common, kind: 'sheet', artifact: null, folder: null, path: null, sha256: null, holdsSecret: false }];
  return saved.map(({ name, path, sha256 = null, holdsSecret }) => ({
    ...common,
    kind: 'file',
    artifact: name,
    folder,
    path,
    sha256,
    holdsSecret,
  }));
}

/** The holders of a token that the person put into a secrets manager, in the shape in which a run of the same command notes them. */
export function destinationHolders(
  stored: StoredConnection,
  platform: string,
  referenced: Referenced | null,
  artifacts: readonly Artifact[],
  at: string,
): Holder[] {
  return (referenced?.places ?? []).flatMap(({ key, place }): Holder[] => {
    if (key !== 'token') return [];
    const row = `${referenced?.name ?? ''}: ${place}`;
    const put = artifacts.find((each) => each.kind === 'command' && each.runnable?.place === row)?.name ?? null;
    return [
      {
        ...{ kind: 'destination', at, platform, mode: 'reference', artifact: put, row },
        ...{ folder: null, path: null, sha256: null, holdsSecret: true, token: tokenMark(stored) },
      },
    ];
  });
}

/** The holder that a Copy makes; null where the token is not in the text. */
export function copyHolder(
  stored: StoredConnection,
  what: Exclude<CopyWhat, { kind: 'held-secret' }>,
  text: Secret,
  token: Secret,
  at: string,
): Holder | null {
  const common = { kind: 'clipboard', at, folder: null, path: null, sha256: null, holdsSecret: true, token: tokenMark(stored) };
  if (what.kind === 'token') return { ...common, platform: null, mode: null, artifact: null, row: null };
  const { platform, mode } = what;
  if (what.kind === 'artifact') {
    // It may be in there in another spelling, such as base64.
    if (!text.reveal().includes(token.reveal()) && !holdsEncoded(text, token)) return null;
    return { ...common, platform, mode, artifact: what.name, row: null };
  }
  return text.reveal().includes(token.reveal()) ? { ...common, platform, mode, artifact: what.artifact, row: what.row } : null;
}

/** True where some base64 in the text has the token in it: `user:token` of an HTTP header is one. */
function holdsEncoded(text: Secret, token: Secret): boolean {
  return [...text.reveal().matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].some(([run]) => {
    try {
      return atob(run).includes(token.reveal());
    } catch {
      return false;
    }
  });
}

/** What a set saved in this platform's folder, by its name there. */
export function savedBelow(saved: readonly SavedArtifact[], platform: string): SavedArtifact[] {
  const below = `${platform}/`;
  return saved.filter(({ name }) => name.startsWith(below)).map((each) => ({ ...each, name: each.name.slice(below.length) }));
}

/** The remembered ones with these: what is saved, entered or copied again takes the place of the one before. */
export function withHolders(remembered: readonly Holder[], fresh: readonly Holder[]): Holder[] {
  const keys = new Set(fresh.map(holderKey));
  return [...remembered.filter((holder) => !keys.has(holderKey(holder))), ...fresh].slice(-rememberedHolders);
}
