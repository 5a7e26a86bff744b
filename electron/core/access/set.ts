/** What several platforms need of Bitbucket: a token each, or all of it on one. Pure. */
import type { CredentialKind, Deployment, Grant, OptionValue } from '../../contract/index.ts';
import { grantsFor, kindProblem } from '../platforms/registry.ts';
import type { Platform } from '../platforms/types.ts';
import { describe, implied } from './vocabulary.ts';

export interface Wish {
  readonly platform: Platform;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Keys of secrets and files that the host holds for it. */
  readonly heldKeys: readonly string[];
  /** The kind chosen for this platform alone; left out: the one for all. */
  readonly kind?: CredentialKind | null;
}

/** A platform with a token of its own. */
export interface OwnToken {
  readonly platform: Platform;
  readonly kind: CredentialKind;
  readonly grants: readonly Grant[];
}

/** One line of the shared token, and who wants it. */
export interface SharedGrant {
  readonly name: string;
  readonly label: string;
  readonly platforms: readonly string[];
  /** Nobody's pages name it: every platform that wants it only seems to. */
  readonly unconfirmed: boolean;
}

export interface SharedToken {
  readonly kind: CredentialKind;
  readonly grants: readonly SharedGrant[];
  /** What a platform would hold without needing it; platforms that need all of it are left out. */
  readonly more: readonly { readonly platform: string; readonly labels: readonly string[] }[];
}

export interface SetAccess {
  readonly each: readonly OwnToken[];
  /** Platforms that sign in by themselves. */
  readonly without: readonly Platform[];
  /** Null where fewer than two need a token, or no kind of token works with all of them. */
  readonly shared: SharedToken | null;
}

/**
 * `kind`: the person's choice; a platform that cannot carry it gets the one recommended for it. All platforms must work on this deployment.
 */
export function accessOfSet(deployment: Deployment, wishes: readonly Wish[], kind: CredentialKind | null): SetAccess {
  const needing = wishes.filter(({ platform }) => platform.deployments[deployment].route === 'token');
  const each = needing.map(({ platform, options, heldKeys, kind: chosen }): OwnToken => {
    const own = kindFor(platform, deployment, options, chosen ?? kind);
    return { platform, kind: own, grants: grantsFor(platform, deployment, own, options, heldKeys) };
  });
  return {
    each,
    without: wishes.filter((wish) => !needing.includes(wish)).map(({ platform }) => platform),
    shared: sharedToken(deployment, needing, kind),
  };
}

/** The kind that a platform uses: the chosen one where it can carry it, else the recommended one. */
export function kindFor(platform: Platform, deployment: Deployment, options: Wish['options'], kind: CredentialKind | null): CredentialKind {
  const facts = platform.deployments[deployment];
  const usable = facts.credentialKinds.filter((use) => kindProblem(facts, use.kind, options) === null);
  const use = usable.find((each) => each.kind === kind) ?? usable.find((each) => each.recommended) ?? usable[0] ?? facts.credentialKinds[0];
  return use?.kind ?? 'http-access-token';
}

function sharedToken(deployment: Deployment, wishes: readonly Wish[], kind: CredentialKind | null): SharedToken | null {
  if (wishes.length < 2) return null;
  const works = (each: CredentialKind): boolean =>
    wishes.every(({ platform, options }) => kindProblem(platform.deployments[deployment], each, options) === null);
  const usual = wishes.map(({ platform, options }) => kindFor(platform, deployment, options, kind));
  const common = [
    ...(kind === null ? [] : [kind]),
    ...usual,
    ...wishes.flatMap(({ platform }) => platform.deployments[deployment].credentialKinds.map((use) => use.kind)),
  ].find(works);
  if (common === undefined) return null;
  const wanted = wishes.map(({ platform, options, heldKeys }) => ({
    name: platform.name,
    grants: grantsFor(platform, deployment, common, options, heldKeys),
  }));
  const all = [...new Set(wanted.flatMap(({ grants }) => grants.map((grant) => grant.name)))];
  const names = all.filter((name) => !all.some((other) => other !== name && covers(other, name, wanted)));
  const grants = names.map((name): SharedGrant => {
    const by = wanted.flatMap(({ name: platform, grants: its }) =>
      its.filter((grant) => grant.name === name || covers(name, grant.name, wanted)).map((grant) => ({ platform, grant })),
    );
    return {
      name,
      label: by.find(({ grant }) => grant.name === name)?.grant.label ?? name,
      platforms: [...new Set(by.map(({ platform }) => platform))],
      unconfirmed: by.filter(({ grant }) => grant.name === name).every(({ grant }) => grant.unconfirmed),
    };
  });
  const more = wanted.map(({ name, grants: its }) => {
    const has = new Set(its.flatMap((grant) => [grant.name, ...implied(grant.name, grant.family)]));
    return { platform: name, labels: grants.filter((grant) => !has.has(grant.name)).map((grant) => grant.label) };
  });
  return { kind: common, grants, more: more.filter(({ labels }) => labels.length > 0) };
}

/**
 * True when choosing `higher` in a drop-down or list chooses `lower` too. Only within the same control: each drop-down is set by itself.
 */
function covers(higher: string, lower: string, wanted: readonly { readonly grants: readonly Grant[] }[]): boolean {
  const family = wanted.flatMap(({ grants }) => grants).find((grant) => grant.name === higher)?.family;
  if (family === undefined || higher === lower) return false;
  return describe(higher, family).control === describe(lower, family).control && implied(higher, family).includes(lower);
}
