/** Harness SEI with Bitbucket Cloud: a sheet, parts of which no page of Harness confirms. */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { apiToken, rowsOf, scope, sheet, sheetModes, sources } from './common.ts';
import { choiceRows, describingRows, directFinish, form, formInputs, install, sheetName } from './harness-form.ts';
import { severalRepositories } from './harness-satellite.ts';
import { addressPage, askHarness, cloudPage, harnessAddresses } from './harness-sources.ts';
import { cloudApiTokenKinds } from './kinds.ts';
import type { ExportContext, ExportOutput, PlatformDeployment } from './types.ts';

const guess = { unconfirmed: true } as const;

/** Bitbucket Cloud. */
export const harnessCloud: PlatformDeployment = {
  support: 'full',
  note: 'A sheet for Harness’s form; parts of it are not confirmed.',
  route: 'token',
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
  artifacts: [{ name: sheetName, kind: 'sheet', label: 'Add Bitbucket Cloud to Harness SEI', when: null }],
  secretsModes: sheetModes,
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
  export: writeCloud,
};

function writeCloud(context: ExportContext): Result<ExportOutput> {
  return ok({
    artifacts: [
      sheet(context, sheetName, 'Add Bitbucket Cloud to Harness SEI', 'Two ways: an API token as below, or OAuth, which needs no token.', [
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
      ]),
    ],
    next: ['Follow the sheet in Harness.', 'Click Validate Connection. If Harness refuses the API token, choose OAuth in the same form.'],
    caveats: (context.repositories?.length ?? 0) > 1 ? [severalRepositories] : [],
  });
}
