/** The step's one question: how the person would like to get the token. */
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { ChoiceOption } from '../../ui/Choice.tsx';

const words = tokenCopy.ways;

export const ways = ['guided', 'create', 'ask', 'elsewhere'] as const;
export type Way = (typeof ways)[number];

/** The way that was chosen before, where it can still be gone. */
export function wayOf(typed: string, guide: GuideInWords | null): Way {
  const way = ways.find((each) => each === typed) ?? 'guided';
  return way === 'create' && guide?.create.available !== true ? 'guided' : way;
}

export function WayChoice({
  guide,
  value,
  onChange,
}: {
  readonly guide: GuideInWords;
  readonly value: Way;
  readonly onChange: (way: Way) => void;
}): JSX.Element {
  const { create } = guide;
  // On Cloud nobody can; on a server of one's own it is worth knowing why not.
  const offered = create.available || (guide.kind.startsWith('http-') && create.reason !== null);
  const made: readonly ChoiceOption<Way>[] = offered
    ? [
        {
          value: 'create',
          label: words.create,
          ...(create.available ? { description: words.createHelp } : { disabledReason: create.reason }),
        },
      ]
    : [];
  return (
    <Choice
      legend={words.legend}
      compact
      value={value}
      onChange={onChange}
      options={[
        { value: 'guided', label: words.guided, description: words.guidedHelp },
        ...made,
        { value: 'ask', label: words.ask, description: words.askHelp },
        { value: 'elsewhere', label: words.elsewhere, description: words.elsewhereHelp },
      ]}
    />
  );
}
