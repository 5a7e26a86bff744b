/** Which Bitbucket Cloud is spoken to, and which administration API. */
import { because, fail, ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { isUrl } from '../../core/urls.ts';
import { realAdminApi } from '../../services/index.ts';

/** Atlassian's own API: https://developer.atlassian.com/cloud/bitbucket/rest/intro/ */
export const realCloudApi = 'https://api.bitbucket.org/2.0';

/**
 * An address that no resolver knows (RFC 2606 §2): stands in where an override was refused, so that nothing is sent anywhere by mistake.
 */
export const noCloudApi = 'https://cloud-api-refused.invalid/2.0';

/**
 * `HANDRAIL_CLOUD_API` when it is set (tests, practice). Only a loopback address is taken, so that a token can't be sent elsewhere by an
 * environment variable.
 */
export function readCloudApi(env: Readonly<Record<string, string | undefined>>): Result<string> {
  return readApi(env, 'HANDRAIL_CLOUD_API', realCloudApi);
}

/** `HANDRAIL_ADMIN_API` when it is set: in place of Atlassian's administration API, with the same rule. */
export function readAdminApi(env: Readonly<Record<string, string | undefined>>): Result<string> {
  return readApi(env, 'HANDRAIL_ADMIN_API', realAdminApi);
}

function readApi(env: Readonly<Record<string, string | undefined>>, variable: string, real: string): Result<string> {
  const said = env[variable]?.trim() ?? '';
  if (said === '') return ok(real);
  const url = isUrl(said) ? new URL(said) : null;
  const loopback = url !== null && /^https?:$/u.test(url.protocol) && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/u.test(url.hostname);
  if (!loopback || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return fail('not-allowed', {
      what: variable,
      reason: because('loopback-only'),
    });
  }
  return ok(url.href.replace(/\/+$/u, ''));
}
