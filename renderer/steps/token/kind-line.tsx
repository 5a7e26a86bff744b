/** Which kind of token, in one line; the others, with the reason where the platform cannot use them, one click away. */
import { KeyRound } from 'lucide-react';
import { useId, useState } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { CredentialKind } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';

const words = tokenCopy.kind;

/** The kind's name on this deployment: the guide knows the version's own word for the one on screen. */
export function kindName(kind: CredentialKind, guide: GuideInWords | null): string {
  return guide?.kind === kind ? guide.kindName : tokenCopy.kindNames[kind];
}

export function KindLine(props: { readonly guide: GuideInWords; readonly onChange: (kind: CredentialKind) => void }): JSX.Element {
  const { guide } = props;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const use = guide.kinds.find((each) => each.kind === guide.kind);
  const alternatives = guide.kinds.some((each) => each.supported && each.kind !== guide.kind);
  return (
    <div className="stack" data-gap="small">
      <div className="token-kind">
        <KeyRound size={18} aria-hidden="true" />
        <p>
          <span>
            <strong>{guide.kindName}</strong>
            {use?.supported === false ? null : (
              <span className="muted"> – {use?.recommended === true ? words.recommendedHere : words.chosen}</span>
            )}
          </span>
          {guide.kinds.length < 2 ? null : (
            <LinkButton aria-expanded={open} aria-controls={open ? panel : undefined} onClick={() => setOpen(!open)}>
              {alternatives ? words.another : words.noOther}
            </LinkButton>
          )}
        </p>
      </div>
      {open ? (
        <div id={panel} className="token-kinds">
          <Choice
            legend={words.legend}
            hideLegend
            value={guide.kind}
            onChange={props.onChange}
            options={guide.kinds.map((each) => ({
              value: each.kind,
              label: kindName(each.kind, guide),
              ...(each.supported ? { description: each.reason } : { disabledReason: each.reason }),
              badges: each.recommended ? <Badge tone="accent">{words.recommended}</Badge> : undefined,
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}
