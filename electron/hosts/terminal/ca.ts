/** `--ca FILE`: certificate authorities to trust as well. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failureOf, usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { pathWords } from './misplaced.ts';
import type { TerminalIo } from './io.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

/** The certificates as PEM, or null when the option was not given. PEM and DER are read; anything else is named and refused. */
export async function readCaFile(io: TerminalIo, path: string | undefined): Promise<Outcome<string | null>> {
  if (path === undefined) return { ok: true, value: null };
  const { mostBytes, readCertificates } = await import('../../core/certificates.ts');
  const bytes = await readBytes(resolve(io.cwd, path), mostBytes);
  if (bytes === null) return usage(usageCopy.about('--ca', usageCopy.ca(pathWords(path))));
  const read = readCertificates(bytes);
  if (read.ok) return read;
  const { failure } = await failureOf({ ...read.problem, values: { ...read.problem.values, name: pathWords(path) } });
  return { ok: false, failure: { ...failure, line: usageCopy.about('--ca', failure.line) } };
}

async function readBytes(file: string, limit: number): Promise<Uint8Array | null> {
  try {
    const facts = await stat(file);
    return facts.isFile() && facts.size <= limit ? await readFile(file) : null;
  } catch {
    return null;
  }
}
