/** The guided token page: exactly what to tick for a platform, where, and what follows from it. Pure; holds no secret. */
import { guideSays, isSelfManaged, openPrerequisites } from '../../contract/index.ts';
import type { Answers, CredentialKind, Deployment, Grant, GuideSaid, Tick, TokenGuide } from '../../contract/index.ts';
import { kindLabel } from '../bitbucket/labels.ts';
import { hasProjectTokens, hasTokens } from '../bitbucket/versions.ts';
import { asksOf, grantsFor, kindProblem } from '../platforms/registry.ts';
import type { Platform, PlatformDeployment } from '../platforms/types.ts';
import { isUrl } from '../urls.ts';
import { compareAccess } from './compare.ts';
import { expiryOf, kindNeeds, tokenPage, tokenSteps } from './guide-pages.ts';
import type { GuideFacts, KindNeed } from './guide-pages.ts';
import { accessOfSet } from './set.ts';
import type { Wish } from './set.ts';
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
  const grants = wantedGrants(input, answers.deployment, kind);
  return {
    kinds,
    kind,
    kindName: kindLabel(kind, input.version, facts.cloud),
    platforms: [...facts.platforms],
    // A self-managed page follows from the base URL, in practice too; only Atlassian's own pages have to be replaced.
    // (null while the practice Bitbucket is not running: no page is better than a real one.)
    page:
      input.practice && facts.cloud && kind !== 'oauth-client' ? { ...tokenPage(facts), url: input.practiceTokenPage } : tokenPage(facts),
    ownName: ownName(input),
    steps: tokenSteps(
      facts,
      grants.some(({ grant }) => grant.unconfirmed),
    ),
    ticks: grants.map(({ grant, reasons, platforms }) => ({
      ...tick(grant, reasons, input.missing),
      ...(platforms === null ? {} : { platforms: [...platforms] }),
    })),
    needs: openPrerequisites([...kindNeeds(kind), ...[deployment, ...others(input)].flatMap(needsOf)], input.version).map(
      ({ said }) => said,
    ),
    expiry: expiryOf(kind),
    ...asksFor(deployment, kind, input),
    create: createIt(input, kind, facts),
    warnings: kinds.flatMap((use) => (use.kind === kind && !use.supported ? [use.reason] : [])),
  };
}

type KindUse = TokenGuide['kinds'][number];

/** A text of the platform's own. */
function told(words: string): GuideSaid {
  return guideSays('said', { words });
}

function needsOf({ prerequisites }: PlatformDeployment): readonly KindNeed[] {
  return prerequisites
    .filter(({ where }) => where === 'bitbucket')
    .map(({ text, from }) => ({ said: told(text), ...(from === undefined ? {} : { from }) }));
}

/** The platform's own list, less what these answers rule out and what this version of Bitbucket does not have. */
function kindsFor(deployment: PlatformDeployment, { answers, version, also = [] }: GuideInput): KindUse[] {
  return deployment.credentialKinds.map((own) => {
    const use = { ...own, reason: told(own.reason) };
    if (!use.supported) return use;
    const problem = kindProblem(deployment, use.kind, answers.options);
    if (problem !== null) return without(use, told(problem));
    for (const { platform, options } of answers.deployment === null ? [] : also) {
      const theirs = kindProblem(platform.deployments[answers.deployment ?? 'cloud'], use.kind, options);
      if (theirs !== null) return without(use, guideSays('kind-refused-by', { platform: platform.name, words: theirs }));
    }
    const isHttp = use.kind.startsWith('http-');
    if (isHttp && !hasTokens(version)) return without(use, guideSays('no-tokens-yet', { version }));
    if (isHttp && use.kind !== 'http-access-token' && !hasProjectTokens(version))
      return without(use, guideSays('no-place-tokens-yet', { version }));
    return use;
  });
}

function without(use: KindUse, reason: GuideSaid): KindUse {
  return { ...use, supported: false, recommended: false, reason };
}

function chosenKind(kinds: readonly KindUse[], answered: CredentialKind | null): CredentialKind {
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
    platforms: sharing(input).map((wish) => wish.platform.name),
    cloud: !isSelfManaged(deployment),
  };
}

/** The name that the platform's own pages want; null where any will do. */
function ownName({ answers, also = [] }: GuideInput): string | null {
  if (also.length > 0) return null;
  const own = answers.options['tokenName'] ?? answers.options['linkName'];
  return typeof own === 'string' && own.trim() !== '' ? own.trim() : null;
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

type Reasons = Tick['reasons'];

/** The reason as it stands among those of others: with the platform's name, where it does not say the name itself. */
function namedReason({ name }: Platform, words: string): Reasons[number] {
  return { platform: name.split(' ').some((word) => word.length > 2 && words.includes(word)) ? null : name, words };
}

interface Wanted {
  readonly grant: Grant;
  readonly reasons: Reasons;
  /** Null where the token is one platform's own. */
  readonly platforms: readonly string[] | null;
}

/** The platform's grants; where several share the token, all of theirs, the highest of each drop-down, with everybody who needs it. */
function wantedGrants(input: GuideInput, deployment: Deployment, kind: CredentialKind): readonly Wanted[] {
  const { platform, answers, also = [] } = input;
  const own = grantsFor(platform, deployment, kind, answers.options);
  if (also.length === 0) return own.map((grant) => ({ grant, reasons: [{ platform: null, words: grant.reason }], platforms: null }));
  const wishes = sharing(input);
  const each = wishes.flatMap((wish) =>
    grantsFor(wish.platform, deployment, kind, wish.options, wish.heldKeys).map((grant) => ({
      grant,
      reason: namedReason(wish.platform, grant.reason),
    })),
  );
  const { shared } = accessOfSet(deployment, wishes, kind);
  return (shared?.kind === kind ? shared.grants : []).flatMap(({ name, platforms, unconfirmed }): Wanted[] => {
    const saying = each.filter(({ grant }) => grant.name === name);
    const [first] = saying;
    return first === undefined ? [] : [{ grant: { ...first.grant, unconfirmed }, reasons: saying.map((said) => said.reason), platforms }];
  });
}

/** One grant in Bitbucket's words: levels are chosen in a drop-down, scopes are ticked. */
function tick(grant: Grant, reasons: Reasons, missing: readonly string[]): Tick {
  const word = describe(grant.name, grant.family);
  // On Atlassian's page every API-token scope stands under its full name; the other pages have a group and a level in it.
  const label = grant.family === 'api-token' ? grant.name : word.label.replace(`${word.control}: `, '');
  return {
    name: grant.name,
    how: grant.family === 'http-token' ? 'choose' : 'tick',
    control: word.control,
    label,
    reasons,
    unconfirmed: grant.unconfirmed,
    missing: compareAccess(grant.family, missing, [grant.name]).missing.length < missing.length,
  };
}

type Asks = Pick<TokenGuide, 'user' | 'gitUser'>;

function asksFor(deployment: PlatformDeployment, kind: CredentialKind, input: GuideInput): Asks {
  const none: Asks['user'] = { asked: false, label: null, help: [], example: '', expects: 'any' };
  const where = input.answers.deployment ?? 'cloud';
  const all = sharing(input).flatMap(({ platform, options, heldKeys }) =>
    asksOf(platform.deployments[where], kind, options, heldKeys).map((ask) => ({ ask, name: platform.name })),
  );
  const wanted = (field: 'user' | 'gitUser') => all.find(({ ask }) => ask.field === field)?.ask;
  // Where a name ends up: the platform's own field, or those of all that share the token.
  const shared = (input.also ?? []).length > 0;
  const fields = all
    .filter(({ ask }) => ask.field === 'user')
    .map(({ ask, name }) => ({ label: ask.label, platform: shared ? name : null }));
  const into = fields.length === 0 ? [] : [guideSays('goes-into', { fields })];
  const user = wanted('user');
  const git = wanted('gitUser');
  const bitbucketUser = { asked: true, label: guideSays('bitbucket-user'), expects: 'user-name' } as const;
  const gitUser: Asks['gitUser'] =
    git === undefined ? none : { ...bitbucketUser, help: [told(git.help), guideSays('where-git-user')], example: 'acmebot' };
  if (deployment.route === 'oauth') return { user: none, gitUser: none };
  if (kind === 'api-token') {
    // Bitbucket's REST API takes an API token with its owner's e-mail address only, so the check needs it whatever the platform does.
    const help = [guideSays('which-email'), ...into];
    return { user: { asked: true, label: guideSays('atlassian-email'), help, example: 'bot@acme.io', expects: 'email' }, gitUser };
  }
  if (user === undefined) return { user: none, gitUser };
  const help = [told(user.help), ...into];
  return kind === 'http-access-token'
    ? { user: { ...bitbucketUser, help, example: 'svc-bitbucket' }, gitUser }
    : {
        user: { asked: true, label: told(user.label), help: [guideSays('any-text'), ...help], example: 'x-token-auth', expects: 'any' },
        gitUser,
      };
}

function createIt(input: GuideInput, kind: CredentialKind, facts: GuideFacts): TokenGuide['create'] {
  const cannot = (reason: GuideSaid): TokenGuide['create'] => ({ available: false, reason, host: null });
  if (facts.cloud) return cannot(guideSays('create-cloud'));
  if (kind === 'oauth-client') return cannot(guideSays('create-no-token'));
  if (kind !== 'http-access-token') return cannot(guideSays('create-person-only'));
  if (!hasTokens(input.version)) return cannot(guideSays('create-too-old'));
  if (!isUrl(facts.baseUrl)) return cannot(guideSays('create-no-address'));
  const url = new URL(facts.baseUrl);
  if (url.protocol !== 'https:' && !input.practice) return cannot(guideSays('create-plain-http'));
  return { available: true, reason: null, host: url.host };
}
