/** “Show in folder” for a file that Handrail has just written; not there where the host has no file manager. */
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { useWizard } from '../../wizard/context.tsx';

export function ShowFile({ path }: { readonly path: string }): JSX.Element | null {
  const { state, bridge, readOnly } = useWizard();
  const [gone, setGone] = useState(false);
  if (state.app?.showsFiles !== true || readOnly) return null;
  return (
    <div className="row show-file">
      <Button
        size="small"
        icon={<FolderOpen size={16} aria-hidden="true" />}
        onClick={() => void bridge.call('app.showFile', { path }).then((reply) => setGone(reply.ok && !reply.value.shown))}
      >
        {words.showFile}
      </Button>
      <span className="muted small" role="status">
        {gone ? words.fileGone : ''}
      </span>
    </div>
  );
}
