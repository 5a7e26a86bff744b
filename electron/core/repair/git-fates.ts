/**
 * What becomes of each line of a credential store. Git takes the first line that it can use for a host, and for a clone address with a user
 * name the first one under that name (lookup_credential in https://github.com/git/git/blob/v2.52.0/builtin/credential-store.c). So the copy
 * must not let a line begin to win over one that is right, and a wrong line that hides a right one has to go.
 */

/** A line for a Bitbucket, judged by itself. */
export interface JudgedLine {
  /** From 1. */
  readonly line: number;
  /** Scheme and host that Git asks for. */
  readonly target: string;
  /** The user name under which Git takes this line for the target today; null when it takes nothing from it. */
  readonly takenAs: string | null;
  /**
   * `right`: Git takes what was meant, and Bitbucket can accept it. `fixable`: it would after a correction. `bad`: only the person can
   * correct it.
   */
  readonly state: 'right' | 'fixable' | 'bad';
  /** The user name that the line has in the end. */
  readonly user: string;
}

/**
 * `keep`: as it is. `fix`: corrected. `partly`: what can be corrected is, though the rest is for the person. `never-read`: as it is,
 * because
 * `other` comes first. `unread`: as it is; corrected, it would come before `other`. `out`: it hides `other`, so the copy has it as a
 * comment.
 */
export type Fate =
  | {
      readonly kind: 'keep' | 'fix' | 'partly' /** A line with another user name that comes first where the address names nobody. */;
      readonly after: number | null;
    }
  | { readonly kind: 'never-read' | 'unread' | 'out'; readonly other: number };

/** The fate of every line, by its number. */
export function fatesOf(lines: readonly JudgedLine[]): ReadonlyMap<number, Fate> {
  const fates = new Map<number, Fate>();
  for (const target of new Set(lines.map((each) => each.target)))
    settle(
      lines.filter((each) => each.target === target),
      fates,
    );
  return fates;
}

function settle(lines: readonly JudgedLine[], fates: Map<number, Fate>): void {
  const rights = lines.filter((each) => each.state === 'right');
  const fixed: JudgedLine[] = [];
  for (const each of lines.filter(({ state }) => state === 'fixable')) {
    const same = [...rights, ...fixed].find(({ user }) => user === each.user);
    const later =
      same !== undefined && same.line > each.line ? same : each.takenAs === null ? rights.find(({ line }) => line > each.line) : undefined;
    if (later !== undefined) fates.set(each.line, { kind: each.takenAs === null ? 'unread' : 'out', other: later.line });
    else if (same !== undefined) fates.set(each.line, { kind: 'never-read', other: same.line });
    else fixed.push(each);
  }
  const good = [...rights, ...fixed].sort((a, b) => a.line - b.line);
  for (const each of good) {
    const same = good.find(({ line, user }) => line < each.line && user === each.user);
    const first = good[0];
    const after = first === undefined || first.line === each.line ? null : first.line;
    fates.set(
      each.line,
      same === undefined ? { kind: each.state === 'right' ? 'keep' : 'fix', after } : { kind: 'never-read', other: same.line },
    );
  }
  const nothingTaken = lines.every(({ takenAs }) => takenAs === null);
  for (const each of lines.filter(({ state }) => state === 'bad')) {
    const before = good.find(({ line }) => line < each.line);
    const hidden =
      each.takenAs === null
        ? undefined
        : good.find(({ line, user }) => line > each.line && (before === undefined || user === each.takenAs));
    const same =
      each.takenAs === null
        ? undefined
        : lines.find(
            ({ line, takenAs, state }) => line < each.line && takenAs === each.takenAs && (state === 'right' || good.length === 0),
          );
    if (hidden !== undefined) fates.set(each.line, { kind: 'out', other: hidden.line });
    else if (same !== undefined) fates.set(each.line, { kind: 'never-read', other: same.line });
    else fates.set(each.line, { kind: good.length === 0 && nothingTaken ? 'partly' : 'keep', after: null });
  }
}
