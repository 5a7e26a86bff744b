/** Every platform, deployment and destination that go together, with answers that work. */
import { deployments, destinationIds, destinationKey, emptyAnswers, isSelfManaged } from '../../../electron/contract/index.ts';
import type { Answers, Deployment, DestinationId, OptionValue, Result } from '../../../electron/contract/index.ts';
import { destinationFits } from '../../../electron/core/destinations/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { exampleOptions, platforms } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';

export const token = 'TOKEN-"quoted\\-0123456789';

export interface ReferenceCase {
  readonly platform: Platform;
  readonly where: Deployment;
  readonly to: DestinationId;
  readonly title: string;
}

/** What has no usual answer. */
export const answersOf: Readonly<Record<DestinationId, Readonly<Record<string, OptionValue>>>> = {
  vault: {},
  'external-secrets': { 'external-secrets.store': 'vault-backend' },
  'sealed-secrets': {},
  '1password': { '1password.vault': 'Infra Team' },
  'aws-secrets-manager': { 'aws-secrets-manager.region': 'eu-central-1' },
  'azure-key-vault': { 'azure-key-vault.vault': 'acme-vault' },
  'google-secret-manager': { 'google-secret-manager.project': 'acme-build' },
  'bitbucket-pipelines': { 'bitbucket-pipelines.repository': 'runner', 'bitbucket-pipelines.user': 'admin@acme.io' },
};

/** Answers beside the examples without which a platform's own modes rule a reference out. */
const ownAnswers: Readonly<Record<string, Readonly<Record<string, OptionValue>>>> = {
  'harness-sei': { connection: 'satellite' },
  sonarqube: { way: 'api' },
};

export const places = platforms().flatMap((platform) =>
  deployments.filter((where) => platform.deployments[where].support !== 'blocked').map((where) => ({ platform, where })),
);

export const cases: readonly ReferenceCase[] = places.flatMap(({ platform, where }) =>
  destinationFits(platform, where).flatMap(({ to, available }) =>
    available ? [{ platform, where, to, title: `${platform.id} on ${where} in ${to}` }] : [],
  ),
);

export function answers({ platform, where }: Pick<ReferenceCase, 'platform' | 'where'>): Answers {
  const own = isSelfManaged(where);
  return {
    ...emptyAnswers(),
    deployment: where,
    baseUrl: own ? 'https://git.acme.io' : null,
    workspace: own ? null : 'acme',
    projectKey: own ? 'PRJ' : null,
    credential: {
      kind: platform.deployments[where].credentialKinds.find((use) => use.recommended)?.kind ?? 'http-access-token',
      user: own ? 'svc' : 'bot@acme.io',
      gitUser: own ? 'svc' : 'acmebot',
    },
  };
}

/** The export in `reference` mode, with every secret at hand that must not come out. */
export function refer(
  { platform, where, to }: Pick<ReferenceCase, 'platform' | 'where' | 'to'>,
  more: Readonly<Record<string, OptionValue>> = {},
  mask = false,
): Result<ExportOutput> {
  const { inputs } = platform.deployments[where];
  const known = (options: Readonly<Record<string, OptionValue>>) =>
    Object.fromEntries(Object.entries(options).filter(([key]) => inputs.some((input) => input.key === key)));
  return makeExport(platform, {
    answers: answers({ platform, where }),
    version: '9.4.1',
    options: {
      ...exampleOptions(platform, where),
      ...known(ownAnswers[platform.id] ?? {}),
      [destinationKey]: to,
      ...answersOf[to],
      ...more,
    },
    mode: 'reference',
    secrets: {
      token: new Secret(token),
      held: Object.fromEntries(inputs.filter(({ type }) => type === 'secret').map(({ key }) => [key, new Secret(`HELD-${key}-0123`)])),
    },
    dropped: {},
    mask,
  });
}

export const allDestinations = destinationIds;
