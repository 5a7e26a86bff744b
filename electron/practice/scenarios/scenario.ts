/**
 * What a situation is made of: what changes in the settings, and hooks for what no setting covers. A hook answers in place of the
 * server, or returns undefined to let it go on.
 */
import type { Answer, Incoming } from '../http/message.ts';
import type { Token } from '../tokens/store.ts';

export interface Settings {
  /** 20,000 repositories a server instead of 200. */
  readonly large: boolean;
  /** Added to every answer. */
  readonly latencyMs: number;
  /** Version of the self-managed server. */
  readonly version: string;
  /** Its licence; Server's has no project or repository tokens. */
  readonly licence: 'server' | 'data-center';
  readonly contextPath: '' | '/bitbucket';
  /** The self-managed server's public access: anonymous callers get lists instead of 401. */
  readonly publicAccess: boolean;
  readonly loginOptions: readonly ('LOGIN_FORM' | 'IDP')[];
  /** False: Basic authentication is refused altogether on the self-managed server. */
  readonly basicAuthentication: boolean;
  /** The same for git alone, below /scm: `off` says so (403), `refused` only asks to sign in (401). REST takes it all the same. */
  readonly gitBasic: 'allowed' | 'off' | 'refused';
  /** The self-managed server takes a token by itself below /scm. */
  readonly gitBearer: boolean;
  /** What git over HTTPS meets on Cloud. */
  readonly cloudGit: 'allowed' | 'refused' | 'app-passwords-gone';
  /** Failed Basic tries of one user before the CAPTCHA lock; 0 locks from the start. */
  readonly captchaAfter: number;
  /** Cloud takes an API token as Bearer (sources disagree; docs/bitbucket.md A3). */
  readonly bearerApiTokens: boolean;
  /** What stands before private content on Cloud. */
  readonly cloudBlock: 'none' | 'ip-allow-list' | 'two-step' | 'deactivated';
  /** The self-managed server counts a token's own level in `?permission=` filters (unconfirmed; docs/bitbucket.md C4). */
  readonly filterSeesTokenLevel: boolean;
  readonly tokenCreation: 'allowed' | 'forbidden' | 'lost-reply';
  /** Tokens one owner may have on the self-managed server. */
  readonly maxTokens: number;
  /** The longest expiry the system administrator allows, in days; null: an expiry is not required. */
  readonly maxExpiryDays: number | null;
  /** When `X-Atlassian-Token: no-check` is asked for: only with form bodies, or with every change. */
  readonly xsrf: 'forms' | 'always';
}

export const defaultSettings: Settings = {
  large: false,
  latencyMs: 0,
  version: '10.2.6',
  licence: 'data-center',
  contextPath: '/bitbucket',
  publicAccess: false,
  loginOptions: ['LOGIN_FORM'],
  basicAuthentication: true,
  gitBasic: 'allowed',
  gitBearer: true,
  cloudGit: 'allowed',
  captchaAfter: 3,
  bearerApiTokens: false,
  cloudBlock: 'none',
  filterSeesTokenLevel: true,
  tokenCreation: 'allowed',
  maxTokens: 100,
  maxExpiryDays: null,
  xsrf: 'forms',
};

/** What it is called and shows is said by whoever starts it. */
export interface Scenario {
  readonly settings?: Partial<Settings>;
  /** Something in front of the server answers: before authentication, and without the server's own headers. */
  readonly intercept?: (incoming: Incoming, counters: Map<string, number>) => Answer | undefined;
  /** The server itself fails: before authentication, with its own headers. */
  readonly fault?: (incoming: Incoming, counters: Map<string, number>) => Answer | undefined;
  /** Headers that go on every answer of the API, besides its own. */
  readonly headers?: (incoming: Incoming) => Readonly<Record<string, string>>;
  /** Called for each request with a known, unexpired token. */
  readonly token?: (token: Token, counters: Map<string, number>) => 'live' | 'expired' | 'revoked';
}
