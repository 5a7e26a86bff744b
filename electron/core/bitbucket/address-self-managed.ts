/** Reads base URL, project and repository out of an address of a Bitbucket that somebody runs themselves. */
import { addressNote } from '../../contract/index.ts';
import type { Reading } from '../../contract/index.ts';
import { segmentsOf } from './address-parts.ts';
import type { Found } from './address-parts.ts';
import { projectKeyOf, repositorySlugOf } from './name-shapes.ts';

/** Path parts at which Bitbucket's own pages begin; what stands before is the context path (docs/bitbucket.md C7). */
const markers: ReadonlySet<string> = new Set([
  'projects',
  'repos',
  'users',
  'scm',
  'login',
  'logout',
  'dashboard',
  'plugins',
  'rest',
  'account',
  'profile',
  'admin',
  'mvc',
  'status',
  'about',
  'getting-started',
  'setup',
  'passwordreset',
  'signup',
  'j_atl_security_check',
  'git-lfs',
]);
/** Context paths that many installations use (docs/bitbucket.md C7). */
const usual = ['bitbucket', 'stash'];
/** Enough for a host, two schemes and the usual paths; more would be guessing. */
const mostCandidates = 8;

/** Never fails: without any hint the whole path is the context path. */
export function readSelfManaged(found: Found): Reading {
  const { url, link } = found;
  const parts = segmentsOf(url);
  const ssh = link === 'ssh';
  const at = ssh ? 0 : parts.findIndex((part) => markers.has(part.toLowerCase()));
  const context = at < 0 ? parts : parts.slice(0, at);
  const places = at < 0 ? { projectKey: null, repository: null } : placesIn(parts.slice(at), ssh);
  const bases = ssh ? basesForSsh(url) : basesFor(found, context, at >= 0 ? otherContexts(parts, at) : guesses(context));
  const [first = url.origin, ...further] = [...new Set(bases)];
  return {
    deployment: null,
    family: 'self-managed',
    baseUrl: first,
    host: new URL(first).host,
    workspace: null,
    ...places,
    credentialsDropped: found.credentialsDropped,
    candidates: further.slice(0, mostCandidates),
    notes: [...found.notes, ...(ssh ? [addressNote('ssh-link')] : [])],
  };
}

function placesIn(parts: readonly string[], ssh: boolean): Pick<Reading, 'projectKey' | 'repository'> {
  // An SSH path is KEY/repo.git, and a personal project is ~user/repo.git.
  const path = ssh ? ['scm', ...parts.slice(-2)] : parts[0]?.toLowerCase() === 'rest' ? parts.slice(afterRest(parts)) : parts;
  const [kind = '', owner = '', third = '', fourth = ''] = path;
  switch (kind.toLowerCase()) {
    case 'scm':
      return { projectKey: projectKeyOf(owner), repository: repositorySlugOf(third) };
    case 'projects':
      return { projectKey: projectKeyOf(owner), repository: third === 'repos' ? repositorySlugOf(fourth) : null };
    case 'users':
      // Below REST, `users` are people; on the website they own personal projects.
      return {
        projectKey: third === 'repos' ? projectKeyOf(`~${owner}`) : null,
        repository: third === 'repos' ? repositorySlugOf(fourth) : null,
      };
    default:
      return { projectKey: null, repository: null };
  }
}

/** `/rest/api/1.0/projects/…`: where the resource begins. */
function afterRest(parts: readonly string[]): number {
  const at = parts.findIndex((part, index) => index > 1 && (part === 'projects' || part === 'users'));
  return at < 0 ? parts.length : at;
}

/** A context path may itself be called like one of Bitbucket's pages; then the next marker counts. */
function otherContexts(parts: readonly string[], first: number): string[][] {
  const second = parts.findIndex(
    (part, index) => index > first && (part.toLowerCase() === 'projects' || part.toLowerCase() === 'users' || part.toLowerCase() === 'scm'),
  );
  const nested = second > first + 1 ? [parts.slice(0, second)] : [];
  return first === 0 ? [...nested, ...usual.map((name) => [name])] : nested;
}

/** No page of Bitbucket was recognised: perhaps the path is no context path, or the context path is missing. */
function guesses(context: readonly string[]): string[][] {
  const shorter = context.map((_, index) => context.slice(0, index)).reverse();
  return [...shorter, ...usual.map((name) => [name])];
}

function basesFor(found: Found, context: readonly string[], others: readonly (readonly string[])[]): string[] {
  const { url, link } = found;
  const schemes = link === 'bare' ? schemesFor(url) : [link];
  const at = (scheme: string, path: readonly string[]) => baseOf(scheme, url.host, path);
  // Scheme first: a wrong scheme is found out at once, a wrong path only by asking.
  return [...schemes.map((scheme) => at(scheme, context)), ...others.flatMap((path) => schemes.map((scheme) => at(scheme, path)))];
}

/** 7990 is Bitbucket's own port for plain HTTP (https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json). */
function schemesFor(url: URL): string[] {
  return url.port === '7990' || url.port === '80' ? ['http', 'https'] : ['https', 'http'];
}

function basesForSsh(url: URL): string[] {
  const host = url.hostname;
  return [
    `https://${host}`,
    ...usual.map((name) => `https://${host}/${name}`),
    `http://${host}:7990`,
    `https://${host}:8443`,
    `http://${host}`,
    ...usual.map((name) => `http://${host}:7990/${name}`),
  ];
}

/** Without a trailing slash, and in the spelling that the URL standard gives, so that reading it again gives the same. */
function baseOf(scheme: string, host: string, path: readonly string[]): string {
  const url = new URL(`${scheme}://${host}/${path.map((part) => encoded(part)).join('/')}`);
  return `${url.origin}${url.pathname === '/' ? '' : url.pathname.replace(/\/+$/, '')}`;
}

/** A sentence mark at the end of a path would be taken for punctuation when the address is read again. */
function encoded(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]|\.$/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
