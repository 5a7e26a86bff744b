/** German: messages of Sourcegraph. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const sourcegraphMessages = words({
  'sourcegraph-permissions-not-read': {
    name: 'Sourcegraph: Die Rechte einer Person konnten nicht gelesen werden',
    causes: {
      'missing-permission': {
        why: 'Sourcegraph fragt im Namen einer Person (user_id in der Adresse), und diese Person darf sich bei Bitbucket nicht anmelden. Am Token der Verbindung liegt es nicht.',
        tellApart: ['Steht die Person in Bitbucket unter Administration → Global permissions, mit „Bitbucket User“?'],
      },
    },
  },
  'sourcegraph-not-cloned': {
    name: 'Sourcegraph: Das Repository konnte nicht geklont werden',
    causes: {
      'wrong-user-name': {
        why: 'Sourcegraph listet Repositorys mit dem Token allein auf und klont sie mit username und token zusammen.',
        tellApart: ['Ist username in der Verbindung gesetzt, und ist es der Name des Kontos, das das Token erstellt hat?'],
      },
    },
  },
  'sourcegraph-cloud-401': {
    name: 'Sourcegraph: Bitbucket Cloud hat mit 401 geantwortet',
    causes: {
      'wrong-user-name': {
        why: 'Sourcegraph sendet username und appPassword als Paar.',
        tellApart: ['Steht in username ein @? Bei einem API-Token muss es die E-Mail-Adresse sein.'],
      },
    },
  },
}) satisfies Words['explain/tools/sourcegraph'];
