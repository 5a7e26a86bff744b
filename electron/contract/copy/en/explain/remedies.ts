/**
 * What to do about a cause, for the surface that spoke (Git, or REST), that kind of Bitbucket, and the tool that showed the message. These
 * are
 * other words than a check's own findings have: there the request was Handrail's, here it is somebody else's.
 */
import { inEnglish } from '../../language.ts';
import { changeWords } from '../changes.ts';
import type { ChangeNumber } from '../changes.ts';
import type { RemedyFacts } from '../../../explain-said.ts';
import type { FindingCode } from '../../../words.ts';
import { toolWords } from './tool-settings.ts';

/** The tool with its own names for its settings, for the Bitbucket that was asked; null where none is known. */
interface Tool {
  readonly name: string;
  readonly restUser: string | null;
  readonly gitUser: string | null;
  readonly secret: string | null;
  readonly since: string | null;
}
interface Known extends Omit<RemedyFacts, 'tool' | 'missing'> {
  readonly tool: Tool | null;
  /** `“Repositories: Read” (read:repository:bitbucket)`. */
  readonly missing: readonly string[];
}

function known({ tool, cloud, missing, ...rest }: RemedyFacts): Known {
  const words = tool?.id == null ? null : toolWords[tool.id];
  const settings =
    cloud === null ? (words?.cloud ?? words?.selfManaged ?? null) : cloud ? (words?.cloud ?? null) : (words?.selfManaged ?? null);
  return {
    ...rest,
    cloud,
    missing: missing.map(({ label, name }) => `“${label}” (${name})`),
    tool:
      tool === null
        ? null
        : {
            name: tool.name,
            restUser: settings?.restUser ?? null,
            gitUser: settings?.gitUser ?? null,
            secret: settings?.secret ?? null,
            since: cloud === false ? null : (words?.since ?? null),
          },
  };
}

export interface RemedyWords {
  readonly title: string;
  readonly fix: string;
}

type Remedy = (facts: Known) => RemedyWords;

const scoped =
  'an API token with the button “Create API token with scopes” (at id.atlassian.com → Security), choose the app Bitbucket, and tick the scopes (single permissions) that are needed';
const clearStore =
  ' Then delete the old entry wherever Git keeps passwords: the credential helper (the program that keeps passwords for Git), the keychain, or a .netrc file.';
const where = ({ tool }: Known): string => (tool?.secret == null ? 'where the tool keeps it' : `in ${tool.name}: ${tool.secret}`);
const maker = ({ tool }: Known): string => tool?.name ?? 'the tool';
const ending = (facts: Known): string => (facts.surface === 'git' ? clearStore : '');
const needs = ({ tool }: Known): string => (tool?.since == null ? '' : ` ${tool.since}`);
const again = 'Copy the token again from the place where you keep it; if you no longer have it, create a new one';
const network =
  (title: string, fix: string): Remedy =>
  () => ({ title, fix });
const number = (facts: Known): ChangeNumber | null => {
  const digits = facts.change?.id.replace(/^CHANGE-/, '') ?? '';
  return Object.hasOwn(changeWords, digits) ? (digits as ChangeNumber) : null;
};
const announced = ({ change }: Known): string => (change === null ? '' : ` Atlassian’s announcement: ${change.announcement} .`);

function userName(facts: Known): RemedyWords {
  const { surface, cloud, tool } = facts;
  const title = surface === 'git' ? 'The user name for Git does not fit the token' : 'The user name does not fit the token';
  const gitField = tool?.gitUser == null ? 'As the user name for Git,' : `In ${tool.name}, as ${tool.gitUser},`;
  const restField = tool?.restUser == null ? 'As the user,' : `In ${tool.name}, as ${tool.restUser},`;
  if (cloud === false)
    return {
      title,
      fix: `${surface === 'git' ? gitField : restField} enter the user name of the account that made the token, as you see it at the top right of Bitbucket.${ending(facts)}`,
    };
  const gitName =
    facts.token === 'api-token'
      ? 'x-bitbucket-api-token-auth: the token is an API token'
      : facts.token === 'access-token'
        ? 'x-token-auth: the token is an access token'
        : 'x-bitbucket-api-token-auth if you have an API token, or x-token-auth if you have an access token';
  if (surface === 'git') return { title, fix: `${gitField} enter ${gitName}.${clearStore}${needs(facts)}` };
  const rest = `${restField} enter the e-mail address of the Atlassian account that made the API token. You find it in Bitbucket under Personal settings → Email aliases.`;
  return {
    title,
    fix: surface === 'rest' ? `${rest}${needs(facts)}` : `${rest} For Git it is another one: x-bitbucket-api-token-auth.${needs(facts)}`,
  };
}

function ended(facts: Known): RemedyWords {
  const known = number(facts);
  const title = `Bitbucket Cloud no longer has what ${maker(facts)} asked for`;
  if (known === null)
    return {
      title,
      fix: `Look for a release of ${maker(facts)} that is newer than this removal.${announced(facts) || ' Look in its log for “CHANGE-” and a number: Atlassian’s announcement with this number says what ended.'}`,
    };
  return { title, fix: `${changeWords[known].toolNeeds}${announced(facts)}` };
}

export const remedyWords = inEnglish('explain/remedies', {
  'wrong-user-name': userName,
  'token-rejected': (facts) => ({
    title: 'Bitbucket does not accept the token',
    fix: `${again}. Enter it ${where(facts)}.${ending(facts)}`,
  }),
  'token-expired': (facts) => ({
    title: 'The token has expired',
    fix: `Create a new token and enter it ${where(facts)}. An access that the tool fetches by itself (OAuth) is renewed by signing in from it again.${ending(facts)}`,
  }),
  'token-unscoped': (facts) => ({
    title: 'The token has no permissions for Bitbucket',
    fix: `Create ${scoped}. Handrail lists them for each platform. Enter it ${where(facts)}.${ending(facts)}`,
  }),
  'app-password-retired': (facts) => ({
    title: 'App passwords no longer work',
    fix: `Create ${scoped}. Enter it ${where(facts)} in place of the app password${facts.surface === 'git' ? ', with the user x-bitbucket-api-token-auth' : facts.surface === 'rest' ? ', with the e-mail address of your Atlassian account as the user' : ''}.${facts.surface === 'rest' ? needs(facts) : clearStore}${announced(facts)}`,
  }),
  'bearer-only-token': (facts) => ({
    title: 'This token works without a user name only',
    fix:
      facts.surface === 'git'
        ? facts.cloud === false
          ? 'Let Git send the token by itself, in its setting http.extraHeader (“Authorization: Bearer …”), or use a person’s HTTP access token with the name of its account.'
          : `Give Git the token with the user x-token-auth.${clearStore}`
        : `Choose the setting of ${maker(facts)} that takes a token alone. If it has none, use the kind of token that it asks for: ${facts.cloud === false ? 'a person’s HTTP access token' : 'an API token'}.`,
  }),
  'credential-not-sent': (facts) => ({
    title: 'No token came along with the request',
    fix: `Look whether the token is empty ${where(facts)}, whether a variable was not filled in, and whether it is stored for another address than the one in the message.${facts.surface === 'git' ? ' Git needs an entry of its own beside the one for the interface for programs (REST).' : ''}`,
  }),
  'bitbucket-flapping': () => ({
    title: 'Bitbucket refuses a good token now and then',
    fix: 'Keep the token: a new one changes nothing. Let the job try again after a minute, with a longer pause each time, and spread jobs that begin at the same minute. Atlassian’s report of the fault: https://jira.atlassian.com/browse/BCLOUD-24107 .',
  }),
  'issue-tracker-removed': (facts) => ({
    title: 'Bitbucket Cloud no longer has an issue tracker',
    fix: `${changeWords['3071'].toolNeeds}${announced(facts)}`,
  }),
  'endpoint-removed': ended,

  'missing-scope': (facts) => ({
    title: facts.missing.length === 1 ? 'The token lacks one permission' : 'The token lacks permissions',
    fix: `A token cannot be changed afterwards. Create a new one with ${facts.missing.length > 0 ? `also ${facts.missing.join(', ')}` : 'all the scopes (single permissions) that Handrail shows for this platform'}, and enter it ${where(facts)}.${ending(facts)}`,
  }),
  'missing-permission': (facts) => ({
    title: facts.cloud === false ? 'The token or its account may not do this' : 'The account may not do this',
    fix: 'Ask an administrator of the repository, project or workspace to give the account the right.',
  }),
  'workspace-not-found': (facts) => ({
    title: 'The workspace was not found',
    fix: `Copy the part after bitbucket.org/ from the workspace’s address in your browser, nothing else, and enter it as the workspace in ${maker(facts)}. If it is right, the account that made the token has to be a member of the workspace.`,
  }),
  'project-not-found': (facts) => ({
    title: 'The project was not found',
    fix: `Copy the project’s key (the part after /projects/) from the address in your browser and enter it in ${maker(facts)}.`,
  }),
  'repository-not-found': (facts) => ({
    title: 'The repository was not found',
    fix: `Open the repository in your browser and compare its address with the one in ${maker(facts)}. If it is right, ask its administrator to give the account access.`,
  }),
  'no-repositories-visible': () => ({
    title: 'The account sees no repositories',
    fix: 'Ask an administrator to give the account access to the repositories, or choose another workspace or project.',
  }),
  'ip-not-allowed': (facts) => ({
    title: 'This network is not allowed to use the workspace',
    fix: `Ask the workspace’s administrator to add the network from which ${maker(facts)} calls, under Access controls.`,
  }),
  'two-step-required': () => ({
    title: 'The workspace needs accounts with two-step verification',
    fix: 'Sign in with the account behind the token at id.atlassian.com and switch on two-step verification under Security.',
  }),
  'workspace-deactivated': () => ({
    title: 'The workspace has been deactivated',
    fix: 'An administrator of the workspace can sign in to bitbucket.org and reactivate it. This is urgent: deactivated workspaces are deleted later.',
  }),
  'admin-blocked-tokens': () => ({
    title: 'An administrator has blocked API tokens',
    fix: 'Ask your organisation’s administrator to allow API tokens for this account, or use an access token of the repository, project or workspace if the tool takes one.',
  }),
  'anonymous-fallback': (facts) => ({
    title: 'The token did not sign anybody in',
    fix: `${again}. Enter it ${where(facts)}.${ending(facts)}`,
  }),
  'captcha-locked': () => ({
    title: 'Bitbucket asks the account’s owner to sign in on its website once',
    fix: 'Sign in in your browser as the account that the tool uses, solve the puzzle (CAPTCHA) if one is shown, and remove the old password from every tool that still tries it.',
  }),
  'password-login-disabled': () => ({
    title: 'This server takes no user name with a token',
    fix: 'Ask your Bitbucket administrator to allow signing in with a user name (Basic authentication) for tokens, or use a tool that sends the token by itself.',
  }),

  'wrong-deployment': (facts) => ({
    title: 'The tool is set to the other kind of Bitbucket',
    fix: `Look at the kind and the address of Bitbucket in ${maker(facts)}: bitbucket.org is Bitbucket Cloud, any other name is a server of your company’s own. Set both to the same kind.`,
  }),
  'wrong-context-path': (facts) => ({
    title: 'A part of the address seems to be missing',
    fix: `Open a repository in your browser and paste its whole address into Handrail: it finds the right base. Enter that in ${maker(facts)}.`,
  }),
  'redirect-to-sso': () => ({
    title: 'A company sign-in page is in front of Bitbucket',
    fix: 'Ask your Bitbucket administrator to let requests to /rest and /scm through without the sign-in page, or for the address that programs use.',
  }),
  'captive-portal': network(
    'A page of the network came in place of Bitbucket',
    'Ask your network administrator to let requests to Bitbucket through unchanged.',
  ),
  'token-not-for-this-address': () => ({
    title: 'The token belongs to another Bitbucket',
    fix: 'Create a token in the Bitbucket that is asked, and enter that one.',
  }),
  'not-bitbucket': (facts) => ({
    title: 'There may be no Bitbucket at this address',
    fix: `Open Bitbucket in your browser and compare its address with the one in ${maker(facts)}.`,
  }),
  'http-to-https-redirect': (facts) => ({
    title: 'The address begins with http://',
    fix: `Enter the address in ${maker(facts)} with https://.`,
  }),
  'plain-http': (facts) => ({
    title: 'The address begins with http://',
    fix: `Enter the address in ${maker(facts)} with https://. If the server has no encryption, its administrator has to set it up.`,
  }),
  maintenance: () => ({ title: 'Bitbucket is down for maintenance', fix: 'Wait until the maintenance is over.' }),
  'starting-up': () => ({ title: 'Bitbucket is starting up', fix: 'Wait a few minutes and try again.' }),
  'server-error': (facts) => ({
    title: 'Bitbucket reports a fault of its own',
    fix:
      facts.cloud === false
        ? 'Try again in a few minutes. If it stays, send the message to your Bitbucket administrator, who finds the reason in the server’s log.'
        : 'Try again in a few minutes, and look at bitbucket.status.atlassian.com.',
  }),
  'rate-limited': ({ retryAfterSeconds }) => ({
    title: 'Bitbucket asks for a pause',
    fix: `Wait ${retryAfterSeconds === null ? 'a while (on Cloud up to an hour)' : `${retryAfterSeconds} seconds`} and try again. A token of its own for each tool gives each a limit of its own.`,
  }),

  'dns-not-found': network(
    'The name of the server is not known there',
    'Compare the name with the address in your browser. If it is right, ask your network administrator to make it known to the machine where the message appeared.',
  ),
  'connection-refused': network(
    'Nothing answers at this address',
    'Compare the address and the port (the number after the colon) with the one in your browser. If both are right, ask your network administrator to let that machine through.',
  ),
  timeout: network(
    'No answer came in time',
    'Ask your network administrator to let the machine where the message appeared reach Bitbucket.',
  ),
  'connection-reset': network(
    'The connection was cut',
    'Try again. If it stays, ask your network administrator whether something on the way cuts encrypted connections to Bitbucket.',
  ),
  'proxy-auth-required': network(
    'The proxy (a computer that passes web traffic on) asks for a sign-in',
    'Enter user name and password for it in the tool’s network settings, or ask your network administrator for an address that needs none.',
  ),
  'proxy-unreachable': network(
    'The proxy (a computer that passes web traffic on) cannot be used',
    'Ask your network administrator for the right settings for the machine where the message appeared.',
  ),
  'tls-untrusted-ca': network(
    'The tool does not know who signed the server’s certificate',
    'Ask your network administrator for the file with your company’s certificate authority (it signs the server’s proof of who it is), and import it on the machine where the message appeared. Never turn off certificate checks.',
  ),
  'tls-self-signed': network(
    'The server’s certificate is signed by itself',
    'Ask whoever runs the server for a certificate (its proof of who it is) that your company’s authority has signed, or import this one on the machine where the message appeared.',
  ),
  'tls-expired': network(
    'The server’s certificate is out of date',
    'Look at date and time on the machine where the message appeared. If they are right, the certificate (the server’s proof of who it is) has to be renewed.',
  ),
  'tls-hostname': network(
    'The certificate is for another name',
    'Enter the server’s full name, as your browser shows it. If that is what was asked, something on the way answers in its place with its own certificate (its proof of who it is).',
  ),
  'tls-protocol': network(
    'The encrypted connection could not be made',
    'Compare http:// or https:// and the port (the number after the colon) with the address in your browser. If they are right, one side needs a newer kind of encryption.',
  ),

  'platform-cannot-use-deployment': (facts) => ({
    title: `${facts.tool?.name ?? 'The tool'} may ask this Bitbucket in a way that it does not take`,
    fix: `Look for a newer release of ${maker(facts)}, and send this message to its support if there is none.`,
  }),
  'platform-cannot-use-credential': (facts) => ({
    title: `${facts.tool?.name ?? 'The tool'} cannot use this kind of token`,
    fix: `Look on the page of ${maker(facts)} which kind of token it takes, and create that one.`,
  }),
  'platform-input-invalid': (facts) => ({
    title: `One of the settings of ${facts.tool?.name ?? 'the tool'} cannot be used`,
    fix: `Correct the setting in ${maker(facts)}, or export it again with Handrail.`,
  }),
  'platform-may-not-reach': (facts) => ({
    title: `${facts.tool?.name ?? 'The platform'} may not reach your Bitbucket`,
    fix: 'Ask your network administrator to let the platform’s servers through. Handrail shows their addresses.',
  }),
} satisfies Readonly<Record<string, Remedy>>);

export type RemediedCode = keyof typeof remedyWords;

/** The remedy of a code; null for one that no explanation gives: the finding's own words are its then. */
export function remedyOf(code: FindingCode, facts: RemedyFacts): RemedyWords | null {
  return Object.hasOwn(remedyWords, code) ? remedyWords[code as RemediedCode](known(facts)) : null;
}
