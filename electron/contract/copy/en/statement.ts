/** Sentences of a platform's access statement: the same on the platform's page, on paper, in Markdown and in the terminal. */
import type { AfterToken } from '../../catalogue.ts';
import { inEnglish } from '../language.ts';
import type { CredentialKind, Deployment, PlatformStatus, SecretsMode, SupportLevel } from '../../words.ts';
import { isSelfManaged } from '../../words.ts';
import { credentialWords, deploymentWords } from './wizard/words.ts';

/** What a kind of credential reaches at most. */
export const reaches: Readonly<Record<CredentialKind, string>> = inEnglish('statement#reaches', {
  'api-token':
    'It reaches every workspace and repository that its account can open, and never does more than that account may. An account made for this platform keeps that small.',
  'repository-token': 'It belongs to one repository and reaches nothing else.',
  'project-token': 'It belongs to one project and reaches the repositories in it, nothing else.',
  'workspace-token': 'It belongs to one workspace and reaches every repository in it.',
  'http-access-token':
    'It reaches every project and repository that its account can open, and never does more than that account may. An account made for this platform keeps that small.',
  'http-project-token': 'It belongs to one project and reaches the repositories in it, nothing else.',
  'http-repository-token': 'It belongs to one repository and reaches nothing else.',
  'oauth-client': 'It reaches what the person who agrees in Bitbucket can open, within what is allowed there.',
  'app-password': 'Bitbucket no longer accepts it.',
});

/** Where somebody ends the access in Bitbucket. */
export const revokes: Readonly<Record<CredentialKind, string>> = inEnglish('statement#revokes', {
  'api-token': 'in your Atlassian account, under Security → API tokens',
  'repository-token': 'in the repository’s settings, under Security → Access tokens',
  'project-token': 'in the project’s settings, under Security → Access tokens',
  'workspace-token': 'in the workspace’s settings, under Security → Access tokens',
  'http-access-token': 'in Bitbucket, under Manage account → HTTP access tokens',
  'http-project-token': 'in the project’s settings, under HTTP access tokens',
  'http-repository-token': 'in the repository’s settings, under HTTP access tokens',
  'oauth-client': '',
  'app-password': '',
});

export const statementCopy = inEnglish('statement#statementCopy', {
  kicker: 'Access statement',
  title: (platform: string, deployment: Deployment): string => `${platform} and ${deploymentWords[deployment]}`,
  lead: (platform: string, kind: CredentialKind, deployment: Deployment): string =>
    kind === 'oauth-client'
      ? `What ${platform} will be able to see and do in ${deploymentWords[deployment]}, where it signs in by itself.`
      : `What ${platform} will be able to see and do in ${deploymentWords[deployment]} with ${articled(credentialWords[kind])} that has exactly the permissions below.`,
  leadNone: (platform: string, deployment: Deployment): string => `${platform} cannot be connected to ${deploymentWords[deployment]}.`,
  can: 'It can',
  cannot: 'It cannot',
  unknown: (platform: string): string =>
    `${platform} asks for its permissions on Bitbucket’s own page, and Handrail has no list of them. Read that page before you agree: it names everything.`,
  whenSome: 'only with some of the choices that the platform offers',
  reach: 'How far it reaches',
  reaches: (kind: CredentialKind): string => reaches[kind],
  permissions: 'The permissions behind it',
  permissionsText: 'In Bitbucket’s words, each with the reason.',
  columns: { permission: 'Permission', why: 'Why it is needed' },
  unconfirmed: 'Not confirmed by the vendor',
  kinds: 'What it can sign in with',
  recommended: 'Recommended',
  usable: 'Works',
  unusable: 'Not possible',
  handing: 'How the token is handed over',
  modes: {
    placeholder: 'With a placeholder',
    env: 'From the environment',
    inline: 'With the token inside',
    reference: 'In a secrets manager',
  } satisfies Record<SecretsMode, string>,
  needs: 'You will need',
  supported: (day: string, lines: readonly string[]): string =>
    lines.length === 0
      ? `A version of Bitbucket that Atlassian supports. Of those that Handrail knows, none was supported on ${day}.`
      : `A version of Bitbucket that Atlassian supports: on ${day} these were ${lines.join(', ')}, and what came after.`,
  supportedUntil: (line: string, day: string): string => `${line} (only until ${day})`,
  /**
   * Facts: https://www.atlassian.com/licensing/data-center-end-of-life as quoted by three third parties (2026-09 to 2026-11); Atlassian's
   * own page was not read.
   */
  dataCenterEnd:
    'Atlassian sells Data Center to no new customers since 30 March 2026, and nothing more from 30 March 2028. The end of Data Center on 28 March 2029 leaves Bitbucket out (not confirmed).',
  places: { bitbucket: 'In Bitbucket', platform: 'On the platform', computer: 'On your computer' },
  token: 'What happens to the token',
  tokenLines: (platform: string, kind: CredentialKind, handed: 'file' | 'form', deployment: Deployment): readonly string[] =>
    kind === 'oauth-client'
      ? [
          'There is no token. Handrail sees neither a key nor a secret.',
          `To remove access, do it in Bitbucket: ${isSelfManaged(deployment) ? 'an administrator removes the link under Administration → Application links' : 'Personal settings → App authorizations, or Workspace settings → OAuth clients (until July 2026: OAuth consumers)'}.`,
        ]
      : [
          'Handrail keeps it in the keychain of this computer, or in memory where there is none. It uses it to check the connection, and shows it to nobody.',
          handed === 'file'
            ? `What Handrail writes for ${platform} holds a placeholder. It holds the token itself only when you choose that.`
            : `You paste it into ${platform}’s own form. What is kept there is out of Handrail’s sight.`,
          `To remove access, revoke the token ${revokes[kind]}. Removing it from Handrail is not enough.`,
        ],
  /** After a new token, in the list of what happens to it. */
  afterToken: {
    reads: {
      start: 'It is read when the platform starts.',
      use: 'It is read each time it is used.',
      file: 'It is read from its file each time.',
      store: 'The platform keeps its own copy, which changes when you save the new token there.',
    } satisfies Record<AfterToken['reads'], string>,
    line: (is: {
      readonly reads: string;
      readonly nudge: string | null;
      readonly command: string | null;
      readonly sign: string;
      readonly unconfirmed: boolean;
      readonly when: string | null;
    }): string =>
      [
        is.when === null ? 'After a new token:' : `After a new token (${is.when}):`,
        is.reads,
        ...(is.nudge === null ? [] : [is.nudge]),
        ...(is.command === null ? [] : [`\`${is.command}\``]),
        `It worked when you see this: ${is.sign}`,
        ...(is.unconfirmed ? ['(Not confirmed by the vendor.)'] : []),
      ].join(' '),
  },
  network: 'What has to reach Bitbucket',
  caveats: 'Good to know',
  sources: 'Where this is from',
  status: { current: 'Current', legacy: 'Legacy', ended: 'Ended' } satisfies Record<PlatformStatus, string>,
  support: { full: 'Works', legacy: 'Legacy here', blocked: 'Not possible' } satisfies Record<SupportLevel, string>,
  stale: 'Check before use',
  /** The same beside or behind other words, where the terminal shows them. */
  inText: {
    status: { current: 'current', legacy: 'legacy', ended: 'ended' } satisfies Record<PlatformStatus, string>,
    stale: 'check before use',
    recommended: 'recommended',
    /** Behind another kind in a list. */
    kinds: {
      'api-token': 'API token',
      'repository-token': 'repository access token',
      'project-token': 'project access token',
      'workspace-token': 'workspace access token',
      'http-access-token': 'HTTP access token',
      'http-project-token': 'project HTTP access token',
      'http-repository-token': 'repository HTTP access token',
      'oauth-client': 'OAuth client',
      'app-password': 'app password',
    } satisfies Record<CredentialKind, string>,
  },
  staleText: (day: string): string =>
    `What Handrail knows of this platform was last checked on ${day}, more than twelve months ago. Compare it with the platform’s own pages before you rely on it.`,
  staleNever: 'Nobody has checked what Handrail knows of this platform. Compare it with the platform’s own pages before you rely on it.',
  newest: (day: string): string => `Facts last checked on ${day}`,
  footer: (day: string, version: string): string => `Made on ${day} with Handrail ${version}. It holds no password and no token.`,
});

/** “an API token”, “a Project access token”: a name on its own keeps its capital. */
function articled(name: string): string {
  return `${/^(?:A|HTTP|O)/.test(name) ? 'an' : 'a'} ${name}`;
}
