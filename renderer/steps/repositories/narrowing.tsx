/** A personal token reaches everything its owner can see, whatever is chosen here: the person should know. */
import type { JSX } from 'react';
import { repositoriesCopy } from '../../../electron/contract/copy/steps.ts';
import type { CredentialKind } from '../../../electron/contract/index.ts';
import { Callout } from '../../ui/Callout.tsx';

const words = repositoriesCopy.narrowing;
const personal: readonly CredentialKind[] = ['api-token', 'http-access-token', 'app-password'];

export function Narrowing({ kind }: { readonly kind: CredentialKind | null }): JSX.Element | null {
  return kind !== null && personal.includes(kind) ? (
    <Callout tone="plain" title={words.title}>
      <p>{words.text}</p>
    </Callout>
  ) : null;
}
