import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { byFit, findPlatforms } from '../../../renderer/steps/platform/search.ts';
import { withPlatform } from '../../../renderer/steps/answers.ts';
import { askedInputs, inputErrors, missingInputs, withAnswer } from '../../../renderer/wizard/inputs.ts';
import { platforms as catalogue, toInfo } from '../../../electron/core/platforms/registry.ts';
import { ok } from '../../../electron/contract/index.ts';
import type { Connection, Draft, PlatformInfo, PlatformInput } from '../../../electron/contract/index.ts';
import { connection, problem } from '../wizard/fake-host.ts';
import { railStep, renderIn } from '../wizard/render-app.tsx';
import { description } from '../ui/dom.ts';

const platforms = catalogue().map(toInfo);
const server = { product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: null, confirmed: true } as const;

function at(deployment: 'cloud' | 'data-center', draft: Partial<Draft> = {}, rest: Partial<Connection> = {}): Connection {
  const base = connection();
  const answers = deployment === 'cloud' ? { deployment, workspace: 'acme' } : { deployment, baseUrl: 'https://git.acme.io' };
  return {
    ...base,
    server: deployment === 'cloud' ? null : server,
    ...rest,
    draft: { ...base.draft, ...draft, answers: { ...base.draft.answers, ...answers, ...draft.answers } },
  };
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('the catalogue', () => {
  it('shows every platform; what cannot work here cannot be chosen, and says why and what instead', async () => {
    const { user, store } = await renderIn(at('cloud'));
    const cds = await screen.findByRole<HTMLInputElement>('radio', { name: 'CDS' });
    expect(screen.getAllByRole('radio')).toHaveLength(platforms.length);
    expect(description(cds)).toContain('Not with Bitbucket Cloud.');
    expect(description(cds).length).toBeGreaterThan(60);
    await user.click(cds);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('radiogroup').textContent).toContain('Choose a platform.');
    expect(store.getState().confirmed?.draft.platform).toBeNull();
  });

  it('finds platforms by other words people use', async () => {
    const { user } = await renderIn(at('data-center'));
    await user.type(await screen.findByRole('searchbox', { name: 'Search platforms' }), 'ona');
    await waitFor(() => expect(screen.getAllByRole('radio').length).toBeLessThan(platforms.length));
    radio('Gitpod');
  });

  it('says when nothing is found, and shows all again on a click', async () => {
    const { user } = await renderIn(at('data-center'));
    await user.type(await screen.findByRole('searchbox', { name: 'Search platforms' }), 'zzz');
    screen.getByText(/No platform is called “zzz”/);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getAllByRole('radio')).toHaveLength(platforms.length);
  });

  it('leads from an ended platform to its successor', async () => {
    const { user } = await renderIn(at('data-center'));
    await screen.findByRole('radio', { name: 'BluBracket' });
    await user.click(screen.getByRole('button', { name: /^Use .*Vault Radar instead$/ }));
    expect(radio('HCP Vault Radar').checked).toBe(true);
  });

  it('explains why it could not be loaded, and loads it on a click', async () => {
    const { user, host } = await renderIn(at('data-center'), (fake) => fake.answer('platforms.list', () => problem('internal')));
    await screen.findByText('ab12-cd34');
    host.answer('platforms.list', () => ok(platforms));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('radio', { name: 'CDS' });
  });
});

describe('the choices that change access', () => {
  it('are asked after the platform was chosen, and change what the token must be allowed to do', async () => {
    const { user, host } = await renderIn(at('data-center'));
    await user.click(await screen.findByRole('radio', { name: 'CDS' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'What should CDS be able to do?' });
    screen.getByText('Repository permissions: Read');
    await user.click(screen.getByRole('checkbox', { name: 'Webhooks' }));
    await screen.findByText('Repository permissions: Admin');
    host.answer('token.guide', () => problem('internal'));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() =>
      expect([...host.connections.values()][0]?.draft).toMatchObject({
        platform: 'cds',
        platformConfirmed: true,
        answers: { options: { webhooks: true } },
      }),
    );
  });

  it('ask for the project that the platform has to be told, where the address step left it open', async () => {
    const { user, store, host } = await renderIn(at('data-center', { platform: 'vault-radar' }));
    host.answer('token.guide', () => problem('internal'));
    const project = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Project key' });
    const go = screen.getByRole('button', { name: 'Continue' });
    await user.click(go);
    expect(project.getAttribute('aria-invalid')).toBe('true');
    await user.type(project, 'a b');
    await user.click(go);
    expect(project.getAttribute('aria-invalid')).toBe('true');
    await user.clear(project);
    await user.type(project, 'pay');
    await user.click(go);
    await waitFor(() =>
      expect(store.getState().confirmed?.draft).toMatchObject({
        platformConfirmed: true,
        answers: { projectKey: 'PAY' },
        typed: { 'address.project': 'pay' },
      }),
    );
  });

  it('ask for no project that is known already, and none where the platform needs none', async () => {
    await renderIn(
      at('data-center', {
        platform: 'vault-radar',
        answers: { ...connection().draft.answers, deployment: 'data-center', baseUrl: 'https://git.acme.io', projectKey: 'PAY' },
      }),
    );
    await screen.findByRole('button', { name: 'Choose another platform' });
    expect(screen.queryByRole('textbox', { name: 'Project key' })).toBeNull();
  });

  it('write down what was shown as the default', async () => {
    const { user, host } = await renderIn(at('data-center', { platform: 'cds' }));
    host.answer('token.guide', () => problem('internal'));
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    await waitFor(() => expect([...host.connections.values()][0]?.draft.answers.options).toEqual({ webhooks: false }));
  });

  it('open the catalogue again, and come back with the platform they were given for', async () => {
    const { user, host } = await renderIn(at('data-center', { platform: 'cds' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Webhooks' }));
    await user.click(screen.getByRole('button', { name: 'Choose another platform' }));
    await user.click(radio('Harness SEI'));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: /Harness SEI/ });
    expect([...host.connections.values()][0]?.draft.answers.options).toEqual({});
    await user.click(screen.getByRole('button', { name: 'Choose another platform' }));
    await user.click(radio('CDS'));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: /CDS/ });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Webhooks' }).checked).toBe(true);
  });

  it('send the person back to the catalogue when the chosen platform cannot work any more', async () => {
    await renderIn(at('cloud', { platform: 'cds', platformConfirmed: true }));
    await screen.findByRole('heading', { name: 'What do you want to connect?' });
    expect(within(railStep(/^Platform/)).getByText(/Cannot work here/)).toBeTruthy();
  });
});

function input(change: Partial<PlatformInput>): PlatformInput {
  return {
    key: 'x',
    label: 'X',
    type: 'text',
    required: false,
    default: null,
    example: null,
    help: '',
    choices: null,
    affectsAccess: true,
    when: null,
    maxLength: null,
    ...change,
  };
}

describe('inputs', () => {
  it('finds what is missing, too long or no number', () => {
    const inputs = [
      input({ key: 'a', required: true }),
      input({ key: 'b', maxLength: 3 }),
      input({ key: 'c', type: 'number' }),
      input({ key: 'd', required: true, default: 'there' }),
      input({ key: 'e', type: 'list', required: true }),
    ];
    expect(Object.keys(inputErrors(inputs, { a: '  ', b: 'long', c: '1e5', e: [] }, []))).toEqual(['a', 'e', 'b', 'c']);
    expect(inputErrors(inputs, { a: 'x', b: 'abc', c: '12', e: ['y'] }, [])).toEqual({});
  });

  it('never counts a secret as missing, because a file without secrets needs none; a file it does', () => {
    const inputs = [input({ key: 's', type: 'secret', required: true }), input({ key: 'f', type: 'file', required: true })];
    expect(missingInputs(inputs, {}, []).map((each) => each.key)).toEqual(['f']);
    expect(missingInputs(inputs, {}, ['f'])).toEqual([]);
  });

  it('asks only for what counts for the answers so far', () => {
    const inputs = [
      input({ key: 'how', type: 'choice', default: 'direct' }),
      input({ key: 'folder', when: { input: 'how', is: ['agent'] } }),
      input({ key: 'note', affectsAccess: false }),
    ];
    expect(askedInputs(inputs, {}, [], 'access').map((each) => each.key)).toEqual(['how']);
    expect(askedInputs(inputs, { how: 'agent' }, [], 'access').map((each) => each.key)).toEqual(['how', 'folder']);
    expect(askedInputs(inputs, {}, [], 'details').map((each) => each.key)).toEqual(['note']);
  });

  it('keeps an emptied field empty on purpose where there is a default, and unanswered where there is none', () => {
    expect(withAnswer(input({ default: 'd' }), '')({ x: 'old', y: '1' })).toEqual({ x: '', y: '1' });
    expect(withAnswer(input({}), '')({ x: 'old', y: '1' })).toEqual({ y: '1' });
  });
});

describe('search', () => {
  it('needs every word, in any order, with or without accents and capitals', () => {
    expect(findPlatforms(platforms, 'RADAR hcp').map((each) => each.id)).toContain('vault-radar');
    expect(findPlatforms(platforms, 'RADAR hcp').map((each) => each.id)).not.toContain('cds');
    expect(findPlatforms(platforms, 'xcöde').map((each) => each.id)).toEqual(['xcode-cloud']);
    expect(findPlatforms(platforms, '   ')).toHaveLength(platforms.length);
  });

  it('puts what cannot work last, otherwise in the catalogue’s order', () => {
    const levels = byFit(platforms, 'cloud').map((each) => each.deployments.cloud.support);
    expect(levels.indexOf('blocked')).toBeGreaterThan(levels.lastIndexOf('full'));
  });
});

describe('changing the platform', () => {
  it('puts the answers aside and brings them back', () => {
    const [one, two] = platforms as [PlatformInfo, PlatformInfo];
    const draft = at('data-center', { platform: one.id, platformConfirmed: true }).draft;
    const answered = { ...draft, answers: { ...draft.answers, options: { webhooks: true } } };
    const changed = withPlatform(two)(answered);
    expect(changed).toMatchObject({ platform: two.id, platformConfirmed: false, answers: { options: {} } });
    expect(withPlatform(one)(changed).answers.options).toEqual({ webhooks: true });
    expect(withPlatform(one)(answered)).toBe(answered);
  });
});
