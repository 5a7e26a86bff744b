/** Exports for several platforms at once: all artifacts in one folder, with a README of what goes where. */
import { fail, ok } from '../contract/index.ts';
import type { Answers, ProblemKind, Result, SavedArtifact, SecretsMode } from '../contract/index.ts';
import type { TogetherOutput } from '../core/export/together.ts';
import type { ExportOutput, Platform } from '../core/platforms/types.ts';
import type { FilesOutcome, FilesPort } from '../core/ports.ts';
import type { Secret } from '../core/secret.ts';
import type { PlatformService } from './platforms.ts';

/** `tokens`, `held` and `dropped` by platform id; a platform without a token of its own gets `secret`. */
export interface TogetherRequest {
  readonly answers: Answers;
  readonly platforms: readonly string[];
  readonly mode: SecretsMode;
  readonly secret: Secret | null;
  readonly tokens: Readonly<Record<string, Secret>>;
  readonly held: Readonly<Record<string, Readonly<Record<string, Secret>>>>;
  readonly dropped: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly version: string | null;
}

export interface TogetherService {
  /** Every platform's artifacts and a README, or the first platform's problem: nothing is made in halves. */
  make(request: TogetherRequest): Promise<Result<TogetherOutput>>;
  /** Writes the README into a folder, and every platform's artifacts into a folder of its own below it. Stops at the first that cannot be written. */
  save(output: TogetherOutput, folder: string): Promise<Result<SavedArtifact[]>>;
}

interface Parts {
  readonly files: FilesPort;
  readonly platforms: PlatformService;
  readonly save: (output: ExportOutput, folder: string) => Promise<Result<SavedArtifact[]>>;
  readonly fileProblems: Readonly<Record<Extract<FilesOutcome<never>, { ok: false }>['fault'], ProblemKind>>;
}

/** Opens the service. */
export function createTogether({ files, platforms, save, fileProblems }: Parts): TogetherService {
  return {
    make: async ({ platforms: ids, tokens, secret, held, dropped, ...request }) => {
      const found: Platform[] = [];
      for (const id of ids) {
        const platform = await platforms.find(id);
        if (!platform.ok) return platform;
        found.push(platform.value);
      }
      const { makeTogether } = await import('../core/export/together.ts');
      return makeTogether({
        ...request,
        mask: false,
        parts: found.map((platform) => ({ platform, token: tokens[platform.id] ?? secret, held: held[platform.id] ?? {}, dropped: dropped[platform.id] ?? {} })),
        // Outside `inline` there is no token yet, and each platform is told of the one that is best for it.
        ownTokens: request.mode !== 'inline' || found.every((platform) => tokens[platform.id] !== undefined),
      });
    },

    save: async ({ readme, parts }, folder) => {
      const at = folder.trim();
      if (at === '') return fail('folder-empty', {}, 'folder');
      const written = await files.write(at, readme.name, readme.text, 0o644);
      if (!written.ok) return fail(fileProblems[written.fault], { folder: at, name: readme.name, reason: written.detail }, 'folder');
      const saved: SavedArtifact[] = [{ name: readme.name, kind: 'file', path: written.value, mode: '0644', holdsSecret: false }];
      for (const { folder: below, output } of parts) {
        const each = await save(output, `${at}/${below}`);
        if (!each.ok) return each;
        saved.push(...each.value.map((one) => ({ ...one, name: `${below}/${one.name}` })));
      }
      return ok(saved);
    },
  };
}
