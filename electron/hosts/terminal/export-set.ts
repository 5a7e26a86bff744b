/** `handrail export` with several `--platform`: everything in one folder, with a README of what goes where. */
import { join, resolve } from 'node:path';
import { exportCopy } from '../../contract/copy/en/steps/export.ts';
import type { Problem, SecretsMode } from '../../contract/index.ts';
import { optionsAmong } from '../../core/platforms/options-among.ts';
import type { Platform } from '../../core/platforms/types.ts';
import type { Secret } from '../../core/secret.ts';
import { savedBelow } from '../../services/index.ts';
import type { Exported } from '../../services/index.ts';
import type { Host } from '../common/compose.ts';
import { readDropped } from './dropped.ts';
import { failureOf, report } from './failure.ts';
import type { Failure, Outcome } from './failure.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { printSaved } from './print-export.ts';
import type { Subject } from './subject.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

/** What is known before the platforms are looked at one by one. */
export interface Job {
  readonly io: TerminalIo;
  readonly host: Host;
  readonly subject: Subject;
  readonly mode: SecretsMode;
  /** The token for every platform that has none of its own. */
  readonly secret: Secret | null;
  /** It is the saved connection's own, or will be: none was given with the command. */
  readonly savedToken: boolean;
  readonly out: string;
  readonly json: boolean;
  readonly replace: boolean;
  readonly version: string | null;
  /** A platform's own key may go unencrypted to another computer. */
  readonly allowPlainHttp: boolean;
  readonly heldFor: (platform: Platform) => Promise<Outcome<Record<string, Secret>>>;
  readonly ownToken: (platform: Platform) => Secret | null;
}

/** Nothing is written before every platform's artifacts are made. */
export async function exportSet(
  { io, host, subject, mode, secret, savedToken, out, json, replace, version, heldFor, ownToken, allowPlainHttp }: Job,
  platforms: readonly Platform[],
): Promise<Exit> {
  const { answers } = subject;
  const tokens: Record<string, Secret> = {};
  const held: Record<string, Record<string, Secret>> = {};
  const dropped: Record<string, Readonly<Record<string, string>>> = {};
  const files = new Set<string>();
  for (const platform of platforms) {
    const own = answers.deployment === null ? answers.options : optionsAmong(platform, answers.options, platforms, answers.deployment);
    const texts = await readDropped(io, { ...subject, answers: { ...answers, options: own } }, platform);
    if (!texts.ok) return report(io, texts.failure, json);
    dropped[platform.id] = texts.value.texts;
    for (const key of Object.keys(texts.value.texts)) files.add(key).add(`${platform.id}.${key}`);
    const secrets = await heldFor(platform);
    if (!secrets.ok) return report(io, secrets.failure, json);
    held[platform.id] = secrets.value;
    const token = ownToken(platform);
    if (token !== null) tokens[platform.id] = token;
  }
  // The paths of files are no answers; their texts go beside them.
  const options = Object.fromEntries(Object.entries(answers.options).filter(([key]) => !files.has(key)));
  const made = await host.services.export.set.make({
    answers: { ...answers, options },
    platforms: platforms.map(({ id }) => id),
    mode,
    secret,
    tokens,
    held,
    dropped,
    version,
    allowPlainHttp,
  });
  if (!made.ok) {
    const { failure } = await failureOf(made.problem);
    const name = made.problem.values['platform'];
    return report(io, typeof name !== 'string' ? failure : { ...failure, line: usageCopy.about(name, failure.line) }, json);
  }
  const folder = resolve(io.cwd, out);
  const saved = await host.services.export.set.save(made.value, folder, replace);
  if (!saved.ok) return report(io, await notSaved(saved.problem), json);
  await noteSaved(
    io,
    host,
    subject,
    platforms.map((each) => ({
      platform: each.id,
      folder: join(folder, each.id),
      saved: savedBelow(saved.value, each.id),
      ownToken: ownToken(each) === null && savedToken,
    })),
    mode,
  );
  if (json) io.stdout.write(`${JSON.stringify(saved.value, null, 2)}\n`);
  else
    printSaved(
      io,
      platforms.map(({ name }) => name),
      saved.value,
      [[outputCopy.export.next, [outputCopy.export.readme(made.value.readme.name)], false]],
    );
  return exits.fine;
}

/**
 * Notes with a saved connection where its export went, as the wizard does. The files are there, so a note that cannot be kept is said and
 * fails nothing.
 */
export async function noteSaved(
  io: TerminalIo,
  host: Host,
  { connection }: Subject,
  places: readonly (Omit<Exported, 'folder' | 'mode'> & { readonly folder: string })[],
  mode: SecretsMode,
): Promise<void> {
  if (connection === null) return;
  let all = true;
  for (const place of places) {
    const noted = await host.services.export.note(connection.id, { ...place, mode });
    all &&= noted;
  }
  if (!all) io.stderr.write(`handrail: ${exportCopy.save.notNoted}\n`);
}

/** Why nothing was saved; a file that is in the way can be replaced. */
export async function notSaved(problem: Problem): Promise<Failure> {
  const { failure } = await failureOf(problem);
  return problem.kind === 'file-exists' ? { ...failure, line: `${failure.line} ${usageCopy.export.replace}` } : failure;
}
