/** The token guide in words: what the page and the request to an administrator show. */
import { wordsOf } from '../coded.ts';
import type { TokenGuide } from '../guide.ts';
import type { GuideSaid } from '../guide-said.ts';
import type { CredentialKind } from '../words.ts';
import { kindWords, saidWords, stepWords } from './en/guide.ts';
import { listed } from './intl.ts';

type Step = TokenGuide['steps'][number];
type Ask = TokenGuide['user'];

/** The guide with sentences where it has codes; and what follows from the kind of token alone. */
export interface GuideInWords
  extends Omit<TokenGuide, 'kinds' | 'page' | 'steps' | 'ticks' | 'needs' | 'user' | 'gitUser' | 'create' | 'warnings' | 'expiry'> {
  readonly kinds: readonly (Omit<TokenGuide['kinds'][number], 'reason'> & { readonly reason: string })[];
  readonly page: Omit<TokenGuide['page'], 'label'> & { readonly label: string };
  readonly suggestedName: string;
  readonly steps: readonly (Pick<Step, 'drawing' | 'holds'> & { readonly text: string; readonly notes: readonly string[] })[];
  readonly ticks: readonly TickInWords[];
  readonly needs: readonly string[];
  readonly actsAs: string;
  readonly stopsWhen: string;
  /** That choosing repositories does not narrow a personal token, where that is so. */
  readonly narrowing: string | null;
  readonly expiry: TokenGuide['expiry'] & { readonly note: string };
  readonly user: AskInWords;
  readonly gitUser: AskInWords;
  readonly create: Omit<TokenGuide['create'], 'reason'> & { readonly reason: string | null };
  readonly warnings: readonly string[];
}
export type TickInWords = Omit<TokenGuide['ticks'][number], 'reasons'> & { readonly reason: string };
export type AskInWords = Omit<Ask, 'label' | 'help'> & { readonly label: string; readonly help: string };

/** One thing that the guide says; empty for a code that this Handrail does not know. */
function guideWords(said: GuideSaid): string {
  return wordsOf(saidWords, said) ?? '';
}

function stepInWords({ said, drawing, holds, notes }: Step): GuideInWords['steps'][number] {
  const words = wordsOf(stepWords, said);
  return { text: words?.text ?? '', drawing, holds, notes: [...(words?.notes ?? []), ...notes.map(guideWords)] };
}

function askInWords({ label, help, ...ask }: Ask): AskInWords {
  return { ...ask, label: label === null ? '' : guideWords(label), help: help.map(guideWords).join(' ') };
}

/** The whole guide. */
export function guideInWords(guide: TokenGuide): GuideInWords {
  const { kind, platforms } = guide;
  const acts = kindWords.actsAs[kind];
  const narrowing: Partial<Readonly<Record<CredentialKind, string>>> = kindWords.narrowing;
  return {
    ...guide,
    kinds: guide.kinds.map((use) => ({ ...use, reason: guideWords(use.reason) })),
    page: { ...guide.page, label: guideWords(guide.page.label) },
    suggestedName: guide.ownName ?? listed(platforms),
    steps: guide.steps.map(stepInWords),
    ticks: guide.ticks.map(({ reasons, ...tick }) => ({
      ...tick,
      reason: reasons.map(({ platform, words }) => (platform === null ? words : `${platform}: ${words}`)).join(' '),
    })),
    // Several platforms may need the same.
    needs: [...new Set(guide.needs.map(guideWords))],
    actsAs: typeof acts === 'string' ? acts : acts(platforms),
    stopsWhen: kindWords.stopsWhen[kind],
    narrowing: narrowing[kind] ?? null,
    expiry: { ...guide.expiry, note: kindWords.expiry[kind] },
    user: askInWords(guide.user),
    gitUser: askInWords(guide.gitUser),
    create: { ...guide.create, reason: guide.create.reason === null ? null : guideWords(guide.create.reason) },
    warnings: guide.warnings.map(guideWords),
  };
}
