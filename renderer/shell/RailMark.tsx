/** The head of a rail, and of the list of connections: mark and name, and the way to everything else. */
import { Search } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { keysWords } from '../../electron/contract/copy/en/wizard/keys.ts';
import { words } from '../../electron/contract/copy/wizard.ts';
import { showOver } from '../palette/keys.ts';
import { Mark } from './Mark.tsx';

/** `children`: a badge beside the name. */
export function RailMark({ children }: { readonly children?: ReactNode }): JSX.Element {
  return (
    <div className="rail-mark">
      <Mark />
      <span>{words.product}</span>
      {children}
      <button
        type="button"
        className="icon-button rail-search"
        aria-label={keysWords.search}
        title={keysWords.searchTitle}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => showOver('search')}
      >
        <Search size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
