/** Connections that were removed and can still be taken back: a list of their own in the settings document. Pure. */
import { readDocument } from './document.ts';
import type { SettingsDocument, StoredConnection } from './document.ts';

export interface RemovedConnection {
  /** ISO time of the removal. */
  readonly at: string;
  /** Its secrets are being deleted: it cannot be taken back any more. */
  readonly sealed: boolean;
  readonly connection: StoredConnection;
}

const key = 'removed';

/** Those in a document; what cannot be read as one is passed over and goes with the next change of the list. */
export function removedIn({ rest }: Pick<SettingsDocument, 'rest'>): readonly RemovedConnection[] {
  const list = rest[key];
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((each) => {
    if (typeof each !== 'object' || each === null || !('connection' in each) || !('at' in each) || typeof each.at !== 'string') return [];
    const [connection] = readDocument({ connections: [each.connection] }).connections;
    return connection === undefined ? [] : [{ at: each.at, sealed: 'sealed' in each && each.sealed === true, connection }];
  });
}

/** The other fields of the document with this list among them. */
export function withRemoved(rest: SettingsDocument['rest'], list: readonly RemovedConnection[]): SettingsDocument['rest'] {
  const { [key]: _, ...others } = rest;
  return list.length === 0 ? others : { ...others, [key]: list };
}
