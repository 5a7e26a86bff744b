/** `handrail check`: what is wrong with a connection, how to fix it, and who can do it. */
import { checkInWords, provesWords } from '../../../contract/copy/en/check-notes.ts';
import { basename } from 'node:path';
import type { CheckReport } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { Secret } from '../../../core/secret.ts';
import type { Host } from '../../common/compose.ts';
import { readArguments } from '../arguments.ts';
import { readCaFile } from '../ca.ts';
import { failureOf, report, usage } from '../failure.ts';
import type { Outcome } from '../failure.ts';
import { printFindings } from '../findings.ts';
import { checkAll } from '../check-all.ts';
import { readEndsWithin } from '../ends-within.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { createLadder } from '../ladder.ts';
import { knownPlatform } from '../platform.ts';
import { readHeldSecrets, readToken } from '../secrets.ts';
import { styleFor, wrap } from '../style.ts';
import { readSubject } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { accountName, deploymentNames } from '../words.ts';
import { outputCopy } from '../../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const options = {
  answers: { type: 'string' },
  connection: { type: 'string' },
  platform: { type: 'string' },
  'token-stdin': { type: 'boolean' },
  ca: { type: 'string' },
  'allow-plain-http': { type: 'boolean' },
  'keep-ca': { type: 'boolean' },
  all: { type: 'boolean' },
  'ends-within': { type: 'string' },
  junit: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export async function check(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('check', args, options);
  // Whatever comes of it, no program started later may inherit a secret.
  const token = await readToken(io, read.ok && read.value.values['token-stdin'] === true);
  readHeldSecrets(io, []);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const json = values.json === true;
  if (values.all === true) {
    const alone = Object.keys(values).every((name) => ['all', 'ends-within', 'junit', 'json'].includes(name));
    if (!alone) return report(io, usage(usageCopy.check.allAlone).failure, json);
    const within = readEndsWithin(values['ends-within']);
    return within.ok ? checkAll(io, { json, endsWithin: within.value, junit: values.junit ?? null }) : report(io, within.failure, json);
  }
  const stray = (['ends-within', 'junit'] as const).find((name) => values[name] !== undefined);
  if (stray !== undefined) return report(io, usage(usageCopy.check.needsAll(`--${stray}`)).failure, json);
  if (values['keep-ca'] === true && (values.ca === undefined || values.connection === undefined)) {
    return report(io, usage(usageCopy.check.keepCa).failure, json);
  }
  const ca = await readCaFile(io, values.ca);
  if (!token.ok) return report(io, token.failure, json);
  if (!ca.ok) return report(io, ca.failure, json);
  return withHost(io, json, async (host) => {
    const subject = await readSubject(io, host, 'check', values);
    if (!subject.ok) return report(io, subject.failure, json);
    const platform = knownPlatform(values.platform ?? subject.value.connection?.draft.platform ?? null);
    if (!platform.ok) return report(io, platform.failure, json);
    const secret = token.value === null ? await savedToken(host, subject.value) : token;
    if (!secret.ok) return report(io, secret.failure, json);

    const trusted = await caFor(host, subject.value, ca.value, values['keep-ca'] === true ? basename(values.ca ?? '') : null);
    if (!trusted.ok) return report(io, trusted.failure, json);

    const plain = await plainHttpFor(host, subject.value, values['allow-plain-http'] === true);
    if (!plain.ok) return report(io, plain.failure, json);

    const ladder = createLadder(io, !json);
    const { answers, connection } = subject.value;
    if (!json) io.stdout.write(`\n${heading(subject.value, platform.value?.name ?? null)}\n\n`);
    const result = await host.services.check.run(
      {
        answers,
        platform: platform.value?.id ?? null,
        secret: secret.value,
        caPem: trusted.value,
        practice: connection?.practice ?? false,
        expiresOn: connection?.token.expiresOn ?? null,
        allowPlainHttp: plain.value,
        last: token.value === null ? (connection?.check ?? null) : null,
      },
      { signal: io.signal, onProgress: (steps) => ladder.show(steps) },
    );
    ladder.end();
    if (!result.ok) return report(io, (await failureOf(result.problem)).failure, json);
    if (json) io.stdout.write(`${JSON.stringify(checkInWords(result.value), null, 2)}\n`);
    else print(io, result.value, ladder.summary(result.value.steps));
    return result.value.ok ? exits.fine : exits.findings;
  });
}

/** The saved connection's token, where one was kept. An answers file without a token is a mistake worth naming. */
export async function savedToken(host: Host, { connection }: Subject): Promise<Outcome<Secret | null>> {
  if (connection === null) return usage(usageCopy.token.needed);
  if (connection.token.state !== 'kept') return { ok: true, value: null };
  const secret = await host.services.token.secretFor(connection.id, 'token');
  return secret.ok ? { ok: true, value: secret.value } : failureOf(secret.problem);
}

/**
 * The certificates to trust: those of `--ca`, else those kept with the saved connection. `keepAs`: the file's name, under which they are
 * kept from now on.
 */
export async function caFor(
  host: Host,
  { connection }: Subject,
  given: string | null,
  keepAs: string | null = null,
): Promise<Outcome<string | null>> {
  if (connection === null || (given !== null && keepAs === null)) return { ok: true, value: given };
  if (given !== null && keepAs !== null) {
    const kept = await host.services.ca.keepBytes(connection.id, keepAs, Buffer.from(given));
    return kept.ok ? { ok: true, value: given } : failureOf(kept.problem);
  }
  const saved = await host.services.ca.pemFor(connection.id);
  return saved.ok ? { ok: true, value: saved.value } : failureOf(saved.problem);
}

/** Whether the token may go unencrypted to another computer: `--allow-plain-http`, which a saved connection remembers for its address. */
export async function plainHttpFor(host: Host, { connection }: Subject, given: boolean): Promise<Outcome<boolean>> {
  if (connection === null) return { ok: true, value: given };
  const { allowPlainHttp, plainHttpAllowed } = host.services.token;
  const result = given ? await allowPlainHttp(connection.id) : await plainHttpAllowed(connection.id);
  return result.ok ? { ok: true, value: result.value !== false } : failureOf(result.problem);
}

function heading({ answers, connection }: Subject, platform: string | null): string {
  const where = answers.baseUrl ?? (answers.workspace === null ? 'Bitbucket Cloud' : `bitbucket.org/${answers.workspace}`);
  const deployment = answers.deployment === null ? null : deploymentNames[answers.deployment];
  const words = outputCopy.check.heading({ where: shownOnOneLine(where), deployment, platform });
  return `${words}${connection?.practice === true ? ` · ${outputCopy.check.practice}` : ''}`;
}

function print(io: TerminalIo, result: CheckReport, steps: string): void {
  const style = styleFor(io);
  const words = outputCopy.check;
  io.stdout.write(steps);
  printFindings(io, style, result.findings, result.access.labels);
  const errors = result.findings.filter((finding) => finding.severity === 'error').length;
  const warnings = result.findings.filter((finding) => finding.severity === 'warning').length;
  const verdict = result.ok ? style.good(style.bold(words.works)) : style.bad(style.bold(words.problems(errors)));
  io.stdout.write(
    `\n${verdict}${warnings > 0 ? ` ${words.warnings(warnings)}` : ''} ${style.dim(words.cost(result.requests, result.ms))}\n`,
  );
  if (result.account?.name != null)
    io.stdout.write(`${words.signedIn(shownOnOneLine(accountName(result.account.displayName, result.account.name)))}\n`);
  io.stdout.write(`${style.dim(wrap(provesWords(result.proves), style.width))}\n\n`);
}
