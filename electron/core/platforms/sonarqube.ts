/**
 * SonarQube Server: a DevOps platform integration, by its web form or its web API.
 * Facts: SonarSource/sonarqube almsettings/ws @172b54f6 and @1589b18a; docs.sonarsource.com/sonarqube-server/2026.4.
 */
import { sonarqubeCopy as copy } from '../../contract/copy/en/platforms/sonarqube.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { curlConfig } from '../formats/curl-config.ts';
import { commandLine } from '../formats/shell.ts';
import { runFiles, runnable } from '../run/runnable.ts';
import { httpToken, level, linkPermission, noSecretModes, rowsOf, source, sources } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudOauthKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, fileNote, inPlaceholders, setVariables, useFile } from './recipes.ts';

const pages = 'https://docs.sonarsource.com/sonarqube-server/2026.4/instance-administration/devops-platforms';
const serverPage = source('SonarQube Server: Binding to Bitbucket Data Center', `${pages}/bitbucket-data-center`, {
  checked: '2026-11-20',
});
const cloudPage = source('SonarQube Server: Binding to Bitbucket Cloud', `${pages}/bitbucket-cloud`, { checked: '2026-11-20' });
const createCode = source(
  'SonarQube source: api/alm_settings/create_bitbucket',
  'https://github.com/SonarSource/sonarqube/blob/172b54f6/server/sonar-webserver-webapi/src/main/java/org/sonar/server/almsettings/ws/CreateBitBucketAction.java',
  { edition: '@172b54f6', checked: '2026-11-29' },
);
const updateCode = source(
  'SonarQube source: UpdateBitbucketAction',
  'https://github.com/SonarSource/sonarqube/blob/0ae8d163/server/sonar-webserver-webapi/src/main/java/org/sonar/server/almsettings/ws/UpdateBitbucketAction.java',
  { edition: '@0ae8d163', checked: '2026-11-30' },
);
const curlPage = source('curl: configuration files', 'https://curl.se/docs/manpage.html#-K', { checked: '2026-11-20' });
const consumerPage = source(
  'Bitbucket Cloud: Use OAuth',
  'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
  { checked: '2026-11-20' },
);

const sheetName = 'sonarqube-sheet.md';
const requestFile = 'sonarqube-bitbucket.curl';
const adminToken = { placeholder: 'PASTE-SONARQUBE-TOKEN', env: 'SONAR_ADMIN_TOKEN' } as const;

const byForm = when('way', 'form');
const byApi = when('way', 'api');

const key = () =>
  input.text({
    label: copy.inputs.key.label,
    help: copy.inputs.key.help,
    required: true,
    default: 'bitbucket',
    example: 'bitbucket-acme',
    maxLength: 200,
  });
const administrator = () => ({ where: 'platform' as const, text: copy.prerequisites.administrator });

const quiet = ['--fail', '--show-error', '--silent'] as const;

const ownInputs = () => ({
  way: input.choice({
    label: copy.inputs.way.label,
    help: copy.inputs.way.help,
    required: true,
    default: 'form',
    example: 'api',
    choices: [
      { value: 'form', label: copy.inputs.way.choices.form.label, help: copy.inputs.way.choices.form.help },
      { value: 'api', label: copy.inputs.way.choices.api.label, help: copy.inputs.way.choices.api.help },
    ],
  }),
  key: key(),
  sonarUrl: input.url({
    label: copy.inputs.sonarUrl.label,
    help: copy.inputs.sonarUrl.help,
    required: true,
    example: 'https://sonar.acme.io',
    when: byApi,
  }),
  sonarToken: input.secret({
    label: copy.inputs.sonarToken.label,
    help: copy.inputs.sonarToken.help,
    required: true,
    example: adminToken.placeholder,
    when: byApi,
    sentTo: 'sonarUrl',
  }),
});

const ownOut = () =>
  output(
    (context: SelfManagedContext<typeof ownInputs>) =>
      ok({ sonar: context.options.sonarUrl.replace(/\/+$/, ''), name: context.options.key }),
    {
      artifacts: {
        sheet: {
          kind: 'sheet',
          name: sheetName,
          label: copy.selfManaged.artifacts.sheet.label,
          intro: copy.selfManaged.artifacts.sheet.intro,
          when: byForm,
          make: (context) => [
            ...rowsOf('before-token', 'bitbucket', [
              [
                'token',
                sharedCopy.rows.createToken,
                sharedCopy.rows.createReadToken,
                {
                  value: sharedCopy.rows.readPermissions,
                  note: sharedCopy.rows.tokenAlready,
                },
              ],
            ]),
            ...rowsOf('after-token', 'platform', [
              ['open', copy.places.form, copy.selfManaged.sheet.open.action, { note: copy.selfManaged.sheet.open.note }],
              ['name', copy.selfManaged.sheet.name.place, sharedCopy.rows.enterName, { value: context.options.key }],
              ['url', copy.selfManaged.sheet.url.place, sharedCopy.rows.enterAddress, { value: context.baseUrl }],
              [
                'token-field',
                copy.selfManaged.sheet.tokenField.place,
                sharedCopy.rows.pasteHttpToken,
                { value: context.secret('token', httpToken), secret: true },
              ],
              ['save', copy.places.form, copy.selfManaged.sheet.save.action, { sign: copy.selfManaged.sheet.save.sign }],
            ]),
            ...rowsOf('finish', 'platform', [
              ['import', copy.places.importRepository, copy.selfManaged.sheet.import.action, { sign: copy.selfManaged.sheet.import.sign }],
            ]),
          ],
        },
        request: {
          kind: 'file',
          name: requestFile,
          label: copy.selfManaged.artifacts.request.label,
          language: 'curl',
          secret: true,
          when: byApi,
          make: (context, { sonar, name }) =>
            curlConfig([
              ['url', `${sonar}/api/alm_settings/create_bitbucket`],
              ['user', `${context.secret('sonarToken', adminToken)}:`],
              ['data-urlencode', `key=${name}`],
              ['data-urlencode', `url=${context.baseUrl}`],
              ['data-urlencode', `personalAccessToken=${context.secret('token', httpToken)}`],
            ]),
        },
        create: {
          kind: 'command',
          name: 'sonarqube-create.sh',
          label: copy.selfManaged.artifacts.create.label,
          where: copy.selfManaged.artifacts.create.where,
          note: (context) => fileNote(context, 'use', null) ?? copy.selfManaged.artifacts.create.note,
          when: byApi,
          make: (context) =>
            useFile(context, requestFile, [adminToken.env, httpToken.env], (from) => commandLine('curl', ...quiet, '--config', from)),
          run: (context) =>
            runnable('curl', [...quiet, '--config', requestFile], {
              files: runFiles({ name: requestFile, secret: true }),
              changes: copy.selfManaged.artifacts.create.changes(context.options.key),
            }),
        },
        validate: {
          kind: 'command',
          name: 'sonarqube-validate.sh',
          label: copy.selfManaged.artifacts.validate.label,
          where: copy.selfManaged.artifacts.validate.where(adminToken.env),
          note: copy.selfManaged.artifacts.validate.note,
          when: byApi,
          make: (_, { sonar, name }) =>
            `printf 'user = "%s:"\\n' "$${adminToken.env}" | ${commandLine('curl', ...quiet, '--config', '-', '--get', `${sonar}/api/alm_settings/validate`, '--data-urlencode', `key=${name}`)}`,
        },
      },
      next: (context) =>
        context.options.way === 'form'
          ? [copy.selfManaged.next.followSheet, copy.selfManaged.next.importOrBind]
          : [
              inPlaceholders(
                context,
                copy.selfManaged.next.pasteBoth({ sonar: adminToken.placeholder, bitbucket: httpToken.placeholder, file: requestFile }),
              ),
              setVariables(context, [adminToken.env, httpToken.env], copy.selfManaged.next.setVariables),
              copy.selfManaged.next.runCommands,
              aboutSecret(context, copy.selfManaged.next.deleteFile(requestFile)),
              copy.selfManaged.next.importRepository,
            ],
      caveats: ({ options }) => [options.way === 'api' && copy.selfManaged.caveats.newName(requestFile)],
    },
  );

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      administrator(),
      { where: 'platform', text: copy.selfManaged.prerequisites.platform },
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.bitbucket },
    ],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ), level('REPO_READ', copy.selfManaged.grants.REPO_READ)],
    inputs: ownInputs(),
    caveats: [
      copy.caveats.oneOnly,
      copy.selfManaged.caveats.ownersRights,
      copy.selfManaged.caveats.tokensOfTheirOwn,
      copy.selfManaged.caveats.ownAuthority,
    ],
    afterToken: [
      {
        reads: 'store',
        nudge: copy.selfManaged.caveats.newName(requestFile),
        sign: copy.selfManaged.artifacts.validate.note,
        when: byApi,
        sources: [updateCode],
      },
      { reads: 'store', nudge: copy.afterToken.nudge, sign: copy.selfManaged.sheet.save.sign, when: byForm, sources: [serverPage] },
    ],
    sources: [serverPage, createCode, curlPage, sources.httpTokens],
    modes: {
      env: {
        when: byApi,
        otherwise: copy.selfManaged.modes.env.otherwise,
      },
    },
    output: ownOut(),
  });

const cloudInputs = () => ({ key: key() });

const cloudOut = () =>
  output((_: CloudContext<typeof cloudInputs>) => ok(null), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: copy.cloud.artifacts.sheet.label,
        intro: copy.cloud.artifacts.sheet.intro,
        make: (context) => [
          ...rowsOf('before-token', 'bitbucket', [
            ['add', copy.cloud.sheet.add.place, copy.cloud.sheet.add.action, { note: copy.cloud.sheet.add.note }],
            ['name', copy.cloud.sheet.name.place, sharedCopy.rows.enterName, { value: 'SonarQube' }],
            ['callback', copy.cloud.sheet.callback.place, copy.cloud.sheet.callback.action, { value: 'https://sonarqube.invalid/' }],
            [
              'private',
              copy.cloud.sheet.private.place,
              copy.cloud.sheet.private.action,
              { unconfirmed: true, note: copy.cloud.sheet.private.note },
            ],
            [
              'permission',
              copy.cloud.sheet.permission.place,
              copy.cloud.sheet.permission.action,
              { value: copy.cloud.sheet.permission.value, note: copy.cloud.sheet.permission.note },
            ],
            ['save', copy.places.clients, sharedCopy.rows.save, { sign: copy.cloud.sheet.save.sign }],
          ]),
          ...rowsOf('after-token', 'platform', [
            ['open', copy.places.form, copy.cloud.sheet.open.action],
            ['config-name', copy.cloud.sheet.configName.place, sharedCopy.rows.enterName, { value: context.options.key }],
            ['workspace', copy.cloud.sheet.workspace.place, sharedCopy.rows.enterWorkspace, { value: context.workspace }],
            ['key', copy.cloud.sheet.key.place, copy.cloud.sheet.key.action],
            ['secret', copy.cloud.sheet.secret.place, copy.cloud.sheet.secret.action, { note: sharedCopy.rows.straightAcross }],
            ['save-config', copy.places.form, copy.cloud.sheet.saveConfig.action, { sign: copy.cloud.sheet.saveConfig.sign }],
          ]),
          ...rowsOf('finish', 'platform', [
            ['import', copy.places.importRepository, copy.cloud.sheet.import.action, { sign: copy.cloud.sheet.import.sign }],
          ]),
        ],
      },
    },
    next: () => [copy.cloud.next.followSheet, copy.cloud.next.importRepository],
  });

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    route: 'oauth',
    prerequisites: [
      administrator(),
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      { where: 'bitbucket', text: copy.cloud.prerequisites.bitbucket },
    ],
    credentialKinds: cloudOauthKinds(copy.cloud.kinds.oauth, copy.cloud.kinds.noTokens),
    grants: [linkPermission('pullrequest', copy.cloud.grants.pullrequest)],
    inputs: cloudInputs(),
    asks: [
      {
        field: 'workspace',
        required: true,
        label: copy.cloud.asks.workspace.label,
        help: sharedCopy.asks.workspace,
      },
    ],
    modes: noSecretModes(),
    caveats: [copy.caveats.oneOnly, copy.cloud.caveats.clientSecret],
    sources: [cloudPage, consumerPage],
    output: cloudOut(),
  });

/** SonarQube Server. */
export const sonarqube = definePlatform(() => ({
  id: 'sonarqube',
  name: 'SonarQube Server',
  vendor: 'Sonar',
  summary: copy.summary,
  category: 'code-quality',
  aliases: ['sonar', 'sonarsource', 'quality gate', 'sonarqube'],
  deployments: { cloud: cloud(), ...selfManaged() },
}));
