/** Which kind of token: those the platform takes as cards, the others with the reason why not. */
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { CredentialKind, TokenGuide } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';

const words = tokenCopy.kind;

/** The kind's name on this deployment: the guide knows the version's own word for the one on screen. */
export function kindName(kind: CredentialKind, guide: TokenGuide | null): string {
  return guide?.kind === kind ? guide.kindName : tokenCopy.kindNames[kind];
}

export function KindChoice(props: { readonly guide: TokenGuide; readonly platform: string; readonly onChange: (kind: CredentialKind) => void }): JSX.Element {
  const { guide, platform } = props;
  const usable = guide.kinds.filter((use) => use.supported);
  const others = guide.kinds.filter((use) => !use.supported);
  const single = usable.length === 1 ? usable[0] : undefined;
  return (
    <div className="stack" data-gap="small">
      {single === undefined ? (
        <Choice
          legend={words.legend}
          value={guide.kind}
          onChange={props.onChange}
          options={usable.map((use) => ({
            value: use.kind,
            label: kindName(use.kind, guide),
            description: use.reason,
            badges: use.recommended ? <Badge tone="accent">{words.recommended}</Badge> : undefined,
          }))}
        />
      ) : (
        <p>{words.only(kindName(single.kind, guide), platform)} <span className="muted">{single.reason}</span></p>
      )}
      {others.length === 0 ? null : (
        <Disclosure summary={words.others(others.length, platform)}>
          <dl className="facts">
            {others.map((use) => (
              <div key={use.kind} className="token-fact">
                <dt>{kindName(use.kind, guide)}</dt>
                <dd className="token-why">{use.reason}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}
