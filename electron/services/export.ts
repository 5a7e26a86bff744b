/** Exports: preview with the secret masked, saving by the host process, and the explicit Copy. */
import { exportCopy } from '../contract/copy/en/steps/export.ts';
import { because, fail, isDestinationKey, ok, reasonOf, said } from '../contract/index.ts';
import type {
  Answers,
  Connection,
  CopyWhat,
  DestinationOffer,
  ExportPreview,
  Holder,
  Result,
  SavedArtifact,
  SecretsMode,
} from '../contract/index.ts';
import type { SetPart } from '../core/export/set.ts';
import type { ExportOutput, Platform } from '../core/platforms/types.ts';
import { Secret } from '../core/secret.ts';
import { createSetExport } from './export-set.ts';
import type { SetExportService } from './export-set.ts';
import type { HeldService } from './held.ts';
import { copyHolder, destinationHolders, holdersAfter, savedBelow, withHolders } from './holders-made.ts';
import type { Exported } from './holders-made.ts';
import { withDestinationOf } from './destination-answers.ts';
import { plainFor } from './key-place.ts';
import type { PlatformService } from './platforms.ts';
import { createSaving } from './saving.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { TokenService } from './token.ts';
import { membersOf } from './set.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

/** An export outside a saved connection, for the terminal. */
export interface ExportRequest {
  readonly answers: Answers;
  readonly platform: string;
  readonly mode: SecretsMode;
  readonly secret: Secret | null;
  readonly held: Readonly<Record<string, Secret>>;
  readonly dropped: Readonly<Record<string, string>>;
  readonly version: string | null;
  /** The person lets a platform's own key go unencrypted to another computer. */
  readonly allowPlainHttp?: boolean;
}

export interface SavedExport {
  readonly saved: SavedArtifact[];
  readonly connection: Connection;
  /** The files are there, and the connection could not be changed to say so. */
  readonly notNoted?: true;
}

export interface ExportService {
  make(request: ExportRequest): Promise<Result<ExportOutput>>;
  /** Several platforms at once. */
  readonly set: SetExportService;
  /**
   * Writes every artifact into a folder; 0600 for those that hold a secret. Stops at the first that cannot be written.
   * Without `replace` nothing at all is written while a file of one of the names has another content: `file-exists` names them.
   */
  save(output: ExportOutput, folder: string, replace: boolean): Promise<Result<SavedArtifact[]>>;
  /**
   * Notes with a saved connection what was written outside `saveFor`, so that a renewal finds it. False where it could not be noted, which
   * is logged. `ownToken` false: another token than the connection's was given for it.
   */
  note(id: string, what: Omit<Exported, 'folder'> & { readonly folder: string }): Promise<boolean>;
  preview(id: string, platform: string, mode: SecretsMode): Promise<Result<ExportPreview>>;
  saveFor(id: string, platform: string, mode: SecretsMode, folder: string, replace: boolean): Promise<Result<SavedExport>>;
  /** Names of the files in the folder that `saveFor` would write over with another content. */
  different(id: string, platform: string, mode: SecretsMode, folder: string): Promise<Result<string[]>>;
  /**
   * The same for every connection of the set that `modes` names by its platform, with a README of what goes where; nothing is written in
   * halves.
   */
  saveSet(id: string, modes: Readonly<Record<string, SecretsMode>>, folder: string, replace: boolean): Promise<Result<SavedExport>>;
  /** "I've entered everything": a sheet was worked through, and nothing had to be saved for it. */
  finish(id: string, platform: string, mode: SecretsMode): Promise<Result<Connection>>;
  /** Everything that a saved connection exports; `masked`: with bullets for secrets, which are not fetched then. */
  output(stored: StoredConnection, platform: string, mode: SecretsMode, masked: boolean): Promise<Result<ExportOutput>>;
  /** Where a result in `reference` mode can keep the token. */
  destinations(id: string, platform: string): Promise<Result<DestinationOffer[]>>;
  /** Notes that the token was put into the destination that is among the answers; problems as of an export. */
  kept(id: string, platform: string): Promise<Result<Connection>>;
  /** A folder to save into, shown before it is used. */
  proposedFolder(practice: boolean): string;
  /** What an explicit Copy takes out. The host hands it to the clipboard and nobody else. */
  copyText(id: string, what: CopyWhat): Promise<Result<Secret>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly token: TokenService;
  readonly held: HeldService;
}

/** Exports remembered with a connection; older ones go. */
const rememberedExports = 50;

/** Opens the service. */
export function createExport({
  base: {
    ports: { clock, files, log },
  },
  store,
  views,
  platforms,
  token,
  held,
}: Parts): ExportService {
  const maker = () => import('../core/export/make.ts');

  async function make(request: ExportRequest): Promise<Result<ExportOutput>> {
    const platform = await platforms.find(request.platform);
    if (!platform.ok) return platform;
    const { answers, version, mode, secret, dropped } = request;
    const plain = plainFor(platform.value, answers, mode, () => request.allowPlainHttp === true, '--allow-plain-http');
    if (!plain.ok) return plain;
    const { makeExport } = await maker();
    return makeExport(platform.value, {
      answers,
      version,
      options: answers.options,
      mode,
      secrets: { token: secret, held: request.held },
      dropped,
      mask: false,
    });
  }

  const saving = createSaving(files);
  const set = createSetExport({ platforms, saving });

  async function save(output: ExportOutput, typed: string, replace: boolean): Promise<Result<SavedArtifact[]>> {
    const { savePlan } = await import('../core/export/save-plan.ts');
    return saving.save([{ below: null, files: savePlan(output) }], typed, replace);
  }

  async function routeOf(stored: StoredConnection, platformId: string): Promise<Result<{ platform: Platform; route: 'token' | 'oauth' }>> {
    const chosen = await platforms.chosen(stored, platformId);
    if (!chosen.ok) return chosen;
    const { platform, deployment } = chosen.value;
    return ok({ platform, route: platform.deployments[deployment].route });
  }

  /** A saved connection and its secrets, which are fetched only where the mode puts them into a text. */
  async function partOf(
    stored: StoredConnection,
    platformId: string,
    mode: SecretsMode,
  ): Promise<Result<SetPart & { readonly version: string | null }>> {
    const chosen = await routeOf(stored, platformId);
    if (!chosen.ok) return chosen;
    const { server } = await views.connection(stored);
    const inline = mode === 'inline';
    const needsToken = inline && chosen.value.route === 'token';
    const secret = needsToken ? await token.secret(stored) : ok(null);
    if (!secret.ok) return secret;
    const extra = inline ? await held.all(stored, chosen.value.platform) : ok({ held: {}, dropped: held.names(stored).dropped });
    if (!extra.ok) return extra;
    const { platform } = chosen.value;
    const answers = { ...stored.draft.answers, options: optionsFor(stored, platformId, platform) };
    const plain = plainFor(platform, answers, mode, (place) => stored.plainHttpKeys.includes(place), null);
    if (!plain.ok) return plain;
    return ok({ platform, answers, mode, version: server?.version ?? null, token: secret.value, ...extra.value });
  }

  /** The real artifacts of a saved connection. */
  async function outputOf(stored: StoredConnection, platformId: string, mode: SecretsMode): Promise<Result<ExportOutput>> {
    const part = await partOf(stored, platformId, mode);
    if (!part.ok) return part;
    const { platform, answers = stored.draft.answers, version, token: secret, held: extra, dropped } = part.value;
    const { makeExport } = await maker();
    return makeExport(platform, {
      answers,
      version,
      options: answers.options,
      mode,
      secrets: { token: secret, held: extra },
      dropped,
      mask: false,
    });
  }

  /** The artifacts with bullets for secrets, by the mode. */
  async function masked(stored: StoredConnection, platform: Platform): Promise<(mode: SecretsMode) => Result<ExportOutput>> {
    const { server } = await views.connection(stored);
    const { heldKeys, dropped } = held.names(stored);
    const { makeExport } = await maker();
    return (mode) =>
      makeExport(platform, {
        answers: stored.draft.answers,
        version: server?.version ?? null,
        options: optionsFor(stored, platform.id, platform),
        mode,
        // A preview only has to know which secrets there are.
        secrets: {
          token: null,
          held: Object.fromEntries(heldKeys.filter((key) => !(key in dropped)).map((key) => [key, new Secret('')])),
        },
        dropped,
        mask: true,
      });
  }

  /** Notes an export down with its connection, and where its token is now. `folder` null: a sheet was entered, and nothing saved. */
  function remember(id: string, what: Exported): Promise<Result<StoredConnection>> {
    const { platform, mode, folder } = what;
    const record = { platform, mode, at: clock.now().toISOString(), folder };
    return store.change(id, (current) => ({
      ...current,
      exports: [...current.exports, record].slice(-rememberedExports),
      holders: withHolders(current.holders, holdersAfter(current, what, record.at)),
    }));
  }

  /**
   * The same, and a line in the log where it failed: the files are there, perhaps with a secret in them, and that has to be said all the
   * same.
   */
  async function noted(id: string, what: Exported): Promise<Result<StoredConnection>> {
    const kept = await remember(id, what);
    if (!kept.ok) log.write('warn', 'export-not-recorded', { id, platform: what.platform, kind: kept.problem.kind });
    return kept;
  }

  /** The text, and a note that it went to the clipboard where the token is in it. (Whether the clipboard took it, only the host hears.) */
  async function copyText(id: string, what: CopyWhat): Promise<Result<Secret>> {
    const stored = await store.one(id);
    if (!stored.ok) return stored;
    const text = await copied(stored.value, what);
    const holder = text.ok ? await clipboardHolder(stored.value, what, text.value) : null;
    if (holder === null) return text;
    const kept = await store.change(id, (current) => ({ ...current, holders: withHolders(current.holders, [holder]) }));
    if (!kept.ok) log.write('warn', 'copy-not-recorded', { id, kind: kept.problem.kind });
    return text;
  }

  /** Null where the token is not in the text. */
  async function clipboardHolder(stored: StoredConnection, what: CopyWhat, text: Secret): Promise<Holder | null> {
    if (what.kind === 'held-secret' || (what.kind !== 'token' && what.mode !== 'inline')) return null;
    const secret = await token.secret(stored);
    return secret.ok ? copyHolder(stored, what, text, secret.value, clock.now().toISOString()) : null;
  }

  async function copied(stored: StoredConnection, what: CopyWhat): Promise<Result<Secret>> {
    if (what.kind === 'token') return token.secret(stored);
    if (what.kind === 'held-secret') return held.secret(stored, what.key);
    const output = await outputOf(stored, what.platform, what.mode);
    if (!output.ok) return output;
    const name = what.kind === 'artifact' ? what.name : what.artifact;
    const artifact = output.value.artifacts.find((each) => each.name === name);
    if (artifact === undefined) return fail('bad-request', { reason: because('no-such-artifact') });
    if (what.kind === 'artifact') {
      const { artifactText } = await import('../core/export/save-plan.ts');
      return ok(new Secret(artifact.kind === 'command' ? artifact.text : artifactText(artifact)));
    }
    const row = artifact.kind === 'sheet' ? artifact.sheet.rows.find((each) => each.id === what.row) : undefined;
    return row?.value == null ? fail('bad-request', { reason: because('no-such-value') }) : ok(new Secret(row.value));
  }

  return {
    make,
    save,
    set,
    copyText,
    note: async (id, what) => (await noted(id, what)).ok,
    proposedFolder: (practice) => files.proposedFolder(practice),

    output: async (stored, platformId, mode, hidden) => {
      if (!hidden) return outputOf(stored, platformId, mode);
      const chosen = await platforms.chosen(stored, platformId);
      return chosen.ok ? (await masked(stored, chosen.value.platform))(mode) : chosen;
    },

    preview: async (id, platformId, mode) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const chosen = await platforms.chosen(stored.value, platformId);
      if (!chosen.ok) return chosen;
      const { platform, deployment } = chosen.value;
      const { route, secretsModes } = platform.deployments[deployment];
      const { check, token: fact } = await views.connection(stored.value);
      const attempt = await masked(stored.value, platform);
      const output = attempt(mode);
      if (!output.ok) return output;
      const usable = route === 'oauth' || fact.state === 'kept';
      const modes = secretsModes.map((each): ExportPreview['modes'][number] => {
        const own = { ...each, reason: said(each.reason) ?? null };
        if (!each.available) return own;
        if (each.mode === 'inline' && !usable) return { ...own, available: false, reason: because('token-not-held') };
        // A choice among the inputs can rule out a mode that the platform takes otherwise.
        const tried = each.mode === mode ? output : attempt(each.mode);
        return tried.ok || tried.problem.kind !== 'mode-not-available'
          ? own
          : { ...own, available: false, reason: reasonOf(tried.problem) ?? null };
      });
      const { artifacts, next, caveats } = output.value;
      return ok({
        platform: platform.id,
        platformName: platform.name,
        mode,
        modes,
        artifacts: [...artifacts],
        ...(output.value.referenced === undefined ? {} : { referenced: { ...output.value.referenced } }),
        next: stored.value.practice ? [exportCopy.practiceNext, ...next] : [...next],
        caveats: [...caveats],
        unchecked: check?.ok !== true || check.platform !== platform.id || (route === 'token' && fact.state !== 'kept'),
        practice: stored.value.practice,
        folder: files.proposedFolder(stored.value.practice),
      });
    },

    different: async (id, platformId, mode, folder) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const output = await outputOf(stored.value, platformId, mode);
      if (!output.ok) return output;
      const { savePlan } = await import('../core/export/save-plan.ts');
      const names: string[] = [];
      for (const { name, text } of savePlan(output.value))
        if ((await files.compare(folder.trim(), name, text)) === 'different') names.push(name);
      return ok(names);
    },

    saveFor: async (id, platformId, mode, folder, replace) => {
      if (folder.trim() === '') return fail('folder-empty', {}, 'folder');
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const output = await outputOf(stored.value, platformId, mode);
      if (!output.ok) return output;
      const saved = await save(output.value, folder, replace);
      if (!saved.ok) return saved;
      const kept = await noted(id, { platform: platformId, mode, folder: folder.trim(), saved: saved.value, ownToken: true });
      return ok({
        saved: saved.value,
        connection: await views.connection(kept.ok ? kept.value : stored.value),
        ...(kept.ok ? {} : { notNoted: true as const }),
      });
    },

    saveSet: async (id, modes, folder, replace) => {
      if (folder.trim() === '') return fail('folder-empty', {}, 'folder');
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const members = await membersOf(store, stored.value);
      if (!members.ok) return members;
      const tokens = stored.value.set?.tokens ?? 'each';
      const chosen = members.value.flatMap((each) => {
        const mode = modes[each.draft.platform ?? ''];
        if (mode === undefined || each.draft.platform === null) return [];
        const member = mode === 'reference' ? withDestinationOf(each, stored.value, tokens === 'one') : each;
        return [{ member, platform: each.draft.platform, mode }];
      });
      const parts: SetPart[] = [];
      let version: string | null = null;
      for (const { member, platform, mode } of chosen) {
        const part = await partOf(member, platform, mode);
        if (!part.ok)
          return {
            ok: false,
            problem: { ...part.problem, values: { ...part.problem.values, platform: (await platforms.nameOf(platform)) ?? platform } },
          };
        parts.push(part.value);
        ({ version } = part.value);
      }
      const { makeSet } = await import('../core/export/set.ts');
      const made = makeSet({
        answers: stored.value.draft.answers,
        version,
        mode: 'placeholder',
        parts,
        ownTokens: tokens === 'each',
        tokens,
        practice: stored.value.practice,
        mask: false,
      });
      if (!made.ok) return made;
      const saved = await set.save(made.value, folder, replace);
      if (!saved.ok) return saved;
      let all = true;
      for (const { member, platform, mode } of chosen) {
        const mine = savedBelow(saved.value, platform);
        const kept = await noted(member.id, { platform, mode, folder: `${folder.trim()}/${platform}`, saved: mine, ownToken: true });
        all &&= kept.ok;
      }
      const now = await store.one(id);
      return ok({
        saved: saved.value,
        connection: await views.connection(now.ok ? now.value : stored.value),
        ...(all ? {} : { notNoted: true as const }),
      });
    },

    destinations: async (id, platformId) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const chosen = await platforms.chosen(stored.value, platformId);
      if (!chosen.ok) return chosen;
      const { destinationOffers } = await import('../core/destinations/index.ts');
      const { answers } = stored.value.draft;
      const { platform, deployment } = chosen.value;
      return ok(destinationOffers(platform, { answers: { ...answers, deployment }, platform: platform.id }));
    },

    kept: async (id, platformId) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const output = await outputOf(stored.value, platformId, 'reference');
      if (!output.ok) return output;
      const { referenced, artifacts } = output.value;
      const at = clock.now().toISOString();
      const changed = await store.change(id, (current) => ({
        ...current,
        holders: withHolders(current.holders, destinationHolders(current, platformId, referenced ?? null, artifacts, at)),
      }));
      return changed.ok ? ok(await views.connection(changed.value)) : changed;
    },

    finish: async (id, platformId, mode) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const chosen = await platforms.chosen(stored.value, platformId);
      if (!chosen.ok) return chosen;
      const { platform, deployment } = chosen.value;
      if (platform.deployments[deployment].support === 'blocked')
        return fail('platform-blocked', { platform: platform.name, reason: said(platform.deployments[deployment].note) });
      const kept = await remember(id, { platform: platformId, mode, folder: null, saved: [], ownToken: true });
      return kept.ok ? ok(await views.connection(kept.value)) : kept;
    },
  };
}

/** Answers given to another platform's questions are not this one's: with another platform than the chosen one only shared keys count. */
function optionsFor(stored: StoredConnection, platformId: string, platform: Platform): Answers['options'] {
  const { answers, platform: chosen } = stored.draft;
  if (chosen === platformId || answers.deployment === null) return answers.options;
  const keys = new Set(platform.deployments[answers.deployment].inputs.map((input) => input.key));
  return Object.fromEntries(Object.entries(answers.options).filter(([key]) => keys.has(key) || isDestinationKey(key)));
}
