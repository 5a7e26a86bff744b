/**
 * The programs that a client can start: their fixed version, the variables that they read, and what nobody's computer may add to them.
 * Facts: their packages (sources.ts) and, for what arrives at Bitbucket, test/consumers/consumers/mcp.ts.
 */
import type { CredentialKind } from '../../../contract/index.ts';
import type { Server } from './files.ts';
import { versions } from './sources.ts';
import type { ServerId } from './sources.ts';

/**
 * Groups of tools. Those that read alone; those of pull requests hold merging too. Never `attachments`: deleting one takes REPO_ADMIN
 * (build/handlers/attachment-handlers.js). A group that is left out cannot be called by name either (build/tools/registry.js).
 */
const reading = ['commits', 'files', 'search', 'discovery'] as const;
const groups = {
  read: reading,
  comment: [...reading, 'pr_comments', 'pr_review'],
  write: [...reading, 'pr_comments', 'pr_review', 'pr_core', 'branches'],
} as const;

/** Where the program finds Bitbucket Cloud. */
const api = 'https://api.bitbucket.org/2.0';

export interface Signing {
  readonly kind: CredentialKind;
  readonly user: string;
  readonly workspace: string;
  /** Of Data Center or Server; null on Cloud. */
  readonly baseUrl: string | null;
  readonly access: keyof typeof groups;
}

/** The variable that holds the token. */
export function tokenVariable(server: ServerId, { kind, baseUrl }: Pick<Signing, 'kind' | 'baseUrl'>): string {
  if (server === 'aashari') return 'ATLASSIAN_API_TOKEN';
  if (server === 'bitbucket-mcp') return kind === 'api-token' ? 'BITBUCKET_PASSWORD' : 'BITBUCKET_TOKEN';
  return baseUrl === null ? 'BITBUCKET_APP_PASSWORD' : 'BITBUCKET_TOKEN';
}

/** The variables around the token, in the order in which people read them. An empty one keeps out one of the computer. */
export function variables(server: ServerId, signing: Signing): Pick<Server, 'before' | 'after'> {
  const { user, workspace, baseUrl } = signing;
  if (server === 'aashari') return { before: { ATLASSIAN_USER_EMAIL: user }, after: { BITBUCKET_DEFAULT_WORKSPACE: workspace } };
  if (server === 'bitbucket-mcp') {
    const person = signing.kind === 'api-token';
    // With a user name and a password beside it, the token does not count (axios drops the header that the program sets).
    return {
      before: { BITBUCKET_URL: api, BITBUCKET_WORKSPACE: workspace, ...(person ? { BITBUCKET_USERNAME: user } : {}) },
      after: {
        ...(person ? { BITBUCKET_TOKEN: '' } : { BITBUCKET_USERNAME: '', BITBUCKET_PASSWORD: '' }),
        BITBUCKET_ENABLE_DANGEROUS: 'false',
        BITBUCKET_LOG_DISABLE: 'true',
      },
    };
  }
  return {
    before: { BITBUCKET_BASE_URL: baseUrl ?? api, BITBUCKET_USERNAME: user },
    after: {
      // One of the computer would make the program take Cloud for Data Center; an empty one is none (build/config/index.js).
      ...(baseUrl === null ? { BITBUCKET_TOKEN: '' } : {}),
      BITBUCKET_TOOL_GROUPS: groups[signing.access].join(','),
    },
  };
}

/** What `npx` is told. Never a range: it would run whatever is newest, with the token. */
export function packageOf(server: ServerId): string {
  const { name, version } = versions[server];
  return `${name}@${version}`;
}
