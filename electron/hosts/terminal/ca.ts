/** `--ca FILE`: certificate authorities to trust as well. */
import { resolve } from 'node:path';
import { readTextFile } from './answers.ts';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import type { TerminalIo } from './io.ts';

/** The PEM text, or null when the option was not given. A file that holds a private key is refused: it has no place here. */
export async function readCaFile(io: TerminalIo, path: string | undefined): Promise<Outcome<string | null>> {
  if (path === undefined) return { ok: true, value: null };
  const text = await readTextFile(resolve(io.cwd, path), 1_000_000);
  if (text === null) return usage(`--ca: ${path} could not be read. Check its path and that you may read it.`);
  if (text.includes('PRIVATE KEY-----')) return usage(`--ca: ${path} holds a private key. Give a file with the certificate authority’s certificate alone.`);
  if (!text.includes('-----BEGIN CERTIFICATE-----')) return usage(`--ca: ${path} holds no certificate in PEM form (it begins with -----BEGIN CERTIFICATE-----).`);
  return { ok: true, value: text };
}
