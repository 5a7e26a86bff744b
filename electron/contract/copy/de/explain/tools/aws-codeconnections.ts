/** German: messages of AWS about a connection. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const awsCodeconnectionsMessages = words({
  'aws-codeconnections-pipeline-role': {
    name: 'AWS: Die Rolle darf die Verbindung nicht verwenden',
    causes: {
      'missing-permission': {
        why: 'AWS hat seine eigene Rolle abgewiesen, bevor es Bitbucket gefragt hat. Der Service-Rolle der Pipeline fehlt eine Richtlinie (Policy) für diese Verbindung.',
        tellApart: [
          'Vergleichen Sie die ARN in der Meldung mit der Richtlinie. Es gibt zwei Namen, codeconnections und codestar-connections, und die Richtlinie braucht den, der in der ARN steht.',
        ],
        remedy: {
          title: 'Die Rolle in AWS darf die Verbindung nicht verwenden',
          fix: 'Erlauben Sie der Service-Rolle der Pipeline, diese Verbindung zu verwenden: Fügen Sie eine Richtlinie (Policy) mit codeconnections:UseConnection hinzu. Der Stack, den Handrail schreibt, hat eine. Für „Full clone“ braucht auch die Rolle des Build-Projekts eine solche Richtlinie.',
        },
      },
    },
  },
  'aws-codeconnections-build-role': {
    name: 'AWS CodeBuild: Die Rolle darf die Verbindung nicht verwenden',
    causes: {
      'missing-permission': {
        why: '„User“ in dieser Meldung ist die Service-Rolle des Build-Projekts, nicht Sie. AWS hat sie abgewiesen, bevor es Bitbucket gefragt hat.',
        tellApart: [
          'Sehen Sie sich die Rolle an: Erlaubt eine Richtlinie (Policy) codeconnections:GetConnectionToken für genau diese ARN?',
        ],
        remedy: {
          title: 'Die Rolle des Build-Projekts darf die Verbindung nicht verwenden',
          fix: 'Erlauben Sie der Service-Rolle des Build-Projekts, diese Verbindung zu verwenden: Fügen Sie eine Richtlinie (Policy) mit codeconnections:GetConnection und codeconnections:GetConnectionToken hinzu. Der Stack, den Handrail schreibt, hat eine.',
        },
      },
    },
  },
  'aws-codeconnections-pending': {
    name: 'AWS: Die Verbindung ist noch nicht fertig eingerichtet',
    causes: {
      'platform-input-invalid': {
        why: 'Eine Verbindung, die ein Stack oder ein Befehl angelegt hat, wartet, bis jemand sie in der AWS-Konsole fertig einrichtet.',
        tellApart: ['In der AWS-Konsole steht der Status unter Developer Tools → Settings → Connections.'],
        remedy: {
          title: 'Die Verbindung in der AWS-Konsole fertig einrichten',
          fix: 'Öffnen Sie die Verbindung, klicken Sie auf „Update pending connection“ und lassen Sie einen Administrator des Bitbucket-Workspace den Zugriff gewähren. Klicken Sie dann auf „Connect“.',
        },
      },
    },
  },
}) satisfies Words['explain/tools/aws-codeconnections'];
