/**
 * Snyk: the Broker's environment file for Server and Data Center, a sheet for Snyk's own form on Cloud.
 * Facts: github.com/snyk/broker @863ecf8f (2026-07-20); npm snyk-broker 5.22.14 (client-templates, filterSelection: with BITBUCKET_PAT the
 * type bitbucket-server turns into the bearer one by itself, which older images do not); github.com/snyk/user-docs @4486e118, @4c6c116f,
 * @8b990c73.
 */
import { snykBrokerCopy as copy } from '../../contract/copy/en/platforms/snyk-broker.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { commandLine } from '../formats/shell.ts';
import { apiToken, edition, level, matching, placeOf, rowsOf, scope, sheetModes, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { github, named, untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, dockerService, heldOrHandedOn, pasteAll, runWith, setVariables } from './recipes.ts';
import type { SecretNames } from './types.ts';

const snyk = 'https://docs.snyk.io';
const broker = `${snyk}/snyk-platform-administration/snyk-broker/classic-broker/install-and-configure-snyk-broker/bitbucket-server-data-center-prerequisites-and-steps-to-install-and-configure-broker`;
/** Read in github.com/snyk/user-docs, which the pages are made from. */
const page = (commit: string) => ({ edition: `@${commit}`, checked: '2026-11-30' });
const pages = {
  bearer: source(
    'Snyk Broker source: sample for a personal access token',
    'https://github.com/snyk/broker/tree/863ecf8f/client-templates/bitbucket-server-bearer-auth',
    edition('@863ecf8f, after v5.21.5', '2026-07-20', '2026-11-29'),
  ),
  defaults: source(
    'Snyk Broker source: variables and defaults of each type',
    'https://github.com/snyk/broker/blob/863ecf8f/config.default.json',
    edition('@863ecf8f, after v5.21.5', '2026-07-20', '2026-11-29'),
  ),
  variables: source(
    'Snyk: Bitbucket Server/Data Center, environment variables for Snyk Broker',
    `${broker}/bitbucket-server-data-center-environment-variables-for-snyk-broker-basic-auth`,
    page('4486e118'),
  ),
  restart: source(
    'Snyk: Restart your Broker for a new environment variable',
    `${snyk}/implementation-and-setup/enterprise-setup/snyk-broker/universal-broker/restart-your-broker-for-a-new-environment-variable`,
    { checked: '2026-11-30' },
  ),
  images: source(
    'Snyk: Bitbucket Server/Data Center, install and configure using Docker (the image of each way to sign in)',
    `${broker}/bitbucket-server-data-center-install-and-configure-using-docker`,
    page('4486e118'),
  ),
  regions: source(
    'Snyk: Regional hosting, Broker URLs',
    `${snyk}/snyk-data-and-governance/regional-hosting-and-data-residency`,
    page('1cf754a8'),
  ),
  package: source(
    'npm: snyk-broker 5.22.14',
    'https://www.npmjs.com/package/snyk-broker/v/5.22.14',
    edition('5.22.14', '2026-09-23', '2026-11-29'),
  ),
  cloud: source(
    'Snyk: Bitbucket Cloud integration',
    `${snyk}/developer-tools/integrations/scm-integrations/organization-level-integrations/bitbucket-cloud`,
    page('4c6c116f'),
  ),
  scopes: source(
    'Snyk: User permissions and access scopes, Bitbucket Cloud',
    `${snyk}/developer-tools/scm-integrations/user-permissions-and-access-scopes`,
    page('8b990c73'),
  ),
} as const;

const environmentName = 'snyk-broker.env';
const brokerToken: SecretNames = { placeholder: 'PASTE-BROKER-TOKEN', env: 'BROKER_TOKEN' };
const byPassword = when('signIn', 'basic');
const elsewhere = when('brokerServerUrl', 'other');

const cloudOut = () =>
  output((_: CloudContext) => ok(null), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: 'snyk-sheet.md',
        label: copy.cloud.artifacts.sheet.label,
        intro: copy.cloud.artifacts.sheet.intro,
        make: (context) => {
          const chosen = (context.repositories ?? []).join(', ');
          return [
            ...rowsOf('after-token', 'platform', [
              ['open', copy.cloud.sheet.open.place, copy.cloud.sheet.open.action, { note: copy.cloud.sheet.open.note }],
              ['email', copy.cloud.sheet.email.place, sharedCopy.rows.enterEmail, { value: context.credential.user }],
              [
                'token',
                copy.cloud.sheet.token.place,
                sharedCopy.rows.pasteApiToken,
                {
                  value: context.secret('token', apiToken),
                  secret: true,
                  note: copy.cloud.sheet.token.note,
                },
              ],
              ['save', copy.places.form, copy.cloud.sheet.save.action, { sign: copy.cloud.sheet.save.sign }],
            ]),
            ...rowsOf('finish', 'platform', [
              [
                'import',
                copy.cloud.sheet.import.place,
                chosen === '' ? copy.cloud.sheet.import.action : copy.cloud.sheet.import.actionForChosen,
                {
                  ...(chosen === '' ? {} : { value: chosen, note: sharedCopy.rows.tokenReachesMore }),
                  sign: copy.cloud.sheet.import.sign,
                },
              ],
            ]),
          ];
        },
      },
    },
    next: () => [copy.cloud.next.followSheet, copy.cloud.next.importFirst],
  });

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      {
        where: 'bitbucket',
        text: copy.cloud.prerequisites.bitbucket,
      },
    ],
    credentialKinds: cloudApiTokenKinds(copy.cloud.kinds),
    grants: [
      // Snyk’s table writes “write:repoistory:bitbucket” three times; Bitbucket offers no such scope.
      scope('read:account', copy.cloud.grants['read:account']),
      scope('read:user:bitbucket', copy.cloud.grants['read:user:bitbucket']),
      scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket']),
      scope('read:project:bitbucket', copy.cloud.grants['read:project:bitbucket']),
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('write:repository:bitbucket', copy.cloud.grants['write:repository:bitbucket']),
      scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket']),
      scope('write:pullrequest:bitbucket', copy.cloud.grants['write:pullrequest:bitbucket']),
      scope('read:webhook:bitbucket', copy.cloud.grants['read:webhook:bitbucket']),
      scope('write:webhook:bitbucket', copy.cloud.grants['write:webhook:bitbucket']),
    ],
    inputs: {},
    asks: [{ field: 'user', required: true, label: copy.cloud.asks.user.label, help: sharedCopy.asks.email }],
    modes: sheetModes(),
    caveats: [copy.cloud.caveats.scopedTokens, copy.cloud.caveats.webhookMayStay, copy.cloud.caveats.appRecommended],
    afterToken: [{ reads: 'store', nudge: copy.afterToken.form.nudge, sign: copy.cloud.sheet.save.sign, sources: [pages.cloud] }],
    sources: [pages.cloud, pages.scopes, sources.apiTokenScopes],
    git: ({ user }) => untold(user, copy.cloud.git),
    output: cloudOut(),
  });

const ownInputs = () => ({
  signIn: input.choice({
    label: copy.inputs.signIn.label,
    help: copy.inputs.signIn.help,
    required: true,
    default: 'bearer',
    affectsAccess: true,
    choices: [
      { value: 'bearer', label: copy.inputs.signIn.choices.bearer.label, help: copy.inputs.signIn.choices.bearer.help },
      {
        value: 'basic',
        label: copy.inputs.signIn.choices.basic.label,
        help: copy.inputs.signIn.choices.basic.help,
      },
    ],
  }),
  brokerToken: input.secret({
    label: 'BROKER_TOKEN',
    help: copy.inputs.brokerToken.help,
    required: true,
    example: brokerToken.placeholder,
  }),
  brokerServerUrl: input.choice({
    label: 'BROKER_SERVER_URL',
    help: copy.inputs.brokerServerUrl.help,
    required: true,
    default: 'https://broker.snyk.io',
    choices: [
      { value: 'https://broker.snyk.io', label: copy.inputs.brokerServerUrl.choices['https://broker.snyk.io'].label, help: null },
      { value: 'https://broker.us.snyk.io', label: copy.inputs.brokerServerUrl.choices['https://broker.us.snyk.io'].label, help: null },
      { value: 'https://broker.eu.snyk.io', label: copy.inputs.brokerServerUrl.choices['https://broker.eu.snyk.io'].label, help: null },
      { value: 'https://broker.au.snyk.io', label: copy.inputs.brokerServerUrl.choices['https://broker.au.snyk.io'].label, help: null },
      { value: 'other', label: copy.inputs.brokerServerUrl.choices.other.label, help: copy.inputs.brokerServerUrl.choices.other.help },
    ],
  }),
  otherServerUrl: input.url({
    label: copy.inputs.otherServerUrl.label,
    help: copy.inputs.otherServerUrl.help,
    required: true,
    example: 'https://broker.snykgov.io',
    maxLength: 2000,
    when: elsewhere,
  }),
  brokerClientUrl: input.url({
    label: 'BROKER_CLIENT_URL',
    help: copy.inputs.brokerClientUrl.help,
    required: true,
    example: 'http://broker.acme.io:8000',
    maxLength: 2000,
    check: matching(/^https?:\/\/[^/\s?#@]+:\d{1,5}\/?$/, copy.inputs.brokerClientUrl.refused),
  }),
  port: input.number({
    label: 'PORT',
    help: copy.inputs.port.help,
    required: true,
    default: '8000',
    check: (value) => (Number(value) >= 1 && Number(value) <= 65_535 ? null : { reason: copy.inputs.port.refused }),
  }),
});

const ownOut = () =>
  output(
    (context: SelfManagedContext<typeof ownInputs>) => {
      const basic = context.options.signIn === 'basic';
      return ok({ basic, names: tokenNames(context.credential.kind, basic ? 'BITBUCKET_PASSWORD' : 'BITBUCKET_PAT') });
    },
    {
      artifacts: {
        environment: {
          kind: 'file',
          name: environmentName,
          label: copy.selfManaged.artifacts.environment.label,
          language: 'env',
          secret: true,
          make: (context, { basic, names }) => {
            const { host, contextPath } = placeOf(context.baseUrl);
            const { brokerServerUrl, otherServerUrl, brokerClientUrl, port } = context.options;
            return environmentFile([
              [brokerToken.env, heldOrHandedOn(context, () => context.secret('brokerToken', brokerToken))],
              ['BROKER_SERVER_URL', (brokerServerUrl === 'other' ? otherServerUrl : brokerServerUrl).replace(/\/+$/, '')],
              ['BROKER_CLIENT_URL', brokerClientUrl.replace(/\/+$/, '')],
              ['PORT', port],
              // Without a scheme: the Broker puts https:// before both. 35 of its rules (pull requests, webhooks, whoami) put their path behind
              // BITBUCKET, 81 behind BITBUCKET_API, by joining the two texts: both need the context path.
              // https://github.com/snyk/broker/blob/863ecf8f/defaultFilters/bitbucket-server-bearer-auth.json (2026-07-20, read 2026-11-30)
              ['BITBUCKET', `${host}${contextPath}`],
              ['BITBUCKET_API', `${host}${contextPath}/rest/api/1.0`],
              ...(contextPath === ''
                ? []
                : [['BROKER_CLIENT_VALIDATION_URL', `https://${host}${contextPath}/rest/api/1.0/projects`] as const]),
              // The Broker fills in $BITBUCKET_PAT itself. Its own template has a comma behind this value, and sends it with the token.
              basic
                ? ['BITBUCKET_USERNAME', context.tokenUser]
                : ['BROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER', 'Bearer $BITBUCKET_PAT'],
              [names.env, heldOrHandedOn(context, () => context.secret('token', names))],
            ]).text;
          },
        },
        run: {
          kind: 'command',
          name: 'snyk-broker-run.sh',
          label: copy.selfManaged.artifacts.run.label,
          where: copy.selfManaged.artifacts.run.where,
          note: ({ mode }) => (mode === 'env' ? sharedCopy.recipes.namesFromShell : null),
          make: (context, { basic, names }) =>
            runWith(
              context,
              [brokerToken.env, names.env],
              dockerService({
                name: 'snyk-broker',
                port: context.options.port,
                environment: environmentName,
                image: basic ? 'snyk/broker:bitbucket-server' : 'snyk/broker:bitbucket-server-bearer-auth',
              }),
            ),
        },
        check: {
          kind: 'command',
          name: 'snyk-broker-check.sh',
          label: copy.selfManaged.artifacts.check.label,
          where: copy.selfManaged.artifacts.check.where,
          note: copy.selfManaged.artifacts.check.note,
          make: ({ options }) => commandLine('curl', '--silent', `http://localhost:${options.port}/systemcheck`),
        },
      },
      next: (context, { names }) => {
        const chosen = (context.repositories ?? []).join(', ');
        return [
          pasteAll(context, environmentName),
          setVariables(context, [brokerToken.env, names.env]),
          copy.selfManaged.next.start,
          copy.selfManaged.next.check,
          chosen === ''
            ? copy.selfManaged.next.connected
            : copy.selfManaged.next.connectedImportThese({ chosen, tokenReachesMore: sharedCopy.rows.tokenReachesMore }),
          aboutSecret(context, copy.selfManaged.next.keepReadable(environmentName)),
        ];
      },
      caveats: ({ baseUrl }) => {
        const { host, contextPath } = placeOf(baseUrl);
        return [contextPath !== '' && copy.selfManaged.caveats.contextPath({ contextPath, host })];
      },
    },
  );

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      {
        where: 'platform',
        text: copy.selfManaged.prerequisites.platform,
      },
      {
        where: 'computer',
        text: copy.selfManaged.prerequisites.computer,
      },
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.bitbucket },
    ],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ), level('REPO_ADMIN', copy.selfManaged.grants.REPO_ADMIN)],
    inputs: ownInputs(),
    asks: [
      {
        field: 'user',
        required: true,
        label: 'BITBUCKET_USERNAME',
        help: sharedCopy.asks.userName,
        when: byPassword,
      },
    ],
    allow: [
      {
        what: copy.selfManaged.allow.what,
        why: copy.selfManaged.allow.why,
      },
    ],
    inbound: () => null,
    caveats: [copy.selfManaged.caveats.notEveryOkCounts, copy.selfManaged.caveats.oneImageEach, copy.selfManaged.caveats.ownAuthority],
    afterToken: [
      {
        reads: 'start',
        nudge: sharedCopy.recipes.startAnew('Snyk Broker'),
        command: 'docker rm -f snyk-broker',
        sign: copy.afterToken.broker.sign,
        sources: [pages.restart, sources.dockerVariables],
      },
    ],
    sources: [pages.variables, pages.images, pages.bearer, pages.defaults, pages.regions, pages.package, sources.httpTokens],
    refuses: ({ answers }) => (answers.baseUrl?.toLowerCase().startsWith('http://') === true ? copy.refused.http : null),
    git: (context) => (context.options.signIn === 'basic' ? named(context) : untold(null, copy.selfManaged.git)),
    output: ownOut(),
  });

/** Snyk, through Snyk Broker where Bitbucket is self-managed. */
export const snykBroker = definePlatform(() => ({
  id: 'snyk-broker',
  name: 'Snyk',
  vendor: 'Snyk',
  summary: copy.summary,
  category: 'security',
  aliases: ['snyk broker', 'broker', 'sca', 'sast', 'vulnerabilities', 'dependency scanning'],
  // Only Snyk Code clones; Snyk Open Source reads files over REST.
  git: {
    clones: 'sometimes',
    sources: [
      github('Snyk Broker: GIT_USERNAME and GIT_PASSWORD', 'snyk/broker', 'master/config.default.json', '2025-11-28', '2026-11-30'),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
