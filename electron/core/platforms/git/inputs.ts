/** What is asked before git is handed a token (see index.ts). */
import { gitCopy as copy } from '../../../contract/copy/en/platforms/git.ts';
import type { CloudContext, SelfManagedContext } from '../define.ts';
import { input } from '../inputs.ts';
import type { Choice } from '../inputs.ts';
import { matching } from '../common.ts';
const access = () =>
  input.choice({
    label: copy.inputs.access.label,
    help: copy.inputs.access.help,
    required: true,
    default: 'read',
    affectsAccess: true,
    choices: [
      { value: 'read', label: copy.inputs.access.choices.read.label, help: copy.inputs.access.choices.read.help },
      { value: 'push', label: copy.inputs.access.choices.push.label, help: copy.inputs.access.choices.push.help },
    ],
  });
const store = () =>
  ({
    value: 'store',
    label: copy.inputs.method.choices.store.label,
    help: copy.inputs.method.choices.store.help,
  }) as const;
const netrc = () => ({ value: 'netrc', label: '.netrc', help: copy.inputs.method.choices.netrc.help }) as const;
const header = () =>
  ({
    value: 'header',
    label: copy.inputs.method.choices.header.label,
    help: copy.inputs.method.choices.header.help,
  }) as const;

function method<M extends 'store' | 'netrc' | 'header'>(choices: readonly Choice<M | 'store'>[]) {
  return input.choice({
    label: copy.inputs.method.label,
    help: copy.inputs.method.help,
    required: true,
    default: 'store',
    affectsAccess: choices.length > 2,
    choices,
  });
}

export const cloudInputs = () => ({ access: access(), method: method([store(), netrc()]) });

export const ownInputs = () => ({
  access: access(),
  method: method([store(), netrc(), header()]),
  sslCaInfo: input.text({
    label: 'http.sslCAInfo',
    help: copy.inputs.sslCaInfo.help,
    example: '/etc/ssl/acme-ca.pem',
    check: matching(/^(\/|~\/|[A-Za-z]:[\\/])/, copy.inputs.sslCaInfo.refused),
  }),
});

export type GitContext = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;
