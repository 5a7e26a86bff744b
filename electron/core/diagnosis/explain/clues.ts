/**
 * What a pasted message gives away besides its wording: which Bitbucket, git or REST, signed in or not, which kind of token, which user.
 */
import { isDataCenterToken } from '../../../contract/secret-shapes.ts';
import { changeByAddress, changesIn } from '../../bitbucket/changes.ts';
import type { Change, NamedChange } from '../../bitbucket/changes.ts';
import { urlsIn } from './hosts.ts';

export type Side = 'cloud' | 'self-managed';
export type Surface = 'git' | 'rest';
export type TokenClue =
  | 'app-password'
  | 'account-password'
  | 'api-token'
  | 'access-token'
  | 'personal-http-token'
  | 'bearer-only-http-token';
/** API token, or access token of a repository, project or workspace (Bitbucket Cloud), or token of a self-managed Bitbucket. */
export type TokenShape = 'api-token' | 'access-token' | 'http-token';
/** Who the message names as the user of a sign-in; never the name itself. */
export type UserClue = 'e-mail' | 'access-token-user' | 'api-token-user' | 'a-name';

export interface Clues {
  readonly product: Side | null;
  /** The address that was asked is on bitbucket.org, or not: stronger than any wording. */
  readonly asked: Side | null;
  readonly surface: Surface | null;
  /** True: Bitbucket named an account. False: nothing was sent, or nobody was signed in. */
  readonly signedIn: boolean | null;
  readonly tokens: ReadonlySet<TokenClue>;
  /** Which token is in the text, by its beginning and not by what somebody calls it; null for none, or for several kinds. */
  readonly shape: TokenShape | null;
  /** The token of that shape is inside the address that was asked: it was sent there. */
  readonly inAddress: boolean;
  readonly user: UserClue | null;
  readonly statuses: readonly number[];
  readonly changes: readonly NamedChange[];
  /** The removal that a 410 without a number means, from the address that was asked. */
  readonly removed: Change | null;
  /** Bitbucket itself spoke (its own JSON, its headers, git's `remote:` lines): the way to it works. */
  readonly answered: boolean;
  readonly refused: boolean;
  readonly intermittent: boolean;
  /**
   * Nobody was signed in on a self-managed Bitbucket, as far as the text shows: headers of its answer are there and none names an account
   * (every answer to somebody signed in does), or a list was refused that every account may ask for.
   */
  readonly namesNobody: boolean;
  readonly bearer: boolean;
  /** A status of an HTTP answer (4xx or 5xx, not a proxy's 407) is in the text: the request arrived, and nothing cut it on the way. */
  readonly httpAnswer: boolean;
}

const cloudMarks =
  /\bapi\.bitbucket\.org\b|"type"\s*:\s*"error"\s*,\s*"error"\s*:|\bx-bitbucket-api-token-auth\b|\bCHANGE-\d{3,5}\b|privilege scopes|\/2\.0\/(?:repositories|workspaces|user)\b|\bX-View-Name\b|No workspace with identifier|\bid\.atlassian\.com\b/i;
const serverMarks =
  /\bX-AREQUESTID\b|\bX-AUSERNAME\b|\bX-ASEN\b|\bcom\.atlassian\.(?:bitbucket|stash)\.|"exceptionName"|realm="Atlassian Bitbucket"|\/rest\/(?:api|build-status|access-tokens|insights)\/|\/scm\/|\/projects\/~?[\w.-]{1,128}\/repos\/|\/plugins\/servlet\/|\bBBDC-|HTTP access token|applinks\/whoami/i;
const gitStrong =
  /\bfatal:|unable to access '|Authentication failed for '|could not read (?:Username|Password)|unable to clone|failed to (?:list refs|clone|fetch)\b|failed to checkout and determine|\binfo\/(?:refs|lfs)\b|\bgit[- ]lfs\b|\bbatch response: |\bRPC failed\b|\bgit-(?:upload|receive)-pack\b|GitException|^remote: /im;
const gitWeak =
  /\.git(?:['"\s/),:]|$)|\bgit (?:clone|fetch|push|pull|ls-remote|checkout)\b|Cloning into|\bGit (?:provider|repository)\b|HTTPS repository|testing repository connectivity|\bclon(?:e|ing)\b/im;
const restMarks = /\/2\.0\/|\/rest\/|\bapi\.bitbucket\.org\b|"errors"\s*:\s*\[|"error"\s*:\s*\{|\bBitbucket API\b/i;
/** Any status, also one that has no message of its own. curl and git: “The requested URL returned error: 413”, “RPC failed; HTTP 413”. */
const httpStatus =
  /(?:requested URL returned error:? ?|\bHTTP(?:\/\d(?:\.\d)?)?[ :/]{1,3}(?:code ?= ?|error |status )?|\bHTTP code ?= ?)(?!407)[45]\d\d\b/i;
const refusal =
  /\b401\b|\b403\b|\b410\b|unauthori[sz]ed|forbidden|authentication (?:has )?(?:failed|required)|failed to authenticate|not authenticated|insufficient[ _-]rights|invalid (?:credentials|username or password)|login failed|not authori[sz]ed|access denied/i;
const nobody =
  /no credentials, anonymous|anonymous access|no CredentialsProvider has been registered|credentials? (?:were |was )?not (?:provided|found|supplied)|terminal prompts disabled|no callback set|not permitted without suitable credentials|no (?:generic |stored |saved |matching )?credentials? (?:found|available|configured)\b|could not read (?:Username|Password)|\bempty (?:password|token)\b|\bpassword (?:is|was) empty\b|no (?:token|credentials?) (?:was |were |has been |have been )?(?:sent|supplied|provided)|not signed in|(?:token|password)\b["']?\s?[=:]\s?["']?(?:(?:undefined|null|None)\b|["']?(?=[,}]))|Bearer (?:undefined|null|None)\b|X-AUSERNAME:\s*anonymous/i;
const sometimes =
  /\bintermittent\w*|\b(?:sometimes|randomly|sporadic\w*|occasionally|now and then|at odd times)\b|\babout (?:one|1) (?:run|job|build|time) in\b|\b(?:before|after) it\b.{0,40}\b(?:worked|succeeded|passed)|\bworks? again\b|retry (?:works|succeeds|helps)|\b(?:passe[sd]|succeed(?:s|ed)|work(?:s|ed)|fine|accepted) (?:again |then )?(?:when|if|once|after) (?:it is |it was |being )?(?:run|started|tried|retried|restarted|re-?run)\b|\bnext (?:call|request|run|try|build|job|attempt)\b.{0,40}\b(?:works?|worked|succeed\w*|passe[sd]|200|accepted|fine)\b/i;

/**
 * What every account may ask for: a missing right makes these lists empty and refuses none of them.
 * https://developer.atlassian.com/server/bitbucket/rest/ (9.2) and https://github.com/sourcebot-dev/sourcebot/pull/998
 */
const ownList = /\/rest\/api\/[\w.]{1,10}\/(?:profile\/recent\/repos|repos|projects|users)\/?(?=[?\s"'“”,;:)\]]|$)/im;

/** `raw` is the text before secrets were taken out: only the kinds of tokens are read from it, never a token. */
export function readClues(text: string, raw: string, statuses: readonly number[]): Clues {
  const urls = urlsIn(text);
  const asked =
    urls.length === 0 ? null : urls.some((url) => url.cloud) ? 'cloud' : urls.some((url) => url.bitbucket) ? 'self-managed' : null;
  const cloud = asked === 'cloud' || /\bbitbucket\.org[/:]/i.test(text) || cloudMarks.test(text);
  const server = serverMarks.test(text);
  const signed = /X-AUSERNAME["']?\s*[:=]\s*["']?(?!anonymous\b)[\w.%~-]{1,100}/i.test(text);
  const changes = changesIn(text);
  return {
    product:
      asked === 'cloud'
        ? 'cloud'
        : server && !cloud
          ? 'self-managed'
          : cloud && !server
            ? 'cloud'
            : server && asked === 'self-managed'
              ? 'self-managed'
              : null,
    asked,
    surface: surfaceOf(text),
    signedIn: signed ? true : nobody.test(text) ? false : null,
    tokens: tokensIn(text, raw),
    ...shapeIn(raw),
    user: userIn(text),
    statuses,
    changes,
    removed: changes.length === 0 && (statuses.includes(410) || /\b410\b/.test(text)) ? changeByAddress(text) : null,
    answered:
      /"type"\s*:\s*"error"\s*,\s*"error"\s*:\s*\{|\\"type\\"\s*:\s*\\"error\\"|"errors"\s*:\s*\[\s*\{\s*"context"|\bX-AREQUESTID\b|"exceptionName"|^\s*remote: \S/im.test(
        text,
      ) || changes.length > 0,
    refused: refusal.test(text),
    intermittent: sometimes.test(text),
    namesNobody: !signed && (/\bX-AREQUESTID\b/i.test(text) || (ownList.test(text) && !/\b(?:POST|PUT|DELETE)\b|\buser_id=/.test(text))),
    httpAnswer: statuses.some((status) => status >= 400 && status < 500 && status !== 407) || httpStatus.test(text),
    bearer: /\bBearer\b/i.test(text) && !/\bcurl\b.{0,40}\bwith Bearer\b|Bearer.{0,40}\bworks\b/i.test(text),
  };
}

const beginsLike: Readonly<Record<TokenShape, RegExp>> = {
  'api-token': /(?<![A-Za-z0-9])ATATT[A-Za-z0-9]/,
  'access-token': /(?<![A-Za-z0-9])ATCTT[A-Za-z0-9]/,
  // Longer than a name that begins so (a repository BBDC-tools), or where a password goes in an address.
  'http-token': /(?<![A-Za-z0-9])BBDC(?:-|%2D)(?:[A-Za-z0-9+/_=%-]{15}|[^\s/@]{0,400}@)/,
};
/** Tokens of older self-managed servers have no prefix. */
const hasOlderToken = (text: string): boolean =>
  text.split(/[^A-Za-z0-9+/=]+/, 2000).some((piece) => piece.length >= 36 && piece.length <= 60 && isDataCenterToken(piece));

/** Only the kind leaves this function, never a token. */
function shapeIn(raw: string): Pick<Clues, 'shape' | 'inAddress'> {
  const signIns = [...raw.matchAll(/https?:\/\/([^\s"'<>@]{1,500}@)[A-Za-z0-9.-]/gi)].map((match) => match[1] ?? '');
  const holds = (shape: TokenShape, text: string): boolean =>
    beginsLike[shape].test(text) || (shape === 'http-token' && hasOlderToken(text));
  const [shape, ...more] = (['api-token', 'access-token', 'http-token'] as const).filter((each) => holds(each, raw));
  return shape === undefined || more.length > 0
    ? { shape: null, inAddress: false }
    : { shape, inAddress: signIns.some((each) => holds(shape, each)) };
}

function surfaceOf(text: string): Surface | null {
  if (gitStrong.test(text)) return 'git';
  if (restMarks.test(text)) return 'rest';
  return gitWeak.test(text) ? 'git' : null;
}

function tokensIn(text: string, raw: string): ReadonlySet<TokenClue> {
  const found = new Set<TokenClue>();
  const add = (kind: TokenClue, when: boolean): void => {
    if (when) found.add(kind);
  };
  add(
    'app-password',
    /\bATBB[A-Za-z0-9]/.test(raw) ||
      (/\bapp[- ]?passwords?\b/i.test(text) && !/app passwords? (?:are recommended|menu|entry)|no "?app passwords?/i.test(text)),
  );
  add('account-password', /\baccount passwords?\b|\bI use my (?:own )?password\b/i.test(text));
  add('api-token', /\bATATT/.test(raw) || /\bAPI[- ]tokens?\b/i.test(text));
  add('access-token', /\bATCTT/.test(raw) || /\b(?:workspace|repository|project)(?: HTTP)? access tokens?\b/i.test(text));
  add('bearer-only-http-token', /\b(?:project|repository)(?:[- ]level)? (?:HTTP )?access tokens?\b|\bproject token\b/i.test(text));
  add('personal-http-token', /\bBBDC-/.test(raw) || /\bpersonal access token\b|\bHTTP access token\b/i.test(text));
  return found;
}

/** The user part of an address, or what the message says about the user. A password behind the colon has been masked already. */
function userIn(text: string): UserClue | null {
  const inUrl = /https?:\/\/([^\s/:@'"]{1,255}(?:@[^\s/:@'"]{1,255})?)(?::[^\s/@'"]{0,400})?@[A-Za-z0-9.-]/i.exec(text)?.[1];
  if (inUrl === undefined && /\b[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80})+:(?:\[secret\]|[\w <{-]{0,20}token)/i.test(text))
    return 'e-mail';
  const name = inUrl ?? /\bthe user(?: ?name)? (x-[\w-]{5,60})/i.exec(text)?.[1] ?? '';
  if (/%40|@/.test(name)) return 'e-mail';
  if (name === 'x-token-auth') return 'access-token-user';
  if (name === 'x-bitbucket-api-token-auth') return 'api-token-user';
  if (/\b(?:with|is|as|use|used)\b.{0,20}\b(?:my|the|an?)\b.{0,12}\be-?mail\b/i.test(text)) return 'e-mail';
  return name === '' ? null : 'a-name';
}
