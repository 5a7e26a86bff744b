/** What an administrator is asked to do, in their own words: they know the terms, and want the request rather than the lesson. */
import { inEnglish } from '../language.ts';
import type { FindingCode } from '../../words.ts';
import type { Facts } from '../findings/shape.ts';

type Ask = (f: Facts) => string;

const reach: Ask = (f) =>
  `Please let this computer reach ${f.say('host', 'the Bitbucket server')}${f.also('proxy', (proxy) => `(it goes through the proxy ${proxy})`)}, and let the platform’s servers reach it too if they go through the same firewall.`;
const caFile =
  'Please send me the certificate of your certificate authority (root and, where there are any, intermediates) as a PEM or DER file.';

/** One for each code whose remedy can be somebody else’s. */
export const asks: Readonly<Partial<Record<FindingCode, Ask>>> = inEnglish('asks', {
  'dns-not-found': reach,
  'connection-refused': reach,
  timeout: reach,
  'connection-reset': reach,
  'proxy-auth-required': () => 'Please give me a proxy address that needs no sign-in, or exempt this host from the proxy.',
  'proxy-unreachable': (f) =>
    f.has('proxyStatus')
      ? `Please allow CONNECT to ${f.say('host', 'this host')} on the proxy, or exempt the host from the proxy (NO_PROXY).`
      : 'Please tell me the right proxy settings for this computer.',
  'captive-portal': (f) => `Please allow ${f.say('host', 'this host')} in the web filter.`,
  'plain-http': () => 'Please offer Bitbucket over HTTPS, and tell me the address.',

  'tls-untrusted-ca': (f) => {
    if (f.say('state', '') === 'revoked') return 'Please replace the server’s certificate: its authority has revoked it.';
    if (f.cloud || f.say('state', '') === 'inspected')
      return `Please send me the root certificate of the TLS inspection as a PEM or DER file, or exempt ${f.say('host', 'this host')} from inspection.`;
    return f.say('state', '') === 'incomplete-chain'
      ? `The server sends its leaf certificate without the intermediates. Please let it send the whole chain. ${caFile}`
      : caFile;
  },
  'tls-self-signed': () =>
    'Please send me the server’s certificate as a PEM or DER file, and tell me its SHA-256 fingerprint on another way. A certificate of the company’s authority would be better.',
  'tls-expired': () => 'Please renew the certificate named below (or correct the server’s chain).',
  'tls-hostname': (f) =>
    `Please add ${f.say('host', 'this host name')} to the certificate’s subject alternative names, or tell me the name to use.`,
  'tls-protocol': (f) =>
    f.say('state', '') === 'client-certificate'
      ? 'Please offer an address that asks for no client certificate.'
      : 'Please allow TLS 1.2 or newer.',

  'redirect-to-sso': () => 'Please exempt /rest and /scm from the single sign-on redirect, so that HTTP access tokens work there.',
  maintenance: () => 'Please tell me when the maintenance will be over.',
  'starting-up': () => 'Please look whether Bitbucket has started; it answers that it is starting.',
  'server-error': () => 'Please look for the request named below in Bitbucket’s log.',
  'unreadable-response': () => 'Please look whether something between this computer and Bitbucket changes the answers.',
  'unsupported-version': (f) => `Please tell me when Bitbucket will be updated; ${f.say('needs', 'a newer version')} is needed.`,
  'version-out-of-support': () => 'For your information: this version of Bitbucket is out of Atlassian’s support.',

  'password-login-disabled': () =>
    'Please allow Basic authentication with HTTP access tokens, or tell me another way for the platform to sign in.',
  'missing-scope': (f) => `Please create an access token with these scopes: ${f.say('required', f.say('missing', 'those named below'))}.`,
  'missing-permission': (f) =>
    `Please give ${f.say('account', 'the account')} the permission named below${f.has('where') ? ` in ${f.say('where', '')}` : ''}, or create a token of an account that has it.`,
  'workspace-deactivated': (f) =>
    `Please sign in to bitbucket.org and reactivate the workspace${f.has('workspace') ? ` ${f.say('workspace', '')}` : ''}. Deactivated workspaces are deleted later.`,
  'no-repositories-visible': (f) =>
    `Please give ${f.say('account', 'the account')} access to the repositories${f.has('where') ? ` in ${f.say('where', '')}` : ''}.`,
  'ip-not-allowed': () =>
    'Please add this network, and the addresses of the platform, to the workspace’s list of allowed IP addresses (Access controls).',
  'admin-blocked-tokens': () =>
    'Please allow API tokens for this account, or create a repository, project or workspace access token for it.',

  'issue-tracker-removed': (f) =>
    `Please switch off what reads or writes Bitbucket’s issues on ${f.say('platform', 'the platform')}, or update it: Bitbucket Cloud removed its issue tracker on 20 August 2026.`,
  'bitbucket-flapping': () =>
    'Please let the jobs retry after a pause, and spread those that start in the same minute (https://jira.atlassian.com/browse/BCLOUD-24107). The token is valid.',
  'credential-not-sent': (f) =>
    `Please look where ${f.say('platform', 'the platform')} reads its Bitbucket token from: the requests arrive without one.`,
  'git-refused': (f) =>
    `Please let HTTP access tokens clone over HTTPS${f.say('state', '') === 'basic-off' ? ' with user name and token (Basic authentication)' : ''}; the refused request is named below.`,

  'platform-may-not-reach': (f) =>
    `Please let the platform’s servers reach ${f.say('host', 'our Bitbucket')}.${f.also('allow', (allow) => `They come from: ${allow}.`)}`,
});
