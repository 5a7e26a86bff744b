/** Whether answers say a place as Handrail itself writes it: the same rule for what is handed on and for what is taken in. */
import { isSelfManaged } from '../../contract/index.ts';
import type { CredentialKind, Deployment } from '../../contract/index.ts';
import { readAddress } from '../bitbucket/address.ts';
import { checkProjectKey, checkRepository, checkWorkspace } from '../bitbucket/names.ts';
import { isUrl } from '../urls.ts';

/** Bitbucket's address in its plain form: no user, nothing behind the path, and not Bitbucket Cloud. */
export function isBaseUrl(text: string, deployment: Deployment): boolean {
  if (!isSelfManaged(deployment) || !isUrl(text)) return false;
  const url = new URL(text);
  const read = readAddress(text);
  if (!read.ok || read.value.family === 'cloud' || read.value.credentialsDropped || read.value.baseUrl === null) return false;
  return (
    /^https?:$/u.test(url.protocol) &&
    url.username === '' &&
    url.search === '' &&
    url.hash === '' &&
    new URL(read.value.baseUrl).origin === url.origin
  );
}

export function isWorkspace(text: string, deployment: Deployment): boolean {
  const checked = checkWorkspace(text);
  return deployment === 'cloud' && checked.ok && checked.value === text.toLowerCase();
}

export function isProjectKey(text: string): boolean {
  const checked = checkProjectKey(text);
  return checked.ok && checked.value.toUpperCase() === text.toUpperCase();
}

export function isRepository(text: string, deployment: Deployment): boolean {
  return !text.includes('://') && checkRepository(text, deployment).ok;
}

/** Kinds that this Bitbucket gives out. */
export function isKindOf(kind: CredentialKind, deployment: Deployment): boolean {
  if (kind === 'oauth-client') return true;
  return kind !== 'app-password' && kind.startsWith('http-') === isSelfManaged(deployment);
}
