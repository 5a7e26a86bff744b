/**
 * Where a token may go. The place is kept with the secret in the keychain, so that a changed address in a file cannot send it elsewhere.
 *
 * An entry is `handrail-1 PLACE SECRET`: the format, the place without blanks, and the secret as it is. Entries of before 2026-11 are the
 * bare
 * secret. Such a one is tied at its first use to the address for which the saved connection says it was given, where the answers still name
 * that address: until then nothing but that file ever said where it may go, and a file that another account could have changed is
 * refused before it comes to this (adapters/settings/private.ts). Asking would stop every scheduled check after an update and could be
 * answered from
 * the same file only.
 *
 * A platform's own keys are sent nowhere by Handrail itself. One that an export sends (SonarQube's, with its web API) is tied to the
 * address
 * that was answered when it was given, in the same way (key-place.ts); the others go into what the person exports, and have no place.
 */
import { addressOf } from '../contract/index.ts';
import type { Answers, OptionValue } from '../contract/index.ts';
import { isLoopback } from '../core/diagnosis/reachability.ts';
import { Secret } from '../core/secret.ts';
import { isUrl } from '../core/urls.ts';

const format = 'handrail-1';

/**
 * Scheme, host, port and context path of a server of one's own; the API's address on Cloud; one of two names for the practice Bitbucket.
 * Null without an address.
 */
export function placeOf(answers: Answers, practice: boolean, cloudApi: string): string | null {
  const address = addressOf(answers, practice);
  return (address === 'cloud' ? cloudApi : address)?.replace(/\s/gu, '%20') ?? null;
}

/**
 * An address as keys are tied to it: scheme, host, port and path, without blanks; null for none. Upper and lower case of the host and a
 * slash at the end are no other place.
 */
export function addressPlace(value: OptionValue | undefined): string | null {
  const typed = typeof value === 'string' ? value.trim() : '';
  if (typed === '') return null;
  const url = isUrl(typed) ? new URL(typed) : null;
  return (url === null ? typed : `${url.protocol}//${url.host}${url.pathname}`).replace(/\/+$/u, '').replace(/\s/gu, '%20');
}

/** The secret as it goes into the keychain. */
export function tied(secret: Secret, place: string | null): Secret {
  return place === null ? secret : new Secret(`${format} ${place} ${secret.reveal()}`);
}

/** What came out of the keychain; `place` null for an entry of before. */
export function untied(entry: Secret): { readonly secret: Secret; readonly place: string | null } {
  const found = /^handrail-1 (\S+) (.+)$/su.exec(entry.reveal());
  return found === null ? { secret: entry, place: null } : { secret: new Secret(found[2] ?? ''), place: found[1] ?? '' };
}

/** A place as a problem names it: `practice`, Bitbucket Cloud, or its address. */
export function placeName(place: string): string {
  if (place.startsWith('practice:')) return 'practice';
  return place === 'https://api.bitbucket.org/2.0' ? 'Bitbucket Cloud' : place;
}

/** The host where a token would cross a network unencrypted; null where it does not. */
export function plainHost(apiBase: string, practice: boolean): string | null {
  return practice || !/^http:/iu.test(apiBase) || isLoopback(apiBase) ? null : new URL(apiBase).host;
}
