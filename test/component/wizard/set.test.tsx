/** Several platforms in one go, in the page: ticks, the way with tokens, the queue, and which platform comes next. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import { severalCopy } from '../../../electron/contract/copy/wizard.ts';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Connection, TokensChoice } from '../../../electron/contract/index.ts';
import { platforms as catalogue, toInfo } from '../../../electron/core/platforms/registry.ts';
import { byRoute, commonKind, tickedPlatforms, withTicked } from '../../../renderer/steps/platform/several.ts';
import { membersFor, nextMember, stageOf } from '../../../renderer/wizard/set.ts';
import type { Member } from '../../../renderer/wizard/set.ts';
import { report } from '../steps/fake-bridge.ts';
import { connection, problem } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';
import { renderIn } from './render-app.tsx';

const platforms = catalogue().map(toInfo);
const setId = 'setsetset123';

function at(platform: string | null, change: Partial<Connection> = {}, answers: Partial<Connection['draft']['answers']> = {}): Connection {
  const base = connection();
  return {
    ...base,
    server: { product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: null, confirmed: true },
    ...change,
    draft: {
      ...base.draft,
      platform,
      ...change.draft,
      answers: { ...base.draft.answers, deployment: 'data-center', baseUrl: 'https://git.acme.io', projectKey: 'PRJ', ...answers },
    },
  };
}

const kept: Connection['token'] = {
  state: 'kept',
  where: 'keychain',
  kind: 'http-access-token',
  name: null,
  expiresOn: null,
  keptAt: '2026-11-21T09:00:00.000Z',
};

/** A connection of a set, as far as it has come. */
function member(
  platform: string,
  place: number,
  stage: 'platform' | 'token' | 'check' | 'ready',
  tokens: TokensChoice = 'each',
): Connection {
  const one = at(platform, {
    set: { id: setId, tokens, place },
    token: stage === 'platform' || stage === 'token' ? connection().token : kept,
  });
  const check = report({ platform });
  return {
    ...one,
    check: stage === 'ready' ? check : null,
    draft: { ...one.draft, platformConfirmed: stage !== 'platform', repositoriesAnswered: stage === 'ready' || stage === 'check' },
  };
}

const asMembers = (list: readonly Connection[], open: number): readonly Member[] => membersFor(list, list[open] ?? null, platforms);

/** A host that knows sets as the real one does, as far as the page can see. */
function withSets(host: FakeHost): void {
  host.answer('set.members', ({ id }) => {
    const one = host.connections.get(id);
    return ok(
      one?.set == null
        ? [...(one === undefined ? [] : [one])]
        : [...host.connections.values()]
            .filter((each) => each.set?.id === one.set?.id)
            .sort((a, b) => (a.set?.place ?? 0) - (b.set?.place ?? 0)),
    );
  });
  host.answer('set.choose', ({ id, platforms: ids, tokens }) => {
    const one = host.connections.get(id);
    if (one === undefined) return fail('connection-not-found');
    for (const [place, platform] of ids.entries()) {
      const made =
        platform === one.draft.platform
          ? { ...one, set: { id: setId, tokens, place } }
          : at(platform, { set: { id: setId, tokens, place } });
      host.connections.set(made.id, made);
    }
    return ok(host.connections.get(id) ?? one);
  });
}

describe('which platform comes next', () => {
  it('with a token each: the open one to its end, then the next that is not ready', () => {
    const list = [member('flux', 0, 'ready'), member('atlantis', 1, 'platform'), member('argo-cd', 2, 'ready')];
    expect(asMembers(list, 0).map((each) => each.stage)).toEqual(['ready', 'platform', 'ready']);
    expect(nextMember(asMembers(list, 0), 'each')?.platform.id).toBe('atlantis');
    expect(nextMember(asMembers(list, 1), 'each')).toBeNull();
    expect(nextMember(asMembers(list, 2), 'each')?.platform.id).toBe('atlantis');
    const done = list.map((each, place) => member(each.draft.platform ?? '', place, 'ready'));
    // Atlantis still has a question of its own for the result.
    expect(asMembers(done, 0).map((each) => each.stage)).toEqual(['ready', 'details', 'ready']);
  });

  it('with one token for all: every platform is asked before the token is made', () => {
    const list = [member('flux', 0, 'token', 'one'), member('atlantis', 1, 'platform', 'one'), member('argo-cd', 2, 'platform', 'one')];
    expect(nextMember(asMembers(list, 0), 'one')?.platform.id).toBe('atlantis');
    expect(nextMember(asMembers([list[0]!, member('atlantis', 1, 'token', 'one'), list[2]!], 1), 'one')?.platform.id).toBe('argo-cd');
    expect(
      nextMember(
        asMembers(
          ['flux', 'atlantis', 'argo-cd'].map((id, place) => member(id, place, 'token', 'one')),
          2,
        ),
        'one',
      ),
    ).toBeNull();
  });

  it('one that is alone has no queue, and one of which the page knows nothing yet neither', () => {
    expect(membersFor([], at('flux'), platforms)).toEqual([]);
    expect(membersFor([], member('flux', 0, 'ready'), platforms)).toEqual([]);
    expect(membersFor([member('flux', 0, 'ready')], member('flux', 0, 'ready'), platforms)).toEqual([]);
  });

  it('what was exported once was gone on with, though its check is old', () => {
    const flux = platforms.find((each) => each.id === 'flux')!;
    const one = { ...member('flux', 0, 'check'), exports: [{ platform: 'flux', mode: 'env', at: '2026-11-21', folder: '/x' }] };
    expect(stageOf(one, flux, flux.deployments['data-center'])).toBe('ready');
    expect(stageOf(member('flux', 0, 'check'), flux, flux.deployments['data-center'])).toBe('check');
  });
});

describe('ticks', () => {
  it('keep their order, and drop what is not known or cannot work here', () => {
    expect(withTicked('flux argo-cd', 'git', true)).toBe('flux argo-cd git');
    expect(withTicked('flux argo-cd', 'flux', false)).toBe('argo-cd');
    expect(tickedPlatforms(' git nope cds flux git', platforms, 'cloud').map((each) => each.id)).toEqual(['git', 'flux']);
  });
  it('know who needs a token, and whether one could do for all', () => {
    const on = (ids: string, where: 'cloud' | 'data-center') => tickedPlatforms(ids, platforms, where);
    expect(byRoute(on('xcode-cloud flux', 'cloud'), 'cloud').needing.map((each) => each.id)).toEqual(['flux']);
    expect(commonKind(on('flux atlantis', 'cloud'), 'cloud')).toBe('api-token');
    expect(
      commonKind(
        [
          {
            ...on('flux', 'cloud')[0]!,
            deployments: {
              ...on('flux', 'cloud')[0]!.deployments,
              cloud: { ...on('flux', 'cloud')[0]!.deployments.cloud, credentialKinds: [] },
            },
          },
        ],
        'cloud',
      ),
    ).toBeNull();
  });
});

describe('the platform step', () => {
  it('stays one choice of one platform until several are asked for', async () => {
    await renderIn(at(null));
    await screen.findByRole('radio', { name: 'CDS' });
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    screen.getByRole('button', { name: severalCopy.start });
  });

  it('ticks several, asks about tokens, and begins with the first', async () => {
    const { user, host } = await renderIn(at(null), withSets);
    await user.click(await screen.findByRole('button', { name: severalCopy.start }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    screen.getByText(severalCopy.chooseOne);
    await user.click(screen.getByRole('checkbox', { name: 'Flux' }));
    await user.click(screen.getByRole('checkbox', { name: 'Atlantis' }));
    screen.getByText('2 ticked: Flux and Atlantis');
    await user.click(screen.getByRole('button', { name: severalCopy.goOn(2) }));
    await screen.findByRole('heading', { level: 1, name: severalCopy.tokens.title });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    screen.getByText(severalCopy.tokens.choose);
    await user.click(screen.getByRole('radio', { name: severalCopy.tokens.each }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { level: 1, name: /Flux/ });
    expect(host.of('set.choose')).toMatchObject([{ platforms: ['flux', 'atlantis'], tokens: 'each' }]);
    const [queue] = await screen.findAllByRole('navigation', { name: severalCopy.queue });
    expect(
      within(queue!)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual(['1Flux, next: questions', '2Atlantis, next: questions']);
    expect(within(queue!).getByRole('button', { name: /Flux/ }).getAttribute('aria-current')).toBe('true');
    await user.click(within(queue!).getByRole('button', { name: /Atlantis/ }));
    await screen.findByRole('heading', { level: 1, name: /Atlantis/ });
  });

  it('keeps the ticks when the step is left before anything was chosen', async () => {
    const { user, store } = await renderIn(at(null), withSets);
    await user.click(await screen.findByRole('button', { name: severalCopy.start }));
    await user.click(screen.getByRole('checkbox', { name: 'Flux' }));
    store.goTo('address');
    await screen.findByRole('heading', { level: 1, name: /Bitbucket/ });
    store.goTo('platform');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Flux' }).checked).toBe(true));
    await user.click(screen.getByRole('button', { name: severalCopy.justOne }));
    await screen.findByRole('radio', { name: 'Flux' });
  });

  it('with one tick it is the usual way, and with one that needs a token nothing is asked about tokens', async () => {
    const { user, host, store } = await renderIn(at(null), withSets);
    await user.click(await screen.findByRole('button', { name: severalCopy.start }));
    await user.click(screen.getByRole('checkbox', { name: 'Flux' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { level: 1, name: /Flux/ });
    expect(host.of('set.choose')).toEqual([]);
    expect(store.getState().confirmed?.draft.platform).toBe('flux');
  });

  it('says why it could not be done, and keeps the answers', async () => {
    const { user } = await renderIn(
      at('flux', { draft: { ...connection().draft, platform: 'flux', platformConfirmed: false } }),
      (host) => {
        withSets(host);
        host.answer('set.choose', () => problem('settings-not-writable'));
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Choose another platform' }));
    await user.click(screen.getByRole('button', { name: severalCopy.start }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Flux' }).checked).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Git' }));
    await user.click(screen.getByRole('button', { name: severalCopy.goOn(2) }));
    await user.click(await screen.findByRole('radio', { name: severalCopy.tokens.one }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByText('ab12-cd34');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: severalCopy.tokens.one }).checked).toBe(true);
  });
});

describe('the export step of a set', () => {
  it('names who is not ready, and its button leads there', async () => {
    const list = [member('flux', 0, 'ready'), member('snyk-broker', 1, 'token')];
    const { user, store } = await renderIn(list[0]!, (host) => {
      withSets(host);
      for (const each of list) host.connections.set(each.id, each);
      host.answer('export.preview', () => problem('internal'));
      // The step that the button leads to asks for it, sooner or later.
      host.answer('token.guide', () => problem('internal'));
    });
    store.goTo('export');
    await screen.findByText(severalCopy.export.notReady(['Snyk']));
    await user.click(screen.getByRole('button', { name: severalCopy.export.goOn('Snyk') }));
    await waitFor(() => expect(store.getState().confirmed?.draft.platform).toBe('snyk-broker'));
  });

  it('saves all of them with the way each can, and says where the token stays out', async () => {
    const list = [member('flux', 0, 'ready'), member('xcode-cloud', 1, 'ready')];
    const { user, store, host } = await renderIn(list[0]!, (fake) => {
      withSets(fake);
      for (const each of list) fake.connections.set(each.id, each);
      fake.answer('export.preview', ({ platform, mode }) =>
        ok({
          platform,
          platformName: platform,
          mode,
          modes: [],
          artifacts: [{ kind: 'file', name: 'a.yml', label: 'A', holdsSecret: false, text: 'x\n', mode: '0644', language: 'yaml' }],
          next: [],
          caveats: [],
          unchecked: false,
          practice: false,
          folder: '/home/ada/Handrail',
        }),
      );
      fake.answer('export.saveSet', ({ id, folder }) =>
        ok({
          cancelled: false,
          folder,
          saved: [{ name: 'README.md', kind: 'file', path: '/x/README.md', mode: '0644', holdsSecret: false }],
          connection: fake.connections.get(id) ?? list[0]!,
        }),
      );
    });
    store.goTo('export');
    await user.click(await screen.findByRole('radio', { name: exportCopy.use.share }));
    await user.click(await screen.findByRole('button', { name: severalCopy.export.save(2) }));
    await screen.findByText('/x/README.md');
    expect(host.of('export.saveSet')).toMatchObject([
      { modes: { flux: 'placeholder', 'xcode-cloud': 'placeholder' }, folder: '/home/ada/Handrail', replace: false },
    ]);
  });
});
