/** German: messages of Sourcebot. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const sourcebotMessages = words({
  'sourcebot-url-missing': {
    name: 'Sourcebot: Die Adresse (url) des Servers fehlt',
    causes: {
      'platform-input-invalid': {
        why: 'Mit deploymentType „server“ braucht die Verbindung url, die Adresse Ihres Bitbucket.',
        tellApart: ['Sehen Sie sich url in config.json an.'],
      },
    },
  },
  'sourcebot-all-bitbucket-cloud': {
    name: 'Sourcebot: „all“ ist nicht für Bitbucket Cloud',
    causes: {
      'platform-input-invalid': {
        why: 'Bei Bitbucket Cloud übergeht Sourcebot „all“ und braucht workspaces, projects oder repos.',
        tellApart: ['Sehen Sie sich config.json an.'],
      },
    },
  },
  'sourcebot-401': {
    name: 'Sourcebot: Bitbucket hat mit 401 geantwortet',
    causes: {
      'wrong-user-name': {
        why: 'Sourcebot hat zwei Benutzernamen: user für die Schnittstelle von Bitbucket für Programme (REST), gitUser zum Klonen. Das Token eines Repositorys, Projekts oder Workspaces braucht keinen von beiden.',
        tellApart: ['Sehen Sie sich user in config.json an: Bei einem API-Token muss es die E-Mail-Adresse sein.'],
      },
    },
  },
}) satisfies Words['explain/tools/sourcebot'];
