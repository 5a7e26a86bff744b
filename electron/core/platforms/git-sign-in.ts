/**
 * The ways in which platforms sign in to git over HTTPS with what Handrail exports for them. Each platform says in its own file which one
 * is its own, from its own source; the check asks Bitbucket with exactly that (diagnosis/git-rung.ts), because REST alone never shows
 * whether a clone will work.
 */
import type { Source } from '../../contract/index.ts';
import { cloudGitUser, isAccessToken, source } from './common.ts';
import type { GitContext, GitSignIn } from './types.ts';

type Who = Omit<GitContext, 'options'>;

/** Bitbucket Cloud's own word for the kind of token, in the file that Handrail writes. */
export const fixed = ({ kind }: Who): GitSignIn => ({
  scheme: 'basic',
  user: cloudGitUser(kind),
  written: cloudGitUser(kind),
  from: 'fixed',
});
/** The file holds the REST user with an API token, and no user with an access token; the platform gives git Bitbucket's own word. */
export const putIn = ({ kind, user }: Who, besideAccessToken: string | null = null): GitSignIn => ({
  scheme: 'basic',
  user: cloudGitUser(kind),
  written: isAccessToken(kind) ? besideAccessToken : user,
  from: 'platform',
});
/** A name from the answers or from one of the platform's own questions. */
export const as = (user: string, from: 'answers' | 'option'): GitSignIn => ({ scheme: 'basic', user, written: user, from });
/** The user of the credential. */
export const named = ({ user, gitUser }: Who): GitSignIn => as(user === '' ? gitUser : user, 'answers');
export const bearer = (): GitSignIn => ({ scheme: 'bearer', written: null });
/** Nobody outside knows how; `written`: the name in the file all the same. */
export const untold = (written: string | null, reason: string): GitSignIn => ({ scheme: 'untold', written, reason });

/** A file in a repository of GitHub. `dated`: day of the last change of the very file that was read; `checked`: when it was read. */
export const github = (name: string, repository: string, path: string, dated: string, checked: string): Source =>
  source(name, `https://github.com/${repository}/blob/${path}`, { dated, checked });
