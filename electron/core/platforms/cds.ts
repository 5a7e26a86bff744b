/**
 * OVH CDS: a repository manager of a CDS project, imported with `cdsctl`.
 * Facts: github.com/ovh/cds @ea9589f4 (2026-07-01, after v0.57.0): sdk/vcs.go, cli/cdsctl/project_vcs.go, engine/api/v2_project_vcs.go.
 */
import { ok } from '../../contract/index.ts';
import { commandLine, fileWord, shellWord } from '../formats/shell.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { edition, factsAsOf, httpToken, isBearerOnly, level, matching, source, sources } from './common.ts';
import { blocked, definePlatform, selfManagedDeployments } from './define.ts';
import type { SelfManagedContext } from './define.ts';
import { github, named, untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudNoKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { deleteFile, fileNote, pasteToken, setVariables, useFile } from './recipes.ts';

const repository = 'https://github.com/ovh/cds/blob/ea9589f4';
const snapshot = edition('@ea9589f4, after v0.57.0', '2026-07-01', factsAsOf);
const documentation = source('CDS documentation: Bitbucket Server', `${repository}/docs/content/docs/integrations/bitbucket.md`, snapshot);
const code = source('CDS source: VCSProject and its Lint', `${repository}/sdk/vcs.go`, snapshot);
const importCode = source('CDS source: what an import does', `${repository}/engine/api/v2_project_vcs.go`, snapshot);
const cloudClient = source('CDS source: Bitbucket Cloud client', `${repository}/engine/vcs/bitbucketcloud/client_user.go`, snapshot);
const permissions = source(
  'Bitbucket Data Center 9.2 OpenAPI: permission of each call',
  'https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json',
  { dated: '2024-09-24', edition: 'Bitbucket 9.2' },
);
const cloudRemoval = source(
  'Bitbucket Cloud removed GET /2.0/workspaces',
  'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770',
  { dated: '2026-04-14' },
);

const cloudReason =
  'CDS up to 0.57.0 refuses Bitbucket Cloud: on import it lists your repositories through an address that Bitbucket removed on 14 Apr 2026 (410 Gone). Whether a later CDS fixes this is not known.';
const whatStops =
  'Webhooks are off: CDS hears of no push, so workflows with a Git repository webhook do not start by themselves, and runs of deleted branches are not cleaned up. Start workflows by hand or on a schedule, or turn webhooks on.';

/** CDS keeps name, description and address in columns of 255 characters. */
const column = 255;
/** Leaves room for the ending within the 255 bytes that file systems allow. */
const longestFileStem = 200;

const inputs = {
  webhooks: input.boolean({
    label: 'Webhooks',
    help: 'On: CDS adds webhooks, and a push starts workflows; the token needs repository admin. Off: read is enough, and nothing starts by itself.',
    default: false,
    affectsAccess: true,
  }),
  name: input.text({
    label: 'Name',
    help: 'What this Bitbucket is called in CDS. Unique within the CDS project.',
    required: true,
    default: 'bitbucket',
    example: 'bitbucket-acme',
    maxLength: column,
    check: matching(
      /^[a-zA-Z0-9._-]+$/,
      'Use letters, digits, dot, underscore and hyphen only: the name becomes part of an address in CDS.',
    ),
  }),
  description: input.multiline({
    label: 'Description',
    help: 'For people; CDS shows it beside the name.',
    example: 'Acme Bitbucket',
    maxLength: column,
  }),
  cdsProjectKey: input.text({
    label: 'CDS project key',
    help: 'The project in CDS (not in Bitbucket) that gets this repository manager.',
    required: true,
    example: 'PROJ',
    check: matching(/^[^\s-]\S*$/, 'A project key has no spaces and does not begin with a hyphen.'),
  }),
  disableStatus: input.boolean({
    label: 'Don’t push statuses (disableStatus)',
    help: 'On: CDS posts no build status on commits and pull requests.',
    default: false,
  }),
  disableStatusDetails: input.boolean({
    label: 'Don’t push the CDS link in statuses (disableStatusDetails)',
    help: 'On: statuses carry no link back to CDS.',
    default: false,
  }),
  disablePolling: input.boolean({
    label: 'Don’t poll (disablePolling)',
    help: 'On: CDS does not ask for changes. Its own screens use polling with GitHub only.',
    default: false,
  }),
};

const out = output(
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
        label: 'Repository manager for CDS',
        language: 'yaml',
        secret: true,
        make: (context) => yamlText(manager(context)),
      },
      import: {
        kind: 'command',
        name: 'cds-import.sh',
        label: 'Import into CDS',
        where: 'On a computer where cdsctl is signed in, in the folder with the file.',
        note: (context) => fileNote(context, 'after the import', `Replace ${httpToken.placeholder} in the file first.`),
        make: (context, { file }) =>
          useFile(
            context,
            file,
            [httpToken.env],
            (name) => `cdsctl project vcs import ${shellWord(context.options.cdsProjectKey)} ${fileWord(name)}`,
          ),
      },
      list: {
        kind: 'command',
        name: 'cds-list.sh',
        label: 'See that it is there',
        where: 'On the same computer.',
        note: ({ options }) => `${options.name} is in the list.`,
        make: (_, { list }) => list,
      },
    },
    next: (context, { file, list }) => [
      `Put ${file} on a computer where cdsctl is signed in with the “manage” role on ${context.options.cdsProjectKey}.`,
      pasteToken(context, httpToken, 'the file'),
      setVariables(
        context,
        [httpToken.env],
        `there: type \`read -r ${httpToken.env} && export ${httpToken.env}\`, press Enter and paste the token.`,
      ),
      'Run the import command. CDS lists your repositories while it imports; an error then comes from CDS’s own path to Bitbucket.',
      `Run \`${list}\` and see that ${context.options.name} is in the list.`,
      'Link the repository: in CDS open your application, choose this repository manager, and pick the repository.',
      deleteFile(context, file, 'CDS keeps the token now'),
    ],
    caveats: ({ options }) => [!options.webhooks && whatStops],
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

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the file that `cdsctl project vcs import` reads.',
  prerequisites: [
    { where: 'platform', text: 'The “manage” role on the CDS project. (One CDS page asks for a CDS administrator instead.)' },
    {
      where: 'computer',
      text: '`cdsctl`, signed in to your CDS. Before the current releases the command was `cdsctl experimental project vcs import`.',
    },
    { where: 'bitbucket', text: 'An account that can read the repositories; with webhooks on, one that is their administrator.' },
    { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.', from: '5.5' },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'CDS sends it as a Bearer token and keeps the user name beside it.',
    bearer:
      'CDS sends it as a Bearer token, which is the only way these tokens are accepted. It still asks for some user name: any text will do.',
    oauth: 'The file has a place for a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'CDS reads the project that a repository belongs to.'),
    level('REPO_READ', 'CDS lists repositories on import, reads branches and pull requests, and posts build statuses and comments.', {
      when: { input: 'webhooks', is: [false] },
    }),
    level(
      'REPO_ADMIN',
      'CDS adds and lists webhooks, which Bitbucket allows to repository administrators only. The CDS page asks for read and could not do it.',
      { when: { input: 'webhooks', is: [true] } },
    ),
  ],
  inputs: inputs,
  asks: [
    {
      field: 'user',
      required: true,
      label: 'auth.username',
      help: 'The Bitbucket user name of the token’s owner. CDS refuses the file without one.',
    },
  ],
  caveats: [
    'CDS expands no variables. With “env” the file is a template, and the import command fills it in with envsubst, imports it and deletes the filled-in copy.',
    'A first import lists your repositories live, so CDS must reach Bitbucket from its own servers. A second import of the same name checks the text only.',
    'The CDS pages show `auth.user`; CDS itself reads `auth.username` and refuses the file without it. Handrail writes `username`.',
  ],
  sources: [documentation, code, importCode, permissions, sources.httpTokens],
  refuses: ({ answers }) =>
    answers.baseUrl !== null && answers.baseUrl.replace(/\/+$/, '').length > column
      ? `CDS keeps at most ${column} characters of an address, and this one is longer.`
      : null,
  git: (context) =>
    isBearerOnly(context.kind)
      ? untold(
          context.user,
          'CDS clones with a user name, and tokens of a project or repository have none: its workflows need a key or a person’s token for that.',
        )
      : named(context),
  output: out,
});

/** OVH CDS. */
export const cds = definePlatform({
  id: 'cds',
  name: 'CDS',
  vendor: 'OVHcloud',
  summary: 'Links repositories of your Bitbucket to applications in CDS, OVHcloud’s continuous delivery service.',
  category: 'CI/CD',
  aliases: ['ovh', 'ovh cds', 'cdsctl', 'continuous delivery service'],
  // Workflows can clone by SSH or with an account of their own as well.
  git: {
    clones: 'sometimes',
    sources: [github('CDS: git.username and git.token', 'ovh/cds', 'master/sdk/git_context_integration_test.go', '2026-05-22')],
  },
  deployments: {
    cloud: blocked(cloudReason, cloudNoKinds('CDS refuses every import of Bitbucket Cloud at present.'), [cloudClient, cloudRemoval]),
    ...selfManaged,
  },
});
