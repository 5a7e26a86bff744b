/**
 * HashiCorp HCP Vault Radar.
 * Facts: developer.hashicorp.com/hcp/docs/vault-radar (get-started/add-code-server/bitbucket, get-started/add-data-sources/bitbucket,
 * agent/deploy); HashiCorp’s validated design of 2026-07-06.
 */
import { vaultRadarCopy as copy } from '../../contract/copy/en/platforms/vault-radar.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { commandLine } from '../formats/shell.ts';
import { runFiles, runnable } from '../run/runnable.ts';
import { apiToken, edition, level, matching, placeOf, rowsOf, scope, sheetModes, source, sources } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, Context, SelfManagedContext } from './define.ts';
import { untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import { secretThere } from './kubernetes.ts';
import { output } from './outputs.ts';
import { aboutSecret, useFile } from './recipes.ts';

const hashicorp = 'https://developer.hashicorp.com/hcp/docs/vault-radar';
/** Names the ten scopes in words. */
const scopesPage = source('HashiCorp: Add a data source - Bitbucket', `${hashicorp}/get-started/add-code-server/bitbucket`, {
  checked: '2026-11-30',
});
/** The newer address of the page; it shows the scopes in a picture only. */
const dataSource = source('HashiCorp: Add a data source - Bitbucket (newer page)', `${hashicorp}/get-started/add-data-sources/bitbucket`, {
  edition: '@12437341',
  checked: '2026-11-30',
});
const agentPage = source('HashiCorp: Deploy Vault Radar agent', `${hashicorp}/agent/deploy`, {
  edition: '@2bbe09f7',
  checked: '2026-11-30',
});
const agentDesign = source(
  'HashiCorp validated design: Vault Radar agent deployment (Kubernetes recommended)',
  'https://developer.hashicorp.com/validated-designs/vault-radar/administration-guide/agent-deployment',
  edition('@1b15ea54', '2026-07-06', '2026-11-30'),
);
const onboarding = source(
  'HashiCorp validated design: Vault Radar data source onboarding (number of repositories)',
  'https://developer.hashicorp.com/validated-designs/vault-radar/administration-guide/data-source-onboarding',
  edition('@12724f8a', '2026-07-06', '2026-11-30'),
);

const sheetName = 'vault-radar-sheet.md';
const environmentName = 'vault-radar-agent.env';
/** What the agent's Secret is called in Kubernetes. */
const agentSecret = 'vault-radar-agent';
const gitToken = { placeholder: 'PASTE-HTTP-ACCESS-TOKEN', env: 'VAULT_RADAR_GIT_TOKEN' } as const;
const clientSecret = { placeholder: 'PASTE-HCP-CLIENT-SECRET', env: 'HCP_CLIENT_SECRET' } as const;

const git = ({ user }: { readonly user: string }) => untold(user, copy.git);

const cloudGrants = () => [
  scope('read:account', copy.cloud.grants['read:account']),
  scope('read:me', copy.cloud.grants['read:me']),
  scope('read:project:bitbucket', copy.cloud.grants['read:project:bitbucket']),
  scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket']),
  scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
  scope('read:user:bitbucket', copy.cloud.grants['read:user:bitbucket']),
  scope('read:webhook:bitbucket', copy.cloud.grants['read:webhook:bitbucket']),
  scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket']),
  scope('write:pullrequest:bitbucket', copy.cloud.grants['write:pullrequest:bitbucket']),
  scope('write:webhook:bitbucket', copy.cloud.grants['write:webhook:bitbucket']),
];

/** HashiCorp's form lists the repositories after Next; only those that are selected there are scanned. */
function nextRow(context: Context, what: 'workspace' | 'project'): Parameters<typeof rowsOf>[2][number] {
  const chosen = (context.repositories ?? []).join(', ');
  const form = what === 'workspace' ? copy.places.cloudForm : copy.places.ownForm;
  const sign = what === 'workspace' ? copy.sheet.next.workspaceAdded : copy.sheet.next.projectAdded;
  return chosen === ''
    ? ['next', form, copy.sheet.next.action, { sign }]
    : ['next', form, copy.sheet.next.actionForChosen, { value: chosen, sign, note: sharedCopy.rows.tokenReachesMore }];
}

const cloudOut = () =>
  output((_: CloudContext) => ok(null), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: copy.cloud.artifacts.sheet.label,
        intro: copy.cloud.artifacts.sheet.intro,
        make: (context) => {
          return [
            ...rowsOf('before-token', 'bitbucket', [
              [
                'scopes',
                copy.cloud.sheet.scopes.place,
                copy.cloud.sheet.scopes.action,
                {
                  value: cloudGrants()
                    .map((grant) => grant.name)
                    .join(' '),
                  note: copy.cloud.sheet.scopes.note,
                },
              ],
            ]),
            ...rowsOf('after-token', 'platform', [
              ['open', copy.places.dataSources, copy.cloud.sheet.open.action],
              ['workspace', copy.cloud.sheet.workspace.place, sharedCopy.rows.enterWorkspace, { value: context.workspace }],
              ['email', copy.cloud.sheet.email.place, copy.cloud.sheet.email.action, { value: context.credential.user }],
              [
                'token',
                copy.cloud.sheet.token.place,
                sharedCopy.rows.pasteApiToken,
                { value: context.secret('token', apiToken), secret: true },
              ],
              nextRow(context, 'workspace'),
            ]),
            ...rowsOf('finish', 'platform', [
              ['watch', copy.places.portal, copy.cloud.sheet.watch.waitForScan, { sign: copy.cloud.sheet.watch.sign }],
            ]),
          ];
        },
      },
    },
    next: () => [copy.cloud.next.followSheet, copy.cloud.next.waitForScan],
  });

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      { where: 'bitbucket', text: copy.cloud.prerequisites.bitbucket },
    ],
    credentialKinds: cloudApiTokenKinds(copy.cloud.kinds),
    grants: cloudGrants(),
    inputs: {},
    asks: [
      {
        field: 'workspace',
        required: true,
        label: copy.cloud.asks.workspace.label,
        help: sharedCopy.asks.workspace,
      },
      {
        field: 'user',
        required: true,
        label: copy.cloud.asks.user.label,
        help: sharedCopy.asks.email,
      },
    ],
    modes: sheetModes(),
    caveats: [copy.caveats.manyRepositories],
    afterToken: [
      { reads: 'store', nudge: copy.afterToken.form.nudge, sign: copy.afterToken.form.sign, unconfirmed: true, sources: [dataSource] },
    ],
    sources: [scopesPage, dataSource, onboarding, sources.apiTokenScopes],
    git,
    output: cloudOut(),
  });

const byAgent = when('scan', 'agent');
const hcpIdentifier = () => matching(/^[A-Za-z0-9_.-]+$/, copy.inputs.refused);

const ownInputs = () => ({
  scan: input.choice({
    label: copy.inputs.scan.label,
    help: copy.inputs.scan.help,
    required: true,
    default: 'agent',
    affectsAccess: true,
    choices: [
      { value: 'agent', label: copy.inputs.scan.choices.agent.label, help: copy.inputs.scan.choices.agent.help },
      {
        value: 'hcp',
        label: copy.inputs.scan.choices.hcp.label,
        help: copy.inputs.scan.choices.hcp.help,
      },
    ],
  }),
  hcpProjectId: input.text({
    label: 'HCP_PROJECT_ID',
    help: copy.inputs.hcpProjectId.help,
    required: true,
    example: '11111111-2222-3333-4444-555555555555',
    when: byAgent,
    check: hcpIdentifier(),
  }),
  hcpAgentPoolId: input.text({
    label: 'HCP_RADAR_AGENT_POOL_ID',
    help: copy.inputs.hcpAgentPoolId.help,
    required: true,
    example: '66666666-7777-8888-9999-000000000000',
    when: byAgent,
    check: hcpIdentifier(),
  }),
  hcpClientId: input.text({
    label: 'HCP_CLIENT_ID',
    help: copy.inputs.hcpClientId.help,
    required: true,
    example: 'HCP-CLIENT-ID',
    when: byAgent,
    check: hcpIdentifier(),
  }),
  hcpClientSecret: input.secret({
    label: 'HCP_CLIENT_SECRET',
    help: copy.inputs.hcpClientSecret.help,
    required: true,
    example: clientSecret.placeholder,
    when: byAgent,
  }),
});

const ownOut = () =>
  output(
    (context: SelfManagedContext<typeof ownInputs>) => {
      const { hcpClientId, hcpProjectId, hcpAgentPoolId, scan } = context.options;
      const agent = scan === 'agent';
      return ok({
        agent,
        environment: agent
          ? environmentFile([
              ['HCP_CLIENT_ID', hcpClientId],
              ['HCP_CLIENT_SECRET', context.secret('hcpClientSecret', clientSecret)],
              ['HCP_PROJECT_ID', hcpProjectId],
              ['HCP_RADAR_AGENT_POOL_ID', hcpAgentPoolId],
              [gitToken.env, context.secret('token', gitToken)],
            ])
          : environmentFile([]),
      });
    },
    {
      artifacts: {
        sheet: {
          kind: 'sheet',
          name: sheetName,
          label: copy.selfManaged.artifacts.sheet.label,
          intro: copy.selfManaged.artifacts.sheet.intro,
          make: (context, { agent }) => {
            const { host } = placeOf(context.baseUrl);
            return [
              ...rowsOf('before-token', 'bitbucket', [
                [
                  'permissions',
                  sharedCopy.rows.createToken,
                  copy.selfManaged.sheet.permissions.action,
                  {
                    value: copy.selfManaged.sheet.permissions.value,
                    unconfirmed: true,
                    note: sharedCopy.rows.tokenAlready,
                  },
                ],
              ]),
              ...(agent
                ? rowsOf('after-token', 'computer', [
                    [
                      'agent',
                      copy.selfManaged.sheet.agent.place,
                      copy.selfManaged.sheet.agent.action(environmentName),
                      { sign: copy.selfManaged.sheet.agent.sign },
                    ],
                  ])
                : []),
              ...rowsOf('after-token', 'platform', [
                [
                  'open',
                  copy.places.dataSources,
                  agent ? copy.selfManaged.sheet.open.action : copy.selfManaged.sheet.open.actionWithoutAgent,
                ],
                ['domain', copy.selfManaged.sheet.domain.place, copy.selfManaged.sheet.domain.action, { value: host }],
                ['project', copy.selfManaged.sheet.project.place, copy.selfManaged.sheet.project.action, { value: context.projectKey }],
                [
                  'account',
                  copy.selfManaged.sheet.account.place,
                  copy.selfManaged.sheet.account.action,
                  { value: context.credential.user },
                ],
                agent
                  ? [
                      'token',
                      copy.selfManaged.sheet.token.place,
                      copy.selfManaged.sheet.token.action,
                      { value: `env://${gitToken.env}`, note: copy.selfManaged.sheet.token.note },
                    ]
                  : [
                      'token',
                      copy.selfManaged.sheet.token.place,
                      sharedCopy.rows.pasteHttpToken,
                      { value: context.secret('token', gitToken), secret: true },
                    ],
                nextRow(context, 'project'),
              ]),
              ...rowsOf('finish', 'platform', [
                ['watch', copy.places.portal, copy.selfManaged.sheet.watch.waitForScan, { sign: copy.selfManaged.sheet.watch.sign }],
              ]),
            ];
          },
        },
        environment: {
          kind: 'file',
          name: environmentName,
          label: copy.selfManaged.artifacts.environment.label,
          language: 'env',
          secret: true,
          when: byAgent,
          make: (_, { environment }) => environment.text,
        },
        secret: {
          kind: 'command',
          name: 'vault-radar-secret.sh',
          label: copy.selfManaged.artifacts.secret.label,
          where: copy.selfManaged.artifacts.secret.where,
          note: ({ mode }, { environment }) => (environment.sameInShell || mode === 'env' ? null : copy.selfManaged.artifacts.secret.note),
          when: byAgent,
          make: (context) =>
            useFile(
              context,
              environmentName,
              [clientSecret.env, gitToken.env],
              (name) => `${commandLine('kubectl', 'create', 'secret', 'generic', agentSecret)} --from-env-file=${name}`,
            ),
          run: () =>
            runnable('kubectl', ['create', 'secret', 'generic', agentSecret, `--from-env-file=${environmentName}`], {
              files: runFiles({ name: environmentName, secret: true }),
              changes: copy.selfManaged.artifacts.secret.changes(agentSecret),
              sign: secretThere(agentSecret, null),
            }),
        },
      },
      next: (context, { agent }) => [
        agent && copy.selfManaged.next.createSecret,
        agent && copy.selfManaged.next.linux(environmentName),
        copy.selfManaged.next.followSheet,
        copy.selfManaged.next.waitForScan,
        agent && aboutSecret(context, copy.selfManaged.next.deleteFile(environmentName)),
      ],
      caveats: ({ baseUrl }) => {
        const { contextPath } = placeOf(baseUrl);
        return [contextPath !== '' && copy.selfManaged.caveats.contextPath(contextPath)];
      },
    },
  );

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      { where: 'platform', text: copy.selfManaged.prerequisites.platform },
      {
        where: 'platform',
        text: copy.selfManaged.prerequisites.agent,
      },
      { where: 'computer', text: copy.selfManaged.prerequisites.computer },
      {
        where: 'bitbucket',
        text: copy.selfManaged.prerequisites.bitbucket,
      },
    ],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ, { unconfirmed: true }),
      level('REPO_ADMIN', copy.selfManaged.grants.REPO_ADMIN, {
        unconfirmed: true,
      }),
    ],
    inputs: ownInputs(),
    asks: [
      { field: 'projectKey', required: true, label: copy.selfManaged.asks.projectKey.label, help: copy.selfManaged.asks.projectKey.help },
      { field: 'user', required: true, label: copy.selfManaged.asks.user.label, help: copy.selfManaged.asks.user.help },
    ],
    allow: [
      { what: 'api.cloud.hashicorp.com', why: copy.selfManaged.allow.reports },
      { what: 'auth.idp.hashicorp.com', why: copy.selfManaged.allow.signsIn },
    ],
    // From which addresses HashiCorp's own scan comes is not published.
    inbound: (options) => (options.scan === 'hcp' ? [] : null),
    caveats: [copy.selfManaged.caveats.permissionsUnconfirmed, copy.selfManaged.caveats.secretByName, copy.caveats.manyRepositories],
    afterToken: [
      {
        reads: 'start',
        nudge: copy.afterToken.agent.nudge,
        command: commandLine('kubectl', 'rollout', 'restart', 'deployment', 'NAME'),
        sign: copy.selfManaged.sheet.agent.sign,
        when: byAgent,
        sources: [agentPage, sources.kubernetesSecrets],
      },
      { reads: 'store', nudge: copy.afterToken.form.nudge, sign: copy.afterToken.form.sign, unconfirmed: true, sources: [dataSource] },
    ],
    sources: [dataSource, agentPage, agentDesign, onboarding, sources.httpTokens],
    modes: {
      env: {
        when: byAgent,
        otherwise: copy.selfManaged.modes.env.otherwise,
      },
    },
    git,
    output: ownOut(),
  });

/** HashiCorp HCP Vault Radar. */
export const vaultRadar = definePlatform(() => ({
  id: 'vault-radar',
  name: 'HCP Vault Radar',
  vendor: 'HashiCorp',
  summary: copy.summary,
  category: 'security',
  aliases: ['hashicorp', 'hcp', 'vault radar', 'secret scanning', 'blubracket'],
  git: {
    clones: 'always',
    sources: [],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
