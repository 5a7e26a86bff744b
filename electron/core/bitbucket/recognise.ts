/** Says what a pasted secret is before anything is sent. */
import { fail, ok, recognisedAs } from '../../contract/index.ts';
import type { CredentialKind, Deployment, Recognition, RecognisedSaid, Result } from '../../contract/index.ts';
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
}

const looks: Readonly<Record<Shape, Look>> = {
  'api-token': { looksLike: 'api-token', kinds: ['api-token'], home: 'cloud' },
  'access-token': {
    looksLike: 'access-token',
    kinds: ['repository-token', 'project-token', 'workspace-token'],
    home: 'cloud',
  },
  'http-access-token': {
    looksLike: 'http-access-token',
    kinds: ['http-access-token', 'http-project-token', 'http-repository-token'],
    home: 'self-managed',
  },
  'app-password': { looksLike: 'app-password', kinds: ['app-password'], home: 'cloud' },
  'legacy-api-token': {
    looksLike: 'legacy-api-token',
    kinds: ['api-token'],
    home: 'cloud',
  },
  'oauth-secret': {
    looksLike: 'oauth-secret',
    kinds: ['oauth-client'],
    home: null,
  },
  unknown: { looksLike: 'unknown', kinds: [], home: null },
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
      said: recognisedAs('user-and-token'),
    };
  }
  const shape = shapeOf(text);
  const look = looks[shape];
  const kinds = look.kinds.filter((kind) => exists(kind, deployment));
  const base = { ...common, looksLike: look.looksLike, kinds };
  if (look.home !== null && deployment !== null && (look.home === 'cloud') !== (deployment === 'cloud')) {
    // A pre-2023 token has no mark of its own: on a self-managed server the same shape proves nothing.
    if (shape === 'legacy-api-token') return { ...base, looksLike: 'unknown', kinds: [], verdict: 'unsure', said: unknown(deployment) };
    return { ...base, verdict: 'wrong', said: elsewhere(shape) };
  }
  return { ...base, ...verdictOf(shape, deployment), ambiguous: shape === 'access-token' };
}

function verdictOf(shape: Shape, deployment: Deployment | null): Pick<Recognition, 'verdict' | 'said'> {
  switch (shape) {
    case 'api-token':
    case 'access-token':
    case 'http-access-token':
      return { verdict: 'fits', said: recognisedAs(shape) };
    case 'app-password':
      return { verdict: 'dead', said: recognisedAs(shape) };
    case 'legacy-api-token':
    case 'oauth-secret':
      return { verdict: 'unsure', said: recognisedAs(shape) };
    case 'unknown':
      return { verdict: 'unsure', said: unknown(deployment) };
  }
}

function unknown(deployment: Deployment | null): RecognisedSaid {
  return recognisedAs('unknown', deployment === null ? {} : { on: deployment === 'cloud' ? 'cloud' : 'self-managed' });
}

/** It belongs to the other Bitbucket than the chosen one. */
function elsewhere(shape: Shape): RecognisedSaid {
  return shape === 'api-token' || shape === 'access-token' || shape === 'app-password'
    ? recognisedAs('not-for-self-managed', { shape })
    : recognisedAs('not-for-cloud', { shape: 'http-access-token' });
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
