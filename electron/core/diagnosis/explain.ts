/**
 * Explains an error message that a platform or git showed: clues raise and strike causes, and what is left is ranked, each with its own
 * remedy.
 */
import { explainedBy, fact, isSelfManaged } from '../../contract/index.ts';
import type { Deployment, Evidence, ExplainedBy, Explanation, FindingCode, LikelyCause, Recognised } from '../../contract/index.ts';
import type { MessageId } from '../../contract/copy/en/explain.ts';
import { changeEvidence, changeEvidenceOf } from '../bitbucket/changes.ts';
import type { NamedChange } from '../bitbucket/changes.ts';
import { createRedactor } from '../redact.ts';
import { clean } from '../report/text.ts';
import { readFacts } from './explain-facts.ts';
import { messages, statusMessages } from './explain-messages.ts';
import { readClues } from './explain/clues.ts';
import type { Clues, Side } from './explain/clues.ts';
import { factsOf } from './explain/facts.ts';
import { weightOf } from './explain/message.ts';
import type { Weight } from './explain/message.ts';
import { otherServiceIn } from './explain/other-service.ts';
import type { OtherService } from './explain/other-service.ts';
import { besideOtherToken, swapped, tokenOfOther, withoutOtherToken } from './explain/other-token.ts';
import { knowledgeOf } from './explain/platforms/index.ts';
import type { PlatformKnowledge } from './explain/platforms/types.ts';
import { rank } from './explain/weigh.ts';
import type { Ranked, Vote } from './explain/weigh.ts';
import { whoOf } from './explain/who.ts';

export interface ExplainContext {
  readonly deployment: Deployment | null;
  /** The platform that showed the message; `hosted` when it runs at its maker's. */
  readonly platform: { readonly id: string; readonly name: string; readonly hosted: boolean } | null;
  /** Secrets of this run, cut out before anything else is done with the text. */
  readonly secrets?: readonly string[];
}

/** A whole log may be pasted; the message is in its beginning or its end. */
const mostRead = 20_000;

/** Reads English messages only, and says so. Secrets are taken out of the text before it is looked at. */
export function explainError(pasted: string, context: ExplainContext): Explanation {
  const long = pasted.length > 2 * mostRead ? `${pasted.slice(0, mostRead)}\n…\n${pasted.slice(-mostRead)}` : pasted;
  const whole = clean(long);
  const redacted = createRedactor({ tokens: [], others: context.secrets ?? [] }).wire(whole);
  const text = redacted.length > mostRead ? `${redacted.slice(0, mostRead / 2)}\n…\n${redacted.slice(-mostRead / 2)}` : redacted;
  const said: Side | null = context.deployment === null ? null : isSelfManaged(context.deployment) ? 'self-managed' : 'cloud';
  const tool = knowledgeOf(context.platform?.id ?? null);
  const facts = readFacts(text);
  const seen = readClues(text, whole, facts.statuses);
  const other = otherServiceIn(text, tool?.id === 'aws-codebuild' ? /\.amazonaws\.com$/ : null);
  if (other !== null && (seen.product === null || other.sure))
    return aboutOther(other, { text, secretRemoved: redacted !== whole, facts }, context, tool);
  const side = seen.product ?? said;
  const clues: Clues = { ...seen, product: side, surface: seen.surface ?? surfaceOfTool(tool) };
  const found = recognise(text, clues, side, tool);
  const product = seen.product ?? found.speaks;
  const recognised: Recognised = { messages: [...swapped(seen), ...found.names].slice(0, 5), speaks: product, ...facts };
  const others = tokenOfOther(seen);
  const votes = [
    ...others,
    ...contradiction(said, product, seen.asked),
    ...(others.length > 0 ? found.votes.map(besideOtherToken) : found.votes),
    ...(found.way ? reach(context) : []),
  ];
  const likely = rank(withoutOtherToken(votes, seen), { ...clues, product: seen.product }, said).map((ranked) =>
    causeOf(ranked, context, recognised, clues),
  );
  const secretRemoved = redacted !== whole;
  return {
    likely,
    recognised,
    text,
    secretRemoved,
    notes: [
      ...(likely.length === 0 ? (['unknown'] as const) : []),
      ...(secretRemoved ? (['secret-removed'] as const) : []),
      'english-only',
    ],
    facts: factsOf({ context, recognised, clues, tool }),
    shape: seen.shape,
  };
}

/** The whole answer where another service was asked: one cause, none of Bitbucket's. */
function aboutOther(
  { host, answered }: OtherService,
  { text, secretRemoved, facts }: { readonly text: string; readonly secretRemoved: boolean; readonly facts: ReturnType<typeof readFacts> },
  context: ExplainContext,
  tool: PlatformKnowledge | null,
): Explanation {
  const by = explainedBy('other-service', { host, answered });
  const clues = { surface: null, product: null, changes: [], removed: null } as const;
  return {
    likely: [{ code: 'not-bitbucket', confidence: 'certain', by, hints: [by], evidence: { host }, who: whoOf('not-bitbucket', by, null) }],
    recognised: { messages: [by], speaks: null, ...facts, host },
    text,
    secretRemoved,
    notes: [...(secretRemoved ? (['secret-removed'] as const) : []), 'english-only'],
    facts: factsOf({ context, recognised: facts, clues, tool }),
    shape: null,
  };
}

interface Found {
  readonly names: ExplainedBy[];
  readonly votes: Vote[];
  readonly speaks: Side | null;
  readonly way: boolean;
}

function recognise(text: string, clues: Clues, side: Side | null, tool: PlatformKnowledge | null): Found {
  const known = messages.filter(
    (each) =>
      (each.on === undefined || side === null || each.on === side) &&
      (each.find === undefined || each.find.test(text)) &&
      (each.when === undefined || each.when(clues, text)),
  );
  const precise = known.filter((each) => each.general === undefined);
  // A signed-in refusal is the same words as an anonymous one, with more known about it.
  const signedIn = known.some((each) => each.id === 'not-permitted-signed-in');
  const waiting = known.some((each) => each.id === 'sso');
  // A vague sentence about the connection says nothing more where the reason is beside it.
  const wayKnown = precise.some((each) => each.way === true);
  const tlsKnown = known.some((each) => each.tls === 'reason');
  const used = known.filter(
    (each) =>
      !(tlsKnown && each.tls === 'vague') &&
      !(signedIn && each.id === 'not-permitted') &&
      !(each.general === true && each.way === true && precise.length > 0 && (wayKnown || clues.answered)) &&
      !(each.general === true && each.way === true && clues.httpAnswer),
  );
  const votes: Vote[] = used.flatMap((each) => {
    // A refusal that lists the granted scopes and lists none is the other finding.
    const causes: readonly (readonly [FindingCode, Weight])[] =
      each.id === 'missing-scopes' && noneGranted(text) ? [['token-unscoped', 'certain']] : each.causes;
    return votesOf(
      each.id,
      causes,
      each.general === true,
      each.id === 'no-answer' && waiting ? 0.15 : each.id === 'cut-off' && clues.httpAnswer ? 0.2 : 1,
    );
  });
  for (const each of clues.changes) votes.push(...changeVotes(each));
  if (clues.removed !== null) votes.push(...votesOf('removed-by-address', [[clues.removed.code, 90]], false));
  const own = (tool?.messages ?? []).filter((each) => each.find.test(text));
  // Before the general ones: between two that weigh the same, the platform's own words win.
  votes.unshift(
    ...own.flatMap(({ id, causes }) =>
      causes.map(([code, weight]): Vote => ({ code, weight: weightOf(weight), general: false, by: explainedBy('message', { id }) })),
    ),
  );
  const byStatus =
    clues.changes.length > 0 || clues.removed !== null ? [] : clues.statuses.flatMap((status) => statusMessages(status, side));
  for (const each of byStatus) votes.push(...votesOf(each.id, each.causes, true));
  const nothingElse = used.length === 0 && own.length === 0 && clues.changes.length === 0 && clues.removed === null;
  const names = [
    ...clues.changes.map(byChange),
    ...[
      ...own,
      ...precise.filter((each) => used.includes(each)),
      ...used.filter((each) => each.general === true),
      ...(clues.removed === null ? [] : [{ id: 'removed-by-address' }]),
      ...(nothingElse ? byStatus : []),
    ].map(({ id }) => explainedBy('message', { id })),
  ];
  return {
    names: [...new Map(names.map((each) => [JSON.stringify(each), each])).values()].slice(0, 5),
    votes,
    speaks: precise.find((each) => each.speaks !== undefined)?.speaks ?? null,
    way: used.some((each) => each.way === true),
  };
}

/** The order of a message's causes counts a little: the first is the usual one. */
function votesOf(id: MessageId, causes: readonly (readonly [FindingCode, Weight])[], general: boolean, factor = 1): Vote[] {
  return causes.map(([code, weight], at) => {
    const value = weightOf(weight);
    return { code, weight: value >= 100 ? value * factor : Math.max(1, value - at) * factor, general, by: explainedBy('message', { id }) };
  });
}

function byChange({ id, change }: NamedChange): ExplainedBy {
  return explainedBy('change', { id, number: change?.number ?? null, since: change?.since ?? null });
}

/** The number tells what ended, and only the number. */
function changeVotes(named: NamedChange): Vote[] {
  const code = named.change?.code ?? 'endpoint-removed';
  // A sign-in that changed is one reason of several for a refusal.
  return [{ code, weight: code === 'token-rejected' ? 55 : 100, general: false, by: byChange(named) }];
}

function noneGranted(text: string): boolean {
  return readFacts(text).granted?.length === 0;
}

function surfaceOfTool(tool: PlatformKnowledge | null): Clues['surface'] {
  return tool?.id === 'git' || tool?.id === 'argo-cd' || tool?.id === 'flux' ? 'git' : null;
}

/** One Bitbucket chosen, and the address or the words of the other one. */
function contradiction(said: Side | null, product: Side | null, asked: Side | null): Vote[] {
  const other = asked !== null && asked !== said ? asked : product;
  if (said === null || other === null || said === other) return [];
  return [
    {
      code: 'wrong-deployment',
      weight: asked !== null && asked !== said ? 75 : 45,
      general: false,
      by: explainedBy('other-deployment', { speaks: other }),
    },
  ];
}

function reach({ platform, deployment }: ExplainContext): Vote[] {
  if (platform?.hosted !== true || deployment === null || !isSelfManaged(deployment)) return [];
  return [
    {
      code: 'platform-may-not-reach',
      weight: 45,
      general: false,
      by: explainedBy('may-not-reach', { platform: platform.name }),
    },
  ];
}

function causeOf({ code, confidence, by, hints }: Ranked, context: ExplainContext, recognised: Recognised, clues: Clues): LikelyCause {
  const cloud = clues.product === null ? (context.deployment === null ? null : context.deployment === 'cloud') : clues.product === 'cloud';
  return { code, confidence, by, hints: [...hints], evidence: evidenceFor(code, context, recognised, clues), who: whoOf(code, by, cloud) };
}

/** Facts in the words that the findings' sentences ask for. */
function evidenceFor(code: FindingCode, { deployment, platform }: ExplainContext, facts: Recognised, clues: Clues): Evidence {
  const [status] = facts.statuses;
  const [named] = clues.changes;
  const said: Evidence =
    code === 'wrong-deployment' && deployment !== null
      ? {
          ...fact('asked', deployment === 'cloud' ? 'cloud' : 'self-managed'),
          ...fact('found', deployment === 'cloud' ? 'server-or-data-center' : 'cloud'),
        }
      : {};
  const found: Record<string, string | number | string[] | null | undefined> = {
    deployment: deployment ?? (facts.speaks === 'cloud' ? 'cloud' : facts.speaks === 'self-managed' ? 'data-center' : null),
    platform: platform?.name,
    host: facts.host,
    status,
    requestId: facts.requestId,
    exceptionName: facts.exceptionName,
    workspace: facts.workspace,
    project: facts.project,
    repositories: facts.repository === null ? null : [facts.repository],
    missing: facts.missing,
    granted: facts.granted,
    retryAfterSeconds: facts.retryAfterSeconds,
    ...(named !== undefined ? changeEvidence(named) : clues.removed === null ? {} : changeEvidenceOf(clues.removed)),
    ...said,
  };
  return Object.fromEntries(
    Object.entries(found).filter(
      (entry): entry is [string, string | number | string[]] =>
        entry[1] != null && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );
}
