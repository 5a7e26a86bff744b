/** German: messages of Flux. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const fluxMessages = words({
  'flux-secret-keys': {
    name: 'Flux: Die Schlüssel des Secrets passen nicht zusammen',
    causes: {
      'platform-input-invalid': {
        why: 'Das Secret braucht entweder username und password zusammen oder bearerToken allein.',
        tellApart: ['Sehen Sie nach, welche Schlüssel das Secret hat: kubectl get secret NAME -o yaml.'],
      },
    },
  },
  'flux-user-in-address': {
    name: 'Flux: In der Adresse steht ein Benutzername',
    causes: {
      'platform-input-invalid': {
        why: 'Flux braucht die Adresse ohne Benutzernamen und Token; beides gehört ins Secret.',
        tellApart: ['Sehen Sie sich spec.url an.'],
      },
    },
  },
  'flux-provider-token': {
    name: 'Flux: das Token des Providers für Benachrichtigungen',
    causes: {
      'platform-input-invalid': {
        why: 'Für Build-Status auf Bitbucket Cloud muss der Schlüssel token den Benutzernamen und das Token enthalten, mit einem Doppelpunkt dazwischen.',
        tellApart: ['Sehen Sie sich den Schlüssel token in dem Secret an, das der Provider nennt.'],
      },
    },
  },
  'flux-provider-secret': {
    name: 'Flux: das Secret des Providers für Benachrichtigungen',
    causes: {
      'platform-input-invalid': {
        why: 'Für ein selbst betriebenes Bitbucket braucht das Secret entweder username und password oder token allein.',
        tellApart: ['Sehen Sie nach, welche Schlüssel das Secret hat.'],
      },
    },
  },
}) satisfies Words['explain/tools/flux'];
