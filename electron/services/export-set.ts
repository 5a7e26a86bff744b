/** Exports for several platforms at once: all artifacts in one folder, with a README of what goes where. */
import type { Answers, Result, SavedArtifact, SecretsMode } from '../contract/index.ts';
import type { SetOutput } from '../core/export/set.ts';
import type { Platform } from '../core/platforms/types.ts';
import type { Secret } from '../core/secret.ts';
import { plainFor } from './key-place.ts';
import type { PlatformService } from './platforms.ts';
import type { Saving } from './saving.ts';

/** `tokens`, `held` and `dropped` by platform id; a platform without a token of its own gets `secret`. */
export interface SetRequest {
  readonly answers: Answers;
  readonly platforms: readonly string[];
  readonly mode: SecretsMode;
  readonly secret: Secret | null;
  readonly tokens: Readonly<Record<string, Secret>>;
  readonly held: Readonly<Record<string, Readonly<Record<string, Secret>>>>;
  readonly dropped: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly version: string | null;
  /** The person lets a platform's own key go unencrypted to another computer. */
  readonly allowPlainHttp?: boolean;
}

export interface SetExportService {
  /** Every platform's artifacts and a README, or the first platform's problem: nothing is made in halves. */
  make(request: SetRequest): Promise<Result<SetOutput>>;
  /** Writes the README into a folder, and every platform's artifacts into a folder of its own below it; see `Saving`. */
  save(output: SetOutput, folder: string, replace: boolean): Promise<Result<SavedArtifact[]>>;
}

interface Parts {
  readonly platforms: PlatformService;
  readonly saving: Saving;
}

/** Opens the service. */
export function createSetExport({ platforms, saving }: Parts): SetExportService {
  return {
    make: async ({ platforms: ids, tokens, secret, held, dropped, allowPlainHttp = false, ...request }) => {
      const found: Platform[] = [];
      for (const id of ids) {
        const platform = await platforms.find(id);
        if (!platform.ok) return platform;
        found.push(platform.value);
      }
      const { deployment, options } = request.answers;
      const { optionsAmong } = await import('../core/platforms/options-among.ts');
      for (const platform of found) {
        if (deployment === null) break;
        const plain = plainFor(
          platform,
          { deployment, options: optionsAmong(platform, options, found, deployment) },
          request.mode,
          () => allowPlainHttp,
          '--allow-plain-http',
        );
        if (!plain.ok) return plain;
      }
      const { makeSet } = await import('../core/export/set.ts');
      return makeSet({
        ...request,
        mask: false,
        parts: found.map((platform) => ({
          platform,
          token: tokens[platform.id] ?? secret,
          held: held[platform.id] ?? {},
          dropped: dropped[platform.id] ?? {},
        })),
        // Outside `inline` there is no token yet, and each platform is told of the one that is best for it.
        ownTokens: request.mode !== 'inline' || found.every((platform) => tokens[platform.id] !== undefined),
      });
    },

    save: async ({ readme, parts }, folder, replace) => {
      const { savePlan } = await import('../core/export/save-plan.ts');
      return saving.save(
        [
          { below: null, files: [{ ...readme, kind: 'file', mode: '0644', holdsSecret: false }] },
          ...parts.map(({ folder: below, output }) => ({ below, files: savePlan(output) })),
        ],
        folder,
        replace,
      );
    },
  };
}
