/** What a platform will be able to do with a credential of one kind, and what it will not: its permissions in plain words. Pure. */
import type { DeploymentSupport, Grant, GrantFamily, PlatformInput } from './catalogue.ts';
import { abilities, abilityWords } from './copy/en/abilities.ts';
import type { Ability } from './copy/en/abilities.ts';
import type { OptionValue } from './answers.ts';
import { abilitiesFor } from './permissions/table.ts';
import { conditionOf, holds } from './when.ts';
import type { Condition } from './when.ts';
import { isSelfManaged } from './words.ts';
import type { CredentialKind, Deployment } from './words.ts';

/** The family of names that a credential kind's permissions are written in. */
export function familyOf(kind: CredentialKind): GrantFamily {
  switch (kind) {
    case 'api-token':
      return 'api-token';
    case 'oauth-client':
      return 'oauth';
    case 'http-access-token':
    case 'http-project-token':
    case 'http-repository-token':
      return 'http-token';
    case 'repository-token':
    case 'project-token':
    case 'workspace-token':
    case 'app-password':
      return 'access-token';
  }
}

/**
 * The permissions that Bitbucket's form offers for a credential of this kind. Cloud's access tokens never hold issues, wikis, snippets,
 * `email` or `team`:
 * https://support.atlassian.com/bitbucket-cloud/docs/repository-access-token-permissions/, …/project-access-token-permissions/,
 * …/workspace-access-token-permissions/
 */
export function canHold(kind: CredentialKind, name: string): boolean {
  const [what = ''] = name.split(':');
  switch (kind) {
    case 'http-repository-token':
      return name.startsWith('REPO_');
    case 'repository-token':
      return ofRepositories.includes(what);
    case 'project-token':
      return [...ofRepositories, 'project'].includes(what);
    case 'workspace-token':
      return [...ofRepositories, 'project'].includes(what) || name === 'account';
    default:
      return true;
  }
}

const ofRepositories: readonly string[] = ['repository', 'pullrequest', 'webhook', 'pipeline', 'runner'];

export interface GrantedAbility {
  readonly ability: Ability;
  /** Null: whatever is answered. `some`: with some of the answers, but no single one decides. */
  readonly when: Condition | 'some' | null;
}

export interface Abilities {
  /** False where the platform asks for its permissions by itself and Handrail has no list of them: nothing can be promised. */
  readonly known: boolean;
  readonly can: readonly GrantedAbility[];
  /** What it can in no case do, of what is worth saying. */
  readonly cannot: readonly Ability[];
}

/** The permissions that a credential of this kind can be given for the platform, whatever is answered. */
export function grantsOf(support: { readonly grants: readonly Grant[] }, kind: CredentialKind): Grant[] {
  return support.grants.filter((grant) => grant.family === familyOf(kind) && canHold(kind, grant.name));
}

/** What the platform can and cannot do on this deployment with a credential of this kind that has exactly the permissions asked for. */
export function abilitiesOf(
  support: Pick<DeploymentSupport, 'grants' | 'inputs'>,
  deployment: Deployment,
  kind: CredentialKind,
): Abilities {
  const grants = grantsOf(support, kind);
  if (grants.length === 0) return { known: false, can: [], cannot: [] };
  const deciding = decidingInputs(support.inputs, grants);
  const cases = combinations(deciding).map((answers) => ({ answers, able: ableWith(support.inputs, grants, answers) }));
  const ever = new Set(cases.flatMap(({ able }) => [...able]));
  return {
    known: true,
    can: abilities
      .filter((ability) => ever.has(ability))
      .map((ability) => ({ ability, when: conditionOfAbility(ability, cases, deciding) })),
    cannot: abilities.filter((ability) => !ever.has(ability) && isWorthSaying(abilityWords[ability].denied, deployment)),
  };
}

/** The condition of one grant, for its line in a list of permissions. */
export function conditionOfGrant(support: Pick<DeploymentSupport, 'inputs'>, grant: Grant): Condition | null {
  return conditionOf(support, grant.when);
}

function isWorthSaying(denied: (typeof abilityWords)[Ability]['denied'], deployment: Deployment): boolean {
  return denied === 'both' || denied === (isSelfManaged(deployment) ? 'self-managed' : 'cloud');
}

type Answers = ReadonlyMap<string, string | boolean>;

/** Every input that a permission depends on, with the answers it can have; those that an input depends on itself come along. */
function decidingInputs(inputs: readonly PlatformInput[], grants: readonly Grant[]): readonly Condition[] {
  const open = grants.flatMap(({ when }) => (when === null ? [] : [when]));
  const found = new Map<string, Condition>();
  for (let when = open.pop(); when !== undefined; when = open.pop()) {
    const { input: key } = when;
    const input = inputs.find((each) => each.key === key);
    if (input === undefined || found.has(key)) continue;
    const values = input.type === 'choice' ? (input.choices ?? []).map(({ value }) => value) : [true, false];
    found.set(key, { input, values });
    if (input.when !== null) open.push(input.when);
  }
  return [...found.values()];
}

function combinations(deciding: readonly Condition[]): readonly Answers[] {
  return deciding.reduce<readonly Answers[]>(
    (all, { input, values }) => all.flatMap((one) => values.map((value) => new Map([...one, [input.key, value]]))),
    [new Map()],
  );
}

function ableWith(inputs: readonly PlatformInput[], grants: readonly Grant[], answers: Answers): ReadonlySet<Ability> {
  const kept = inputs.filter(({ type }) => type === 'secret' || type === 'file').map(({ key }) => key);
  const options: Record<string, OptionValue> = Object.fromEntries(answers);
  const facts = { inputs, options, heldKeys: kept.filter((key) => answers.get(key) === true) };
  return new Set(grants.filter((grant) => holds(grant.when, facts)).flatMap(({ family, name }) => abilitiesFor(family, name) ?? []));
}

function conditionOfAbility(
  ability: Ability,
  cases: readonly { readonly answers: Answers; readonly able: ReadonlySet<Ability> }[],
  deciding: readonly Condition[],
): GrantedAbility['when'] {
  if (cases.every(({ able }) => able.has(ability))) return null;
  for (const { input, values } of deciding) {
    const enough = values.filter((value) =>
      cases.filter(({ answers }) => answers.get(input.key) === value).every(({ able }) => able.has(ability)),
    );
    const needed = cases.every(({ answers, able }) => !able.has(ability) || enough.includes(answers.get(input.key) ?? ''));
    if (enough.length > 0 && needed) return { input, values: enough };
  }
  return 'some';
}
