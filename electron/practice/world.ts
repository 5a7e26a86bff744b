/** Everything the two practice servers share in one run: the clock, the scenario, the tokens and the sessions. */
import { accounts } from './data/accounts.ts';
import { catalogueOf } from './data/catalogue.ts';
import { createOrganization } from './organization/organization.ts';
import { scenarios } from './scenarios.ts';
import { defaultSettings } from './scenarios/scenario.ts';
import { createSessions } from './sessions.ts';
import { createTokenStore } from './tokens/store.ts';
import { noWords } from './words.ts';
import type { Organization } from './organization/organization.ts';
import type { Catalogue } from './data/catalogue.ts';
import type { ScenarioName } from './scenarios.ts';
import type { Scenario, Settings } from './scenarios/scenario.ts';
import type { Sessions } from './sessions.ts';
import type { Token, TokenStore } from './tokens/store.ts';
import type { PracticeWords } from './words.ts';
import type { PracticeAccount } from './data/accounts.ts';
import type { PracticeServer } from './http/message.ts';

/** An OAuth consumer (Cloud) or incoming link (self-managed). Its secret is shown once and kept nowhere. */
export interface OAuthClient {
  readonly server: PracticeServer;
  readonly container: string;
  readonly name: string;
  readonly redirect: string;
  readonly permissions: readonly string[];
  readonly id: string;
}

export interface World {
  readonly now: () => Date;
  readonly words: PracticeWords;
  readonly accounts: readonly PracticeAccount[];
  readonly cloudTokens: TokenStore;
  readonly selfManagedTokens: TokenStore;
  readonly cloudSessions: Sessions;
  readonly selfManagedSessions: Sessions;
  readonly oauthClients: OAuthClient[];
  readonly organization: Organization;
  readonly settings: Settings;
  readonly scenario: Scenario;
  readonly scenarioName: ScenarioName;
  /** Counters of the scenario that runs now; emptied when it changes. */
  readonly counters: Map<string, number>;
  setScenario(name: ScenarioName): void;
  catalogue(server: PracticeServer): Catalogue;
  /** Whether a known token still opens anything, by its expiry date and by the scenario. Counts the use. */
  tokenState(token: Token): 'live' | 'expired' | 'revoked';
}

export function createWorld(name: ScenarioName, now: () => Date, words = (): PracticeWords => noWords): World {
  let scenarioName = name;
  let settings = settingsOf(name);
  const counters = new Map<string, number>();
  const cloudTokens = createTokenStore();
  const organization = createOrganization({ now, cloudTokens, isLarge: () => settings.large });
  return {
    now,
    accounts,
    organization,
    cloudTokens,
    selfManagedTokens: createTokenStore(),
    cloudSessions: createSessions(),
    selfManagedSessions: createSessions(),
    oauthClients: [],
    counters,
    get words() {
      return words();
    },
    get settings() {
      return settings;
    },
    get scenario() {
      return scenarios[scenarioName];
    },
    get scenarioName() {
      return scenarioName;
    },
    setScenario(next) {
      scenarioName = next;
      settings = settingsOf(next);
      counters.clear();
    },
    catalogue: (server) => catalogueOf(server, settings.large),
    tokenState(token) {
      const at = now();
      if (token.expiresAt !== null && token.expiresAt <= at) return 'expired';
      const verdict = scenarios[scenarioName].token?.(token, counters) ?? 'live';
      if (verdict === 'live') {
        token.uses += 1;
        token.lastUsedAt = at;
      }
      return verdict;
    },
  };
}

function settingsOf(name: ScenarioName): Settings {
  return { ...defaultSettings, ...scenarios[name].settings };
}

/** Adds one to a counter and answers with the new value. */
export function count(counters: Map<string, number>, key: string): number {
  const value = (counters.get(key) ?? 0) + 1;
  counters.set(key, value);
  return value;
}
