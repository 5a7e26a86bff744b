/** "Ask my administrator": one message with everything that they need, to be copied. Holds no secret. */
import { isSelfManaged } from '../../contract/index.ts';
import { requestCopy as words } from '../../contract/copy/en/request.ts';
import { guideInWords } from '../../contract/copy/guide.ts';
import type { GuideInWords, TickInWords } from '../../contract/copy/guide.ts';
import type { CredentialKind } from '../../contract/index.ts';
import { inboundOf } from '../platforms/options.ts';
import type { PlatformDeployment } from '../platforms/types.ts';
import { sharing, tokenGuide } from './guide.ts';
import type { GuideInput } from './guide.ts';

export interface AdministratorRequest {
  readonly subject: string;
  readonly text: string;
}

/** The most repositories that are named one by one. */
const named = 50;

/** The request for the same facts that the guide is made of. The deployment must have been chosen. */
export function administratorRequest(input: GuideInput): AdministratorRequest {
  const { answers, platform } = input;
  const everyone = sharing(input).map((wish) => wish.platform);
  const names = everyone.map(({ name }) => name);
  const guide = guideInWords(tokenGuide(input));
  const where = answers.deployment ?? 'cloud';
  const deployment = platform.deployments[where];
  const address = isSelfManaged(where) ? (answers.baseUrl ?? words.ourBitbucket) : words.cloud(answers.workspace);
  // An agent within the network calls out; nobody has to be let in for it.
  const callers = [
    ...(inboundOf(deployment, answers.options) ?? []),
    ...(input.also ?? []).flatMap((wish) => inboundOf(wish.platform.deployments[where], wish.options) ?? []),
  ];
  const notes = [
    ...(guide.ticks.some((tick) => tick.unconfirmed) ? [words.unconfirmedNote(names)] : []),
    ...everyone.flatMap((each) => each.deployments[where].caveats),
  ];
  const { headings } = words;
  const opening = words.opening(
    everyone.map((each) => `${each.name} (${each.vendor})`),
    address,
    asking(guide, deployment),
  );
  const parts = [
    [words.hello, opening],
    [headings.access, ...items(guide.ticks.length === 0 ? [words.nothingToTick] : guide.ticks.map(tickLine))],
    [headings.scope, ...items(scopeLines(input))],
    ...(guide.page.path.length === 0
      ? []
      : [[headings.where, ...(guide.page.url === null ? [] : [guide.page.url]), guide.page.path.join(' → ')]]),
    ...(guide.needs.length === 0 ? [] : [[headings.needs, ...items(guide.needs)]]),
    ...(hasNoExpiry(guide.kind) ? [] : [[headings.expiry, guide.expiry.note]]),
    ...(callers.length === 0 ? [] : [[headings.callers, ...items(callers.map((each) => `${each.what} (${each.why})`))]]),
    ...(notes.length === 0 ? [] : [[headings.notes, ...items(notes)]]),
    [headings.handBack, ...items(handBack(guide))],
  ];
  return { subject: words.subject(names), text: `${parts.map((part) => part.join('\n')).join('\n\n')}\n` };
}

function items(lines: readonly string[]): string[] {
  return lines.map((line) => `- ${line}`);
}

function asking(guide: GuideInWords, deployment: PlatformDeployment): string {
  if (deployment.route === 'oauth') return deployment.grants.length === 0 ? words.asking.signsInItself : words.asking.incomingLink;
  // Bitbucket lets nobody make a token for another person, not even a system administrator.
  return isPersonal(guide.kind) ? words.asking.personal(guide.kindName) : words.asking.other(guide.kindName);
}

function isPersonal(kind: CredentialKind): boolean {
  return kind === 'api-token' || kind === 'http-access-token';
}

function hasNoExpiry(kind: CredentialKind): boolean {
  return kind === 'oauth-client' || kind === 'app-password';
}

function tickLine(tick: TickInWords): string {
  const { how, control, label, name } = tick;
  const what = how === 'choose' ? `${control}: ${label}` : label === name ? name : `${control}: ${label} (${name})`;
  return `${what}${tick.unconfirmed ? words.unconfirmed : ''}: ${tick.reason}`;
}

function scopeLines({ answers }: GuideInput): string[] {
  const { projectKey, repositories } = answers;
  return [
    ...(projectKey === null ? [] : [words.project(projectKey)]),
    repositories === null
      ? words.allRepositories
      : words.repositories(repositories.slice(0, named), Math.max(0, repositories.length - named)),
  ];
}

function handBack(guide: GuideInWords): string[] {
  const { handBack: back } = words;
  if (guide.kind === 'oauth-client') return [back.link];
  return [back.token, ...(guide.user.asked ? [back.user(guide.user.label)] : []), back.expires];
}
