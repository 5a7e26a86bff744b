/** What the lists of platforms show, in which order and under which headings. Pure. */
import type { ConnectionSummary, Deployment, PlatformInfo } from '../../../electron/contract/index.ts';
import { deploymentWords, platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { byFit, findPlatforms } from './search.ts';
import { connectedBefore, sectionsOf } from './sections.ts';
import type { PlatformSection } from './sections.ts';

export interface PlatformGroup {
  /** Null for a list that was searched or filtered: what fits best is on top there. */
  readonly title: string | null;
  readonly platforms: readonly PlatformInfo[];
}

export interface Wish {
  readonly search: string;
  /** A kind's name; empty for all. */
  readonly kind: string;
  readonly deployment: Deployment;
  readonly connections: readonly ConnectionSummary[];
}

function titleOf({ what, kind }: PlatformSection, deployment: Deployment): string {
  if (what === 'kind') return kind;
  return what === 'blocked' ? platformCopy.sections.blocked(deploymentWords[deployment]) : platformCopy.sections[what];
}

/** The groups for what somebody wishes to see; none where nothing fits. */
export function groupsOf(platforms: readonly PlatformInfo[], { search, kind, deployment, connections }: Wish): readonly PlatformGroup[] {
  if (search.trim() === '' && kind === '')
    return sectionsOf(byFit(platforms, deployment), deployment, connectedBefore(connections)).map((section) => ({
      title: titleOf(section, deployment),
      platforms: section.platforms,
    }));
  const found = byFit(
    findPlatforms(platforms, search).filter(({ category }) => kind === '' || category === kind),
    deployment,
  );
  return found.length === 0 ? [] : [{ title: null, platforms: found }];
}
