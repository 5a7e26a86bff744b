/** Harness SEI with Bitbucket Cloud: a sheet, parts of which no page of Harness confirms. */
import { harnessSeiCopy as copy } from '../../../contract/copy/en/platforms/harness-sei.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../../contract/index.ts';
import { cloudDeployment } from '../define.ts';
import type { CloudContext } from '../define.ts';
import { cloudApiTokenKinds } from '../kinds.ts';
import { output } from '../outputs.ts';
import { apiToken, rowsOf, scope, sheetModes, sources } from '../common.ts';
import { choiceRows, describingRows, directFinish, sheetName } from './form.ts';
import { formInputs } from './inputs.ts';
import { addressPage, cloudPage, harnessAddresses } from './sources.ts';

const guess = { unconfirmed: true } as const;

const out = () =>
  output((_: CloudContext<typeof formInputs>) => ok(null), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: copy.artifacts.sheet.label,
        intro: copy.artifacts.sheet.intro,
        make: (context) => [
          ...rowsOf('after-token', 'platform', [
            ['install', copy.places.install, copy.sheet.install.action],
            ['type', copy.places.form, copy.sheet.type.action, { value: 'Cloud' }],
            ['method', copy.sheet.method.place, copy.sheet.method.action, { unconfirmed: true }],
            ...describingRows(context),
            ['username', copy.sheet.username.place, sharedCopy.rows.enterEmail, { value: context.credential.user, unconfirmed: true }],
            [
              'password',
              copy.sheet.password.place,
              copy.sheet.password.action,
              { value: context.secret('token', apiToken), secret: true, unconfirmed: true },
            ],
            ...choiceRows(context),
          ]),
          ...directFinish(),
        ],
      },
    },
    next: () => [copy.cloud.next.followSheet, copy.cloud.next.validate],
    caveats: ({ repositories }) => [(repositories?.length ?? 0) > 1 && copy.caveats.severalRepositories],
  });

/** Bitbucket Cloud. */
export const harnessCloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      { where: 'bitbucket', text: copy.cloud.prerequisites.bitbucket },
    ],
    credentialKinds: cloudApiTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:user:bitbucket', copy.cloud.grants['read:user:bitbucket'], guess),
      scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket'], guess),
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket'], guess),
      scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket'], guess),
    ],
    inputs: formInputs(),
    asks: [
      {
        field: 'user',
        required: true,
        label: copy.cloud.asks.user.label,
        help: copy.cloud.asks.user.help,
      },
    ],
    modes: sheetModes(),
    allow: [
      {
        what: copy.cloud.allow.what(harnessAddresses),
        why: copy.cloud.allow.why,
      },
    ],
    caveats: [copy.cloud.caveats.permissionsUnconfirmed, copy.cloud.caveats.signInUnconfirmed],
    afterToken: [{ reads: 'store', nudge: copy.afterToken.form.nudge, sign: copy.afterToken.form.sign, ...guess, sources: [cloudPage] }],
    sources: [cloudPage, addressPage, sources.apiTokenScopes],
    output: out(),
  });
