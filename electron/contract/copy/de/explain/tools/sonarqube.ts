/** German: messages of SonarQube. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const sonarqubeMessages = words({
  'sonarqube-token-refused': {
    name: 'SonarQube: Das Token wurde abgelehnt',
    causes: {
      'token-rejected': {
        why: 'Das meldet SonarQube bei jedem 401: Der Server hat das Token nicht angenommen.',
        tellApart: ['Steht das Token noch in der Liste von Bitbucket unter Manage account → HTTP access tokens?'],
      },
      'missing-permission': {
        why: 'Bitbucket Server und Data Center antworten auch bei einem fehlenden Recht mit 401.',
        tellApart: ['Die Prüfung von Handrail unterscheidet beides.'],
      },
    },
  },
  'sonarqube-404': {
    name: 'SonarQube: 404',
    causes: {
      'wrong-context-path': {
        why: 'SonarQube meldet „unreachable“ (nicht erreichbar), aber ein Server hat geantwortet: In der Adresse fehlt ein Teil wie /bitbucket, oder das Projekt oder Repository ist nicht da.',
        tellApart: [
          'Fügen Sie die ganze Adresse eines Repositorys aus Ihrem Browser in Handrail ein: Es findet die richtige Basisadresse.',
        ],
      },
      'project-not-found': {
        why: 'Vielleicht ist der Projektschlüssel falsch.',
        tellApart: ['Vergleichen Sie ihn mit der Adresse in Ihrem Browser.'],
      },
    },
  },
  'sonarqube-oauth-client-lacks-permission': {
    name: 'SonarQube: Dem OAuth-Client fehlt eine Berechtigung',
    causes: {
      'missing-scope': {
        why: 'Der OAuth-Client im Workspace hat die Berechtigung (den Scope) „Pull requests: Read“ nicht.',
        tellApart: ['Sehen Sie unter Workspace settings → OAuth clients → Scopes nach.'],
      },
    },
  },
  'sonarqube-oauth-client-private': {
    name: 'SonarQube: Der OAuth-Client muss privat sein',
    causes: {
      'platform-input-invalid': {
        why: 'SonarQube holt sein Token selbst, und das erlaubt Bitbucket nur privaten OAuth-Clients (OAuth-Consumern).',
        tellApart: ['Suchen Sie auf der Seite des Clients in Bitbucket nach „This is a private consumer“.'],
      },
    },
  },
  'sonarqube-cloud-not-used': {
    name: 'SonarQube: Bitbucket Cloud konnte nicht verwendet werden',
    causes: {
      'token-rejected': {
        why: 'Das meldet SonarQube auch dann, wenn Bitbucket geantwortet und den OAuth-Client abgelehnt hat.',
        tellApart: ['Sehen Sie in web.log von SonarQube nach, was in der Zeile danach steht.'],
      },
      timeout: {
        why: 'Oder der Server von SonarQube erreicht das Internet nicht.',
        tellApart: ['Sehen Sie nach, ob er einen Proxy braucht (einen Computer, der Webverkehr weiterreicht).'],
      },
    },
  },
}) satisfies Words['explain/tools/sonarqube'];
