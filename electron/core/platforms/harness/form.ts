/** The rows of Harness's own forms for Bitbucket, in their order. */
import { harnessSeiCopy as copy } from '../../../contract/copy/en/platforms/harness-sei.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import type { SheetRow } from '../../../contract/index.ts';
import type { Context } from '../define.ts';
import { httpToken, rowsOf } from '../common.ts';
import type { formInputs } from './inputs.ts';
import { filters, repositoryText } from './satellite.ts';

export const sheetName = 'harness-sei-sheet.md';

/** What the form is filled in from. */
type Answered = Context<typeof formInputs>;

/** Making the token, in case somebody else does it. */
export function tokenRows(): SheetRow[] {
  return rowsOf('before-token', 'bitbucket', [
    [
      'token',
      sharedCopy.rows.createToken,
      sharedCopy.rows.createReadToken,
      {
        value: sharedCopy.rows.readPermissions,
        unconfirmed: true,
        note: sharedCopy.rows.tokenAlready,
      },
    ],
  ]);
}

/** The form for Data Center from Install to its filters. */
export function formRows(context: Answered, route: 'direct' | 'satellite'): SheetRow[] {
  return rowsOf('after-token', 'platform', [
    ['install', copy.places.install, copy.sheet.install.action],
    ['type', copy.places.form, copy.sheet.type.actionDataCenter, { value: 'Data Center' }],
    [
      'method',
      copy.sheet.method.place,
      route === 'direct' ? copy.sheet.method.actionDirect : copy.sheet.method.actionSatellite,
      { value: route === 'direct' ? copy.sheet.method.value : 'Ingestion Satellite' },
    ],
    ...describingRows(context),
    ['url', copy.sheet.url.place, sharedCopy.rows.enterAddress, { value: context.baseUrl, unconfirmed: true, note: copy.sheet.url.note }],
    ['username', copy.sheet.username.place, sharedCopy.rows.enterUserName, { value: context.credential.user }],
    route === 'direct'
      ? ['pat', copy.sheet.pat.place, sharedCopy.rows.pasteHttpToken, { value: context.secret('token', httpToken), secret: true }]
      : ['pat', copy.sheet.pat.place, copy.sheet.pat.action, { value: 'kept-in-satellite-yml', unconfirmed: true }],
    ...choiceRows(context),
  ]);
}

type RowList = Parameters<typeof rowsOf>[2];

/** Name and description. */
export function describingRows(context: Answered): RowList {
  const description = context.options.description;
  return [
    ['name', copy.sheet.name.place, sharedCopy.rows.enterName, { value: context.options.name }],
    [
      'description',
      copy.sheet.description.place,
      description === '' ? copy.sheet.description.action : copy.sheet.description.actionGiven,
      { value: description === '' ? null : description },
    ],
  ];
}

/** Tags, repositories and filters. */
export function choiceRows(context: Answered): RowList {
  const tags = context.options.tags.join(', ');
  const repositories = repositoryText(context);
  return [
    [
      'tags',
      copy.sheet.tags.place,
      tags === '' ? copy.sheet.tags.action : copy.sheet.tags.actionGiven,
      { value: tags === '' ? null : tags },
    ],
    [
      'repositories',
      copy.sheet.repositories.place,
      repositories === '' ? copy.sheet.repositories.action : copy.sheet.repositories.actionGiven,
      { value: repositories === '' ? null : repositories },
    ],
    ...filters.map(([option, key]): RowList[number] => {
      const label = copy.inputs.filters[option];
      return [
        key,
        copy.sheet.filter.place,
        context.options[option] ? copy.sheet.filter.action(label) : copy.sheet.filter.actionUnticked(label),
      ];
    }),
  ];
}

/** The end of a form without a satellite. */
export function directFinish(): SheetRow[] {
  return rowsOf('finish', 'platform', [['validate', copy.places.form, copy.sheet.validate.action, { sign: copy.sheet.validate.sign }]]);
}

/** From the form to a running satellite. */
export function satelliteFinish(): SheetRow[] {
  return [
    ...rowsOf('after-token', 'platform', [['download', copy.places.form, copy.sheet.download.action]]),
    ...rowsOf('finish', 'computer', [['run', copy.sheet.run.place, copy.sheet.run.action, { sign: copy.sheet.run.sign }]]),
    ...rowsOf('finish', 'platform', [['see', copy.sheet.see.place, copy.sheet.see.action, { sign: copy.sheet.see.sign }]]),
  ];
}
