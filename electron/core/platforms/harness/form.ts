/** The rows of Harness's own forms for Bitbucket, in their order. */
import type { SheetRow } from '../../../contract/index.ts';
import type { Context } from '../define.ts';
import { httpToken, rowsOf } from '../common.ts';
import type { formInputs } from './inputs.ts';
import { filters, repositoryText } from './satellite.ts';

export const sheetName = 'harness-sei-sheet.md';
export const install = 'Harness → SEI → Account → Data Settings → Integrations → Available Integrations → Bitbucket';
export const form = 'Harness → Bitbucket → Install';

/** What the form is filled in from. */
type Answered = Context<typeof formInputs>;

/** Making the token, in case somebody else does it. */
export function tokenRows(): SheetRow[] {
  return rowsOf('before-token', 'bitbucket', [
    [
      'token',
      'HTTP access tokens → Create token',
      'Create a token with Read for projects and Read for repositories.',
      {
        value: 'Project permissions: Read · Repository permissions: Read',
        unconfirmed: true,
        note: 'Did Handrail check the token already? Then you have this one.',
      },
    ],
  ]);
}

/** The form for Data Center from Install to its filters. */
export function formRows(context: Answered, route: 'direct' | 'satellite'): SheetRow[] {
  return rowsOf('after-token', 'platform', [
    ['install', install, 'Click Install.'],
    ['type', form, 'Choose Data Center as the type of your Bitbucket account.', { value: 'Data Center' }],
    [
      'method',
      `${form} → Authentication Method`,
      route === 'direct' ? 'Choose Personal Access Token (PAT).' : 'Choose Ingestion Satellite.',
      { value: route === 'direct' ? 'Personal Access Token (PAT)' : 'Ingestion Satellite' },
    ],
    ...describingRows(context),
    [
      'url',
      `${form} → URL`,
      'Enter the address of your Bitbucket.',
      { value: context.baseUrl, unconfirmed: true, note: 'Harness’s page shows an address of Bitbucket Cloud here, even for Data Center.' },
    ],
    ['username', `${form} → Username`, 'Enter the user name of the token’s owner.', { value: context.credential.user }],
    route === 'direct'
      ? [
          'pat',
          `${form} → Bitbucket Personal Access Token`,
          'Paste the HTTP access token.',
          { value: context.secret('token', httpToken), secret: true },
        ]
      : [
          'pat',
          `${form} → Bitbucket Personal Access Token`,
          'Enter any text: the real token is in the satellite.yml that Handrail made, and Harness need not see it.',
          { value: 'kept-in-satellite-yml', unconfirmed: true },
        ],
    ...choiceRows(context),
  ]);
}

type RowList = Parameters<typeof rowsOf>[2];

/** Name and description. */
export function describingRows(context: Answered): RowList {
  const description = context.options.description;
  return [
    ['name', `${form} → Name`, 'Enter a name.', { value: context.options.name }],
    [
      'description',
      `${form} → Description`,
      description === '' ? 'Leave it empty.' : 'Enter the description.',
      { value: description === '' ? null : description },
    ],
  ];
}

/** Tags, repositories and filters. */
export function choiceRows(context: Answered): RowList {
  const tags = context.options.tags.join(', ');
  const repositories = repositoryText(context);
  return [
    ['tags', `${form} → Tags`, tags === '' ? 'Leave it empty.' : 'Enter the tags.', { value: tags === '' ? null : tags }],
    [
      'repositories',
      `${form} → List of repositories`,
      repositories === '' ? 'Leave it empty: Harness then takes every repository that the token can read.' : 'Enter the repositories.',
      { value: repositories === '' ? null : repositories },
    ],
    ...filters.map(([option, key, label]): RowList[number] => [
      key,
      `${form} → Filters`,
      context.options[option] ? `Tick ${label}.` : `Leave ${label} unticked.`,
    ]),
  ];
}

/** The end of a form without a satellite. */
export function directFinish(): SheetRow[] {
  return rowsOf('finish', 'platform', [
    ['validate', form, 'Click Validate Connection.', { sign: 'The integration is under the tab Your Integrations.' }],
  ]);
}

/** From the form to a running satellite. */
export function satelliteFinish(): SheetRow[] {
  return [
    ...rowsOf('after-token', 'platform', [
      [
        'download',
        form,
        'Download satellite.yml. If you have not given it to Handrail yet, do so now and export again: it holds the integration’s id.',
      ],
    ]),
    ...rowsOf('finish', 'computer', [
      [
        'run',
        'Where the satellite runs',
        'Start the satellite with Docker or Kubernetes; see the commands beside this sheet.',
        { sign: 'Its log shows heartbeats.' },
      ],
    ]),
    ...rowsOf('finish', 'platform', [
      [
        'see',
        'Harness → SEI → Account → Data Settings → Integrations → Your Integrations',
        'Look for the integration.',
        { sign: 'Data comes in.' },
      ],
    ]),
  ];
}
