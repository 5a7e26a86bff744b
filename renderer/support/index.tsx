/** The support room: what is wrong with a file, a message, or the connection of somebody else. Loaded when it is opened. */
import type { JSX } from 'react';
import { StepBoundary } from '../shell/StepBoundary.tsx';
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

const rooms: Readonly<Record<SupportPage, () => JSX.Element>> = {
  doors: Doors,
  mend: MendRoom,
  explain: ExplainRoom,
  report: ReportRoom,
  send: SendRoom,
  receive: ReceiveRoom,
  about: About,
};

export function SupportRoom(): JSX.Element | null {
  const { state } = useWizard();
  if (state.support === null) return null;
  const Page = rooms[state.support];
  return (
    <SupportFrame page={state.support}>
      <StepBoundary key={state.support}>
        <Page />
      </StepBoundary>
    </SupportFrame>
  );
}
