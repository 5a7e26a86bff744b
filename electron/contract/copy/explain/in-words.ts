/** An explanation in words, for screen, terminal and documents. */
import { findingCopy } from '../findings.ts';
import type { ExplainedBy, ExplanationNote } from '../../explain-said.ts';
import type { Explanation, LikelyCause, ToldCause, ToldExplanation } from '../../explain.ts';
import type { FindingCode } from '../../words.ts';
import { changeWords } from '../en/changes.ts';
import { explainCopy, explainedMessages } from '../en/explain.ts';
import { remedyOf } from '../en/explain/remedies.ts';
import { fromEnglish } from '../language.ts';
import { asksForFound } from './found.ts';
import { sparingRepeats, withoutRepeats } from './repeats.ts';
import type { CauseWords, MessageWords } from './shape.ts';

/** Hints of one cause. */
const most = 4;

/** What a message is called when Handrail says that it knows it. */
function nameOf(by: ExplainedBy): string {
  switch (by.code) {
    case 'message':
      return messageOf(by.params.id)?.name ?? '';
    case 'change':
      return explainCopy.changeName(by.params.id);
    case 'other-service':
      return explainCopy.otherService.name(by.params.host);
    case 'other-bitbucket':
      return explainCopy.otherBitbucket[by.params.made].name;
    case 'other-deployment':
    case 'may-not-reach':
      return '';
    default:
      return '';
  }
}

function known(by: ExplainedBy, code: FindingCode): CauseWords | null {
  const words = causeWords(by, code);
  return words === 'newer' ? null : words;
}

function messageOf(id: string): MessageWords | null {
  const all: Readonly<Record<string, MessageWords>> = explainedMessages;
  return Object.hasOwn(all, id) ? (all[id] ?? null) : null;
}

/** Why it points to a cause, what tells that apart, and a remedy where it has one of its own. */
function causeWords(by: ExplainedBy, code: FindingCode): CauseWords | null | 'newer' {
  switch (by.code) {
    case 'message':
      return messageOf(by.params.id)?.causes[code] ?? null;
    case 'change': {
      const { id, number, since } = by.params;
      const ended = number === null || !Object.hasOwn(changeWords, number) ? null : changeWords[number as keyof typeof changeWords];
      const why = ended === null || since === null ? explainCopy.changeUnknown(id) : explainCopy.changeWhy(id, ended.what, since);
      return { why, tellApart: [explainCopy.changeTellApart] };
    }
    case 'other-deployment':
      return { why: explainCopy.otherDeployment[by.params.speaks], tellApart: [explainCopy.otherDeploymentTellApart] };
    case 'may-not-reach':
      return { why: explainCopy.mayNotReach(by.params.platform), tellApart: [explainCopy.mayNotReachTellApart] };
    case 'other-service': {
      const { otherService: words } = explainCopy;
      const { host, answered } = by.params;
      const remedy = { title: words.title(host, answered), fix: words.fix(host, answered) };
      return { why: words.why(host), tellApart: [words.tellApart(host)], remedy };
    }
    case 'other-bitbucket': {
      const { why, tellApart, title, fix } = explainCopy.otherBitbucket[by.params.made];
      return { why, tellApart: [tellApart], remedy: { title, fix } };
    }
    default:
      // In the report of a newer Handrail.
      return 'newer';
  }
}

/** Hints about the other kind of token, or that ask how it begins, where the text shows which one it is. */
const foreign = {
  'api-token': /\bx-token-auth\b|begins with AT/,
  'access-token': /\bx-bitbucket-api-token-auth\b|begins with AT/,
  'http-token': null,
} as const;

/** All hints of a cause, in the order of what they go by: the same in every language. */
function allHints({ code, hints }: LikelyCause): readonly string[] {
  return hints.flatMap((by) => known(by, code)?.tellApart ?? []);
}

/**
 * For each cause, the places in `allHints` of those that are worth reading here; a hint goes with the first cause that it tells apart. Their
 * English tells, so that every language shows the same ones.
 */
function worthReading({ likely, text, shape }: Explanation): readonly (readonly number[])[] {
  const other = shape === null ? null : foreign[shape];
  return fromEnglish(() => {
    const read = likely.map((cause) => {
      const all = allHints(cause);
      const fitting = all.filter((hint) => other?.test(hint) !== true && !asksForFound(hint, text));
      return { all, tellApart: withoutRepeats(fitting).slice(0, most) };
    });
    return sparingRepeats(read).map(({ all, tellApart }) => tellApart.map((hint) => all.indexOf(hint)));
  });
}

function causeInWords(cause: LikelyCause, { facts }: Explanation, hints: readonly number[]): ToldCause {
  const { code, confidence, by, evidence, who } = cause;
  const words = known(by, code);
  const all = allHints(cause);
  const remedy = words?.remedy ?? remedyOf(code, facts);
  return {
    code,
    confidence,
    // What tells it is not known here; what the finding says always holds.
    why: words?.why ?? (causeWords(by, code) === 'newer' ? findingCopy(code, evidence).explanation : ''),
    tellApart: hints.flatMap((at) => all[at] ?? []),
    evidence,
    ...(remedy === null ? {} : { title: remedy.title, fix: remedy.fix }),
    ...(who === null ? {} : { who }),
  };
}

const notes: Readonly<Record<ExplanationNote, () => string>> = {
  unknown: () => explainCopy.unknown,
  'secret-removed': () => explainCopy.secretRemoved,
  'english-only': () => explainCopy.englishOnly,
};

/** The words for all of it. */
export function explanationInWords(explanation: Explanation): ToldExplanation {
  const { likely, recognised, text, secretRemoved } = explanation;
  const hints = worthReading(explanation);
  return {
    likely: likely.map((cause, at) => causeInWords(cause, explanation, hints[at] ?? [])),
    recognised: { ...recognised, messages: recognised.messages.map(nameOf) },
    text,
    secretRemoved,
    notes: explanation.notes.flatMap((note) => (Object.hasOwn(notes, note) ? [notes[note]()] : [])),
  };
}
