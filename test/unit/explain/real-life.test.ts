/** The 23 failures that people reported, as they reported them, and the captured messages of both Bitbuckets. */
import { describe, expect, it } from 'vitest';
import type { Deployment, FindingCode } from '../../../electron/contract/index.ts';
import { explainError } from './told.ts';

const invalid = '{"type":"error","error":{"message":"Token is invalid, expired, or not supported for this endpoint."}}';
const nobody = { deployment: null, platform: null };

interface Case {
  readonly text: string;
  readonly deployment: Deployment;
  /** Codes that have to be among the causes, the first of them at the top or as sure as the top. */
  readonly codes: readonly FindingCode[];
  readonly certain?: FindingCode;
}

const cases: Readonly<Record<string, Case>> = {
  '1 a user name instead of the e-mail': {
    text: `HTTP 401 ${invalid}`,
    deployment: 'cloud',
    codes: ['wrong-user-name', 'bearer-only-token'],
  },
  '2 a token without scopes': {
    text: `Error: Request failed with status code 401: ${invalid}`,
    deployment: 'cloud',
    codes: ['token-unscoped', 'wrong-user-name'],
  },
  '3 read:user is missing': {
    text: '403 {"type":"error","error":{"message":"Your credentials lack one or more required privilege scopes.","detail":{"required":["read:user:bitbucket"],"granted":["write:repository:bitbucket","read:repository:bitbucket"]}}}',
    deployment: 'cloud',
    codes: ['missing-scope'],
    certain: 'missing-scope',
  },
  '4 one scope at a time': {
    text: 'Your credentials lack one or more required privilege scopes. required: read:pullrequest:bitbucket, read:project:bitbucket granted: read:repository:bitbucket',
    deployment: 'cloud',
    codes: ['missing-scope'],
    certain: 'missing-scope',
  },
  '5 admin does not imply read': {
    text: "remote: Your credentials lack one or more required privilege scopes.\nfatal: unable to access 'https://bitbucket.org/acme/web.git/': The requested URL returned error: 403",
    deployment: 'cloud',
    codes: ['missing-scope'],
    certain: 'missing-scope',
  },
  '6 the removed list of workspaces': {
    text: '410 {"type":"error","error":{"message":"CHANGE-2770 - Functionality has been deprecated","detail":"Please read the changelog entry for more details."}}',
    deployment: 'cloud',
    codes: ['endpoint-removed', 'workspace-not-found'],
    certain: 'endpoint-removed',
  },
  '7 an access token sent as Basic': {
    text: `status 401 from https://api.bitbucket.org/2.0/repositories/acme: ${invalid}`,
    deployment: 'cloud',
    codes: ['bearer-only-token'],
  },
  '8 brownouts': {
    text: 'Pushes with our app password worked until June 2026, then failed at odd hours. HTTP Error: 410 Gone',
    deployment: 'cloud',
    codes: ['app-password-retired'],
  },
  '9 Sourcetree': {
    text: 'Failed to get user details. https://api.bitbucket.org/2.0/user returned 403',
    deployment: 'cloud',
    codes: ['missing-scope', 'wrong-user-name'],
  },
  '10 the credential manager asks again': {
    text: 'Git Credential Manager prompts for my password every time I fetch',
    deployment: 'cloud',
    codes: ['wrong-user-name'],
  },
  '11 the IP list': {
    text: 'remote: To access this repository, an admin must whitelist your IP.\nfatal: unable to access: The requested URL returned error: 403',
    deployment: 'cloud',
    codes: ['ip-not-allowed'],
    certain: 'ip-not-allowed',
  },
  '12 the workspace as user': {
    text: 'The plugin sends the workspace name as username: 401 Unauthorized',
    deployment: 'cloud',
    codes: ['wrong-user-name'],
  },
  '12b a UUID as slug': {
    text: '404 {"type":"error","error":{"message":"No workspace with identifier \'{c0ffee00-1234-4321-abcd-0123456789ab}\'."}}',
    deployment: 'cloud',
    codes: ['workspace-not-found'],
    certain: 'workspace-not-found',
  },
  '12c no menu for app passwords': {
    text: 'There is no "App passwords" entry in my settings',
    deployment: 'data-center',
    codes: ['app-password-retired', 'wrong-deployment'],
  },
  '13a PKIX': {
    text: 'javax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
    deployment: 'data-center',
    codes: ['tls-untrusted-ca'],
  },
  '13b the first certificate': {
    text: 'Error: unable to verify the first certificate',
    deployment: 'data-center',
    codes: ['tls-untrusted-ca'],
  },
  '13c only “fetch failed”': {
    text: 'TypeError: fetch failed',
    deployment: 'data-center',
    codes: ['tls-untrusted-ca', 'dns-not-found', 'connection-refused', 'timeout'],
  },
  '14 a token outside /rest': {
    text: 'After the upgrade to 9.3.2 GET /plugins/servlet/applinks/whoami with our token answers 302 to /login',
    deployment: 'data-center',
    codes: ['platform-cannot-use-deployment', 'captcha-locked'],
  },
  '15 a site behind Okta': {
    text: 'Adding the site failed: Request failed with status code 404. Our Bitbucket is behind Okta.',
    deployment: 'data-center',
    codes: ['redirect-to-sso'],
  },
  '16 an empty list': {
    text: 'The sync returned an empty list and the permissions were silently wiped',
    deployment: 'data-center',
    codes: ['anonymous-fallback', 'token-expired'],
  },
  '17 the token is not valid': { text: 'Token is not valid', deployment: 'data-center', codes: ['token-rejected', 'anonymous-fallback'] },
  '18 CAPTCHA': {
    text: 'fatal: remote error: CAPTCHA required',
    deployment: 'data-center',
    codes: ['captcha-locked'],
    certain: 'captcha-locked',
  },
  '18b CAPTCHA as JSON': {
    text: '{"errors":[{"context":null,"message":"CAPTCHA required. Your Bitbucket account has been locked.","exceptionName":"com.atlassian.bitbucket.auth.CaptchaRequiredAuthenticationException"}]}',
    deployment: 'data-center',
    codes: ['captcha-locked'],
    certain: 'captcha-locked',
  },
  '19 a user name for a project token': {
    text: 'bitbucket-data-center: username is required',
    deployment: 'data-center',
    codes: ['bearer-only-token'],
  },
  '20 password sign-in is off': {
    text: '403 Basic Authentication has been disabled on this instance.',
    deployment: 'data-center',
    codes: ['password-login-disabled'],
    certain: 'password-login-disabled',
  },
  '21 single sign-on': {
    text: 'Operation timed out while waiting for https://login.microsoftonline.com/…/saml2?SAMLRequest=…',
    deployment: 'data-center',
    codes: ['redirect-to-sso'],
  },
  '22 never ADMIN': {
    text: 'Tokens may not have the following permission: ADMIN',
    deployment: 'data-center',
    codes: ['platform-cannot-use-credential'],
    certain: 'platform-cannot-use-credential',
  },
  '23 HTML for JSON': {
    text: 'SyntaxError: Unexpected token < in JSON at position 0',
    deployment: 'data-center',
    codes: ['wrong-context-path', 'redirect-to-sso', 'captive-portal'],
  },
};

describe('the real-life cases of docs/bitbucket.md D', () => {
  it.each(Object.entries(cases))('%s', (_name, { text, deployment, codes, certain }) => {
    for (const context of [{ deployment, platform: null }, nobody]) {
      const { likely } = explainError(text, context);
      const found = likely.map((each) => each.code);
      expect(found).toEqual(expect.arrayContaining([...codes]));
      const first = likely.find((each) => each.code === codes[0]);
      expect(first?.confidence).toBe(likely[0]?.confidence);
      if (certain !== undefined) expect(likely[0]).toMatchObject({ code: certain, confidence: 'certain' });
    }
  });
  it('are all 23', () => {
    const numbers = new Set(Object.keys(cases).map((name) => Number.parseInt(name, 10)));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
  });
});

/** Message → the code at the top. */
const tops: readonly (readonly [string, Deployment | null, FindingCode])[] = [
  ['{"type":"error","error":{"message":"Access token expired."}}', 'cloud', 'token-expired'],
  ['remote: To access this repository, enable two-step authentication.', 'cloud', 'two-step-required'],
  ['403: The workspace acme and its content have been deactivated', 'cloud', 'workspace-deactivated'],
  ['remote: Bitbucket Cloud recently stopped supporting account passwords for Git authentication.', 'cloud', 'app-password-retired'],
  ['remote: Invalid username or password', 'cloud', 'wrong-user-name'],
  ['remote: Invalid credentials', null, 'wrong-user-name'],
  ['Repository acme/web not found', 'cloud', 'repository-not-found'],
  ['You may not have access to this repository or it no longer exists in this workspace.', 'cloud', 'repository-not-found'],
  ['Rate limit for this resource has been exceeded.', 'cloud', 'rate-limited'],
  ['An admin has blocked this API token', 'cloud', 'admin-blocked-tokens'],
  ['{"message":"Forbidden"}', 'cloud', 'missing-permission'],
  [
    '[ALERT] Your push failed because the account acme has exceeded its user limit and is in a read-only state',
    'cloud',
    'missing-permission',
  ],
  [
    '{"errors":[{"message":"Authentication failed. Please check your credentials and try again.","exceptionName":"com.atlassian.bitbucket.auth.IncorrectPasswordAuthenticationException"}]}',
    'data-center',
    'token-rejected',
  ],
  [
    '401 com.atlassian.bitbucket.AuthorisationException: You are not permitted to access this resource',
    'data-center',
    'missing-permission',
  ],
  ['{"errors":[{"message":"XSRF check failed"}]}', 'data-center', 'platform-cannot-use-deployment'],
  ['Project ABC does not exist.', 'data-center', 'project-not-found'],
  ['Repository ABC/web does not exist.', 'data-center', 'repository-not-found'],
  ['{"state":"MAINTENANCE"}', 'data-center', 'maintenance'],
  ['{"state":"STARTING"}', 'data-center', 'starting-up'],
  ['missing auth username', 'data-center', 'platform-input-invalid'],
  ['The repository PRJ/web is archived', 'data-center', 'missing-permission'],
  ['The license has expired', 'data-center', 'missing-permission'],
  ['self signed certificate in certificate chain', null, 'tls-untrusted-ca'],
  ['Error: self-signed certificate; code DEPTH_ZERO_SELF_SIGNED_CERT', null, 'tls-self-signed'],
  ['x509: certificate signed by unknown authority', null, 'tls-untrusted-ca'],
  ['certificate has expired', null, 'tls-expired'],
  ["Hostname/IP does not match certificate's altnames", null, 'tls-hostname'],
  ['SSL routines: wrong version number', null, 'tls-protocol'],
  ['javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure', null, 'tls-protocol'],
  ['407 Proxy Authentication Required', null, 'proxy-auth-required'],
  ['HTTP 407', null, 'proxy-auth-required'],
  ['Unable to tunnel through proxy. Proxy returns "HTTP/1.1 502"', null, 'proxy-unreachable'],
  ['getaddrinfo ENOTFOUND git.acme.io', null, 'dns-not-found'],
  ['java.net.UnknownHostException: git.acme.io', null, 'dns-not-found'],
  ['connect ECONNREFUSED 10.1.2.3:7990', null, 'connection-refused'],
  ['connect ETIMEDOUT 10.1.2.3:443', null, 'timeout'],
  ['read ECONNRESET', null, 'connection-reset'],
  ['net/http: stopped after 10 redirects: too many redirects', null, 'redirect-to-sso'],
  ['HTTP 401', 'cloud', 'wrong-user-name'],
  ['HTTP 401', 'data-center', 'token-rejected'],
  ['403 Forbidden', 'cloud', 'missing-scope'],
  ['403 Forbidden', 'server', 'missing-permission'],
  ['404 Not Found', 'cloud', 'repository-not-found'],
  ['404 Not Found', 'data-center', 'wrong-context-path'],
  ['HTTP/1.1 410 Gone', null, 'endpoint-removed'],
  ['error 429', null, 'rate-limited'],
  ['502 Bad Gateway', null, 'server-error'],
  ['503 Service Unavailable', null, 'maintenance'],
  ['504 Gateway Timeout', null, 'timeout'],
  ['HTTP 500', null, 'server-error'],
  ['400 Bad Request', null, 'platform-input-invalid'],
];

describe('captured messages', () => {
  it.each(tops)('%s (%s): %s', (text, deployment, code) => {
    expect(explainError(text, { deployment, platform: null }).likely[0]?.code).toBe(code);
  });
});
