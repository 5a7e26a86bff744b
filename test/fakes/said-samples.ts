/** Each thing said of a pasted secret, and each notice, with parameters that it can have. A code without a sample does not compile. */
import { fail } from '../../electron/contract/index.ts';
import type { NoticeParams, NoticeSaid, RecognisedParams, RecognisedSaid } from '../../electron/contract/index.ts';

type Samples<M> = { readonly [K in keyof M]: readonly M[K][] };

const recognised: Samples<RecognisedParams> = {
  'user-and-token': [{}],
  'api-token': [{}],
  'access-token': [{}],
  'http-access-token': [{}],
  'app-password': [{}],
  'legacy-api-token': [{}],
  'oauth-secret': [{}],
  unknown: [{}, { on: 'cloud' }, { on: 'self-managed' }],
  'not-for-cloud': [{ shape: 'http-access-token' }],
  'not-for-self-managed': [{ shape: 'api-token' }, { shape: 'access-token' }, { shape: 'app-password' }],
};

const folder = '/home/ada/.config/Handrail';
const movedTo = `${folder}/connections.corrupt-1.json`;
const locked = fail('settings-locked', { folder }).problem;
const open = fail('settings-not-private', { folder, path: folder, command: `chmod go-w '${folder}'` }).problem;
const notices: Samples<NoticeParams> = {
  'settings-restored': [{ movedTo }, { movedTo: null }],
  'settings-lost': [{ movedTo }, { movedTo: null }],
  'connections-set-aside': [{ count: 1 }, { count: 3 }],
  'record-not-written': [
    { folder: `${folder}/record`, why: null },
    { folder: `${folder}/record`, why: { code: 'said', params: { words: 'ENOSPC: no space left on device' } } },
  ],
  'settings-unreadable': [
    { problem: locked, folder },
    { problem: open, folder },
  ],
};

const all = (samples: object): readonly { readonly code: string; readonly params: unknown }[] =>
  Object.entries(samples as Readonly<Record<string, readonly unknown[]>>).flatMap(([code, each]) =>
    each.map((params) => ({ code, params })),
  );

export const sampleRecognised = all(recognised) as readonly RecognisedSaid[];
export const sampleNotices = all(notices) as readonly NoticeSaid[];
