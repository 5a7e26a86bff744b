/** What the products call themselves; the same in every language. */
import type { DestinationId } from '../../contract/index.ts';

export const productNames: Readonly<Record<DestinationId, string>> = {
  vault: 'HashiCorp Vault',
  'external-secrets': 'External Secrets Operator',
  'sealed-secrets': 'Sealed Secrets',
  '1password': '1Password',
  'aws-secrets-manager': 'AWS Secrets Manager',
  'azure-key-vault': 'Azure Key Vault',
  'google-secret-manager': 'Google Secret Manager',
  'bitbucket-pipelines': 'Bitbucket Pipelines',
};
