/** What is asked before git is handed a token (see index.ts). */
import type { CloudContext, SelfManagedContext } from '../define.ts';
import { input } from '../inputs.ts';
import type { Choice } from '../inputs.ts';
import { matching } from '../common.ts';
const access = input.choice({
  label: 'What git does',
  help: 'Reading is enough for builds that only fetch. Pushing needs write as well.',
  required: true,
  default: 'read',
  affectsAccess: true,
  choices: [
    { value: 'read', label: 'Clone and fetch', help: 'Read the code, change nothing.' },
    { value: 'push', label: 'Clone, fetch and push', help: 'Also send commits and tags.' },
  ],
});
const store = {
  value: 'store',
  label: 'Credential store',
  help: 'A file in your home folder that git’s own helper reads. Readable by you alone, not encrypted.',
} as const;
const netrc = { value: 'netrc', label: '.netrc', help: 'A file in your home folder that curl and other programs read as well.' } as const;
const header = {
  value: 'header',
  label: 'Header (http.extraHeader)',
  help: 'Git sends the token itself, without a user name. The only way for tokens of a project or a repository.',
} as const;

function method<M extends 'store' | 'netrc' | 'header'>(choices: readonly Choice<M | 'store'>[]) {
  return input.choice({
    label: 'Where git finds the token',
    help: 'All of them work with every program that calls git.',
    required: true,
    default: 'store',
    affectsAccess: choices.length > 2,
    choices,
  });
}

export const cloudInputs = { access, method: method([store, netrc]) };

export const ownInputs = {
  access,
  method: method([store, netrc, header]),
  sslCaInfo: input.text({
    label: 'http.sslCAInfo',
    help: 'The file with your own certificate authority, where git runs. Empty when your certificate is a public one.',
    example: '/etc/ssl/acme-ca.pem',
    check: matching(/^(\/|~\/|[A-Za-z]:[\\/])/, 'Write the whole path, such as /etc/ssl/acme-ca.pem.'),
  }),
};

export type GitContext = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;
