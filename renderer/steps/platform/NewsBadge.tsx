/** “New” and “Changed”, for some weeks after Handrail learnt it. */
import type { JSX } from 'react';
import type { PlatformInfo } from '../../../electron/contract/index.ts';
import { catalogueWords } from '../../../electron/contract/copy/wizard.ts';
import { Badge } from '../../ui/Badge.tsx';

/** Nothing where the platform is neither. */
export function NewsBadge({ platform: { news } }: { readonly platform: Pick<PlatformInfo, 'news'> }): JSX.Element | null {
  if (news === undefined) return null;
  return news === 'added' ? <Badge tone="good">{catalogueWords.added}</Badge> : <Badge tone="accent">{catalogueWords.changed}</Badge>;
}
