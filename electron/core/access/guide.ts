/** The guided token page: exactly what to tick for a platform, where, and what follows from it. Pure; holds no secret. */
import { isSelfManaged, openPrerequisites } from '../../contract/index.ts';
import type { Answers, CredentialKind, CredentialUse, Deployment, Grant, Tick, TokenGuide } from '../../contract/index.ts';
import { hasProjectTokens, hasTokens } from '../bitbucket/versions.ts';
import { asksOf, grantsFor, kindProblem } from '../platforms/registry.ts';
import type { Platform, PlatformDeployment } from '../platforms/types.ts';
import { guideCopy as words } from '../../contract/copy/en/guide.ts';
import { listed } from '../../contract/copy/intl.ts';
import { isUrl } from '../urls.ts';
import { compareAccess } from './compare.ts';
import { expiryOf, kindName, kindNeeds, ownership, tokenPage, tokenSteps } from './guide-words.ts';
import type { GuideFacts } from './guide-words.ts';
import { accessTogether } from './together.ts';
import type { Wish } from './together.ts';
import { describe } from './vocabulary.ts';

export interface GuideInput {
  readonly answers: Answers;
  readonly platform: Platform;
  /** Platforms that share the token; left out: none. */
  readonly also?: readonly Wish[];
  /** Where the platform stands among those, from 0; left out: before them. */
  readonly at?: number;
  /** The kind that the person looks at; null for the one answered before, or the recommended one. */
  readonly kind: CredentialKind | null;
  /** Version of the self-managed Bitbucket; null when not known. */
  readonly version: string | null;
  /** Names that the last check found missing. */
  readonly missing: readonly string[];
  /** A practice connection: its self-managed server may be spoken to without TLS. */
  readonly practice: boolean;
  /**
   * Token page of the practice Cloud, so that practice never opens a real host; null outside practice and on self-managed, whose page
   * follows from its address.
   */
  readonly practiceTokenPage: string | null;
}

/** The guide for a platform. The deployment must have been chosen: without it there is no token page, and asking is a bug. */
export function tokenGuide(input: GuideInput): TokenGuide {
  const { answers, platform } = input;
  if (answers.deployment === null) throw new Error('tokenGuide needs a deployment');
  const deployment = platform.deployments[answers.deployment];
  const kinds = kindsFor(deployment, input);
  const kind = input.kind ?? chosenKind(kinds, answers.credential?.kind ?? null);
  const facts = factsOf(input, answers.deployment, kind);
  const suggestedName = nameFor(input);
  const grants = wantedGrants(input, answers.deployment, kind);
  return {
    kinds,
    kind,
    kindName: kindName(facts),
    // A self-managed page follows from the base URL, in practice too; only Atlassian's own pages have to be replaced.
    // (null while the practice Bitbucket is not running: no page is better than a real one.)
    page:
      input.practice && facts.cloud && kind !== 'oauth-client' ? { ...tokenPage(facts), url: input.practiceTokenPage } : tokenPage(facts),
    suggestedName,
    steps: tokenSteps(
      facts,
      grants.some(({ grant }) => grant.unconfirmed),
    ),
    ticks: grants.map(({ grant, platforms }) => ({
      ...tick(grant, input.missing),
      ...(platforms === null ? {} : { platforms: [...platforms] }),
    })),
    needs: [
      ...new Set(
        openPrerequisites(
          [
            ...kindNeeds(facts),
            ...[deployment, ...others(input)].flatMap((each) => each.prerequisites).filter((each) => each.where === 'bitbucket'),
          ],
          input.version,
        ).map((each) => each.text),
      ),
    ],
    ...ownership(facts),
    expiry: expiryOf(facts),
    ...asksFor(deployment, kind, input),
    create: createIt(input, kind, facts),
    warnings: kinds.flatMap((use) => (use.kind === kind && !use.supported ? [use.reason] : [])),
  };
}

/** The platform's own list, less what these answers rule out and what this version of Bitbucket does not have. */
function kindsFor(deployment: PlatformDeployment, { answers, version, also = [] }: GuideInput): CredentialUse[] {
  return deployment.credentialKinds.map((use) => {
    const problem = use.supported ? kindProblem(deployment, use.kind, answers.options) : null;
    if (problem !== null) return without(use, problem);
    for (const { platform, options } of answers.deployment === null ? [] : also) {
      const theirs = use.supported ? kindProblem(platform.deployments[answers.deployment ?? 'cloud'], use.kind, options) : null;
      if (theirs !== null) return without(use, `${platform.name}: ${theirs}`);
    }
    const isHttp = use.kind.startsWith('http-');
    if (isHttp && !hasTokens(version)) return without(use, words.tooOld(version));
    if (isHttp && use.kind !== 'http-access-token' && !hasProjectTokens(version)) return without(use, words.tooOldForProjects(version));
    return { ...use };
  });
}

function without(use: CredentialUse, reason: string): CredentialUse {
  return { ...use, supported: false, recommended: false, reason: use.supported ? reason : use.reason };
}

function chosenKind(kinds: readonly CredentialUse[], answered: CredentialKind | null): CredentialKind {
  const usable = kinds.filter((use) => use.supported);
  const kept = usable.find((use) => use.kind === answered);
  return (kept ?? usable.find((use) => use.recommended) ?? usable[0] ?? kinds[0])?.kind ?? 'http-access-token';
}

function factsOf(input: GuideInput, deployment: Deployment, kind: CredentialKind): GuideFacts {
  const { answers, version } = input;
  return {
    kind,
    baseUrl: isSelfManaged(deployment) ? (answers.baseUrl ?? '').trim().replace(/\/+$/, '') : '',
    workspace: answers.workspace ?? '',
    projectKey: answers.projectKey ?? '',
    repository: answers.repositories?.[0] ?? '',
    version,
    platformName: listed(sharing(input).map((wish) => wish.platform.name)),
    cloud: !isSelfManaged(deployment),
  };
}

/** The name that the platform's own pages want, where it has one. */
function nameFor(input: GuideInput): string {
  const { platform, answers, also = [] } = input;
  if (also.length > 0) return listed(sharing(input).map((wish) => wish.platform.name));
  const own = answers.options['tokenName'] ?? answers.options['linkName'];
  return typeof own === 'string' && own.trim() !== '' ? own.trim() : platform.name;
}

/** Every platform that the token is for, in their order. */
export function sharing({
  platform,
  answers,
  also = [],
  at = 0,
}: Pick<GuideInput, 'platform' | 'answers' | 'also' | 'at'>): readonly Wish[] {
  return [...also.slice(0, at), { platform, options: answers.options, heldKeys: [] }, ...also.slice(at)];
}

/** What the platforms that share the token say of this deployment, in their order. */
function others({ answers, also = [] }: GuideInput): readonly PlatformDeployment[] {
  const { deployment } = answers;
  return deployment === null ? [] : also.map(({ platform }) => platform.deployments[deployment]);
}

/** The reason as it stands among those of others: with the platform's name before it, where it does not say the name itself. */
function namedReason({ name }: Platform, reason: string): string {
  return name.split(' ').some((word) => word.length > 2 && reason.includes(word)) ? reason : `${name}: ${reason}`;
}

interface Wanted {
  readonly grant: Grant;
  /** Null where the token is one platform's own. */
  readonly platforms: readonly string[] | null;
}

/** The platform's grants; where several share the token, all of theirs, the highest of each drop-down, with everybody who needs it. */
function wantedGrants(input: GuideInput, deployment: Deployment, kind: CredentialKind): readonly Wanted[] {
  const { platform, answers, also = [] } = input;
  const own = grantsFor(platform, deployment, kind, answers.options);
  if (also.length === 0) return own.map((grant) => ({ grant, platforms: null }));
  const wishes = sharing(input);
  const each = wishes.flatMap((wish) =>
    grantsFor(wish.platform, deployment, kind, wish.options, wish.heldKeys).map((grant) => ({
      grant,
      reason: namedReason(wish.platform, grant.reason),
    })),
  );
  const { shared } = accessTogether(deployment, wishes, kind);
  return (shared?.kind === kind ? shared.grants : []).flatMap(({ name, platforms, unconfirmed }): Wanted[] => {
    const saying = each.filter(({ grant }) => grant.name === name);
    const [first] = saying;
    return first === undefined
      ? []
      : [{ grant: { ...first.grant, unconfirmed, reason: saying.map((said) => said.reason).join(' ') }, platforms }];
  });
}

/** One grant in Bitbucket's words: levels are chosen in a drop-down, scopes are ticked. */
function tick(grant: Grant, missing: readonly string[]): Tick {
  const word = describe(grant.name, grant.family);
  // On Atlassian's page every API-token scope stands under its full name; the other pages have a group and a level in it.
  const label = grant.family === 'api-token' ? grant.name : word.label.replace(`${word.control}: `, '');
  return {
    name: grant.name,
    how: grant.family === 'http-token' ? 'choose' : 'tick',
    control: word.control,
    label,
    meaning: word.meaning,
    reason: grant.reason,
    unconfirmed: grant.unconfirmed,
    missing: compareAccess(grant.family, missing, [grant.name]).missing.length < missing.length,
  };
}

/** Where a name ends up: the platform's own field, or those of all that share the token. */
function fieldsOf(fields: readonly { readonly label: string; readonly name: string }[], shared: boolean): string {
  if (fields.length === 0) return '';
  const { field, fieldOf, all } = words.into;
  return ` ${all(listed(fields.map(({ label, name }) => (shared ? fieldOf(label, name) : field(label)))))}`;
}

type Asks = Pick<TokenGuide, 'user' | 'gitUser'>;

function asksFor(deployment: PlatformDeployment, kind: CredentialKind, input: GuideInput): Asks {
  const none = { asked: false, label: '', help: '', example: '', expects: 'any' } as const;
  const where = input.answers.deployment ?? 'cloud';
  const all = sharing(input).flatMap(({ platform, options, heldKeys }) =>
    asksOf(platform.deployments[where], kind, options, heldKeys).map((ask) => ({ ask, name: platform.name })),
  );
  const wanted = (field: 'user' | 'gitUser') => all.find(({ ask }) => ask.field === field)?.ask;
  const into = fieldsOf(
    all.filter(({ ask }) => ask.field === 'user').map(({ ask, name }) => ({ label: ask.label, name })),
    (input.also ?? []).length > 0,
  );
  const user = wanted('user');
  const git = wanted('gitUser');
  const gitUser =
    git === undefined
      ? none
      : {
          asked: true,
          label: words.user.bitbucket,
          help: `${git.help} ${words.user.gitUser}`,
          example: 'acmebot',
          expects: 'user-name' as const,
        };
  if (deployment.route === 'oauth') return { user: none, gitUser: none };
  if (kind === 'api-token') {
    // Bitbucket's REST API takes an API token with its owner's e-mail address only, so the check needs it whatever the platform does.
    const help = `${words.user.email}${into}`;
    return { user: { asked: true, label: words.user.atlassian, help, example: 'bot@acme.io', expects: 'email' }, gitUser };
  }
  if (user === undefined) return { user: none, gitUser };
  const help = `${user.help}${into}`;
  return kind === 'http-access-token'
    ? { user: { asked: true, label: words.user.bitbucket, help, example: 'svc-bitbucket', expects: 'user-name' }, gitUser }
    : {
        user: {
          asked: true,
          label: user.label,
          help: `${words.user.anyText} ${help}`,
          example: 'x-token-auth',
          expects: 'any',
        },
        gitUser,
      };
}

function createIt(input: GuideInput, kind: CredentialKind, facts: GuideFacts): TokenGuide['create'] {
  const cannot = (reason: string): TokenGuide['create'] => ({ available: false, reason, host: null });
  if (facts.cloud) return cannot(words.cannotCreate.cloud);
  if (kind === 'oauth-client') return cannot(words.cannotCreate.noToken);
  if (kind !== 'http-access-token') return cannot(words.cannotCreate.personOnly);
  if (!hasTokens(input.version)) return cannot(words.cannotCreate.tooOld);
  if (!isUrl(facts.baseUrl)) return cannot(words.cannotCreate.noAddress);
  const url = new URL(facts.baseUrl);
  if (url.protocol !== 'https:' && !input.practice) return cannot(words.cannotCreate.plainHttp);
  return { available: true, reason: null, host: url.host };
}
