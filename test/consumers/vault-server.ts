/**
 * A Vault with one secrets engine of version 2, as https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2 and
 * https://developer.hashicorp.com/vault/api-docs/system/policies say (read 2026-12-01 in hashicorp/vault, website/content/api-docs): versions,
 * check-and-set, soft deletion, policies by path, and what it answers to those who may not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { onLoopback } from './kit.ts';

interface Version {
  readonly data: Readonly<Record<string, string>>;
  readonly at: string;
  deletedAt: string;
}

/** What the server knows, for whoever looks. */
export interface VaultState {
  readonly versions: (path: string) => readonly Version[];
  readonly policies: ReadonlyMap<string, string>;
  /** True: every write has to say the version that it follows (`cas_required`). */
  demandCas: boolean;
  /** Processes that had a watched text in their arguments while something was written. */
  readonly seenInArguments: readonly string[];
  /** Whether the program that wrote was seen among the processes at all; without that, the list above says nothing. */
  sawProgram: boolean;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const refused = (status: number, ...errors: readonly string[]): Answer => ({ status, body: { errors } });
const found = (data: unknown): Answer => ({ status: 200, body: { request_id: '0', lease_id: '', renewable: false, data } });

/** Every process of the computer whose arguments hold the text; nothing where the computer does not show them. */
function withArgument(text: string): string[] {
  try {
    return readdirSync('/proc').flatMap((pid) => {
      if (!/^\d+$/.test(pid)) return [];
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return line.includes(text) ? [pid] : [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

/** What a policy's text allows: the paths of its rules, with their capabilities. HCL as Handrail writes it, and no more. */
function allows(policy: string, path: string, capability: string): boolean {
  return [...policy.matchAll(/path "([^"]+)" \{\s*capabilities = \[([^\]]*)\]/g)].some(
    ([, at, capabilities]) => at === path && capabilities?.includes(`"${capability}"`),
  );
}

/**
 * Serves the engine at `secret/` while `use` runs. `tokens`: each with the name of its policy, `root` for all; a policy that nobody wrote
 * allows nothing. `watched`: what must not be in the arguments of any process while something is written.
 */
export async function vaultServer(
  { tokens, watched }: { readonly tokens: Readonly<Record<string, string>>; readonly watched: readonly string[] },
  use: (origin: string, state: VaultState) => Promise<void>,
): Promise<void> {
  const kept = new Map<string, Version[]>();
  const policies = new Map<string, string>();
  const seen: string[] = [];
  const state: VaultState = {
    versions: (path) => kept.get(path) ?? [],
    policies,
    demandCas: false,
    seenInArguments: seen,
    sawProgram: false,
  };

  function write(path: string, body: { data?: Record<string, string>; options?: { cas?: number } }): Answer {
    state.sawProgram ||= withArgument('vault-program.mjs').length > 0;
    for (const secret of watched) seen.push(...withArgument(secret));
    const versions = kept.get(path) ?? [];
    const cas = body.options?.cas;
    if (state.demandCas && cas === undefined) return refused(400, 'check-and-set parameter required for this call');
    if (cas !== undefined && cas !== versions.length) return refused(400, 'check-and-set parameter did not match the current version');
    if (body.data === undefined) return refused(400, 'no data provided');
    kept.set(path, [...versions, { data: body.data, at: new Date().toISOString(), deletedAt: '' }]);
    return found(factsOf(path, versions.length + 1));
  }

  function factsOf(path: string, number: number): unknown {
    const version = kept.get(path)?.[number - 1];
    return {
      created_time: version?.at,
      custom_metadata: null,
      deletion_time: version?.deletedAt,
      destroyed: false,
      version: number,
    };
  }

  function read(path: string, asked: number): Answer {
    const versions = kept.get(path) ?? [];
    const number = asked === 0 ? versions.length : asked;
    const version = versions[number - 1];
    if (version === undefined) return refused(404);
    // A version that was deleted is a 404 with its facts in it.
    if (version.deletedAt !== '') return { status: 404, body: { data: { data: null, metadata: factsOf(path, number) } } };
    return found({ data: version.data, metadata: factsOf(path, number) });
  }

  function facts(path: string): Answer {
    const versions = kept.get(path);
    if (versions === undefined) return refused(404);
    return found({
      cas_required: state.demandCas,
      current_version: versions.length,
      max_versions: 0,
      oldest_version: 0,
      versions: Object.fromEntries(versions.map((_, index) => [String(index + 1), factsOf(path, index + 1)])),
    });
  }

  function answer(request: IncomingMessage, text: string): Answer {
    const url = new URL(request.url ?? '', 'http://localhost');
    const path = url.pathname.replace(/^\/v1\//, '');
    const policy = tokens[String(request.headers['x-vault-token'])];
    const listing = request.method === 'LIST' || url.searchParams.get('list') === 'true';
    const writing = request.method === 'POST' || request.method === 'PUT';
    const [, area = '', name = ''] = /^secret\/(data|metadata)\/(.+)$/.exec(path) ?? [];
    const capability = listing
      ? 'list'
      : writing
        ? kept.has(name)
          ? 'update'
          : 'create'
        : request.method === 'DELETE'
          ? 'delete'
          : 'read';
    if (policy !== 'root' && !allows(policies.get(policy ?? '') ?? '', path, capability))
      return refused(403, '1 error occurred:\n\t* permission denied\n\n');
    const acl = /^sys\/policies\/acl(?:\/(.+))?$/.exec(path);
    const body = text === '' ? {} : (JSON.parse(text) as { policy?: string; data?: Record<string, string>; options?: { cas?: number } });
    if (acl !== null) {
      if (listing) return found({ keys: ['default', ...policies.keys(), 'root'] });
      if (acl[1] === undefined || body.policy === undefined) return refused(400, "'policy' parameter not supplied or empty");
      policies.set(acl[1], body.policy);
      return { status: 204 };
    }
    if (area === 'data' && writing) return write(name, body);
    if (area === 'data' && request.method === 'DELETE') {
      const newest = kept.get(name)?.at(-1);
      if (newest !== undefined) newest.deletedAt = new Date().toISOString();
      return { status: 204 };
    }
    if (area === 'data') return read(name, Number(url.searchParams.get('version') ?? 0));
    if (area === 'metadata') return facts(name);
    return refused(404, `no handler for route "${path}". route entry not found.`);
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { status, body } = answer(request, Buffer.concat(parts).toString('utf8'));
      response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await onLoopback(server, (port) => use(`http://127.0.0.1:${port}`, state));
}
