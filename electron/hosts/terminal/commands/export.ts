/** `handrail export`: writes what a platform needs. */
import { resolve } from 'node:path';
import { exportCopy } from '../../../contract/copy/en/steps/export.ts';
import { tokenCopy } from '../../../contract/copy/en/steps/token.ts';
import { tokenFitCopy } from '../../../contract/copy/en/token-fit.ts';
import { destinationIds, destinationKey, secretsModes } from '../../../contract/index.ts';
import type { DestinationId } from '../../../contract/index.ts';
import { fallsShort, fitOf } from '../../../contract/token-fit.ts';
import { optionsAmong } from '../../../core/platforms/options-among.ts';
import type { DescribedInput, Platform } from '../../../core/platforms/types.ts';
import type { Secret } from '../../../core/secret.ts';
import type { Host } from '../../common/compose.ts';
import { sentKeys } from '../../../services/index.ts';
import { readArguments, readWord } from '../arguments.ts';
import { readDropped } from '../dropped.ts';
import { failureOf, report, usage } from '../failure.ts';
import type { Outcome } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { exportSet, noteSaved, notSaved } from '../export-set.ts';
import type { Job } from '../export-set.ts';
import { knownPlatforms } from '../platform.ts';
import { printOutput, printSaved } from '../print-export.ts';
import { styleFor, wrap } from '../style.ts';
import { readHeldSecrets, readToken } from '../secrets.ts';
import { readSubject } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { outputCopy } from '../../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const options = {
  answers: { type: 'string' },
  connection: { type: 'string' },
  platform: { type: 'string', multiple: true },
  secrets: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  replace: { type: 'boolean' },
  'token-stdin': { type: 'boolean' },
  'allow-plain-http': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export async function exportFor(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('export', args, options);
  const token = await readToken(io, read.ok && read.value.values['token-stdin'] === true);
  const given = knownPlatforms(read.ok ? (read.value.values.platform ?? []) : []);
  const platforms = given.ok ? given.value : [];
  // Read whatever comes of it: no program started later may inherit a secret.
  const fromEnvironment = readHeldSecrets(
    io,
    platforms.flatMap((platform) => secretKeys(platform)),
  );
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const json = values.json === true;
  const mode = readWord('secrets', values.secrets, secretsModes);
  if (!token.ok) return report(io, token.failure, json);
  if (!mode.ok) return report(io, mode.failure, json);
  const to = readWord('to', values.to, destinationIds);
  if (!to.ok) return report(io, to.failure, json);
  if (to.value !== null && mode.value !== null && mode.value !== 'reference') return report(io, usage(usageCopy.export.to).failure, json);
  if (!given.ok) return report(io, given.failure, json);
  const [platform] = platforms;
  if (platform === undefined) return report(io, usage(usageCopy.export.platform('handrail platforms')).failure, json);
  const { out } = values;
  if (out === undefined) return report(io, usage(usageCopy.export.out).failure, json);
  if (platforms.length > 1 && out === '-') return report(io, usage(usageCopy.export.folder).failure, json);

  return withHost(io, json, async (host) => {
    const read = await readSubject(io, host, 'export', values);
    if (!read.ok) return report(io, read.failure, json);
    const subject = { ok: true, value: to.value === null ? read.value : withDestination(read.value, to.value) } as const;
    const inline = mode.value === 'inline';
    const secret = token.value === null && inline ? await savedSecret(host, subject.value, 'token') : token;
    if (!secret.ok) return report(io, secret.failure, json);
    const plain = await plainKeysFor(host, subject.value, platforms, values['allow-plain-http'] === true);
    if (!plain.ok) return report(io, plain.failure, json);
    const job: Job = {
      allowPlainHttp: plain.value,
      io,
      host,
      subject: subject.value,
      mode: mode.value ?? (to.value === null ? 'placeholder' : 'reference'),
      secret: secret.value,
      savedToken: token.value === null,
      out,
      json,
      replace: values.replace === true,
      version: subject.value.connection?.server?.version ?? null,
      heldFor: (each) => heldSecrets(host, subject.value, each, inline, fromEnvironment),
      ownToken: (each) => fromEnvironment[`${each.id}.token`] ?? null,
    };
    return platforms.length > 1 ? exportSet(job, platforms) : exportOne(job, platform);
  });
}

/** The destination of `--to`, in the place of the one among the answers. */
function withDestination(subject: Subject, to: DestinationId): Subject {
  const { answers } = subject;
  return { ...subject, answers: { ...answers, options: { ...answers.options, [destinationKey]: to } } };
}

async function exportOne(
  { io, host, subject, mode, secret, savedToken, out, json, replace, version, heldFor, ownToken, allowPlainHttp }: Job,
  platform: Platform,
): Promise<Exit> {
  const { answers } = subject;
  const own =
    answers.deployment === null
      ? answers
      : { ...answers, options: optionsAmong(platform, answers.options, [platform], answers.deployment) };
  if (savedToken && ownToken(platform) === null) sayIfUnfit(io, { ...subject, answers: own }, platform);
  const dropped = await readDropped(io, { ...subject, answers: own }, platform);
  if (!dropped.ok) return report(io, dropped.failure, json);
  const held = await heldFor(platform);
  if (!held.ok) return report(io, held.failure, json);
  const made = await host.services.export.make({
    answers: dropped.value.answers,
    platform: platform.id,
    mode,
    secret: ownToken(platform) ?? secret,
    held: held.value,
    dropped: dropped.value.texts,
    version,
    allowPlainHttp,
  });
  if (!made.ok) return report(io, (await failureOf(made.problem)).failure, json);
  if (out === '-') return printOutput(io, made.value, json);
  const folder = resolve(io.cwd, out);
  const saved = await host.services.export.save(made.value, folder, replace);
  if (!saved.ok) return report(io, await notSaved(saved.problem), json);
  const kept = savedToken && ownToken(platform) === null;
  await noteSaved(io, host, subject, [{ platform: platform.id, folder, saved: saved.value, ownToken: kept }], mode);
  if (json) io.stdout.write(`${JSON.stringify(saved.value, null, 2)}\n`);
  else
    printSaved(io, [platform.name], saved.value, [
      [
        outputCopy.export.next,
        subject.connection?.practice === true ? [exportCopy.practiceNext, ...made.value.next] : made.value.next,
        true,
      ],
      [outputCopy.export.caveats, made.value.caveats, false],
    ]);
  return exits.fine;
}

/** Says beforehand what the connection's token lacks for a platform that it was not made for; the export is made all the same. */
function sayIfUnfit(io: TerminalIo, { connection, answers }: Subject, platform: Platform): void {
  if (connection === null || answers.deployment === null) return;
  const fit = fitOf({ ...connection, draft: { ...connection.draft, answers } }, platform.deployments[answers.deployment]);
  const { kind } = connection.token;
  if (!fallsShort(fit) || kind === null) return;
  const { terminal } = tokenFitCopy;
  const text =
    fit.refused === null
      ? terminal.lacking(
          platform.name,
          fit.lacking.map(({ label }) => label),
        )
      : terminal.refused(platform.name, tokenCopy.kindNames[kind], fit.refused);
  io.stderr.write(`${wrap(text, styleFor(io).width)}\n`);
}

/**
 * Keys of a platform's secrets: shared among platforms (`webhookSecret`), its own (`atlantis.webhookSecret`), and its own token
 * (`atlantis.token`).
 */
function secretKeys(platform: Platform): string[] {
  const own = inputsOf(platform, 'secret').map(({ key }) => key);
  return [...own, ...['token', ...own].map((key) => `${platform.id}.${key}`)];
}

function inputsOf(platform: Platform, type: 'secret' | 'file'): DescribedInput[] {
  const inputs = Object.values(platform.deployments).flatMap((deployment) => deployment.inputs);
  return [...new Map(inputs.filter((input) => input.type === type).map((input) => [input.key, input])).values()];
}

/**
 * Whether the platforms' own keys may go unencrypted to another computer: `--allow-plain-http`, which a saved connection remembers for
 * their addresses.
 */
async function plainKeysFor(
  host: Host,
  { connection }: Subject,
  platforms: readonly Platform[],
  given: boolean,
): Promise<Outcome<boolean>> {
  if (connection === null) return { ok: true, value: given };
  const { allowPlainHttp, plainHttpAllowed } = host.services.held;
  let all = true;
  for (const { id } of platforms) {
    const result = given ? await allowPlainHttp(connection.id, id) : await plainHttpAllowed(connection.id, id);
    if (!result.ok) return failureOf(result.problem);
    all &&= result.value !== false;
  }
  return { ok: true, value: all };
}

/** A saved connection's secret; null for an answers file, so that the exporter itself says what is missing. */
async function savedSecret(host: Host, { connection }: Subject, key: string, platform?: string): Promise<Outcome<Secret | null>> {
  const kept = key === 'token' ? connection?.token.state === 'kept' : connection?.held.some((one) => one.key === key);
  if (connection === null || kept !== true) return { ok: true, value: null };
  const secret = await host.services.token.secretFor(connection.id, key, platform);
  return secret.ok ? { ok: true, value: secret.value } : failureOf(secret.problem);
}

async function heldSecrets(
  host: Host,
  subject: Subject,
  platform: Platform,
  inline: boolean,
  given: Readonly<Record<string, Secret>>,
): Promise<Outcome<Record<string, Secret>>> {
  const held: Record<string, Secret> = {};
  const { deployment, options: answered } = subject.answers;
  const sent = deployment === null ? [] : sentKeys(platform, deployment, optionsAmong(platform, answered, [platform], deployment));
  for (const input of inputsOf(platform, 'secret')) {
    const { key } = input;
    const said = given[`${platform.id}.${key}`] ?? given[key];
    if (said !== undefined) held[key] = said;
    if (said !== undefined || !inline) continue;
    // One that goes to an address these answers do not use is not fetched for it.
    if (input.sentTo !== undefined && !sent.some((each) => each.input.key === key)) continue;
    const saved = await savedSecret(host, subject, key, platform.id);
    if (!saved.ok) return saved;
    if (saved.value !== null) held[key] = saved.value;
  }
  return { ok: true, value: held };
}
