/** Workspace and, if wanted, project key: typed, or read out of any pasted link. */
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { Problem, Reading } from '../../../electron/contract/index.ts';
import { addressCopy, practiceWords, serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { useAddressText } from '../address-text.ts';
import { CertificateFile } from './CertificateFile.tsx';
import { looksLikeLink, readProjectKey, readWorkspace } from './check-names.ts';

type Wrong = Problem | string | null;

/** "workspace acme, project WEB". */
function inWords(reading: Reading): string {
  return [
    reading.workspace === null ? null : addressCopy.workspaceNamed(reading.workspace),
    reading.projectKey === null ? null : addressCopy.projectNamed(reading.projectKey),
    reading.repository === null ? null : addressCopy.repositoryNamed(reading.repository),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

export function CloudAddress(): JSX.Element {
  const { draft, connection, state, bridge, save, next } = useWizard();
  const { text, setText, typeText, dropped } = useAddressText('address.workspace', draft.answers.workspace ?? '');
  const [project, setProject] = useTyped('address.project', draft.answers.projectKey ?? '');
  const [wrong, setWrong] = useState<Wrong>(null);
  const [wrongProject, setWrongProject] = useState<Wrong>(null);
  const [read, setRead] = useState('');
  const [certificateOpen, setCertificateOpen] = useState(state.intent === 'certificate-file');
  const latest = useRef(text);

  function type(value: string): void {
    latest.current = value;
    typeText(value);
    setWrong(null);
    setRead('');
  }

  /** Takes a pasted link apart; gives the workspace to go on with, or null when a sentence stands beside the field. */
  async function readLink(link: string): Promise<{ workspace: string; project: string } | null> {
    const reading = await bridge.call('address.read', { text: link });
    if (latest.current !== link) return null;
    if (!reading.ok) {
      setWrong(reading.problem);
      return null;
    }
    if (reading.value.family !== 'cloud') {
      setWrong(addressCopy.linkIsSelfManaged);
      return null;
    }
    if (reading.value.workspace === null) {
      setWrong(addressCopy.linkHasNoWorkspace);
      return null;
    }
    const { workspace, projectKey } = reading.value;
    latest.current = workspace;
    setText(workspace);
    if (projectKey !== null) setProject(projectKey);
    setRead(addressCopy.readFromLink(inWords(reading.value)));
    return { workspace, project: projectKey ?? project };
  }

  async function goOn(): Promise<void> {
    const typed = text.trim();
    let names: { workspace: string; project: string } | null = { workspace: typed, project };
    if (looksLikeLink(typed)) {
      latest.current = text;
      names = await readLink(text);
      if (names === null) return;
    }
    const name = readWorkspace(names.workspace);
    const key = readProjectKey(names.project);
    setWrong(name.ok ? null : name.problem);
    setWrongProject(key.ok ? null : key.problem);
    if (!name.ok || !key.ok) return;
    const saved = await save((before) => ({
      ...before,
      answers: { ...before.answers, workspace: name.value, baseUrl: null, projectKey: key.value },
    }));
    if (saved.ok) await next();
    else if (saved.problem.field === 'projectKey') setWrongProject(saved.problem);
    else if (saved.problem.field === 'workspace') setWrong(saved.problem);
  }

  return (
    <StepFrame step="address" title={addressCopy.cloudTitle} intro={addressCopy.cloudIntro} help={addressCopy.cloudHelp} onSubmit={goOn}>
      <TextField
        label={addressCopy.workspaceLabel}
        hint={connection?.practice === true ? practiceWords.workspaceHint : addressCopy.workspaceHint}
        placeholder={addressCopy.workspacePlaceholder}
        help={addressCopy.cloudHelp}
        mono
        required
        value={text}
        error={wrong}
        onChange={type}
        onBlur={() => {
          if (looksLikeLink(text.trim())) void readLink(text);
        }}
      />
      {dropped && (
        <Callout tone="warning" announce="status">
          <p>{serverCopy.credentialsDropped}</p>
        </Callout>
      )}
      <Message live="status" what={read === '' ? null : read}>
        {read !== '' && (
          <Callout tone="success">
            <p>{read}</p>
          </Callout>
        )}
      </Message>
      <TextField
        label={addressCopy.projectLabel}
        optional
        hint={addressCopy.projectHintCloud}
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
      <CertificateFile open={certificateOpen} onOpen={setCertificateOpen} />
    </StepFrame>
  );
}
