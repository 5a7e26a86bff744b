/** Single values of Renovate's configuration. Facts: see `renovate.ts`. */
import type { Shape } from '../../contract/secret-shapes.ts';
import type { Notebook } from './notebook.ts';
import { checkWithoutRest, isCloudAddress } from './values.ts';
import type { Checked } from './values.ts';

export type RenovatePlatform = 'bitbucket' | 'bitbucket-server';

/** Of lib/constants/platforms.ts. */
const platforms = [
  'azure',
  'bitbucket',
  'bitbucket-server',
  'codecommit',
  'forgejo',
  'gerrit',
  'gitea',
  'github',
  'gitlab',
  'local',
  'scm-manager',
];
const cloudEndpoint = 'https://api.bitbucket.org/';

/** The platform. `endpoint`: the address in the same file, which tells the two kinds of Bitbucket apart. */
export function checkPlatform(notes: Notebook, value: string, line: number, endpoint: string | null, field = 'platform'): Checked {
  const cloud = endpoint === null ? null : isCloudAddress(endpoint);
  const name = value.toLowerCase().replaceAll(/[ _]/g, '-');
  const server = /^(?:bitbucket|stash|bb)?-?(?:server|dc|data-?cent(?:er|re)|self-(?:managed|hosted))$|^stash$/.test(name);
  const right = server
    ? 'bitbucket-server'
    : /^bitbucket(?:-?cloud|\.org)?$/.test(name)
      ? cloud === false
        ? 'bitbucket-server'
        : 'bitbucket'
      : name;
  if (right === value && platforms.includes(value)) return { value, verdict: 'ok' };
  const mended = platforms.includes(right);
  if (value === 'bitbucket') notes.problem('renovate-platform', { line, field, right, mended });
  else notes.problem('config-value-refused', { line, field, known: 'renovate-platforms', right, mended });
  return { value: mended ? right : value, verdict: 'wrong' };
}

/** The address: the base URL of a self-managed Bitbucket, and none for Cloud. */
export function checkEndpoint(
  notes: Notebook,
  value: string,
  line: number,
  platform: RenovatePlatform | null,
  field = 'endpoint',
): Checked {
  if (platform === 'bitbucket') {
    if (value === cloudEndpoint) return { value, verdict: 'ok' };
    const mended = isCloudAddress(value) === true;
    notes.problem('renovate-cloud-endpoint', { line, field, right: cloudEndpoint, mended });
    return { value: mended ? cloudEndpoint : value, verdict: 'wrong' };
  }
  if (platform === null) return { value, verdict: 'ok' };
  // Renovate ends it with a slash by itself.
  const bare = value.replace(/\/+$/, '');
  const checked = checkWithoutRest(notes, bare, { field, line });
  return checked.value === bare ? { ...checked, value } : { ...checked, value: `${checked.value}/` };
}

/** One repository: `workspace/repository` on Cloud, `PROJECT/repository` elsewhere. */
export function checkRepository(notes: Notebook, value: string, line: number, platform: RenovatePlatform, field = 'repositories'): Checked {
  if (/^~?[^/\s:]+\/[^/\s:]+$/.test(value) && !value.endsWith('.git')) return { value, verdict: 'ok' };
  const path = value
    .replace(/^(?:[a-z+]+:\/\/)(?:[^@/\s]*@)?[^/\s]+\//i, '')
    .replace(/^[^@/\s]+@[^:/\s]+:/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '');
  const pages =
    platform === 'bitbucket'
      ? /^([^/\s]+)\/([^/\s]+?)(?:\/(?:src|branch|pull-requests|commits)(?:\/.*)?)?$/
      : /(?:^|\/)(?:projects\/([^/\s]+)\/repos\/([^/\s]+)(?:\/.*)?|users\/([^/\s]+)\/repos\/([^/\s]+)(?:\/.*)?|(?:scm\/)?(~?[^/\s]+)\/([^/\s]+))$/;
  const found = pages.exec(path);
  const [owner, slug] =
    found === null ? [] : found[3] !== undefined ? [`~${found[3]}`, found[4]] : [found[1] ?? found[5], found[2] ?? found[6]];
  const right =
    owner !== undefined && slug !== undefined
      ? `${platform === 'bitbucket' ? owner : owner.startsWith('~') ? owner : owner.toUpperCase()}/${slug}`
      : '';
  // Several of one line are told apart by what they are.
  notes.problem('renovate-repository', {
    line,
    field: `${field} ${value}`,
    form: platform === 'bitbucket' ? 'workspace/repository' : 'PROJECT/repository',
    right,
    mended: right !== '',
  });
  return { value: right === '' ? value : right, verdict: 'wrong' };
}

/** What is wrong with the user name beside a password or token of that shape; null for nothing. */
export function userProblem(
  user: string,
  shape: Shape | null,
  where: 'cloud' | 'self-managed' | null,
): 'user-email-wanted' | 'user-email-unwanted' | null {
  if (where === 'self-managed') return user.includes('@') ? 'user-email-unwanted' : null;
  return where === 'cloud' && !user.includes('@') && (shape === 'api-token' || user === 'x-bitbucket-api-token-auth')
    ? 'user-email-wanted'
    : null;
}
