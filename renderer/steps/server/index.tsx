/** Step "server": which Bitbucket it is, said by the person or found out from a link. */
import { Building2, Cloud, Search, Server } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { Deployment, Detection, Problem } from '../../../electron/contract/index.ts';
import { deploymentWords, homeCopy, serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { PracticeOffer } from '../../home/PracticeOffer.tsx';
import { ShareOffer } from '../../home/ShareOffer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { useAddressText, withoutCredentials } from '../address-text.ts';
import { withDeployment } from '../answers.ts';
import { useDetect } from '../use-detect.ts';
import { dropPasted, holdPasted } from '../shared/pasted-token.ts';
import { FoundNote } from './FoundNote.tsx';
import { tokenHome, TokenSeen } from './TokenSeen.tsx';
import type { TokenHome } from './TokenSeen.tsx';
import './server.css';

const order: readonly Deployment[] = ['cloud', 'server', 'data-center'];
const icons: Record<Deployment, ReactNode> = {
  cloud: <Cloud size={20} />,
  server: <Server size={20} />,
  'data-center': <Building2 size={20} />,
};

export function ServerStep(): JSX.Element {
  const { draft, connection, state, edit, save, next, setTyped } = useWizard();
  const detect = useDetect();
  const link = useAddressText('server.link');
  const [detection, setDetection] = useState<Detection | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [token, setToken] = useState<TokenHome | null>(null);
  const attempt = useRef(0);
  /** The change that comes next is a paste. */
  const pasted = useRef(false);
  const { deployment } = draft.answers;
  // Decided once: the welcome must not vanish under the pointer when the first click makes a connection.
  const [first] = useState((state.app?.connections.length ?? 0) === 0 && connection === null);
  const practice = connection?.practice ?? state.newIsPractice;

  async function find(text = link.text): Promise<void> {
    if (text.trim() === '') {
      setProblem(serverCopy.pasteFirst);
      return;
    }
    const mine = ++attempt.current;
    setBusy(serverCopy.finding);
    setProblem(null);
    setError(null);
    setDetection(null);
    // The link was changed or the search given up meanwhile: this answer is about something else.
    const found = await detect(text, null, () => mine === attempt.current);
    if (mine !== attempt.current) return;
    setBusy(null);
    if (found.ok) {
      setDetection(found.value);
      // The next step asks for the address: it starts with what was pasted here.
      if (found.value.reading.family === 'self-managed') setTyped('address.base', found.value.baseUrl ?? text);
    } else setProblem(found.problem);
  }

  function giveUp(): void {
    attempt.current += 1;
    setBusy(null);
  }

  /** A token in place of a link: it is neither shown nor saved, waits for its step, and tells which Bitbucket it is for. */
  function isToken(text: string): boolean {
    const secret = text.trim();
    const home = tokenHome(secret);
    setToken(home);
    dropPasted();
    if (home === null) return false;
    if (home !== 'dead') holdPasted(state.visit, secret);
    if (home === 'cloud') edit(withDeployment('cloud'));
    return true;
  }

  async function goOn(): Promise<void> {
    if (deployment === null) {
      if (link.text.trim() === '') setError(serverCopy.choose);
      else await find();
      return;
    }
    const saved = await save();
    if (saved.ok) await next();
  }

  /** A card pressed with a pointer is the answer, and the way on. */
  async function pick(value: Deployment): Promise<void> {
    setError(null);
    giveUp();
    const saved = await save(withDeployment(value));
    if (saved.ok) await next();
  }

  return (
    <StepFrame
      step="server"
      title={serverCopy.title}
      intro={serverCopy.intro}
      help={serverCopy.help}
      busy={busy}
      onCancel={giveUp}
      onSubmit={goOn}
      lead={
        first ? (
          <p className="welcome">
            <strong>{homeCopy.welcomeTitle}</strong> {homeCopy.welcome}
          </p>
        ) : undefined
      }
    >
      <Choice
        legend={serverCopy.legend}
        hideLegend
        value={deployment}
        error={error}
        help={serverCopy.help}
        onChange={(value) => {
          setError(null);
          edit(withDeployment(value));
        }}
        onPick={(value) => void pick(value)}
        options={order.map((value) => ({
          value,
          label: serverCopy.cards[value].label,
          description: serverCopy.cards[value].text,
          icon: icons[value],
        }))}
      />
      <TextField
        label={serverCopy.linkLabel}
        hint={serverCopy.linkHint}
        placeholder={serverCopy.linkPlaceholder}
        help={serverCopy.linkHelp}
        mono
        value={link.text}
        error={problem}
        onChange={(text) => {
          const byPaste = pasted.current;
          pasted.current = false;
          giveUp();
          setDetection(null);
          setProblem(null);
          const wasEmpty = link.text.trim() === '';
          const { text: clean } = withoutCredentials(text);
          if (isToken(text)) return;
          link.typeText(text);
          // A whole link in an empty field is all that is needed.
          if (byPaste && wasEmpty && /[/:.]/.test(clean)) void find(clean);
        }}
        onPaste={() => {
          pasted.current = true;
        }}
        action={
          <Button busy={busy !== null} icon={<Search size={16} aria-hidden="true" />} onClick={() => void find()}>
            {serverCopy.find}
          </Button>
        }
      />
      <TokenSeen home={token} />
      {link.dropped && (
        <Callout tone="warning" announce="status">
          <p>{serverCopy.credentialsDropped}</p>
        </Callout>
      )}
      <FoundNote detection={detection} chosen={deployment} name={deployment === null ? null : deploymentWords[deployment]} />
      {!practice && <PracticeOffer title={homeCopy.practiceTitle} />}
      {first && !practice && <ShareOffer />}
    </StepFrame>
  );
}
