/** Cloud's errors, word for word as far as they are known (docs/bitbucket.md B3, B4, A7). */
import { json, text } from '../http/message.ts';
import type { Answer } from '../http/message.ts';

function error(status: number, message: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  return json(status, { type: 'error', error: { message, ...more } });
}

/** 401 for a token that is wrong, expired, unscoped or sent the wrong way. */
export const tokenRefused = (): Answer => error(401, 'Token is invalid, expired, or not supported for this endpoint.');

/** 401 in plain text, for a Basic pair that is no token at all: an account password, an app password, a typing mistake. */
export const passwordRefused = (): Answer =>
  text(
    401,
    'Bitbucket Cloud does not take account passwords or app passwords for API authentication.\n' +
      'Create an API token with scopes in your Atlassian account:\n' +
      'https://id.atlassian.com/manage-profile/security/api-tokens\n' +
      'For more details on API authentication methods see our documentation:\n' +
      'https://developer.atlassian.com/cloud/bitbucket/rest/intro/#authentication\n',
    { 'WWW-Authenticate': 'Basic realm="Bitbucket.org HTTP"' },
  );

/** 403 when a scope is missing; `detail` is an object although the published schema says string. */
export const scopeMissing = (required: readonly string[], granted: readonly string[]): Answer =>
  error(403, 'Your credentials lack one or more required privilege scopes.', { detail: { required, granted } });

export const forbidden = (): Answer => error(403, 'Forbidden');

export const addressNotListed = (): Answer => error(403, 'To access this repository, an admin must whitelist your IP.');

export const twoStepRequired = (): Answer => error(403, 'To access this repository, enable two-step authentication.');

export const deactivated = (slug: string): Answer =>
  error(403, `The workspace '${slug}' and its content have been deactivated due to inactivity.`);

export const noWorkspace = (slug: string): Answer => error(404, `No workspace with identifier '${slug}'.`);

export const noRepository = (): Answer =>
  error(
    404,
    'You may not have access to this repository or it no longer exists in this workspace. If you think this repository exists and you have access, make sure you are authenticated.',
  );

export const noProject = (key: string): Answer => error(404, `Project with key '${key}' does not exist.`);

export const notHosted = (): Answer =>
  error(404, 'Resource not found', {
    detail:
      'There is no API hosted at this URL.\n\nFor information about our API’s, please refer to the documentation at: https://developer.atlassian.com/bitbucket/api/2/reference/',
  });

export const badRequest = (message: string): Answer => error(400, message);

export const wrongMethod = (): Answer => error(405, 'Method not allowed');

/** 410 of the removed cross-workspace calls (CHANGE-2770). */
export const removed = (): Answer => {
  const data = { announcement_url: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770' };
  return json(410, {
    type: 'error',
    error: {
      message: 'CHANGE-2770 - Functionality has been deprecated',
      detail: 'Please read the changelog entry for more details.',
      data,
    },
    data,
  });
};
