/**
 * How messages are recognised. Wordings come from captured answers of both Bitbuckets and from reports of their users; each
 * pattern is bounded, because the text is whatever somebody pasted. Sources are beside the words in contract/copy/explain/.
 */
import { clueMessages, signInFailedToo } from './explain/clue-messages.ts';
import type { AnyMessage, Message } from './explain/message.ts';
import { proxyMessages } from './explain/proxy-messages.ts';
import { setupMessages } from './explain/setup-messages.ts';

const emptyList =
  /\bempty (?:list|result)|\b(?:no|0|zero) (?:repositories|repos|projects|workspaces) (?:were |was )?(?:found|visible|returned|available|discovered|accessible)|(?:could not|can't|cannot|unable to) find any (?:repositories|repos|projects)|permissions? (?:were |was |have been |are )?(?:silently )?(?:wiped|lost|removed)|"size"\s*:\s*0\s*,[\s\S]{0,200}"values"\s*:\s*\[\s*\]/i;

export const messages: readonly AnyMessage[] = [
  ...clueMessages,
  ...setupMessages,
  ...proxyMessages,
  // Bitbucket Cloud
  {
    id: 'token-invalid',
    find: /invalid, expired,? or not supported for this endpoint/i,
    speaks: 'cloud',
    causes: [
      ['wrong-user-name', 'likely'],
      ['token-unscoped', 'likely'],
      ['bearer-only-token', 'likely'],
      ['token-expired', 'possible'],
      ['token-rejected', 'possible'],
      ['app-password-retired', 'possible'],
    ],
  },
  { id: 'access-token-expired', find: /access token (?:has )?expired/i, causes: [['token-expired', 'certain']] },
  {
    id: 'missing-scopes',
    find: /lacks? one or more required privilege scopes|insufficient[_ ]scope/i,
    speaks: 'cloud',
    causes: [['missing-scope', 'certain']],
  },
  {
    id: 'endpoint-gone',
    find: /CHANGE-2770\b/i,
    speaks: 'cloud',
    causes: [
      ['endpoint-removed', 'certain'],
      ['workspace-not-found', 'possible'],
    ],
  },
  {
    id: 'removed-unnamed',
    find: /Functionality has been deprecated/i,
    when: (clues) => clues.changes.length === 0 && clues.removed === null,
    speaks: 'cloud',
    causes: [['endpoint-removed', 'likely']],
  },
  {
    id: 'ip-not-listed',
    find: /(?:white|allow)-?\s?list(?:ed)? your IP|your IP(?: address)? .{0,40}\bnot (?:in|on|allowed|permitted|white|allow)|IP (?:address )?.{0,30}\bnot (?:allow|white)-?listed/i,
    speaks: 'cloud',
    causes: [['ip-not-allowed', 'certain']],
  },
  {
    id: 'two-step',
    find: /enable two-step|two-step (?:authentication|verification) .{0,40}(?:required|enable)|require[sd]? two-(?:step|factor)/i,
    speaks: 'cloud',
    causes: [['two-step-required', 'certain']],
  },
  { id: 'deactivated', find: /workspace .{0,120}\bdeactivated\b/is, speaks: 'cloud', causes: [['workspace-deactivated', 'certain']] },
  {
    id: 'account-password',
    find: /stopped supporting account passwords|(?:app|account) passwords? (?:is|are|was|were|has been|have been) (?:no longer|deprecated|disabled|removed|retired)/i,
    speaks: 'cloud',
    causes: [['app-password-retired', 'certain']],
  },
  {
    id: 'app-password-menu',
    find: /\bno\b.{0,20}\bapp passwords?\b|app passwords?.{0,60}\b(?:menu|missing|gone|not (?:there|find|available|listed)|stopped|brown-?out|failing)\b|brown-?outs?\b|worked (?:fine )?until (?:june|july) 2026/is,
    causes: [
      ['app-password-retired', 'likely'],
      ['wrong-deployment', 'possible'],
    ],
  },
  { id: 'no-workspace', find: /No workspace with identifier/i, speaks: 'cloud', causes: [['workspace-not-found', 'certain']] },
  {
    id: 'no-repository',
    find: /Repository [\w.~{}-]{1,130}\/[\w.~{}-]{1,130} not found|may not have access to this repository or it no longer exists|requested repository either does not exist or you do not have access/i,
    when: (clues, text) => !signInFailedToo(clues, text) && (clues.surface !== 'git' || !clues.statuses.includes(403)),
    speaks: 'cloud',
    causes: [
      ['repository-not-found', 'likely'],
      ['missing-permission', 'likely'],
      ['anonymous-fallback', 'possible'],
    ],
  },
  {
    id: 'tokens-blocked',
    find: /\badmin\w{0,12}\b.{0,80}\b(?:block|restrict|disab)\w{0,6}\b.{0,60}\btokens?\b|\bAPI tokens?\b.{0,60}\b(?:blocked|restricted|not allowed)\b/i,
    causes: [['admin-blocked-tokens', 'certain']],
  },
  {
    id: 'user-details',
    find: /failed to get user details|\/2\.0\/user(?![\w/])/i,
    on: 'cloud',
    causes: [
      ['missing-scope', 'likely'],
      ['wrong-user-name', 'likely'],
      ['bearer-only-token', 'possible'],
    ],
  },
  {
    id: 'asks-again',
    find: /(?:ask|prompt)(?:s|ed|ing)?\b.{0,60}\b(?:again|every time|each time|repeatedly)|re-?prompt|bitbucketValidateStoredCredentials/i,
    causes: [
      ['wrong-user-name', 'likely'],
      ['token-rejected', 'possible'],
    ],
  },
  {
    id: 'plain-forbidden',
    find: /"message"\s*:\s*"Forbidden"/i,
    speaks: 'cloud',
    causes: [
      ['missing-permission', 'likely'],
      ['platform-cannot-use-deployment', 'possible'],
    ],
  },
  {
    id: 'read-only-plan',
    find: /exceeded its user limit|over its user limit|\[ALERT\].{0,120}(?:read-only|limit)/is,
    speaks: 'cloud',
    causes: [['missing-permission', 'likely']],
  },
  {
    id: 'workspace-as-user',
    find: /(?:workspace|owner)(?: name)? (?:is )?(?:used )?as (?:the )?user ?(?:name)?/i,
    on: 'cloud',
    causes: [['wrong-user-name', 'likely']],
  },

  // Bitbucket Server and Data Center
  {
    id: 'captcha',
    find: /CAPTCHA[\s_](?:required|challenge)|CaptchaRequired/i,
    speaks: 'self-managed',
    causes: [['captcha-locked', 'certain']],
  },
  {
    id: 'wrong-password',
    find: /IncorrectPasswordAuthenticationException|Authentication failed\. Please check your credentials/i,
    speaks: 'self-managed',
    causes: [
      ['token-rejected', 'likely'],
      ['wrong-user-name', 'likely'],
      ['token-expired', 'possible'],
      ['bearer-only-token', 'possible'],
    ],
  },
  {
    id: 'not-permitted-signed-in',
    find: /(?:not permitted to access this resource|AuthorisationException|insufficient permissions)(?=[\s\S]{0,4000}X-AUSERNAME:\s*[^\s,]{1,100})|X-AUSERNAME:\s*(?!anonymous)[^\s,]{1,100}[\s\S]{0,4000}(?:not permitted to access this resource|AuthorisationException)/i,
    speaks: 'self-managed',
    causes: [['missing-permission', 'certain']],
  },
  {
    id: 'not-permitted',
    find: /not permitted to access this resource|AuthorisationException|insufficient permissions/i,
    speaks: 'self-managed',
    causes: [
      ['missing-permission', 'likely'],
      ['token-rejected', 'likely'],
    ],
  },
  { id: 'xsrf', find: /XSRF check failed/i, speaks: 'self-managed', causes: [['platform-cannot-use-deployment', 'likely']] },
  {
    id: 'no-project',
    find: /NoSuchProjectException|Project [\w~.-]{1,130} does not exist/i,
    speaks: 'self-managed',
    causes: [['project-not-found', 'certain']],
  },
  {
    id: 'no-repo',
    find: /NoSuchRepositoryException|Repository [\w~.-]{1,130}\/[\w.-]{1,130} does not exist/i,
    speaks: 'self-managed',
    causes: [['repository-not-found', 'certain']],
  },
  {
    id: 'no-repo-or-right',
    find: /requested repository does not exist,? or you do not have permission/i,
    speaks: 'self-managed',
    causes: [
      ['repository-not-found', 'likely'],
      ['missing-permission', 'likely'],
    ],
  },
  {
    id: 'tokens-never-admin',
    find: /Tokens may not have the following permission/i,
    speaks: 'self-managed',
    causes: [['platform-cannot-use-credential', 'certain']],
  },
  {
    id: 'basic-off',
    find: /Basic Auth\w{0,12} (?:has been |is |was )?disabled/i,
    speaks: 'self-managed',
    causes: [['password-login-disabled', 'certain']],
  },
  { id: 'maintenance', find: /"state"\s*:\s*"MAINTENANCE"|down for maintenance|under maintenance/i, causes: [['maintenance', 'certain']] },
  {
    id: 'starting',
    find: /"state"\s*:\s*"(?:STARTING|FIRST_RUN)"|Bitbucket is starting|is starting up/i,
    causes: [['starting-up', 'certain']],
  },
  {
    id: 'outside-rest',
    find: /\/plugins\/servlet\/applinks\/whoami|no longer work as expected after upgrading|(?:302|redirect\w{0,4})\b.{0,80}\/login\b.{0,200}\btoken|\bBearer\b.{0,400}\b302\b.{0,400}\bLocation:.{0,200}\/login\b|\btoken\b.{0,200}(?:302|redirect\w{0,4})\b.{0,80}\/login\b/is,
    on: 'self-managed',
    causes: [
      ['platform-cannot-use-deployment', 'likely'],
      ['captcha-locked', 'possible'],
      ['redirect-to-sso', 'possible'],
    ],
  },
  {
    id: 'token-not-valid',
    find: /\b(?:the |this |your )?token is (?:not valid|invalid)\b(?!, expired)|\binvalid (?:access |api )?token\b(?!.{0,20}is invalid, expired)/i,
    causes: [
      ['token-rejected', 'likely'],
      ['anonymous-fallback', 'possible'],
      ['wrong-user-name', 'possible'],
    ],
  },
  {
    id: 'empty-list',
    find: emptyList,
    when: (clues) => clues.product !== 'cloud',
    causes: [
      ['anonymous-fallback', 'likely'],
      ['token-expired', 'likely'],
      ['no-repositories-visible', 'likely'],
    ],
  },
  {
    id: 'empty-list-cloud',
    find: emptyList,
    when: (clues) => clues.product === 'cloud',
    causes: [
      ['no-repositories-visible', 45],
      ['workspace-not-found', 35],
      ['missing-permission', 20],
    ],
  },
  { id: 'cds-user', find: /missing auth username/i, causes: [['platform-input-invalid', 'certain']] },
  {
    id: 'user-demanded',
    find: /user ?name (?:is |was )?(?:required|missing|mandatory|empty|must not be|cannot be)|(?:requires?|demands?|needs?|missing) (?:a |the )?user ?name/i,
    causes: [
      ['bearer-only-token', 'likely'],
      ['platform-input-invalid', 'possible'],
    ],
  },
  {
    id: 'sso',
    find: /SAMLRequest|SAMLResponse|login\.microsoftonline|\bokta\b|\badfs\b|shibboleth|keycloak|pingfederate|single sign-?on|\bSSO (?:log-?in|sign-?in|is |required|session)|identity provider|\/saml2?\//i,
    causes: [['redirect-to-sso', 'likely']],
  },
  { id: 'archived', find: /repository .{0,60}\b(?:is|was) archived/i, causes: [['missing-permission', 'certain']] },
  { id: 'licence', find: /licen[sc]e .{0,40}\bexpired/i, on: 'self-managed', causes: [['missing-permission', 'likely']] },

  // The way to Bitbucket
  {
    id: 'authority-in-chain',
    find: /self[- ]signed certificate in (?:the )?(?:certificate )?chain|SELF_SIGNED_CERT_IN_CHAIN/i,
    way: true,
    tls: 'reason',
    causes: [['tls-untrusted-ca', 'certain']],
  },
  {
    id: 'self-signed',
    find: /DEPTH_ZERO_SELF_SIGNED_CERT|self[- ]signed certificate(?! in)/i,
    way: true,
    tls: 'reason',
    causes: [['tls-self-signed', 'certain']],
  },
  {
    id: 'unknown-authority',
    find: /PKIX path (?:building|validation) failed(?!: java\.security\.cert\.CertPathValidatorException: (?:validity check|timestamp check) failed)|unable to find valid certification path|unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to get (?:local )?issuer cert|UNABLE_TO_GET_ISSUER_CERT|certificate signed by unknown authority|UNTRUSTED_?ROOT|SEC_ERROR_UNKNOWN_ISSUER|issuer has been marked as not trusted/i,
    way: true,
    tls: 'reason',
    causes: [
      ['tls-untrusted-ca', 'likely'],
      ['tls-self-signed', 'possible'],
    ],
  },
  {
    id: 'unknown-authority',
    find: /CERTIFICATE[_ ]VERIFY[_ ]FAILED|failed to verify certificate|certificate (?:is )?not trusted|The remote certificate is invalid|server certificate verification failed|the SSL certificate is invalid|SSLPeerUnverifiedException|\bpeer not authenticated/i,
    way: true,
    tls: 'vague',
    causes: [
      ['tls-untrusted-ca', 'likely'],
      ['tls-self-signed', 'possible'],
    ],
  },
  // Go's crypto/x509 says “has expired or is not yet valid” for both, and behind it which:
  // https://github.com/golang/go/blob/go1.25.0/src/crypto/x509/verify.go
  {
    id: 'certificate-expired',
    find: /\bCERT_HAS_EXPIRED\b|certificate (?:has|is) expired(?! or is not yet valid)|CertificateExpiredException|\bNotAfter:|current time \S{4,40} is after|SEC_ERROR_EXPIRED_CERTIFICATE|SEC_E_CERT_EXPIRED|certificate expiration date has passed|uses expired certificate|invalid peer certificate: Expired/i,
    way: true,
    tls: 'reason',
    causes: [['tls-expired', 'certain']],
  },
  {
    id: 'certificate-too-early',
    find: /CertificateNotYetValid|\bCERT_NOT_YET_VALID\b|(?<!has expired or )is not yet valid|\bNotBefore:|current time \S{4,40} is before|certificate not activated yet|uses not yet valid certificate|invalid peer certificate: NotValidYet/i,
    way: true,
    tls: 'reason',
    causes: [['tls-expired', 'certain']],
  },
  {
    id: 'certificate-out-of-time',
    find: /certificate has expired or is not yet valid(?!: current time)|\bNotTimeValid\b/i,
    way: true,
    tls: 'reason',
    causes: [['tls-expired', 90]],
  },
  {
    id: 'certificate-name',
    find: /ERR_TLS_CERT_ALTNAME_INVALID|Hostname\/IP does not match|No subject alternative (?:DNS )?names?|does ?n[o']t match any of the subject alternative names|certificate is valid for .{1,300}, not |certificate is not valid for any names|no alternative certificate subject name matches|CERT_COMMON_NAME_INVALID|certificate subject name .{1,200} does not match target host|RemoteCertificateNameMismatch/i,
    way: true,
    tls: 'reason',
    causes: [['tls-hostname', 'certain']],
  },
  {
    id: 'certificate-ip',
    find: /cannot validate certificate for \S{2,60} because it doesn['’]t contain any IP SANs/i,
    way: true,
    tls: 'reason',
    causes: [['tls-hostname', 'certain']],
  },
  {
    id: 'certificate-old-form',
    find: /certificate relies on legacy Common Name/i,
    way: true,
    tls: 'reason',
    causes: [['tls-hostname', 'certain']],
  },
  {
    id: 'no-handshake',
    find: /SSLHandshakeException|\bEPROTO\b|wrong version number|handshake[_ ]failure|gnutls_handshake\(\) failed|unexpected TLS packet|schannel: (?:failed|next InitializeSecurityContext)|SEC_E_(?:ILLEGAL_MESSAGE|INVALID_TOKEN|UNSUPPORTED_FUNCTION)|protocol[_ ]version|unsupported protocol|no protocols? (?:is |are )?(?:in common|available)|Unrecognized SSL message|plain HTTP request was sent to HTTPS|first record does not look like a TLS handshake|server gave HTTP response to HTTPS client|packet length too long|ERR_SSL_\w{1,60}/i,
    way: true,
    tls: 'vague',
    causes: [
      ['tls-protocol', 'likely'],
      ['tls-untrusted-ca', 'possible'],
    ],
  },
  { id: 'sent-in-the-clear', find: /(?:basic auth|bearer token) cannot be sent over HTTP\b/i, causes: [['plain-http', 'certain']] },
  {
    id: 'proxy-sign-in',
    find: /Proxy Authentication Required|\b407\b(?=.{0,60}prox)|(?:HTTP(?:\/\d(?:\.\d)?)?|status(?: code)?|error)[ :=]{1,3}407\b|unable to tunnel through proxy.{0,60}407/i,
    way: true,
    causes: [['proxy-auth-required', 'certain']],
  },
  {
    id: 'proxy-trouble',
    find: /unable to tunnel through proxy|tunneling socket could not be established|could not resolve proxy|failed to connect to proxy|ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED|proxyconnect tcp|cannot connect to proxy|\bProxyError\b|tunnel connection failed/i,
    way: true,
    causes: [['proxy-unreachable', 'likely']],
  },
  {
    id: 'name-unknown',
    find: /\bENOTFOUND\b|\bEAI_AGAIN\b|UnknownHostException|could not resolve host|no such host|name or service not known|nodename nor servname|temporary failure in name resolution|ERR_NAME_NOT_RESOLVED|No address associated with hostname|name does not resolve/i,
    way: true,
    causes: [['dns-not-found', 'certain']],
  },
  {
    id: 'refused',
    find: /\bECONNREFUSED\b|connection (?:was )?refused|ERR_CONNECTION_REFUSED|actively refused/i,
    way: true,
    causes: [['connection-refused', 'certain']],
  },
  {
    id: 'no-answer',
    find: /\bETIMEDOUT\b|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|(?:connect|connection|read|request|operation|i\/o)\w{0,4} (?:has )?time[d]?[ -]?out|SocketTimeoutException|ConnectTimeoutException|deadline exceeded|Client\.Timeout|timed out after|\bTimeoutError\b|ERR_(?:CONNECTION_)?TIMED_OUT|\bEHOSTUNREACH\b|\bENETUNREACH\b|no route to host/i,
    way: true,
    causes: [['timeout', 'certain']],
  },
  {
    id: 'cut-off',
    find: /\bECONNRESET\b|socket hang up|connection (?:was )?(?:reset|aborted|closed)|\bEPIPE\b|unexpected EOF|ERR_CONNECTION_(?:RESET|CLOSED)|empty reply from server|UND_ERR_SOCKET|NoHttpResponseException|SSL_ERROR_SYSCALL/i,
    way: true,
    causes: [['connection-reset', 'certain']],
  },
  {
    id: 'page-not-json',
    find: /Unexpected token '?"?<|<!doctype html|invalid character '<'|Unexpected character \('<'|JSONDecodeError|is not valid JSON|Unexpected character encountered while parsing value: <|expected JSON.{0,40}HTML|HTML instead of JSON/i,
    causes: [
      ['wrong-context-path', 'likely'],
      ['redirect-to-sso', 'likely'],
      ['captive-portal', 'likely'],
      ['not-bitbucket', 'possible'],
      ['token-rejected', 'possible'],
    ],
  },
  {
    id: 'endless-redirects',
    find: /too many (?:redirects(?! or authentication)|follow-up requests)|redirect(?:ed)?(?: \w{1,12}){0,3} to .{0,80}(?:login|signin|sign-in)|maximum redirects?|ERR_TOO_MANY_REDIRECTS/i,
    causes: [
      ['redirect-to-sso', 'likely'],
      ['http-to-https-redirect', 'possible'],
    ],
  },
  {
    id: 'too-many',
    find: /Rate limit for this resource has been exceeded|too many requests|rate limit(?:ed| exceeded)|exceeded the rate limit/i,
    causes: [['rate-limited', 'certain']],
  },
  // Only where nothing tells the reason
  {
    id: 'hung-up',
    find: /remote end hung up|\bearly EOF\b|unexpected disconnect while reading|\bRPC failed; curl (?:18|52|55|56|92)\b|Communication breakdown with Bitbucket|invalid index-pack output/i,
    way: true,
    general: true,
    causes: [
      ['connection-reset', 60],
      ['timeout', 20],
    ],
  },
  {
    id: 'not-connected',
    find: /\b(?:couldn['’]?t|could not|can ?not|can['’]t|unable to|fail(?:ed|s|ure)? to) (?:establish (?:a )?connection|connect|reach|contact)\b|\bconnection (?:has |attempt )?failed\b/i,
    way: true,
    general: true,
    causes: [
      ['connection-refused', 'possible'],
      ['dns-not-found', 'possible'],
      ['timeout', 'possible'],
      ['proxy-unreachable', 'possible'],
      ['tls-untrusted-ca', 'possible'],
      ['token-rejected', 'possible'],
    ],
  },
  {
    id: 'fetch-failed',
    find: /\bfetch failed\b|Failed to fetch|Network ?Error\b|Network request failed/i,
    way: true,
    general: true,
    causes: [
      ['tls-untrusted-ca', 'likely'],
      ['dns-not-found', 'possible'],
      ['connection-refused', 'possible'],
      ['timeout', 'possible'],
      ['proxy-unreachable', 'possible'],
    ],
  },
  {
    id: 'git-refused',
    find: /invalid username or password|Authentication failed for '?https?:|invalid (?:\w{2,20} ){0,3}credentials|Credentials refused|bad credentials|authentication required/i,
    when: (clues) => clues.product !== 'self-managed' || clues.surface !== 'git',
    general: true,
    causes: [
      ['wrong-user-name', 'likely'],
      ['token-rejected', 'likely'],
      ['app-password-retired', 'possible'],
      ['token-unscoped', 'possible'],
    ],
  },
];

type StatusMessage = Extract<AnyMessage['id'], `status-${string}` | 'too-many' | 'proxy-sign-in'>;
type StatusCauses = { [M in StatusMessage]: { readonly id: M; readonly causes: Message<M>['causes'] } }[StatusMessage];

const unauthorisedOnCloud: StatusCauses = {
  id: 'status-401-cloud',
  causes: [
    ['wrong-user-name', 'likely'],
    ['token-rejected', 'likely'],
    ['token-unscoped', 'likely'],
    ['bearer-only-token', 'possible'],
    ['app-password-retired', 'possible'],
    ['token-expired', 'possible'],
  ],
};
const unauthorisedOnServer: StatusCauses = {
  id: 'status-401-server',
  causes: [
    ['token-rejected', 'likely'],
    ['missing-permission', 'likely'],
    ['token-expired', 'possible'],
    ['wrong-user-name', 'possible'],
    ['captcha-locked', 'possible'],
    ['password-login-disabled', 'possible'],
  ],
};
const forbiddenOnCloud: StatusCauses = {
  id: 'status-403-cloud',
  causes: [
    ['missing-scope', 'likely'],
    ['missing-permission', 'likely'],
    ['ip-not-allowed', 'possible'],
    ['two-step-required', 'possible'],
    ['workspace-deactivated', 'possible'],
  ],
};
const forbiddenOnServer: StatusCauses = {
  id: 'status-403-server',
  causes: [
    ['missing-permission', 'likely'],
    ['captcha-locked', 'possible'],
    ['password-login-disabled', 'possible'],
  ],
};
const absentOnCloud: StatusCauses = {
  id: 'status-404-cloud',
  causes: [
    ['repository-not-found', 'likely'],
    ['workspace-not-found', 'likely'],
    ['missing-permission', 'possible'],
  ],
};
const absentOnServer: StatusCauses = {
  id: 'status-404-server',
  causes: [
    ['wrong-context-path', 'likely'],
    ['project-not-found', 'likely'],
    ['repository-not-found', 'likely'],
    ['redirect-to-sso', 'possible'],
  ],
};

const anywhere: Readonly<Record<number, StatusCauses>> = {
  400: {
    id: 'status-400',
    causes: [
      ['platform-input-invalid', 'possible'],
      ['tls-protocol', 'possible'],
    ],
  },
  405: {
    id: 'status-405',
    causes: [
      ['platform-input-invalid', 40],
      ['wrong-context-path', 25],
    ],
  },
  407: { id: 'proxy-sign-in', causes: [['proxy-auth-required', 'certain']] },
  410: {
    id: 'status-410',
    causes: [
      ['endpoint-removed', 'likely'],
      ['app-password-retired', 'likely'],
    ],
  },
  413: { id: 'status-413', causes: [['server-error', 90]] },
  429: { id: 'too-many', causes: [['rate-limited', 'certain']] },
  500: { id: 'status-500', causes: [['server-error', 'likely']] },
  502: {
    id: 'status-502',
    causes: [
      ['server-error', 'likely'],
      ['proxy-unreachable', 'possible'],
    ],
  },
  503: {
    id: 'status-503',
    causes: [
      ['maintenance', 'likely'],
      ['server-error', 'likely'],
      ['starting-up', 'possible'],
      ['proxy-unreachable', 'possible'],
    ],
  },
  504: { id: 'status-504', causes: [['timeout', 'likely']] },
};

/** What a status alone points to; both Bitbuckets' causes where it is not known which one spoke. */
export function statusMessages(status: number, kind: 'cloud' | 'self-managed' | null): readonly StatusCauses[] {
  const pair: Readonly<Record<number, readonly [StatusCauses, StatusCauses]>> = {
    401: [unauthorisedOnCloud, unauthorisedOnServer],
    403: [forbiddenOnCloud, forbiddenOnServer],
    404: [absentOnCloud, absentOnServer],
  };
  const found = pair[status];
  if (found !== undefined) return kind === 'cloud' ? [found[0]] : kind === 'self-managed' ? [found[1]] : found;
  const one = anywhere[status];
  return one === undefined ? [] : [one];
}
