/**
 * The webhook of Pipelines-as-Code, click by click. Events: docs/content/docs/providers/bitbucket-{cloud,datacenter}.md @707a00d0
 * (2026-08-19).
 */
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
  const url = controller === '' ? { note: 'The public address of the Pipelines-as-Code controller.' } : { value: controller };
  const secret =
    context.mode === 'env'
      ? { note: `Enter what you put into ${webhookSecret.env}.` }
      : { value: context.secret('webhookSecret', webhookSecret), secret: true };
  if (context.deployment === 'cloud') {
    return rowsOf('finish', 'bitbucket', [
      ['open', 'Repository settings → Webhooks', 'Click Add webhook.'],
      ['title', 'Add webhook → Title', 'Enter a title.', { value: 'Pipelines as Code' }],
      ['url', 'Add webhook → URL', 'Enter the address of the controller.', url],
      ['secret', 'Add webhook → Secret', 'Enter the webhook secret.', secret],
      [
        'events',
        'Add webhook → Triggers',
        'Choose from a full list of triggers. Repository: Push, Updated, Commit comment created. Pull request: Created, Updated, Merged, Declined, Comment created, Comment updated.',
      ],
      ['save', 'Add webhook', 'Click Save.', { sign: 'After the next push, View requests shows an answer of 2xx.' }],
    ]);
  }
  return rowsOf('finish', 'bitbucket', [
    ['open', 'Repository settings → Webhooks', 'Click Create webhook.'],
    ['name', 'Create webhook → Name', 'Enter a name.', { value: 'Pipelines as Code' }],
    ['url', 'Create webhook → URL', 'Enter the address of the controller.', url],
    ['secret', 'Create webhook → Secret', 'Enter the webhook secret.', secret],
    ['events', 'Create webhook → Events', 'Tick Repository: Push, Modified. Pull request: Opened, Source branch updated, Comment added.'],
    ['save', 'Create webhook', 'Click Create.', { sign: 'The webhook is in the list, and its last answer is 2xx after the next push.' }],
  ]);
}
