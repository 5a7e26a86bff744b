/** A saved connection as it may be shown: only facts that fit, and no secret. */
import { addressOf, headlineOf, headlineOfFinding } from '../contract/index.ts';
import type { Connection, ConnectionSummary, Headline, HeldSecret, TokenFact } from '../contract/index.ts';
import { supportOf } from '../core/bitbucket/versions.ts';
import type { ClockPort } from '../core/ports.ts';
import { checkBasis } from './facts.ts';
import type { PlatformService } from './platforms.ts';
import type { PracticePort } from './types.ts';
import { heldAccount, tokenEntry } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import type { StoredConnection } from './store/document.ts';
import { addressPlace } from './token-place.ts';

export interface Views {
  connection(stored: StoredConnection): Promise<Connection>;
  summary(stored: StoredConnection): Promise<ConnectionSummary>;
  token(stored: StoredConnection): TokenFact;
  held(stored: StoredConnection): HeldSecret[];
  /** True for a practice token of an earlier run: the practice Bitbucket that made it is gone, and the token with it. */
  ended(stored: StoredConnection): boolean;
}

/** The fact of a connection without a token. */
export const noToken: TokenFact = { state: 'none', where: null, kind: null, name: null, expiresOn: null, keptAt: null };

/** Of the repositories of a connection so many are found by name, and so many characters of all that it is found by cross the bridge. */
const searchedNames = 100;
const longestWords = 2000;

/** Makes the views. */
export function createViews(shelf: SecretShelf, platforms: PlatformService, clock: ClockPort, practice: PracticePort | null): Views {
  function ended({ practice: pretend, token: { fact } }: StoredConnection): boolean {
    if (!pretend || fact.state !== 'kept') return false;
    const since = practice?.current()?.startedAt ?? null;
    return since === null || (fact.keptAt ?? '') < since;
  }

  function token(stored: StoredConnection): TokenFact {
    const { address, fact } = stored.token;
    if (fact.state !== 'kept') return fact;
    if (address !== addressOf(stored.draft.answers, stored.practice)) return noToken;
    const { account, where } = tokenEntry(stored);
    return !ended(stored) && shelf.reachable(account, where) ? fact : { ...fact, state: 'lost' };
  }

  function held(stored: StoredConnection): HeldSecret[] {
    const { options } = stored.draft.answers;
    const kept = stored.held
      .filter(
        ({ key, where, sentTo }) =>
          (sentTo === null || addressPlace(options[sentTo.option]) === sentTo.place) && shelf.reachable(heldAccount(stored.id, key), where),
      )
      .map(({ sentTo: _sentTo, ...shown }): HeldSecret => shown);
    const prefix = heldAccount(stored.id, '');
    const files = [...shelf.files].filter(([account]) => account.startsWith(prefix));
    return [
      ...kept,
      ...files.map(
        ([account, file]): HeldSecret => ({
          key: account.slice(prefix.length),
          where: 'memory',
          summary: file.summary,
          found: { ...file.found },
        }),
      ),
    ];
  }

  function server(stored: StoredConnection): Connection['server'] {
    const { answers } = stored.draft;
    if (stored.server?.address !== addressOf(answers, stored.practice)) return null;
    const { fact } = stored.server;
    return answers.deployment === null ? fact : { ...fact, ...supportOf(answers.deployment, fact.version, clock.now()) };
  }

  /** Whether the check of a connection fits its answers, for the keys that are held: asked of each of a thousand at every look. */
  const fitting = new WeakMap<StoredConnection, { readonly held: string; readonly fits: boolean }>();

  async function check(stored: StoredConnection): Promise<Connection['check']> {
    if (stored.check === null) return null;
    const keys = held(stored).map(({ key }) => key);
    const asked = keys.join();
    const known = fitting.get(stored);
    if (known?.held === asked) return known.fits ? stored.check.report : null;
    const needs = await platforms.needs(stored, keys);
    const fits = stored.check.basis === checkBasis(stored, needs, stored.check.report);
    fitting.set(stored, { held: asked, fits });
    return fits ? stored.check.report : null;
  }

  /** What the person may look for besides its name and address. */
  async function foundBy({ draft: { answers, platform }, notes }: StoredConnection): Promise<string> {
    const known = platform === null ? null : await platforms.find(platform);
    const names = known?.ok === true ? [known.value.vendor, ...known.value.aliases] : [];
    return [answers.projectKey, ...names, ...(answers.repositories ?? []).slice(0, searchedNames), notes]
      .filter((part) => part != null)
      .join(' ')
      .slice(0, longestWords);
  }

  return {
    token,
    held,
    ended,
    connection: async (stored) => {
      const { id, name, practice, draft, exports, set, notes, createdAt, updatedAt } = stored;
      const able = ableAtLast(stored, token(stored));
      return {
        id,
        name,
        practice,
        draft,
        exports,
        set,
        ...(notes === undefined ? {} : { notes }),
        ...(able === null ? {} : { able }),
        createdAt,
        updatedAt,
        server: server(stored),
        token: token(stored),
        held: held(stored),
        ca: caFact(stored),
        check: await check(stored),
      };
    },
    summary: async (stored) => {
      const { answers, platform } = stored.draft;
      const report = await check(stored);
      return {
        id: stored.id,
        name: stored.name,
        practice: stored.practice,
        deployment: answers.deployment,
        address: answers.deployment === 'cloud' ? answers.workspace : answers.baseUrl,
        platform,
        platformName: await platforms.nameOf(platform),
        finished: stored.exports.length > 0,
        set: stored.set,
        token: token(stored),
        check: report === null ? null : { ok: report.ok, at: report.at, headline: headline(report) },
        project: answers.projectKey,
        owner: answers.credential?.user ?? answers.credential?.gitUser ?? null,
        words: await foundBy(stored),
        ...(stored.notes === undefined ? {} : { noted: true }),
        updatedAt: stored.updatedAt,
      };
    },
  };
}

/** What the token could do when it was last checked, whatever it was checked for; null where that was another token, or is not known. */
function ableAtLast({ check }: StoredConnection, { state, kind, keptAt }: TokenFact): string[] | null {
  if (check === null || state !== 'kept') return null;
  const { report } = check;
  return report.credentialKind === kind && report.at >= (keptAt ?? '') ? report.access.granted : null;
}

/** The certificate file as it is shown: without the certificates themselves. */
function caFact({ ca }: StoredConnection): Connection['ca'] {
  return ca === null ? null : { name: ca.name, addedAt: ca.addedAt, certificates: ca.certificates, count: ca.count };
}

/** The finding that matters most. */
function headline(report: NonNullable<Connection['check']>): Headline {
  const worst =
    report.findings.find((finding) => finding.severity === 'error') ?? report.findings.find((finding) => finding.severity === 'warning');
  return worst === undefined ? headlineOf('all-in-place') : headlineOfFinding(worst);
}
