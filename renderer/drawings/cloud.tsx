/** Atlassian's pages for API tokens and for access tokens of a repository, project or workspace. */
import type { JSX } from 'react';
import { drawingsCopy as words } from '../../electron/contract/copy/en/steps/drawings.ts';
import type { DrawingFacts } from './facts.ts';
import { FakeButton, FakeField, FakeTick, Frame, Marked, Wrong } from './parts.tsx';

const api = words.apiTokens;
/** More rows than this make the picture longer than the help panel; the full list is in the step itself. */
const rows = 6;

export function ApiTokenButton(): JSX.Element {
  return (
    <Frame address={api.path}>
      <span className="drawing-nav">
        {api.tabs.map((tab) => (
          <span key={tab} className={tab === api.tabs[1] ? 'drawing-tab drawing-tab--on' : 'drawing-tab'}>
            {tab}
          </span>
        ))}
      </span>
      <span className="drawing-title">{api.title}</span>
      <span className="drawing-small">{api.intro}</span>
      <span className="drawing-row">
        <Marked n={1}>
          <FakeButton primary>{api.right}</FakeButton>
        </Marked>
        <Wrong>
          <FakeButton>{api.wrong}</FakeButton>
        </Wrong>
      </span>
    </Frame>
  );
}

export function ApiTokenName(props: { facts: DrawingFacts }): JSX.Element {
  return (
    <Frame address={api.path}>
      <span className="drawing-title">{api.nameTitle}</span>
      <Marked n={1} block>
        <FakeField label={api.name} value={props.facts.tokenName} />
      </Marked>
      <Marked n={2} block>
        <FakeField label={api.expires} value={words.httpTokens.expirySet} kind="select" />
      </Marked>
      <span className="drawing-row drawing-row--end">
        <Marked n={3}>
          <FakeButton primary>{words.next}</FakeButton>
        </Marked>
      </span>
    </Frame>
  );
}

export function ApiTokenApp(): JSX.Element {
  return (
    <Frame address={api.path}>
      <span className="drawing-title">{api.appTitle}</span>
      {api.apps.map((app, at) =>
        at === 0 ? (
          <Marked key={app} n={1} block>
            <FakeTick round on label={app} />
          </Marked>
        ) : (
          <FakeTick key={app} round on={false} label={app} />
        ),
      )}
      <span className="drawing-row drawing-row--end">
        <Marked n={2}>
          <FakeButton primary>{words.next}</FakeButton>
        </Marked>
      </span>
    </Frame>
  );
}

export function ApiTokenScopes(props: { facts: DrawingFacts }): JSX.Element {
  const ticks = props.facts.ticks;
  const shown = ticks.slice(0, rows);
  return (
    <Frame address={api.path}>
      <span className="drawing-title">{api.scopesTitle}</span>
      <Marked n={1} block>
        <FakeField label={api.search} value={ticks[0]?.name ?? ''} kind="search" />
      </Marked>
      <Marked n={2} block>
        {shown.map((tick) => (
          <FakeTick key={tick.name} on code={tick.name} label={tick.label === tick.name ? '' : tick.label} />
        ))}
      </Marked>
      {ticks.length > rows ? <span className="drawing-small">{words.more(ticks.length - rows)}</span> : null}
      <span className="drawing-row drawing-row--between">
        <span className="drawing-small">{api.selected(ticks.length)}</span>
        <Marked n={3}>
          <FakeButton primary>{words.next}</FakeButton>
        </Marked>
      </span>
    </Frame>
  );
}

export function ApiTokenCopy(): JSX.Element {
  return (
    <Frame address={api.path}>
      <span className="drawing-dialog">
        <span className="drawing-title">{api.copyTitle}</span>
        <span className="drawing-small">{api.copyText}</span>
        <span className="drawing-row">
          <span className="drawing-input drawing-input--secret">{words.masked}</span>
          <Marked n={1}>
            <FakeButton primary>{api.copy}</FakeButton>
          </Marked>
        </span>
      </span>
    </Frame>
  );
}

export function AccessToken(props: { facts: DrawingFacts }): JSX.Element {
  const { ticks, kind } = props.facts;
  const page = words.accessTokens;
  const owner = kind === 'project-token' || kind === 'workspace-token' ? kind : 'repository-token';
  return (
    <Frame address={page.host}>
      <span className="drawing-small">{[page.settings[owner], page.security, page.page].join(' › ')}</span>
      <span className="drawing-title">{page.title}</span>
      <Marked n={1} block>
        <FakeField label={page.name} value={props.facts.tokenName} />
      </Marked>
      <FakeField label={page.expiry} value={words.httpTokens.expirySet} kind="select" />
      <span className="drawing-label">{page.permissions}</span>
      <Marked n={2} block>
        {ticks.slice(0, rows).map((tick) => (
          <FakeTick key={tick.name} on label={tick.control === '' ? tick.label : `${tick.control}: ${tick.label}`} />
        ))}
      </Marked>
      <span className="drawing-row drawing-row--end">
        <Marked n={3}>
          <FakeButton primary>{words.create}</FakeButton>
        </Marked>
      </span>
    </Frame>
  );
}
