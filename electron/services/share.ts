/**
 * Connections that people hand to each other, and bundles for support: made without any secret, shown before they are written, read without
 * trust, taken in whole or not at all. Nobody outside is asked anything.
 */
import { nameWords } from '../contract/copy/en/names.ts';
import { bundleEnding, fail, fromLimit, noteLimit, ok, shareEndings, shareLimit, shareVersion, whyOf } from '../contract/index.ts';
import type {
  Answers,
  BundlePreview,
  Connection,
  Deployment,
  LeftOut,
  OpenedShare,
  RecordConnection,
  Result,
  ShareFile,
  SharePreview,
  SharedConnection,
} from '../contract/index.ts';
import type { DescribedInput, Platform } from '../core/platforms/types.ts';
import type { Sieve } from '../core/share/text.ts';
import { createBundle } from './bundle.ts';
import type { BundleParts } from './bundle.ts';
import type { CaService, KeptCa } from './ca.ts';
import { freshConnection } from './fresh.ts';
import { describeConnection, distinctName } from './names.ts';
import { fileName, hereAlready, shownName } from './share-files.ts';
import type { PlatformService } from './platforms.ts';
import type { RecordNotes } from './record.ts';
import { accountsOf, rotationEntries } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import type { StoredConnection } from './store/document.ts';
import type { Views } from './view.ts';

export interface ShareService {
  /** The file as it would be written. Problems: `share-practice`, `share-empty`, `share-too-large`, `token-in-field`. */
  preview(id: string, from: string, note: string): Promise<Result<SharePreview>>;
  bundle(id: string, note: string, mask: boolean): Promise<Result<BundlePreview>>;
  /** Writes exactly what was shown, under a free name unless `as` gives one. Problems: `share-gone`, `file-exists` and those of folders. */
  save(
    share: string,
    folder: string,
    as?: { readonly name: string; readonly replace: boolean },
  ): Promise<Result<{ name: string; path: string }>>;
  open(name: string, text: string): Promise<Result<OpenedShare>>;
  /** A connection of what was opened, without a token. */
  accept(share: string): Promise<Result<Connection>>;
  proposedFolder(): string;
}

export interface ShareParts extends BundleParts {
  readonly shelf: SecretShelf;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly ca: Pick<CaService, 'read'>;
  readonly notes: Pick<RecordNotes, 'note'>;
}

/** A file as it was shown, and what it is about. */
interface Made {
  readonly name: string;
  readonly text: string;
  readonly about: RecordConnection;
}

/** Files that are remembered between being shown and being written, or opened and taken. */
const remembered = 10;
/** Names that are tried beside an existing file. */
const tries = 99;

const core = async () => ({
  ...(await import('../core/share/make.ts')),
  ...(await import('../core/share/read.ts')),
  ...(await import('../core/share/text.ts')),
  ...(await import('../core/share/view.ts')),
  ...(await import('../core/share/bundle.ts')),
});
const registry = () => import('../core/platforms/registry.ts');

/** Opens the service. */
export function createShare(parts: ShareParts): ShareService {
  const { base, store, shelf, views, platforms, ca, notes } = parts;
  const {
    ports: { clock, files, log, random },
    config: { knownSecrets, version },
  } = base;
  const bundles = createBundle(parts);
  const made = new Map<string, Made>();
  const opened = new Map<
    string,
    { readonly file: ShareFile; readonly ca: KeptCa | null; readonly name: string; readonly sha256: string }
  >();

  function remember<T>(kept: Map<string, T>, one: T): string {
    const id = random.id(16);
    kept.set(id, one);
    const [oldest] = kept.keys();
    if (kept.size > remembered && oldest !== undefined) kept.delete(oldest);
    return id;
  }

  /** Knows the connection's own secrets too: they are fetched from the keychain to be looked for, and for nothing else. */
  async function sieveFor(stored: StoredConnection): Promise<Sieve> {
    const where = [stored.token.fact.where, ...stored.held.map((held) => held.where)];
    const rotating = rotationEntries(stored);
    const accounts = [...accountsOf(stored).map((account, at) => ({ account, where: where[at] ?? null })), ...rotating];
    const own = await Promise.all(accounts.map(({ account, where: at }) => shelf.toRedact(account, at)));
    const { createSieve } = await core();
    return createSieve([...own.flatMap((secret) => (secret === null ? [] : [secret.reveal()])), ...knownSecrets.texts()]);
  }

  async function platformOf(id: string | null): Promise<Platform | null> {
    return id === null ? null : (await registry()).findPlatform(id);
  }

  async function view(
    shared: SharedConnection,
    said: { readonly from: string | null; readonly note: string | null; readonly madeAt: string; readonly madeBy: string },
    kept: KeptCa | null,
  ) {
    const { viewOf } = await core();
    const platform = await platformOf(shared.platform);
    const { deployment } = shared.answers;
    const inputs = platform === null || deployment === null ? [] : await questionsOf(platform, deployment, shared.answers);
    return viewOf({
      connection: shared,
      ...said,
      platform: platform === null ? null : { id: platform.id, name: platform.name, inputs },
      ca: kept,
    });
  }

  /** What of a saved connection may be handed on. */
  async function sharedOf(
    stored: StoredConnection,
    deployment: Deployment,
    sieve: Sieve,
  ): Promise<{ readonly connection: SharedConnection; readonly leftOut: readonly LeftOut[] }> {
    const { makeShared } = await core();
    const platform = await platformOf(stored.draft.platform);
    return makeShared(
      {
        name: stored.name,
        nameOf: (answers) => describeConnection(answers, platform?.name ?? null, false),
        draft: { ...stored.draft, platform: platform?.id ?? null },
        deployment,
        inputs: platform === null ? [] : await questionsOf(platform, deployment, stored.draft.answers),
        ca: stored.ca === null ? null : { name: stored.ca.name, pem: stored.ca.pem },
        caName: nameWords.file,
      },
      sieve,
    );
  }

  async function shareable(
    id: string,
  ): Promise<Result<{ readonly stored: StoredConnection; readonly deployment: Deployment; readonly sieve: Sieve }>> {
    const stored = await store.one(id);
    if (!stored.ok) return stored;
    if (stored.value.practice) return fail('share-practice');
    const { deployment } = stored.value.draft.answers;
    return deployment === null ? fail('share-empty') : ok({ stored: stored.value, deployment, sieve: await sieveFor(stored.value) });
  }

  /** The person's own words, tidied; null where nothing was said. */
  function words(text: string, field: string, limit: number, sieve: Sieve): Result<string | null> {
    const tidy = text.replaceAll('\r\n', '\n').trim().slice(0, limit);
    if (tidy === '') return ok(null);
    const fault = sieve.fault(tidy, field === 'note');
    if (fault === null) return ok(tidy);
    return fail('token-in-field', {}, field);
  }

  async function write(folder: string, name: string, text: string): Promise<Result<{ name: string; path: string }>> {
    for (let count = 1; count <= tries; count += 1) {
      const free = count === 1 ? name : name.replace(/(\.handrail[a-z.-]*)$/u, `-${count}$1`);
      const written = await files.writeNew(folder, free, text, 0o644);
      if (!written.ok) return notWritten(written, folder, free);
      if (written.value !== null) return ok({ name: free, path: written.value });
    }
    return fail('file-exists', { folder, names: name, count: 1 }, 'folder');
  }

  async function writeMade(
    one: Made,
    folder: string,
    as: { readonly name: string; readonly replace: boolean } | undefined,
  ): Promise<Result<{ name: string; path: string }>> {
    if (folder === '') return fail('folder-empty', {}, 'folder');
    if (as === undefined) return write(folder, one.name, one.text);
    if (!as.replace && (await files.compare(folder, as.name, one.text)) === 'different')
      return fail('file-exists', { folder, names: as.name, count: 1 });
    const written = await files.write(folder, as.name, one.text, 0o644);
    return written.ok ? ok({ name: as.name, path: written.value }) : notWritten(written, folder, as.name);
  }

  return {
    proposedFolder: () => files.proposedFolder(false),

    preview: async (id, from, note) => {
      const found = await shareable(id);
      if (!found.ok) return found;
      const { stored, deployment, sieve } = found.value;
      const sender = words(from, 'from', fromLimit, sieve);
      if (!sender.ok) return sender;
      const said = words(note, 'note', noteLimit, sieve);
      if (!said.ok) return said;
      const { connection, leftOut } = await sharedOf(stored, deployment, sieve);
      const file: ShareFile = {
        handrailShare: shareVersion,
        id: random.id(12),
        madeAt: clock.now().toISOString(),
        handrail: { version },
        from: sender.value,
        note: said.value,
        connection,
      };
      const text = textOf(file);
      if (text.length > shareLimit) return fail('share-too-large');
      const name = fileName(connection.name, shareEndings[0]);
      const kept = stored.ca;
      return ok({
        share: remember(made, { name, text, about: aboutOf(stored) }),
        name,
        text,
        view: await view(connection, { from: file.from, note: file.note, madeAt: file.madeAt, madeBy: version }, kept),
        leftOut: [...leftOut],
      });
    },

    bundle: async (id, note, mask) => {
      const found = await shareable(id);
      if (!found.ok) return found;
      const { stored, deployment, sieve } = found.value;
      const said = words(note, 'note', noteLimit, sieve);
      if (!said.ok) return said;
      const shared = await sharedOf(stored, deployment, sieve);
      const whole = await bundles.make(stored, shared, said.value, sieve, mask);
      if (!whole.ok) return whole;
      const { partsOf } = await core();
      const file = whole.value;
      const text = textOf(file);
      if (text.length > shareLimit) return fail('share-too-large');
      const name = fileName(file.connection.name, bundleEnding);
      return ok({
        share: remember(made, { name, text, about: aboutOf(stored) }),
        name,
        text,
        parts: partsOf(file),
        leftOut: [...shared.leftOut],
        unchecked: file.report === null,
      });
    },

    save: async (share, typed, as) => {
      const one = made.get(share);
      if (one === undefined) return fail('share-gone');
      const saved = await writeMade(one, typed.trim(), as);
      if (saved.ok)
        notes.note('shared', { connection: one.about, params: {}, files: [{ name: saved.value.name, sha256: files.sha256(one.text) }] });
      return saved;
    },
    open: async (given, text) => {
      const { createSieve, readShare } = await core();
      const { findPlatform } = await registry();
      const sieve = createSieve(knownSecrets.texts());
      const shown = shownName(given);
      const read = readShare(text, shown, { findPlatform, sieve });
      if (!read.ok) return read;
      const { connection } = read.value.file;
      const kept = connection.ca === null ? null : ca.read(connection.ca.name, new TextEncoder().encode(connection.ca.pem));
      if (kept?.ok === false) return fail('share-unreadable', { name: shown, reason: { code: 'share-part', params: { part: 'ca' } } });
      const authorities = kept === null ? null : kept.value;
      if (read.value.kind === 'bundle') {
        const { file } = read.value;
        const said = { from: null, note: file.note, madeAt: file.madeAt, madeBy: file.handrail.version };
        return bundles.open(shown, file, await view(connection, said, authorities), sieve);
      }
      const { file } = read.value;
      const said = { from: file.from, note: file.note, madeAt: file.madeAt, madeBy: file.handrail.version };
      const all = await store.all();
      if (!all.ok) return all;
      return ok({
        kind: 'connection',
        share: remember(opened, { file, ca: authorities, name: shown, sha256: files.sha256(text) }),
        fileName: shown,
        view: await view(connection, said, authorities),
        here: hereAlready(all.value, file),
      });
    },

    accept: async (share) => {
      const one = opened.get(share);
      if (one === undefined) return fail('share-gone');
      const { file } = one;
      const { name, answers, platform, platformConfirmed, repositoriesAnswered } = file.connection;
      const now = clock.now().toISOString();
      const draft = { answers, platform, platformConfirmed, repositoriesAnswered, typed: {} };
      const platformName = await platforms.nameOf(platform);
      const id = random.id(12);
      const added = await store.add((existing) => {
        const wanted = name.trim() === '' ? describeConnection(answers, platformName, false) : name;
        const fresh = freshConnection(
          id,
          draft,
          false,
          distinctName(
            wanted,
            existing.map((other) => other.name),
          ),
          now,
        );
        return {
          ...fresh,
          autoName: name.trim() === '',
          ca: one.ca,
          shared: { file: file.id, from: file.from, madeAt: file.madeAt, takenAt: now },
        };
      });
      if (!added.ok) return added;
      opened.delete(share);
      notes.note('opened', { connection: aboutOf(added.value), params: {}, files: [{ name: one.name, sha256: one.sha256 }] });
      log.write('info', 'share-taken', { id, platform, ownCa: one.ca !== null });
      return ok(await views.connection(added.value));
    },
  };
}

function aboutOf({ id, name, practice }: StoredConnection): RecordConnection {
  return { id, name, practice };
}

function textOf(file: object): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function notWritten(
  written: Extract<Awaited<ReturnType<ShareParts['base']['ports']['files']['write']>>, { ok: false }>,
  folder: string,
  name: string,
): Result<never> {
  return fail(
    written.fault === 'not-found' ? 'folder-not-found' : 'folder-not-writable',
    { folder, name, reason: whyOf(written) },
    'folder',
  );
}

/** A platform's questions, and those about the secrets managers that its token can lie in. */
async function questionsOf(platform: Platform, deployment: Deployment, answers: Answers): Promise<DescribedInput[]> {
  const { allDestinationInputs } = await import('../core/destinations/index.ts');
  return [...platform.deployments[deployment].inputs, ...allDestinationInputs({ answers, platform: platform.id })];
}
