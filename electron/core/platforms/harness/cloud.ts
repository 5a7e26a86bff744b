/** Harness SEI with Bitbucket Cloud: a sheet, parts of which no page of Harness confirms. */
import { ok } from '../../../contract/index.ts';
import { cloudDeployment } from '../define.ts';
import type { CloudContext } from '../define.ts';
import { cloudApiTokenKinds } from '../kinds.ts';
import { output } from '../outputs.ts';
import { apiToken, rowsOf, scope, sheetModes, sources } from '../common.ts';
import { choiceRows, describingRows, directFinish, form, install, sheetName } from './form.ts';
import { formInputs } from './inputs.ts';
import { severalRepositories } from './satellite.ts';
import { addressPage, askHarness, cloudPage, harnessAddresses } from './sources.ts';

const guess = { unconfirmed: true } as const;

const out = output((_: CloudContext<typeof formInputs>) => ok(null), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: sheetName,
      label: 'Add Bitbucket Cloud to Harness SEI',
      intro: 'Two ways: an API token as below, or OAuth, which needs no token.',
      make: (context) => [
        ...rowsOf('after-token', 'platform', [
          ['install', install, 'Click Install.'],
          ['type', form, 'Choose Cloud as the type of your Bitbucket account.', { value: 'Cloud' }],
          [
            'method',
            `${form} → Authentication Method`,
            'Choose user name and password. (With OAuth instead, confirm in Bitbucket and leave out user name and password.)',
            { unconfirmed: true },
          ],
          ...describingRows(context),
          [
            'username',
            `${form} → Username`,
            'Enter the e-mail address of the token’s owner.',
            { value: context.credential.user, unconfirmed: true },
          ],
          [
            'password',
            `${form} → Password (App Password)`,
            'The field says App Password: paste the API token.',
            { value: context.secret('token', apiToken), secret: true, unconfirmed: true },
          ],
          ...choiceRows(context),
        ]),
        ...directFinish(),
      ],
    },
  },
  next: () => [
    'Follow the sheet in Harness.',
    'Click Validate Connection. If Harness refuses the API token, choose OAuth in the same form.',
  ],
  caveats: ({ repositories }) => [(repositories?.length ?? 0) > 1 && severalRepositories],
});

/** Bitbucket Cloud. */
export const harnessCloud = cloudDeployment({
  note: 'A sheet for Harness’s form; parts of it are not confirmed.',
  prerequisites: [
    { where: 'platform', text: 'Harness SEI, and the right to add integrations under Data Settings.' },
    { where: 'bitbucket', text: 'An account with the role Member or higher that can read the repositories.' },
  ],
  credentialKinds: cloudApiTokenKinds({
    apiToken:
      'The form asks for a user name and a “Password (App Password)”. App passwords are gone; an API token with its owner’s e-mail address takes their place (not confirmed with Harness).',
    accessTokens: 'The form asks for a user name with the secret, and access tokens have none. Use an API token.',
    oauth: 'Harness also offers OAuth: you click it in Harness and confirm in Bitbucket. There is nothing for Handrail to make.',
  }),
  grants: [
    scope('read:user:bitbucket', 'Harness finds out whose token it is.', guess),
    scope('read:workspace:bitbucket', 'Harness lists the workspaces that you belong to.', guess),
    scope('read:repository:bitbucket', 'Harness reads repositories and commits.', guess),
    scope('read:pullrequest:bitbucket', 'Harness reads pull requests and their reviews.', guess),
  ],
  inputs: formInputs,
  asks: [
    {
      field: 'user',
      required: true,
      label: 'Username',
      help: 'The e-mail address of your Atlassian account (not confirmed with Harness).',
    },
  ],
  modes: sheetModes,
  allow: [
    {
      what: `Harness Platform IPs: ${harnessAddresses}`,
      why: `If your workspace lets in certain addresses only, these must be among them. ${askHarness}`,
    },
  ],
  caveats: [
    'Harness shows the permissions in a picture only; the four read scopes are the least that what it fetches can need (not confirmed).',
    'Whether Harness takes an e-mail address and an API token today is not confirmed. If it refuses them, choose OAuth in the same form.',
  ],
  sources: [cloudPage, addressPage, sources.apiTokenScopes],
  output: out,
});
