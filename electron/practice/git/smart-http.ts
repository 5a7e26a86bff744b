/**
 * Git's smart HTTP as far as `git ls-remote` and the first question of a clone need it (https://git-scm.com/docs/http-protocol,
 * https://git-scm.com/docs/gitprotocol-common). Version 0 is spoken to everybody, which every git understands. There are no commits
 * behind the names, so that a clone ends after them.
 */
import { createHash } from 'node:crypto';
import { text } from '../http/message.ts';
import type { Answer, Incoming } from '../http/message.ts';

/** `…/name.git/info/refs?service=git-upload-pack` or its POST; `repository` is the path before `.git`. */
export interface GitQuestion {
  readonly repository: string;
  readonly what: 'refs' | 'pack';
}

/** What git asks, or undefined for a path that is none of git's. `path` is relative to where repositories begin. */
export function gitQuestionOf(incoming: Incoming, path: string): GitQuestion | undefined {
  const found = /^\/((?:[^/]+\/)+[^/]+?)(?:\.git)?\/(info\/refs|git-(?:upload|receive)-pack)$/.exec(path);
  if (found === null) return undefined;
  const [, repository = '', last] = found;
  if (last === 'info/refs')
    return incoming.method === 'GET' && /^git-(?:upload|receive)-pack$/.test(incoming.query.get('service') ?? '')
      ? { repository: decoded(repository), what: 'refs' }
      : undefined;
  return { repository: decoded(repository), what: 'pack' };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Two branches, and HEAD that leads to the first. */
export function advertise(incoming: Incoming, repository: string): Answer {
  const service = incoming.query.get('service') ?? 'git-upload-pack';
  const main = commitOf(`${repository} main`);
  const develop = commitOf(`${repository} develop`);
  const abilities =
    'multi_ack thin-pack side-band side-band-64k ofs-delta shallow no-progress include-tag multi_ack_detailed no-done symref=HEAD:refs/heads/main object-format=sha1 agent=git/practice';
  return packet(
    service,
    `# service=${service}\n`,
    null,
    `${main} HEAD\0${abilities}\n`,
    `${develop} refs/heads/develop\n`,
    `${main} refs/heads/main\n`,
    null,
  );
}

/** Bitbucket Server and Data Center answer 200 and let git say it: `fatal: remote error: …` (jenkinsci/stashnotifier-plugin#263). */
export function remoteError(incoming: Incoming, message: string): Answer {
  const service = incoming.query.get('service') ?? 'git-upload-pack';
  return packet(service, `# service=${service}\n`, null, `ERR ${message}\n`, null);
}

/** What follows the names: there is nothing to give. */
export function nothingToGive(): Answer {
  return text(501, 'The practice Bitbucket has names of branches and no commits behind them.\n');
}

/** Each line with its length in four hexadecimal digits; null is a flush. */
function packet(service: string, ...lines: readonly (string | null)[]): Answer {
  const body = lines
    .map((line) => (line === null ? '0000' : `${(Buffer.byteLength(line) + 4).toString(16).padStart(4, '0')}${line}`))
    .join('');
  return {
    status: 200,
    headers: { 'Content-Type': `application/x-${service}-advertisement`, 'Cache-Control': 'no-cache, max-age=0, must-revalidate' },
    body,
  };
}

function commitOf(words: string): string {
  return createHash('sha1').update(words).digest('hex');
}
