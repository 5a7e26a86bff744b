/** `handrail report`: a check, written down for support without any secret; or such a report, read back. */
import { findingWords } from '../../../contract/copy/findings.ts';
import { basename, dirname, extname, resolve } from 'node:path';
import { reportFormats } from '../../../contract/index.ts';
import type { CheckReport, ReportFormat } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import { callerOf } from '../../../services/index.ts';
import type { Flight } from '../../../services/index.ts';
import { readTextFile } from '../answers.ts';
import { readArguments } from '../arguments.ts';
import { readCaFile } from '../ca.ts';
import { failureOf, report as fail, usage } from '../failure.ts';
import type { Outcome } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { createLadder } from '../ladder.ts';
import { knownPlatform } from '../platform.ts';
import { printReport } from '../print-report.ts';
import { readHeldSecrets, readToken } from '../secrets.ts';
import { styleFor } from '../style.ts';
import { readSubject } from '../subject.ts';
import { caFor, plainHttpFor, savedToken } from './check.ts';
import { outputCopy } from '../../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const options = {
  answers: { type: 'string' },
  connection: { type: 'string' },
  platform: { type: 'string' },
  'token-stdin': { type: 'boolean' },
  ca: { type: 'string' },
  'allow-plain-http': { type: 'boolean' },
  out: { type: 'string' },
  'mask-emails': { type: 'boolean' },
  'mask-hosts': { type: 'boolean' },
  error: { type: 'string' },
  read: { type: 'string' },
} as const;

/** Longest message that is read from a file, in bytes. */
const mostErrorBytes = 1_000_000;
/** Longest report that is read from a file, in bytes; the limit in characters is core's. */
const mostReportBytes = 4_000_000;

export async function report(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('report', args, options);
  const token = await readToken(io, read.ok && read.value.values['token-stdin'] === true);
  readHeldSecrets(io, []);
  if (!read.ok) return fail(io, read.failure);
  const { values } = read.value;
  if (values.read !== undefined) {
    const alone = Object.keys(values).length === 1;
    return alone ? readBack(io, values.read) : fail(io, usage(usageCopy.report.readAlone).failure);
  }
  const place = outOf(io, values.out);
  if (!place.ok) return fail(io, place.failure);
  const ca = await readCaFile(io, values.ca);
  if (!token.ok) return fail(io, token.failure);
  if (!ca.ok) return fail(io, ca.failure);
  const errorText = await readError(io, values.error);
  if (!errorText.ok) return fail(io, errorText.failure);

  return withHost(io, false, async (host) => {
    const subject = await readSubject(io, host, 'report', values);
    if (!subject.ok) return fail(io, subject.failure);
    const platform = knownPlatform(values.platform ?? subject.value.connection?.draft.platform ?? null);
    if (!platform.ok) return fail(io, platform.failure);
    const secret = token.value === null ? await savedToken(host, subject.value) : token;
    if (!secret.ok) return fail(io, secret.failure);

    const trusted = await caFor(host, subject.value, ca.value);
    if (!trusted.ok) return fail(io, trusted.failure);

    const plain = await plainHttpFor(host, subject.value, values['allow-plain-http'] === true);
    if (!plain.ok) return fail(io, plain.failure);

    const { answers, connection } = subject.value;
    const practice = connection?.practice ?? false;
    const platformId = platform.value?.id ?? null;
    const ladder = createLadder(io, true);
    const heard: Flight[] = [];
    const checked = await host.services.check.run(
      {
        answers,
        platform: platformId,
        secret: secret.value,
        caPem: trusted.value,
        practice,
        expiresOn: connection?.token.expiresOn ?? null,
        allowPlainHttp: plain.value,
        last: token.value === null ? (connection?.check ?? null) : null,
      },
      { signal: io.signal, onProgress: (steps) => ladder.show(steps), onFlight: (flight) => heard.push(flight) },
    );
    ladder.end();
    if (!checked.ok) return fail(io, (await failureOf(checked.problem)).failure);
    const made = await host.services.report.make({
      name: connection?.name ?? null,
      practice,
      answers,
      platform: platformId,
      check: checked.value,
      flight: heard[0] ?? null,
      caller: secret.value === null || answers.credential === null ? null : callerOf(answers.credential, secret.value),
      errorText: errorText.value,
      maskEmails: values['mask-emails'] === true,
      maskHosts: values['mask-hosts'] === true,
    });
    if (!made.ok) return fail(io, (await failureOf(made.problem)).failure);
    const saved = await host.services.report.save(made.value, place.value.format, place.value.folder, place.value.name);
    if (!saved.ok) return fail(io, (await failureOf(saved.problem)).failure);
    printSaved(io, checked.value, saved.value.path);
    return checked.value.ok ? exits.fine : exits.findings;
  });
}

function printSaved(io: TerminalIo, check: CheckReport, path: string): void {
  const style = styleFor(io);
  const [worst] = check.findings;
  const verdict = check.ok
    ? style.good(`✓ ${outputCopy.check.works}`)
    : style.bad(
        `✗ ${outputCopy.report.failed(shownOnOneLine(worst === undefined ? outputCopy.report.fixSomething : findingWords(worst).title))}`,
      );
  io.stdout.write(`${verdict}\n${outputCopy.report.written(shownOnOneLine(path))}\n`);
}

interface Out {
  readonly folder: string;
  readonly name: string;
  readonly format: ReportFormat;
}

/** The form follows the ending, as the person wrote it. */
function outOf(io: TerminalIo, out: string | undefined): Outcome<Out> {
  if (out === undefined) return usage(usageCopy.report.out);
  const ending = extname(out).slice(1).toLowerCase();
  const format = reportFormats.find((each) => each === ending) ?? (ending === 'htm' ? 'html' : ending === 'markdown' ? 'md' : null);
  if (format === null) return usage(usageCopy.report.ending);
  const file = resolve(io.cwd, out);
  return { ok: true, value: { folder: dirname(file), name: basename(file), format } };
}

async function readError(io: TerminalIo, path: string | undefined): Promise<Outcome<string | null>> {
  if (path === undefined) return { ok: true, value: null };
  const text = await readTextFile(resolve(io.cwd, path), mostErrorBytes);
  return text === null ? usage(usageCopy.report.error) : { ok: true, value: text };
}

async function readBack(io: TerminalIo, path: string): Promise<Exit> {
  const text = await readTextFile(resolve(io.cwd, path), mostReportBytes);
  if (text === null) return fail(io, usage(usageCopy.report.read).failure);
  const { openReport } = await import('../../../core/report/retold.ts');
  const opened = openReport(text, basename(path));
  if (!opened.ok) return fail(io, (await failureOf(opened.problem)).failure);
  await printReport(io, opened.value);
  return opened.value.report.ok ? exits.fine : exits.findings;
}
