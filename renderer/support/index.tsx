/** The support room: what is wrong with a file, a message, or the connection of somebody else. Loaded when it is opened. */
import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { StepBoundary } from '../shell/StepBoundary.tsx';
import { words } from '../../electron/contract/copy/wizard.ts';
import { Spinner } from '../ui/Spinner.tsx';
import { useWizard } from '../wizard/context.tsx';
import type { SupportPage } from '../wizard/types.ts';
import { About } from './About.tsx';
import { Doors } from './Doors.tsx';
import { ExplainRoom } from './explain/index.tsx';
import { SupportFrame } from './Frame.tsx';
import { MendRoom } from './mend/index.tsx';
import { ReportRoom } from './report/index.tsx';
import { ReceiveRoom } from './share/receive.tsx';
import { SendRoom } from './share/send.tsx';
import './support.css';
import './share/share.css';

/** A list of thousands has code of its own. */
const InventoryRoom = lazy(async () => ({ default: (await import('../inventory/index.tsx')).InventoryRoom }));

const rooms: Readonly<Record<SupportPage, (() => JSX.Element) | typeof InventoryRoom>> = {
  doors: Doors,
  mend: MendRoom,
  explain: ExplainRoom,
  report: ReportRoom,
  send: SendRoom,
  receive: ReceiveRoom,
  inventory: InventoryRoom,
  about: About,
};

export function SupportRoom(): JSX.Element | null {
  const { state } = useWizard();
  if (state.support === null) return null;
  const Page = rooms[state.support];
  return (
    <SupportFrame page={state.support}>
      <StepBoundary key={state.support}>
        <Suspense fallback={<Loading />}>
          <Page />
        </Suspense>
      </StepBoundary>
    </SupportFrame>
  );
}

function Loading(): JSX.Element {
  return (
    <p className="loading muted">
      <Spinner /> {words.loading}
    </p>
  );
}
