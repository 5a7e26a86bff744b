/** German: messages of Jenkins. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const jenkinsMessages = words({
  'jenkins-no-credential': {
    name: 'Jenkins: Es hat sich ohne Zugangsdaten verbunden',
    causes: {
      'credential-not-sent': {
        why: 'Im Protokoll von Jenkins steht, dass es sich ohne Zugangsdaten verbunden hat. Für Webhooks nimmt es die des Endpoints, zum Durchsuchen (Scan) die des Jobs.',
        tellApart: ['Sehen Sie an beiden Stellen nach: Manage Jenkins → System → Bitbucket Endpoints und „Branch Source“ des Jobs.'],
      },
    },
  },
  'jenkins-owner-not-found': {
    name: 'Jenkins: „Owner“ wurde nicht gefunden',
    causes: {
      'workspace-not-found': {
        why: 'Jenkins hat Bitbucket mit den gewählten Zugangsdaten nach diesem „Owner“ gefragt. Die Antwort: Es gibt ihn nicht, oder Jenkins darf ihn nicht sehen.',
        tellApart: [
          'Steht dort der Teil nach bitbucket.org/ (auf Ihrem eigenen Server: der Projektschlüssel) und nicht der Name, der auf der Seite steht?',
        ],
      },
      'token-rejected': {
        why: 'Dasselbe meldet es, wenn die Zugangsdaten abgelehnt wurden.',
        tellApart: ['Prüfen Sie das Token mit Handrail.'],
      },
      'app-password-retired': {
        why: 'Zugangsdaten mit einem App-Passwort werden seit Juli 2026 abgelehnt.',
        tellApart: ['Es beginnt mit ATBB.'],
      },
    },
  },
  'jenkins-credential-kind': {
    name: 'Jenkins: Die Art der Zugangsdaten passt nicht',
    causes: {
      'platform-input-invalid': {
        why: 'Dieses Bitbucket braucht eine andere Art von Zugangsdaten: „Username with password“ für das Token einer Person, „Secret text“ für ein Zugriffstoken.',
        tellApart: ['Sehen Sie nach, von welcher Art die Zugangsdaten sind.'],
      },
    },
  },
  'jenkins-server-not-listed': {
    name: 'Jenkins: Der Server steht nicht in der Liste',
    causes: {
      'platform-input-invalid': {
        why: 'Die Adresse steht nicht Zeichen für Zeichen so unter den „Bitbucket Endpoints“ von Jenkins.',
        tellApart: ['Vergleichen Sie sie mit Manage Jenkins → System → Bitbucket Endpoints.'],
      },
    },
  },
  'jenkins-owner-not-visible': {
    name: 'Jenkins: Es darf „Owner“ nicht sehen',
    causes: {
      'missing-permission': {
        why: 'Die Zugangsdaten wurden angenommen, dürfen aber diesen Workspace oder dieses Projekt nicht sehen.',
        tellApart: ['Melden Sie sich in Ihrem Browser mit diesem Konto an und öffnen Sie den Workspace oder das Projekt.'],
      },
    },
  },
  'jenkins-oauth-client-refused': {
    name: 'Jenkins: Der OAuth-Client wurde abgelehnt',
    causes: {
      'token-rejected': {
        why: 'Bitbucket kennt diesen Client nicht, oder sein Secret ist ein anderes.',
        tellApart: ['Vergleichen Sie „Client ID“ und „Secret“ mit Workspace settings → OAuth clients.'],
      },
    },
  },
}) satisfies Words['explain/tools/jenkins'];
