/** The platform's last questions, which have nothing to do with access: before the result. */
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { PlatformInfo, Problem } from '../../../electron/contract/index.ts';
import { PlatformInputs } from '../shared/PlatformInputs.tsx';

const words = exportCopy.inputs;

export interface DetailsProps {
  readonly platform: PlatformInfo;
  /** By the question's key. */
  readonly errors: Readonly<Record<string, string | Problem>>;
  /** One of them was answered anew. */
  readonly onChange: (key: string) => void;
}

export function Details({ platform, errors, onChange }: DetailsProps): JSX.Element {
  return (
    <section className="stack" aria-label={words.title(platform.name)}>
      <div className="stack" data-gap="small">
        <h2 className="section-title">{words.title(platform.name)}</h2>
        <p className="muted">{words.intro}</p>
      </div>
      <PlatformInputs which="details" errors={errors} onChange={onChange} />
    </section>
  );
}
