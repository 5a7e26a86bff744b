/** Projects and repositories of both practice servers. Made on first use, kept for the run; 200 or 20,000 repositories a server. */
import { nameSources, slugAt, titleOf } from './names.ts';
import type { NameSource } from './names.ts';
import type { PracticeServer } from '../http/message.ts';

export interface Project {
  /** Workspace slug on Cloud; empty on the self-managed server. */
  readonly workspace: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isPublic: boolean;
  readonly id: number;
}

export interface Repository {
  readonly id: number;
  readonly workspace: string;
  readonly project: Project;
  readonly slug: string;
  readonly name: string;
  readonly isPublic: boolean;
}

export interface Workspace {
  readonly slug: string;
  readonly name: string;
  /** Anonymous callers may see that it exists. */
  readonly isPublic: boolean;
  /** Project and workspace access tokens need it. */
  readonly premium: boolean;
}

export interface Catalogue {
  readonly projects: readonly Project[];
  readonly repositories: readonly Repository[];
  project(workspace: string, key: string): Project | undefined;
  repository(container: string, slug: string): Repository | undefined;
  /** All repositories of a workspace (Cloud) or of a project key (self-managed). */
  within(container: string): readonly Repository[];
}

export const workspaces: readonly Workspace[] = [
  { slug: 'acme', name: 'Acme', isPublic: true, premium: true },
  { slug: 'acme-mobile', name: 'Acme Mobile', isPublic: false, premium: false },
  { slug: 'acme-data', name: 'Acme Data', isPublic: false, premium: true },
];

interface Plan {
  readonly workspace: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly count: number;
  readonly source: NameSource;
  /** Repository names differ from their slugs. */
  readonly titles?: boolean;
}

const cloudPlan: readonly Plan[] = [
  { workspace: 'acme', key: 'PAY', name: 'Payments', description: 'Everything that moves money', count: 50, source: nameSources.payments },
  {
    workspace: 'acme',
    key: 'PLAT',
    name: 'Platform',
    description: 'What the other teams build on',
    count: 40,
    source: nameSources.platform,
  },
  { workspace: 'acme', key: 'WEB', name: 'Web shop', description: 'The shop and its pages', count: 20, source: nameSources.web },
  {
    workspace: 'acme-mobile',
    key: 'MOB',
    name: 'Mobile',
    description: 'Apps for phones and watches',
    count: 50,
    source: nameSources.mobile,
    titles: true,
  },
  { workspace: 'acme-data', key: 'DATA', name: 'Data', description: 'Warehouse and models', count: 40, source: nameSources.data },
];

const selfManagedPlan: readonly Plan[] = [
  { workspace: '', key: 'PAY', name: 'Payments', description: 'Everything that moves money', count: 90, source: nameSources.payments },
  {
    workspace: '',
    key: 'MOB',
    name: 'Mobile',
    description: 'Apps for phones and watches',
    count: 60,
    source: nameSources.mobile,
    titles: true,
  },
  { workspace: '', key: 'DATA', name: 'Data', description: 'Warehouse and models', count: 50, source: nameSources.data },
];

/** Every hundredth part of the large catalogue is the ordinary one. */
const largeFactor = 100;
const made = new Map<string, Catalogue>();

/** The catalogue of a server; the same object for every call with the same arguments. */
export function catalogueOf(server: PracticeServer, large: boolean): Catalogue {
  const key = `${server} ${String(large)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const catalogue = make(server, large ? largeFactor : 1);
  made.set(key, catalogue);
  return catalogue;
}

/** A single deliberately public repository per server tells "public only" from "nothing". */
const publicSlugs = new Set(['payments-sdk', 'shop-assets']);

function make(server: PracticeServer, factor: number): Catalogue {
  const projects: Project[] = [];
  const repositories: Repository[] = [];
  const groups = new Map<string, Repository[]>();
  const bySlug = new Map<string, Repository>();
  const containerOf = (project: Project) => (server === 'cloud' ? project.workspace : project.key);
  for (const plan of server === 'cloud' ? cloudPlan : selfManagedPlan) {
    const project: Project = {
      workspace: plan.workspace,
      key: plan.key,
      name: plan.name,
      description: plan.description,
      isPublic: false,
      id: projects.length + 1,
    };
    projects.push(project);
    const group = groups.get(containerOf(project)) ?? [];
    groups.set(containerOf(project), group);
    for (let index = 0; index < plan.count * factor; index += 1) {
      const slug = slugAt(plan.source, index);
      const repository: Repository = {
        id: repositories.length + 1,
        workspace: plan.workspace,
        project,
        slug,
        name: plan.titles === true ? titleOf(slug) : slug,
        isPublic: publicSlugs.has(slug),
      };
      repositories.push(repository);
      group.push(repository);
      bySlug.set(`${containerOf(project)}/${slug}`, repository);
    }
  }
  if (server === 'self-managed') {
    // Bitbucket Data Center lists repositories by name within their project.
    for (const group of groups.values()) group.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    repositories.length = 0;
    for (const group of groups.values()) repositories.push(...group);
  }
  return {
    projects,
    repositories,
    project: (workspace, key) => projects.find((each) => each.workspace === workspace && each.key.toLowerCase() === key.toLowerCase()),
    repository: (container, slug) =>
      bySlug.get(`${server === 'cloud' ? container.toLowerCase() : container.toUpperCase()}/${slug.toLowerCase()}`),
    within: (container) => groups.get(container) ?? [],
  };
}
