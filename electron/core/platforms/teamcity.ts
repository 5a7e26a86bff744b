/**
 * JetBrains TeamCity: a VCS root, typed into TeamCity's own form.
 * Facts: jetbrains.com/help/teamcity/git.html, configuring-vcs-roots.html and commit-status-publisher.html (TeamCity 2025.11; the pages of
 * 2026.x were not read). JetBrains does not tell which user name goes with today's tokens of Bitbucket Cloud: the words are Bitbucket's own
 * rule.
 */
import { teamcityCopy as copy } from '../../contract/copy/en/platforms/teamcity.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { fail, ok, said } from '../../contract/index.ts';
import type { SheetRow } from '../../contract/index.ts';
import { edition, level, matching, permission, rowsOf, scope, sheetModes, source, sources, tokenNames } from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { fixed, named } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { cloneBase, repositoryPlaces } from './repositories.ts';

const help = 'https://www.jetbrains.com/help/teamcity';
const read = { edition: 'TeamCity 2025.11', checked: '2026-11-30' };
const gitPage = source('TeamCity: Git (authentication of a VCS root)', `${help}/git.html`, read);
const rootPage = source('TeamCity: Configuring VCS Roots', `${help}/configuring-vcs-roots.html`, read);
const statusPage = source('TeamCity: Commit Status Publisher', `${help}/commit-status-publisher.html`, read);

const hostedPage = source(
  'TeamCity documentation: Getting started with TeamCity Cloud',
  'https://github.com/JetBrains/teamcity-documentation/blob/f4395190/topics/getting-started-with-teamcity-cloud.md',
  edition('@f4395190', '2024-10-08', '2026-11-30'),
);

const inputs = () => ({
  rootName: input.text({
    label: copy.inputs.rootName.label,
    help: copy.inputs.rootName.help,
    required: true,
    default: 'Bitbucket',
    example: 'Acme Bitbucket',
    maxLength: 80,
  }),
  branch: input.text({
    label: copy.inputs.branch.label,
    help: copy.inputs.branch.help,
    required: true,
    default: 'refs/heads/main',
    check: matching(/^[^\s~^:?*[\\]+$/, sharedCopy.checks.branch),
  }),
});

/** A Bitbucket of one's own may be where JetBrains's servers cannot reach it. */
const ownInputs = () => ({
  host: input.choice({
    label: copy.inputs.host.label,
    help: copy.inputs.host.help,
    required: true,
    default: 'own',
    affectsAccess: true,
    choices: [
      { value: 'own', ...copy.inputs.host.choices.own },
      { value: 'jetbrains', ...copy.inputs.host.choices.jetBrains },
    ],
  }),
  ...inputs(),
});

type Asked = CloudContext<typeof inputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
    (context: Asked) => {
      const places = repositoryPlaces(context);
      if (!places.ok) return places;
      const [first, ...more] = places.value.map(({ cloneUrl }) => cloneUrl);
      const owner = context.deployment === 'cloud' ? context.workspace : context.projectKey;
      if (first === undefined && owner === '') return fail('project-key-invalid', { reason: said(copy.refused.noAddress) }, 'projectKey');
      return ok({ first: first ?? null, pattern: `${cloneBase(context, owner)}/REPOSITORY.git`, more });
    },
    {
      artifacts: {
        sheet: {
          kind: 'sheet',
          name: 'teamcity-sheet.md',
          label: copy.artifacts.sheet.label,
          intro: copy.artifacts.sheet.intro,
          make: rows,
        },
      },
      next: (_, { more }) => [copy.next.followSheet, more.length > 0 && copy.next.oneRootEach, copy.next.attach],
      caveats: (context) => [context.deployment !== 'cloud' && context.options.host === 'jetbrains' && copy.caveats.hosted],
    },
  );

function rows(
  context: Asked,
  { first, pattern, more }: { readonly first: string | null; readonly pattern: string; readonly more: readonly string[] },
): SheetRow[] {
  const { rootName, branch } = context.options;
  return [
    ...rowsOf('after-token', 'platform', [
      ['open', copy.sheet.open.place, copy.sheet.open.action],
      ['type', copy.sheet.type.place, copy.sheet.type.action, { value: 'Git' }],
      ['name', copy.sheet.name.place, sharedCopy.rows.enterName, { value: rootName }],
      first === null
        ? ['url', copy.sheet.url.place, copy.sheet.url.action, { value: pattern, note: copy.sheet.url.note }]
        : ['url', copy.sheet.url.place, copy.sheet.url.actionForChosen, { value: first, note: sharedCopy.rows.tokenReachesMore }],
      ['branch', copy.sheet.branch.place, copy.sheet.branch.action, { value: branch }],
      ['method', copy.sheet.method.place, copy.sheet.method.action, { value: copy.sheet.method.value }],
      [
        'username',
        copy.sheet.username.place,
        context.deployment === 'cloud' ? copy.sheet.username.action : sharedCopy.rows.enterUserName,
        context.deployment === 'cloud'
          ? { value: context.tokenUser, unconfirmed: true, note: copy.sheet.username.note }
          : { value: context.tokenUser },
      ],
      [
        'password',
        copy.sheet.password.place,
        copy.sheet.password.action,
        { value: context.secret('token', tokenNames(context.credential.kind)), secret: true },
      ],
      ['save', copy.places.form, copy.sheet.save.action, { sign: copy.sheet.save.sign, note: copy.sheet.save.note, unconfirmed: true }],
      // A name is unique in its project, and a root has one address.
      ...more.flatMap((url, index) => {
        const slug = url.replace(/^.*\//, '').replace(/\.git$/, '');
        return [
          [`name-${index + 2}`, copy.sheet.moreName.place, copy.sheet.moreName.action, { value: `${rootName} ${slug}` }],
          [`url-${index + 2}`, copy.sheet.moreUrl.place, copy.sheet.moreUrl.action, { value: url }],
        ] as const;
      }),
    ]),
    ...rowsOf('finish', 'platform', [['attach', copy.sheet.attach.place, copy.sheet.attach.action, { sign: copy.sheet.attach.sign }]]),
  ];
}

const administrator = () =>
  ({
    where: 'platform',
    text: copy.prerequisites.administrator,
  }) as const;
const agents = () => ({ where: 'computer', text: copy.prerequisites.agents }) as const;

const afterToken = () =>
  [{ reads: 'store', nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, sources: [rootPage, statusPage] }] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [administrator(), agents(), { where: 'bitbucket', text: sharedCopy.prerequisites.canRead }],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      permission('repository', copy.cloud.grants.repository),
    ],
    inputs: inputs(),
    asks: [
      {
        field: 'workspace',
        required: true,
        label: copy.cloud.asks.workspace.label,
        help: sharedCopy.asks.workspace,
      },
    ],
    modes: sheetModes(),
    caveats: [copy.cloud.caveats.userNameUntold, copy.caveats.statuses, copy.caveats.connections],
    afterToken: afterToken(),
    sources: [gitPage, rootPage, statusPage, sources.apiTokenUse, sources.accessTokenUse],
    git: fixed,
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [administrator(), agents(), { where: 'bitbucket', text: sharedCopy.prerequisites.tokens, from: '5.5' }],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [level('REPO_READ', copy.selfManaged.grants.REPO_READ)],
    inputs: ownInputs(),
    asks: [{ field: 'user', required: true, label: copy.selfManaged.asks.user.label, help: sharedCopy.asks.userName }],
    modes: sheetModes(),
    // From which addresses JetBrains's servers come is on no page of its own that was found.
    inbound: (options) => (options.host === 'jetbrains' ? [] : null),
    caveats: [copy.caveats.statuses, copy.caveats.connections, copy.selfManaged.caveats.ownAuthority],
    afterToken: afterToken(),
    sources: [gitPage, rootPage, statusPage, hostedPage, sources.httpTokens],
    git: named,
    output: out(),
  });

/** JetBrains TeamCity. */
export const teamcity = definePlatform(() => ({
  id: 'teamcity',
  name: 'TeamCity',
  vendor: 'JetBrains',
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['jetbrains', 'team city', 'vcs root', 'continuous integration'],
  git: { clones: 'always', sources: [gitPage, sources.apiTokenUse] },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
