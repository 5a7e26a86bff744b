/** A platform as a card of the catalogue: what it is, what it takes, and why it cannot work here where it cannot. */
import { catalogueWords, deploymentWords, platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { freshnessOf } from '../../../electron/contract/freshness.ts';
import type { Deployment, PlatformInfo } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { ChoiceOption } from '../../ui/Choice.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { NewsBadge } from './NewsBadge.tsx';

export function platformOption(platform: PlatformInfo, deployment: Deployment): ChoiceOption<string> {
  const support = platform.deployments[deployment];
  const blocked = support.support === 'blocked';
  return {
    value: platform.id,
    label: platform.name,
    icon: <Tile id={platform.id} name={platform.name} />,
    badges: (
      <>
        {platform.status !== 'current' && <Badge tone="warn">{platformCopy.status[platform.status]}</Badge>}
        {freshnessOf(platform, new Date()).stale && <Badge tone="warn">{catalogueWords.stale}</Badge>}
        {platform.status === 'current' && support.support === 'legacy' && <Badge tone="warn">{platformCopy.support.legacy}</Badge>}
        {blocked && <Badge>{platformCopy.support.blocked}</Badge>}
        <NewsBadge platform={platform} />
        {!blocked && support.route === 'oauth' && <Badge tone="accent">{platformCopy.route.oauth}</Badge>}
      </>
    ),
    description: (
      <>
        {platform.summary}
        {platform.statusNote !== null && <span className="platform-note">{platform.statusNote}</span>}
      </>
    ),
    ...(blocked ? { disabledReason: `${platformCopy.blocked(deploymentWords[deployment])} ${support.note}` } : {}),
  };
}
