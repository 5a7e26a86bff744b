/**
 * The access statement of a platform: everything that a security-minded administrator wants to read, on one page. Pure; no secret is in it.
 */
import { commandShown } from './after-token.ts';
import { abilitiesOf, conditionOfGrant, grantsOf } from './abilities.ts';
import type { GrantedAbility } from './abilities.ts';
import type { DeploymentSupport, PlatformInfo, Prerequisite, Source, StatementFormat } from './catalogue.ts';
import { abilityWords } from './copy/en/abilities.ts';
import type { AbilityPower } from './copy/en/abilities.ts';
import { conditionWords } from './copy/en/conditions.ts';
import { dayWords } from './copy/dates.ts';
import { statementCopy as copy } from './copy/en/statement.ts';
import { credentialWords } from './copy/en/wizard/words.ts';
import { freshnessOf } from './freshness.ts';
import type { Freshness } from './freshness.ts';
import { supportedLines } from './support-dates.ts';
import { conditionOf } from './when.ts';
import type { CredentialKind, Deployment, SecretsMode } from './words.ts';

/** Which statement: `kind` null takes the recommended one; a kind that cannot be used does too. */
export interface StatementChoice {
  readonly deployment: Deployment;
  readonly kind: CredentialKind | null;
}

export interface Statement {
  readonly platform: Pick<PlatformInfo, 'id' | 'name' | 'vendor' | 'summary' | 'category' | 'status' | 'statusNote' | 'successor'>;
  readonly deployment: Deployment;
  readonly support: DeploymentSupport['support'];
  /** What Handrail makes for it here, or why nothing works. */
  readonly note: string;
  /** Null where the platform cannot be connected. */
  readonly kind: CredentialKind | null;
  readonly title: string;
  readonly lead: string;
  readonly freshness: Freshness;
  /** Said on every form of it when the facts are old; else null. */
  readonly staleText: string | null;
  /** False: the platform asks by itself, and its permissions are not known. */
  readonly known: boolean;
  readonly can: readonly { readonly text: string; readonly power: AbilityPower; readonly when: string | null }[];
  readonly cannot: readonly string[];
  readonly reach: string | null;
  readonly permissions: readonly {
    readonly name: string;
    readonly label: string;
    readonly reason: string;
    readonly when: string | null;
    readonly unconfirmed: boolean;
  }[];
  /** Every kind of credential; those that cannot be used for the same reason share a line. `when`: usable with these answers only. */
  readonly kinds: readonly {
    readonly kinds: readonly CredentialKind[];
    readonly name: string;
    readonly supported: boolean;
    readonly recommended: boolean;
    readonly reason: string;
    readonly when: string | null;
  }[];
  /**
   * The ways to write the token into a file, where Handrail writes one: `reason` why one is not to be had, `when` the answers that it
   * takes.
   */
  readonly modes: readonly {
    readonly mode: SecretsMode;
    readonly name: string;
    readonly available: boolean;
    readonly reason: string | null;
    readonly when: string | null;
  }[];
  readonly needs: readonly Prerequisite[];
  readonly token: readonly string[];
  readonly network: DeploymentSupport['allow'];
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
}

/** The kinds that the platform can sign in with here, the recommended one first. */
export function usableKinds(support: Pick<DeploymentSupport, 'support' | 'credentialKinds'>): readonly CredentialKind[] {
  if (support.support === 'blocked') return [];
  const usable = support.credentialKinds.filter((use) => use.supported);
  return [...usable.filter((use) => use.recommended), ...usable.filter((use) => !use.recommended)].map((use) => use.kind);
}

/** The statement for one deployment and one kind of credential, on a day. */
export function statementOf(platform: PlatformInfo, choice: StatementChoice, today: Date): Statement {
  const { deployment } = choice;
  const support = platform.deployments[deployment];
  const usable = usableKinds(support);
  const kind = usable.find((each) => each === choice.kind) ?? usable[0] ?? null;
  const abilities = kind === null ? null : abilitiesOf(support, deployment, kind);
  const freshness = freshnessOf(platform, today);
  const handed = support.artifacts.some((artifact) => artifact.kind !== 'sheet') ? 'file' : 'form';
  const { id, name, vendor, summary, category, status, statusNote, successor } = platform;
  return {
    platform: { id, name, vendor, summary, category, status, statusNote, successor },
    deployment,
    support: support.support,
    note: support.note,
    kind,
    title: copy.title(name, deployment),
    lead: kind === null ? copy.leadNone(name, deployment) : copy.lead(name, kind, deployment),
    freshness,
    staleText: !freshness.stale ? null : freshness.checked === null ? copy.staleNever : copy.staleText(dayWords(freshness.checked)),
    known: abilities?.known ?? true,
    can:
      abilities?.can.map(({ ability, when }) => ({
        text: abilityWords[ability].does,
        power: abilityWords[ability].power,
        when: whenWords(when),
      })) ?? [],
    cannot: abilities?.cannot.map((ability) => abilityWords[ability].does) ?? [],
    reach: kind === null ? null : copy.reaches(kind),
    permissions:
      kind === null
        ? []
        : grantsOf(support, kind).map((grant) => ({
            name: grant.name,
            label: grant.label,
            reason: grant.reason,
            when: whenWords(conditionOfGrant(support, grant)),
            unconfirmed: grant.unconfirmed,
          })),
    kinds: kindLines(support),
    modes:
      kind === null || kind === 'oauth-client'
        ? []
        : support.secretsModes.map(({ mode, available, reason, when }) => ({
            mode,
            name: copy.modes[mode],
            available,
            reason,
            when: whenWords(conditionOf(support, when)),
          })),
    needs: [
      ...support.prerequisites,
      ...(kind !== null && deployment === 'data-center' ? [{ where: 'bitbucket' as const, text: supportText(today) }] : []),
    ],
    token: kind === null ? [] : [...copy.tokenLines(name, kind, handed, deployment), ...afterTokenLines(support)],
    network: support.allow,
    caveats: [...support.caveats, ...(kind !== null && deployment === 'data-center' ? [copy.dataCenterEnd] : [])],
    sources: support.sources,
  };
}

/** What follows a new token, each case with the answers that it belongs to. */
function afterTokenLines(support: DeploymentSupport): readonly string[] {
  return support.afterToken.map(({ reads, nudge, command, sign, unconfirmed, when }) =>
    copy.afterToken.line({
      reads: copy.afterToken.reads[reads],
      nudge,
      command: command === null ? null : commandShown(command),
      sign,
      unconfirmed,
      when: whenWords(conditionOf(support, when)),
    }),
  );
}

/** Which versions Atlassian supports on this day. Lines that came after the table are not known, and said to be none of it. */
function supportText(today: Date): string {
  const lines = supportedLines(today);
  return copy.supported(
    dayWords(isoDay(today)),
    lines.map(({ line, until }) => (until === null ? line : copy.supportedUntil(line, dayWords(until)))),
  );
}

/** `vault-radar-access-cloud-api-token-2026-11-21.html`: plain, sortable, and it names nobody. */
export function statementFileName(
  { platform, deployment, kind }: Pick<Statement, 'platform' | 'deployment' | 'kind'>,
  format: StatementFormat,
  today: Date,
): string {
  return [platform.id, 'access', deployment, ...(kind === null ? [] : [kind]), isoDay(today)].join('-') + `.${format}`;
}

/** The day by this computer's own calendar. */
export function isoDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

function kindLines(support: DeploymentSupport): Statement['kinds'] {
  const lines: Statement['kinds'][number][] = [];
  for (const { kind, supported, recommended, reason, when } of support.credentialKinds) {
    const same = lines.findIndex((line) => !supported && !line.supported && line.reason === reason);
    const before = lines[same];
    if (before === undefined)
      lines.push({
        kinds: [kind],
        name: credentialWords[kind],
        supported,
        recommended: supported && recommended,
        reason,
        when: whenWords(conditionOf(support, when)),
      });
    else lines[same] = { ...before, kinds: [...before.kinds, kind], name: `${before.name}, ${copy.inText.kinds[kind]}` };
  }
  return lines;
}

function whenWords(when: GrantedAbility['when']): string | null {
  return when === 'some' ? copy.whenSome : conditionWords(when);
}

/** What is always so, then what hangs on an answer, so that each condition is said once: `when` null, then each of them in its order. */
export function byCondition<T extends { readonly when: string | null }>(
  all: readonly T[],
): readonly { readonly when: string | null; readonly list: readonly T[] }[] {
  const conditions = [...new Set(all.map(({ when }) => when))].sort((a, b) => Number(a !== null) - Number(b !== null));
  return conditions.map((when) => ({ when, list: all.filter((each) => each.when === when) }));
}
