/**
 * Apple Xcode Cloud. No file: Apple's pages are walked through in a fixed order.
 * Facts: developer.apple.com/documentation/xcode: connecting-xcode-cloud-to-bitbucket-server, …-to-bitbucket-cloud,
 * source-code-management-setup (port) and setting-up-your-project-to-use-xcode-cloud (address ranges, Xcode’s version).
 */
import { xcodeCloudCopy as copy } from '../../contract/copy/en/platforms/xcode-cloud.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { httpToken, level, noSecretModes, placeOf, rowsOf, sheetModes, source, sources } from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudOauthKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';

const apple = 'https://developer.apple.com/documentation/xcode';
const read = { checked: '2026-11-30' };
const serverPage = source('Apple: Connecting Xcode Cloud to Bitbucket Server', `${apple}/connecting-xcode-cloud-to-bitbucket-server`, read);
const cloudPage = source('Apple: Connecting Xcode Cloud to Bitbucket Cloud', `${apple}/connecting-xcode-cloud-to-bitbucket-cloud`, read);
const portPage = source('Apple: Source code management setup (port)', `${apple}/source-code-management-setup`, read);
const rangesPage = source(
  'Apple: Setting up your project to use Xcode Cloud (address ranges)',
  `${apple}/setting-up-your-project-to-use-xcode-cloud`,
  read,
);
const sheetName = 'xcode-cloud-sheet.md';
const ranges = [
  '57.103.0.0/22',
  '57.103.64.0/18',
  '2a01:b747:3000:200::/56',
  '2a01:b747:3001:200::/56',
  '2a01:b747:3002:200::/56',
  '2a01:b747:3003:200::/56',
  '2a01:b747:3004:200::/56',
  '2a01:b747:3005:200::/56',
  '2a01:b747:3006:200::/56',
];

const ownInputs = () => ({
  tokenName: input.text({
    label: copy.inputs.tokenName.label,
    help: copy.inputs.tokenName.help,
    required: true,
    default: 'Xcode Cloud',
    maxLength: 255,
  }),
});

function reachCaveats(baseUrl: string): string[] {
  const { https, port, contextPath } = placeOf(baseUrl);
  return [
    ...(https ? [] : [copy.caveats.http]),
    ...(https && port !== '' ? [copy.caveats.port(port)] : []),
    ...(contextPath === '' ? [] : [copy.caveats.contextPath(contextPath)]),
  ];
}

const git = () => untold(null, copy.git);

const ownOut = () =>
  output((context: SelfManagedContext<typeof ownInputs>) => ok(placeOf(context.baseUrl)), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: copy.selfManaged.artifacts.sheet.label,
        intro: copy.selfManaged.artifacts.sheet.intro,
        make: (context, { host }) => [
          ...rowsOf('before-token', 'platform', [
            ['configure', copy.places.xcode, copy.selfManaged.sheet.configure.action, { sign: copy.selfManaged.sheet.configure.sign }],
            [
              'grant-access',
              copy.places.grantAccess,
              copy.selfManaged.sheet.grantAccess.action,
              { sign: copy.selfManaged.sheet.grantAccess.sign },
            ],
            ['host', copy.places.appStoreConnect, copy.selfManaged.sheet.host.action, { value: host }],
            ['register-host', copy.places.appStoreConnect, copy.selfManaged.sheet.registerHost.action],
            [
              'open-bitbucket',
              copy.places.appStoreConnect,
              copy.selfManaged.sheet.openBitbucket.action(host),
              { sign: copy.selfManaged.sheet.openBitbucket.sign },
            ],
          ]),
          ...rowsOf('before-token', 'bitbucket', [
            ['create', copy.selfManaged.sheet.create.place, copy.selfManaged.sheet.create.action],
            ['name', copy.selfManaged.sheet.name.place, copy.selfManaged.sheet.name.action, { value: context.options.tokenName }],
            [
              'permissions',
              copy.selfManaged.sheet.permissions.place,
              copy.selfManaged.sheet.permissions.action,
              {
                value: 'Projects: Read · Repositories: Admin',
                note: copy.selfManaged.sheet.permissions.note,
              },
            ],
            [
              'copy',
              copy.selfManaged.sheet.copy.place,
              copy.selfManaged.sheet.copy.action,
              {
                sign: copy.selfManaged.sheet.copy.sign,
                note: copy.selfManaged.sheet.copy.note,
              },
            ],
          ]),
          ...rowsOf('after-token', 'platform', [
            ['back', copy.places.appStoreConnect, copy.selfManaged.sheet.back.action],
            [
              'paste',
              copy.places.appStoreConnect,
              copy.selfManaged.sheet.paste.action,
              { value: context.secret('token', httpToken), secret: true },
            ],
            [
              'register-token',
              copy.places.appStoreConnect,
              copy.selfManaged.sheet.registerToken.action,
              { sign: copy.selfManaged.sheet.registerToken.sign },
            ],
          ]),
          ...rowsOf('finish', 'platform', [
            ['xcode', copy.places.xcode, copy.selfManaged.sheet.xcode.action, { sign: copy.selfManaged.sheet.xcode.sign }],
            ['first-build', copy.places.xcode, copy.selfManaged.sheet.firstBuild.action, { sign: copy.selfManaged.sheet.firstBuild.sign }],
          ]),
        ],
      },
    },
    next: () => [copy.selfManaged.next.followSheet, copy.selfManaged.next.keepTabOpen, copy.selfManaged.next.register],
    caveats: ({ baseUrl }) => reachCaveats(baseUrl),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.bitbucket },
      { where: 'bitbucket', text: sharedCopy.prerequisites.tokens, from: '5.5' },
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.versionUntold },
      { where: 'platform', text: copy.selfManaged.prerequisites.platform },
      { where: 'computer', text: copy.selfManaged.prerequisites.computer },
    ],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ), level('REPO_ADMIN', copy.selfManaged.grants.REPO_ADMIN)],
    inputs: ownInputs(),
    modes: sheetModes(),
    allow: [
      { what: copy.selfManaged.allow.port, why: copy.selfManaged.allow.portWhy },
      // In two entries: one each would push the access statement onto a second sheet.
      ...[ranges.filter((each) => !each.includes(':')), ranges.filter((each) => each.includes(':'))].map((some) => ({
        what: some.join(', '),
        why: copy.selfManaged.allow.ranges,
      })),
    ],
    caveats: [copy.selfManaged.caveats.reachable, copy.caveats.olderRanges, copy.selfManaged.caveats.ownAuthority],
    afterToken: [{ reads: 'store', nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, unconfirmed: true, sources: [serverPage] }],
    sources: [serverPage, portPage, rangesPage, sources.personalTokens, sources.httpTokens],
    git,
    output: ownOut(),
  });

const cloudOut = () =>
  output((_: CloudContext) => ok(null), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: copy.cloud.artifacts.sheet.label,
        intro: copy.cloud.artifacts.sheet.intro,
        make: () => [
          ...rowsOf('before-token', 'platform', [
            ['configure', copy.places.xcode, copy.cloud.sheet.configure.action, { sign: copy.cloud.sheet.configure.sign }],
            ['grant-access', copy.places.grantAccess, copy.cloud.sheet.grantAccess.action, { sign: copy.cloud.sheet.grantAccess.sign }],
            ['step-1', copy.places.appStoreConnect, copy.cloud.sheet.step1.action, { sign: copy.cloud.sheet.step1.sign }],
          ]),
          ...rowsOf('before-token', 'bitbucket', [
            ['authorise', 'bitbucket.org', copy.cloud.sheet.authorise.action, { sign: copy.cloud.sheet.authorise.sign }],
          ]),
          ...rowsOf('finish', 'platform', [
            ['back', copy.places.xcode, copy.cloud.sheet.back.action, { sign: copy.cloud.sheet.back.sign }],
            ['first-build', copy.places.xcode, copy.cloud.sheet.firstBuild.action, { sign: copy.cloud.sheet.firstBuild.sign }],
          ]),
        ],
      },
    },
    next: () => [copy.cloud.next.followSheet, copy.cloud.next.grantAccess, copy.cloud.next.goBack],
  });

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    route: 'oauth',
    prerequisites: [
      { where: 'bitbucket', text: copy.cloud.prerequisites.bitbucket },
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      { where: 'computer', text: copy.cloud.prerequisites.computer },
    ],
    credentialKinds: cloudOauthKinds(copy.cloud.kinds.oauth, copy.cloud.kinds.noTokens),
    inputs: {},
    modes: noSecretModes(),
    caveats: [copy.cloud.caveats.ranges(ranges.join(', ')), copy.caveats.olderRanges],
    sources: [cloudPage, portPage, rangesPage],
    git,
    output: cloudOut(),
  });

/** Apple Xcode Cloud. */
export const xcodeCloud = definePlatform(() => ({
  id: 'xcode-cloud',
  name: 'Xcode Cloud',
  vendor: 'Apple',
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['apple', 'xcode', 'app store connect', 'ios', 'testflight'],
  git: {
    clones: 'always',
    sources: [],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
