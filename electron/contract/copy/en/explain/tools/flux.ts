/** Messages of Flux. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { inEnglish } from '../../../language.ts';
import { words } from '../../../explain/shape.ts';

export const fluxMessages = inEnglish(
  'explain/tools/flux',
  words({
    'flux-secret-keys': {
      name: 'Flux: the keys of the secret do not fit together',
      causes: {
        'platform-input-invalid': {
          why: 'The secret needs username and password together, or bearerToken alone.',
          tellApart: ['Look which keys the secret has: kubectl get secret NAME -o yaml.'],
        },
      },
    },
    'flux-user-in-address': {
      name: 'Flux: a user in the address',
      causes: {
        'platform-input-invalid': {
          why: 'Flux needs the address without user and token; they belong in the secret.',
          tellApart: ['Look at spec.url.'],
        },
      },
    },
    'flux-provider-token': {
      name: 'Flux: the token of the notification provider',
      causes: {
        'platform-input-invalid': {
          why: 'For build statuses on Bitbucket Cloud the key token has to hold user and token with a colon between them.',
          tellApart: ['Look at the key token of the secret that the Provider names.'],
        },
      },
    },
    'flux-provider-secret': {
      name: 'Flux: the secret of the notification provider',
      causes: {
        'platform-input-invalid': {
          why: 'For a self-managed Bitbucket the secret needs username and password, or token alone.',
          tellApart: ['Look which keys the secret has.'],
        },
      },
    },
  }),
);
