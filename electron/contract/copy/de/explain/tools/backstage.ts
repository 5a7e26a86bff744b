/** German: messages of Backstage. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const backstageMessages = words({
  'backstage-host-not-allowed': {
    name: 'Backstage: Von dieser Adresse darf nicht gelesen werden',
    causes: {
      'platform-input-invalid': {
        why: 'Backstage liest nur von Hosts, die in seinen Integrationen (integrations) stehen, und zwar mit genau derselben Zahl nach dem Doppelpunkt.',
        tellApart: [
          'Vergleichen Sie host unter integrations.bitbucketServer mit der Adresse in der Meldung, auch den Port (die Zahl nach dem Doppelpunkt).',
        ],
      },
    },
  },
  'backstage-file-refused': {
    name: 'Backstage: Der Server hat die Datei nicht herausgegeben',
    causes: {
      'token-rejected': {
        why: 'Das Token in der Integration wurde abgelehnt oder ist abgelaufen.',
        tellApart: ['Prüfen Sie dasselbe Token mit Handrail: Dann wissen Sie es.'],
      },
      'credential-not-sent': {
        why: 'Vielleicht passt die Integration nicht zu diesem Host, oder ihre Variable ist leer: Dann wird nichts gesendet.',
        tellApart: ['Ist host in der Integration genau der Hostname aus der Adresse, ohne https://?'],
      },
    },
  },
  'backstage-cloud-401': {
    name: 'Backstage: Bitbucket Cloud hat mit 401 geantwortet',
    causes: {
      'wrong-user-name': {
        why: 'Backstage sendet username und token als Paar.',
        tellApart: ['Ist username die E-Mail-Adresse des Kontos?'],
      },
    },
  },
}) satisfies Words['explain/tools/backstage'];
