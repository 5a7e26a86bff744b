/** German: a message for the person who can put a finding right. */
import type { Words } from '../words.ts';

export const greetings = {
  'bitbucket-admin': 'einem Bitbucket-Administrator',
  'network-admin': 'einem Netzwerkadministrator',
  'platform-admin': 'einem Administrator der Plattform',
} satisfies Words['message#greetings'];

export const messageWords = {
  subject: (title: string) => `Verbindung zu Bitbucket: ${title}`,
  hello: 'Hallo,',
  settingUp: (address: string) => `ich richte eine Verbindung zu Bitbucket ein (${address})`,
  connecting: (platform: string, address: string) => `ich verbinde ${platform} mit Bitbucket (${address})`,
  need: (whom: string, title: string) => `und brauche Hilfe von ${whom}. Die Prüfung sagt: ${title}.`,
  details: 'Details:',
  end: 'In dieser Nachricht steht kein Passwort und kein Token. Vielen Dank!',
} satisfies Words['message#messageWords'];
