/**
 * Explains an error message that a platform or git showed: clues raise and strike causes, and what is left is ranked, each with its own
 * remedy.
 */
import { isSelfManaged } from '../../contract/index.ts';
import type { Deployment, Evidence, Explanation, FindingCode, LikelyCause, Recognised } from '../../contract/index.ts';
import { explainCopy, explainedMessages } from '../../contract/copy/en/explain.ts';
import type { CauseWords } from '../../contract/copy/en/explain.ts';
import { changeWords } from '../../contract/copy/en/changes.ts';
import { changeEvidence, changeEvidenceOf } from '../bitbucket/changes.ts';
import type { NamedChange } from '../bitbucket/changes.ts';
import { createRedactor } from '../redact.ts';
import { clean } from '../report/text.ts';
import { readFacts } from './explain-facts.ts';
import { messages, statusMessages } from './explain-messages.ts';
import { readClues } from './explain/clues.ts';
import type { Clues, Side } from './explain/clues.ts';
import { withoutFound } from './explain/found.ts';
import { weightOf } from './explain/message.ts';
import type { Weight } from './explain/message.ts';
import { otherServiceIn } from './explain/other-service.ts';
import type { OtherService } from './explain/other-service.ts';
import { besideOtherToken, swappedName, tokenOfOther, withoutOtherToken } from './explain/other-token.ts';
import { knowledgeOf } from './explain/platforms/index.ts';
import type { PlatformKnowledge } from './explain/platforms/types.ts';
import { remedyOf } from './explain/remedy.ts';
import { rank } from './explain/weigh.ts';
import type { Ranked, Vote } from './explain/weigh.ts';

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
  if (other !== null && (seen.product === null || other.sure)) return aboutOther(other, { text, secretRemoved: redacted !== whole, facts });
  const side = seen.product ?? said;
  const clues: Clues = { ...seen, product: side, surface: seen.surface ?? surfaceOfTool(tool) };
  const found = recognise(text, clues, side, tool);
  const product = seen.product ?? found.speaks;
  const recognised: Recognised = { messages: [...swappedName(seen), ...found.names].slice(0, 5), speaks: product, ...facts };
  const swapped = tokenOfOther(seen);
  const votes = [
    ...swapped,
    ...contradiction(said, product, seen.asked),
    ...(swapped.length > 0 ? found.votes.map(besideOtherToken) : found.votes),
    ...(found.way ? reach(context) : []),
  ];
  const likely = rank(withoutOtherToken(withoutFound(votes, text), seen), { ...clues, product: seen.product }, said).map((ranked) =>
    causeOf(ranked, context, recognised, clues, tool),
  );
  const secretRemoved = redacted !== whole;
  return {
    likely,
    recognised,
    text,
    secretRemoved,
    notes: [
      ...(likely.length === 0 ? [explainCopy.unknown] : []),
      ...(secretRemoved ? [explainCopy.secretRemoved] : []),
      explainCopy.englishOnly,
    ],
  };
}

/** The whole answer where another service was asked: one cause, none of Bitbucket's. */
function aboutOther(
  { host, answered }: OtherService,
  { text, secretRemoved, facts }: { readonly text: string; readonly secretRemoved: boolean; readonly facts: ReturnType<typeof readFacts> },
): Explanation {
  const { otherService: words } = explainCopy;
  return {
    likely: [
      {
        code: 'not-bitbucket',
        confidence: 'certain',
        why: words.why(host),
        tellApart: [words.tellApart(host)],
        evidence: { host },
        title: words.title(host, answered),
        fix: words.fix(host, answered),
        who: answered ? 'platform-admin' : 'network-admin',
      },
    ],
    recognised: { messages: [words.name(host)], speaks: null, ...facts, host },
    text,
    secretRemoved,
    notes: [...(secretRemoved ? [explainCopy.secretRemoved] : []), explainCopy.englishOnly],
  };
}

interface Found {
  readonly names: string[];
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
    ...own.flatMap((each) =>
      each.causes.map(
        (cause): Vote => ({
          code: cause.code,
          weight: weightOf(cause.weight),
          general: false,
          why: cause.why,
          tellApart: cause.tellApart,
          remedy: cause.remedy,
        }),
      ),
    ),
  );
  const byStatus =
    clues.changes.length > 0 || clues.removed !== null ? [] : clues.statuses.flatMap((status) => statusMessages(status, side));
  for (const each of byStatus) votes.push(...votesOf(each.id, each.causes, true));
  const nothingElse = used.length === 0 && own.length === 0 && clues.changes.length === 0 && clues.removed === null;
  const names = [
    ...clues.changes.map((each) => explainCopy.changeName(each.id)),
    ...own.map((each) => each.name),
    ...[...precise.filter((each) => used.includes(each)), ...used.filter((each) => each.general === true)].map(
      (each) => explainedMessages[each.id].name,
    ),
    ...(clues.removed === null ? [] : [explainedMessages['removed-by-address'].name]),
    ...(nothingElse ? byStatus.map((each) => explainedMessages[each.id].name) : []),
  ];
  return {
    names: [...new Set(names)].slice(0, 5),
    votes,
    speaks: precise.find((each) => each.speaks !== undefined)?.speaks ?? null,
    way: used.some((each) => each.way === true),
  };
}

/** The order of a message's causes counts a little: the first is the usual one. */
function votesOf(
  id: keyof typeof explainedMessages,
  causes: readonly (readonly [FindingCode, Weight])[],
  general: boolean,
  factor = 1,
): Vote[] {
  const words: Readonly<Partial<Record<FindingCode, CauseWords>>> = explainedMessages[id].causes;
  return causes.flatMap(([code, weight], at) => {
    const said = words[code];
    const value = weightOf(weight);
    return said === undefined
      ? []
      : [
          {
            code,
            weight: value >= 100 ? value * factor : Math.max(1, value - at) * factor,
            general,
            why: said.why,
            tellApart: said.tellApart,
            remedy: said.remedy,
          },
        ];
  });
}

/** The number tells what ended, and only the number. */
function changeVotes({ id, change }: NamedChange): Vote[] {
  const why = change === null ? explainCopy.changeUnknown(id) : explainCopy.changeWhy(id, changeWords[change.number].what, change.since);
  const code = change?.code ?? 'endpoint-removed';
  // A sign-in that changed is one reason of several for a refusal.
  return [{ code, weight: code === 'token-rejected' ? 55 : 100, general: false, why, tellApart: [explainCopy.changeTellApart] }];
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
      why: explainCopy.otherDeployment[other],
      tellApart: [explainCopy.otherDeploymentTellApart],
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
      why: explainCopy.mayNotReach(platform.name),
      tellApart: [explainCopy.mayNotReachTellApart],
    },
  ];
}

function causeOf(
  ranked: Ranked,
  context: ExplainContext,
  recognised: Recognised,
  clues: Clues,
  tool: PlatformKnowledge | null,
): LikelyCause {
  const { code, confidence, why, tellApart, remedy } = ranked;
  return {
    code,
    confidence,
    why,
    tellApart: [...tellApart],
    evidence: evidenceFor(code, context, recognised, clues),
    ...(remedy ?? remedyOf(code, { context, recognised, clues, tool })),
  };
}

/** Facts in the words that the findings' sentences ask for. */
function evidenceFor(code: FindingCode, { deployment, platform }: ExplainContext, facts: Recognised, clues: Clues): Evidence {
  const [status] = facts.statuses;
  const [named] = clues.changes;
  const said: Evidence =
    code === 'wrong-deployment' && deployment !== null
      ? {
          asked: deployment === 'cloud' ? 'Bitbucket Cloud' : 'a self-managed Bitbucket',
          found: deployment === 'cloud' ? 'Bitbucket Server or Data Center' : 'Bitbucket Cloud',
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
