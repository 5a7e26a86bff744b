/** German: messages of semantic-release. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const semanticReleaseMessages = words({
  'semantic-release-cannot-push': {
    name: 'semantic-release: Es kann nicht pushen',
    causes: {
      'missing-scope': {
        why: 'Zuallererst versucht semantic-release zu pushen, auch bei einem Probelauf, und Lesen allein reicht dafür nicht.',
        tellApart: ['Die Zeile von git darüber nennt 403 (verboten): Die Anmeldung hat geklappt, aber das Token darf nicht pushen.'],
      },
      'wrong-user-name': {
        why: 'BITBUCKET_TOKEN bringt den Benutzernamen x-token-auth mit, und der gehört nur zu einem Zugriffstoken von Bitbucket Cloud. Alles andere gehört in BITBUCKET_TOKEN_BASIC_AUTH.',
        tellApart: ['Die Zeile von git darüber zeigt den Benutzernamen: Er steht vor :[secure]@.'],
      },
      'token-rejected': {
        why: 'Bitbucket hat das Token abgelehnt. semantic-release probiert es erst, wenn git ohne das Token gescheitert ist.',
        tellApart: ['In der Zeile von git darüber steht „Authentication failed“ oder „Invalid credentials“.'],
      },
    },
  },
  'semantic-release-nothing-sent': {
    name: 'semantic-release: Es hat ohne Anmeldung gepusht',
    causes: {
      'credential-not-sent': {
        why: 'In der Adresse seines Befehls stehen weder Benutzername noch Token: Keine seiner Variablen war gesetzt, oder keine von mehreren hat funktioniert.',
        tellApart: ['Gibt es die Variable in diesem Build? Builds von Pull-Requests und Forks bekommen geheime Variablen oft nicht.'],
      },
    },
  },
  'semantic-release-access-token-name': {
    name: 'semantic-release: Der Benutzername ist der von Bitbucket Cloud',
    causes: {
      'wrong-user-name': {
        why: 'Das Token steht in BITBUCKET_TOKEN oder BB_TOKEN, und die bringen den Benutzernamen x-token-auth mit. Ein eigener Server kennt ihn nicht.',
        tellApart: ['Setzen Sie stattdessen Benutzername, Doppelpunkt und Token in BITBUCKET_TOKEN_BASIC_AUTH.'],
      },
    },
  },
  'semantic-release-github': {
    name: 'semantic-release: Es verlangt ein Token von GitHub',
    causes: {
      'platform-input-invalid': {
        why: 'In seiner eigenen Liste der Plugins ist eines für GitHub. Die Konfiguration nennt keine andere Liste, oder sie wurde nicht gefunden.',
        tellApart: ['Suchen Sie in .releaserc.json „plugins“, ohne @semantic-release/github.'],
      },
    },
  },
}) satisfies Words['explain/tools/semantic-release'];
