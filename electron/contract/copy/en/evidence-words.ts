/** The words for facts of the evidence that are codes. */
import type { EvidenceCodes } from '../../evidence-codes.ts';
import { kindNames } from './kinds.ts';
import { inEnglish } from '../language.ts';

type One<T> = T extends readonly (infer E)[] ? E : T;
/** What a reason may speak of. */
interface Seen {
  readonly host: string;
  readonly peer: string;
  readonly port: string;
}
type Words<K extends keyof EvidenceCodes> = Readonly<Record<One<EvidenceCodes[K]> & string, string | ((seen: Seen) => string)>>;

const product = {
  cloud: 'Bitbucket Cloud',
  server: 'Bitbucket Server',
  'data-center': 'Bitbucket Data Center',
  'self-managed': 'a self-managed Bitbucket',
  'server-or-data-center': 'Bitbucket Server or Data Center',
  'data-center-or-server': 'Bitbucket Data Center or Server',
  'either-self-managed': 'Bitbucket (Server or Data Center)',
};
const placeToken = 'a token that belongs to a repository, project or workspace';

export const evidenceWords = inEnglish('evidence#words', {
  what: {
    'manage-webhooks': 'manage webhooks',
    'see-pull-requests': 'see pull requests',
    'see-workspace': 'see this workspace',
    'see-project': 'see this project',
    'see-repository': 'see this repository',
    'list-workspaces': 'list workspaces',
    'read-projects': 'read projects',
    'read-repositories': 'read repositories',
    'change-projects': 'change projects',
    'change-repositories': 'change repositories',
    'administer-projects': 'administer projects',
    'administer-repositories': 'administer repositories',
    'use-projects': 'use projects',
    'use-repositories': 'use repositories',
    'access-tokens': 'Access tokens',
    'place-tokens': 'Tokens of a project or repository',
  },
  asked: product,
  found: { ...product },
  looksLike: {
    'app-password': 'an app password of Bitbucket Cloud',
    'http-access-token': 'an HTTP access token of a Bitbucket server that a company runs itself',
    'api-token': 'an Atlassian API token, made for Bitbucket Cloud',
    'cloud-access-token': 'an access token of Bitbucket Cloud',
    'place-token': 'an access token of a repository, project or workspace',
    'other-atlassian': 'another Atlassian product, such as Jira or Confluence',
    gitlab: 'GitLab',
    github: 'GitHub',
    gitea: 'Gitea',
    jenkins: 'Jenkins',
  },
  accepted: { 'token-by-itself': 'the token by itself' },
  account: { 'place-token': placeToken },
  reason: {
    'redirects-nowhere': 'It redirects to nowhere',
    'too-long': 'It is too long',
    'address-not-known': 'It does not know the address that was asked for',
    'next-page-elsewhere': 'The next page would be on another server',
    'lists-show-account': 'Its lists show what the account may do, whatever the token may do.',
    'lists-not-read': 'The lists that show it could not be read.',
  },
  reasons: {
    'inside-address': ({ host }: Seen) => `${host} is an address that works only inside your network`,
    'inside-name': ({ host }: Seen) => `the name ${host} is known only inside your network`,
    'leads-inside': ({ host, peer }: Seen) => `from here ${host} leads to ${peer}, an address that works only inside your network`,
    'closed-port': ({ port }: Seen) => `port ${port} is often closed to the outside`,
    'unknown-authority': 'its certificate (proof of identity) is signed by an authority that the platform may not know',
  },
});

/** Closed: a code without its words does not compile. */
export const evidenceCodeWords: { readonly [K in keyof EvidenceCodes]: Words<K> } = { ...evidenceWords, chosen: kindNames };

export const evidenceParts = inEnglish('evidence#parts', {
  /** A question of the platform whose label is not known. */
  anAnswer: 'An answer',
  certificate: ({ subject, issuer, from, to }: Readonly<Record<'subject' | 'issuer' | 'from' | 'to', string>>) =>
    `${subject} (signed by ${issuer}, ${from} to ${to})`,
});
