/** Picking from the live list: search, the list itself, loading on, and what is chosen. */
import { X } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import type { JSX } from 'react';
import { repositoriesCopy as words } from '../../../electron/contract/copy/steps.ts';
import { looksLikeToken } from '../../../electron/contract/secret-look.ts';
import type { RepositoryItem } from '../../../electron/contract/index.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { SendUnencrypted } from '../shared/PlainHttp.tsx';
import { RepositoryList } from './list.tsx';
import { matching, merged } from './list-model.ts';
import { firstItems, usePages } from './pages.ts';
import type { Pages } from './pages.ts';

/** Milliseconds of quiet before the server is asked for a search. */
const searchPause = 350;
/** Chips shown before "and n more". */
const chips = 12;

export interface PickProps {
  /** Exactly one may be chosen. */
  readonly single: boolean;
  readonly error: string | null;
  readonly onType: () => void;
  readonly onPicked: () => void;
}

/** The list, complete as far as it was read, and a second one for what the server finds beyond it. */
function useLists(search: string): {
  readonly base: Pages<RepositoryItem>;
  readonly found: Pages<RepositoryItem>;
  readonly askServer: boolean;
} {
  const { ask } = useWizard();
  const { draft, token } = useConnection();
  const { workspace, projectKey } = draft.answers;
  // Another workspace, project or token is another list.
  const list = `${workspace}:${projectKey}:${token.keptAt}`;
  // oxlint-disable-next-line react/exhaustive-deps -- `list` stands for what the host reads from the saved draft
  const fetch = useCallback((text: string, cursor: string | null) => ask('list.repositories', { search: text, cursor }), [ask, list]);
  const base = usePages(fetch, true);
  const found = usePages(fetch, false);
  // A token in the wrong field goes into no address.
  const askServer = search !== '' && !looksLikeToken(search) && base.status !== 'loading' && base.next !== null;
  const { load } = found;
  useEffect(() => {
    if (!askServer) return undefined;
    const timer = setTimeout(() => load(search), searchPause);
    return () => clearTimeout(timer);
  }, [askServer, search, load]);
  return { base, found, askServer };
}

export function PickRepositories(props: PickProps): JSX.Element {
  const { single, error, onPicked } = props;
  const { edit } = useWizard();
  const { draft } = useConnection();
  const id = useId();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const { base, found, askServer } = useLists(wanted);
  const items = useMemo(
    () => (askServer && found.search === wanted ? merged(base.items, found.items) : base.items),
    [askServer, wanted, base.items, found.items, found.search],
  );
  const rows = useMemo(() => matching(items, wanted), [items, wanted]);
  const chosen = draft.answers.repositories;
  const selected = useMemo(() => new Set(chosen ?? []), [chosen]);

  const onSelect = useCallback(
    (ids: readonly string[], on: boolean): void => {
      onPicked();
      edit((before) => {
        const next = new Set(single && on ? [] : (before.answers.repositories ?? []));
        for (const each of ids) {
          if (on) next.add(each);
          else next.delete(each);
        }
        return { ...before, answers: { ...before.answers, repositories: [...next] } };
      });
    },
    [edit, onPicked, single],
  );

  const searching = askServer && (found.status === 'loading' || found.search !== wanted);
  const status = statusOf({ base, wanted, searching, matches: rows.length });
  const problem = base.problem ?? found.problem;
  const again = (): void => (base.items.length === 0 ? base.load('') : base.more(firstItems));
  return (
    <div className="stack">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only keeps Enter in the search field from meaning Continue */}
      <div
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
        }}
      >
        <TextField
          type="search"
          label={words.list.search}
          {...(base.next === null ? {} : { hint: words.list.moreOnServer })}
          value={search}
          onChange={setSearch}
        />
      </div>
      <div className="stack" data-gap="small">
        <div className="repo-status">
          <p className="small muted row">
            {base.status === 'loading' || searching ? <Spinner /> : null}
            {status}
          </p>
          {single || wanted === '' || rows.length === 0 ? null : (
            <LinkButton
              onClick={() =>
                onSelect(
                  rows.map((row) => row.item.id),
                  !rows.every((row) => selected.has(row.item.id)),
                )
              }
            >
              {rows.every((row) => selected.has(row.item.id)) ? words.list.clearShown : words.list.selectShown(rows.length)}
            </LinkButton>
          )}
        </div>
        <LiveRegion message={base.status === 'loading' || searching ? '' : status} />
        <FieldError id={`${id}-error`} error={error} />
        {rows.length === 0 ? null : (
          <RepositoryList
            rows={rows}
            selected={selected}
            onSelect={onSelect}
            single={single}
            invalid={error !== null}
            describedBy={`${id}-keys ${id}-error`}
          />
        )}
        <p className="small muted repo-keys" id={`${id}-keys`}>
          {single ? words.list.keysSingle : words.list.keys}
        </p>
        <ProblemNote
          problem={problem}
          actions={
            problem?.kind === 'token-plain-http' ? (
              <SendUnencrypted again={again} />
            ) : (
              <Button size="small" onClick={again}>
                {words.list.retry}
              </Button>
            )
          }
        />
        <LoadOn base={base} />
      </div>
      <Selection chosen={chosen ?? []} onSelect={onSelect} />
      <div>
        <LinkButton onClick={props.onType}>{words.typed.instead}</LinkButton>
      </div>
    </div>
  );
}

function statusOf(facts: {
  readonly base: Pages<RepositoryItem>;
  readonly wanted: string;
  readonly searching: boolean;
  readonly matches: number;
}): string {
  const { base, wanted, searching, matches } = facts;
  if (base.status === 'loading') return words.list.loading(base.items.length);
  if (searching) return words.list.searching(wanted);
  if (wanted !== '') return matches === 0 ? words.list.noneFound(wanted) : words.list.found(matches, wanted);
  if (base.status === 'failed' && base.items.length === 0) return '';
  if (base.items.length === 0) return words.list.none;
  return base.next === null ? words.list.loaded(base.items.length) : words.list.loadedOf(base.items.length, base.total);
}

function LoadOn({ base }: { readonly base: Pages<RepositoryItem> }): JSX.Element | null {
  if (base.status === 'loading')
    return base.items.length === 0 ? null : (
      <div>
        <Button size="small" onClick={base.stop}>
          {words.list.stop}
        </Button>
      </div>
    );
  if (base.next === null || base.status === 'failed') return null;
  const left = base.total === null ? null : base.total - base.items.length;
  return (
    <div className="row">
      {left !== null && left <= firstItems ? null : (
        <Button size="small" onClick={() => base.more(firstItems)}>
          {words.list.more}
        </Button>
      )}
      {left === null ? null : (
        <Button size="small" variant="quiet" onClick={() => base.more(Number.POSITIVE_INFINITY)}>
          {words.list.all(left)}
        </Button>
      )}
    </div>
  );
}

function Selection({
  chosen,
  onSelect,
}: {
  readonly chosen: readonly string[];
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
}): JSX.Element {
  const title = useId();
  return (
    <section className="repo-chosen" aria-labelledby={title}>
      <div className="repo-status">
        <h2 className="section-title" id={title}>
          {words.selection.title(chosen.length)}
        </h2>
        {chosen.length === 0 ? null : <LinkButton onClick={() => onSelect(chosen, false)}>{words.selection.clear}</LinkButton>}
      </div>
      {chosen.length === 0 ? null : (
        <ul className="repo-chips">
          {chosen.slice(0, chips).map((name) => (
            <li key={name} className="repo-chip">
              <span>{name}</span>
              <button type="button" aria-label={words.selection.remove(name)} onClick={() => onSelect([name], false)}>
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
          {chosen.length > chips ? <li className="small muted">{words.selection.more(chosen.length - chips)}</li> : null}
        </ul>
      )}
      <LiveRegion message={chosen.length === 0 ? '' : words.selection.announced(chosen.length)} />
    </section>
  );
}
