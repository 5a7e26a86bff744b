/** German: messages of Renovate. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const renovateMessages = words({
  'renovate-no-token': {
    name: 'Renovate: Es ist kein Token gesetzt',
    causes: {
      'platform-input-invalid': {
        why: 'Renovate hat weder RENOVATE_TOKEN noch RENOVATE_USERNAME zusammen mit RENOVATE_PASSWORD gefunden.',
        tellApart: ['Sehen Sie nach, ob die Variablen in dem Prozess ankommen, in dem Renovate läuft.'],
      },
    },
  },
  'renovate-entry-missing': {
    name: 'Renovate: Eine Angabe für Bitbucket Server fehlt',
    causes: {
      'platform-input-invalid': {
        why: 'Für ein selbst betriebenes Bitbucket braucht Renovate endpoint und eine Art der Anmeldung: entweder RENOVATE_TOKEN oder Benutzername und Passwort, nicht beides.',
        tellApart: ['Sehen Sie sich endpoint und die Variablen an.'],
      },
    },
  },
  'renovate-may-not-ask-who': {
    name: 'Renovate: Es darf nicht fragen, wer es ist',
    causes: {
      'missing-scope': {
        why: 'Renovate fragt Bitbucket, wer es ist, um seine eigenen Pull-Requests zu erkennen. Dazu braucht es den Scope (die einzelne Berechtigung) read:user:bitbucket (bei älteren Tokens „account“).',
        tellApart: ['Es läuft ohne diesen Scope weiter, findet dann aber vielleicht seine eigenen Pull-Requests nicht.'],
      },
    },
  },
  'renovate-endpoint-of-cloud': {
    name: 'Renovate: endpoint ist keine Adresse von Bitbucket Cloud',
    causes: {
      'wrong-deployment': {
        why: 'Renovate ist auf die Plattform „bitbucket“ eingestellt, also auf Bitbucket Cloud, und endpoint ist die Adresse eines anderen Servers.',
        tellApart: ['Für Ihren eigenen Server stellen Sie die Plattform auf „bitbucket-server“.'],
      },
    },
  },
  'renovate-issues': {
    name: 'Renovate: Issues',
    causes: {
      'issue-tracker-removed': {
        why: 'Renovate wollte für sein Dashboard ein Issue lesen oder schreiben, und in Bitbucket Cloud gibt es seit dem 20. August 2026 keine Issues mehr.',
        tellApart: ['Renovate fragt ab 44.121 nicht mehr nach Issues.'],
      },
    },
  },
}) satisfies Words['explain/tools/renovate'];
