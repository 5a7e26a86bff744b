/** The secrets of a run: those that the command needs, and all that have to be taken out of what it prints. */
import { because, fail, ok } from '../contract/index.ts';
import type { Result, RunPart, Runnable } from '../contract/index.ts';
import type { KnownSecrets } from '../core/redact.ts';
import { secretsIn, textOf } from '../core/run/command.ts';
import { Secret } from '../core/secret.ts';
import type { ExportService } from './export.ts';
import type { HeldService } from './held.ts';
import type { PlatformService } from './platforms.ts';
import { fileText } from './run-plan.ts';
import type { RunWish } from './run-plan.ts';
import type { StoredConnection } from './store/document.ts';
import type { TokenService } from './token.ts';
import type { Views } from './view.ts';

export interface Fetched {
  /** For standard input; null for nothing. */
  readonly input: Secret | null;
  /** Every file with what stands in it. */
  readonly texts: readonly { readonly name: string; readonly text: Secret; readonly mode: 0o600 | 0o644 }[];
  readonly known: KnownSecrets;
}

interface Parts {
  readonly token: TokenService;
  readonly held: HeldService;
  readonly exporting: Pick<ExportService, 'output'>;
  readonly views: Views;
  readonly platforms: PlatformService;
}

/** Opens it. `fetch` answers with the problems of the keychain and of an export. */
export function runSecrets({ token, held, exporting, views, platforms }: Parts) {
  /** What no line may hold, as far as it can be had. */
  async function known(stored: StoredConnection, platformId: string): Promise<KnownSecrets> {
    const own = views.token(stored).state === 'kept' ? await token.secret(stored) : null;
    const platform = await platforms.find(platformId);
    const more = platform.ok ? await held.all(stored, platform.value) : null;
    const { credential } = stored.draft.answers;
    return {
      tokens: [...(own?.ok === true ? [own.value] : []), ...(more?.ok === true ? Object.values(more.value.held) : [])].map((secret) =>
        secret.reveal(),
      ),
      users: [credential?.user, credential?.gitUser].filter((user): user is string => user != null && user !== ''),
    };
  }

  async function fetch(stored: StoredConnection, { platform, mode }: RunWish, runnable: Runnable): Promise<Result<Fetched>> {
    const values = new Map<string, Secret>();
    for (const key of secretsIn(runnable)) {
      const secret = key === 'token' ? await token.secret(stored) : await held.secret(stored, key, platform);
      if (!secret.ok) return secret;
      values.set(key, secret.value);
    }
    const filled = (parts: readonly RunPart[]): string | null => textOf(parts, (key) => values.get(key)?.reveal() ?? null);
    const texts: Fetched['texts'][number][] = [];
    for (const file of runnable.files) {
      if (file.from === 'parts') {
        texts.push({ name: file.name, text: new Secret(filled(file.parts) ?? ''), mode: 0o600 });
        continue;
      }
      const output = await exporting.output(stored, platform, file.secret ? 'inline' : mode, !file.secret);
      if (!output.ok) return output;
      const text = fileText(output.value.artifacts, file.name);
      if (text === null) return fail('bad-request', { reason: because('no-such-artifact') });
      texts.push({ name: file.name, text: new Secret(text), mode: file.secret ? 0o600 : 0o644 });
    }
    const { input } = runnable;
    const read =
      input.kind === 'nothing'
        ? null
        : input.kind === 'text'
          ? new Secret(filled(input.parts) ?? '')
          : (texts.find(({ name }) => name === input.name)?.text ?? null);
    return ok({ input: read, texts, known: await known(stored, platform) });
  }

  return { fetch };
}
