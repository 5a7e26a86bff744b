/** Where the list is to be read from, and what opens it. The key or password is in this screen's memory alone, until the list is here. */
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import type { ConnectionSummary, InventoryAccess, Problem } from '../../electron/contract/index.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { Select } from '../ui/Select.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { useWizard } from '../wizard/context.tsx';
import { useMemory } from '../support/memory.ts';
import { OrganizationFields } from './OrganizationFields.tsx';
import { hostOf, serversOf } from './servers.ts';
import { useKeptKey } from './use-kept-key.ts';

export function Ask(): JSX.Element {
  const { state } = useWizard();
  const [memory, change] = useMemory('inventory');
  const servers = serversOf(state.app?.connections ?? []);
  const [secret, setSecret] = useState('');
  const { read, stop, busy, progress, problem } = useRead(setSecret);
  const { from } = memory;
  const server = servers.find(({ id }) => id === memory.connection) ?? servers[0];
  const keyIn = useKeptKey();
  const { kept } = keyIn;
  const [keep, setKeep] = useState(false);
  const [empty, setEmpty] = useState<'organization' | 'user' | 'secret' | null>(null);

  function submit(): void {
    if (busy) return;
    const given = from === 'organization' && kept ? ({ from: 'kept-key' } as const) : accessOf(from, memory, server, secret);
    const access = typeof given !== 'string' && given.from === 'organization' && keep ? { ...given, keep } : given;
    setEmpty(typeof access === 'string' ? access : null);
    if (typeof access !== 'string') void read(access);
  }

  const beside = (field: string) => (problem?.field === field ? problem : null);
  // Said beside its field where that is on the screen.
  const fields: readonly string[] = {
    organization: kept ? [] : ['organization', 'key', 'token'],
    server: ['userName', 'password'],
    practice: [],
  }[from];
  return (
    <form
      className="stack"
      data-gap="large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        legend={copy.from.legend}
        value={from}
        onChange={(chosen) => {
          setSecret('');
          setEmpty(null);
          change({ from: chosen });
        }}
        options={[
          { value: 'organization', label: copy.from.organization },
          { value: 'server', label: copy.from.server },
          { value: 'practice', label: copy.from.practice, description: copy.from.practiceHint },
        ]}
      />
      {from === 'organization' && keyIn.there !== null && (
        <OrganizationFields
          keyIn={keyIn}
          organization={memory.organization}
          onOrganization={(organization) => change({ organization })}
          organizationError={empty === 'organization' ? copy.organizationEmpty : beside('organization')}
          secret={secret}
          onSecret={setSecret}
          secretError={empty === 'secret' ? copy.keyEmpty : (beside('key') ?? beside('token'))}
          keep={state.app?.keychain.kind === 'memory' ? null : keep}
          onKeep={setKeep}
        />
      )}
      {from === 'server' &&
        (server === undefined ? (
          <Callout tone="plain">
            <p>{copy.noConnection}</p>
          </Callout>
        ) : (
          <>
            <Select
              label={copy.connection}
              hint={copy.connectionHint(hostOf(server))}
              value={server.id}
              onChange={(connection) => change({ connection })}
              options={servers.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <TextField
              label={copy.userName}
              hint={copy.userHint}
              value={memory.userName}
              onChange={(userName) => change({ userName })}
              error={empty === 'user' ? copy.userEmpty : beside('userName')}
              autoComplete="username"
              mono
              required
            />
            <SecretField
              label={copy.password}
              hint={copy.passwordHint}
              value={secret}
              onChange={setSecret}
              error={empty === 'secret' ? copy.passwordEmpty : beside('password')}
              autoComplete="current-password"
              required
            />
          </>
        ))}
      <ProblemNote problem={problem !== null && fields.includes(problem.field ?? '') ? null : problem} always />
      <ProblemNote problem={keyIn.problem} always />
      <div className="row">
        <Button type="submit" variant="primary" busy={busy} disabled={from === 'server' && server === undefined}>
          {copy.read}
        </Button>
        {busy && <Button onClick={stop}>{copy.stop}</Button>}
      </div>
      {busy && (
        <p className="row muted" aria-hidden="true">
          <Spinner /> {progress}
        </p>
      )}
      <LiveRegion message={busy ? progress : ''} />
    </form>
  );
}

interface Answers {
  readonly organization: string;
  readonly userName: string;
}

/** What is sent, or which field is empty. */
function accessOf(
  from: 'organization' | 'server' | 'practice',
  { organization, userName }: Answers,
  server: ConnectionSummary | undefined,
  secret: string,
): InventoryAccess | 'organization' | 'user' | 'secret' {
  if (from === 'practice' || (from === 'server' && server === undefined)) return { from: 'practice' };
  if (from === 'organization') {
    if (organization.trim() === '') return 'organization';
    return secret.trim() === '' ? 'secret' : { from, organization, key: secret };
  }
  if (userName.trim() === '') return 'user';
  return secret === '' || server === undefined ? 'secret' : { from, id: server.id, host: hostOf(server), userName, password: secret };
}

/** Reads the list; a secret is forgotten as soon as the call has it. */
function useRead(setSecret: (text: string) => void) {
  const { bridge } = useWizard();
  const [, change] = useMemory('inventory');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState('');
  const run = useRef<string | null>(null);
  useEffect(
    () =>
      bridge.on('inventory.progress', (told) => {
        if (told.runId === run.current) setProgress(told.wait === null ? copy.progress(told.read) : copy.waits(told.wait));
      }),
    [bridge],
  );
  useEffect(
    () => () => {
      const runId = run.current;
      run.current = null;
      // Nobody is here any more to see it.
      if (runId !== null) void bridge.call('inventory.stop', { runId });
    },
    [bridge],
  );

  async function read(access: InventoryAccess): Promise<void> {
    const runId = crypto.randomUUID();
    run.current = runId;
    setBusy(true);
    setProblem(null);
    setProgress(copy.progress(0));
    const reply = await bridge.call('inventory.read', { runId, access });
    if (run.current !== runId) return;
    run.current = null;
    setBusy(false);
    if (!reply.ok) {
      if (reply.problem.kind !== 'cancelled') setProblem(reply.problem);
      return;
    }
    setSecret('');
    change({
      answer: {
        inventory: reply.value,
        // What opens it again, without its secret.
        reader:
          access.from === 'server'
            ? { from: 'server', id: access.id, host: access.host, userName: access.userName }
            : { from: access.from },
      },
      search: '',
      filter: 'all',
      said: reply.value.key === undefined ? '' : copy.keyKeeping[reply.value.key],
      saved: null,
    });
  }

  return {
    read,
    busy,
    problem,
    progress,
    stop: () => {
      if (run.current !== null) void bridge.call('inventory.stop', { runId: run.current });
    },
  };
}
