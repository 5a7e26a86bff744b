/**
 * Apple Xcode Cloud. No file: Apple's pages are walked through in a fixed order.
 * Facts: developer.apple.com/documentation/xcode: connecting-xcode-cloud-to-bitbucket-server, …-to-bitbucket-cloud,
 * source-code-management-setup (port) and setting-up-your-project-to-use-xcode-cloud (address ranges, Xcode’s version).
 */
import { ok } from '../../contract/index.ts';
import { factsAsOf, httpToken, level, noSecretModes, placeOf, rowsOf, sheetModes, source, sources } from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudOauthKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';

const apple = 'https://developer.apple.com/documentation/xcode';
const read = { checked: factsAsOf };
const serverPage = source('Apple: Connecting Xcode Cloud to Bitbucket Server', `${apple}/connecting-xcode-cloud-to-bitbucket-server`, read);
const cloudPage = source('Apple: Connecting Xcode Cloud to Bitbucket Cloud', `${apple}/connecting-xcode-cloud-to-bitbucket-cloud`, read);
const portPage = source('Apple: Source code management setup (port)', `${apple}/source-code-management-setup`, read);
const rangesPage = source(
  'Apple: Setting up your project to use Xcode Cloud (address ranges)',
  `${apple}/setting-up-your-project-to-use-xcode-cloud`,
  read,
);

const notAdministrator =
  'If you are not, somebody who is can do it: Apple calls that “Connect Xcode Cloud to an admin-managed Git repository”.';
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
/** Apple's page of 2023 had 17.58.0.0/18 and 17.58.192.0/18; today's has neither. */
const olderRanges =
  'Older lists of Apple’s have 17.58.0.0/18 and 17.58.192.0/18. They are no longer on Apple’s page: a firewall that lets in only those shuts Xcode Cloud out.';

const ownInputs = {
  tokenName: input.text({
    label: 'Name',
    help: 'The token’s name in Bitbucket, so that people recognise it later.',
    required: true,
    default: 'Xcode Cloud',
    maxLength: 255,
  }),
};

function reachCaveats(baseUrl: string): string[] {
  const { https, port, contextPath } = placeOf(baseUrl);
  return [
    ...(https ? [] : ['Your address begins with http://. Apple asks for HTTPS on port 443, so Xcode Cloud will hardly reach it.']),
    ...(https && port !== ''
      ? [
          `Your Bitbucket answers on port ${port}. Apple asks for port 443 on one page and for “a required port” in the host name on another; try it with the port, and plan for 443.`,
        ]
      : []),
    ...(contextPath === ''
      ? []
      : [
          `Apple asks for a host name only, and your Bitbucket is under ${contextPath}. Whether Xcode Cloud finds it there is not confirmed.`,
        ]),
  ];
}

const git = () => untold(null, 'Apple does not tell how Xcode Cloud signs in to git.');

const ownOut = output((context: SelfManagedContext<typeof ownInputs>) => ok(placeOf(context.baseUrl)), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: sheetName,
      label: 'Connect Xcode Cloud to your Bitbucket',
      intro: 'Fourteen steps in Apple’s own order. You change between Xcode, App Store Connect and Bitbucket; keep every tab open.',
      make: (context, { host }) => [
        ...rowsOf('before-token', 'platform', [
          [
            'configure',
            'Xcode',
            'Configure your project or workspace to use Xcode Cloud and create your first workflow.',
            { sign: 'The sheet “Grant Access to Your Source Code” shows the address of your Bitbucket.' },
          ],
          [
            'grant-access',
            'Xcode → Grant Access to Your Source Code',
            'Click Grant Access.',
            { sign: 'Your browser opens App Store Connect.' },
          ],
          [
            'host',
            'App Store Connect',
            'Enter the host name of your Bitbucket. Xcode Cloud fills it in by itself where it has read it from your project.',
            { value: host },
          ],
          ['register-host', 'App Store Connect', 'Check that the host name is right, with its port if it needs one, and click Register.'],
          [
            'open-bitbucket',
            'App Store Connect',
            `Click ${host}. Keep this tab or window open: you come back to it.`,
            { sign: 'Bitbucket shows your “Personal access tokens”, called “HTTP access tokens” from 7.18 on.' },
          ],
        ]),
        ...rowsOf('before-token', 'bitbucket', [
          ['create', 'Personal access tokens', 'Click “Create a token” (“Create token” in newer versions).'],
          ['name', 'Create a token → Name', 'Enter a name that is easy to recognise.', { value: context.options.tokenName }],
          [
            'permissions',
            'Create a token → Permissions',
            'Choose Read for projects and Admin for repositories.',
            {
              value: 'Projects: Read · Repositories: Admin',
              note: 'The form starts with the highest level you have. Choose both on purpose.',
            },
          ],
          [
            'copy',
            'Create a token',
            'Create the token, copy it, and keep it in a safe place, for example a secure note in Keychain Access.',
            {
              sign: 'Bitbucket shows the token once and never again.',
              note: 'Did Handrail make or keep the token already? Then you have this one.',
            },
          ],
        ]),
        ...rowsOf('after-token', 'platform', [
          ['back', 'App Store Connect', 'Go back to the tab that you kept open.'],
          [
            'paste',
            'App Store Connect',
            'Paste the personal access token into its field.',
            { value: context.secret('token', httpToken), secret: true },
          ],
          [
            'register-token',
            'App Store Connect',
            'Click Register.',
            { sign: 'App Store Connect says that Xcode Cloud is connected to Bitbucket.' },
          ],
        ]),
        ...rowsOf('finish', 'platform', [
          ['xcode', 'Xcode', 'Go back to Xcode.', { sign: 'Xcode says that Xcode Cloud can access your source code.' }],
          [
            'first-build',
            'Xcode',
            'Click Next, complete your first workflow, and start your first build.',
            { sign: 'The build clones your repository.' },
          ],
        ]),
      ],
    },
  },
  next: () => [
    'Follow the sheet from the top, starting in Xcode.',
    'Keep the App Store Connect tab open while you are in Bitbucket.',
    'Click Register, go back to Xcode, and start the first build.',
  ],
  caveats: ({ baseUrl }) => reachCaveats(baseUrl),
});

const selfManaged = selfManagedDeployments({
  note: 'A sheet in Apple’s own order; Apple takes no file.',
  prerequisites: [
    { where: 'bitbucket', text: `Administrator of the repository. ${notAdministrator}` },
    { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.', from: '5.5' },
    { where: 'bitbucket', text: 'Apple does not say which version of Bitbucket is the oldest that works.' },
    { where: 'platform', text: 'Membership of the Apple Developer Program, and the app’s project open in Xcode.' },
    { where: 'computer', text: 'A Mac with Xcode 15 or newer.' },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'Apple asks for a personal access token; newer Bitbucket calls it HTTP access token.',
    bearer: null,
    notBearer:
      'Apple asks for a person’s token with both project and repository permissions. Use an HTTP access token of an administrator of the repositories.',
    oauth: 'For Bitbucket Server and Data Center, Apple takes a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'Xcode Cloud finds the project that your repository belongs to. Apple names this level.'),
    level('REPO_ADMIN', 'Xcode Cloud reads the code and sets up the webhooks that start builds. Apple names this level.'),
  ],
  inputs: ownInputs,
  modes: sheetModes,
  allow: [
    { what: 'Port 443 (HTTPS)', why: 'Xcode Cloud needs an unbroken HTTPS way to your Bitbucket.' },
    // In two entries: one each would push the access statement onto a second sheet.
    ...[ranges.filter((each) => !each.includes(':')), ranges.filter((each) => each.includes(':'))].map((some) => ({
      what: some.join(', '),
      why: 'Xcode Cloud’s builds come from these ranges; let them in at your firewall.',
    })),
  ],
  caveats: [
    'Apple’s servers must reach your Bitbucket from the internet. A check from this computer cannot prove that.',
    olderRanges,
    'A certificate from a private authority is not mentioned by Apple; expect to need a public one (not confirmed).',
  ],
  sources: [serverPage, portPage, rangesPage, sources.personalTokens, sources.httpTokens],
  git,
  output: ownOut,
});

const cloudOut = output((_: CloudContext) => ok(null), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: sheetName,
      label: 'Connect Xcode Cloud to Bitbucket Cloud',
      intro: 'Apple and Bitbucket agree between themselves; you only confirm. There is no token.',
      make: () => [
        ...rowsOf('before-token', 'platform', [
          [
            'configure',
            'Xcode',
            'Configure your project or workspace to use Xcode Cloud and create your first workflow.',
            { sign: 'The sheet “Grant Access to Your Source Code” names Bitbucket Cloud.' },
          ],
          [
            'grant-access',
            'Xcode → Grant Access to Your Source Code',
            'Click Grant Access.',
            { sign: 'Your browser opens App Store Connect.' },
          ],
          [
            'step-1',
            'App Store Connect',
            'Click “Complete Step 1 in Bitbucket”. Keep this tab open.',
            { sign: 'Bitbucket asks whether Xcode Cloud may have access.' },
          ],
        ]),
        ...rowsOf('before-token', 'bitbucket', [
          [
            'authorise',
            'bitbucket.org',
            'Sign in as an administrator of the repository, review the permissions that Xcode Cloud asks for, and allow it.',
            { sign: 'The browser goes back to App Store Connect, which says that Xcode Cloud is connected to Bitbucket Cloud.' },
          ],
        ]),
        ...rowsOf('finish', 'platform', [
          ['back', 'Xcode', 'Go back to Xcode.', { sign: 'Xcode says that Xcode Cloud can access your source code.' }],
          [
            'first-build',
            'Xcode',
            'Click Next, complete your first workflow, and start your first build.',
            { sign: 'The build clones your repository.' },
          ],
        ]),
      ],
    },
  },
  next: () => [
    'Follow the sheet from the top, starting in Xcode.',
    'Grant access in Bitbucket as an administrator of the repository.',
    'Go back to Xcode and start the first build.',
  ],
});

const cloud = cloudDeployment({
  note: 'Apple signs in to Bitbucket Cloud by itself (OAuth): you click through, and there is no token.',
  route: 'oauth',
  prerequisites: [
    { where: 'bitbucket', text: `Administrator of the repository. ${notAdministrator}` },
    { where: 'platform', text: 'Membership of the Apple Developer Program, and the app’s project open in Xcode.' },
    { where: 'computer', text: 'A Mac with Xcode 15 or newer.' },
  ],
  credentialKinds: cloudOauthKinds(
    'Apple’s own OAuth: you confirm in the browser, and Handrail collects nothing.',
    'Apple has no field for a token with Bitbucket Cloud.',
  ),
  inputs: {},
  modes: noSecretModes,
  caveats: [
    `If your workspace lets in certain addresses only, Xcode Cloud’s ranges must be among them: ${ranges.join(', ')}.`,
    olderRanges,
  ],
  sources: [cloudPage, portPage, rangesPage],
  git,
  output: cloudOut,
});

/** Apple Xcode Cloud. */
export const xcodeCloud = definePlatform({
  id: 'xcode-cloud',
  name: 'Xcode Cloud',
  vendor: 'Apple',
  summary: 'Builds and tests your app at Apple whenever you change its code in Bitbucket.',
  category: 'CI/CD',
  aliases: ['apple', 'xcode', 'app store connect', 'ios', 'testflight'],
  git: {
    clones: 'always',
    sources: [],
  },
  deployments: { cloud, ...selfManaged },
});
