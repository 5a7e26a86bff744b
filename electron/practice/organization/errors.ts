/**
 * Errors of Atlassian's administration APIs. The frame with `errors` is seen in https://jira.atlassian.com/browse/AX-196 (401,
 * INSUFFICIENT_SCOPE); that of the user management API is its OpenAPI's. Which code comes with which case is unconfirmed.
 */
import { json } from '../http/message.ts';
import type { Answer } from '../http/message.ts';

function error(status: number, code: string, title: string, detail: string): Answer {
  return json(status, { errors: [{ code, status: String(status), title, detail }] });
}

/** No key, a dead one, or no organisation key at all: a site's API token answers 401 (measured by jira.js, see docs/bitbucket.md A8). */
export const noKey = (): Answer => error(401, 'ADMIN-401-1', 'UNAUTHORIZED', 'The API key is invalid or has expired.');

export const keyLacksScope = (): Answer =>
  error(403, 'ADMIN-403-1', 'FORBIDDEN', 'The API key does not have the permission to read or change user API tokens.');

export const noOrganization = (id: string): Answer => error(404, 'ADMIN-404-1', 'NOT_FOUND', `Organization ${id} was not found.`);

export const badValue = (name: string): Answer => error(400, 'ADMIN-400-1', 'BAD_REQUEST', `The value of ${name} is not valid.`);

/** A parameter that the API does not know: 500, not 400 (docs/bitbucket.md A8). */
export const broken = (): Answer => error(500, 'ADMIN-500-1', 'INTERNAL_SERVER_ERROR', 'Something went wrong.');

export const noPath = (): Answer => json(404, { timestamp: new Date(0).toISOString(), status: 404, error: 'Not Found' });

/** The user management API takes a key without scopes only: every other one is refused for `manage:org`, which no key can be given. */
export const needsWholeKey = (): Answer =>
  json(403, { key: 'forbidden', context: 'Insufficient scope: manage:org', errorKey: 'forbidden', errorDetail: 'manage:org' });

export const noToken = (): Answer => json(404, { key: 'notFound', context: 'The API token was not found.' });
