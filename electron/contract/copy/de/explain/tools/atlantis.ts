/** German: messages of Atlantis. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const atlantisMessages = words({
  'atlantis-cloud-401': {
    name: 'Atlantis: Bitbucket Cloud hat mit 401 geantwortet',
    causes: {
      'wrong-user-name': {
        why: 'Atlantis verwendet zwei Benutzernamen: einen für Git und einen für die Schnittstelle von Bitbucket für Programme (REST). Bei einem API-Token muss der zweite die E-Mail-Adresse sein, und erst ab Atlantis 0.36 gibt es dafür eine Einstellung.',
        tellApart: [
          'Führen Sie „atlantis version“ aus. Vor 0.36 funktioniert es mit einem API-Token nicht.',
          'Ist ATLANTIS_BITBUCKET_API_USER gesetzt, und steht darin ein @?',
        ],
      },
      'app-password-retired': {
        why: 'So wird ein App-Passwort abgelehnt, das bis Juli 2026 funktioniert hat.',
        tellApart: ['Es beginnt mit ATBB.'],
      },
      'token-unscoped': {
        why: 'Auch ein API-Token ohne Scopes (einzelne Berechtigungen) für Bitbucket wird abgelehnt.',
        tellApart: ['Sehen Sie in der Liste Ihrer API-Tokens nach, ob bei diesem Scopes und die App Bitbucket stehen.'],
      },
    },
  },
  'atlantis-user-unknown': {
    name: 'Atlantis: Es konnte nicht erfahren, wer es ist',
    causes: {
      'missing-scope': {
        why: 'Um seine älteren Kommentare zu verbergen, fragt Atlantis Bitbucket, wer es ist. Dazu braucht es den Scope (die einzelne Berechtigung) read:user:bitbucket.',
        tellApart: ['Verschwindet die Meldung, wenn ATLANTIS_HIDE_PREV_PLAN_COMMENTS ausgeschaltet ist?'],
      },
    },
  },
  'atlantis-not-in-allowlist': {
    name: 'Atlantis: die Liste der erlaubten Repositorys',
    causes: {
      'platform-input-invalid': {
        why: 'Atlantis braucht dort Namen wie git.acme.io/PROJECT/*, ohne https:// und ohne Zahl nach einem Doppelpunkt.',
        tellApart: ['Sehen Sie sich ATLANTIS_REPO_ALLOWLIST an.'],
      },
    },
  },
  'atlantis-webhook-secret': {
    name: 'Atlantis: das Secret des Webhooks',
    causes: {
      'platform-input-invalid': {
        why: 'Atlantis prüft, ob jedes Ereignis mit ATLANTIS_BITBUCKET_WEBHOOK_SECRET signiert ist. Dieses ist mit einem anderen Secret signiert. Das Token hat damit nichts zu tun.',
        tellApart: ['Wurde das Secret mit „echo“ ohne -n erzeugt? Dann steht an seinem Ende ein Zeilenumbruch.'],
        remedy: {
          title: 'In Bitbucket und in Atlantis stehen verschiedene Secrets für den Webhook',
          fix: 'Geben Sie an beiden Stellen noch einmal dasselbe Secret ein: in Bitbucket unter Repository settings → Webhooks → Edit → Secret, in Atlantis als ATLANTIS_BITBUCKET_WEBHOOK_SECRET. Achten Sie darauf, dass es nicht mit einem Zeilenumbruch endet, und starten Sie Atlantis neu.',
        },
      },
    },
  },
  'atlantis-base-url': {
    name: 'Atlantis: die Basisadresse von Bitbucket',
    causes: {
      'platform-input-invalid': {
        why: 'ATLANTIS_BITBUCKET_BASE_URL muss mit https:// beginnen.',
        tellApart: ['Sehen Sie sich ATLANTIS_BITBUCKET_BASE_URL an.'],
      },
    },
  },
}) satisfies Words['explain/tools/atlantis'];
