/** How many questions of a check go out together once the credential has been accepted. */
import { isUrl } from '../urls.ts';
import { mostSideBySide } from '../bitbucket/budget.ts';
import { gitBaseOf } from '../bitbucket/git.ts';
import { asksGit } from './git-rung.ts';
import type { CheckInput } from './run.ts';

/**
 * An estimate from what is known before the first answer, never more than may be under way. One too few costs the time of a connection, one
 * too many an idle one.
 */
export function sideBySide(input: CheckInput): number {
  const { answers, caller, platform, target } = input;
  if (caller === null || caller.kind === 'oauth-client' || !isUrl(target.apiBase)) return 0;
  const chosen = answers.repositories?.length ?? 0;
  // Git has a host of its own on Cloud; what stands in for Cloud on this computer has one for both.
  const git = chosen > 0 && asksGit({ input }) && gitBaseOf(target).startsWith(new URL(target.apiBase).origin) ? 1 : 0;
  const repositories = Math.max(1, chosen);
  const hooks = chosen > 0 && platform?.required.some((name) => /webhook|REPO_ADMIN/.test(name)) === true ? 1 : 0;
  if (target.deployment === 'cloud') {
    const project = answers.projectKey === null || answers.projectKey === '' ? 0 : 1;
    return Math.min(mostSideBySide, 1 + project + repositories + hooks + git);
  }
  const person = caller.kind === 'http-access-token' ? 1 : 0;
  // One filtered list of repositories and two of projects tell the level.
  return Math.min(mostSideBySide, repositories + 3 + person + (person === 1 && platform?.signIn === 'basic' ? 1 : 0) + hooks + git);
}
