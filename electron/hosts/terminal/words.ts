/** Words that the terminal shows for the contract's own. */
import type { CheckStepId, Deployment, Who } from '../../contract/index.ts';

export const deploymentNames: Readonly<Record<Deployment, string>> = { cloud: 'Cloud', server: 'Server', 'data-center': 'Data Center' };

export const stepNames: Readonly<Record<CheckStepId, string>> = {
  network: 'Network',
  tls: 'Certificate',
  product: 'Bitbucket',
  credential: 'Token',
  identity: 'Account',
  access: 'Access',
  workspace: 'Workspace',
  project: 'Project',
  repositories: 'Repositories',
  git: 'Git',
  platform: 'Platform',
};

export const whoNames: Readonly<Record<Who, string>> = {
  you: 'You',
  'bitbucket-admin': 'Your Bitbucket administrator',
  'network-admin': 'Your network administrator',
  'platform-admin': 'The platform’s administrator',
};

/** “1 request”, “2 requests”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** “Ada Admin (ada)”, or the user name alone where Bitbucket tells no other. */
export function accountName(displayName: string | null, name: string): string {
  return displayName === null || displayName.trim() === '' || displayName === name ? name : `${displayName} (${name})`;
}
