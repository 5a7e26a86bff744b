/** Whether a user name can be the right one for git, before it is sent anywhere. */
import type { CredentialKind, Deployment, Evidence } from '../../contract/index.ts';

/**
 * Bitbucket Cloud's own words for a user name that goes with a kind of token:
 * https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens ,
 * https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/
 */
const apiTokenUser = 'x-bitbucket-api-token-auth';
const accessTokenUser = 'x-token-auth';

export interface GitUserFacts {
  readonly deployment: Deployment;
  readonly kind: CredentialKind;
  /** The name that git will send. */
  readonly user: string;
  /** Bitbucket's own name of the account behind the token: `username` of `/2.0/user`, or X-AUSERNAME; null where it does not tell. */
  readonly account: string | null;
}

/**
 * Why the name cannot be right, as evidence; null where nothing speaks against it. Nothing is said against a name that cannot be
 * compared: then Bitbucket's own answer to git decides.
 */
export function gitUserProblem({ deployment, kind, user, account }: GitUserFacts): Evidence | null {
  const same = account !== null && user.toLowerCase() === account.toLowerCase();
  const evidence = (state: string, ...right: string[]): Evidence => ({
    state,
    gitUser: user,
    gitUserRight: right,
    ...(account === null ? {} : { account }),
  });
  if (deployment !== 'cloud') {
    // A server's user names come from anywhere, e-mail addresses and spaces among them: only the account itself tells.
    return account === null || user === '' || same ? null : evidence('other', account);
  }
  if (kind !== 'api-token') return user === accessTokenUser ? null : evidence(user.includes('@') ? 'email' : 'fixed', accessTokenUser);
  const right = [...(account === null ? [] : [account]), apiTokenUser];
  if (user === apiTokenUser || same) return null;
  if (user.includes('@')) return evidence('email', ...right);
  if (user === accessTokenUser) return evidence('fixed', ...right);
  if (/[\s:/]/u.test(user)) return evidence('characters', ...right);
  return account === null || user === '' ? null : evidence('other', ...right);
}
