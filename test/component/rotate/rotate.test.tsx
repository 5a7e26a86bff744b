/** The guided renewal: each moment as the host says it, errors beside their field, and nothing that a person did is lost. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fail, ok, rotationLoss } from '../../../electron/contract/index.ts';
import type { Connection, Rotation } from '../../../electron/contract/index.ts';
import { rotateCopy as copy } from '../../../electron/contract/copy/en/rotate.ts';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { recogniseSecret } from '../../../electron/core/bitbucket/recognise.ts';
import { tokenGuide } from '../../../electron/core/access/guide.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { rotationPlace, rotationSample } from '../../fakes/rotation-samples.ts';
import { connection, createFakeHost } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';

function saved(change: Partial<Connection['token']> = {}, own = false): Connection {
  const base = connection();
  return {
    ...base,
    name: 'Acme → Renovate',
    token: {
      state: 'kept',
      where: 'keychain',
      kind: own ? 'http-access-token' : 'api-token',
      name: 'Handrail Renovate',
      expiresOn: '2026-12-31',
      keptAt: '2026-01-02T09:00:00.000Z',
      ...change,
    },
    draft: {
      ...base.draft,
      platform: 'renovate',
      platformConfirmed: true,
      repositoriesAnswered: true,
      answers: {
        ...base.draft.answers,
        deployment: own ? 'data-center' : 'cloud',
        baseUrl: own ? 'https://git.acme.io' : null,
        workspace: own ? null : 'acme',
        credential: { kind: own ? 'http-access-token' : 'api-token', user: own ? 'ada' : 'ada@acme.io', gitUser: null },
      },
    },
  };
}

// jsdom scrolls nothing.
Element.prototype.scrollIntoView = () => undefined;

interface World {
  rotation: Rotation | null;
}

/** Opens the renewal over a host that holds this rotation; every step answers with what `world` holds then. */
async function open(rotation: Rotation | null, prepare: (host: FakeHost, world: World) => void = () => undefined, one = saved()) {
  const world: World = { rotation };
  const host = createFakeHost([one]);
  host.answer('rotation.state', () => ok({ rotation: world.rotation }));
  host.answer('token.guide', () => {
    const platform = findPlatform('renovate');
    if (platform === null) throw new Error('no platform');
    const { answers } = one.draft;
    return ok(
      tokenGuide({ answers, platform, kind: one.token.kind, version: null, missing: [], practice: false, practiceTokenPage: null }),
    );
  });
  host.answer('export.preview', ({ platform, mode }) =>
    ok({
      platform,
      platformName: 'Renovate',
      mode,
      modes: [],
      artifacts: [
        {
          kind: 'command',
          name: 'run.sh',
          label: 'Run it',
          holdsSecret: false,
          text: 'docker run renovate\n',
          where: 'Here.',
          note: null,
        },
      ],
      next: [],
      caveats: [],
      unchecked: false,
      practice: false,
      folder: '/out',
    }),
  );
  prepare(host, world);
  const rendered = await renderApp(host);
  await act(() => rendered.store.openConnection(one.id, 'token', 'renew'));
  await screen.findByRole('list', { name: copy.momentsLabel });
  await waitFor(() => expect(screen.queryByText(copy.loading)).toBeNull());
  return { ...rendered, world };
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

it('says what will happen and where the token is before anything does, then begins', async () => {
  const { user, host } = await open(null, (fake, world) => {
    fake.answer('holders.where', ({ id }) =>
      ok({
        owner: 'ada',
        kind: 'api-token',
        name: 'Handrail Renovate',
        state: 'kept',
        keptAt: null,
        expiresOn: '2026-12-31',
        connections: [
          { id, name: 'Acme → Renovate', platform: 'renovate', deployment: 'cloud' },
          { id: 'connection9999', name: 'Acme → Flux', platform: 'flux', deployment: 'cloud' },
        ],
        places: [
          {
            connection: { id, name: 'Acme → Renovate' },
            kind: 'file',
            at: '2026-01-02T09:00:00.000Z',
            platform: 'renovate',
            platformName: 'Renovate',
            mode: 'inline',
            folder: '/out/renovate',
            files: [],
            holdsSecret: true,
            token: 'now',
          },
        ],
      }),
    );
    fake.answer('rotation.start', () => ok((world.rotation = rotationSample())));
  });
  await screen.findByText('/out/renovate');
  expect(screen.getByText(copy.begin.intro(1))).not.toBeNull();
  expect(screen.getByText(/2 connections share it and change together: Acme → Renovate and Acme → Flux/)).not.toBeNull();
  expect(screen.getByText(copy.begin.second[0] ?? '')).not.toBeNull();
  expect(screen.getByText(copy.stays)).not.toBeNull();
  await user.click(button(copy.begin.go));
  expect(document.activeElement).toBe(await heading(copy.fresh.title));
  expect(host.of('rotation.start')).toHaveLength(1);
  expect(await screen.findByText(copy.fresh.announce)).not.toBeNull();
});

it('without a token there is nothing to renew, and the way to give one', async () => {
  const { user } = await open(
    null,
    undefined,
    saved({ state: 'none', where: null, kind: null, name: null, expiresOn: null, keptAt: null }),
  );
  expect(screen.getByText(copy.begin.noToken)).not.toBeNull();
  expect(screen.queryByRole('button', { name: copy.begin.go })).toBeNull();
  await user.click(button(copy.begin.give));
  await heading(tokenCopy.title('Renovate'));
});

it('says beside the field that it is the old token, and keeps the secret nowhere once it is handed over', async () => {
  const { user, host, store } = await open(rotationSample(), (fake, world) => {
    fake.answer('token.recognise', ({ secret }) => ok(recogniseSecret(new Secret(secret), 'cloud')));
    fake.answer('rotation.keep', ({ secret }) =>
      secret === 'old-secret'
        ? fail('rotation-same-token', {}, 'secret')
        : ok((world.rotation = rotationSample({ phase: 'check', can: { ...rotationSample().can, check: false } }))),
    );
  });
  const field = await screen.findByLabelText(tokenCopy.paste.label('API token with scopes'));
  await user.type(field, 'old-secret');
  await user.click(button(copy.fresh.keep));
  expect(await screen.findByText(/This is the old token/)).not.toBeNull();
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.clear(field);
  await user.type(field, 'new-secret');
  await user.click(button(copy.fresh.keep));
  await heading(copy.check.title);
  expect(host.of('rotation.keep').map(({ secret }) => secret)).toEqual(['old-secret', 'new-secret']);
  expect(JSON.stringify(store.getState()).includes('new-secret')).toBe(false);
});

it('leads an access token to “Rotate”, and keeps the clock in sight once it was pressed', async () => {
  const { user, host } = await open(rotationSample({ way: 'rotate', kind: 'repository-token' }), (fake, world) => {
    fake.answer('rotation.pressed', () =>
      ok(
        (world.rotation = rotationSample({
          way: 'rotate',
          kind: 'repository-token',
          old: { ...rotationSample().old, endsAt: new Date(Date.now() + 29.5 * 60_000).toISOString() },
        })),
      ),
    );
  });
  expect(screen.getByText(copy.fresh.press)).not.toBeNull();
  expect(screen.getByText(copy.fresh.find('Handrail Renovate'))).not.toBeNull();
  expect(screen.queryByRole('timer')).toBeNull();
  await user.click(button(copy.fresh.pressed));
  expect((await screen.findByRole('timer')).textContent).toContain(copy.clock.left(30));
  expect(screen.queryByRole('button', { name: copy.fresh.pressed })).toBeNull();
  // The button is gone: the new token's field is next.
  expect(document.activeElement?.tagName).toBe('INPUT');
  expect(host.of('rotation.pressed')).toHaveLength(1);
});

const lossy = (): Rotation =>
  rotationSample({
    phase: 'check',
    can: { keep: true, check: true, swap: true, back: false, abandon: true, letGo: false },
    fresh: { name: null, expiresOn: null, givenAt: '2026-11-30T22:00:00.000Z', where: 'keychain', held: true },
    check: {
      at: '2026-11-30T22:01:00.000Z',
      ok: false,
      oldUnknown: false,
      connections: [
        { id: 'a', name: 'Acme → Renovate', passed: true, losses: [], more: [] },
        { id: 'b', name: 'Acme → Flux', passed: false, losses: [rotationLoss('permission', { name: 'repository:write' })], more: [] },
      ],
    },
  });

it('names what would be lost for each platform, and goes on only when the person says so', async () => {
  const { user, host } = await open(lossy(), (fake) => {
    fake.answer('rotation.swap', () => fail('rotation-loses', { count: 1 }));
  });
  const list = screen.getByRole('list', { name: copy.check.list });
  const [renovate, flux] = within(list)
    .getAllByRole('listitem')
    .filter((item) => item.parentElement === list);
  expect(renovate?.textContent).toContain(copy.check.passed);
  expect(flux?.textContent).toContain('It does not have the permission repository:write, which the old token has');
  expect(screen.queryByRole('button', { name: copy.check.use })).toBeNull();
  await user.click(button(copy.check.despite));
  expect(host.of('rotation.swap')).toMatchObject([{ despite: true }]);
  expect(await screen.findByText(/The new token cannot do one thing/)).not.toBeNull();
});

it('proposes a name that the old token does not have', async () => {
  const own = { create: true, revoke: true, host: 'git.acme.io', user: 'ada' };
  const { user } = await open(
    rotationSample({ phase: 'new-token', kind: 'http-access-token', deployment: 'data-center', byPassword: own }),
    undefined,
    saved({}, true),
  );
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: tokenCopy.create.tokenName });
  expect(field.value).toMatch(/^Renovate \d{4}-\d\d-\d\d$/);
  // Back leads to the token's own page, not to the step before it.
  await user.click(button(words.back));
  expect(await screen.findByRole('heading', { level: 1, name: tokenCopy.keptTitle })).not.toBeNull();
});

it('gives another token instead, without stopping the renewal', async () => {
  const { user } = await open(lossy());
  await user.click(button(copy.check.another));
  expect(document.activeElement).toBe(await heading(copy.fresh.title));
});

const atPlaces = (state: 'open' | 'renewed' | 'applied'): Rotation =>
  rotationSample({
    phase: state === 'applied' ? 'let-go' : 'places',
    can: { keep: false, check: false, swap: false, back: true, abandon: false, letGo: state === 'applied' },
    places: [
      rotationPlace({
        state,
        nudge: 'Start it again.',
        command: 'docker rm -f renovate',
        sign: 'Its log says “Repository finished”.',
      }),
    ],
  });

it('leads over a place: save again, the command, what makes it read, the sign; the last tick leads nobody away', async () => {
  const { user, host } = await open(atPlaces('open'), (fake, world) => {
    fake.answer('rotation.renew', () =>
      ok({
        rotation: (world.rotation = atPlaces('renewed')),
        saved: [{ name: 'renovate.env', kind: 'file', path: '/home/ada/Handrail/renovate.env', mode: '0600', holdsSecret: true }],
      }),
    );
    fake.answer('rotation.place', ({ answer }) => ok((world.rotation = atPlaces(answer === 'applied' ? 'applied' : 'open'))));
  });
  expect(await screen.findByText('docker run renovate')).not.toBeNull();
  expect(screen.getByText('Start it again.')).not.toBeNull();
  expect(screen.getByText('docker rm -f renovate')).not.toBeNull();
  expect(screen.getByText('Its log says “Repository finished”.')).not.toBeNull();
  expect(screen.queryByRole('button', { name: copy.places.go })).toBeNull();
  await user.click(button(/^Save again: /));
  expect(await screen.findByText(copy.places.states.renewed)).not.toBeNull();
  expect(host.of('rotation.renew')).toMatchObject([{ replace: false }]);
  await user.click(button(/^It works with the new token: /));
  expect(await screen.findByText(copy.places.states.applied)).not.toBeNull();
  // Still the same page, and the change of mind is possible.
  expect(screen.getByRole('heading', { level: 1, name: copy.places.title })).not.toBeNull();
  expect(button(/^Not done yet: /)).not.toBeNull();
  // The pressed button is gone; the keyboard is still at this place.
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 3 }));
  await user.click(button(copy.places.go));
  expect(document.activeElement).toBe(await heading(copy.letGo.title));
});

it.each(['new-token', 'let-go', 'done'] as const)('names a token that may lie in Bitbucket unknown: %s', async (phase) => {
  await open(rotationSample({ ...atPlaces('applied'), phase, lostName: 'Handrail, lost', updatedAt: new Date().toISOString() }));
  expect(await screen.findByText(copy.fresh.lostText('Handrail, lost'))).not.toBeNull();
});

it('asks before it writes over a file that somebody changed', async () => {
  const { user, host } = await open(atPlaces('open'), (fake) => {
    fake.answer('rotation.renew', ({ replace }) =>
      replace
        ? ok({ rotation: atPlaces('renewed'), saved: [] })
        : fail('file-exists', { folder: '/home/ada/Handrail', names: 'renovate.env', count: 1 }),
    );
  });
  await user.click(button(/^Save again: /));
  await user.click(await screen.findByRole('button', { name: copy.places.replace }));
  expect(await screen.findByText(copy.places.states.renewed)).not.toBeNull();
  expect(host.of('rotation.renew').map(({ replace }) => replace)).toEqual([false, true]);
});

it('goes back to the old token after a question, as long as it is there', async () => {
  const { user, host } = await open(atPlaces('open'), (fake, world) => {
    fake.answer('rotation.back', () => ok((world.rotation = lossy())));
  });
  await user.click(button(copy.places.back));
  const dialog = screen.getByRole('dialog', { name: copy.places.backTitle });
  expect(host.of('rotation.back')).toHaveLength(0);
  await user.click(within(dialog).getByRole('button', { name: copy.places.back }));
  await heading(copy.check.title);
  expect(screen.queryByText(copy.check.saved)).toBeNull();
});

it('names what was saved with the new token before the old one was taken back', async () => {
  const { places } = atPlaces('renewed');
  await open({ ...lossy(), places });
  await heading(copy.check.title);
  expect(screen.getByText(copy.check.saved)).not.toBeNull();
  expect(screen.getByText(copy.check.savedText).parentElement?.textContent).toContain(places[0]?.folder);
});

const own = { host: 'git.acme.io', user: 'ada', create: true, revoke: true };

it('revokes with the password: wrong ones beside the field, several tokens by choice, and the password is gone from the page', async () => {
  let times = 0;
  const { user, host, store } = await open(
    { ...atPlaces('applied'), kind: 'http-access-token', deployment: 'data-center', byPassword: own },
    (fake, world) => {
      fake.answer('rotation.revoke', ({ token }) => {
        times += 1;
        if (times === 1) return fail('revoke-failed', { host: 'git.acme.io', why: 'password', page: '' }, 'password');
        if (token === null)
          return ok({
            rotation: world.rotation ?? atPlaces('applied'),
            which: [
              { id: '1', name: 'one', createdOn: '2026-01-01', lastUsedOn: null, expiresOn: null },
              { id: '2', name: 'two', createdOn: null, lastUsedOn: null, expiresOn: '2026-12-31' },
            ],
          });
        return ok({
          rotation: (world.rotation = rotationSample({
            phase: 'done',
            updatedAt: new Date().toISOString(),
            gone: { at: '2026-11-30T22:10:00.000Z', by: 'handrail', answer: 'refused', askedAt: '2026-11-30T22:10:00.000Z' },
          })),
          which: null,
        });
      });
    },
    saved({}, true),
  );
  await heading(copy.letGo.title);
  const password = screen.getByLabelText(copy.letGo.password);
  await user.click(button(copy.letGo.forMe));
  expect(await screen.findByText(copy.letGo.passwordEmpty)).not.toBeNull();
  expect(document.activeElement).toBe(password);
  expect(host.of('rotation.revoke')).toHaveLength(0);
  await user.type(password, 'hunter2');
  await user.click(button(copy.letGo.forMe));
  expect(await screen.findByText(/Bitbucket did not accept this user name and password/)).not.toBeNull();
  expect((password as HTMLInputElement).value).toBe('');
  await user.type(password, 'hunter3');
  await user.click(button(copy.letGo.forMe));
  await user.click(await screen.findByRole('radio', { name: 'two' }));
  await user.type(password, 'hunter3');
  await user.click(button(copy.letGo.forMe));
  expect(document.activeElement).toBe(await heading(copy.done.title));
  expect(host.of('rotation.revoke').map(({ token }) => token)).toEqual([null, null, '2']);
  expect(screen.getByText(copy.done.gone.handrail)).not.toBeNull();
  expect(JSON.stringify(store.getState()).includes('hunter')).toBe(false);
});

it('an old token that ends by itself cannot be let go before, and the place says when', async () => {
  const { host, user } = await open({
    ...atPlaces('applied'),
    way: 'rotate',
    kind: 'repository-token',
    old: { ...rotationSample().old, endsAt: new Date(Date.now() + 5 * 60_000).toISOString() },
  });
  await heading(copy.letGo.titleRotate);
  expect(screen.getByRole('timer').textContent).toContain(copy.clock.left(5));
  expect(screen.queryByRole('button', { name: copy.letGo.ended })).toBeNull();
  expect(host.of('rotation.letGo')).toHaveLength(0);
  // Back to the places, where the person may still look.
  await user.click(button(words.back));
  await heading(copy.places.title);
});

it('another window went on: the page asks where the renewal is, and shows that', async () => {
  const { user } = await open(atPlaces('renewed'), (fake, world) => {
    fake.answer('rotation.place', () => {
      world.rotation = rotationSample({
        phase: 'done',
        updatedAt: new Date().toISOString(),
        gone: { at: '2026-11-30T22:10:00.000Z', by: 'person', answer: 'refused', askedAt: null },
      });
      return fail('rotation-not-now', { why: 'moved-on' });
    });
  });
  await user.click(button(/^It works with the new token: /));
  await heading(copy.done.title);
});

it('the host cannot say where the renewal is: that is said, and asked again', async () => {
  let times = 0;
  const { user } = await open(null, (fake) => {
    fake.answer('rotation.state', () =>
      ++times === 1 ? fail('settings-unreadable', { folder: '/h' }) : ok({ rotation: rotationSample() }),
    );
  });
  await user.click(button('Try again'));
  await heading(copy.fresh.title);
});
