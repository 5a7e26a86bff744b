/** The frame of the catalogue: kinds of platform on the left, the list or a platform’s page in the middle. */
import type { JSX, ReactNode } from 'react';
import type { PlatformInfo } from '../../electron/contract/index.ts';
import { catalogueCopy as copy } from '../../electron/contract/copy/en/catalogue.ts';
import { LeaveRoom } from '../shell/LeaveRoom.tsx';
import { RailMark } from '../shell/RailMark.tsx';
import { SkipLink } from '../shell/SkipLink.tsx';
import { useMemory } from '../support/memory.ts';
import { useWizard } from '../wizard/context.tsx';
import { categoriesOf } from './filter.ts';

export function CatalogueFrame({
  platforms,
  children,
}: {
  readonly platforms: readonly PlatformInfo[];
  readonly children: ReactNode;
}): JSX.Element {
  const { state, closeCatalogue, openCatalogue } = useWizard();
  const [{ category }, change] = useMemory('catalogue');
  const kinds = [{ name: '', count: platforms.length }, ...categoriesOf(platforms)];
  const inList = state.catalogue?.platform == null;
  return (
    <div className="frame">
      <SkipLink />
      <header className="rail">
        <RailMark />
        <nav aria-label={copy.nav} className="cat-kinds">
          <ul>
            {kinds.map(({ name, count }) => (
              <li key={name}>
                <button
                  type="button"
                  className="rail-step cat-kind"
                  data-viewing={inList && category === name}
                  aria-current={inList && category === name ? 'true' : undefined}
                  onClick={() => {
                    change({ category: name, last: null });
                    if (!inList) openCatalogue();
                  }}
                >
                  <span className="rail-title">{name === '' ? copy.all : name}</span>
                  <span className="cat-count">{count}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="rail-foot">
          <LeaveRoom onLeave={closeCatalogue} />
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        <div className="cat">{children}</div>
      </main>
    </div>
  );
}
