/** The frame of the support room: the ways between its rooms on the left, a room in the middle, help on the right. */
import type { JSX, ReactNode } from 'react';
import { doorsCopy } from '../../electron/contract/copy/support.ts';
import { LeaveRoom } from '../shell/LeaveRoom.tsx';
import { RailMark } from '../shell/RailMark.tsx';
import { SkipLink } from '../shell/SkipLink.tsx';
import { HelpPanel, HelpProvider } from '../ui/HelpPanel.tsx';
import type { HelpContent } from '../ui/HelpPanel.tsx';
import { useHeading } from '../ui/use-heading.ts';
import { useWizard } from '../wizard/context.tsx';
import type { SupportPage } from '../wizard/types.ts';
import { pageIcons, pageNames, supportPages } from './pages.ts';

/** Rail and main; the room is its child. */
export function SupportFrame({ page, children }: { readonly page: SupportPage; readonly children: ReactNode }): JSX.Element {
  const { openSupport, closeSupport } = useWizard();
  const names = pageNames();
  return (
    <div className="frame">
      <SkipLink />
      <header className="rail support-rail">
        <RailMark />
        <nav aria-label={doorsCopy.nav}>
          <ul className="support-nav">
            {supportPages.map((each) => {
              const Icon = pageIcons[each];
              return (
                <li key={each}>
                  <button
                    type="button"
                    className="rail-step support-way"
                    data-viewing={page === each}
                    aria-current={page === each ? 'page' : undefined}
                    onClick={() => openSupport(each)}
                  >
                    <Icon size={18} aria-hidden="true" />
                    <span className="rail-title">{names[each]}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className="rail-foot">
          <LeaveRoom onLeave={closeSupport} />
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

export interface RoomProps {
  readonly title: string;
  readonly intro: string;
  readonly help: HelpContent;
  /** Wider than a question, for tables; help then stands below. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One room: its title takes the focus when it opens. */
export function Room({ title, intro, help, wide = false, children }: RoomProps): JSX.Element {
  const heading = useHeading(title);
  return (
    <HelpProvider>
      <div className="step" data-wide={wide}>
        <div className="step-main">
          <div className="step-body">
            <header className="step-head">
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
              <p className="step-intro">{intro}</p>
            </header>
            {children}
          </div>
        </div>
        <HelpPanel fallback={help} />
      </div>
    </HelpProvider>
  );
}
