/** What is looked for among the platforms, and what is found: for one and for several alike. */
import { platformCopy } from '../../../electron/contract/copy/wizard.ts';
import type { Deployment, PlatformInfo } from '../../../electron/contract/index.ts';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { groupsOf } from './groups.ts';
import type { PlatformGroup } from './groups.ts';

export interface PlatformChoice {
  readonly search: string;
  readonly setSearch: (text: string) => void;
  /** A kind's name; empty for all. */
  readonly kind: string;
  readonly setKind: (kind: string) => void;
  readonly groups: readonly PlatformGroup[];
  /** The same without their headings. */
  readonly found: readonly PlatformInfo[];
  /** How many were found, to be read out; empty while nobody searches. */
  readonly result: string;
  /** Said where nothing was found. */
  readonly nothing: string;
}

export function usePlatformChoice(platforms: readonly PlatformInfo[], deployment: Deployment): PlatformChoice {
  const { state } = useWizard();
  const [search, setSearch] = useTyped('platform.search');
  const [kind, setKind] = useTyped('platform.kind');
  const groups = groupsOf(platforms, { search, kind, deployment, connections: state.app?.connections ?? [] });
  const found = groups.flatMap((group) => group.platforms);
  return {
    search,
    setSearch,
    kind,
    setKind,
    groups,
    found,
    result: search === '' && kind === '' ? '' : platformCopy.results(found.length, platforms.length),
    nothing: search.trim() === '' ? platformCopy.noneHere : platformCopy.none(search.trim()),
  };
}
