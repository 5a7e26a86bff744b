import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findPlatform, toInfo } from '../../../electron/core/platforms/registry.ts';
import { ok } from '../../../electron/contract/index.ts';
import type { Connection, OptionValue, PlatformInfo, PlatformInput } from '../../../electron/contract/index.ts';
import { PlatformInputs } from '../../../renderer/steps/shared/PlatformInputs.tsx';
import { WizardProvider } from '../../../renderer/wizard/context.tsx';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import { connection, createFakeHost, problem } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { description } from './dom.ts';

const base = toInfo(findPlatform('cds')!);

function input(change: Partial<PlatformInput>): PlatformInput {
  return {
    key: 'x',
    label: 'X',
    type: 'text',
    required: false,
    default: null,
    example: null,
    help: 'Why it is asked.',
    choices: null,
    affectsAccess: false,
    when: null,
    maxLength: null,
    ...change,
  };
}

const inputs: readonly PlatformInput[] = [
  input({ key: 'name', label: 'Name', required: true, example: 'bitbucket-acme' }),
  input({ key: 'tags', label: 'Tags', type: 'list' }),
  input({
    key: 'mode',
    label: 'Mode',
    type: 'choice',
    default: 'a',
    choices: ['a', 'b'].map((value) => ({ value, label: `Mode ${value}`, help: null })),
  }),
  input({
    key: 'zone',
    label: 'Zone',
    type: 'choice',
    choices: ['1', '2', '3', '4', '5'].map((value) => ({ value, label: `Zone ${value}`, help: null })),
  }),
  input({
    key: 'engine',
    label: 'Engine',
    type: 'choice',
    default: 'x',
    folded: true,
    choices: ['x', 'y'].map((value) => ({ value, label: `Engine ${value}`, help: null })),
  }),
  input({ key: 'apiKey', label: 'API key', type: 'secret', required: true }),
  input({ key: 'config', label: 'Configuration', type: 'file' }),
  input({ key: 'onlyB', label: 'Only for b', when: { input: 'mode', is: ['b'] } }),
  input({ key: 'hooks', label: 'Hooks', type: 'boolean', affectsAccess: true, default: true }),
];
const platform: PlatformInfo = {
  ...base,
  deployments: { ...base.deployments, 'data-center': { ...base.deployments['data-center'], inputs: [...inputs] } },
};

async function form(errors: Record<string, string> = {}): Promise<{
  host: FakeHost;
  store: ReturnType<typeof createWizardStore>;
  id: string;
  saved: () => Connection;
  options: () => Record<string, OptionValue>;
}> {
  const one = connection();
  one.draft.platform = 'cds';
  one.draft.answers.deployment = 'data-center';
  one.draft.answers.baseUrl = 'https://git.acme.io';
  const host = createFakeHost([one], { openConnection: one.id });
  host.answer('platforms.list', () => ok([platform]));
  const store = createWizardStore(host.bridge);
  await store.start();
  render(
    <WizardProvider store={store}>
      <PlatformInputs which="details" errors={errors} />
    </WizardProvider>,
  );
  return {
    host,
    store,
    id: one.id,
    saved: () => host.connections.get(one.id)!,
    options: () => host.connections.get(one.id)!.draft.answers.options,
  };
}

describe('a platform’s inputs', () => {
  it('show one field each in their order, without those of another question', async () => {
    await form();
    screen.getByRole('textbox', { name: 'Name' });
    screen.getByRole('radio', { name: 'Mode a' });
    screen.getByRole('combobox', { name: 'Zone' });
    expect(screen.queryByRole('checkbox', { name: 'Hooks' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Only for b' })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Mode a' }).checked).toBe(true);
  });

  it('appear when the answer that they depend on is given', async () => {
    const { store, options } = await form();
    await userEvent.click(screen.getByRole('radio', { name: 'Mode b' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Only for b' }), 'here');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Zone' }), '3');
    await store.save();
    expect(options()).toEqual({ mode: 'b', onlyB: 'here', zone: '3' });
  });

  it('lie behind a fold that names the answer where the default is right for nearly everybody', async () => {
    const { store, options } = await form();
    const fold = screen.getByText('Engine: Engine x').closest('details');
    expect(fold?.open).toBe(false);
    await userEvent.click(screen.getByText('Engine: Engine x'));
    await userEvent.click(screen.getByRole('radio', { name: 'Engine y' }));
    await store.save();
    expect(screen.getByText('Engine: Engine y').closest('details')?.open).toBe(true);
    expect(options()).toEqual({ engine: 'y' });
  });

  it('keep a list as it is typed, one entry a line', async () => {
    const { store, options } = await form();
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Tags' });
    await userEvent.type(box, 'one{Enter}{Enter} two{Enter}');
    await store.save();
    expect(box.value).toBe('one\n\n two\n');
    expect(options()).toEqual({ tags: ['one', 'two'] });
  });

  it('show an error beside its field', async () => {
    await form({ name: 'Please fill this in.' });
    expect(description(screen.getByRole('textbox', { name: 'Name' }))).toBe('Why it is asked. Please fill this in.');
  });
});

describe('a platform’s own key', () => {
  it('goes to the host when the field is left, and is nowhere afterwards', async () => {
    const { host, saved } = await form();
    await userEvent.type(screen.getByLabelText('API key'), 'sei-key-123');
    await userEvent.tab();
    await screen.findByText('Kept in the keychain of this computer.');
    expect(host.of('held.keep')).toMatchObject([{ key: 'apiKey', secret: 'sei-key-123' }]);
    expect(document.body.innerHTML).not.toContain('sei-key-123');
    expect(JSON.stringify(host.of('connections.save'))).not.toContain('sei-key-123');
    expect(JSON.stringify(saved())).not.toContain('sei-key-123');
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await screen.findByLabelText('API key');
    expect(saved().held).toEqual([]);
  });

  it('stays in the field when the host could not keep it', async () => {
    const { host } = await form();
    host.answer('held.keep', () => problem('token-not-printable', {}, 'apiKey'));
    await userEvent.type(screen.getByLabelText('API key'), 'sei');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(screen.getByLabelText('API key').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe('sei');
  });
});

describe('a file of the platform', () => {
  it('goes to the host and never into the draft', async () => {
    const { host, saved } = await form();
    await userEvent.upload(screen.getByLabelText('Configuration'), new File(['api_key: secret'], 'satellite.yml'));
    await screen.findByText('satellite.yml');
    expect(host.of('held.file')).toMatchObject([{ key: 'config', name: 'satellite.yml', text: 'api_key: secret' }]);
    expect(JSON.stringify(saved().draft)).not.toContain('secret');
  });

  it('is refused when it is too large, before it is read', async () => {
    const { host } = await form();
    await userEvent.upload(screen.getByLabelText('Configuration'), new File(['x'.repeat(1_000_001)], 'big.yml'));
    await screen.findByText(/larger than 1 MB/);
    expect(host.of('held.file')).toHaveLength(0);
  });

  it('that is no good is explained beside the field', async () => {
    const { host } = await form();
    host.answer('held.file', () => problem('yaml-unreadable', { line: '3' }, 'config'));
    await userEvent.upload(screen.getByLabelText('Configuration'), new File(['::'], 'satellite.yml'));
    await waitFor(() => expect(screen.getByLabelText('Configuration').getAttribute('aria-invalid')).toBe('true'));
  });
});
