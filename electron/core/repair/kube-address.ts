/** Addresses of repositories in files for Kubernetes: clone addresses for Argo CD and Flux, page addresses for Pipelines-as-Code. */
import { whereOf } from './git-users.ts';
import type { Where } from './values.ts';

export interface RepositoryAddress {
  readonly where: Where;
  readonly scheme: 'http' | 'https' | 'ssh' | null;
  readonly host: string;
  /** Workspace, project key or `~user`; null for a bare server. */
  readonly owner: string | null;
  /** Null for a workspace or project. */
  readonly slug: string | null;
  /** User name and password of the address, with a colon between; null for none. */
  readonly user: string | null;
  /** The address to clone from; of a workspace or project, what its addresses begin with. */
  readonly clone: string | null;
  /** The address of its page. */
  readonly page: string | null;
}

/** Takes an address to pieces; null when it is none of a server that could be Bitbucket. */
export function readRepositoryAddress(text: string): RepositoryAddress | null {
  const scp = /^([\w.-]+)@([\w.-]+):(?!\/\/)(.+)$/.exec(text);
  const match = /^(?:(https?|ssh):\/\/)?(?:([^@/\s]*)@)?([\w.-]+(?::\d+)?)(\/[^?#\s]*)?(?:[?#]\S*)?$/i.exec(
    scp === null ? text : `ssh://${scp[1] ?? ''}@${scp[2] ?? ''}/${scp[3] ?? ''}`,
  );
  const host = match?.[3]?.toLowerCase() ?? '';
  if (match === null || !host.includes('.')) return null;
  const scheme = (match[1]?.toLowerCase() ?? null) as RepositoryAddress['scheme'];
  const where = whereOf(host);
  const parts = (match[4] ?? '').split('/').filter((each) => each !== '');
  const base = { where, scheme, host, user: match[2] ?? null };
  if (where === null) return { ...base, owner: null, slug: null, clone: null, page: null };
  const root = `${scheme === 'http' ? 'http' : 'https'}://${where === 'cloud' ? 'bitbucket.org' : host}`;
  const named = (name: string | undefined): string | null => name?.replace(/\.git$/i, '') ?? null;
  if (where === 'cloud') {
    const [owner = null, name] = parts;
    const slug = named(name);
    const page = [root, owner, slug].filter((each) => each !== null).join('/');
    return { ...base, owner, slug, clone: slug === null ? page : `${page}.git`, page };
  }
  const at = parts.findLastIndex((each) => each === 'scm' || each === 'projects' || each === 'users');
  if (at < 0 || scheme === 'ssh')
    return { ...base, owner: null, slug: null, clone: scheme === 'ssh' ? null : [root, ...parts].join('/'), page: null };
  const context = [root, ...parts.slice(0, at)].join('/');
  const key = parts[at + 1];
  if (key === undefined) return { ...base, owner: null, slug: null, clone: [root, ...parts].join('/'), page: null };
  const personal = parts[at] === 'users' || key.startsWith('~');
  const slug = named(parts[at] === 'scm' ? parts[at + 2] : parts[at + 2] === 'repos' ? parts[at + 3] : undefined);
  // A project written in capitals stays so: servers and Argo CD compare without case.
  const owner = personal ? `~${key.replace(/^~/, '')}` : parts[at] === 'scm' ? key : key.toLowerCase();
  return {
    ...base,
    owner,
    slug,
    clone: `${context}/scm/${owner}${slug === null ? '' : `/${slug}.git`}`,
    page: `${context}/${personal ? 'users' : 'projects'}/${personal ? owner.slice(1) : key.toUpperCase()}${slug === null ? '' : `/repos/${slug}`}`,
  };
}
