/** `/rest/access-tokens`: PUT creates, GET lists, POST edits, DELETE revokes. Password or session only (docs/bitbucket.md C3). */
import { empty, json } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { isSystemAdminCaller, levelInProject, levelInRepository } from '../access.ts';
import { createToken, readPermissions, tokensOf } from '../create-token.ts';
import { invalid, noProject, noRepository, noResource, noToken, noUser, notPermitted } from '../errors.ts';
import { pageOf } from '../resource.ts';
import { tokenBody } from '../views.ts';
import { capabilitiesOf } from '../version.ts';
import type { Answer } from '../../http/message.ts';
import type { Route } from '../../http/router.ts';
import type { TokenOwner } from '../create-token.ts';
import type { Resource, RestCall } from '../resource.ts';

type Purpose = 'create' | 'manage';
/** Finds the owner that a path names and checks that the caller may act for it. */
type OwnerFinder = (call: RestCall, purpose: Purpose) => { owner: TokenOwner } | { refused: Answer };

const missing = (call: RestCall): { refused: Answer } => ({ refused: noResource(`${call.incoming.origin}${call.incoming.path}`) });

/** A token can not make or see tokens; an anonymous caller is nobody. */
function refuseTokens(call: RestCall): Answer | undefined {
  const { caller } = call;
  return caller.kind === 'anonymous' || caller.via === 'token' ? notPermitted() : undefined;
}

const ofUser: OwnerFinder = (call, purpose) => {
  if (!capabilities(call).tokens) return missing(call);
  const refused = refuseTokens(call);
  if (refused !== undefined) return { refused };
  const slug = (call.params['user'] ?? '').toLowerCase();
  const account = call.world.accounts.find((each) => each.name === slug);
  if (account === undefined) return { refused: noUser(slug) };
  const isSelf = call.caller.kind === 'user' && call.caller.account === account;
  // A system administrator may see and revoke other people's tokens, and create none for them.
  if (!isSelf && (purpose === 'create' || !isSystemAdminCaller(call.caller))) return { refused: notPermitted() };
  return { owner: { account, resource: null } };
};

const ofProject: OwnerFinder = (call) => {
  if (!capabilities(call).resourceTokens) return missing(call);
  const refused = refuseTokens(call);
  if (refused !== undefined) return { refused };
  const key = call.params['key'] ?? '';
  const project = call.world.catalogue('self-managed').project('', key);
  if (project === undefined) return { refused: noProject(key) };
  if (levelInProject(call.caller, project) < 3) return { refused: notPermitted() };
  return { owner: { account: null, resource: { container: project.key, projectKey: project.key } } };
};

const ofRepository: OwnerFinder = (call) => {
  if (!capabilities(call).resourceTokens) return missing(call);
  const refused = refuseTokens(call);
  if (refused !== undefined) return { refused };
  const key = call.params['key'] ?? '';
  const slug = call.params['slug'] ?? '';
  const catalogue = call.world.catalogue('self-managed');
  if (catalogue.project('', key) === undefined) return { refused: noProject(key) };
  const repository = catalogue.repository(key, slug);
  if (repository === undefined) return { refused: noRepository(key, slug) };
  if (levelInRepository(call.world, call.caller, repository) < 3) return { refused: notPermitted() };
  return {
    owner: {
      account: null,
      resource: { container: repository.project.key, projectKey: repository.project.key, repository: repository.slug },
    },
  };
};

function capabilities(call: RestCall) {
  return capabilitiesOf(call.world.settings.version, call.world.settings.licence);
}

function create(find: OwnerFinder): Resource {
  return (call) => {
    const found = find(call, 'create');
    if ('refused' in found) return found.refused;
    if (call.world.settings.tokenCreation === 'forbidden') return notPermitted('You are not permitted to create access tokens');
    const body = bodyOf(call);
    if (body === undefined) return invalid('The request body could not be read.');
    const created = createToken(call.world, found.owner, {
      name: body['name'],
      permissions: body['permissions'],
      expiryDays: body['expiryDays'],
    });
    if (!created.ok) return invalid(created.message, created.field);
    const answer = json(200, { ...tokenBody(call.world, call.base, created.token), token: created.secret });
    return call.world.settings.tokenCreation === 'lost-reply' ? { ...answer, lost: true } : answer;
  };
}

function list(find: OwnerFinder): Resource {
  return (call) => {
    const found = find(call, 'manage');
    if ('refused' in found) return found.refused;
    return pageOf(call.incoming, tokensOf(call.world, found.owner), (token) => tokenBody(call.world, call.base, token));
  };
}

function one(find: OwnerFinder, then: (call: RestCall, id: string, owner: TokenOwner) => Answer): Resource {
  return (call) => {
    const found = find(call, 'manage');
    if ('refused' in found) return found.refused;
    const id = call.params['id'] ?? '';
    return tokensOf(call.world, found.owner).some((token) => token.id === id) ? then(call, id, found.owner) : noToken(id);
  };
}

const show = (call: RestCall, id: string): Answer => {
  const token = call.world.selfManagedTokens.byId(id);
  return token === undefined ? noToken(id) : json(200, tokenBody(call.world, call.base, token));
};

const revoke = (call: RestCall, id: string): Answer => (call.world.selfManagedTokens.revoke(id) ? empty(204) : noToken(id));

const edit = (call: RestCall, id: string, owner: TokenOwner): Answer => {
  const body = bodyOf(call);
  const token = call.world.selfManagedTokens.byId(id);
  if (body === undefined) return invalid('The request body could not be read.');
  if (token === undefined) return noToken(id);
  const permissions = body['permissions'] === undefined ? token.grants : readPermissions(body['permissions'], owner);
  if (typeof permissions === 'string') return invalid(permissions, 'permissions');
  const name = typeof body['name'] === 'string' && body['name'].trim() !== '' ? body['name'].trim() : token.name;
  const changed = call.world.selfManagedTokens.rename(id, name, permissions);
  return changed === undefined ? noToken(id) : json(200, tokenBody(call.world, call.base, changed));
};

function bodyOf(call: RestCall): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(call.incoming.body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function rows(pattern: string, find: OwnerFinder): Route<Resource>[] {
  return ['latest', '1.0'].flatMap((version) => {
    const path = `/rest/access-tokens/${version}${pattern}`;
    return [
      route('PUT', path, create(find)),
      route('GET', path, list(find)),
      route('GET', `${path}/:id`, one(find, show)),
      route('POST', `${path}/:id`, one(find, edit)),
      route('DELETE', `${path}/:id`, one(find, revoke)),
    ];
  });
}

export const accessTokenRoutes: readonly Route<Resource>[] = [
  ...rows('/users/:user', ofUser),
  ...rows('/projects/:key/repos/:slug', ofRepository),
  ...rows('/projects/:key', ofProject),
];
