/** Names that the terminal shows for the contract's own. */
import type { Deployment } from '../../contract/index.ts';

/** Bitbucket's own names, whatever language is spoken. */
export const deploymentNames: Readonly<Record<Deployment, string>> = { cloud: 'Cloud', server: 'Server', 'data-center': 'Data Center' };

/** “Ada Admin (ada)”, or the user name alone where Bitbucket tells no other. */
export function accountName(displayName: string | null, name: string): string {
  return displayName === null || displayName.trim() === '' || displayName === name ? name : `${displayName} (${name})`;
}
