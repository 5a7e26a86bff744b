/**
 * Inventories: reads every token that an administrator can see, joins them with the saved connections, writes them as a file, and revokes
 * one at a time. Keys and passwords are used for the one call that brings them, and kept nowhere; but an organisation's key where the
 * person asked for it.
 */
import { fail, ok } from '../contract/index.ts';
import type {
  Emit,
  Inventory,
  InventoryAccess,
  InventoryFormat,
  InventoryGap,
  InventoryToken,
  InventorySource,
  Result,
} from '../contract/index.ts';
import type { ListedToken, Listing } from '../core/inventory/types.ts';
import { createRedactor } from '../core/redact.ts';
import type { InventoryKey } from './inventory-key.ts';
import { openInventory } from './inventory-access.ts';
import type { InventoryParts, Opened } from './inventory-access.ts';
import { knownConnections } from './inventory-known.ts';
import type { RecordNotes } from './record.ts';
import { createSaving } from './saving.ts';

export interface InventoryService {
  /**
   * Reads the list and tells how far it is. Problems: `organization-invalid`, `token-empty` (field `key` or `password`), those of an
   * address, `create-host-changed`, `inventory-refused`, `inventory-unreachable`, `practice-not-running`, `cancelled`.
   */
  read(runId: string, access: InventoryAccess, emit: Emit): Promise<Result<Inventory>>;
  /** What was read so far is answered by the read itself. False where no such read is going on. */
  stop(runId: string): boolean;
  /** Whether the organisation’s key is kept, and forgetting it. */
  readonly key: Pick<InventoryKey, 'kept' | 'forget'>;
  /** The tokens of these refs as a text. `mark`: with the byte order mark that spreadsheets need of CSV. Problem: `inventory-gone`. */
  document(id: string, refs: readonly string[], format: InventoryFormat, mark: boolean): Promise<Result<string>>;
  /** Writes that into a folder, mode 0600, under a name that is free. */
  save(
    id: string,
    refs: readonly string[],
    format: InventoryFormat,
    folder: string,
  ): Promise<Result<{ readonly name: string; readonly path: string }>>;
  /** Revokes one token and notes it in the record. Problems besides those of `read`: `inventory-gone`, `revoke-refused`. */
  revoke(id: string, ref: string, access: InventoryAccess): Promise<Result<Inventory>>;
  dispose(): void;
}

interface Kept {
  readonly inventory: Inventory;
  /** As Bitbucket listed them, by ref. */
  readonly listed: ReadonlyMap<string, ListedToken>;
}

/** Lists that are kept for exports and revoking, the newest. */
const mostKept = 3;

/** Opens the service; `record` notes what was revoked. */
export function createInventory(parts: InventoryParts & { readonly record: Pick<RecordNotes, 'note'> }): InventoryService {
  const {
    base: {
      ports: { clock, random, files, log },
      config,
    },
    record,
  } = parts;
  const saving = createSaving(files);
  const kept = new Map<string, Kept>();
  const runs = new Map<string, AbortController>();

  function keep(list: Kept): void {
    kept.delete(list.inventory.id);
    kept.set(list.inventory.id, list);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  /** A token may be named after itself: whatever looks like a secret is cut out of every text before it goes anywhere. */
  function cleaned(tokens: readonly ListedToken[]): ListedToken[] {
    const { own } = createRedactor({ tokens: [], others: config.knownSecrets.texts() });
    return tokens.map((token) => ({
      ...token,
      label: own(token.label),
      owner: token.owner && {
        ...token.owner,
        name: own(token.owner.name),
        email: token.owner.email === null ? null : own(token.owner.email),
      },
      grants: token.grants?.map(own) ?? null,
    }));
  }

  async function judged(source: InventorySource, opened: Opened, listing: Listing): Promise<Result<Kept>> {
    const known = await knownConnections(parts, opened.scope);
    if (!known.ok) return known;
    const { inventoryOf } = await import('../core/inventory/judge.ts');
    const now = clock.now();
    const shown = inventoryOf(cleaned(listing.tokens), known.value, now);
    const inventory: Inventory = {
      id: random.id(12),
      source,
      at: now.toISOString(),
      tokens: shown,
      gaps: [...listing.gaps] as InventoryGap[],
    };
    return ok({
      inventory,
      listed: new Map(shown.flatMap(({ ref }, index) => (listing.tokens[index] === undefined ? [] : [[ref, listing.tokens[index]]]))),
    });
  }

  /** What became of the key that the person asked to keep. That of the practice organisation opens nothing after Handrail closes. */
  async function keyKept({ keepKey }: Opened): Promise<NonNullable<Inventory['key']>> {
    if (keepKey === undefined) return 'practice';
    return (await keepKey()) ? 'kept' : 'not-kept';
  }

  const document: InventoryService['document'] = async (id, refs, format, mark) => {
    const found = kept.get(id);
    if (found === undefined) return fail('inventory-gone');
    const byRef = new Map(found.inventory.tokens.map((token) => [token.ref, token]));
    const tokens = refs.flatMap((ref) => byRef.get(ref) ?? []);
    const { inventoryCsv, inventoryJson } = await import('../core/inventory/document.ts');
    return ok(
      format === 'csv' ? `${mark ? '\u{FEFF}' : ''}${inventoryCsv(tokens)}` : inventoryJson(found.inventory, tokens, config.version),
    );
  };

  /** As it was shown, so without what looks like a secret. */
  function note({ inventory: { source } }: Kept, { label, owner, place, matches }: InventoryToken): void {
    const params = { label, owner: owner?.name ?? place ?? '' };
    const holders = matches.filter(({ surety }) => surety !== 'possible');
    for (const { id, name } of holders) record.note('token-revoked', { connection: { id, name, practice: source.practice }, params });
    if (holders.length === 0) record.note('token-revoked', { connection: null, params });
  }

  return {
    document,
    key: parts.key,
    read: async (runId, access, emit) => {
      const stop = new AbortController();
      runs.set(runId, stop);
      try {
        const opened = await openInventory(parts, access);
        if (!opened.ok) return opened;
        const listing = await opened.value.list(stop.signal, (read, wait) => emit('inventory.progress', { runId, read, wait }));
        if (!listing.ok) return listing;
        const made = await judged(opened.value.source, opened.value, listing.value);
        if (!made.ok) return made;
        keep(made.value);
        const wanted = access.from === 'organization' && access.keep === true;
        const key = wanted ? await keyKept(opened.value) : null;
        log.write('info', 'inventory-read', {
          kind: opened.value.source.kind,
          tokens: listing.value.tokens.length,
          gaps: listing.value.gaps.map(({ code }) => code).join(' '),
        });
        return ok(key === null ? made.value.inventory : { ...made.value.inventory, key });
      } finally {
        runs.delete(runId);
      }
    },
    stop: (runId) => {
      const run = runs.get(runId);
      run?.abort();
      return run !== undefined;
    },
    save: async (id, refs, format, folder) => {
      const made = await document(id, refs, format, true);
      if (!made.ok) return made;
      const name = `handrail-tokens-${clock.now().toISOString().slice(0, 10)}.${format}`;
      return saving.saveBeside({ name, kind: 'file', text: made.value, mode: '0600', holdsSecret: false }, folder);
    },
    revoke: async (id, ref, access) => {
      const list = kept.get(id);
      const token = list?.listed.get(ref);
      if (list === undefined || token === undefined) return fail('inventory-gone');
      const opened = await openInventory(parts, access);
      if (!opened.ok) return opened;
      const { source, tokens } = list.inventory;
      // The list of one Bitbucket says nothing of another.
      if (opened.value.source.kind !== source.kind || opened.value.source.id !== source.id) return fail('inventory-gone');
      const revoked = await opened.value.revoke(token, new AbortController().signal);
      if (!revoked.ok) {
        log.write('warn', 'token-not-revoked', { kind: source.kind, problem: revoked.problem.kind });
        return revoked;
      }
      const shown = tokens.find((each) => each.ref === ref);
      if (shown !== undefined) note(list, shown);
      log.write('info', 'token-revoked', { kind: source.kind, known: (shown?.matches.length ?? 0) > 0 });
      const inventory = { ...list.inventory, tokens: tokens.filter((each) => each.ref !== ref) };
      const listed = new Map(list.listed);
      listed.delete(ref);
      keep({ inventory, listed });
      return ok(inventory);
    },
    dispose: () => {
      for (const run of runs.values()) run.abort();
    },
  };
}
