/** The frame of the support room: the ways between its rooms on the left, a room in the middle, help on the right. */
import { FileCheck2, FileSearch, Inbox, Info, KeyRound, LifeBuoy, MessageCircleQuestionMark, Share2 } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { aboutCopy, doorsCopy } from '../../electron/contract/copy/support.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { roomWords, words } from '../../electron/contract/copy/wizard.ts';
import { LeaveRoom } from '../shell/LeaveRoom.tsx';
import { Mark } from '../shell/Mark.tsx';
import { SkipLink } from '../shell/SkipLink.tsx';
import { HelpPanel, HelpProvider } from '../ui/HelpPanel.tsx';
import type { HelpContent } from '../ui/HelpPanel.tsx';
import { useHeading } from '../ui/use-heading.ts';
import { useWizard } from '../wizard/context.tsx';
import type { SupportPage } from '../wizard/types.ts';

export const roomIcons = { mend: FileCheck2, explain: MessageCircleQuestionMark, report: FileSearch } as const;
const pages: readonly SupportPage[] = ['doors', 'mend', 'explain', 'report', 'send', 'receive', 'inventory', 'about'];
const icons = { doors: LifeBuoy, ...roomIcons, send: Share2, receive: Inbox, inventory: KeyRound, about: Info } as const;
const names = () => ({ doors: doorsCopy.front, ...roomWords.rooms, ...sharedWords.rooms, about: aboutCopy.title });

/** Rail and main; the room is its child. */
export function SupportFrame({ page, children }: { readonly page: SupportPage; readonly children: ReactNode }): JSX.Element {
  const { openSupport, closeSupport } = useWizard();
  return (
    <div className="frame">
      <SkipLink />
      <header className="rail support-rail">
        <p className="rail-mark">
          <Mark />
          <span>{words.product}</span>
        </p>
        <nav aria-label={doorsCopy.nav}>
          <ul className="support-nav">
            {pages.map((each) => {
              const Icon = icons[each];
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
                    <span className="rail-title">{names()[each]}</span>
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
