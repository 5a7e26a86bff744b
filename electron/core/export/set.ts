/**
 * One connection, several platforms: every platform's artifacts in a folder of its own, and a README of what goes where. Pure; loads the
 * YAML library.
 */
import { fail, ok } from '../../contract/index.ts';
import type { Answers, CredentialKind, Result, SecretsMode, TokensChoice } from '../../contract/index.ts';
import { setCopy } from '../../contract/copy/en/set.ts';
import { accessOfSet, kindFor } from '../access/set.ts';
import type { SetAccess } from '../access/set.ts';
import { optionsAmong } from '../platforms/options-among.ts';
import type { ExportOutput, Platform } from '../platforms/types.ts';
import type { Secret } from '../secret.ts';
import { makeExport } from './make.ts';
import { readmeText } from './set-readme.ts';

export interface SetPart {
  readonly platform: Platform;
  /** The shared token, or the one of its own; null: it is not there. */
  readonly token: Secret | null;
  readonly held: Readonly<Record<string, Secret>>;
  readonly dropped: Readonly<Record<string, string>>;
  /** Answers of its own, options and kind of token included; left out: the request's, with the options that are meant for it. */
  readonly answers?: Answers;
  /** Left out: the request's. */
  readonly mode?: SecretsMode;
}

export interface SetRequest {
  readonly answers: Answers;
  readonly version: string | null;
  readonly mode: SecretsMode;
  readonly parts: readonly SetPart[];
  /** True when each part brings a token of its own. */
  readonly ownTokens: boolean;
  /** What the person decided about tokens; left out where nobody was asked, so that the README says both. */
  readonly tokens?: TokensChoice;
  /** Made from practice data: the README says so. */
  readonly practice?: boolean;
  readonly mask: boolean;
}

export interface SetOutput {
  readonly readme: { readonly name: string; readonly text: string };
  /** `folder` is the platform's id. */
  readonly parts: readonly { readonly platform: Platform; readonly folder: string; readonly output: ExportOutput }[];
  readonly access: SetAccess;
}

/**
 * Every platform's artifacts, or the first platform's problem: nothing is made in halves.
 * With tokens of their own, a platform that cannot carry the chosen kind gets the one recommended for it; with one token for all it is
 * refused.
 * Problems: `platform-not-chosen`, `deployment-not-chosen`, and the ones of `makeExport`, always with `platform`.
 */
export function makeSet(request: SetRequest): Result<SetOutput> {
  const { answers, parts } = request;
  if (parts.length === 0) return fail('platform-not-chosen', {}, 'platform');
  const { deployment } = answers;
  if (deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
  const chosen = parts.map((part) => part.platform);
  const kind = answers.credential?.kind ?? null;
  const made: SetOutput['parts'][number][] = [];
  const modes: SecretsMode[] = [];
  for (const { platform, token, held, dropped, answers: own, mode = request.mode } of parts) {
    const options = own?.options ?? optionsAmong(platform, answers.options, chosen, deployment);
    const wanted = own?.credential?.kind ?? kind;
    const output = makeExport(platform, {
      // What was decided for this platform alone is taken at its word.
      answers: own ?? withKind(answers, request.ownTokens ? kindFor(platform, deployment, options, wanted) : wanted),
      version: request.version,
      options,
      mode,
      secrets: { token, held },
      dropped,
      mask: request.mask,
    });
    if (!output.ok) return { ok: false, problem: { ...output.problem, values: { ...output.problem.values, platform: platform.name } } };
    made.push({ platform, folder: platform.id, output: output.value });
    modes.push(mode);
  }
  const wishes = parts.map(({ platform, held, dropped, answers: own }) => ({
    platform,
    options: own?.options ?? optionsAmong(platform, answers.options, chosen, deployment),
    heldKeys: [...Object.keys(held), ...Object.keys(dropped)],
    kind: own?.credential?.kind ?? null,
  }));
  const access = accessOfSet(deployment, wishes, kind);
  const text = readmeText({
    answers,
    modes,
    parts: made,
    access,
    ownTokens: request.ownTokens,
    tokens: request.tokens ?? null,
    practice: request.practice === true,
  });
  return ok({ readme: { name: setCopy.readme, text }, parts: made, access });
}

function withKind(answers: Answers, kind: CredentialKind | null): Answers {
  return answers.credential === null || kind === null ? answers : { ...answers, credential: { ...answers.credential, kind } };
}
