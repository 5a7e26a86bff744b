/** German: messages of Harness. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const harnessSeiMessages = words({
  'harness-sei-connector-refused': {
    name: 'Harness: Der Connector wurde abgelehnt',
    causes: {
      'token-rejected': {
        why: 'Das meldet Harness bei 401 ebenso wie bei 403: Das Token wurde abgelehnt, oder es darf nicht, was verlangt wurde.',
        tellApart: ['Suchen Sie daneben nach dem Status, oder prüfen Sie das Token mit Handrail.'],
      },
      'wrong-user-name': {
        why: 'Bei einem API-Token muss der Benutzer die E-Mail-Adresse des Atlassian-Kontos sein.',
        tellApart: ['Steht in Username ein @?'],
      },
      'missing-scope': {
        why: 'Der Status 403 bedeutet, dass eine Berechtigung fehlt.',
        tellApart: ['Suchen Sie im Protokoll nach 403.'],
      },
    },
  },
  'harness-sei-repository-not-found': {
    name: 'Harness: Das Repository wurde nicht gefunden',
    causes: {
      'repository-not-found': {
        why: 'Bitbucket zeigt dem Connector dieses Repository nicht.',
        tellApart: ['Vergleichen Sie seine Adresse mit der in Ihrem Browser.'],
      },
      'missing-permission': {
        why: 'Das Konto, zu dem das Token gehört, darf es nicht sehen.',
        tellApart: ['Melden Sie sich in Ihrem Browser mit diesem Konto an.'],
      },
    },
  },
}) satisfies Words['explain/tools/harness-sei'];
