/** Pieces that the drawings of Bitbucket's pages are put together from. Nothing here can be operated: it is a picture with real text. */
import type { JSX, ReactNode } from 'react';
import { drawingsCopy as words } from '../../electron/contract/copy/en/steps/drawings.ts';

/** A browser window with an address bar; `address` is text, never a link. */
export function Frame(props: { address: string; children: ReactNode }): JSX.Element {
  return (
    <div className="drawing-frame">
      <div className="drawing-bar">
        <span className="drawing-dots" aria-hidden="true" />
        <span className="drawing-address">{props.address}</span>
      </div>
      <div className="drawing-page">{props.children}</div>
    </div>
  );
}

/** Puts the numbered ring around what the person should click. */
export function Marked(props: { n: number; children: ReactNode; block?: boolean }): JSX.Element {
  return (
    <span className={props.block === true ? 'drawing-marked drawing-marked--block' : 'drawing-marked'}>
      <span className="drawing-mark">
        <span aria-hidden="true">{props.n}</span>
        <span className="drawing-heard">{words.mark(props.n)}</span>
      </span>
      {props.children}
    </span>
  );
}

/** A button that looks right and is wrong. */
export function Wrong(props: { children: ReactNode }): JSX.Element {
  return (
    <span className="drawing-wrong">
      <span className="drawing-heard">{words.wrong}</span>
      {props.children}
      <svg className="drawing-cross" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M3 3l10 10M13 3L3 13" />
      </svg>
    </span>
  );
}

export function FakeButton(props: { primary?: boolean; children: ReactNode }): JSX.Element {
  return <span className={props.primary === true ? 'drawing-button drawing-button--primary' : 'drawing-button'}>{props.children}</span>;
}

export function FakeField(props: { label: string; value: string; kind?: 'text' | 'select' | 'search' }): JSX.Element {
  return (
    <span className="drawing-field">
      <span className="drawing-label">{props.label}</span>
      <span className={`drawing-input drawing-input--${props.kind ?? 'text'}`}>
        {props.value}
        {props.kind === 'select' ? (
          <svg className="drawing-chevron" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <path d="M2 3.5l3 3 3-3" />
          </svg>
        ) : null}
      </span>
    </span>
  );
}

/** One row of a list with a tick box or a radio button. */
export function FakeTick(props: { on: boolean; label: string; code?: string; round?: boolean }): JSX.Element {
  return (
    <span className="drawing-tick">
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={props.on ? 'drawing-box drawing-box--on' : 'drawing-box'}>
        {props.round === true ? <circle cx="8" cy="8" r="6.5" /> : <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" />}
        {props.on ? (
          props.round === true ? (
            <circle cx="8" cy="8" r="3" className="drawing-dot" />
          ) : (
            <path d="M4.5 8.2l2.4 2.4 4.6-5" />
          )
        ) : null}
      </svg>
      <span className="drawing-tick-text">
        {props.code === undefined ? null : <span className="drawing-code">{props.code}</span>}
        {props.label === '' ? null : <span>{props.label}</span>}
      </span>
      <span className="drawing-heard">{props.on ? words.ticked : words.notTicked}</span>
    </span>
  );
}
