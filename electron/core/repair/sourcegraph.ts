/**
 * Sourcegraph's code host connection: JSON with comments and commas at the end (github.com/sourcegraph/jsonx), a strict schema behind it.
 * sourcegraph/docs docs/admin/code-hosts/bitbucket-{cloud,server}.mdx (schema part of 2026-06-16);
 * schema/bitbucket_{server,cloud}.schema.json of
 * github.com/sourcegraph/sourcegraph-public-snapshot; EXTSVC_CONFIG_FILE of docs/admin/config/advanced-config-file.mdx holds lists by kind.
 */
import type { EntryForm, JsonChoice } from '../../contract/repair-json.ts';
import { readNote } from '../../contract/index.ts';
import type { RepairNote } from '../../contract/index.ts';
import { shapeOf } from '../../contract/secret-shapes.ts';
import { addMember, memberOf, setValue } from './json-edit.ts';
import { jsonFlag, jsonList, jsonObject, jsonText } from './json-fields.ts';
import type { JsonPlace } from './json-fields.ts';
import { jsonc } from './json-ranges.ts';
import type { JsonMember, JsonNode } from './json-ranges.ts';
import { knownMembers, openJson } from './json-sheet.ts';
import type { Notebook } from './notebook.ts';
import { isPlaceholder } from './notebook.ts';
import { checkEntry } from './repository-entries.ts';
import { checkBaseUrl, checkToken, isCloudAddress } from './values.ts';
import type { Checked } from './values.ts';

const both = [
  'url',
  'username',
  'authorization',
  'exclude',
  'gitSSHCipher',
  'gitSSHCredential',
  'gitURLType',
  'maxDeletions',
  'rateLimit',
  'repos',
  'repositoryPathPattern',
];
const cloudKeys = [...both, 'accessToken', 'apiToken', 'apiURL', 'appPassword', 'teams', 'webhookSecret'];
const serverKeys = [
  ...both,
  'certificate',
  'excludePersonalRepositories',
  'initialRepositoryEnablement',
  'password',
  'plugin',
  'projectKeys',
  'repositoryQuery',
  'token',
  'webhooks',
];
const older = { user: 'username', host: 'url', baseurl: 'url', repositories: 'repos', gittype: 'gitURLType' };
const olderCloud = { ...older, workspaces: 'teams', workspace: 'teams', team: 'teams', workspaceaccesstoken: 'accessToken' };
const olderServer = {
  ...older,
  projects: 'projectKeys',
  project: 'projectKeys',
  pat: 'token',
  personalaccesstoken: 'token',
  httpaccesstoken: 'token',
  accesstoken: 'token',
};
const cloudUrl = 'https://bitbucket.org';

/** Notes what Sourcegraph reads and gives the mended text; null when nothing in it is a connection to Bitbucket. */
export function repairSourcegraph(source: string, notes: Notebook): string | null {
  const sheet = openJson(source, notes, jsonc);
  if (sheet === null) return null;
  const place = { sheet, notes };
  const { root } = sheet;
  const lists = (['BITBUCKETSERVER', 'BITBUCKETCLOUD'] as const)
    .map((kind) => ({ kind, member: memberOf(root, kind) }))
    .filter((each) => each.member !== undefined);
  for (const { kind, member } of lists) {
    const items = member?.value.kind === 'array' ? member.value.items : [];
    if (items.length === 0)
      notes.problem('type-expected', {
        line: sheet.line(member?.name.from ?? 0),
        field: kind,
        want: 'list-of-connections',
        is: 'other',
      });
    for (const [index, item] of items.entries()) repairConnection(place, `${kind}[${String(index)}].`, item, kind === 'BITBUCKETCLOUD');
  }
  if (lists.length > 0) return sheet.write();
  const onCloud = isCloud(root);
  if (onCloud === null) {
    notes.problem('wrong-file', {});
    return null;
  }
  repairConnection(place, '', root, onCloud);
  return sheet.write();
}

/** By the address, else by names that one of the two has alone; null when neither speaks of Bitbucket. */
function isCloud(root: JsonNode): boolean | null {
  if (root.kind !== 'object') return null;
  const url = memberOf(root, 'url')?.value;
  const address = url?.kind === 'text' ? isCloudAddress(url.value.trim()) : null;
  if (address !== null) return address;
  const count = (keys: readonly string[]): number => root.members.filter((each) => keys.includes(each.key)).length;
  const [cloud, server] = [
    count(['accessToken', 'apiToken', 'appPassword', 'teams', 'workspaces']),
    count(['token', 'password', 'projectKeys', 'repositoryQuery', 'projects']),
  ];
  return cloud === 0 && server === 0 ? null : cloud >= server;
}

function repairConnection(place: JsonPlace, at: string, node: JsonNode, onCloud: boolean): void {
  const { sheet, notes } = place;
  if (node.kind !== 'object') {
    notes.problem('type-expected', {
      line: sheet.line(node.from),
      field: at.slice(0, -1),
      want: 'object',
      is: 'other',
    });
    return;
  }
  const line = sheet.line(node.from);
  const has = knownMembers(sheet, notes, node, at, onCloud ? cloudKeys : serverKeys, onCloud ? olderCloud : olderServer);
  const path = `${at}url`;
  const url = has.get('url');
  if (url === undefined) {
    notes.problem('required-missing', {
      line,
      field: path,
      how: onCloud ? 'sourcegraph-url-cloud' : 'url-self-managed',
      mended: onCloud,
    });
    if (onCloud) sheet.edit(addMember(sheet.text, node, 'url', cloudUrl));
  }
  jsonText(place, url, {
    path,
    check: (value, row) => {
      if (/example\.com/.test(value)) {
        notes.problem('address-example', { line: row, field: path });
        return { value, verdict: 'wrong' };
      }
      return onCloud ? checkCloudUrl(notes, value, path, row) : checkBaseUrl(notes, value, { field: path, line: row });
    },
  });
  if (onCloud) repairCloudSignIn(place, at, has, line);
  else repairServerSignIn(place, at, has, line);
  repairRest(place, at, has, onCloud, line);
}

function checkCloudUrl(notes: Notebook, value: string, field: string, line: number): Checked {
  if (/^https:\/\/bitbucket\.(?:org|com)\/?$/i.test(value)) return { value, verdict: 'ok' };
  notes.problem('address-not-base', { line, field, right: cloudUrl, mended: true });
  return { value: cloudUrl, verdict: 'wrong' };
}

function secretField(
  place: JsonPlace,
  member: JsonMember | undefined,
  path: string,
  onCloud: boolean,
  more: (shape: ReturnType<typeof shapeOf>, line: number) => boolean,
  note: RepairNote | null = null,
): void {
  if (member?.value.kind === 'null') return;
  jsonText(place, member, {
    path,
    secret: true,
    note,
    check: (value, line) => {
      const checked = checkToken(place.notes, value, { field: path, line }, onCloud ? 'cloud' : 'self-managed');
      return more(shapeOf(checked.value), line) ? checked : { ...checked, verdict: 'wrong' };
    },
  });
}

function repairCloudSignIn(place: JsonPlace, at: string, has: ReadonlyMap<string, JsonMember>, line: number): void {
  const { notes, sheet } = place;
  const [user, accessToken, apiToken, appPassword] = ['username', 'accessToken', 'apiToken', 'appPassword'].map((key) => has.get(key));
  const row = (member: JsonMember | undefined): number => (member === undefined ? line : sheet.line(member.name.from));
  const name = jsonText(place, user, { path: `${at}username` });
  const other =
    (field: string, allowed: JsonChoice) =>
    (wrong: boolean, place2: number): boolean => {
      if (wrong) notes.problem('value-not-allowed', { line: place2, field: `${at}${field}`, allowed });
      return !wrong;
    };
  const asAccess = other('accessToken', 'sourcegraph-access-token');
  const asApi = other('apiToken', 'sourcegraph-api-token');
  secretField(place, accessToken, `${at}accessToken`, true, (shape, place2) => asAccess(shape === 'api-token', place2));
  secretField(place, apiToken, `${at}apiToken`, true, (shape, place2) => asApi(shape === 'access-token', place2));
  secretField(
    place,
    appPassword,
    `${at}appPassword`,
    true,
    (shape, place2) => {
      if (shape === 'api-token' || shape === 'app-password') return shape === 'api-token';
      notes.problem('app-password-field', { line: place2, field: `${at}appPassword`, right: 'apiToken' });
      return false;
    },
    readNote('older-field'),
  );
  const second = apiToken ?? appPassword;
  if (accessToken === undefined && second === undefined) notes.problem('sign-in-missing', { line, fields: 'sourcegraph-cloud-sign-in' });
  else if (accessToken !== undefined && (user !== undefined || second !== undefined))
    notes.problem('sign-in-both', {
      line: row(accessToken),
      first: 'accessToken',
      second: user !== undefined ? 'username' : apiToken !== undefined ? 'apiToken' : 'appPassword',
    });
  else if (apiToken !== undefined && appPassword !== undefined)
    notes.problem('sign-in-both', { line: row(apiToken), first: 'apiToken', second: 'appPassword' });
  else if (accessToken === undefined && user === undefined)
    notes.problem('required-missing', {
      line: row(second),
      field: `${at}username`,
      how: 'user-or-email-of-token',
    });
  if (name === 'x-token-auth' && accessToken === undefined)
    notes.problem('value-not-allowed', {
      line: row(user),
      field: `${at}username`,
      allowed: 'user-or-email',
    });
}

function repairServerSignIn(place: JsonPlace, at: string, has: ReadonlyMap<string, JsonMember>, line: number): void {
  const { notes, sheet } = place;
  const [token, password] = ['token', 'password'].map((key) => (has.get(key)?.value.kind === 'null' ? undefined : has.get(key)));
  jsonText(place, has.get('username'), { path: `${at}username` });
  // The clone always needs it (docs: “is always used when cloning, so it is required”).
  if (!has.has('username')) notes.problem('required-missing', { line, field: `${at}username`, how: 'sourcegraph-user' });
  secretField(place, token, `${at}token`, false, () => true);
  jsonText(place, password, {
    path: `${at}password`,
    secret: true,
    check: (value, row) =>
      isPlaceholder(value)
        ? (notes.problem('placeholder-left', { line: row, field: `${at}password` }), { value, verdict: 'wrong' })
        : { value, verdict: 'ok' },
  });
  if (token !== undefined && password !== undefined)
    notes.problem('sign-in-both', { line: sheet.line(token.name.from), first: 'token', second: 'password' });
  if (token === undefined && password === undefined) notes.problem('sign-in-missing', { line, fields: 'sourcegraph-server-sign-in' });
}

function repairRest(place: JsonPlace, at: string, has: ReadonlyMap<string, JsonMember>, onCloud: boolean, line: number): void {
  const { notes } = place;
  const list = (key: string, form: EntryForm, parts: 1 | 2): readonly string[] | null => {
    const path = `${at}${key}`;
    return jsonList(place, has.get(key), path, (value, row) => checkEntry(notes, value, row, { form, parts, path }));
  };
  list('teams', 'workspace', 1);
  const chosen = [
    list('repos', onCloud ? 'workspace/repository' : 'PROJECT/repository', 2),
    list('projectKeys', 'PROJECT', 1),
    // “none” is the default, and the only one that takes nothing.
    jsonList(place, has.get('repositoryQuery'), `${at}repositoryQuery`, (value) => ({ value, verdict: 'ok' }))?.filter(
      (each) => each !== 'none',
    ) ?? null,
  ];
  // On Cloud everything that the account sees is taken then.
  if (!onCloud && !chosen.some((each) => each !== null && each.length > 0))
    notes.problem('nothing-selected', { line, fields: 'sourcegraph-self-managed' });
  const path = `${at}gitURLType`;
  jsonText(place, has.get('gitURLType'), {
    path,
    check: (value, row) => {
      if (value === 'http' || value === 'ssh') return { value, verdict: 'ok' };
      const right = /^https?$/i.test(value) ? 'http' : /^ssh$/i.test(value) ? 'ssh' : null;
      notes.problem('value-not-allowed', {
        line: row,
        field: path,
        allowed: 'sourcegraph-git-url',
        right: right ?? '',
        mended: right !== null,
      });
      return { value: right ?? value, verdict: 'wrong' };
    },
  });
  if (onCloud) jsonText(place, has.get('apiURL'), { path: `${at}apiURL` });
  jsonFlag(place, has.get('excludePersonalRepositories'), `${at}excludePersonalRepositories`);
  for (const key of ['authorization', 'rateLimit', 'plugin', 'webhooks'])
    if (has.get(key)?.value.kind !== 'null') jsonObject(place, has.get(key), `${at}${key}`);
  repairExclude(place, `${at}exclude`, has.get('exclude'), onCloud);
}

/** A list of { "name": … }, { "id" or "uuid": … } or { "pattern": … }; bare names are put into such. */
function repairExclude({ sheet, notes }: JsonPlace, path: string, member: JsonMember | undefined, onCloud: boolean): void {
  if (member === undefined) return;
  const { value: node } = member;
  const line = sheet.line(member.name.from);
  if (node.kind !== 'array') {
    notes.problem('type-expected', { line, field: path, want: 'list-of-names', is: 'other' });
    return;
  }
  const form = onCloud ? 'workspace/repository' : 'PROJECT/repository';
  for (const item of node.items) {
    const row = sheet.line(item.from);
    if (item.kind === 'text') {
      const { value } = checkEntry(notes, item.value, row, { form, parts: 2, path });
      notes.problem('type-expected', { line: row, field: path, want: 'list-of-names', is: 'list-of-texts', mended: true });
      sheet.edit(setValue(item, { name: value.trim() }));
    } else if (item.kind === 'object') {
      const has = knownMembers(sheet, notes, item, `${path}.`, ['name', 'pattern', onCloud ? 'uuid' : 'id'], {
        repo: 'name',
        regex: 'pattern',
      });
      jsonText({ sheet, notes }, has.get('name'), {
        path: `${path}.name`,
        check: (value, place2) => checkEntry(notes, value, place2, { form, parts: 2, path: `${path}.name` }),
      });
    } else notes.problem('type-expected', { line: row, field: path, want: 'list-of-names', is: 'other' });
  }
}
