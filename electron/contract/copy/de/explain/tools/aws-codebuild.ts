/** German: messages of CodeBuild. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const awsCodebuildMessages = words({
  'aws-codebuild-source-not-fetched': {
    name: 'CodeBuild: Der Quelltext konnte nicht geholt werden',
    causes: {
      'token-rejected': {
        why: 'Bitbucket hat die Zugangsdaten („source credential“) abgelehnt: Sie sind abgelaufen, widerrufen oder ein App-Passwort.',
        tellApart: ['Sehen Sie unter CodeBuild → Settings nach, von wann die Zugangsdaten sind, und erstellen Sie neue.'],
      },
      'app-password-retired': {
        why: 'Zugangsdaten aus der Zeit vor Juli 2026 sind oft ein App-Passwort.',
        tellApart: ['Wann wurden sie erstellt?'],
      },
    },
  },
  'aws-codebuild-token-not-renewed': {
    name: 'CodeBuild: Die Verbindung konnte ihr Token nicht erneuern',
    causes: {
      'token-expired': {
        why: 'Seit dem 4. Mai 2026 funktionieren die Refresh-Tokens von Bitbucket nur einmal. Eine Verbindung, die das neue nicht speichern darf, verliert ihren Zugriff.',
        tellApart: ['Hat die Rolle der Verbindung secretsmanager:PutSecretValue?'],
      },
    },
  },
}) satisfies Words['explain/tools/aws-codebuild'];
