/**
 * Places and their addresses. Every place of the wizard has one, in the fragment, because the same files are served by `app://` and by the
 * loopback server, which know no other paths. An address holds ids and names of places, never anything that a person typed. Pure.
 */
import { draftOf } from './reducer.ts';
import type { CataloguePlace, Intent, SupportPage, WizardState } from './types.ts';
import type { WizardStep } from '../../electron/contract/index.ts';

/** What a room lies over. `step` null: the first step that is not done. */
export type Ground =
  /** `view`: how the list is filtered, grouped and sorted (home/list/view.ts), left out where it is not. */
  | { readonly at: 'home'; readonly view?: string }
  /** A connection that is not saved yet; `id` is the one that it will have, null for one that is yet to begin. */
  | { readonly at: 'new'; readonly id: string | null }
  | { readonly at: 'connection'; readonly id: string; readonly step: WizardStep | null; readonly intent: Intent | null };

export type Room = { readonly name: 'support'; readonly page: SupportPage } | ({ readonly name: 'catalogue' } & CataloguePlace);

export interface Route {
  readonly ground: Ground;
  /** Open over the ground, or null. */
  readonly room: Room | null;
}

const steps: readonly WizardStep[] = ['server', 'address', 'platform', 'token', 'repositories', 'check', 'export'];

/** The screens of a step that have an address of their own. */
const screens = {
  'another-platform': ['platform', 'choose'],
  several: ['platform', 'several'],
  'several-tokens': ['platform', 'several-tokens'],
  'new-token': ['token', 'new'],
  renew: ['token', 'renew'],
  'user-names': ['token', 'names'],
  'certificate-file': ['address', 'certificate'],
  details: ['export', 'details'],
} as const satisfies Readonly<Record<Intent, readonly [WizardStep, string]>>;
const intents = Object.keys(screens) as readonly Intent[];

/** The words of the terminal's commands, which do the same. */
const supportPages = {
  doors: null,
  mend: 'repair',
  explain: 'explain',
  report: 'report',
  send: 'share',
  receive: 'import',
  inventory: 'inventory',
  about: 'about',
} as const satisfies Readonly<Record<SupportPage, string | null>>;

const viewForm = /^[a-z0-9=&-]{1,200}$/;
const idForm = /^[a-z0-9]{8,32}$/;
const platformForm = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** The ticks of several platforms, as the draft keeps them (`severalFields.ticked` in the platform step). */
const ticksField = 'platform.several';

/**
 * What the platform step shows first: the catalogue, the catalogue with boxes, the question about tokens, or (null) the chosen platform.
 */
export function platformScreen(
  state: Pick<WizardState, 'confirmed' | 'pending' | 'intent'>,
): 'another-platform' | 'several' | 'several-tokens' | null {
  const { intent } = state;
  if (intent === 'another-platform' || intent === 'several' || intent === 'several-tokens') return intent;
  const { platform, typed } = draftOf(state);
  if (platform !== null) return null;
  // Ticks without a platform: several were being chosen when this was left.
  return (typed[ticksField] ?? '') === '' ? 'another-platform' : 'several';
}

function groundOf(state: WizardState): Ground | null {
  if (state.place === 'home') return state.homeView === '' ? { at: 'home' } : { at: 'home', view: state.homeView };
  if (state.place !== 'connection') return null;
  if (state.confirmed === null) return { at: 'new', id: state.newId };
  const { viewing, intent } = state;
  const screen = viewing === 'platform' ? platformScreen(state) : intent !== null && screens[intent][0] === viewing ? intent : null;
  return { at: 'connection', id: state.confirmed.id, step: viewing, intent: screen };
}

/** Where the person is; null while Handrail starts, and where it could not. */
export function routeOf(state: WizardState): Route | null {
  const ground = groundOf(state);
  if (ground === null) return null;
  const room: Room | null =
    state.support !== null
      ? { name: 'support', page: state.support }
      : state.catalogue !== null
        ? { name: 'catalogue', ...state.catalogue }
        : null;
  return { ground, room };
}

function groundParts(ground: Ground): readonly (string | null)[] {
  switch (ground.at) {
    case 'home':
      return ['connections'];
    case 'new':
      return ['new', ground.id];
    case 'connection':
      return ['connections', ground.id, ground.step, ground.step === null || ground.intent === null ? null : screens[ground.intent][1]];
  }
}

/** The fragment of a place, with its `#`. */
export function hashOf({ ground, room }: Route): string {
  const inRoom = room === null ? [] : room.name === 'support' ? ['support', supportPages[room.page]] : ['catalogue', room.platform];
  // A room over the list of connections needs no word for what lies under it.
  const parts = [...(room !== null && ground.at === 'home' ? [] : groundParts(ground)), ...inRoom];
  const view = room === null && ground.at === 'home' && ground.view !== undefined ? `?${ground.view}` : '';
  return `#/${parts.filter((part) => part !== null).join('/')}${view}`;
}

function readRoom(parts: readonly string[]): Room | null | 'unknown' {
  const [name, which = null, ...more] = parts;
  if (name === undefined) return null;
  if (more.length > 0) return 'unknown';
  if (name === 'catalogue') return which === null || platformForm.test(which) ? { name, platform: which } : 'unknown';
  if (name !== 'support') return 'unknown';
  const page = (Object.keys(supportPages) as readonly SupportPage[]).find((each) => supportPages[each] === which);
  return page === undefined ? 'unknown' : { name, page };
}

function readGround(parts: readonly string[]): { readonly ground: Ground; readonly rest: readonly string[] } {
  const [first, id] = parts;
  const known = id !== undefined && idForm.test(id);
  if (first === 'new') {
    // `catalogue` has the form of an id; a room over a beginning has no id before it.
    return known && id !== 'catalogue'
      ? { ground: { at: 'new', id }, rest: parts.slice(2) }
      : { ground: { at: 'new', id: null }, rest: parts.slice(1) };
  }
  if (first !== 'connections') return { ground: { at: 'home' }, rest: parts };
  if (!known) return { ground: { at: 'home' }, rest: parts.slice(1) };
  const step = steps.find((each) => each === parts[2]) ?? null;
  const intent = step === null ? null : (intents.find((each) => screens[each][0] === step && screens[each][1] === parts[3]) ?? null);
  return { ground: { at: 'connection', id, step, intent }, rest: parts.slice(2 + Number(step !== null) + Number(intent !== null)) };
}

/**
 * The place of a fragment. Null: the fragment names none (it is empty, or of another kind). `unknown`: it looks like one of ours and leads
 * nowhere.
 */
export function readHash(hash: string): Route | 'unknown' | null {
  if (!hash.startsWith('#/')) return null;
  const [path = '', view = ''] = hash.slice(2).split('?', 2);
  const parts = path.split('/');
  if (parts.at(-1) === '') parts.pop();
  const { ground, rest } = readGround(parts);
  const room = readRoom(rest);
  if (room === 'unknown') return 'unknown';
  return { ground: ground.at === 'home' && room === null && viewForm.test(view) ? { ...ground, view } : ground, room };
}
