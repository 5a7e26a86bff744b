/** What is said of a pasted secret before anything is sent. */
import { wordsOf } from '../../coded.ts';
import type { CopyOf } from '../../coded.ts';
import type { RecognisedParams, RecognisedSaid } from '../../recognised.ts';
import { inEnglish } from '../language.ts';

export const names: Readonly<Record<RecognisedParams['not-for-self-managed']['shape'], string>> = inEnglish('recognised#names', {
  'api-token': 'an Atlassian API token',
  'access-token': 'a repository, project or workspace access token of Bitbucket Cloud',
  'app-password': 'an app password',
});

export const expected = inEnglish('recognised#expected', {
  cloud: ' Tokens of Bitbucket Cloud begin with ATAT or ATCT.',
  'self-managed': ' Most HTTP access tokens have 44 characters or begin with BBDC-.',
});

export const copy: CopyOf<RecognisedParams> = inEnglish('recognised#recognised', {
  'user-and-token': 'This looks like a user name and a token joined together. Paste only the token: the part after the colon.',
  'api-token': 'This looks like an Atlassian API token. Its text does not show which scopes it has; the check will.',
  'access-token':
    'This looks like a repository, project or workspace access token. An API key of admin.atlassian.com looks the same and does not work with Bitbucket, so make sure it comes from Bitbucket’s own settings.',
  'http-access-token': 'This looks like an HTTP access token.',
  'app-password':
    'This looks like an app password. Bitbucket Cloud no longer accepts app passwords. Create an API token with scopes instead.',
  'legacy-api-token':
    'This may be an Atlassian API token made before 2023. All of those have expired. If so, create a new API token with scopes.',
  'oauth-secret':
    'This may be the secret of an OAuth client (until July 2026: OAuth consumer) rather than a token. If you meant a token, copy it again from the page where you created it.',
  unknown: ({ on }) =>
    `Handrail does not recognise this as a Bitbucket token.${on === undefined ? '' : expected[on]} It may still be right; the check will tell.`,
  'not-for-cloud':
    'This looks like an HTTP access token of a Bitbucket that a company runs itself. It works with the server that made it only. For Bitbucket Cloud, paste a token that Bitbucket Cloud made.',
  'not-for-self-managed': ({ shape }) =>
    `This looks like ${names[shape]}. It works with bitbucket.org only. For your own Bitbucket server, create an HTTP access token there.`,
});

/** In words; empty for a code that this Handrail does not know. */
export function recognisedWords(said: RecognisedSaid): string {
  return wordsOf(copy, said) ?? '';
}
