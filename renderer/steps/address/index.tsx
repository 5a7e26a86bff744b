/** Step "address": the workspace on Cloud, the base address of a Bitbucket of one's own. */
import type { JSX } from 'react';
import { useWizard } from '../../wizard/context.tsx';
import { CloudAddress } from './CloudAddress.tsx';
import { SelfManagedAddress } from './SelfManagedAddress.tsx';
import './address.css';

export function AddressStep(): JSX.Element {
  const { draft } = useWizard();
  return draft.answers.deployment === 'cloud' ? <CloudAddress /> : <SelfManagedAddress />;
}
