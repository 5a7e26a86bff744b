/** Git over HTTPS, for platforms that clone: asked with exactly the user name and token that the export will hold. */
import { checkNote } from '../../contract/index.ts';
import { listed } from '../../contract/copy/intl.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import { infoRefsOf, judgeGit } from '../bitbucket/git.ts';
import type { GitSignIn } from '../platforms/git-facts.ts';
import { gitUserProblem } from './git-user.ts';
import type { RungResult } from './parallel.ts';
import type { CheckPlatform, Run } from './run.ts';

const id = 'git';

/** A sign-in with the platforms that use it. */
interface Wish {
  readonly signIn: GitSignIn;
  readonly names: readonly string[];
  /** Those among them that give git this name by themselves, whatever user name their file holds. */
  readonly putIn: readonly string[];
  /** One of them does nothing without git. */
  readonly needed: boolean;
}

/** True where this run will ask git: then it takes one request more. */
export function asksGit(run: Pick<Run, 'input'>): boolean {
  return wishesOf(run).some(({ signIn }) => signIn.scheme !== 'untold');
}

/**
 * How git came out. `repository`: `WORKSPACE/slug` or `KEY/slug`, one that REST shows or that was chosen; null where there is none.
 * One request for each way in which the platforms sign in, and none where the user name cannot be right.
 */
export async function checkGit(run: Run, repository: string | null): Promise<RungResult> {
  const wishes = wishesOf(run);
  const { platform } = run.input;
  if (wishes.length === 0) {
    return {
      id,
      status: 'skipped',
      note:
        platform === null ? checkNote('git-no-platform') : checkNote('git-not-cloned', { names: platformsOf(run).map(({ name }) => name) }),
    };
  }
  const told = wishes.filter((each) => each.signIn.scheme !== 'untold');
  const mismatch = told.map((wish) => mismatchOf(run, wish)).find((each) => each !== null);
  if (mismatch != null) return mismatch;
  const [untold] = wishes.flatMap(({ signIn }) => (signIn.scheme === 'untold' ? [signIn] : []));
  if (told.length === 0) return { id, status: 'warning', note: checkNote('git-untold', { reason: untold?.reason ?? '' }) };
  if (repository === null) return { id, status: 'warning', note: checkNote('git-no-repository') };
  const results = await Promise.all(told.map((wish) => askOne(run, wish, repository)));
  return (
    results.find((each) => each.status === 'failed' && each.soft !== true) ??
    results.find((each) => each.status === 'failed') ??
    (untold === undefined ? results[0] : undefined) ?? {
      id,
      status: 'warning',
      note: checkNote('git-tried-for-some', { reason: untold?.reason ?? '' }),
    }
  );
}

async function askOne(run: Run, { signIn, putIn, needed }: Wish, repository: string): Promise<RungResult> {
  if (signIn.scheme === 'untold') return { id, status: 'skipped', note: checkNote('git-untold', { reason: signIn.reason }) };
  const user = signIn.scheme === 'basic' ? signIn.user : null;
  const url = infoRefsOf(run.session.target, repository);
  const exchange = await run.session.askGit(url, signIn);
  const fault = judgeGit(run.session, exchange, { repository, user });
  if (fault === null) {
    return {
      id,
      status: 'passed',
      note: checkNote('git-may-clone', { repository, ...(user === null ? {} : { user }), putIn }),
    };
  }
  // Another host than the one that was checked: that this computer cannot reach it says little of the platform's.
  const elsewhere = fault.kind === 'finding' && exchange.outcome.kind === 'failure' && hostOf(url) !== hostOf(run.session.target.apiBase);
  return { id, status: 'failed', fault, ...(!needed || elsewhere ? { soft: true } : {}) };
}

/** A user name that cannot be right is told and not sent. */
function mismatchOf(run: Run, { signIn, names, needed }: Wish): RungResult | null {
  if (signIn.scheme !== 'basic') return null;
  const { session, input } = run;
  const problem = gitUserProblem({
    deployment: input.target.deployment,
    kind: run.credentialKind ?? 'api-token',
    user: signIn.user,
    account: run.userName,
  });
  if (problem === null) return null;
  return {
    id,
    status: 'failed',
    ...(needed ? {} : { soft: true }),
    fault: {
      kind: 'finding',
      code: 'git-user-mismatch',
      evidence: {
        host: hostOf(session.target.apiBase),
        kind: run.credentialKind ?? '',
        platform: listed([...names]),
        ...problem,
        ...(signIn.from === 'option' ? { setting: 'option' } : {}),
      },
    },
  };
}

function platformsOf({ input: { platform, also = [] } }: Pick<Run, 'input'>): readonly CheckPlatform[] {
  return platform === null ? [] : [platform, ...also];
}

/** Each sign-in once, whoever shares it. */
function wishesOf(run: Pick<Run, 'input'>): Wish[] {
  const wishes = new Map<string, Wish>();
  for (const { git, name } of platformsOf(run)) {
    if (git == null) continue;
    const key = git.signIn.scheme === 'basic' ? `basic ${git.signIn.user}` : git.signIn.scheme;
    const before = wishes.get(key);
    wishes.set(key, {
      signIn: before?.signIn ?? git.signIn,
      names: [...(before?.names ?? []), name],
      putIn: [...(before?.putIn ?? []), ...(git.signIn.scheme === 'basic' && git.signIn.from === 'platform' ? [name] : [])],
      needed: before?.needed === true || git.clones === 'always',
    });
  }
  return [...wishes.values()];
}
