/** German: what is said of a pasted secret before anything is sent. */
import { expected as spokenExpected, names as spokenNames } from '../en/recognised.ts';
import type { Words } from '../words.ts';

export const names = {
  'api-token': 'ein API-Token von Atlassian',
  'access-token': 'ein Zugriffstoken eines Repositorys, Projekts oder Workspaces in Bitbucket Cloud',
  'app-password': 'ein App-Passwort',
} satisfies Words['recognised#names'];

export const expected = {
  cloud: ' Tokens von Bitbucket Cloud beginnen mit ATAT oder ATCT.',
  'self-managed': ' Die meisten HTTP-Zugriffstokens haben 44 Zeichen oder beginnen mit BBDC-.',
} satisfies Words['recognised#expected'];

export const copy = {
  'user-and-token': 'Das sieht nach Benutzername und Token in einem aus. Fügen Sie nur das Token ein: den Teil nach dem Doppelpunkt.',
  'api-token':
    'Das sieht nach einem API-Token von Atlassian aus. Welche Berechtigungen es hat, ist ihm nicht anzusehen; die Prüfung zeigt es.',
  'access-token':
    'Das sieht nach einem Zugriffstoken eines Repositorys, Projekts oder Workspaces aus. Ein API-Schlüssel von admin.atlassian.com sieht genauso aus und funktioniert mit Bitbucket nicht; vergewissern Sie sich, dass es aus den Einstellungen von Bitbucket stammt.',
  'http-access-token': 'Das sieht nach einem HTTP-Zugriffstoken aus.',
  'app-password':
    'Das sieht nach einem App-Passwort aus. Bitbucket Cloud nimmt keine App-Passwörter mehr an. Erstellen Sie stattdessen ein API-Token mit Berechtigungen (Scopes).',
  'legacy-api-token':
    'Das ist vielleicht ein API-Token von Atlassian aus der Zeit vor 2023. Die sind alle abgelaufen. Erstellen Sie in dem Fall ein neues API-Token mit Berechtigungen (Scopes).',
  'oauth-secret':
    'Das ist vielleicht das Secret eines OAuth-Clients (bis Juli 2026: OAuth consumer) und kein Token. Wenn Sie ein Token meinten, kopieren Sie es noch einmal von der Seite, auf der Sie es erstellt haben.',
  unknown: ({ on }) =>
    `Handrail erkennt darin kein Token von Bitbucket.${on === undefined ? '' : spokenExpected[on]} Es kann trotzdem richtig sein; die Prüfung zeigt es.`,
  'not-for-cloud':
    'Das sieht nach einem HTTP-Zugriffstoken eines Bitbucket aus, das eine Firma selbst betreibt. Es gilt nur bei dem Server, der es erstellt hat. Fügen Sie für Bitbucket Cloud ein Token ein, das von dort stammt.',
  'not-for-self-managed': ({ shape }) =>
    `Das ist vermutlich ${spokenNames[shape]}. Es gilt nur bei bitbucket.org. Erstellen Sie für Ihren eigenen Bitbucket-Server dort ein HTTP-Zugriffstoken.`,
} satisfies Words['recognised#recognised'];
