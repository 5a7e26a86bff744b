/** "Ask my administrator": one message with everything that they need, to be copied. Holds no secret. */
import { isSelfManaged } from '../../contract/index.ts';
import { listed } from '../../contract/copy/intl.ts';
import type { CredentialKind, Tick, TokenGuide } from '../../contract/index.ts';
import { inboundOf } from '../platforms/options.ts';
import type { PlatformDeployment } from '../platforms/types.ts';
import { sharing, tokenGuide } from './guide.ts';
import type { GuideInput } from './guide.ts';

export interface AdministratorRequest {
  readonly subject: string;
  readonly text: string;
}

/** The request for the same facts that the guide is made of. The deployment must have been chosen. */
export function administratorRequest(input: GuideInput): AdministratorRequest {
  const { answers, platform } = input;
  const everyone = sharing(input).map((wish) => wish.platform);
  const names = listed(everyone.map((each) => `${each.name} (${each.vendor})`));
  const guide = tokenGuide(input);
  const where = answers.deployment ?? 'cloud';
  const deployment = platform.deployments[where];
  const address = isSelfManaged(where)
    ? (answers.baseUrl ?? 'our Bitbucket')
    : `Bitbucket Cloud${answers.workspace === null ? '' : `, workspace ${answers.workspace}`}`;
  const needs = guide.needs.map((need) => `- ${need}`);
  // An agent within the network calls out; nobody has to be let in for it.
  const callers = [
    ...(inboundOf(deployment, answers.options) ?? []),
    ...(input.also ?? []).flatMap((wish) => inboundOf(wish.platform.deployments[where], wish.options) ?? []),
  ];
  const notes = [
    ...(guide.ticks.some((tick) => tick.unconfirmed)
      ? [`Permissions marked “not confirmed” are not named by ${listed(everyone.map(({ name }) => name))}’s own pages.`]
      : []),
    ...everyone.flatMap((each) => each.deployments[where].caveats),
  ];
  const parts = [
    ['Hello,', `I am connecting ${names} to ${address}. ${asking(guide, deployment)}`],
    [
      'What it may do: exactly this, and no more',
      ...(guide.ticks.length === 0 ? ['- Nothing has to be ticked in advance.'] : guide.ticks.map(tickLine)),
    ],
    ['What it is for', ...scopeLines(input)],
    ...(guide.page.path.length === 0 ? [] : [['Where', ...(guide.page.url === null ? [] : [guide.page.url]), guide.page.path.join(' → ')]]),
    ...(needs.length === 0 ? [] : [['What is needed beforehand', ...needs]]),
    ...(guide.expiry.maxDays === null && guide.expiry.note === 'Nothing to choose.' ? [] : [['How long it lives', guide.expiry.note]]),
    ...(callers.length === 0 ? [] : [['Addresses to let in', ...callers.map((each) => `- ${each.what} (${each.why})`)]]),
    ...(notes.length === 0 ? [] : [['Good to know', ...notes.map((note) => `- ${note}`)]]),
    ['What I need back', ...handBack(guide)],
  ];
  return {
    subject: `Bitbucket access for ${listed(everyone.map(({ name }) => name))}`,
    text: `${parts.map((part) => part.join('\n')).join('\n\n')}\n`,
  };
}

function asking(guide: TokenGuide, deployment: PlatformDeployment): string {
  if (deployment.route === 'oauth')
    return deployment.grants.length === 0
      ? 'It signs in by itself (OAuth); somebody with the rights below has to confirm it in Bitbucket.'
      : 'Please create an incoming link for it, as described below.';
  // Bitbucket lets nobody make a token for another person, not even a system administrator.
  return isPersonal(guide.kind)
    ? `It needs a token of this kind: ${guide.kindName}. Such a token can only be made by the account that it acts as. Please either give my account the rights below, or make the token while signed in as an account for this purpose.`
    : `Please make a token of this kind for it: ${guide.kindName}.`;
}

function isPersonal(kind: CredentialKind): boolean {
  return kind === 'api-token' || kind === 'http-access-token';
}

function tickLine(tick: Tick): string {
  const what =
    tick.how === 'choose'
      ? `${tick.control}: ${tick.label}`
      : tick.label === tick.name
        ? tick.name
        : `${tick.control}: ${tick.label} (${tick.name})`;
  return `- ${what}${tick.unconfirmed ? ' (not confirmed)' : ''}: ${tick.reason}`;
}

function scopeLines({ answers }: GuideInput): string[] {
  const { projectKey, repositories } = answers;
  return [
    ...(projectKey === null ? [] : [`- Project: ${projectKey}`]),
    `- Repositories: ${repositories === null ? 'all that it can see' : repositories.slice(0, 50).join(', ')}${(repositories?.length ?? 0) > 50 ? ` and ${(repositories?.length ?? 0) - 50} more` : ''}`,
  ];
}

function handBack(guide: TokenGuide): string[] {
  if (guide.kind === 'oauth-client') return ['- A word when it is done. Client ID and Client secret go straight into the platform’s form.'];
  return [
    '- The token, by a safe way (a password manager, not e-mail or chat).',
    ...(guide.user.asked ? [`- ${guide.user.label} of the account that it belongs to.`] : []),
    '- The day on which it expires.',
  ];
}
