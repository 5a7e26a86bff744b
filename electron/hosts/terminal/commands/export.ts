/** `handrail export`: writes what a platform needs. */
import { resolve } from 'node:path';
import { exportCopy } from '../../../contract/copy/steps/export.ts';
import { secretsModes } from '../../../contract/index.ts';
import type { SavedArtifact } from '../../../contract/index.ts';
import type { ExportOutput, Platform } from '../../../core/platforms/types.ts';
import type { Secret } from '../../../core/secret.ts';
import type { Host } from '../../common/compose.ts';
import { readArguments, readWord } from '../arguments.ts';
import { readDropped } from '../dropped.ts';
import { failureOf, report, usage } from '../failure.ts';
import type { Outcome } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { knownPlatform } from '../platform.ts';
import { printOutput } from '../print-export.ts';
import { readHeldSecrets, readToken } from '../secrets.ts';
import { styleFor, table, wrap } from '../style.ts';
import { readSubject } from '../subject.ts';
import type { Subject } from '../subject.ts';

const options = {
  answers: { type: 'string' },
  connection: { type: 'string' },
  platform: { type: 'string' },
  secrets: { type: 'string' },
  out: { type: 'string' },
  replace: { type: 'boolean' },
  'token-stdin': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export async function exportFor(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('export', args, options);
  const token = await readToken(io, read.ok && read.value.values['token-stdin'] === true);
  const given = read.ok ? knownPlatform(read.value.values.platform ?? null) : null;
  const secretKeys = given?.ok === true ? keysOf(given.value, 'secret') : [];
  const fromEnvironment = readHeldSecrets(io, secretKeys);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const json = values.json === true;
  const mode = readWord('secrets', values.secrets, secretsModes);
  if (!token.ok) return report(io, token.failure, json);
  if (!mode.ok) return report(io, mode.failure, json);
  if (given?.ok === false) return report(io, given.failure, json);
  const platform = given?.ok === true ? given.value : null;
  if (platform === null) return report(io, usage('Say for which platform: --platform ID. “handrail platforms” lists them.').failure, json);
  const { out } = values;
  if (out === undefined) return report(io, usage('Say where to: --out FOLDER, or --out - for standard output.').failure, json);

  return withHost(io, json, async (host) => {
    const subject = await readSubject(io, host, 'export', values);
    if (!subject.ok) return report(io, subject.failure, json);
    const dropped = await readDropped(io, subject.value, platform);
    if (!dropped.ok) return report(io, dropped.failure, json);
    const inline = mode.value === 'inline';
    const secret = token.value === null && inline ? await savedSecret(host, subject.value, 'token') : token;
    if (!secret.ok) return report(io, secret.failure, json);
    const held = await heldSecrets(host, subject.value, inline ? secretKeys : [], fromEnvironment);
    if (!held.ok) return report(io, held.failure, json);

    const made = await host.services.export.make({
      answers: dropped.value.answers,
      platform: platform.id,
      mode: mode.value ?? 'placeholder',
      secret: secret.value,
      held: held.value,
      dropped: dropped.value.texts,
      version: subject.value.connection?.server?.version ?? null,
    });
    if (!made.ok) return report(io, (await failureOf(made.problem)).failure, json);
    if (out === '-') return printOutput(io, made.value, json);
    const saved = await host.services.export.save(made.value, resolve(io.cwd, out), values.replace === true);
    if (!saved.ok) {
      const { failure } = await failureOf(saved.problem);
      return report(io, saved.problem.kind === 'file-exists' ? { ...failure, line: `${failure.line} To replace it, add --replace.` } : failure, json);
    }
    if (json) io.stdout.write(`${JSON.stringify(saved.value, null, 2)}\n`);
    else print(io, platform, subject.value.connection?.practice === true ? { ...made.value, next: [exportCopy.practiceNext, ...made.value.next] } : made.value, saved.value);
    return exits.fine;
  });
}

function keysOf(platform: Platform | null, type: 'secret' | 'file'): string[] {
  const inputs = platform === null ? [] : Object.values(platform.deployments).flatMap((deployment) => deployment.inputs);
  return [...new Set(inputs.filter((input) => input.type === type).map((input) => input.key))];
}

/** A saved connection's secret; null for an answers file, so that the exporter itself says what is missing. */
async function savedSecret(host: Host, { connection }: Subject, key: string): Promise<Outcome<Secret | null>> {
  const kept = key === 'token' ? connection?.token.state === 'kept' : connection?.held.some((one) => one.key === key);
  if (connection === null || kept !== true) return { ok: true, value: null };
  const secret = await host.services.token.secretFor(connection.id, key);
  return secret.ok ? { ok: true, value: secret.value } : failureOf(secret.problem);
}

async function heldSecrets(host: Host, subject: Subject, keys: readonly string[], given: Readonly<Record<string, Secret>>): Promise<Outcome<Record<string, Secret>>> {
  const held: Record<string, Secret> = { ...given };
  for (const key of keys) {
    if (held[key] !== undefined) continue;
    const secret = await savedSecret(host, subject, key);
    if (!secret.ok) return secret;
    if (secret.value !== null) held[key] = secret.value;
  }
  return { ok: true, value: held };
}

function print(io: TerminalIo, platform: Platform, output: ExportOutput, saved: readonly SavedArtifact[]): void {
  const style = styleFor(io);
  const rows = saved.map(({ path, name, mode, holdsSecret }) => [path ?? name, mode ?? '', holdsSecret ? 'holds the secret' : 'no secret inside']);
  const paint = (cell: string, row: number, column: number): string => {
    if (column === 0) return cell;
    return column === 2 && saved[row]?.holdsSecret === true ? style.warn(cell) : style.dim(cell);
  };
  io.stdout.write(`\n${style.good('✓')} ${style.bold(`Written for ${platform.name}`)}\n${table(rows, paint)}\n`);
  const lists: [string, readonly string[], (at: number) => string][] = [
    ['What to do next', output.next, (at) => `${at + 1}.`],
    ['Good to know', output.caveats, () => '•'],
  ];
  for (const [title, lines, mark] of lists) {
    if (lines.length === 0) continue;
    io.stdout.write(`\n${style.bold(title)}\n`);
    lines.forEach((line, at) => io.stdout.write(`  ${mark(at).padEnd(3)}${wrap(line, style.width, '     ').trimStart()}\n`));
  }
  io.stdout.write('\n');
}
