/** The whole way from the first screen to an exported file, with what the screens themselves do at each step. It can be walked again. */
import type { Bridge, Draft, Result } from '../../../electron/contract/index.ts';
import { credentialFor, withCredential, withUser } from '../../../renderer/steps/token/answers.ts';
import { withDeployment, withPlatform } from '../../../renderer/steps/answers.ts';
import { detect } from '../../../renderer/steps/use-detect.ts';
import { saveDelay } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { httpToken } from '../services/setup.ts';

export interface Walker {
  readonly store: WizardStore;
  /** Lets time pass: timers of the page run. */
  readonly wait: (ms: number) => Promise<void>;
}

/** A walk ends at the first answer that is a problem: the person sees it, and the page stays as it is. */
export class Stopped extends Error {}

function fine<T>(result: Result<T>): T {
  if (!result.ok) throw new Stopped(result.problem.kind);
  return result.value;
}

const options = { name: 'bitbucket-acme', description: 'Acme', cdsProjectKey: 'PROJ' };
const answered =
  (answers: Partial<Draft['answers']>, more: Partial<Draft> = {}) =>
  (draft: Draft) => ({
    ...draft,
    ...more,
    answers: { ...draft.answers, ...answers },
  });

/** Opens the page: a beginning where there is no connection, else the first one. */
export async function begin({ store }: Walker): Promise<void> {
  await store.start();
  const { place, app } = store.getState();
  const [first] = app?.connections ?? [];
  if (place === 'failed') throw new Stopped('start');
  if (place === 'home')
    fine(first === undefined ? { ok: false, problem: store.getState().problem! } : await store.openConnection(first.id));
}

/** Types as a person does: a piece, a moment, the rest, and for some fields the time in which it is saved. */
async function type({ store, wait }: Walker, field: string, text: string, pause: number): Promise<void> {
  const half = Math.ceil(text.length / 2);
  store.setTyped(field, text.slice(0, half));
  await wait(120);
  store.setTyped(field, text);
  await wait(pause);
}

/** From a page that was opened to the file on the disk. */
export async function walk(walker: Walker): Promise<void> {
  const { store, wait } = walker;
  const call: Bridge['call'] = store.bridge.call;
  const link = 'https://git.acme.io/projects/PRJ';

  await type(walker, 'server.link', link, saveDelay + 50);
  const found = fine(await detect(store, link, null, () => true));
  store.setTyped('address.base', found.baseUrl ?? link);
  store.edit(withDeployment('data-center'));
  await store.next();

  fine(await call('address.read', { text: link }));
  await type(walker, 'address.project', 'PRJ', 40);
  fine(await detect(store, link, 'data-center', () => true));
  fine(await store.save(answered({ projectKey: 'PRJ' })));
  await store.next();

  const platforms = fine(await store.loadPlatforms());
  await type(walker, 'platform.search', 'harness', saveDelay + 50);
  fine(await store.save(withPlatform(platforms.find(({ id }) => id === 'cds')!)));
  fine(await store.save((draft) => ({ ...draft, platformConfirmed: true })));
  await store.next();

  const guide = fine(await store.ask('token.guide', { kind: null }));
  for (const name of ['s', 'svc', 'svc-cds']) {
    store.edit((draft) => withUser(draft, guide.kind, 'user', name, !guide.gitUser.asked));
    await wait(90);
  }
  await type(walker, 'token.expires', '2099-01-31', saveDelay + 50);
  fine(await store.ask('token.recognise', { secret: httpToken }));
  const credential = credentialFor(guide, store.latest().draft);
  store.edit(withCredential(credential));
  fine(await store.ask('token.keep', { secret: httpToken, credential, expiresOn: '2099-01-31' }));
  store.setTyped('token.expires', '');
  await store.next();

  fine(await store.ask('list.projects', { search: '', cursor: null }));
  await type(walker, 'repositories.search', 'web', 40);
  const listed = fine(await store.ask('list.repositories', { search: 'web', cursor: null }));
  fine(await store.save(answered({ repositories: listed.items.map(({ id }) => id).slice(0, 1) }, { repositoriesAnswered: true })));
  await store.next();

  const checking = store.ask('check.run', { runId: 'run-0001' });
  await type(walker, 'check.note', 'typed while it runs', saveDelay + 50);
  fine(await checking);
  await store.next();

  // Without a pause for longer than any text may stay unsaved.
  for (const [key, text] of Object.entries(options)) {
    for (let length = 1; length <= text.length; length += 1) {
      store.edit((draft) => answered({ options: { ...draft.answers.options, [key]: text.slice(0, length) } })(draft));
      await wait(110);
    }
  }
  await wait(saveDelay);
  fine(await store.ask('export.preview', { platform: 'cds', mode: 'inline' }));
  await type(walker, 'export.folder', '/out', 40);
  fine(await store.ask('export.save', { platform: 'cds', mode: 'inline', folder: '/out', replace: true }));
  await store.goHome();
}
