/**
 * OVH CDS: a repository manager of a CDS project, imported with `cdsctl`.
 * Facts: github.com/ovh/cds @ea9589f4 (2026-07-01, after v0.57.0): sdk/vcs.go, cli/cdsctl/project_vcs.go, engine/api/v2_project_vcs.go.
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { doubleQuoted } from '../formats/yaml-text.ts';
import { commandLine, fileWord, fillIn, shellWord } from '../formats/shell.ts';
import {
  factsAsOf,
  blocked,
  command,
  edition,
  file,
  httpToken,
  input,
  isOn,
  level,
  matching,
  modes,
  selfManaged,
  source,
  sources,
  textOf,
} from './common.ts';
import { userBesideToken } from './git-facts.ts';
import { cloudNoKinds, selfManagedKinds } from './kinds.ts';
import type { ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

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

function describe(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the file that `cdsctl project vcs import` reads.',
    route: 'token',
    prerequisites: [
      { where: 'platform', text: 'The “manage” role on the CDS project. (One CDS page asks for a CDS administrator instead.)' },
      {
        where: 'computer',
        text: '`cdsctl`, signed in to your CDS. Before the current releases the command was `cdsctl experimental project vcs import`.',
      },
      { where: 'bitbucket', text: 'An account that can read the repositories; with webhooks on, one that is their administrator.' },
      { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.', from: '5.5' },
    ],
    credentialKinds: selfManagedKinds(deployment, {
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
    inputs: [
      input(
        'webhooks',
        'boolean',
        'Webhooks',
        'On: CDS adds webhooks, and a push starts workflows; the token needs repository admin. Off: read is enough, and nothing starts by itself.',
        { default: false, affectsAccess: true },
      ),
      input('name', 'text', 'Name', 'What this Bitbucket is called in CDS. Unique within the CDS project.', {
        required: true,
        default: 'bitbucket',
        example: 'bitbucket-acme',
        maxLength: column,
        check: matching(
          /^[a-zA-Z0-9._-]+$/,
          'Use letters, digits, dot, underscore and hyphen only: the name becomes part of an address in CDS.',
        ),
      }),
      input('description', 'multiline', 'Description', 'For people; CDS shows it beside the name.', {
        example: 'Acme Bitbucket',
        maxLength: column,
      }),
      input('cdsProjectKey', 'text', 'CDS project key', 'The project in CDS (not in Bitbucket) that gets this repository manager.', {
        required: true,
        example: 'PROJ',
        check: matching(/^[^\s-]\S*$/, 'A project key has no spaces and does not begin with a hyphen.'),
      }),
      input(
        'disableStatus',
        'boolean',
        'Don’t push statuses (disableStatus)',
        'On: CDS posts no build status on commits and pull requests.',
        { default: false },
      ),
      input(
        'disableStatusDetails',
        'boolean',
        'Don’t push the CDS link in statuses (disableStatusDetails)',
        'On: statuses carry no link back to CDS.',
        { default: false },
      ),
      input(
        'disablePolling',
        'boolean',
        'Don’t poll (disablePolling)',
        'On: CDS does not ask for changes. Its own screens use polling with GitHub only.',
        { default: false },
      ),
    ],
    asks: [
      {
        field: 'user',
        required: true,
        label: 'auth.username',
        help: 'The Bitbucket user name of the token’s owner. CDS refuses the file without one.',
      },
    ],
    artifacts: [
      { name: '<name>.yml', kind: 'file', label: 'Repository manager for CDS', when: null },
      { name: 'cds-import.sh', kind: 'command', label: 'Import into CDS', when: null },
      { name: 'cds-list.sh', kind: 'command', label: 'See that it is there', when: null },
    ],
    secretsModes: modes({}),
    allow: [],
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
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const name = textOf(context, 'name');
  const project = textOf(context, 'cdsProjectKey');
  const fileName = `${name.slice(0, longestFileStem)}.yml`;
  const webhooks = isOn(context, 'webhooks');
  const list = commandLine('cdsctl', 'project', 'vcs', 'list', project);
  return ok({
    artifacts: [
      file(fileName, 'Repository manager for CDS', 'yaml', fileText(context, name), context.holdsSecret),
      command(
        'cds-import.sh',
        'Import into CDS',
        importCommand(context, project, fileName),
        'On a computer where cdsctl is signed in, in the folder with the file.',
        importNote(context),
      ),
      command('cds-list.sh', 'See that it is there', list, 'On the same computer.', `${name} is in the list.`),
    ],
    next: [
      `Put ${fileName} on a computer where cdsctl is signed in with the “manage” role on ${project}.`,
      ...(context.mode === 'placeholder' ? [`Replace ${httpToken.placeholder} in the file with the token.`] : []),
      ...(context.mode === 'env'
        ? [`Set ${httpToken.env} there: type \`read -r ${httpToken.env} && export ${httpToken.env}\`, press Enter and paste the token.`]
        : []),
      'Run the import command. CDS lists your repositories while it imports; an error then comes from CDS’s own path to Bitbucket.',
      `Run \`${list}\` and see that ${name} is in the list.`,
      'Link the repository: in CDS open your application, choose this repository manager, and pick the repository.',
      ...(context.holdsSecret ? [`Delete ${fileName}: CDS keeps the token now.`] : []),
    ],
    caveats: webhooks ? [] : [whatStops],
  });
}

function fileText(context: ExportContext, name: string): string {
  const description = textOf(context, 'description');
  // CDS's defaults are all false; only what differs from them is written.
  const options = [
    ...(isOn(context, 'webhooks') ? [] : ['disableWebhooks']),
    ...['disableStatus', 'disableStatusDetails', 'disablePolling'].filter((key) => isOn(context, key)),
  ];
  return `${[
    'version: v1.0',
    `name: ${doubleQuoted(name)}`,
    'type: bitbucketserver',
    ...(description === '' ? [] : [`description: ${doubleQuoted(description)}`]),
    `url: ${doubleQuoted(context.baseUrl)}`,
    'auth:',
    `  username: ${doubleQuoted(userBesideToken('cds', context))}`,
    `  token: ${doubleQuoted(context.secret('token', httpToken))}`,
    ...(options.length === 0 ? [] : ['options:', ...options.map((key) => `  ${key}: true`)]),
  ].join('\n')}\n`;
}

function importCommand(context: ExportContext, project: string, fileName: string): string {
  const importing = (name: string): string =>
    `${commandLine('cdsctl', 'project', 'vcs', 'import')} ${shellWord(project)} ${fileWord(name)}`;
  if (context.mode !== 'env') return importing(fileName);
  const filled = fileName.replace(/\.yml$/, '.filled.yml');
  return fillIn({ template: fileName, filled, variables: [httpToken.env], use: [importing(filled)], remove: true });
}

function importNote(context: ExportContext): string | null {
  if (context.mode === 'env')
    return 'Needs envsubst (package gettext or gettext-base). The filled-in copy is readable by you alone and is deleted after the import.';
  return context.mode === 'placeholder' ? `Replace ${httpToken.placeholder} in the file first.` : null;
}

/** OVH CDS. */
export const cds: Platform = {
  id: 'cds',
  name: 'CDS',
  vendor: 'OVHcloud',
  summary: 'Links repositories of your Bitbucket to applications in CDS, OVHcloud’s continuous delivery service.',
  category: 'CI/CD',
  aliases: ['ovh', 'ovh cds', 'cdsctl', 'continuous delivery service'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: {
    cloud: blocked(cloudReason, cloudNoKinds('CDS refuses every import of Bitbucket Cloud at present.'), [cloudClient, cloudRemoval]),
    ...selfManaged(describe),
  },
};
