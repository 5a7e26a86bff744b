/** Messages of Argo CD. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const argoCdMessages = words({
  'argo-cd-ssh-key-unknown': {
    name: 'Argo CD: the SSH key of the server is not known',
    causes: {
      'platform-input-invalid': {
        why: 'The repository’s address is one for SSH (it begins with git@ or ssh://), and the key with which that server proves who it is is not in Argo CD’s list, or has changed. Argo CD stopped before it signed in.',
        tellApart: [
          'Look at “Settings → Repository certificates and known hosts”: is this server in the list, with the same number after the colon?',
        ],
        remedy: {
          title: 'Argo CD does not know the SSH key of the server',
          fix: 'Add it in Argo CD under “Settings → Repository certificates and known hosts”, or with “ssh-keyscan SERVER | argocd cert add-ssh --batch”. Compare it first with the key that your Bitbucket administrator (or https://bitbucket.org/site/ssh ) names. Or use the clone address that begins with https:// (encrypted) together with a token: it needs no SSH key.',
        },
      },
    },
  },
  'argo-cd-no-credential': {
    name: 'Argo CD: no credential for an address with a user in it',
    causes: {
      'credential-not-sent': {
        why: 'Argo CD finds the token by comparing the beginning of addresses, letter by letter. With a user in the clone address (https://NAME@bitbucket.org/…) no secret fits, and nothing is sent.',
        tellApart: ['Look at repoURL of the Application: is there a name and an @ in front of the host?'],
      },
    },
  },
  'argo-cd-applicationset-refused': {
    name: 'Argo CD: the ApplicationSet was refused',
    causes: {
      'wrong-user-name': {
        why: 'The ApplicationSet speaks to Bitbucket’s interface for programs (REST) and needs another user name there than Git does: with an API token the e-mail address.',
        tellApart: ['Look at bitbucket.user in the ApplicationSet: is there an @ in it?'],
      },
    },
  },
});
