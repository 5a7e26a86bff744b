/** Messages of Backstage. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const backstageMessages = words({
  'backstage-host-not-allowed': {
    name: 'Backstage: reading from this address is not allowed',
    causes: {
      'platform-input-invalid': {
        why: 'Backstage reads only from hosts that are in its integrations, with exactly the same number after the colon.',
        tellApart: [
          'Compare host under integrations.bitbucketServer with the address in the message, its port (the number after the colon) included.',
        ],
      },
    },
  },
  'backstage-file-refused': {
    name: 'Backstage: the server refused to show the file',
    causes: {
      'token-rejected': {
        why: 'The token in the integration was refused, or it has expired.',
        tellApart: ['Handrail’s check with the same token tells.'],
      },
      'credential-not-sent': {
        why: 'The integration may not fit this host, or its variable is empty: then nothing is sent.',
        tellApart: ['Is host in the integration exactly the host of the address, without https://?'],
      },
    },
  },
  'backstage-cloud-401': {
    name: 'Backstage: Bitbucket Cloud answered 401',
    causes: {
      'wrong-user-name': {
        why: 'Backstage sends username and token as a pair.',
        tellApart: ['Is username the e-mail address of the account?'],
      },
    },
  },
});
