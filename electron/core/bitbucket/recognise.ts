/** Says what a pasted secret is before anything is sent. */
import { fail, ok } from '../../contract/index.ts';
import type { CredentialKind, Deployment, Recognition, Result } from '../../contract/index.ts';
import { Secret } from '../secret.ts';
import { isSurelySecret, shapeOf } from '../../contract/secret-shapes.ts';
import type { Shape } from '../../contract/secret-shapes.ts';

/** Longest secret that is taken, in characters; the longest one seen has 199. */
export const longestSecret = 4096;

const spaces = '[\\s\\u0085\\u00a0\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u2064\\ufeff]';
const ends = new RegExp(`^(?:${spaces}|["'\`“”‘’„«»‹›])+|(?:${spaces}|["'\`“”‘’„«»‹›])+$`, 'gu');
const headerWords = new RegExp(`^(?:-H${spaces}*["']?)?(?:authorization${spaces}*:${spaces}*)?bearer${spaces}+`, 'iu');

/**
 * Takes away quotes, spaces and line breaks around a pasted secret, and the words of a copied header.
 * Problems: `token-empty`, `token-too-long`, `token-not-printable` (a space, line break or foreign letter inside).
 */
export function cleanSecret(pasted: string): Result<{ readonly secret: Secret; readonly cleaned: boolean }> {
  // Looking at the ends first keeps a mis-pasted megabyte from being scanned by every expression.
  const text = pasted.length > longestSecret * 4 ? pasted : pasted.replace(ends, '').replace(headerWords, '').replace(ends, '');
  if (text === '') return fail('token-empty', {}, 'token');
  if (text.length > longestSecret) return fail('token-too-long', { length: text.length, limit: longestSecret }, 'token');
  if (!/^[\x21-\x7e]+$/.test(text)) {
    return fail('token-not-printable', { what: /[\r\n]/.test(text) ? 'line-break' : /\s/.test(text) ? 'space' : 'other' }, 'token');
  }
  return ok({ secret: new Secret(text), cleaned: text !== pasted });
}

interface Look {
  readonly looksLike: Recognition['looksLike'];
  readonly kinds: readonly CredentialKind[];
  readonly home: 'cloud' | 'self-managed' | null;
  /** Completes "This looks like …". */
  readonly name: string;
}

const looks: Readonly<Record<Shape, Look>> = {
  'api-token': { looksLike: 'api-token', kinds: ['api-token'], home: 'cloud', name: 'an Atlassian API token' },
  'access-token': {
    looksLike: 'access-token',
    kinds: ['repository-token', 'project-token', 'workspace-token'],
    home: 'cloud',
    name: 'a repository, project or workspace access token of Bitbucket Cloud',
  },
  'http-access-token': {
    looksLike: 'http-access-token',
    kinds: ['http-access-token', 'http-project-token', 'http-repository-token'],
    home: 'self-managed',
    name: 'an HTTP access token of a Bitbucket that a company runs itself',
  },
  'app-password': { looksLike: 'app-password', kinds: ['app-password'], home: 'cloud', name: 'an app password' },
  'legacy-api-token': {
    looksLike: 'legacy-api-token',
    kinds: ['api-token'],
    home: 'cloud',
    name: 'an Atlassian API token made before 2023',
  },
  'oauth-secret': {
    looksLike: 'oauth-secret',
    kinds: ['oauth-client'],
    home: null,
    name: 'the secret of an OAuth client (until July 2026: OAuth consumer)',
  },
  unknown: { looksLike: 'unknown', kinds: [], home: null, name: 'nothing that Handrail knows' },
};

/** Credential kinds that exist on a deployment; all of them while the deployment is not chosen. */
function exists(kind: CredentialKind, deployment: Deployment | null): boolean {
  if (deployment === null || kind === 'oauth-client') return true;
  return kind.startsWith('http-') === (deployment !== 'cloud');
}

/** What a cleaned secret looks like on this deployment. `cleaned` is passed on for the screen. */
export function recogniseSecret(secret: Secret, deployment: Deployment | null, cleaned = false): Recognition {
  const text = secret.reveal();
  const common = { cleaned, length: text.length, ambiguous: false };
  const inside = secretInside(text);
  if (inside !== null) {
    return {
      ...common,
      looksLike: 'user-and-token',
      kinds: looks[shapeOf(inside)].kinds.filter((kind) => exists(kind, deployment)),
      verdict: 'wrong',
      sentence: 'This looks like a user name and a token joined together. Paste only the token: the part after the colon.',
    };
  }
  const shape = shapeOf(text);
  const look = looks[shape];
  const kinds = look.kinds.filter((kind) => exists(kind, deployment));
  const base = { ...common, looksLike: look.looksLike, kinds };
  if (look.home !== null && deployment !== null && (look.home === 'cloud') !== (deployment === 'cloud')) {
    // A pre-2023 token has no mark of its own: on a self-managed server the same shape proves nothing.
    if (shape === 'legacy-api-token')
      return { ...base, looksLike: 'unknown', kinds: [], verdict: 'unsure', sentence: unknownSentence(deployment) };
    return { ...base, verdict: 'wrong', sentence: `This looks like ${look.name}. ${home(look.home)} ${elsewhere(deployment)}` };
  }
  return { ...base, ...verdictOf(shape, deployment), ambiguous: shape === 'access-token' };
}

function verdictOf(shape: Shape, deployment: Deployment | null): Pick<Recognition, 'verdict' | 'sentence'> {
  switch (shape) {
    case 'api-token':
      return {
        verdict: 'fits',
        sentence: 'This looks like an Atlassian API token. Its text does not show which scopes it has; the check will.',
      };
    case 'access-token':
      return {
        verdict: 'fits',
        sentence:
          'This looks like a repository, project or workspace access token. An API key of admin.atlassian.com looks the same and does not work with Bitbucket, so make sure it comes from Bitbucket’s own settings.',
      };
    case 'http-access-token':
      return { verdict: 'fits', sentence: 'This looks like an HTTP access token.' };
    case 'app-password':
      return {
        verdict: 'dead',
        sentence:
          'This looks like an app password. Bitbucket Cloud no longer accepts app passwords. Create an API token with scopes instead.',
      };
    case 'legacy-api-token':
      return {
        verdict: 'unsure',
        sentence:
          'This may be an Atlassian API token made before 2023. All of those have expired. If so, create a new API token with scopes.',
      };
    case 'oauth-secret':
      return {
        verdict: 'unsure',
        sentence:
          'This may be the secret of an OAuth client (until July 2026: OAuth consumer) rather than a token. If you meant a token, copy it again from the page where you created it.',
      };
    case 'unknown':
      return { verdict: 'unsure', sentence: unknownSentence(deployment) };
  }
}

function unknownSentence(deployment: Deployment | null): string {
  const expected =
    deployment === null
      ? ''
      : deployment === 'cloud'
        ? ' Tokens of Bitbucket Cloud begin with ATAT or ATCT.'
        : ' Most HTTP access tokens have 44 characters or begin with BBDC-.';
  return `Handrail does not recognise this as a Bitbucket token.${expected} It may still be right; the check will tell.`;
}

function home(where: 'cloud' | 'self-managed'): string {
  return where === 'cloud' ? 'It works with bitbucket.org only.' : 'It works with the server that made it only.';
}

function elsewhere(deployment: Deployment): string {
  return deployment === 'cloud'
    ? 'For Bitbucket Cloud, paste a token that Bitbucket Cloud made.'
    : 'For your own Bitbucket server, create an HTTP access token there.';
}

/** The token in `user:token` or in a link with credentials, when there surely is one. */
function secretInside(text: string): string | null {
  const inLink = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:([^@\s]+)@/i.exec(text)?.[1];
  const afterColon = /^[^\s:/]{1,255}:([^\s]+)$/.exec(text)?.[1];
  for (const part of [inLink, afterColon]) {
    if (part !== undefined && isSurelySecret(part)) return part;
  }
  return null;
}
