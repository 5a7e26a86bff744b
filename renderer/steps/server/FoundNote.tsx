/** What a pasted link turned out to be, in words. */
import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import type { Deployment, Detection } from '../../../electron/contract/index.ts';
import { deploymentWords, serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { useWizard } from '../../wizard/context.tsx';
import type { FindingsProps } from '../Findings.tsx';

/** With the address step, which is fetched when this one stands: the first screen has nothing to find fault with. */
const LaterFindings = lazy(async () => ({ default: (await import('../Findings.tsx')).Findings }));

function Findings(props: FindingsProps): JSX.Element | null {
  return props.findings.length === 0 ? null : (
    <Suspense fallback={null}>
      <LaterFindings {...props} />
    </Suspense>
  );
}

function Facts({ detection }: { readonly detection: Detection }): JSX.Element {
  const { reading, server } = detection;
  const rows: readonly (readonly [string, string | null])[] = [
    [serverCopy.at, detection.baseUrl ?? reading.baseUrl],
    [serverCopy.version, server.version],
    [serverCopy.workspace, reading.workspace],
    [serverCopy.project, reading.projectKey],
    [serverCopy.repository, reading.repository],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="facts-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export function FoundNote({
  detection,
  chosen,
  name,
}: {
  readonly detection: Detection | null;
  readonly chosen: Deployment | null;
  readonly name: string | null;
}): JSX.Element {
  // The live element stays in place, so that what appears in it is announced.
  return (
    <Message live="status" what={detection} className="stack">
      {detection !== null && <Result detection={detection} chosen={chosen} name={name} />}
    </Message>
  );
}

function Result({
  detection,
  chosen,
  name,
}: {
  readonly detection: Detection;
  readonly chosen: Deployment | null;
  readonly name: string | null;
}): JSX.Element {
  const { goTo, setTyped } = useWizard();
  const { server, deployment, askServerOrDataCenter, reading } = detection;
  /** A certificate file belongs to the address step, which begins with what was pasted here; the rest is put right in the link itself. */
  const onRemedy: FindingsProps['onRemedy'] = (remedy) =>
    remedy.intent !== 'certificate-file'
      ? null
      : () => {
          setTyped('address.base', detection.baseUrl ?? reading.baseUrl ?? '');
          goTo('address', 'certificate-file');
        };
  const unanswered = askServerOrDataCenter && chosen === null;
  if (!server.confirmed && reading.family === 'self-managed') {
    return (
      <>
        <Findings findings={detection.findings} onRemedy={onRemedy} />
        <Callout tone="plain" {...(detection.findings.length === 0 ? { title: serverCopy.notConfirmedTitle } : {})}>
          <p>{serverCopy.notConfirmedText}</p>
        </Callout>
      </>
    );
  }
  const product = deployment === null ? (askServerOrDataCenter ? null : server.product) : deploymentWords[deployment];
  return (
    <>
      <Callout
        tone={unanswered ? 'warning' : 'success'}
        title={unanswered ? serverCopy.foundUnsure : serverCopy.foundTitle(product ?? name ?? server.product)}
      >
        {unanswered && <p>{serverCopy.foundUnsureText}</p>}
        <Facts detection={detection} />
      </Callout>
      <Findings findings={detection.findings} onRemedy={onRemedy} />
    </>
  );
}
