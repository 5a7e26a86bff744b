/** A connection's own certificate file: read, shown, kept with its settings and used for everything that it asks. */
import { nameWords } from '../contract/copy/en/names.ts';
import { because, fail, ok } from '../contract/index.ts';
import type { Connection, Result } from '../contract/index.ts';
import { bytesFromBase64, readCertificates } from '../core/certificates.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

/** Certificates that are shown of one file; the rest is counted. */
const mostShown = 12;
/** Longest file name that is kept, in characters. */
const longestName = 120;

/** A file's certificates as they are kept. */
export type KeptCa = NonNullable<StoredConnection['ca']>;

export interface CaService {
  /** Reads the bytes of a file (PEM or DER). Anything else is refused with `ca-unreadable`, and nothing of it is kept. */
  read(name: string, bytes: Uint8Array): Result<KeptCa>;
  /** Keeps the file's certificates with the connection, in place of those before. `base64`: the file as it is. */
  keep(id: string, name: string, base64: string): Promise<Result<Connection>>;
  /** The same for bytes; the terminal's `--ca`. */
  keepBytes(id: string, name: string, bytes: Uint8Array): Promise<Result<Connection>>;
  forget(id: string): Promise<Result<Connection>>;
  /** The certificates of a saved connection as PEM, or null without any. */
  pemFor(id: string): Promise<Result<string | null>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
}

/** The certificates to trust for a saved connection besides the usual ones. */
export function caOf(stored: StoredConnection): string | null {
  return stored.ca?.pem ?? null;
}

/** Opens the service. */
export function createCa({
  base: {
    ports: { certificates, clock, log },
  },
  store,
  views,
}: Parts): CaService {
  function named(problem: Extract<Result<never>, { ok: false }>, name: string): Extract<Result<never>, { ok: false }> {
    return { ok: false, problem: { ...problem.problem, field: 'ca', values: { ...problem.problem.values, name } } };
  }

  function read(given: string, bytes: Uint8Array): Result<KeptCa> {
    const name = shortName(given);
    const pem = readCertificates(bytes);
    if (!pem.ok) return named(pem, name);
    const described = certificates.describe(pem.value);
    if (!described.ok)
      return named(fail('ca-unreadable', { reason: because('ca-damaged-number', { position: described.position }) }), name);
    const facts = described.value.map(({ subject, issuer, validFrom, validTo, fingerprint }) => ({
      subject,
      issuer,
      validFrom,
      validTo,
      fingerprint,
    }));
    return ok({ name, pem: pem.value, addedAt: clock.now().toISOString(), certificates: facts.slice(0, mostShown), count: facts.length });
  }

  async function change(id: string, ca: StoredConnection['ca']): Promise<Result<Connection>> {
    const saved = await store.change(id, (current) => ({ ...current, ca }));
    if (!saved.ok) return saved;
    log.write('info', ca === null ? 'ca-forgotten' : 'ca-kept', { id, count: ca?.count ?? 0 });
    return ok(await views.connection(saved.value));
  }

  async function keepBytes(id: string, name: string, bytes: Uint8Array): Promise<Result<Connection>> {
    const found = read(name, bytes);
    return found.ok ? change(id, found.value) : found;
  }

  return {
    read,
    keepBytes,
    keep: async (id, name, base64) => {
      const bytes = bytesFromBase64(base64);
      return bytes === null ? fail('bad-request', { reason: because('file-not-whole') }, 'ca') : keepBytes(id, name, bytes);
    },
    forget: (id) => change(id, null),
    pemFor: async (id) => {
      const stored = await store.one(id);
      return stored.ok ? ok(caOf(stored.value)) : stored;
    },
  };
}

/** The file's own name without its folders; control characters have no place on a screen. */
function shortName(given: string): string {
  const name = (given.split(/[\\/]/u).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim();
  if (name === '') return nameWords.file;
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
