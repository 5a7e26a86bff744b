/** German: every note of a check's rung, and what a pass shows. */
import type { Cause } from '../../check-notes.ts';
import { findingCopy } from '../findings.ts';
import { counted, listed } from '../intl.ts';
import { kindName } from '../kinds.ts';
import type { Words } from '../words.ts';

const titleOf = ({ code, evidence }: Cause): string => findingCopy(code, evidence).title;
const examplesOf = (examples: readonly string[]): string => examples.slice(0, 3).join(', ');
const inBrackets = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`);
const visible = (count: number | undefined): string =>
  count === undefined
    ? 'Einige Repositorys sind sichtbar'
    : counted(count, { one: '1 Repository ist sichtbar', other: (number) => `${number} Repositorys sind sichtbar` });

export const notes = {
  told: ({ words }) => words,

  finding: ({ cause }) => titleOf(cause),
  'not-checked-because': ({ cause }) => `Deswegen nicht geprüft: ${titleOf(cause)}.`,
  'not-judged-because': ({ cause }) => `Deswegen nicht beurteilt: ${titleOf(cause)}.`,
  'not-asked-again': ({ cause }) =>
    `Nicht gefragt: Bitbucket hatte das Token schon abgelehnt${cause === undefined ? '' : ` (${titleOf(cause)})`}, und weitere Versuche könnten das Konto sperren.`,
  'not-judged-lists-refused': 'Nicht beurteilt: Die Listen, die es zeigen würden, wurden ebenfalls verweigert.',
  'not-needed': 'Nicht nötig.',
  cancelled: 'Abgebrochen.',
  'no-token': 'Nicht geprüft: Handrail hat für diese Verbindung kein Token und hat deshalb nur den Weg zu Bitbucket geprüft.',
  'oauth-elsewhere': 'Nicht versucht: Mit OAuth meldet sich die Plattform selbst an, nicht hier.',
  'signs-in-by-itself': 'Nicht geprüft: Die Plattform meldet sich selbst an.',

  connecting: ({ host }) => `Verbindet mit ${host}`,
  answered: ({ host }) => `${host} hat geantwortet.`,
  'can-be-reached': ({ host }) => `${host} ist erreichbar.`,
  'looking-at-encryption': 'Prüft die Verschlüsselung',
  encrypted: 'Verschlüsselt, und der Server hat bewiesen, wer er ist.',
  'encrypted-own-authority': 'Verschlüsselt. Eine Zertifizierungsstelle Ihres Unternehmens oder dieses Computers bürgt für den Server.',
  'not-encrypted-here': 'Nicht verschlüsselt: Der Server ist auf diesem Computer.',
  'not-encrypted': 'Die Verbindung ist nicht verschlüsselt.',
  'finding-product': 'Findet heraus, was dort antwortet',
  'cloud-answered': 'Bitbucket Cloud hat geantwortet.',
  'version-not-told': 'Bitbucket hat geantwortet und verrät seine Version nicht.',
  version: ({ product, version, tokens }) => `${product} ${version} hat geantwortet. Tokens heißen dort „${tokens}“.`,

  'looking-at-token': 'Sieht sich das Token an',
  'showing-token': 'Zeigt Bitbucket das Token',
  'accepted-as': ({ kind }) => `Von Bitbucket akzeptiert: ${kindName(kind)}.`,
  'asking-whose': 'Fragt, wem das Token gehört',
  'signed-in-as': ({ shown, name }) => `Angemeldet als ${shown}${inBrackets(name)}.`,
  'signed-in-nameless': 'Angemeldet als eine Person, die keinen Namen zeigt.',
  'identity-not-told':
    'Das Token funktioniert. Wem es gehört, darf es nicht sagen (dazu braucht es „User data: Read“), und Handrail muss es nicht wissen.',
  'identity-taken-out': 'Das Token funktioniert, aber der Server sagt nicht, wem es gehört. Vielleicht entfernt etwas unterwegs den Namen.',
  'no-person': ({ kind }) => `Dahinter steht keine Person (${kindName(kind)}): Bitbucket zeigt die Arbeit unter dem Namen des Tokens.`,
  'robot-account': ({ kind, name }) =>
    `Dahinter steht keine Person (${kindName(kind)}): Bitbucket zeigt die Arbeit unter einem Roboterkonto${inBrackets(name)}.`,

  'comparing-access': 'Vergleicht, was das Token darf, mit dem, was gebraucht wird',
  'trying-scopes': 'Bitbucket hat die Berechtigungen (Scopes) des Tokens nicht genannt; probiert eine nach der anderen',
  'trying-levels': 'Probiert, was das Token darf',
  'scopes-not-told': 'Bitbucket hat die Berechtigungen (Scopes) des Tokens nicht genannt; was probiert wurde, hat funktioniert.',
  'token-has': ({ granted }) => `Das Token hat: ${granted.join(', ')}.`,
  'level-not-read': 'Die Stufe des Tokens ließ sich nicht lesen.',
  'levels-seen': ({ granted }) => `Gesehen: ${granted.join(', ') || 'nichts'}.`,
  'has-everything': 'Das Token hat alles, was gebraucht wird.',
  'has-more': 'Das Token hat alles, was gebraucht wird, und mehr.',
  'seen-for-account': 'Das Konto hat, was gebraucht wird; ob das Token es auch hat, ließ sich nicht lesen.',

  'no-workspace': 'Es wurde kein Workspace angegeben.',
  'cloud-only': 'Workspaces gibt es nur in Bitbucket Cloud.',
  'looking-for-workspace': ({ workspace }) => `Sucht den Workspace ${workspace}`,
  'workspace-there': ({ workspace }) => `Der Workspace ${workspace} ist da.`,
  'workspace-not-looked-at': ({ workspace }) => `Das Token darf keine Workspaces ansehen; ${workspace} wurde nicht geprüft.`,
  'no-project': 'Es wurde kein Projekt gewählt.',
  'looking-for-project': ({ project }) => `Sucht das Projekt ${project}`,
  'project-there': ({ project }) => `Das Projekt ${project} ist da.`,
  'projects-not-readable': 'Das Token darf keine Projekte ansehen, und die Plattform braucht das auch nicht.',
  'project-through-repositories': ({ project }) => `${project} wurde nicht für sich geprüft; es zeigt sich durch seine Repositorys.`,
  'looking-for-repositories': 'Sucht die Repositorys',
  'repositories-not-readable': 'Das Token darf keine Repositorys lesen, und die Plattform braucht das auch nicht.',
  'repositories-visible': ({ count, examples }) => `${visible(count)}, zum Beispiel ${examplesOf(examples)}.`,
  'more-repositories': ({ count, examples }) => `Mehr als ${count} Repositorys sind sichtbar, zum Beispiel ${examplesOf(examples)}.`,
  'only-public': 'Nur öffentliche Repositorys sind sichtbar, die alle sehen. Vielleicht hat das Konto hier keinen eigenen Zugriff.',
  'chosen-visible': ({ count, rest }) =>
    `${count === 1 ? 'Das gewählte Repository ist' : `${count} gewählte Repositorys sind`} sichtbar.${rest > 0 ? ` Nicht einzeln geprüft: ${rest} weitere.` : ''}`,

  'asking-git': 'Fragt so, wie Git fragt',
  'git-no-platform': 'Nicht versucht: Es wurde keine Plattform gewählt.',
  'git-not-cloned': ({ names }) => `Nicht versucht, weil nicht mit diesem Token geklont wird: ${listed([...names])}.`,
  'git-no-repository': 'Nicht versucht: Es ist kein Repository sichtbar, mit dem es ginge.',
  'git-untold': ({ reason }) => `Nicht versucht: ${reason}`,
  'git-tried-for-some': ({ reason }) => `Nur für einige der Plattformen versucht: ${reason}`,
  'git-may-clone': ({ repository, user, putIn }) =>
    `Git darf ${repository} klonen${user === undefined ? ', mit dem Token allein' : ` (Benutzername: ${user})`}.${putIn.length === 0 ? '' : ` Diesen Namen bekommt Git von ${listed([...putIn])}, gleich welcher Benutzername in der Datei steht.`}`,

  'no-platform': 'Es wurde keine Plattform gewählt.',
  'comparing-platform': ({ names }) => `Vergleicht mit dem, was möglich ist: ${listed([...names])}`,
  'nothing-against': ({ names }) =>
    `Nichts spricht gegen ${listed([...names])}. Ob Bitbucket von dort erreichbar ist, zeigt sich erst dort.`,
} satisfies Words['check-notes#notes'];

export const shown = {
  something: (host) => `dass etwas antwortet (${host}), aber nicht, dass es ein funktionierendes Bitbucket ist`,
  reached: (host) => `dass dieser Computer ${host} erreicht`,
  'took-token': (host) => `dass dieser Computer ${host} erreicht und dass dieses Token dort akzeptiert wurde`,
  'may-do': (host) => `dass dieser Computer ${host} erreicht und was dieses Token dort darf`,
} satisfies Words['check-notes#shown'];

const itself = (names: readonly string[]): string => (names.length > 1 ? 'dort' : `in ${listed([...names])} selbst`);

export const proves = {
  unreached: (host) =>
    `Diese Prüfung hat ${host} von diesem Computer aus nicht erreicht. Sie zeigt deshalb nichts darüber, was dort funktioniert.`,
  otherComputer: 'Ein anderer Computer erreicht ihn vielleicht trotzdem.',
  onlyTried: (names) => `Ob er von dort erreichbar ist, lässt sich nur ${itself(names)} ausprobieren.`,
  shows: (what) => `Das zeigt, ${what}.`,
  notOtherComputer: 'Es zeigt nicht, dass ein anderer Computer ihn erreicht.',
  notThese: (names) =>
    `Es zeigt nicht, dass der Server von der Plattform aus erreichbar ist: Das lässt sich nur ${itself(names)} ausprobieren.`,
} satisfies Words['check-notes#proves'];
