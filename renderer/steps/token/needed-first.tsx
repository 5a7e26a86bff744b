/** What the platform needs beforehand, where the page that says it was passed over because it had nothing to ask. */
import { useState } from 'react';
import type { JSX } from 'react';
import { platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { openPrerequisites } from '../../../electron/contract/when.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { Prerequisites } from '../platform/Needs.tsx';
import { settlesItself } from '../platform/settled.ts';
import '../platform/platform.css';

export function NeededFirst(): JSX.Element | null {
  const { platform, support, members } = useWizard();
  const { draft, held, server } = useConnection();
  const [today] = useState(() => new Date());
  if (platform === null || support === null || members.length > 0) return null;
  const heldKeys = held.map((each) => each.key);
  const needs = openPrerequisites(support.prerequisites, server?.version ?? null);
  if (needs.length === 0 || !settlesItself(platform, draft, heldKeys, today)) return null;
  return (
    <Disclosure summary={platformCopy.needsFor(platform.name)}>
      <Prerequisites needs={needs} />
    </Disclosure>
  );
}
