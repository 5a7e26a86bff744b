/** The practice Bitbucket inside the test, where it can be looked into and where tokens can be made. */
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice, TokenSpec } from '../../../electron/practice/index.ts';
import type { Answers, CredentialKind } from '../../../electron/contract/index.ts';
import { findPlatform, grantsFor } from '../../../electron/core/platforms/registry.ts';
import { practiceUser } from './golden.ts';
import { companyHost, startNetwork } from './network.ts';
import type { Network } from './network.ts';

export interface Bitbucket {
  readonly practice: Practice;
  /** Port of the self-managed server itself. */
  readonly port: string;
  /**
   * Environment of a host that is to find it: the Cloud API's address, and the company's proxy and authority. `caFile` holds the authority.
   */
  env(caFile: string): Record<string, string>;
  readonly caPem: string;
  /** A token of the administrator that may do exactly what a platform needs. */
  tokenFor(platform: string, answers: Answers, kind: CredentialKind): string;
  /** One that may do what all of these need. */
  tokenForAll(wishes: readonly { readonly platform: string; readonly answers: Answers }[], kind: CredentialKind): string;
  close(): Promise<void>;
}

/** Starts the practice servers and the network in front of them, as the answers of a walk need them. */
export async function startBitbucket(answers: Pick<Answers, 'deployment' | 'baseUrl'>): Promise<Bitbucket> {
  const practice = await startPractice({ scenario: answers.deployment === 'server' ? 'server-8.9' : 'healthy' });
  const atRoot = answers.baseUrl !== null && new URL(answers.baseUrl).pathname === '/';
  const network: Network = await startNetwork(practice.selfManaged.baseUrl, atRoot);
  return {
    practice,
    port: new URL(practice.selfManaged.baseUrl).port,
    caPem: network.caPem,
    env: (caFile) => ({
      HANDRAIL_CLOUD_API: practice.cloud.apiBase,
      HANDRAIL_ADMIN_API: practice.organization.adminApi,
      HTTPS_PROXY: network.proxy,
      NODE_EXTRA_CA_CERTS: caFile,
    }),
    tokenFor: (id, all, kind) => practice.tokens.issue(specOf(kind, namesFor(id, all, kind))),
    tokenForAll: (wishes, kind) =>
      practice.tokens.issue(specOf(kind, [...new Set(wishes.flatMap(({ platform, answers: all }) => namesFor(platform, all, kind)))])),
    close: async () => {
      await network.close();
      await practice.close();
    },
  };
}

function namesFor(id: string, { deployment, options }: Answers, kind: CredentialKind): string[] {
  const platform = findPlatform(id);
  if (platform === null || deployment === null) throw new Error(`No token can be made for ${id}.`);
  return [...new Set(grantsFor(platform, deployment, kind, options).map((grant) => grant.name))];
}

function specOf(kind: CredentialKind, names: readonly string[]): TokenSpec {
  switch (kind) {
    case 'api-token':
      return { kind, account: practiceUser, scopes: names };
    case 'http-access-token':
      return { kind, account: practiceUser, permissions: names };
    default:
      throw new Error(`No walk uses a token of kind ${kind}.`);
  }
}

export { companyHost };
