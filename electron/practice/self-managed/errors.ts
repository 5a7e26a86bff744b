/** Errors of Bitbucket Server and Data Center (docs/bitbucket.md C6). */
import { json, page } from '../http/message.ts';
import type { Answer } from '../http/message.ts';

const exceptions = 'com.atlassian.bitbucket.';

function error(
  status: number,
  message: string,
  exceptionName: string | null,
  context: string | null = null,
  headers: Record<string, string> = {},
): Answer {
  return json(status, { errors: [{ context, message, exceptionName }] }, headers);
}

const challenge = { 'WWW-Authenticate': 'Basic realm="Atlassian Bitbucket"' };

export const wrongPassword = (): Answer =>
  error(
    401,
    'Authentication failed. Please check your credentials and try again.',
    `${exceptions}auth.IncorrectPasswordAuthenticationException`,
    null,
    challenge,
  );

export const captchaRequired = (): Answer =>
  error(
    401,
    'CAPTCHA required. Your Bitbucket account has been locked. To unlock it and log in again you must solve a CAPTCHA. This is typically caused by too many attempts to login with an incorrect password. The account lock prevents your SCM client from accessing Bitbucket and its mirrors until it is solved, even if you enter your password correctly.',
    `${exceptions}auth.CaptchaRequiredAuthenticationException`,
    null,
    challenge,
  );

export const basicDisabled = (): Answer => error(403, 'Basic Authentication has been disabled on this instance.', null);

/** The same for an anonymous caller and for one who lacks the permission; only X-AUSERNAME tells them apart. */
export const notPermitted = (message = 'You are not permitted to access this resource'): Answer =>
  error(401, message, `${exceptions}AuthorisationException`);

export const xsrfFailed = (): Answer => error(403, 'XSRF check failed', '');

export const noProject = (key: string): Answer =>
  error(404, `Project ${key} does not exist.`, `${exceptions}project.NoSuchProjectException`);

export const noRepository = (key: string, slug: string): Answer =>
  error(404, `Repository ${key}/${slug} does not exist.`, `${exceptions}repository.NoSuchRepositoryException`);

export const noUser = (slug: string): Answer => error(404, `User ${slug} does not exist.`, `${exceptions}user.NoSuchUserException`);

export const noToken = (id: string): Answer =>
  error(404, `An access token with the ID ${id} does not exist.`, `${exceptions}accesstokens.NoSuchAccessTokenException`);

export const invalid = (message: string, context: string | null = null): Answer =>
  error(400, message, `${exceptions}validation.ArgumentValidationException`, context);

export const unsupportedMedia = (): Answer => json(415, { 'status-code': 415, message: 'Unsupported Media Type' });

export const wrongMethod = (): Answer => json(405, { 'status-code': 405, message: 'Method Not Allowed' });

/** An unknown path under /rest. */
export const noResource = (address: string): Answer => json(404, { message: `null for uri: ${address}`, 'status-code': 404 });

/** The servlet container's own page: outside the context path there is no Bitbucket at all. */
export const outside = (): Answer =>
  page(
    404,
    '<!doctype html><html lang="en"><head><title>HTTP Status 404 – Not Found</title></head><body><h1>HTTP Status 404 – Not Found</h1><hr/><p><b>Type</b> Status Report</p><p><b>Description</b> The origin server did not find a current representation for the target resource or is not willing to disclose that one exists.</p><hr/></body></html>',
  );
