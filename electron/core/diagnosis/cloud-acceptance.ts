/** Whether an answer of Bitbucket Cloud shows that it knows the credential. */
import type { CloudUser } from '../bitbucket/cloud.ts';
import type { Reply, ReplyMeta } from '../bitbucket/reply.ts';

export type SignedIn = { readonly user: CloudUser | null; readonly meta: ReplyMeta };

/**
 * A 200 names the person. A 403 proves the credential as well: access tokens have no person, and an API token may lack
 * `read:user`. It counts when Bitbucket tells the credential or its scopes, or refuses in its own plain words.
 */
export function acceptance(reply: Reply<CloudUser>): SignedIn | null {
  if (reply.ok) return { user: reply.value, meta: reply.meta };
  const { meta, fault } = reply;
  if (meta?.status !== 403 || fault.kind === 'cancelled') return null;
  const speaks = meta.credentialType !== null || meta.scopes !== null;
  const known = fault.code === 'missing-scope' || fault.code === 'token-unscoped';
  if (!speaks && !known) return null;
  const told = fault.evidence['granted'];
  return { user: null, meta: meta.scopes === null && Array.isArray(told) ? { ...meta, scopes: told } : meta };
}
