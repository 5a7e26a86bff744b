/**
 * OVH CDS: a repository manager of a CDS project, imported with `cdsctl`.
 * Facts: github.com/ovh/cds @ea9589f4 (2026-07-01, after v0.57.0): sdk/vcs.go, cli/cdsctl/project_vcs.go, engine/api/v2_project_vcs.go.
 */
import { cdsCopy as copy } from '../../contract/copy/en/platforms/cds.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { commandLine, fileWord } from '../formats/shell.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { fileArgument, runFiles, runnable } from '../run/runnable.ts';
import { edition, httpToken, isBearerOnly, level, matching, source, sources } from './common.ts';
import { blocked, definePlatform, selfManagedDeployments } from './define.ts';
import type { SelfManagedContext } from './define.ts';
import { github, named, untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudNoKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, fileNote, pasteToken, setVariables, useFile } from './recipes.ts';

const repository = 'https://github.com/ovh/cds/blob/ea9589f4';
const snapshot = edition('@ea9589f4, after v0.57.0', '2026-07-01', '2026-11-30');
const documentation = source('CDS documentation: Bitbucket Server', `${repository}/docs/content/docs/integrations/bitbucket.md`, snapshot);
const code = source('CDS source: VCSProject and its Lint', `${repository}/sdk/vcs.go`, snapshot);
const importCode = source('CDS source: what an import does', `${repository}/engine/api/v2_project_vcs.go`, snapshot);
const cloudClient = source('CDS source: Bitbucket Cloud client', `${repository}/engine/vcs/bitbucketcloud/client_user.go`, snapshot);
const permissions = source(
  'Bitbucket Data Center 9.2 OpenAPI: permission of each call',
  'https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json',
  { checked: '2026-11-20', dated: '2024-09-24', edition: 'Bitbucket 9.2' },
);
const cloudRemoval = source(
  'Bitbucket Cloud removed GET /2.0/workspaces',
  'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770',
  { checked: '2026-11-20', dated: '2026-04-14' },
);

/** CDS keeps name, description and address in columns of 255 characters. */
const column = 255;
/** Leaves room for the ending within the 255 bytes that file systems allow. */
const longestFileStem = 200;

const inputs = () => ({
  webhooks: input.boolean({
    label: copy.inputs.webhooks.label,
    help: copy.inputs.webhooks.help,
    default: false,
    affectsAccess: true,
  }),
  name: input.text({
    label: copy.inputs.name.label,
    help: copy.inputs.name.help,
    required: true,
    default: 'bitbucket',
    example: 'bitbucket-acme',
    maxLength: column,
    check: matching(/^[a-zA-Z0-9._-]+$/, copy.inputs.name.refused),
  }),
  description: input.multiline({
    label: copy.inputs.description.label,
    help: copy.inputs.description.help,
    example: 'Acme Bitbucket',
    maxLength: column,
  }),
  cdsProjectKey: input.text({
    label: copy.inputs.cdsProjectKey.label,
    help: copy.inputs.cdsProjectKey.help,
    required: true,
    example: 'PROJ',
    check: matching(/^[^\s-]\S*$/, copy.inputs.cdsProjectKey.refused),
  }),
  disableStatus: input.boolean({
    label: copy.inputs.disableStatus.label,
    help: copy.inputs.disableStatus.help,
    default: false,
  }),
  disableStatusDetails: input.boolean({
    label: copy.inputs.disableStatusDetails.label,
    help: copy.inputs.disableStatusDetails.help,
    default: false,
  }),
  disablePolling: input.boolean({
    label: copy.inputs.disablePolling.label,
    help: copy.inputs.disablePolling.help,
    default: false,
  }),
});

const out = () =>
  output(
    (context: SelfManagedContext<typeof inputs>) => {
      const { name, cdsProjectKey } = context.options;
      return ok({ file: `${name.slice(0, longestFileStem)}.yml`, list: commandLine('cdsctl', 'project', 'vcs', 'list', cdsProjectKey) });
    },
    {
      artifacts: {
        manager: {
          kind: 'file',
          name: (_, { file }) => file,
          listed: '<name>.yml',
          label: copy.artifacts.manager.label,
          language: 'yaml',
          secret: true,
          make: (context) => yamlText(manager(context)),
        },
        import: {
          kind: 'command',
          name: 'cds-import.sh',
          label: copy.artifacts.import.label,
          where: copy.artifacts.import.where,
          note: (context) => fileNote(context, 'import', sharedCopy.recipes.replaceFirst(httpToken.placeholder)),
          make: (context, { file }) =>
            useFile(
              context,
              file,
              [httpToken.env],
              (name) => `${commandLine('cdsctl', 'project', 'vcs', 'import', context.options.cdsProjectKey)} ${fileWord(name)}`,
            ),
          // https://github.com/ovh/cds/blob/28e83d63/cli/cdsctl/project_vcs.go: the project's key, then the file; `list` prints a table.
          run: ({ options: { name, cdsProjectKey } }, { file }) =>
            runnable('cdsctl', ['project', 'vcs', 'import', cdsProjectKey, fileArgument(file)], {
              files: runFiles({ name: file, secret: true }),
              changes: copy.artifacts.import.changes({ name, cdsProjectKey }),
              sign: { args: ['project', 'vcs', 'list', cdsProjectKey], look: name },
            }),
        },
        list: {
          kind: 'command',
          name: 'cds-list.sh',
          label: sharedCopy.recipes.seeThatItIsThere,
          where: sharedCopy.recipes.sameComputer,
          note: ({ options }) => copy.artifacts.list.note(options.name),
          make: (_, { list }) => list,
        },
      },
      next: (context, { file, list }) => [
        copy.next.putFile({ file, cdsProjectKey: context.options.cdsProjectKey }),
        pasteToken(context, httpToken, 'the file'),
        setVariables(context, [httpToken.env], (variables) => copy.next.setVariables({ variables, variable: httpToken.env })),
        copy.next.runImport,
        copy.next.seeInList({ list, name: context.options.name }),
        copy.next.link,
        aboutSecret(context, copy.next.deleteFile(file)),
      ],
      caveats: ({ options }) => [!options.webhooks && copy.caveats.whatStops],
    },
  );

function manager(context: SelfManagedContext<typeof inputs>): YamlMap {
  const { name, description, webhooks, disableStatus, disableStatusDetails, disablePolling } = context.options;
  // CDS's defaults are all false; only what differs from them is written.
  const options = Object.entries({ disableWebhooks: !webhooks, disableStatus, disableStatusDetails, disablePolling }).filter(
    ([, on]) => on,
  );
  return {
    version: bare('v1.0'),
    name,
    type: bare('bitbucketserver'),
    description: description === '' ? undefined : description,
    url: context.baseUrl,
    auth: { username: context.tokenUser, token: context.secret('token', httpToken) },
    options: options.length === 0 ? undefined : Object.fromEntries(options),
  };
}

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      { where: 'platform', text: copy.selfManaged.prerequisites.platform },
      {
        where: 'computer',
        text: copy.selfManaged.prerequisites.computer,
      },
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.bitbucket },
      { where: 'bitbucket', text: sharedCopy.prerequisites.tokens, from: '5.5' },
    ],
    credentialKinds: selfManagedKinds(copy.selfManaged.kinds),
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ),
      level('REPO_READ', copy.selfManaged.grants.REPO_READ, {
        when: { input: 'webhooks', is: [false] },
      }),
      level('REPO_ADMIN', copy.selfManaged.grants.REPO_ADMIN, { when: { input: 'webhooks', is: [true] } }),
    ],
    inputs: inputs(),
    asks: [
      {
        field: 'user',
        required: true,
        label: 'auth.username',
        help: copy.selfManaged.asks.user.help,
      },
    ],
    caveats: [copy.selfManaged.caveats.noVariables, copy.selfManaged.caveats.firstImport, copy.selfManaged.caveats.userNameKey],
    afterToken: [{ reads: 'store', nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, sources: [importCode] }],
    sources: [documentation, code, importCode, permissions, sources.httpTokens],
    refuses: ({ answers }) =>
      answers.baseUrl !== null && answers.baseUrl.replace(/\/+$/, '').length > column ? copy.refused.longAddress(column) : null,
    git: (context) => (isBearerOnly(context.kind) ? untold(context.user, copy.selfManaged.git) : named(context)),
    output: out(),
  });

/** OVH CDS. */
export const cds = definePlatform(() => ({
  id: 'cds',
  name: 'CDS',
  vendor: 'OVHcloud',
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['ovh', 'ovh cds', 'cdsctl', 'continuous delivery service'],
  // Workflows can clone by SSH or with an account of their own as well.
  git: {
    clones: 'sometimes',
    sources: [
      github('CDS: git.username and git.token', 'ovh/cds', 'master/sdk/git_context_integration_test.go', '2026-05-22', '2026-11-30'),
    ],
  },
  deployments: {
    cloud: blocked(copy.cloud.reason, cloudNoKinds(copy.cloud.noKinds), [cloudClient, cloudRemoval]),
    ...selfManaged(),
  },
}));
