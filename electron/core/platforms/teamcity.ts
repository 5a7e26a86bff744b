/**
 * JetBrains TeamCity: a VCS root, typed into TeamCity's own form.
 * Facts: jetbrains.com/help/teamcity/git.html, configuring-vcs-roots.html and commit-status-publisher.html (TeamCity 2025.11; the pages of
 * 2026.x were not read). JetBrains does not tell which user name goes with today's tokens of Bitbucket Cloud: the words are Bitbucket's own
 * rule.
 */
import { fail, ok, said } from '../../contract/index.ts';
import type { SheetRow } from '../../contract/index.ts';
import {
  factsAsOf,
  level,
  matching,
  permission,
  rowsOf,
  scope,
  sheetModes,
  source,
  sources,
  tokenNames,
  tokenReachesMore,
} from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { Context } from './define.ts';
import { fixed, named } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { cloneBase, repositoryPlaces } from './repositories.ts';

const help = 'https://www.jetbrains.com/help/teamcity';
const read = { edition: 'TeamCity 2025.11', checked: factsAsOf };
const gitPage = source('TeamCity: Git (authentication of a VCS root)', `${help}/git.html`, read);
const rootPage = source('TeamCity: Configuring VCS Roots', `${help}/configuring-vcs-roots.html`, read);
const statusPage = source('TeamCity: Commit Status Publisher', `${help}/commit-status-publisher.html`, read);

const form = 'TeamCity → project settings → VCS Roots → Create VCS root';

const inputs = {
  rootName: input.text({
    label: 'VCS root name',
    help: 'What the VCS root is called in TeamCity. Unique among the VCS roots of the project.',
    required: true,
    default: 'Bitbucket',
    example: 'Acme Bitbucket',
    maxLength: 80,
  }),
  branch: input.text({
    label: 'Default branch',
    help: 'The branch that TeamCity builds, with refs/heads/ before it. TeamCity’s own form begins with refs/heads/master.',
    required: true,
    default: 'refs/heads/main',
    check: matching(/^[^\s~^:?*[\\]+$/, 'A branch name has no spaces and none of ~ ^ : ? * [ \\.'),
  }),
};

const out = output(
  (context: Context<typeof inputs>) => {
    const places = repositoryPlaces(context);
    if (!places.ok) return places;
    const [first, ...more] = places.value.map(({ cloneUrl }) => cloneUrl);
    const owner = context.deployment === 'cloud' ? context.workspace : context.projectKey;
    if (first === undefined && owner === '')
      return fail(
        'project-key-invalid',
        { reason: said('Name the project, or choose repositories: a VCS root has one address.') },
        'projectKey',
      );
    return ok({ first: first ?? null, pattern: `${cloneBase(context, owner)}/REPOSITORY.git`, more });
  },
  {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: 'teamcity-sheet.md',
        label: 'Add a VCS root to TeamCity',
        intro: 'TeamCity’s form in its own order. A build configuration then takes its code from the VCS root.',
        make: rows,
      },
    },
    next: (_, { more }) => [
      'Follow the sheet in TeamCity.',
      more.length > 0 && 'Make one VCS root for each repository: they differ in name and address only.',
      'Attach the VCS root to a build configuration and run a build.',
    ],
  },
);

function rows(
  context: Context<typeof inputs>,
  { first, pattern, more }: { readonly first: string | null; readonly pattern: string; readonly more: readonly string[] },
): SheetRow[] {
  const { rootName, branch } = context.options;
  return [
    ...rowsOf('after-token', 'platform', [
      ['open', 'TeamCity → project settings → VCS Roots', 'Click Create VCS root.'],
      ['type', `${form} → Type of VCS`, 'Choose Git.', { value: 'Git' }],
      ['name', `${form} → VCS root name`, 'Enter a name.', { value: rootName }],
      first === null
        ? [
            'url',
            `${form} → Fetch URL`,
            'Enter the address that Bitbucket shows for cloning over HTTPS, without a user name in it.',
            { value: pattern, note: 'Put the repository in place of REPOSITORY.' },
          ]
        : ['url', `${form} → Fetch URL`, 'Enter the address of the repository.', { value: first, note: tokenReachesMore }],
      ['branch', `${form} → Default branch`, 'Enter the branch.', { value: branch }],
      [
        'method',
        `${form} → Authentication method`,
        'Choose Password / personal access token.',
        { value: 'Password / personal access token' },
      ],
      [
        'username',
        `${form} → Username`,
        context.deployment === 'cloud' ? 'Enter Bitbucket’s fixed user name.' : 'Enter the user name of the token’s owner.',
        context.deployment === 'cloud'
          ? { value: context.tokenUser, unconfirmed: true, note: 'Bitbucket’s rule for Git; not the e-mail address.' }
          : { value: context.tokenUser },
      ],
      [
        'password',
        `${form} → Password`,
        'Paste the token.',
        { value: context.secret('token', tokenNames(context.credential.kind)), secret: true },
      ],
      [
        'save',
        form,
        'Click Test connection, then Create.',
        { sign: 'The VCS root is in the list.', note: 'How the buttons are called is not confirmed for your version.', unconfirmed: true },
      ],
      // A name is unique in its project, and a root has one address.
      ...more.flatMap((url, index) => {
        const slug = url.replace(/^.*\//, '').replace(/\.git$/, '');
        return [
          [
            `name-${index + 2}`,
            `${form} → VCS root name`,
            'Make another VCS root with the same entries, but for its name and address. Enter its name.',
            { value: `${rootName} ${slug}` },
          ],
          [`url-${index + 2}`, `${form} → Fetch URL`, 'Enter its address.', { value: url }],
        ] as const;
      }),
    ]),
    ...rowsOf('finish', 'platform', [
      [
        'attach',
        'TeamCity → build configuration → Version Control Settings',
        'Attach the VCS root and run a build.',
        { sign: 'The build shows the changes of the branch.' },
      ],
    ]),
  ];
}

const administrator = {
  where: 'platform',
  text: 'The right to change the settings of a project in TeamCity (Project Administrator).',
} as const;
const agents = { where: 'computer', text: 'Git on the build agents, where they check the code out themselves.' } as const;
const statuses =
  'The VCS root reads code. To have build statuses in Bitbucket, add the build feature Commit Status Publisher. It can use the credentials of the VCS root; with an API token of Bitbucket Cloud give it the e-mail address and the token instead (not confirmed).';
const connections =
  'A VCS root that is made through a connection of TeamCity (OAuth) gets a short-lived token by itself instead. This is for a token of your own.';

const cloud = cloudDeployment({
  note: 'A sheet for TeamCity’s VCS root, with the user name that Bitbucket takes for Git.',
  prerequisites: [administrator, agents, { where: 'bitbucket', text: 'An account that can read the repositories.' }],
  credentialKinds: cloudTokenKinds({
    apiToken: 'TeamCity gives it to Git as the password, beside Bitbucket’s fixed user name.',
    accessTokens: 'TeamCity gives it to Git as the password, beside the user name x-token-auth.',
    oauth: 'TeamCity has a connection for Bitbucket Cloud that takes an OAuth client by itself; this sheet is for a token.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'TeamCity clones the repository and looks for changes.'),
    permission('repository', 'TeamCity clones the repository and looks for changes.'),
  ],
  inputs,
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'Workspace',
      help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    },
  ],
  modes: sheetModes,
  caveats: [
    'JetBrains’s page does not tell the user name for today’s tokens; it is taken from Bitbucket’s own rule (not confirmed by JetBrains).',
    statuses,
    connections,
  ],
  sources: [gitPage, rootPage, statusPage, sources.apiTokenUse, sources.accessTokenUse],
  git: fixed,
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'A sheet for TeamCity’s VCS root, with the token in place of the password.',
  prerequisites: [
    administrator,
    agents,
    { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.', from: '5.5' },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'TeamCity gives it to Git as the password, beside the user name of its owner.',
    bearer: null,
    notBearer:
      'TeamCity gives Git a user name with the token, and Bitbucket takes these tokens without one only. Use a person’s HTTP access token.',
    oauth: 'TeamCity has a connection for Bitbucket Server that signs in by itself; this sheet is for a token.',
  }),
  grants: [level('REPO_READ', 'TeamCity clones the repository and looks for changes.')],
  inputs,
  asks: [{ field: 'user', required: true, label: 'Username', help: 'The Bitbucket user name of the token’s owner.' }],
  modes: sheetModes,
  caveats: [statuses, connections, 'A certificate of your own authority has to be trusted by TeamCity’s server and by its agents.'],
  sources: [gitPage, rootPage, statusPage, sources.httpTokens],
  git: named,
  output: out,
});

/** JetBrains TeamCity. */
export const teamcity = definePlatform({
  id: 'teamcity',
  name: 'TeamCity',
  vendor: 'JetBrains',
  summary: 'Builds and tests your repositories on your own or JetBrains’s TeamCity.',
  category: 'CI/CD',
  aliases: ['jetbrains', 'team city', 'vcs root', 'continuous integration'],
  git: { clones: 'always', sources: [gitPage, sources.apiTokenUse] },
  deployments: { cloud, ...selfManaged },
});
