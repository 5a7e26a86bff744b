/** Needed against there: one row a permission, in Bitbucket's words where the platform's description has them. */
import { Check, Minus, Plus, X } from 'lucide-react';
import { useId } from 'react';
import type { JSX } from 'react';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import type { Access, DeploymentSupport } from '../../../electron/contract/index.ts';
import { accessRows } from './result-rows.ts';
import type { AccessRow } from './result-rows.ts';
import './access-table.css';

const words = checkCopy.access;
const icons = { fine: Check, missing: X, excess: Plus, unknown: Minus } as const;
export function AccessTable({
  access,
  support,
  platform,
  several = false,
}: {
  readonly access: Access;
  readonly support: DeploymentSupport | null;
  readonly platform: string /** `platform` names several. */;
  readonly several?: boolean;
}): JSX.Element | null {
  const title = useId();
  const rows = accessRows(access);
  if (rows.length === 0) return null;
  return (
    <section className="stack" data-gap="small" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {words.title}
      </h2>
      <table className="access">
        <caption className="small muted">{several ? words.captionForAll(platform) : words.caption(platform)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.permission}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} label={access.labels?.[row.name] ?? null} support={support} />
          ))}
        </tbody>
      </table>
      {rows.some((row) => row.state === 'unknown') ? <p className="small muted">{words.unknownNote}</p> : null}
    </section>
  );
}

function Row({
  row,
  label: said,
  support,
}: {
  readonly row: AccessRow;
  readonly label: string | null;
  readonly support: DeploymentSupport | null;
}): JSX.Element {
  const grant = support?.grants.find((each) => each.name === row.name);
  const label = said ?? grant?.label ?? row.name;
  const Icon = icons[row.state];
  return (
    <tr data-state={row.state}>
      <th scope="row">
        <span className="access-name">{label}</span>
        {label === row.name ? null : <code className="small muted">{row.name}</code>}
        {grant === undefined ? null : <span className="small muted">{grant.reason}</span>}
      </th>
      <td>
        <span className="access-state">
          <Icon size={16} aria-hidden="true" />
          {words[row.state]}
        </span>
      </td>
    </tr>
  );
}
