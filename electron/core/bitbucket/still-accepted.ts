/** Whether Bitbucket still takes a token: one request, never a second. */
import { isUrl } from '../urls.ts';
import { whoAmI } from './cloud.ts';
import { recentRepositories } from './self-managed.ts';
import { openSession } from './session.ts';
import type { BitbucketContext } from './types.ts';

/** `no-answer`: none came, or none that says anything of the token (a proxy's page, an error of the server). */
export type StillAccepted = 'refused' | 'accepted' | 'no-answer';

/**
 * Asks once. On Cloud who the caller is, where 403 for a missing permission still proves the token; on a server for the caller's recent
 * repositories, which it tells to nobody unnamed. The session is opened without a pause, so that a refusal is not asked again.
 */
export async function stillAccepted(context: BitbucketContext): Promise<StillAccepted> {
  if (!isUrl(context.target.apiBase)) return 'no-answer';
  const session = openSession(context);
  const reply = context.target.deployment === 'cloud' ? await whoAmI(session) : await recentRepositories(session);
  if (reply.ok) return 'accepted';
  const status = reply.meta?.status ?? 0;
  if (status === 401) return 'refused';
  return status === 403 && context.target.deployment === 'cloud' ? 'accepted' : 'no-answer';
}
