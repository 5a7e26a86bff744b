/** German: messages of Pipelines as Code. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const tektonPacMessages = words({
  'tekton-pac-token-refused': {
    name: 'Pipelines as Code: Das Token wurde abgelehnt',
    causes: {
      'token-rejected': {
        why: 'Der Server hat das Token aus dem Secret des Repository-Objekts abgelehnt.',
        tellApart: [
          'Liegt das Secret im selben Namespace wie das Repository-Objekt, und enthält der Schlüssel das Token ohne Zeilenumbruch?',
        ],
      },
    },
  },
  'tekton-pac-no-token': {
    name: 'Pipelines as Code: Das Repository-Objekt nennt kein Token',
    causes: {
      'platform-input-invalid': {
        why: 'Das Repository-Objekt nennt kein Secret, oder im Secret fehlt der Schlüssel, den es nennt.',
        tellApart: ['Vergleichen Sie git_provider.secret.name und .key mit dem Secret.'],
      },
    },
  },
  'tekton-pac-no-user': {
    name: 'Pipelines as Code: Es ist kein Benutzername gesetzt',
    causes: {
      'platform-input-invalid': {
        why: 'Diese Version braucht neben dem Token auch git_provider.user.',
        tellApart: ['Sehen Sie sich git_provider.user des Repository-Objekts an.'],
      },
      'bearer-only-token': {
        why: 'Das Token eines Projekts oder Repositorys hat keinen Benutzer. Versionen, die eines ohne Benutzer annehmen, gibt es seit 2026 (Pull-Requests 2726, 2819 und 2870).',
        tellApart: [
          'Wurde das Token in den Einstellungen eines Projekts oder Repositorys erstellt? Dann brauchen Sie ein neueres Pipelines as Code.',
        ],
      },
    },
  },
  'tekton-pac-webhook-secret': {
    name: 'Pipelines as Code: das Secret des Webhooks',
    causes: {
      'platform-input-invalid': {
        why: 'Pipelines as Code nimmt nur signierte Ereignisse an: Dasselbe Secret muss im Webhook von Bitbucket (dem Aufruf bei jedem Push) und im Secret des Repository-Objekts stehen.',
        tellApart: ['Sehen Sie sich „Secret“ im Webhook von Bitbucket und git_provider.webhook_secret an.'],
      },
    },
  },
  'tekton-pac-webhook-secret-differs': {
    name: 'Pipelines as Code: Das Secret des Webhooks ist ein anderes',
    causes: {
      'platform-input-invalid': {
        why: 'Pipelines as Code prüft, ob jedes Ereignis mit dem Secret aus git_provider.webhook_secret signiert ist. Dieses ist mit einem anderen Secret signiert. Das Token hat damit nichts zu tun.',
        tellApart: ['Wurde das Secret mit „echo“ ohne -n erzeugt? Dann steht an seinem Ende ein Zeilenumbruch.'],
        remedy: {
          title: 'In Bitbucket und in Pipelines as Code stehen verschiedene Secrets für den Webhook',
          fix: 'Geben Sie an beiden Stellen noch einmal dasselbe Secret ein: in Bitbucket unter Repository settings → Webhooks → Edit → Secret, und in dem Secret, das git_provider.webhook_secret des Repository-Objekts nennt. Achten Sie darauf, dass es nicht mit einem Zeilenumbruch endet.',
        },
      },
    },
  },
  'tekton-pac-event-from-elsewhere': {
    name: 'Pipelines as Code: Das Ereignis kam nicht von Bitbucket',
    causes: {
      'platform-input-invalid': {
        why: 'Es vergleicht die Adresse des Absenders mit der Liste von Bitbucket, und etwas auf dem Weg hat sie ersetzt.',
        tellApart: ['Sehen Sie sich bitbucket-cloud-check-source-ip und bitbucket-cloud-additional-source-ip an.'],
      },
    },
  },
}) satisfies Words['explain/tools/tekton-pac'];
