/** What finds connections among many: search, a button for each state with its count, and the rest behind "Filter and sort". */
import { SlidersHorizontal } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { JSX } from 'react';
import { healthOf, healths } from '../../../electron/contract/health.ts';
import type { Health } from '../../../electron/contract/health.ts';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { deploymentName } from './groups.ts';
import { endChoices, filtersIn, groupings, markOf, plainView, sorts } from './view.ts';
import type { View } from './view.ts';
import './toolbar.css';

export interface ToolbarProps {
  readonly connections: readonly ConnectionSummary[];
  readonly view: View;
  readonly search: string;
  readonly now: Date;
  readonly onView: (view: View) => void;
  readonly onSearch: (text: string) => void;
}

const words = copy.filters;

export function Toolbar({ connections, view, search, now, onView, onSearch }: ToolbarProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const filters = filtersIn({ ...view, health: null });
  return (
    <div className="list-tools" role="search">
      <div className="list-find">
        <TextField type="search" label={copy.search} placeholder={copy.searchHint} value={search} onChange={onSearch} />
        <Button
          icon={<SlidersHorizontal size={16} aria-hidden="true" />}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          {...(filters === 0 ? {} : { 'aria-label': copy.filterOn(filters) })}
          onClick={() => setOpen(!open)}
        >
          {copy.filter}
          {filters > 0 && (
            <span className="list-badge" aria-hidden="true">
              {filters}
            </span>
          )}
        </Button>
      </div>
      <States connections={connections} view={view} now={now} onView={onView} />
      {open && <Filters id={panel} connections={connections} view={view} onView={onView} />}
    </div>
  );
}

/** One button for each state that there is, with how many are in it. */
function States({ connections, view, now, onView }: Pick<ToolbarProps, 'connections' | 'view' | 'now' | 'onView'>): JSX.Element {
  const counts = useMemo(() => {
    const found = new Map<Health, number>();
    for (const connection of connections) {
      const health = healthOf(connection, now);
      found.set(health, (found.get(health) ?? 0) + 1);
    }
    return found;
  }, [connections, now]);
  const shown = healths.filter((health) => (counts.get(health) ?? 0) > 0 || view.health === health);
  return (
    <div className="list-states" role="group" aria-label={copy.show}>
      {[null, ...shown].map((health) => (
        <button
          key={health ?? ''}
          type="button"
          className="list-state"
          aria-pressed={view.health === health}
          onClick={() => onView({ ...view, health })}
        >
          {health === null ? copy.all : copy.health[health]}
          <span className="list-count">{health === null ? connections.length : (counts.get(health) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}

/** What there is to choose from: each value once, by its name. */
function choices(
  connections: readonly ConnectionSummary[],
  of: (connection: ConnectionSummary) => readonly [value: string, label: string] | null,
): { readonly value: string; readonly label: string }[] {
  const found = new Map(connections.flatMap((connection) => [of(connection)].filter((each) => each !== null)));
  return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}

function Filters({
  id,
  connections,
  view,
  onView,
}: Pick<ToolbarProps, 'connections' | 'view' | 'onView'> & { readonly id: string }): JSX.Element {
  const lists = useMemo(
    () => ({
      platform: choices(connections, ({ platform, platformName }) => (platform === null ? null : [platform, platformName ?? platform])),
      deployment: choices(connections, ({ deployment }) => (deployment === null ? null : [deployment, deploymentName(deployment)])),
      owner: choices(connections, ({ owner }) => (owner == null ? null : [markOf(owner), owner])),
    }),
    [connections],
  );
  const set = (patch: Partial<View>): void => onView({ ...view, ...patch });
  const any = (text: string): string | null => (text === '' ? null : text);
  return (
    <div className="list-filters" id={id}>
      <Select
        label={words.platform}
        value={view.platform ?? ''}
        onChange={(value) => set({ platform: any(value) })}
        options={[{ value: '', label: words.anyPlatform }, ...lists.platform]}
      />
      <Select
        label={words.deployment}
        value={view.deployment ?? ''}
        onChange={(value) => set({ deployment: any(value) })}
        options={[{ value: '', label: words.anyDeployment }, ...lists.deployment]}
      />
      <Select
        label={words.ends}
        value={String(view.endsWithin ?? '')}
        onChange={(value) => set({ endsWithin: endChoices.find((days) => String(days) === value) ?? null })}
        options={[{ value: '', label: words.anyEnd }, ...endChoices.map((days) => ({ value: String(days), label: words.within(days) }))]}
      />
      <Select
        label={words.owner}
        value={view.owner ?? ''}
        onChange={(value) => set({ owner: any(value) })}
        options={[{ value: '', label: words.anyOwner }, ...lists.owner]}
      />
      <Select
        label={words.group}
        value={view.group}
        onChange={(value) => set({ group: groupings.find((each) => each === value) ?? 'none' })}
        options={groupings.map((value) => ({ value, label: words.groups[value] }))}
      />
      <Select
        label={words.sort}
        value={view.sort}
        onChange={(value) => set({ sort: sorts.find((each) => each === value) ?? 'recent' })}
        options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
      />
      {filtersIn(view) > 0 && (
        <p className="list-clear">
          <LinkButton
            onClick={() => {
              // The button goes with the last filter.
              document.getElementById(id)?.querySelector('select')?.focus();
              onView({ ...plainView, group: view.group, sort: view.sort });
            }}
          >
            {words.clear}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
