/** Explains an error message that a platform or git showed: which findings it points to, and what tells them apart. */
import { isSelfManaged } from '../../contract/index.ts';
import type { Confidence, Deployment, Evidence, Explanation, FindingCode, LikelyCause, Recognised } from '../../contract/index.ts';
import { explainCopy, explainedMessages } from '../../contract/copy/explain.ts';
import type { CauseWords, MessageId } from '../../contract/copy/explain.ts';
import { createRedactor } from '../redact.ts';
import { clean } from '../report/text.ts';
import { readFacts } from './explain-facts.ts';
import { messages, statusMessages } from './explain-messages.ts';

export interface ExplainContext {
  readonly deployment: Deployment | null;
  /** The platform that showed the message; `hosted` when it runs at its maker's. */
  readonly platform: { readonly name: string; readonly hosted: boolean } | null;
  /** Secrets of this run, cut out before anything else is done with the text. */
  readonly secrets?: readonly string[];
}

/** A whole log may be pasted; the message stands in its beginning or its end. */
const mostRead = 20_000;
const rank: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };

interface Found {
  readonly id: MessageId;
  readonly causes: readonly (readonly [FindingCode, Confidence])[];
}

/** Reads English messages only, and says so. Secrets are taken out of the text before it is looked at. */
export function explainError(pasted: string, context: ExplainContext): Explanation {
  const long = pasted.length > 2 * mostRead ? `${pasted.slice(0, mostRead)}\n…\n${pasted.slice(-mostRead)}` : pasted;
  const whole = clean(long);
  const redacted = createRedactor({ tokens: [], others: context.secrets ?? [] }).wire(whole);
  const text = redacted.length > mostRead ? `${redacted.slice(0, mostRead / 2)}\n…\n${redacted.slice(-mostRead / 2)}` : redacted;
  const said = context.deployment === null ? null : isSelfManaged(context.deployment) ? 'self-managed' : 'cloud';
  const precise = messages.filter((each) => each.general === undefined && (each.on === undefined || said === null || each.on === said) && each.find.test(text));
  const speaks = precise.find((each) => each.speaks !== undefined)?.speaks ?? (/\b(?:api\.)?bitbucket\.org\b/i.test(text) ? 'cloud' : null);
  const facts = readFacts(text);
  const general = precise.length > 0 ? [] : messages.filter((each) => each.general === true && each.find.test(text));
  const known = [...precise, ...general];
  const byStatus = known.length > 0 ? [] : facts.statuses.flatMap((status) => statusMessages(status, said ?? speaks));
  // A signed-in refusal is the same words as an anonymous one, with more known about it.
  const found: Found[] = [...known, ...byStatus].filter((each) => each.id !== 'not-permitted' || !known.some((other) => other.id === 'not-permitted-signed-in'));
  const recognised: Recognised = { messages: [...new Set(found.map((each) => explainedMessages[each.id].name))], speaks, ...facts };
  const likely = [
    ...contradiction(said, speaks),
    ...causesOf(found, context, recognised),
    ...(known.some((each) => each.way === true) ? reach(context) : []),
  ];
  const secretRemoved = redacted !== whole;
  return {
    likely: merged(likely),
    recognised,
    text,
    secretRemoved,
    notes: [...(found.length === 0 ? [explainCopy.unknown] : []), ...(secretRemoved ? [explainCopy.secretRemoved] : []), explainCopy.englishOnly],
  };
}

function causesOf(found: readonly Found[], context: ExplainContext, recognised: Recognised): LikelyCause[] {
  return found.flatMap(({ id, causes }) => {
    const words: Readonly<Partial<Record<FindingCode, CauseWords>>> = explainedMessages[id].causes;
    // A refusal that lists the granted scopes and lists none is the other finding.
    const actual: Found['causes'] = id === 'missing-scopes' && recognised.granted?.length === 0 ? [['token-unscoped', 'certain']] : causes;
    return actual.flatMap(([code, sure]) => {
      // A program that waits in vain for a sign-in page runs into its time limit: that is the consequence.
      const confidence: Confidence = id === 'no-answer' && found.some((each) => each.id === 'sso') ? 'possible' : sure;
      const said = words[code];
      return said === undefined ? [] : [{ code, confidence, why: said.why, tellApart: [...said.tellApart], evidence: evidenceFor(context, recognised) }];
    });
  });
}

/** The words of one Bitbucket where the other one was chosen. */
function contradiction(said: 'cloud' | 'self-managed' | null, speaks: 'cloud' | 'self-managed' | null): LikelyCause[] {
  if (said === null || speaks === null || said === speaks) return [];
  const evidence: Evidence = { deployment: said === 'cloud' ? 'cloud' : 'data-center', asked: said === 'cloud' ? 'Bitbucket Cloud' : 'a self-managed Bitbucket', found: speaks === 'cloud' ? 'Bitbucket Cloud' : 'Bitbucket Server or Data Center' };
  return [{ code: 'wrong-deployment', confidence: 'likely', why: explainCopy.otherDeployment[speaks], tellApart: [explainCopy.otherDeploymentTellApart], evidence }];
}

function reach({ platform, deployment }: ExplainContext): LikelyCause[] {
  if (platform?.hosted !== true || deployment === null || !isSelfManaged(deployment)) return [];
  return [{ code: 'platform-may-not-reach', confidence: 'likely', why: explainCopy.mayNotReach(platform.name), tellApart: [explainCopy.mayNotReachTellApart], evidence: { platform: platform.name, deployment } }];
}

/** Facts in the words that the findings' sentences ask for. */
function evidenceFor({ deployment, platform }: ExplainContext, facts: Recognised): Evidence {
  const [status] = facts.statuses;
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
  };
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string | number | string[]] => entry[1] != null && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0)));
}

/** One entry a code, the surest first; what several messages say to tell it apart is kept together. */
function merged(all: readonly LikelyCause[]): LikelyCause[] {
  const byCode = new Map<FindingCode, LikelyCause>();
  for (const each of all) {
    const known = byCode.get(each.code);
    if (known === undefined) byCode.set(each.code, each);
    else {
      const better = rank[each.confidence] < rank[known.confidence] ? each : known;
      byCode.set(each.code, { ...better, tellApart: [...new Set([...better.tellApart, ...known.tellApart, ...each.tellApart])] });
    }
  }
  return [...byCode.values()].sort((a, b) => rank[a.confidence] - rank[b.confidence]);
}
