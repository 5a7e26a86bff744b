/** Where the token will be kept, and what is worth a warning before it is handed over. */
import type { JSX } from 'react';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import { Callout } from '../../ui/Callout.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { willBeKept } from '../shared/where-kept.ts';

/** `more` stands after it, in small words. */
export function Keeping({ guide, more = '' }: { readonly guide: GuideInWords; readonly more?: string }): JSX.Element {
  const { state } = useWizard();
  // Said by the kind's own line already.
  const unusable = guide.kinds.find((use) => use.kind === guide.kind && !use.supported)?.reason;
  const warnings = guide.warnings.filter((warning) => warning !== unusable);
  const small = [...(warnings.length === 0 ? [willBeKept(state.app)] : []), ...(more === '' ? [] : [more])].join(' ');
  return (
    <>
      {warnings.map((warning) => (
        <Callout key={warning} tone="warning">
          <p>{warning}</p>
        </Callout>
      ))}
      {small === '' ? null : <p className="small muted">{small}</p>}
    </>
  );
}
