/**
 * The shapes of Bitbucket's secrets, by their text alone. Shapes are hints: Atlassian calls the prefixes reliable and says
 * that lengths vary, so nothing here rejects a secret for its length.
 * https://community.atlassian.com/forums/Bitbucket-questions/Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3093481 (staff, 2025-08-25)
 */

export type Shape =
  | 'api-token'
  /** Repository, project or workspace access token, or an organisation's admin key: they share a prefix. */
  | 'access-token'
  | 'http-access-token'
  | 'app-password'
  /** 24 letters and digits: Atlassian API tokens made before 2023, all expired by 2026-05-12. */
  | 'legacy-api-token'
  /** 32 or 64 letters and digits: an OAuth client's secret (once: OAuth consumer) (weak evidence). */
  | 'oauth-secret'
  | 'unknown';

/** The shape of a secret that is already free of quotes and spaces around it. */
export function shapeOf(secret: string): Shape {
  if (/^ATAT/.test(secret)) return 'api-token';
  if (/^ATCT/.test(secret)) return 'access-token';
  // 36 characters in all that were seen; the length is left open on purpose.
  if (/^ATBB[A-Za-z0-9]{8,}$/.test(secret)) return 'app-password';
  if (/^BBDC-/.test(secret) || isDataCenterToken(secret)) return 'http-access-token';
  if (/^[A-Za-z0-9]{24}$/.test(secret)) return 'legacy-api-token';
  if (/^(?:[A-Za-z0-9]{32}|[A-Za-z0-9]{64})$/.test(secret)) return 'oauth-secret';
  return 'unknown';
}

/**
 * A self-managed HTTP access token is base64 of `<digits>:` and twenty bytes, usually 44 characters.
 * Seen in the example of https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json (docs/bitbucket.md A6).
 */
export function isDataCenterToken(text: string): boolean {
  if (!/^[A-Za-z0-9+/]{36,56}={0,2}$/.test(text) || text.length % 4 !== 0) return false;
  let bytes: string;
  try {
    bytes = atob(text);
  } catch {
    return false;
  }
  const digits = /^(\d{6,16}):/.exec(bytes)?.[1];
  return digits !== undefined && bytes.length === digits.length + 1 + 20;
}

/** True for text that is a Bitbucket secret beyond reasonable doubt, so that it can be kept out of everything. */
export function isSurelySecret(text: string): boolean {
  const shape = shapeOf(text);
  if (shape === 'api-token' || shape === 'access-token') return text.length >= 20;
  return shape === 'http-access-token' || shape === 'app-password';
}

/**
 * Tokens of other products, by their beginnings, as a text of a regular expression without groups that capture. GitHub:
 * https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available ; GitLab:
 * https://gitlab.com/gitlab-org/gitlab/-/issues/342327 and https://gitlab.com/gitlab-org/gitlab/-/merge_requests/138438 (read
 * 2026-11-30). The others are as they are commonly seen, and were not looked up at their vendors: a hint that keeps a text out,
 * never a statement about it. What they are followed by has a digit or a capital, which a name made of words has not.
 */
export const foreignTokens = [
  'gh[pousr]_[A-Za-z0-9]{30,255}',
  'github_pat_[A-Za-z0-9_]{22,255}',
  'gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-(?=[A-Za-z_.-]*[0-9A-Z])[A-Za-z0-9_.-]{20,300}',
  'xox[abeoprs](?:-[A-Za-z0-9]+)*-(?=[A-Za-z]*\\d)[A-Za-z0-9]{10,255}',
  'sq[apu]_[0-9a-f]{40}',
  'sgp_(?:[A-Za-z0-9]{1,20}_)?[0-9a-f]{40}',
  'hv[bsr]\\.(?=[A-Za-z_-]*\\d)[A-Za-z0-9_-]{24,300}',
  'npm_[A-Za-z0-9]{36}',
  'sk-(?:proj|ant|svcacct)-(?=[A-Za-z_-]*\\d)[A-Za-z0-9_-]{20,300}',
  'eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{4,2000}',
].join('|');

const foreign = new RegExp(`(?<![A-Za-z0-9_])(?:${foreignTokens})`, 'u');

/** True where the text holds a token of another product: somebody pasted the wrong thing, and it must be kept out of everything too. */
export function holdsForeignToken(text: string): boolean {
  return foreign.test(text);
}

/** A token is longer than any name that begins like one, such as the repository `BBDC-tools`. */
const shortestToken = 20;

/**
 * True where a name, an address or a part of either is a token: somebody pasted it into the wrong field, and it must be kept out of
 * everything.
 */
export function holdsToken(text: string): boolean {
  if (holdsForeignToken(text)) return true;
  return [text.trim(), ...text.split(/[\s:@/"',;=]+/)].some((piece) => piece.length >= shortestToken && isSurelySecret(piece));
}
