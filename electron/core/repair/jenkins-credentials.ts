/**
 * The credentials of a Configuration-as-Code file that are for Bitbucket. Facts: jenkinsci/configuration-as-code-plugin @58646eb6
 * (2026-08-17), demos/credentials and
 * DataBoundConfigurator.java (names letter by letter, unknown ones refuse the file), EnumConfigurator.java (`scope` letter by letter);
 * jenkinsci/bitbucket-branch-source-plugin
 * @8fdcfe19 (2026-08-22), impl/credentials/*CredentialMatcher.java (an API token goes with an e-mail address, an access token is a secret
 * text).
 */
import { readNote } from '../../contract/index.ts';
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { YamlPath } from '../formats/yaml-document.ts';
import { jcasc } from './jenkins-file.ts';
import type { EndpointRead, JenkinsFile } from './jenkins-file.ts';
import { namedFields, sectionEntries, valueField } from './config-fields.ts';
import type { Checked, Where } from './values.ts';
import { checkToken } from './values.ts';
import type { SheetEntry } from './yaml-sheet.ts';

const kinds: Readonly<
  Record<string, { readonly known: readonly string[]; readonly secret: string; readonly others: Readonly<Record<string, string>> }>
> = {
  usernamePassword: {
    known: ['scope', 'id', 'username', 'password', 'description', 'usernameSecret'],
    secret: 'password',
    others: {
      user: 'username',
      login: 'username',
      user_name: 'username',
      token: 'password',
      pass: 'password',
      passwd: 'password',
      secret: 'password',
      apitoken: 'password',
      credentialid: 'id',
      credentialsid: 'id',
      desc: 'description',
    },
  },
  string: {
    known: ['scope', 'id', 'secret', 'description'],
    secret: 'secret',
    others: {
      text: 'secret',
      token: 'secret',
      password: 'secret',
      value: 'secret',
      apitoken: 'secret',
      credentialid: 'id',
      credentialsid: 'id',
      desc: 'description',
    },
  },
};
const otherKinds: Readonly<Record<string, string>> = {
  secrettext: 'string',
  secretstring: 'string',
  text: 'string',
  userpassword: 'usernamePassword',
  usernamewithpassword: 'usernamePassword',
  usernameandpassword: 'usernamePassword',
  userpass: 'usernamePassword',
};
const scopes = ['GLOBAL', 'SYSTEM', 'USER'];

/** Reads every credential that is for Bitbucket and names the others. */
export function readCredentials(file: JenkinsFile, credentials: SheetEntry | undefined, endpoints: readonly EndpointRead[]): void {
  const { notes, sheet } = file;
  const ids = new Set<string>();
  const domains = domainsOf(file, credentials);
  for (const domain of domains) {
    const list = sheet.entries(domain).find((each) => each.key === 'credentials');
    if (list === undefined || list.kind === 'empty') continue;
    if (list.kind !== 'list') {
      notes.problem('config-list-wanted', { line: list.line, field: 'credentials' });
      continue;
    }
    for (let index = 0; index < sheet.size(list.path); index += 1) {
      const id = readCredential(file, [...list.path, index], endpoints);
      if (id !== null) ids.add(id);
    }
  }
  for (const { id, line } of endpoints.flatMap((each) => each.credentials))
    if (!ids.has(id)) notes.problem('jenkins-credential-elsewhere', { line, field: id, id });
}

function domainsOf({ notes, sheet }: JenkinsFile, credentials: SheetEntry | undefined): readonly YamlPath[] {
  const system = sectionEntries(notes, sheet, credentials, 'credentials').find((each) => each.key.toLowerCase() === 'system');
  const list = namedFields(notes, sheet, sectionEntries(notes, sheet, system, 'credentials.system'), {
    known: ['domainCredentials'],
    fold: true,
    prefix: 'credentials.system.',
  }).get('domainCredentials');
  if (list === undefined || list.kind === 'empty') return [];
  if (list.kind !== 'list') {
    notes.problem('config-list-wanted', { line: list.line, field: 'domainCredentials' });
    return [];
  }
  return Array.from({ length: sheet.size(list.path) }, (_, index) => [...list.path, index]);
}

/** Reads one credential; gives its ID. */
function readCredential(file: JenkinsFile, path: YamlPath, endpoints: readonly EndpointRead[]): string | null {
  const { notes, sheet, lines, shifts } = file;
  const entries = sheet.entries(path);
  const [first] = entries;
  if (first === undefined) return null;
  const loose = first.kind === 'empty' ? entries.slice(1) : [];
  const inside = loose.length > 0 ? loose : sheet.entries(first.path);
  const text = (...names: string[]): string =>
    inside.find((each) => names.includes(each.key.toLowerCase()) && each.kind === 'scalar')?.text.trim() ?? '';
  const id = text('id', 'credentialsid', 'credentialid');
  const named = endpoints.filter((each) => each.credentials.some((credential) => credential.id === id));
  const tokenKinds = inside.filter((each) => each.kind === 'scalar').map((each) => shapeOf(each.text.trim()));
  const known = ['api-token', 'access-token', 'http-access-token', 'app-password'];
  if (named.length === 0 && !tokenKinds.some((each) => known.includes(each)) && !/bitbucket/i.test(`${id} ${text('description')}`)) {
    notes.read(`credentials: ${id === '' ? first.key : id}`, null, { line: first.line, note: readNote('other-credential') });
    return id;
  }
  if (endpoints.some((each) => each.credentials.some((credential) => credential.id === id && credential.signature))) {
    // The key that signs webhooks is no token.
    for (const each of inside) if (each.key === 'secret' && each.kind === 'scalar') notes.secret(each.text);
    notes.read(`credentials: ${id}`, null, { line: first.line });
    return id;
  }
  const kind = kindOf(file, first);
  if (kind === null) {
    notes.read(`credentials: ${id === '' ? first.key : id}`, null, { line: first.line });
    return id;
  }
  const [firstLoose] = loose;
  if (firstLoose !== undefined) {
    const mended = /^ *[A-Za-z]/.test(lines[firstLoose.line - 1] ?? '');
    notes.problem('wrong-indentation', { line: firstLoose.line, field: firstLoose.key, parent: kind, mended });
    if (mended) shifts.push({ line: firstLoose.line, head: null });
  }
  const sides = new Set((named.length > 0 ? named : endpoints).map((each) => each.side));
  readKind(file, inside, kind, sides.size === 1 ? ([...sides][0] ?? null) : null);
  return id;
}

/** The kind of a credential as it is in the copy; null for one that Handrail does not look into. */
function kindOf({ notes, sheet }: JenkinsFile, entry: SheetEntry): string | null {
  const name = entry.key.toLowerCase();
  const known = Object.keys(kinds).find((each) => each.toLowerCase() === name);
  if (known !== undefined) return known;
  const right = otherKinds[name];
  if (right === undefined) return null;
  notes.problem('config-key-refused', { line: entry.line, field: entry.key, found: entry.key, right, mended: true });
  sheet.rename(entry, right);
  return right;
}

function readKind({ notes, sheet }: JenkinsFile, inside: readonly SheetEntry[], kind: string, where: Where): void {
  const rules = kinds[kind];
  if (rules === undefined) return;
  const fields = namedFields(notes, sheet, inside, { known: rules.known, others: rules.others, prefix: `${kind}.` });
  const scope = fields.get('scope');
  valueField(notes, sheet, scope, jcasc, {
    path: `${kind}.scope`,
    check: (value) => {
      if (scopes.includes(value)) return { value, verdict: 'ok' };
      const right = value.toUpperCase();
      const mended = scopes.includes(right);
      notes.problem('config-value-refused', {
        line: scope?.line ?? null,
        field: `${kind}.scope`,
        known: 'jenkins-scopes',
        right,
        mended,
      });
      return { value: mended ? right : value, verdict: 'wrong' };
    },
  });
  valueField(notes, sheet, fields.get('id'), jcasc, { path: `${kind}.id` });
  const secret = fields.get(rules.secret);
  const path = `${kind}.${rules.secret}`;
  const place = { field: path, line: secret?.line ?? null };
  const token = { text: '' };
  const read = valueField(notes, sheet, secret, jcasc, {
    path,
    required: true,
    secret: true,
    check: (value): Checked => {
      // Jenkins writes secrets that it has encrypted in braces, and reads them back.
      if (/^\{[A-Za-z0-9+/]+=*\}$/.test(value)) return { value, verdict: 'ok' };
      const checked = checkToken(notes, value, place, where);
      token.text = checked.value;
      return checked;
    },
  });
  if (kind !== 'usernamePassword') return;
  const user = fields.get('username');
  valueField(notes, sheet, user, jcasc, {
    path: 'usernamePassword.username',
    required: true,
    check: (value) => {
      const shape = read === null || read.variable ? null : shapeOf(token.text);
      const code = userProblem(value, shape, where);
      if (code === null) return { value, verdict: 'ok' };
      notes.problem(code, { line: user?.line ?? null, field: 'usernamePassword.username' });
      return { value, verdict: code === 'user-email-unwanted' ? 'warning' : 'wrong' };
    },
  });
}

/** What is wrong with a user name; a consumer's key and secret are kept this way too, so an unknown token says nothing. */
function userProblem(
  user: string,
  shape: ReturnType<typeof shapeOf> | null,
  where: Where,
): 'access-token-kind' | 'user-email-wanted' | 'user-email-unwanted' | null {
  const email = user.includes('@') && user.includes('.');
  if (where === 'self-managed' || (where === null && shape === 'http-access-token')) return email ? 'user-email-unwanted' : null;
  if (shape === 'access-token' || user === 'x-token-auth') return 'access-token-kind';
  return !email && (shape === 'api-token' || user === 'x-bitbucket-api-token-auth') ? 'user-email-wanted' : null;
}
