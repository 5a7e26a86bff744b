/**
 * Sourcebot's config.json: comments go (strip-json-comments), JSON.parse and ajv do the rest, and an unknown name refuses the whole file.
 * github.com/sourcebot-dev/sourcebot @7f7be84f (2026-08-22): packages/shared/src/env.server.ts (loadConfig),
 * schemas/v3/{index,bitbucket,shared}.json,
 * packages/backend/src/bitbucket.ts (signing in, forms of projects and repos, what is ignored), packages/backend/src/utils.ts (user name
 * for git).
 */
import type { EntryForm } from '../../contract/repair-json.ts';
import { readNote } from '../../contract/index.ts';
import { isSurelySecret } from '../../contract/secret-shapes.ts';
import { addMember, memberOf, setValue } from './json-edit.ts';
import { jsonFlag, jsonList, jsonObject, jsonText } from './json-fields.ts';
import type { JsonPlace } from './json-fields.ts';
import type { JsonMember, JsonNode } from './json-ranges.ts';
import { knownMembers, named, openJson } from './json-sheet.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { checkEntry } from './repository-entries.ts';
import { checkBaseUrl, isCloudAddress } from './values.ts';

const topKeys = ['$schema', 'settings', 'contexts', 'environmentOverrides', 'connections', 'models', 'apps', 'identityProviders'];
const keys = [
  'type',
  'user',
  'gitUser',
  'token',
  'url',
  'deploymentType',
  'all',
  'workspaces',
  'projects',
  'repos',
  'exclude',
  'revisions',
  'enforcePermissions',
  'enforcePermissionsForPublicRepos',
];
const older = {
  username: 'user',
  gitusername: 'gitUser',
  deployment: 'deploymentType',
  host: 'url',
  hosturl: 'url',
  baseurl: 'url',
  endpoint: 'url',
  accesstoken: 'token',
  apitoken: 'token',
  apppassword: 'token',
  password: 'token',
  workspace: 'workspaces',
  project: 'projects',
  projectkeys: 'projects',
  repo: 'repos',
  repositories: 'repos',
  teams: 'workspaces',
  excludes: 'exclude',
  branches: 'revisions',
};
const gitName = 'x-bitbucket-api-token-auth';
const ofServer = /^(?:server|data-?_?center|dc|bitbucket-?(?:server|data-?center|dc)|self-?(?:hosted|managed)|on-?prem(?:ise)?s?)$/i;
const ofCloud = /^(?:cloud|bitbucket-?cloud|saas|bitbucket\.org)$/i;
const oneComment: ReadonlySet<'comment'> = new Set(['comment']);

/** Notes what Sourcebot reads and gives the mended text; null when nothing in it is for Sourcebot. */
export function repairSourcebot(source: string, notes: Notebook): string | null {
  const sheet = openJson(source, notes, oneComment);
  if (sheet === null) return null;
  const place = { sheet, notes };
  const { root } = sheet;
  if (root.kind === 'object' && memberOf(root, 'connections') === undefined && isBitbucket(root)) {
    notes.problem('connection-alone', { line: sheet.line(root.from), mended: true });
    repairConnection(place, 'bitbucket', root);
    sheet.edit({ from: root.to, to: root.to, text: ' } }' });
    return `${sheet.text.slice(0, root.from)}{ "connections": { "bitbucket": ${sheet.write().slice(root.from)}`;
  }
  const top = knownMembers(sheet, notes, root, '', topKeys);
  const connections = jsonObject(place, top.get('connections'), 'connections');
  if (root.kind !== 'object' || connections?.kind !== 'object') {
    if (top.get('connections') === undefined) notes.problem('wrong-file', {});
    return null;
  }
  for (const { key, name, value } of connections.members) {
    if (!/^[a-zA-Z0-9_-]+$/.test(key))
      notes.problem('entry-form', {
        line: sheet.line(name.from),
        form: 'connection-name',
      });
    if (value.kind === 'object' && isBitbucket(value)) repairConnection(place, named(key), value);
    else if (value.kind === 'object')
      notes.read(`connections.${named(key)}`, null, {
        line: sheet.line(name.from),
        verdict: 'ignored',
        note: readNote('other-connection'),
      });
    else
      notes.problem('type-expected', {
        line: sheet.line(name.from),
        field: `connections.${named(key)}`,
        want: 'object',
        is: 'other',
      });
  }
  return sheet.write();
}

/** By its type, and where that is misspelt or missing, by what only a connection to Bitbucket has. */
function isBitbucket(node: JsonNode): boolean {
  const type = memberOf(node, 'type')?.value;
  if (type?.kind === 'text') return /bitbucket/i.test(type.value);
  return ['deploymentType', 'workspaces', 'gitUser'].some((key) => memberOf(node, key) !== undefined);
}

function repairConnection(place: JsonPlace, name: string, node: JsonNode): void {
  const { sheet, notes } = place;
  const at = (key: string): string => `${name}.${key}`;
  const has = knownMembers(sheet, notes, node, `${name}.`, keys, older);
  const line = sheet.line(node.from);
  const type = has.get('type');
  if (type === undefined) {
    notes.problem('required-missing', { line, field: at('type'), how: 'sourcebot-type', mended: true });
    sheet.edit(addMember(sheet.text, node, 'type', 'bitbucket'));
  }
  jsonText(place, type, {
    path: at('type'),
    check: (value, place2) => {
      if (value === 'bitbucket') return { value, verdict: 'ok' };
      notes.problem('value-not-allowed', { line: place2, field: at('type'), allowed: 'bitbucket', right: 'bitbucket', mended: true });
      return { value: 'bitbucket', verdict: 'wrong' };
    },
  });
  const url = has.get('url');
  const single = url?.value.kind === 'array' && url.value.items.length === 1 ? url.value.items[0] : url?.value;
  const written = single?.kind === 'text' ? single.value.trim() : single?.kind === 'number' ? sheet.text.slice(single.from, single.to) : '';
  const onCloud = deploymentOf(place, name, node, has, written);
  const path = at('url');
  jsonText(place, url, {
    path,
    check: (value, row) => {
      // For Cloud the address is only shown; both of Bitbucket Cloud's are fine.
      if (onCloud)
        return isCloudAddress(value) === false
          ? (notes.problem('field-useless', { line: row, field: path, cloud: true }), { value, verdict: 'warning' })
          : { value, verdict: 'ok' };
      return checkBaseUrl(notes, value, { field: path, line: row });
    },
  });
  if (url === undefined && !onCloud)
    notes.problem('required-missing', {
      line,
      field: path,
      how: 'url-self-managed',
    });
  repairUsers(place, name, node, has, onCloud);
  repairToken(place, at('token'), has.get('token'));
  repairChoice(place, name, has, onCloud, line);
  for (const key of ['enforcePermissions', 'enforcePermissionsForPublicRepos']) jsonFlag(place, has.get(key), at(key));
  jsonObject(place, has.get('revisions'), at('revisions'));
}

/** True for Cloud, which is also what Sourcebot takes when nothing is said. */
function deploymentOf(place: JsonPlace, name: string, node: JsonNode, has: ReadonlyMap<string, JsonMember>, url: string): boolean {
  const { sheet, notes } = place;
  const member = has.get('deploymentType');
  const path = `${name}.deploymentType`;
  const own = url !== '' && !isPlaceholder(url) && isCloudAddress(url) === false;
  if (member === undefined) {
    if (!own) return true;
    notes.problem('deployment-missing', { line: sheet.line(node.from), mended: true });
    sheet.edit(addMember(sheet.text, node, 'deploymentType', 'server', has.get('type')));
    return false;
  }
  const said = jsonText(place, member, {
    path,
    check: (value, line) => {
      if (value === 'cloud' || value === 'server') return { value, verdict: 'ok' };
      const right = ofServer.test(value) ? 'server' : ofCloud.test(value) ? 'cloud' : own ? 'server' : null;
      notes.problem('value-not-allowed', {
        line,
        field: path,
        allowed: 'sourcebot-deployments',
        right: right ?? '',
        mended: right !== null,
      });
      return { value: right ?? value, verdict: 'wrong' };
    },
  });
  return said !== 'server';
}

function repairUsers(place: JsonPlace, name: string, node: JsonNode, has: ReadonlyMap<string, JsonMember>, onCloud: boolean): void {
  const { sheet, notes } = place;
  const [user, gitUser] = [has.get('user'), has.get('gitUser')];
  const path = `${name}.user`;
  const said = jsonText(place, user, {
    path,
    check: (value, line) => {
      // With a name Sourcebot sends Basic; Bitbucket Cloud wants the e-mail address there. x-token-auth makes it send Bearer.
      if (!onCloud || value.includes('@') || value === 'x-token-auth') return { value, verdict: 'ok' };
      notes.problem('rest-user-name', { line, field: path });
      return { value, verdict: 'warning' };
    },
  });
  jsonText(place, gitUser, {
    path: `${name}.gitUser`,
    check: (value, line) => {
      if (!onCloud || !value.includes('@')) return { value, verdict: 'ok' };
      notes.problem('git-user-email', { line, field: `${name}.gitUser`, right: gitName, mended: true });
      return { value: gitName, verdict: 'wrong' };
    },
  });
  if (!onCloud || user === undefined || gitUser !== undefined || said?.includes('@') !== true) return;
  notes.problem('git-user-missing', { line: sheet.line(user.name.from), right: gitName, mended: true });
  sheet.edit(addMember(sheet.text, node, 'gitUser', gitName, user));
}

function repairToken(place: JsonPlace, path: string, member: JsonMember | undefined): void {
  const { sheet, notes } = place;
  if (member === undefined) return;
  const line = sheet.line(member.name.from);
  const { value: node } = member;
  if (node.kind === 'text') {
    const variable = variableIn(node.value);
    if (variable === null) notes.secret(node.value);
    const right = variable ?? 'BITBUCKET_TOKEN';
    if (variable === null && !isPlaceholder(node.value)) notes.problem('secret-in-file', { line, field: path, right, mended: true });
    else notes.problem('type-expected', { line, field: path, right, want: 'variable', is: 'text', mended: true });
    notes.read(path, node.value, { line, secret: variable === null, verdict: 'wrong' });
    sheet.edit(setValue(node, { env: right }));
    return;
  }
  if (jsonObject(place, member, path) === null) return;
  const has = knownMembers(sheet, notes, node, `${path}.`, ['env', 'googleCloudSecret'], {
    secret: 'env',
    environment: 'env',
    variable: 'env',
    gcpsecret: 'googleCloudSecret',
  });
  const [env, cloudSecret] = [has.get('env'), has.get('googleCloudSecret')];
  if (env !== undefined && cloudSecret !== undefined) notes.problem('sign-in-both', { line, first: 'env', second: 'googleCloudSecret' });
  if (env === undefined && cloudSecret === undefined)
    notes.problem('required-missing', {
      line,
      field: `${path}.env`,
      how: 'sourcebot-variable',
    });
  jsonText(place, env, {
    path: `${path}.env`,
    own: true,
    secret: env?.value.kind === 'text' && isSurelySecret(env.value.value),
    check: (value, row) => {
      if (/^[A-Za-z_]\w*$/.test(value) && !isSurelySecret(value)) return { value, verdict: 'ok' };
      const bare = variableIn(value);
      if (bare === null) notes.secret(value);
      if (bare === null && isPlaceholder(value)) notes.problem('placeholder-left', { line: row, field: `${path}.env` });
      else
        notes.problem(bare === null ? 'secret-in-file' : 'secret-variable', {
          line: row,
          field: `${path}.env`,
          right: bare ?? 'BITBUCKET_TOKEN',
          mended: true,
        });
      return { value: bare ?? (isPlaceholder(value) ? value : 'BITBUCKET_TOKEN'), verdict: 'wrong' };
    },
  });
  jsonText(place, cloudSecret, {
    path: `${path}.googleCloudSecret`,
    check: (value, row) => {
      if (/^projects\/[^/]+\/secrets\/[^/]+\/versions\/[^/]+$/.test(value)) return { value, verdict: 'ok' };
      const whole = /^projects\/[^/]+\/secrets\/[^/]+$/.test(value);
      notes.problem('entry-form', {
        line: row,
        field: `${path}.googleCloudSecret`,
        form: 'google-secret',
        right: whole ? `${value}/versions/latest` : '',
        mended: whole,
      });
      return { value: whole ? `${value}/versions/latest` : value, verdict: 'wrong' };
    },
  });
}

/** The variable that a text like $NAME, ${NAME}, env:NAME or %NAME% speaks of; null for other texts. */
function variableIn(text: string): string | null {
  const found = /^\s*(?:\$\{?|%|env:(?:\/\/)?|process\.env\.|\{\{\s*)([A-Za-z_]\w*)(?::?-[^}]*)?(?:\}|%|\s*\}\})?\s*$/.exec(text)?.[1];
  return found !== undefined && !isSurelySecret(found) ? found : null;
}

function repairChoice(place: JsonPlace, name: string, has: ReadonlyMap<string, JsonMember>, onCloud: boolean, line: number): void {
  const { notes, sheet } = place;
  const useless = (key: string): void => {
    const member = has.get(key);
    if (member !== undefined)
      notes.problem('field-useless', {
        line: sheet.line(member.name.from),
        field: `${name}.${key}`,
        cloud: onCloud,
      });
  };
  const all = jsonFlag(place, has.get('all'), `${name}.all`);
  if (onCloud && all === true) useless('all');
  const list = (key: string, form: EntryForm, parts: 1 | 2): readonly string[] | null => {
    const path = `${name}.${key}`;
    return jsonList(place, has.get(key), path, (value, row) => checkEntry(notes, value, row, { form, parts, path }));
  };
  const workspaces = list('workspaces', 'workspace', 1);
  if (!onCloud) useless('workspaces');
  const projects = onCloud ? list('projects', 'workspace/PROJECT', 2) : list('projects', 'PROJECT', 1);
  const repos = list('repos', onCloud ? 'workspace/repository' : 'PROJECT/repository', 2);
  const chosen =
    [onCloud ? workspaces : null, projects, repos].some((each) => each !== null && each.length > 0) || (!onCloud && all === true);
  const misread = ['workspaces', 'projects', 'repos', 'all'].some((key) => has.get(key)?.value.kind === 'object');
  if (!chosen && !misread) notes.problem('nothing-selected', { line, fields: onCloud ? 'sourcebot-cloud' : 'sourcebot-self-managed' });
  const exclude = jsonObject(place, has.get('exclude'), `${name}.exclude`);
  if (exclude === null) return;
  const left = knownMembers(place.sheet, notes, exclude, `${name}.exclude.`, ['archived', 'forks', 'repos'], {
    repositories: 'repos',
    fork: 'forks',
  });
  jsonFlag(place, left.get('forks'), `${name}.exclude.forks`);
  const archived = jsonFlag(place, left.get('archived'), `${name}.exclude.archived`);
  if (onCloud && archived === true)
    notes.problem('field-useless', {
      line: sheet.line(left.get('archived')?.name.from ?? 0),
      field: `${name}.exclude.archived`,
      cloud: true,
    });
  const path = `${name}.exclude.repos`;
  jsonList(place, left.get('repos'), path, (value, row) => {
    // micromatch compares the pattern with workspace/PROJECT/repository on Cloud and with PROJECT/repository on a server.
    const parts = value.split('/').length;
    if (value.includes('**') || parts === (onCloud ? 3 : 2)) return { value, verdict: 'ok' };
    notes.problem('entry-form', { line: row, field: path, form: onCloud ? 'workspace/PROJECT/repository' : 'PROJECT/repository' });
    return { value, verdict: 'wrong' };
  });
}
