/** Sentences for what stands at the address. */
import { inEnglish } from '../../language.ts';
import type { FindingCode } from '../../../words.ts';
import { changeWords } from '../changes.ts';
import { ended } from '../../findings/shape.ts';
import type { Copy, Facts } from '../../findings/shape.ts';

/** What a removal ended, and when; where its number is not known, the announcement that tells. */
function removed(f: Facts): string {
  const number = f.say('change', '').replace(/^CHANGE-/, '');
  const known = Object.hasOwn(changeWords, number) ? changeWords[number as keyof typeof changeWords] : null;
  if (known !== null)
    return `${f.has('removedOn') ? `On ${f.say('removedOn', '')}` : 'Some time ago'} Bitbucket Cloud ended ${known.what} (${f.say('change', '')}).`;
  if (f.has('change'))
    return `Bitbucket Cloud has ended what was asked for. Its number ${f.say('change', '')} tells what that was; Handrail does not know this one yet.`;
  return `The answer was “gone” (HTTP status 410).${f.also('message', (message) => `Bitbucket says: ${ended(message)}`)}`;
}

/** Where it is told; on a server of somebody's own it need not be Atlassian that tells. */
function announced(f: Facts): string {
  return f.also('announcement', (url) =>
    /^https:\/\/(?:[\w-]+\.)*atlassian\.com\//.test(url) ? `Atlassian’s announcement: ${url} .` : `The announcement: ${url} .`,
  );
}

/** Only what is known to be somebody's own server; a change number alone is Cloud's. */
function selfManaged(f: Facts): boolean {
  return f.say('deployment', 'cloud') !== 'cloud';
}

/** Announced removals with numbers are Bitbucket Cloud's. In front of a server of one's own, a gateway may announce something too. */
function whoAnnounced(f: Facts): string {
  return selfManaged(f)
    ? `${f.say('host', 'The server')}, or a gateway in front of it, announced with its answer that this address will go`
    : 'Bitbucket Cloud announced with its answer that this address will go';
}

/** Cloud has no administrator to ask. */
const statusPage = 'Look at bitbucket.status.atlassian.com and try again later.';

export const serverCopy = inEnglish('findings/server', {
  'not-bitbucket': (f) => ({
    title: `There is no Bitbucket at ${f.say('baseUrl', f.say('host', 'this address'))}`,
    explanation: `Something answered, but not the way Bitbucket does.${f.also('looksLike', (what) => `It looks like ${what}.`)}${f.also('status', (status) => `(HTTP status ${status}.)`)}`,
    fix: 'Open Bitbucket in your browser, go to any repository, copy the whole address and paste it here.',
  }),
  'wrong-context-path': (f) => ({
    title: f.has('found') ? `Bitbucket is at ${f.say('found', '')}` : 'A part of the address seems to be missing',
    explanation: f.has('found')
      ? `There is nothing of Bitbucket at ${f.say('asked', 'the address given')}, but there is at ${f.say('found', '')}. On this server Bitbucket lives under a path of its own.`
      : `${f.say('host', 'The server')} is there, but Bitbucket does not answer at ${f.say('asked', 'this address')}. Bitbucket often lives under a path such as /bitbucket or /stash.`,
    fix: f.has('found')
      ? `Use ${f.say('found', '')} as the address.`
      : 'Open Bitbucket in your browser, go to any repository, copy the whole address and paste it here.',
  }),
  'wrong-deployment': (f) => ({
    title: `This is ${f.say('found', 'another kind of Bitbucket')}`,
    explanation: `You chose ${f.say('asked', 'another kind')}, but ${f.say('host', 'this address')} is ${f.say('found', 'something else')}.${f.also('version', (version) => `It runs version ${version}; from 8.15 on there is only Data Center.`)} The kinds differ in their tokens and in which platforms work with them.`,
    fix: `Go back to the first step and choose ${f.say('found', 'the right kind')}.`,
  }),
  'redirect-to-sso': (f) =>
    f.cloud
      ? {
          title: 'A company sign-in page is in the way',
          explanation: `Requests to ${f.say('host', 'this address')} are sent on to ${f.say('location', 'a sign-in page')}. Bitbucket Cloud does not do that, so something in your network does. Handrail did not follow.`,
          fix: `Ask your network administrator to let requests to ${f.say('host', 'this address')} through without the sign-in page.`,
        }
      : {
          title: 'A company sign-in page is in front of Bitbucket',
          explanation: `Requests to ${f.say('host', 'this address')} are sent on to ${f.say('location', 'a sign-in page')}. A program with a token cannot sign in there, so a platform could not either. Handrail did not follow and sent it nothing.`,
          fix: 'Ask your Bitbucket administrator to let requests to /rest and /scm through without the sign-in page, or for the address that programs use.',
        },
  maintenance: (f) => ({
    title: 'Bitbucket is down for maintenance',
    explanation: `${f.say('host', 'The server')} says that it is being maintained. Nothing is wrong with your settings.`,
    fix: f.cloud ? statusPage : 'Wait until the maintenance is over and check again. Your administrator knows how long it takes.',
  }),
  'starting-up': (f) => ({
    title: 'Bitbucket is starting up',
    explanation:
      f.say('state', '') === 'FIRST_RUN'
        ? `${f.say('host', 'The server')} was never set up: it is waiting for its first administrator.`
        : `${f.say('host', 'The server')} says that it is still starting. Nothing is wrong with your settings.`,
    fix: f.cloud ? statusPage : 'Wait a few minutes and check again.',
  }),
  'server-error': (f) => ({
    title: 'Bitbucket reports a fault of its own',
    explanation: `${f.say('host', 'The server')} answered with an error (HTTP status ${f.say('status', '500')}). This says nothing about your token.`,
    fix: f.cloud
      ? statusPage
      : 'Try again in a few minutes. If it stays, send the details with the request ID to your Bitbucket administrator, who finds it in the server’s log.',
  }),
  'unreadable-response': (f) => ({
    title: 'The answer could not be understood',
    explanation: `${f.say('host', 'The server')} sent something that is not what Bitbucket sends${f.has('contentType') ? ` (content type ${f.say('contentType', '')})` : ''}.${f.also('reason', (reason) => `${reason.replace(/\.+$/, '')}.`)} A proxy (a computer that passes web traffic on) may have changed it.`,
    fix: 'Try again. If it stays, send the details to your network administrator.',
  }),
  'rate-limited': (f) => ({
    title: 'Bitbucket asks for a pause',
    explanation:
      'Too many requests were made with this account or token in a short time, perhaps by other tools. Bitbucket answers none for a while. The token itself may be fine.',
    fix: `Wait ${f.has('retryAfterSeconds') ? `${f.say('retryAfterSeconds', '60')} seconds` : 'a minute or more'} and check again.`,
  }),
  'endpoint-removed': (f) =>
    selfManaged(f) && !f.has('change')
      ? {
          title: `${f.say('host', 'The server')} says that the function asked for is gone`,
          explanation: `The answer was “gone” (HTTP status 410).${f.also('message', (message) => `It says: ${ended(message)}`)} Bitbucket Data Center and Server are not known to answer like this. A gateway or proxy (a computer that passes web traffic on) in front of it may have.`,
          fix: 'Ask your Bitbucket administrator what answers “gone” for the address in the details. If Bitbucket itself does, update Handrail.',
        }
      : {
          title: 'Bitbucket no longer has the function that was asked for',
          explanation: removed(f),
          fix: `Update Handrail. If it is up to date, send the details to its support.${announced(f)}`,
        },
  'endpoint-deprecated': (f) => ({
    title: f.has('endsOn')
      ? `Bitbucket ends something that is still used on ${f.say('endsOn', '')}`
      : 'Bitbucket will soon end something that is still used',
    explanation: `${whoAnnounced(f)}${f.has('endsOn') ? `, on ${f.say('endsOn', '')}` : ''}${f.has('change') ? ` (${f.say('change', '')})` : ''}. Until then everything works as before.`,
    fix: selfManaged(f)
      ? `Ask your Bitbucket administrator what ends${f.has('endsOn') ? ' on that day' : ''}, and update Handrail before.${announced(f)}`
      : `Update Handrail${f.has('endsOn') ? ' before that day' : ''}.${announced(f)}`,
  }),
  'issue-tracker-removed': (f) =>
    selfManaged(f)
      ? {
          title: 'This Bitbucket has no issue tracker',
          explanation:
            'Bitbucket Data Center and Server never had one; Bitbucket Cloud’s ended on 20 Aug 2026. What asks for issues is refused. The token is not the cause.',
          fix: `Nothing is missing in the token. Switch off what reads or writes Bitbucket’s issues.${announced(f)}`,
        }
      : f.say('state', '') === 'scope'
        ? {
            title: 'The token has permissions for Bitbucket’s issues, which are gone',
            explanation: `${f.say('granted', 'They')} ${f.all('granted').length === 1 ? 'opens' : 'open'} nothing any more: on 20 Aug 2026 Bitbucket Cloud ended its issue tracker and wikis. That does no harm.`,
            fix: `There is nothing to do. Leave such permissions out when you create the next token.${announced(f)}`,
          }
        : {
            title: 'Bitbucket Cloud no longer has an issue tracker',
            explanation: `${f.has('change') ? removed(f) : 'On 20 Aug 2026 Bitbucket Cloud ended its issue tracker and wikis.'} What still asks for issues is refused. The token is not the cause.`,
            fix: `Nothing is missing in the token: no permission for issues is needed any more. Switch off what reads or writes Bitbucket’s issues, or update the program that does.${announced(f)}`,
          },
  'bitbucket-flapping': (f) => ({
    title: 'Bitbucket refused a good token for a moment',
    explanation: `The same token was accepted shortly before or after. Bitbucket Cloud now and then refuses a valid token for a moment, mostly when several jobs begin within one or two minutes. Atlassian knows this fault (${f.say('report', 'BCLOUD-24107')}).`,
    fix: 'Keep the token: a new one changes nothing. Let the program try again after a pause, and spread jobs that begin at the same minute.',
  }),
  'unsupported-version': (f) => ({
    title: `Bitbucket ${f.say('version', 'at this address')} is too old for this`,
    explanation: `${f.say('what', 'Access tokens')} need version ${f.say('needs', '5.5')} or newer. This server runs ${f.say('version', 'an older one')}.`,
    fix: 'Ask your Bitbucket administrator when the server will be updated.',
  }),
  'version-out-of-support': (f) => ({
    title:
      f.say('state', '') === 'ending'
        ? `Support for Bitbucket ${f.say('version', '')} ends on ${f.say('supportEnds', 'a day soon')}`
        : `Bitbucket ${f.say('version', 'at this address')} is out of support`,
    explanation: `Atlassian repairs faults and closes security gaps only in supported versions.${f.say('state', '') === 'ending' ? '' : f.also('supportEnds', (date) => `Support for this one ended on ${date}.`)} The connection can work all the same.`,
    fix: 'Tell your Bitbucket administrator; an update is due.',
  }),
} satisfies Partial<Record<FindingCode, Copy>>);
