/** What a connection is grouped under, in words. */
import type { ConnectionSummary } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { credentialWords, deploymentWords, homeCopy } from '../../../electron/contract/copy/wizard.ts';
import { shortAddress } from '../../shell/summary.ts';
import type { GroupOf } from './lines.ts';
import type { Grouping } from './view.ts';

/** The name of a deployment; the id itself where this Handrail does not know it. */
export function deploymentName(deployment: string): string {
  return deployment in deploymentWords ? deploymentWords[deployment as keyof typeof deploymentWords] : deployment;
}

/** The address as people know it; on Cloud the list has the workspace's short name. */
export function placeOf({ address, deployment, practice }: ConnectionSummary): string {
  if (address === null) return '';
  return deployment === 'cloud' && !practice && !address.includes('/') ? `bitbucket.org/${address}` : shortAddress(address);
}

/** Null: the list is not grouped. */
export function groupsFor(grouping: Grouping): GroupOf | null {
  switch (grouping) {
    case 'none':
      return null;
    case 'bitbucket':
      return (connection) => {
        const place = placeOf(connection);
        return { key: place, title: place === '' ? homeCopy.noAddress : place };
      };
    case 'platform':
      return ({ platform, platformName }) => ({ key: platform ?? '', title: platformName ?? platform ?? homeCopy.noPlatform });
    case 'token':
      return ({ tokenKey, token, owner }) => {
        if (tokenKey == null) return { key: '', title: copy.noToken };
        const kind = token.kind === null ? copy.someToken : credentialWords[token.kind];
        return { key: tokenKey, title: copy.tokenOf(token.name ?? kind, owner ?? null) };
      };
  }
}
