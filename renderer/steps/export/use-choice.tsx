/** "Use now" with the token inside, or "Share" without it; behind Share the ways of leaving it out. */
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { SecretsMode } from '../../../electron/contract/index.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { ModeChoice, Use } from './mode.ts';

const words = exportCopy.use;

export interface UseChoiceProps {
  readonly choice: ModeChoice;
  readonly use: Use | null;
  readonly mode: SecretsMode | null;
  readonly error: string | null;
  readonly onUse: (use: Use) => void;
  /** To the result, which is below; undefined before it is there. */
  readonly onLook: (() => void) | undefined;
  readonly onMode: (mode: string) => void;
}

export function UseChoice({ choice, use, mode, error, onUse, onLook, onMode }: UseChoiceProps): JSX.Element {
  const refused = choice.nowRefused === null ? null : (choice.nowRefused.reason ?? words.nowUnavailable);
  return (
    <div className="stack" data-gap="small">
      <Choice
        legend={words.legend}
        columns={2}
        value={use}
        onChange={onUse}
        {...(onLook === undefined ? {} : { onEnter: onLook })}
        error={error}
        options={[
          { value: 'now', label: words.now, description: words.nowHelp, ...(refused === null ? {} : { disabledReason: refused }) },
          { value: 'share', label: words.share, description: words.shareHelp },
        ]}
      />
      {use === 'share' && choice.without.length > 1 ? (
        <Disclosure summary={words.modes} open={mode === 'env' || mode === 'reference'}>
          <Choice
            legend={words.modes}
            hideLegend
            value={mode}
            onChange={onMode}
            {...(onLook === undefined ? {} : { onEnter: onLook })}
            options={choice.without.map((each) => ({
              value: each.mode,
              label: exportCopy.modes[each.mode].label,
              description: exportCopy.modes[each.mode].help,
              ...(each.available ? {} : { disabledReason: each.reason ?? '' }),
            }))}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
