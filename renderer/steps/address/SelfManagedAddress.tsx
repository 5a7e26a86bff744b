/** The base address of a Bitbucket of one's own: pasted, read, and confirmed by asking the server what it is. */
import { Radar } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { Deployment, Detection, Problem } from '../../../electron/contract/index.ts';
import { fail } from '../../../electron/contract/problems.ts';
import { addressCopy, deploymentWords, practiceWords, serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { useAddressText } from '../address-text.ts';
import { withDeployment } from '../answers.ts';
import { useDetect } from '../use-detect.ts';
import { Findings } from '../Findings.tsx';
import { CertificateFile } from './CertificateFile.tsx';
import { readProjectKey } from './check-names.ts';
import { Candidates, ServerOrDataCenter, worthATry } from './AddressNotes.tsx';
import { ServerFacts } from './ServerFacts.tsx';
import { isThisComputer } from './this-computer.ts';

type Wrong = Problem | string | null;

export function SelfManagedAddress(): JSX.Element {
  const wizard = useWizard();
  const { draft, connection, state, latest, bridge, save, next, setTyped, edit } = wizard;
  const detect = useDetect();
  const { answers } = draft;
  const base = useAddressText('address.base', answers.baseUrl ?? '');
  const [project, setProject] = useTyped('address.project', answers.projectKey ?? '');
  const [wrong, setWrong] = useState<Wrong>(null);
  const [wrongProject, setWrongProject] = useState<Wrong>(null);
  const [detection, setDetection] = useState<Detection | null>(null);
  const [unreached, setUnreached] = useState(false);
  const [switched, setSwitched] = useState<Deployment | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [certificateOpen, setCertificateOpen] = useState(state.intent === 'certificate-file');
  const [asked, setAsked] = useState(0);
  const attempt = useRef(0);
  const practice = connection?.practice === true ? (state.app?.practice ?? null) : null;
  const accepted = answers.baseUrl !== null && base.text.trim() === answers.baseUrl;
  const server = accepted ? (connection?.server ?? null) : null;

  /** The remedy of an unknown authority, on the spot. */
  function askForFile(): void {
    setCertificateOpen(true);
    setAsked((before) => before + 1);
  }

  function type(text: string): void {
    stop();
    base.typeText(text);
    setWrong(null);
    setDetection(null);
    setUnreached(false);
    setSwitched(null);
  }

  function stop(): void {
    attempt.current += 1;
    setBusy(null);
  }

  /** Shows the address that was found where the pasted page stood. */
  function take(found: Detection): void {
    const kept = latest().draft.answers;
    if (kept.baseUrl !== null) base.setText(kept.baseUrl);
    const key = found.reading.projectKey;
    if (key !== null) setProject(key);
    if (kept.deployment !== null && kept.deployment !== answers.deployment) setSwitched(kept.deployment);
  }

  async function look(text: string): Promise<void> {
    if (text.trim() === '') {
      setWrong(fail('address-empty', {}, 'baseUrl').problem);
      return;
    }
    const mine = ++attempt.current;
    setBusy(addressCopy.checking);
    setWrong(null);
    setDetection(null);
    setUnreached(false);
    const found = await detect(text, answers.deployment, () => mine === attempt.current);
    if (mine !== attempt.current) return;
    setBusy(null);
    if (!found.ok) {
      setWrong(found.problem);
      setUnreached(['address-unreachable', 'address-not-bitbucket', 'address-not-found', 'address-insecure'].includes(found.problem.kind));
      return;
    }
    setDetection(found.value);
    setUnreached(!found.value.server.confirmed && found.value.reading.family === 'self-managed');
    // An address that was not confirmed changes nothing: what was accepted before must not take the place of what was typed.
    if (found.value.server.confirmed) take(found.value);
  }

  async function goOnAnyway(): Promise<void> {
    const reading = await bridge.call('address.read', { text: base.text });
    if (!reading.ok) {
      setWrong(reading.problem);
      return;
    }
    const { baseUrl, projectKey } = reading.value;
    if (baseUrl === null) {
      setWrong(addressCopy.cloudLinkTitle);
      return;
    }
    base.setText(baseUrl);
    const typed = readProjectKey(project);
    if (!typed.ok) {
      setWrongProject(typed.problem);
      return;
    }
    const key = typed.value ?? projectKey;
    if (key !== null) setTyped('address.project', key);
    const saved = await save((before) => ({ ...before, answers: { ...before.answers, baseUrl, workspace: null, projectKey: key } }));
    if (saved.ok) await next();
    else setWrong(saved.problem);
  }

  async function goOn(): Promise<void> {
    const key = readProjectKey(project);
    setWrongProject(key.ok ? null : key.problem);
    if (!accepted) {
      await look(base.text);
      return;
    }
    if (!key.ok) return;
    const saved = await save((before) => ({ ...before, answers: { ...before.answers, projectKey: key.value } }));
    if (saved.ok) await next();
    else if (saved.problem.field === 'projectKey') setWrongProject(saved.problem);
  }

  return (
    <StepFrame
      step="address"
      title={addressCopy.selfTitle}
      intro={addressCopy.selfIntro}
      help={addressCopy.selfHelp}
      busy={busy}
      onCancel={stop}
      onSubmit={goOn}
      {...(accepted ? {} : { continueLabel: addressCopy.check })}
      actions={unreached && busy === null ? <Button onClick={() => void goOnAnyway()}>{addressCopy.useAnyway}</Button> : undefined}
    >
      <TextField
        label={addressCopy.baseLabel}
        hint={practice === null ? addressCopy.baseHint : practiceWords.selfManagedHint(practice.selfManagedUrl)}
        placeholder={addressCopy.basePlaceholder}
        help={addressCopy.selfHelp}
        mono
        required
        value={base.text}
        error={wrong}
        onChange={type}
        action={
          accepted || practice === null ? undefined : (
            <Button
              icon={<Radar size={16} aria-hidden="true" />}
              onClick={() => {
                type(practice.selfManagedUrl);
                void look(practice.selfManagedUrl);
              }}
            >
              {practiceWords.useAddress}
            </Button>
          )
        }
      />
      {/* What keeps the address from being accepted is what Continue came upon, and is read next. */}
      <Message live="status" what={detection} always={unreached} className="stack">
        {base.dropped && (
          <Callout tone="warning">
            <p>{serverCopy.credentialsDropped}</p>
          </Callout>
        )}
        {switched !== null && (
          <Callout tone="info">
            <p>{addressCopy.switchedDeployment(deploymentWords[switched])}</p>
          </Callout>
        )}
        {accepted && <ServerFacts server={server} baseUrl={answers.baseUrl ?? ''} projectKey={answers.projectKey} />}
        {detection !== null && (
          <Findings
            findings={detection.findings.filter((finding) => finding.code !== 'plain-http' && finding.code !== 'version-out-of-support')}
            onRemedy={(remedy) =>
              remedy.intent === 'certificate-file'
                ? askForFile
                : remedy.step === 'address'
                  ? null
                  : () => wizard.goTo(remedy.step, remedy.intent ?? undefined)
            }
          />
        )}
        {accepted && base.text.trim().startsWith('http://') && practice === null && !isThisComputer(base.text.trim()) && (
          <Callout
            tone="warning"
            title={addressCopy.insecureTitle}
            actions={
              <Button
                size="small"
                onClick={() => {
                  const secure = base.text.trim().replace(/^http:/, 'https:');
                  type(secure);
                  void look(secure);
                }}
              >
                {addressCopy.tryHttps}
              </Button>
            }
          >
            <p>{addressCopy.insecureText}</p>
          </Callout>
        )}
        {unreached && (
          <Candidates
            candidates={worthATry(base.text.trim(), detection)}
            onPick={(candidate) => {
              type(candidate);
              void look(candidate);
            }}
          />
        )}
        {detection?.askServerOrDataCenter === true && accepted && (
          <ServerOrDataCenter value={answers.deployment} onChange={(deployment) => edit(withDeployment(deployment))} />
        )}
      </Message>
      <CertificateFile
        open={certificateOpen}
        asked={asked}
        onOpen={setCertificateOpen}
        // With another set of authorities the same address may answer: that is seen at once.
        onChange={() => {
          if (base.text.trim() !== '') void look(base.text);
        }}
      />
      <TextField
        label={addressCopy.projectLabel}
        optional
        hint={practice === null ? addressCopy.projectHintSelf : practiceWords.projectHint}
        placeholder={addressCopy.projectPlaceholder}
        help={addressCopy.projectHelp}
        mono
        value={project}
        error={wrongProject}
        onChange={(value) => {
          setProject(value);
          setWrongProject(null);
        }}
      />
    </StepFrame>
  );
}
