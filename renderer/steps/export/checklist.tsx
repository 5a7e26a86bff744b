/** A sheet as a checklist through both products, in their order. The person's ticks are kept in the draft. */
import { useId, useState } from 'react';
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { SecretsMode, SheetRow } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { Inline } from '../../ui/Inline.tsx';
import { CopyIcon } from '../shared/copy-icon.tsx';
import { isTicked, tickKey, withTick } from './sheet.ts';
import { useSecretCopy } from './use-secret-copy.ts';
import './checklist.css';

const words = exportCopy.sheet;

/** Which sheet the rows come from: its platform, artifact name and secrets mode. */
export interface SheetSource {
  readonly platform: string;
  readonly platformName: string;
  readonly artifact: string;
  readonly mode: SecretsMode;
}

export const rowKey = (source: Pick<SheetSource, 'platform'>, row: Pick<SheetRow, 'id'>): string =>
  tickKey(`sheet.${source.platform}`, row.id);

export function Checklist(props: {
  readonly source: SheetSource;
  readonly rows: readonly SheetRow[];
  readonly labelledBy: string;
}): JSX.Element {
  return (
    <ol className="sheet" aria-labelledby={props.labelledBy}>
      {props.rows.map((row) => (
        <ChecklistRow key={row.id} row={row} source={props.source} />
      ))}
    </ol>
  );
}

function ChecklistRow({ row, source }: { readonly row: SheetRow; readonly source: SheetSource }): JSX.Element {
  const { draft, edit } = useWizard();
  const id = useId();
  const key = rowKey(source, row);
  const done = isTicked(draft, key);
  const product = row.product === 'platform' ? source.platformName : words.products[row.product];
  return (
    <li className="sheet-row" data-done={done}>
      <input
        type="checkbox"
        id={id}
        checked={done}
        aria-describedby={`${id}-place`}
        onChange={(event) => {
          const on = event.target.checked;
          edit((before) => withTick(before, key, on));
        }}
      />
      <div className="sheet-body">
        <p className="sheet-place" id={`${id}-place`}>
          <Badge tone={row.product === 'bitbucket' ? 'accent' : 'plain'}>{product}</Badge>
          <span>{row.place}</span>
        </p>
        <label htmlFor={id} className="sheet-action">
          <Inline text={row.action} />
        </label>
        {row.unconfirmed ? (
          <div>
            <Badge tone="warn">{words.unconfirmed}</Badge>
          </div>
        ) : null}
        {row.value === null ? null : <RowValue row={row} value={row.value} source={source} />}
        {row.note === null ? null : (
          <p className="small muted">
            <Inline text={row.note} />
          </p>
        )}
        {row.sign === null ? null : (
          <p className="small sheet-sign">
            <span className="muted">{words.sign}</span> <Inline text={row.sign} />
          </p>
        )}
      </div>
    </li>
  );
}

function RowValue({ row, value, source }: { readonly row: SheetRow; readonly value: string; readonly source: SheetSource }): JSX.Element {
  const [done, setDone] = useState<string>(exportCopy.copied.ok);
  const copySecret = useSecretCopy(setDone);
  return (
    <div className="sheet-value">
      <code>{value}</code>
      {row.secret ? (
        source.mode === 'inline' ? (
          <CopyButton
            label={words.copySecret}
            done={done}
            onCopy={() =>
              copySecret({ kind: 'sheet-value', platform: source.platform, mode: source.mode, artifact: source.artifact, row: row.id })
            }
          />
        ) : null
      ) : (
        <CopyIcon label={words.copy(row.action)} text={value} />
      )}
    </div>
  );
}
