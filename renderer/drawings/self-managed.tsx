/** Bitbucket Server's and Data Center's pages: the list of tokens, the form, the copy dialog, and the incoming link. */
import type { JSX } from 'react';
import { drawingsCopy as words } from '../../electron/contract/copy/en/steps/drawings.ts';
import type { DrawingFacts } from './facts.ts';
import { FakeButton, FakeField, FakeTick, Frame, Marked } from './parts.tsx';

const page = words.httpTokens;

/** The page's heading is the plural of the kind's name in this version ("Personal access tokens" up to 7.17). */
function plural(facts: DrawingFacts): string {
  return facts.kindName.endsWith('s') ? facts.kindName : `${facts.kindName}s`;
}

export function HttpTokenList(props: { facts: DrawingFacts }): JSX.Element {
  return (
    <Frame address={props.facts.host + page.path}>
      <span className="drawing-title">{page.account}</span>
      <span className="drawing-columns">
        <span className="drawing-side">
          {page.nav.map((entry) => (
            <span key={entry}>{entry}</span>
          ))}
          <span className="drawing-side--on">{plural(props.facts)}</span>
        </span>
        <span className="drawing-main">
          <span className="drawing-subtitle">{plural(props.facts)}</span>
          <Marked n={1}>
            <FakeButton primary>{props.facts.createButton ?? page.create}</FakeButton>
          </Marked>
        </span>
      </span>
    </Frame>
  );
}

export function HttpTokenForm(props: { facts: DrawingFacts }): JSX.Element {
  const levels = props.facts.ticks.filter((tick) => tick.how === 'choose');
  return (
    <Frame address={props.facts.host + page.path}>
      <span className="drawing-title">{props.facts.createButton ?? page.create}</span>
      <Marked n={1} block>
        <FakeField label={page.name} value={props.facts.tokenName} />
      </Marked>
      <span className="drawing-label">{page.permissions}</span>
      {levels.map((tick, at) => (
        <Marked key={tick.name} n={at + 2} block>
          <FakeField label={tick.control} value={tick.label} kind="select" />
        </Marked>
      ))}
      <FakeField
        label={page.expiry}
        value={props.facts.expiryDays === null ? page.expirySet : page.expiryDays(props.facts.expiryDays)}
        kind="select"
      />
      <span className="drawing-row drawing-row--end">
        <Marked n={levels.length + 2}>
          <FakeButton primary>{words.create}</FakeButton>
        </Marked>
      </span>
    </Frame>
  );
}

export function HttpTokenCopy(props: { facts: DrawingFacts }): JSX.Element {
  return (
    <Frame address={props.facts.host + page.path}>
      <span className="drawing-dialog">
        <span className="drawing-title">{page.copyTitle}</span>
        <span className="drawing-small">{page.copyText}</span>
        <span className="drawing-input drawing-input--secret">{words.masked}</span>
        <span className="drawing-row">
          <Marked n={1}>
            <FakeButton primary>{page.copy}</FakeButton>
          </Marked>
        </span>
      </span>
    </Frame>
  );
}

export function IncomingLink(props: { facts: DrawingFacts }): JSX.Element {
  const form = words.incoming;
  return (
    <Frame address={props.facts.host + form.path}>
      <span className="drawing-title">{form.title}</span>
      <Marked n={1} block>
        <FakeField label={form.name} value={props.facts.tokenName} />
      </Marked>
      <Marked n={2} block>
        <FakeField label={form.redirect} value={props.facts.redirectUrl ?? ''} />
      </Marked>
      <span className="drawing-label">{form.permissions}</span>
      <Marked n={3} block>
        {form.groups.map((group) => (
          <span key={group.name} className="drawing-row">
            <span className="drawing-small">{group.name}</span>
            {group.levels.map((level) => (
              <FakeTick key={level} on={level === form.groups[0]?.levels[2]} label={level} />
            ))}
          </span>
        ))}
      </Marked>
      <span className="drawing-row drawing-row--end">
        <Marked n={4}>
          <FakeButton primary>{form.save}</FakeButton>
        </Marked>
      </span>
    </Frame>
  );
}
