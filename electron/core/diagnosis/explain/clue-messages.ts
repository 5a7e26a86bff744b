/** Messages that are recognised by clues together, not by one sentence. Sources are beside the reports in test/unit/explain/reports. */
import { changeOf } from '../../bitbucket/changes.ts';
import type { Clues } from './clues.ts';
import type { AnyMessage } from './message.ts';
import { lfsNotFound, overSize, privateClient, unknownHostKey } from './setup-messages.ts';

const noAccess =
  /may not have access to this repository or it no longer exists|requested repository either does not exist or you do not have access/i;
/** Git, or a program's own Git, says beside “no access” that the sign-in did not count. */
export const signInFailedToo = (clues: Clues, text: string): boolean =>
  clues.surface !== 'rest' && /Authentication failed for|authentication required/i.test(text);
const onCloud = (clues: Clues): boolean => clues.product !== 'self-managed';
const has401 = (clues: Clues): boolean =>
  clues.statuses.includes(401) || (clues.refused && !clues.statuses.includes(403) && !clues.statuses.includes(410));
const gitOnCloud = (clues: Clues): boolean => clues.surface === 'git' && onCloud(clues);
const gitOnServer = (clues: Clues): boolean => clues.surface === 'git' && clues.product === 'self-managed';

/**
 * A tool that complains of its own settings before it asked Bitbucket anything: what is missing, what cannot be read, what does not go
 * together.
 */
const settings = [
  /\bsecrets? "?[\w./-]{1,200}"? (?:was |is |were )?not found\b/i,
  /\b(?:credential(?:s|Id)?|credential ID|secret|environment variable|token file|key file)\b.{0,80}\b(?:could not be found|cannot be found|not found|does not exist|is not (?:set|defined|configured))/i,
  /\b(?:is|are) required (?:for|in|when|to|by)\b|\b(?:you )?must (?:either |be (?:set|one|a|an|in|of|like)\b|be <|have|contain|start|begin|end|specify|configure|provide|set)\b|\bmust not be (?:empty|blank|null)\b|\bexpected to be\b/i,
  /\b(?:has|have) not been (?:set|configured|specified)\b|\b(?:is|was) not (?:set|specified|configured)\b|\bcannot be (?:empty|blank|null|parsed|set (?:at|together))|\bmutually exclusive\b/i,
  /\b(?:could not|cannot|can['’]?t|unable to|failed to) parse (?!(?:the )?(?:response|body|JSON|answer))|\bmalformed (?:url|uri|address|config\w*)|\binvalid (?:url|uri|address|host ?name|value|format|config\w*|repository (?:id|url|name)|scheme)\b/i,
  /\bno (?:[\w-]{1,30} ){1,4}(?:configured|specified|defined|set) (?:for|in|on)\b|\bnot? (?:in|on) the (?:allow|white)-?list\b|\bnon-(?:allow|white)-?listed\b|\berror setting certificate\b|\b(?:error|problem|failure) (?:reading|loading|setting|opening) (?:\w{1,20} ){0,2}(?:certificate|key|config\w*|file)\b/i,
  /\b(?:unsupported|unknown) (?:\w{1,20} ){0,2}(?:scheme|protocol|url)\b|\bis not (?:a valid|an? https?\b|http\(s\))|\b(?:can['’]?t|cannot|could not) find (?:a )?clone (?:link|url)\b/i,
];

const noApi = /There is no API hosted at this URL/i;
/** Refused, and not told that the address is gone. */
const refusedOnly = (clues: Clues): boolean =>
  onCloud(clues) &&
  clues.changes.length === 0 &&
  (clues.statuses.includes(401) || clues.statuses.includes(403)) &&
  !clues.statuses.includes(410);

export const clueMessages: readonly AnyMessage[] = [
  {
    id: 'git-user-is-email',
    when: (clues) => gitOnCloud(clues) && clues.user === 'e-mail' && has401(clues),
    speaks: 'cloud',
    causes: [['wrong-user-name', 90]],
  },
  {
    id: 'git-user-of-other-token',
    when: (clues) => gitOnCloud(clues) && clues.user === 'access-token-user' && clues.tokens.has('api-token') && has401(clues),
    speaks: 'cloud',
    causes: [['wrong-user-name', 90]],
  },
  {
    id: 'git-access-token-user',
    when: (clues) => gitOnCloud(clues) && clues.tokens.has('access-token') && clues.user !== 'access-token-user' && clues.refused,
    speaks: 'cloud',
    causes: [['wrong-user-name', 75]],
  },
  {
    id: 'git-no-access',
    find: noAccess,
    when: (clues, text) => signInFailedToo(clues, text),
    speaks: 'cloud',
    causes: [
      ['wrong-user-name', 60],
      ['token-rejected', 35],
      ['token-unscoped', 30],
      ['missing-permission', 15],
      ['repository-not-found', 10],
    ],
  },
  {
    id: 'git-no-access-403',
    find: noAccess,
    when: (clues, text) => clues.surface === 'git' && clues.statuses.includes(403) && !signInFailedToo(clues, text),
    speaks: 'cloud',
    causes: [
      ['missing-permission', 55],
      ['repository-not-found', 40],
    ],
  },
  {
    id: 'git-refused-server',
    when: (clues) => gitOnServer(clues) && has401(clues) && clues.signedIn === null,
    causes: [
      ['wrong-user-name', 50],
      ['token-rejected', 45],
      ['credential-not-sent', 20],
      ['bearer-only-token', 18],
      ['password-login-disabled', 15],
    ],
  },
  {
    id: 'git-403-server',
    when: (clues) => gitOnServer(clues) && clues.statuses.includes(403),
    causes: [
      ['missing-permission', 50],
      ['password-login-disabled', 40],
    ],
  },
  {
    id: 'said-unscoped',
    find: /\bwithout (?:any )?scopes\b|\bno scopes\b|\bunscoped\b|normal API token/i,
    when: onCloud,
    causes: [['token-unscoped', 85]],
  },
  {
    id: 'old-password',
    when: (clues) => onCloud(clues) && clues.refused && (clues.tokens.has('app-password') || clues.tokens.has('account-password')),
    causes: [['app-password-retired', 80]],
  },
  {
    id: 'flapping',
    find: /Invalid Git provider Personal Access Token credentials/i,
    when: onCloud,
    speaks: 'cloud',
    causes: [
      ['bitbucket-flapping', 60],
      ['token-rejected', 30],
      ['wrong-user-name', 20],
    ],
  },
  {
    id: 'flapping',
    when: (clues) => onCloud(clues) && clues.intermittent && has401(clues),
    causes: [
      ['bitbucket-flapping', 85],
      ['token-rejected', 15],
    ],
  },
  {
    id: 'bearer-token-with-user',
    when: (clues) =>
      clues.refused &&
      !gitOnCloud(clues) &&
      ((clues.product !== 'self-managed' && clues.tokens.has('access-token')) || clues.tokens.has('bearer-only-http-token')) &&
      !clues.bearer,
    causes: [['bearer-only-token', 85]],
  },
  {
    id: 'api-token-by-itself',
    when: (clues) => onCloud(clues) && clues.surface !== 'git' && clues.bearer && clues.tokens.has('api-token') && has401(clues),
    causes: [
      ['wrong-user-name', 60],
      ['bearer-only-token', 40],
    ],
  },
  { id: 'nobody-signed-in', when: (clues) => clues.signedIn === false, causes: [['credential-not-sent', 95]] },
  // Nothing of a workspace in the message: https://github.com/cdancy/bitbucket-rest/issues/198, atlassian-python-api#1146, where a client
  // for Data Center asked Bitbucket Cloud.
  {
    id: 'no-api-there',
    find: noApi,
    when: (_, text) => !/\bworkspaces?\b/i.test(text),
    speaks: 'cloud',
    causes: [
      ['platform-cannot-use-deployment', 60],
      ['platform-input-invalid', 50],
      ['workspace-not-found', 32],
      ['endpoint-removed', 12],
    ],
  },
  {
    id: 'no-api-there',
    find: noApi,
    when: (_, text) => /\bworkspaces?\b/i.test(text),
    speaks: 'cloud',
    causes: [
      ['workspace-not-found', 60],
      ['platform-input-invalid', 30],
      ['platform-cannot-use-deployment', 28],
      ['endpoint-removed', 12],
    ],
  },
  // The token is looked at before the address: https://github.com/atlassian-api/atlassian-python-api/issues/1607 (401, read 2026-11-30).
  // With a right token the answer would be 410.
  {
    id: 'ended-address',
    when: (clues, text) => refusedOnly(clues) && changeOf('2770').addresses?.test(text) === true,
    speaks: 'cloud',
    general: true,
    causes: [['endpoint-removed', 42]],
  },
  {
    id: 'ended-issues',
    when: (clues, text) => refusedOnly(clues) && changeOf('3071').addresses?.test(text) === true,
    speaks: 'cloud',
    general: true,
    causes: [['issue-tracker-removed', 42]],
  },
  // https://github.com/MistyKuu/bitbucket-for-visual-studio/issues/72
  {
    id: 'sso-account-password',
    find: /requires? single sign-?on,? you(?:'|’)?(?:ll| will)? (?:need|have) to (?:authenticate|sign in|log in) with an? (?:app password|API token)/i,
    speaks: 'cloud',
    causes: [['app-password-retired', 85]],
  },
  // com.atlassian.bitbucket.repository.RepositoryMovedException: https://github.com/tomasbjerre/pull-request-notifier-for-bitbucket/issues/240
  {
    id: 'repository-moved',
    find: /\bRepositoryMovedException\b|\brepository has been moved to\b/i,
    causes: [['repository-not-found', 90]],
  },
  {
    id: 'login-failed',
    find: /Login failed due to incorrect login credentials or method/i,
    speaks: 'cloud',
    causes: [
      ['wrong-user-name', 50],
      ['token-rejected', 42],
      ['app-password-retired', 20],
      ['bearer-only-token', 18],
    ],
  },
  { id: 'cloud-lock', find: /Too many invalid password attempts/i, speaks: 'cloud', causes: [['captcha-locked', 'certain']] },
  { id: 'captcha-mentioned', find: /\bcaptcha\b/i, when: (clues) => clues.product !== 'cloud', causes: [['captcha-locked', 70]] },
  {
    id: 'old-interface',
    find: /This API is no longer supported|deprecation-notice-v1-apis|\bapi\.bitbucket\.org\/1\.0\//i,
    speaks: 'cloud',
    causes: [['endpoint-removed', 'certain']],
  },
  {
    id: 'bad-sign-in-line',
    find: /Invalid Authorization header|invalid header (?:field )?value for "?Authorization/i,
    causes: [
      ['platform-input-invalid', 60],
      ['token-rejected', 20],
    ],
  },
  {
    id: 'token-in-address',
    find: /Port number was not a decimal number|invalid port|Illegal port number|invalid userinfo/i,
    causes: [['platform-input-invalid', 75]],
  },
  {
    id: 'not-for-this-token',
    find: /not accessible by this authentication mechanism|does not support token-based authentication|(?:access|API) tokens? (?:is|are) not supported (?:for|by|on)/i,
    causes: [['platform-cannot-use-credential', 80]],
  },
  {
    id: 'old-permission-list',
    find: /\/2\.0\/user\/permissions\/(?:repositories|workspaces)/i,
    when: (clues) => clues.statuses.includes(404) || clues.statuses.includes(410),
    causes: [['endpoint-removed', 80]],
  },
  {
    id: 'git-address-without-user',
    find: /\bclone\s+https:\/\/(?![^\s@]{1,300}@)\S{3,300}/i,
    when: (clues) => clues.surface === 'git' && clues.statuses.includes(403) && clues.signedIn === null,
    causes: [
      ['credential-not-sent', 50],
      ['missing-permission', 45],
    ],
  },
  {
    id: 'jgit-not-authorised',
    find: /TransportException.{0,300}not authori[sz]ed|https?:\/\/\S{3,300}\.git: not authori[sz]ed/is,
    causes: [
      ['wrong-user-name', 50],
      ['token-rejected', 45],
      ['app-password-retired', 30],
    ],
  },
  {
    id: 'ssh-sign-in',
    find: /Permission denied \(publickey|ssh: handshake failed(?!: knownhosts)|ssh protocol is not supported|Could not read from remote repository[\s\S]{0,200}correct access rights/i,
    when: (_, text) => !unknownHostKey.test(text),
    causes: [['platform-input-invalid', 75]],
  },
  {
    id: 'git-not-found',
    find: /\binfo\/refs not found\b|remote: Repository not found|fatal: repository '.{1,300}' not found|\brepository not found\b/i,
    when: (clues, text) => clues.surface === 'git' && !lfsNotFound.test(text),
    causes: [
      ['repository-not-found', 55],
      ['missing-permission', 45],
      ['credential-not-sent', 25],
    ],
  },
  {
    id: 'push-declined',
    when: (_, text) => !overSize.test(text),
    find: /pre-receive hook declined|\[remote rejected\]|branch (?:permission|restriction)s?\b.{0,80}(?:denied|not allowed|reject)|do(?:n't| not) have permission to (?:push|write)/i,
    causes: [['missing-permission', 65]],
  },
  {
    id: 'no-access-said',
    find: /\baccess denied\b|\bpermission denied\b(?! \(publickey)|\bnot allowed to\b|\binsufficient[ _-](?:privileges?|permissions?)\b/i,
    general: true,
    causes: [
      ['missing-permission', 45],
      ['missing-scope', 30],
      ['token-rejected', 20],
    ],
  },
  {
    id: 'oauth-grant',
    when: (_, text) => !privateClient.test(text),
    find: /\binvalid_grant\b|(?:invalid|expired|revoked) refresh[_ ]token|refresh[_ ]token.{0,40}(?:invalid|expired|revoked|already (?:been )?used)/i,
    causes: [['token-expired', 75]],
  },
  {
    id: 'oauth-client',
    find: /\binvalid_client\b|\bunauthorized_client\b|invalid OAuth client credentials/i,
    causes: [['token-rejected', 75]],
  },
  {
    id: 'oauth-callback',
    find: /redirect_?uri.{0,60}(?:mismatch|invalid|not match|does not)|(?:invalid|mismatch\w*) redirect_?uri|invalid callback/i,
    causes: [['platform-input-invalid', 80]],
  },
  {
    id: 'git-library-refused',
    find: /authentication replays|\bauthori[sz]ation failed\b|unexpected http status code:? 401|unsupported authentication|authentication not supported|\bHTTPUnauthorized\b|git-upload-pack not permitted|(?:failed|unable) to (?:clone|fetch|push|pull)\b.{0,80}\bnot authori[sz]ed/i,
    causes: [
      ['wrong-user-name', 55],
      ['token-rejected', 48],
      ['app-password-retired', 20],
    ],
  },
  {
    id: 'api-token-refused',
    when: (clues) =>
      onCloud(clues) &&
      clues.surface !== 'git' &&
      clues.refused &&
      clues.tokens.has('api-token') &&
      !clues.statuses.includes(403) &&
      !clues.statuses.includes(410),
    general: true,
    causes: [
      ['wrong-user-name', 50],
      ['token-unscoped', 35],
      ['token-rejected', 20],
    ],
  },
  {
    id: 'settings-complaint',
    when: (clues, text) =>
      !clues.answered &&
      ![401, 403, 410, 429].some((status) => clues.statuses.includes(status)) &&
      settings.some((each) => each.test(text)),
    general: true,
    causes: [['platform-input-invalid', 48]],
  },
  {
    id: 'insufficient-rights',
    find: /\binsufficient[ _-]rights\b/i,
    causes: [
      ['missing-permission', 60],
      ['missing-scope', 30],
    ],
  },
  {
    id: 'two-step-mentioned',
    find: /\b(?:two|2)[- ]?(?:factor|step) (?:auth\w*|verification)|\b2FA\b|\b2SV\b/i,
    when: (clues) => onCloud(clues) && clues.refused,
    general: true,
    causes: [
      ['two-step-required', 50],
      ['app-password-retired', 45],
    ],
  },
  {
    id: 'git-got-a-page',
    find: /info\/refs not valid: is this a git repository|invalid server response; got '|bad line length character: ?<|unexpected content[- ]type:? .{0,40}html|invalid pkt-len/i,
    causes: [
      ['redirect-to-sso', 45],
      ['wrong-context-path', 42],
      ['captive-portal', 30],
      ['not-bitbucket', 15],
    ],
  },
  {
    id: 'sign-in-failed',
    find: /\bauthentication (?:has )?failed\b(?! for '?https?:)|\bfailed to authenticate\b|\bcould not authenticate\b|(?<!\bpeer )\bnot authenticated\b|\blog-?in failed\b/i,
    when: (clues) => clues.statuses.length === 0,
    general: true,
    causes: [
      ['token-rejected', 40],
      ['wrong-user-name', 38],
      ['token-expired', 20],
    ],
  },
  {
    id: 'user-unknown',
    find: /\b(?:user|account)(?:name)? \S{1,255} (?:does not exist|could not be found|was not found|not found|is unknown)\b|\b(?:no such|unknown) user\b/i,
    when: (clues) => !clues.answered,
    causes: [
      ['wrong-user-name', 60],
      ['token-rejected', 15],
    ],
  },
  {
    id: 'workspace-asked',
    find: /\/2\.0\/workspaces\/[\w.%{}-]{1,100}(?=[\s"'?,)]|$)/im,
    when: (clues) => clues.statuses.includes(404),
    causes: [['workspace-not-found', 70]],
  },
  {
    id: 'old-api-address',
    find: /\bbitbucket\.org\/(?:!?api\/[12]\.0|rest\/api|2\.0)\b/i,
    when: (clues) => clues.statuses.includes(404),
    causes: [
      ['platform-input-invalid', 75],
      ['platform-cannot-use-deployment', 40],
    ],
  },
  { id: 'must-be-admin', find: /must have (?:administrative|admin) access to this repository/i, causes: [['missing-permission', 60]] },
];
