/** The panel on the right: help for the field that has the focus, else for the step. */
import { createContext, useContext, useEffect, useId, useMemo, useState } from 'react';
import type { FocusEventHandler, JSX, ReactNode } from 'react';
import type { HelpTopic } from '../../electron/contract/copy/wizard.ts';
import { words } from '../../electron/contract/copy/wizard.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { Inline } from './Inline.tsx';

/** A topic in words, with a picture where one helps. */
export interface HelpContent extends HelpTopic {
  readonly figure?: ReactNode;
}

interface HelpState {
  readonly topic: HelpContent | null;
  readonly setTopic: (topic: HelpContent | null) => void;
}

const HelpContext = createContext<HelpState | null>(null);

/** Holds which topic is on show; one per step. */
export function HelpProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [topic, setTopic] = useState<HelpContent | null>(null);
  const state = useMemo(() => ({ topic, setTopic }), [topic]);
  return <HelpContext value={state}>{children}</HelpContext>;
}

/** Put these on the element around a field: its help shows while the focus is inside, and stays until another takes its place. */
export function useHelpHandlers(topic: HelpContent | undefined): { readonly onFocus?: FocusEventHandler } {
  const help = useContext(HelpContext);
  return help === null || topic === undefined ? {} : { onFocus: () => help.setTopic(topic) };
}

/** Goes back to the step's own topic whenever `subject` changes: the topic of a field that has gone helps nobody. */
export function useFreshHelp(subject: string): void {
  const setTopic = useContext(HelpContext)?.setTopic;
  useEffect(() => setTopic?.(null), [subject, setTopic]);
}

/** The panel itself; `fallback` is the step's own topic. */
export function HelpPanel({ fallback }: { readonly fallback: HelpContent }): JSX.Element {
  const help = useContext(HelpContext);
  const id = useId();
  const topic = help?.topic ?? fallback;
  return (
    <aside className="help" aria-labelledby={id}>
      <p className="help-kicker">{words.help}</p>
      <h2 className="help-title" id={id}>
        {topic.title}
      </h2>
      {topic.text.map((paragraph) => (
        <p key={paragraph}>
          <Inline text={paragraph} />
        </p>
      ))}
      {topic.points !== undefined && (
        <ul className="bullets">
          {topic.points.map((point) => (
            <li key={point}>
              <Inline text={point} />
            </li>
          ))}
        </ul>
      )}
      {topic.figure}
      {topic.link !== undefined && (
        <p>
          <ExternalLink href={topic.link.url}>{topic.link.label}</ExternalLink>
        </p>
      )}
    </aside>
  );
}
