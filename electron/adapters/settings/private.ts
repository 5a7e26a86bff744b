/**
 * Are the settings this account's alone? What others may change must decide nothing about where a token goes (as ssh holds its own files).
 */
import type { Reason } from '../../contract/index.ts';
import { because } from '../../contract/index.ts';
import type { Stats } from 'node:fs';

/** Why settings are refused, and the command that puts it right. */
export interface NotPrivate {
  readonly path: string;
  /** One sentence. */
  readonly reason: Reason;
  /** To be pasted into a shell. */
  readonly command: string;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

/**
 * Null when a file or folder belongs to this account (or the system's administrator) and nobody else may write to it; the rule of ssh for
 * its own configuration (https://github.com/openssh/openssh-portable/blob/master/readconf.c, "Bad owner or permissions").
 * POSIX alone: Windows keeps a profile's folders private by inherited access lists, which Node cannot read.
 */
export function privacyFault(
  path: string,
  facts: Pick<Stats, 'uid' | 'mode'>,
  kind: 'file' | 'folder',
  uid: number | null = process.getuid?.() ?? null,
): NotPrivate | null {
  if (uid === null) return null;
  if (facts.uid !== uid && facts.uid !== 0) {
    const owner = kind === 'folder' ? `sudo chown -R ${uid} ${quoted(path)}` : `sudo chown ${uid} ${quoted(path)}`;
    return {
      path,
      reason: because('other-owner', { kind, owner: facts.uid }),
      command: owner,
    };
  }
  if ((facts.mode & 0o022) === 0) return null;
  return {
    path,
    reason: because('others-may-write', { kind }),
    command: `chmod go-w ${quoted(path)}`,
  };
}
