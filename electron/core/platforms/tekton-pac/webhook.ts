/**
 * The webhook of Pipelines-as-Code, click by click. Events: docs/content/docs/providers/bitbucket-{cloud,datacenter}.md @707a00d0
 * (2026-08-19).
 */
import { tektonPacCopy as copy } from '../../../contract/copy/en/platforms/tekton-pac.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import type { SheetRow } from '../../../contract/index.ts';
import type { Context } from '../define.ts';
import type { InputSpec } from '../inputs.ts';
import type { SecretNames } from '../types.ts';
import { rowsOf } from '../common.ts';

/** The names of the secret that Bitbucket signs its events with. */
export const webhookSecret: SecretNames = { placeholder: 'PASTE-WEBHOOK-SECRET', env: 'WEBHOOK_SECRET' };

type Asked = Context<{ webhookSecret: InputSpec<'secret', string, never>; controllerUrl: InputSpec<'url', string, never> }>;

/** What to do on Bitbucket's pages, for each repository. */
export function webhookRows(context: Asked): SheetRow[] {
  const controller = context.options.controllerUrl;
  const url = controller === '' ? { note: copy.sheet.controllerAddress } : { value: controller };
  const secret =
    context.mode === 'env'
      ? { note: sharedCopy.webhook.enterVariable(webhookSecret.env) }
      : { value: context.secret('webhookSecret', webhookSecret), secret: true };
  if (context.deployment === 'cloud') {
    return rowsOf('finish', 'bitbucket', [
      ['open', sharedCopy.webhook.page, sharedCopy.webhook.cloud.open],
      ['title', sharedCopy.webhook.cloud.title, sharedCopy.webhook.cloud.enterTitle, { value: copy.sheet.cloud.title.value }],
      ['url', sharedCopy.webhook.cloud.url, copy.sheet.cloud.url.action, url],
      ['secret', sharedCopy.webhook.cloud.secret, sharedCopy.webhook.enterSecret, secret],
      ['events', sharedCopy.webhook.cloud.triggers, copy.sheet.cloud.events.action],
      ['save', sharedCopy.webhook.cloud.form, sharedCopy.rows.save, { sign: copy.sheet.cloud.save.sign }],
    ]);
  }
  return rowsOf('finish', 'bitbucket', [
    ['open', sharedCopy.webhook.page, sharedCopy.webhook.selfManaged.open],
    ['name', sharedCopy.webhook.selfManaged.name, sharedCopy.rows.enterName, { value: copy.sheet.selfManaged.name.value }],
    ['url', sharedCopy.webhook.selfManaged.url, copy.sheet.selfManaged.url.action, url],
    ['secret', sharedCopy.webhook.selfManaged.secret, sharedCopy.webhook.enterSecret, secret],
    ['events', sharedCopy.webhook.selfManaged.events, copy.sheet.selfManaged.events.action],
    ['save', sharedCopy.webhook.selfManaged.form, copy.sheet.selfManaged.save.action, { sign: copy.sheet.selfManaged.save.sign }],
  ]);
}
