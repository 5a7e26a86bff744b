/** Every note of a check's rung, in one plain line; and what a pass shows and does not show. */
import { inEnglish } from '../language.ts';
import type { CheckNote, CheckNoteCode, CheckNoteParams, Proves } from '../../check-notes.ts';
import type { CheckReport } from '../../check.ts';
import { findingCopy, withWords } from '../findings.ts';
import type { Cause } from '../../check-notes.ts';
import { listed } from '../intl.ts';
import { kindName } from '../kinds.ts';

type Words = { readonly [K in CheckNoteCode]: string | ((params: CheckNoteParams[K]) => string) };

const titleOf = ({ code, evidence }: Cause): string => findingCopy(code, evidence).title;

/** The middle of a sentence begins small, unless the word is a name or an abbreviation. */
function lowerFirst(sentence: string): string {
  return /^(?:The|A|An|There|This|Something|Some|Your|Nothing|One|App|No)\b/.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}

/** Some names, for example “a, b, c”. */
const examplesOf = (examples: readonly string[]): string => examples.slice(0, 3).join(', ');
const inBrackets = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`);
const visible = (count: number | undefined): string => `${count ?? 'Some'} ${count === 1 ? 'repository is' : 'repositories are'} visible`;

/** Closed: a code without its words does not compile. */
export const notes: Words = inEnglish('check-notes#notes', {
  told: ({ words }) => words,

  finding: ({ cause }) => titleOf(cause),
  'not-checked-because': ({ cause }) => `Not checked, because of this: ${lowerFirst(titleOf(cause))}.`,
  'not-judged-because': ({ cause }) => `Not judged, because of this: ${lowerFirst(titleOf(cause))}.`,
  'not-asked-again': ({ cause }) =>
    `Not asked: Bitbucket had refused the token before${cause === undefined ? '' : ` (${lowerFirst(titleOf(cause))})`}, and more tries could lock the account.`,
  'not-judged-lists-refused': 'Not judged: the lists that would show it were refused as well.',
  'not-needed': 'Not needed.',
  cancelled: 'Cancelled.',
  'no-token': 'Not checked: Handrail has no token for this connection, so only the way to Bitbucket was looked at.',
  'oauth-elsewhere': 'Not tried: with OAuth the platform signs in by itself, not here.',
  'signs-in-by-itself': 'Not checked: the platform signs in by itself.',

  connecting: ({ host }) => `Connecting to ${host}`,
  answered: ({ host }) => `${host} answered.`,
  'can-be-reached': ({ host }) => `${host} can be reached.`,
  'looking-at-encryption': 'Looking at the encryption',
  encrypted: 'Encrypted, and the server proved who it is.',
  'encrypted-own-authority': 'Encrypted. An authority of your company or of this computer vouches for the server.',
  'not-encrypted-here': 'Not encrypted: the server is on this computer.',
  'not-encrypted': 'The connection is not encrypted.',
  'finding-product': 'Finding out what answers there',
  'cloud-answered': 'Bitbucket Cloud answered.',
  'version-not-told': 'Bitbucket answered and keeps its version to itself.',
  version: ({ product, version, tokens }) => `${product} ${version} answered. It calls its tokens “${tokens}”.`,

  'looking-at-token': 'Looking at the token',
  'showing-token': 'Showing the token to Bitbucket',
  'accepted-as': ({ kind }) => `Bitbucket accepts it as ${kindName(kind)}.`,
  'asking-whose': 'Asking whose token it is',
  'signed-in-as': ({ shown, name }) => `Signed in as ${shown}${inBrackets(name)}.`,
  'signed-in-nameless': 'Signed in as a person who shows no name.',
  'identity-not-told': 'The token works. It may not tell whose it is (that takes “User data: Read”), and Handrail does not need to know.',
  'identity-taken-out': 'The token works, but the server does not say whose it is. Something on the way may take the name out.',
  'no-person': ({ kind }) => `There is no person behind ${kindName(kind)}: Bitbucket shows its work under the token’s own name.`,
  'robot-account': ({ kind, name }) =>
    `There is no person behind ${kindName(kind)}: Bitbucket shows its work under a robot account${inBrackets(name)}.`,

  'comparing-access': 'Comparing what the token may do with what is needed',
  'trying-scopes': 'Bitbucket did not tell the token’s permissions (scopes); trying them one by one',
  'trying-levels': 'Trying what the token may do',
  'scopes-not-told': 'Bitbucket did not tell the token’s permissions (scopes); what was tried worked.',
  'token-has': ({ granted }) => `The token has: ${granted.join(', ')}.`,
  'level-not-read': 'The token’s level could not be read.',
  'levels-seen': ({ granted }) => `Seen: ${granted.join(', ') || 'nothing'}.`,
  'has-everything': 'The token has everything that is needed.',
  'has-more': 'The token has everything that is needed, and more.',
  'seen-for-account': 'What is needed was seen for the account; whether the token has it too could not be read.',

  'no-workspace': 'No workspace was given.',
  'cloud-only': 'Workspaces exist only on Bitbucket Cloud.',
  'looking-for-workspace': ({ workspace }) => `Looking for the workspace ${workspace}`,
  'workspace-there': ({ workspace }) => `The workspace ${workspace} is there.`,
  'workspace-not-looked-at': ({ workspace }) => `The token may not look at workspaces; ${workspace} was not looked at.`,
  'no-project': 'No project was chosen.',
  'looking-for-project': ({ project }) => `Looking for the project ${project}`,
  'project-there': ({ project }) => `The project ${project} is there.`,
  'projects-not-readable': 'The token may not look at projects, and the platform does not need it to.',
  'project-through-repositories': ({ project }) => `${project} was not looked at by itself; it shows through its repositories.`,
  'looking-for-repositories': 'Looking for the repositories',
  'repositories-not-readable': 'The token may not read repositories, and the platform does not need it to.',
  'repositories-visible': ({ count, examples }) => `${visible(count)}, for example ${examplesOf(examples)}.`,
  'more-repositories': ({ count, examples }) => `More than ${count} repositories are visible, for example ${examplesOf(examples)}.`,
  'only-public': 'Only public repositories are visible, which everybody sees. The account may have no access of its own here.',
  'chosen-visible': ({ count, rest }) =>
    `${count === 1 ? 'The chosen repository is' : `${count} chosen repositories are`} visible.${rest > 0 ? ` The other ${rest} were not looked at one by one.` : ''}`,

  'asking-git': 'Asking as git does',
  'git-no-platform': 'Not tried: no platform was chosen.',
  'git-not-cloned': ({ names }) => `Not tried: ${listed([...names])} ${names.length === 1 ? 'does' : 'do'} not clone with this token.`,
  'git-no-repository': 'Not tried: no repository is visible to try it with.',
  'git-untold': ({ reason }) => `Not tried: ${lowerFirst(reason)}`,
  'git-tried-for-some': ({ reason }) => `Tried for some of the platforms only: ${lowerFirst(reason)}`,
  'git-may-clone': ({ repository, user, putIn }) =>
    `Git may clone ${repository}${user === undefined ? ', with the token by itself' : ` as ${user}`}.${putIn.length === 0 ? '' : ` ${listed([...putIn])} ${putIn.length === 1 ? 'gives' : 'give'} Git this name, whatever user name the file holds.`}`,

  'no-platform': 'No platform was chosen.',
  'comparing-platform': ({ names }) => `Comparing with what ${listed([...names])} can do`,
  'nothing-against': ({ names }) =>
    `Nothing speaks against ${listed([...names])}. Whether ${names.length === 1 ? 'it reaches' : 'they reach'} Bitbucket shows only there.`,
});

/** A note in words; empty where there is none, or none that this Handrail knows. */
export function noteWords(note: CheckNote | null): string {
  if (note === null || !Object.hasOwn(notes, note.code)) return '';
  const words = notes[note.code] as string | ((params: object) => string);
  return typeof words === 'string' ? words : words(note.params);
}

export const shown: Readonly<Record<Exclude<Proves['seen'], 'nothing'>, (host: string) => string>> = inEnglish('check-notes#shown', {
  something: (host) => `that something answers at ${host}, but not that it is a working Bitbucket`,
  reached: (host) => `that ${host} can be reached from this computer`,
  'took-token': (host) => `that ${host} can be reached from this computer, and that it took this token`,
  'may-do': (host) => `that ${host} can be reached from this computer, and what this token may do there`,
});

const itself = (names: readonly string[]): string => (names.length > 1 ? 'there' : `on ${listed([...names])} itself`);
const reach = (names: readonly string[]): string => `${listed([...names])} ${names.length > 1 ? 'reach' : 'reaches'}`;

export const proves = inEnglish('check-notes#proves', {
  unreached: (host: string) => `This check did not reach ${host} from this computer, so it shows nothing of what works there.`,
  otherComputer: 'Another computer may reach it all the same.',
  onlyTried: (names: readonly string[]) => `Whether ${reach(names)} it can only be tried ${itself(names)}.`,
  shows: (what: string) => `This shows ${what}.`,
  notOtherComputer: 'It does not show that another computer reaches it.',
  notThese: (names: readonly string[]) => `It does not show that ${reach(names)} it: that can only be tried ${itself(names)}.`,
});

/** What a pass does not prove; said with every report. */
export function provesWords({ seen, host, platforms, told }: Proves): string {
  if (told !== undefined) return told;
  const alone = platforms.length === 0;
  if (seen === 'nothing') return `${proves.unreached(host)} ${alone ? proves.otherComputer : proves.onlyTried(platforms)}`;
  return `${proves.shows(shown[seen](host))} ${alone ? proves.notOtherComputer : proves.notThese(platforms)}`;
}

/** A check as `--json` and documents print it: notes, findings and what it proves in words (docs/design.md 4). */
export function checkInWords(check: CheckReport) {
  return {
    ...check,
    steps: check.steps.map((step) => ({ ...step, note: step.note === null ? null : noteWords(step.note) })),
    findings: check.findings.map(withWords),
    proves: provesWords(check.proves),
  };
}
