/**
 * What CDS reads from a repository manager's file. Facts: github.com/ovh/cds @ea9589f4 (2026-07-01), sdk/vcs.go and
 * cli/cdsctl/project_vcs.go:
 * names in any case, unknown names passed over, `auth.username` and `auth.token` required; columns of 255 characters.
 */
import { readNote } from '../../contract/index.ts';
import type { RepairNote } from '../../contract/index.ts';
import { flagField, textField, unknownField } from './fields.ts';
import type { TextRules } from './fields.ts';
import type { Notebook } from './notebook.ts';
import { checkBaseUrl, checkToken, isCloudAddress } from './values.ts';
import type { Checked } from './values.ts';
import { looksLike, openFile } from './yaml-file.ts';
import type { KeyKind } from './yaml-lines.ts';
import type { SheetEntry, YamlSheet } from './yaml-sheet.ts';

const rootKinds: Readonly<Record<string, KeyKind>> = {
  version: 'text',
  name: 'text',
  type: 'text',
  description: 'prose',
  url: 'text',
  auth: 'section',
  options: 'section',
};
/** Names that people write for the ones that CDS reads. `user` stands in CDS's own pages. */
const userNames = ['user', 'user_name', 'user-name', 'login'];
const tokenNames = ['password', 'pat', 'access_token', 'accesstoken', 'apitoken', 'api_token', 'api_key', 'apikey', 'http_access_token'];
const authTexts = ['sshKeyName', 'gpgKeyName', 'emailAddress', 'sshUsername', 'sshPort', 'sshPrivateKey'] as const;
const flags = ['disableWebhooks', 'disableStatus', 'disableStatusDetails', 'disablePolling'] as const;
const authKeys = new Set(['username', 'token', ...userNames, ...tokenNames, ...authTexts.map((each) => each.toLowerCase())]);
const optionKeys = new Set([...flags.map((each) => each.toLowerCase()), 'urlapi']);
const column = 255;
const types = ['bitbucketserver', 'bitbucketcloud', 'github', 'gitlab', 'gitea', 'forgejo', 'gerrit'];

function kindOf(key: string): KeyKind | null {
  const name = key.toLowerCase();
  if (name === 'token' || name === 'sshprivatekey' || tokenNames.includes(name)) return 'secret';
  if (authKeys.has(name) || name === 'urlapi') return 'text';
  return optionKeys.has(name) ? 'flag' : (rootKinds[name] ?? null);
}

/** Notes what CDS reads and gives the mended text; null when it cannot be read or mended. */
export function repairCds(source: string, notes: Notebook): string | null {
  const sheet = openFile(source, { kindOf, fold: true, recolumn }, notes);
  if (sheet === null) return null;
  const root = sheet.entries([]);
  if (!root.some((each) => ['auth', 'type', 'url'].includes(each.key.toLowerCase()))) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: looksLike(root.map((each) => each.key)) });
    return null;
  }
  const find = (name: string): SheetEntry | undefined => named(root, name);
  const version = find('version');
  if (version?.kind === 'scalar') notes.read('version', version.text, { line: version.line, verdict: 'ok', note: readNote('looks-only') });
  textField(notes, sheet, find('name'), {
    path: 'name',
    required: true,
    limit: column,
    note: spelling(find('name')),
    check: (value) => checkName(notes, value, find('name')?.line ?? null),
  });
  const url = find('url');
  const cloudUrl = url?.kind === 'scalar' ? isCloudAddress(url.text.trim()) : null;
  const type = readType(notes, sheet, find('type'), cloudUrl);
  textField(notes, sheet, find('description'), { path: 'description', limit: column, prose: true, note: spelling(find('description')) });
  const where = type === 'bitbucketcloud' ? ('cloud' as const) : type === 'bitbucketserver' ? ('self-managed' as const) : null;
  const saysCloud = find('type')?.text.trim() === 'bitbucketcloud';
  if (where === 'cloud') {
    if (url?.kind === 'scalar') notes.read('url', url.text, { line: url.line, verdict: 'ignored', note: readNote('cloud-ignores') });
  } else {
    textField(notes, sheet, url, {
      path: 'url',
      required: where === 'self-managed',
      limit: column,
      ignored: saysCloud,
      note: saysCloud ? readNote('cloud-ignores') : spelling(url),
      ...(where === 'self-managed'
        ? { check: (value: string) => checkBaseUrl(notes, value, { field: 'url', line: url?.line ?? null }) }
        : {}),
    });
  }
  readAuth(notes, sheet, root, where);
  readOptions(notes, sheet, find('options'));
  for (const entry of root) {
    if (!(entry.key.toLowerCase() in rootKinds) && !authKeys.has(entry.key.toLowerCase()))
      unknownField(notes, entry, entry.key, Object.keys(rootKinds));
  }
  return sheet.write();
}

/** The entry of this name: its exact spelling first, then any other. */
function named(entries: readonly SheetEntry[], name: string): SheetEntry | undefined {
  return entries.find((each) => each.key === name) ?? entries.find((each) => each.key.toLowerCase() === name.toLowerCase());
}

function spelling(entry: SheetEntry | undefined, right = entry?.key.toLowerCase()): RepairNote | null {
  return entry === undefined || entry.key === right ? null : readNote('caseless', { written: entry.key });
}

function checkName(notes: Notebook, value: string, line: number | null): Checked {
  if (/^[a-zA-Z0-9._-]+$/.test(value)) return { value, verdict: 'ok' };
  const safe = value.replaceAll(/[^a-zA-Z0-9._-]+/g, '-').replaceAll(/^-+|-+$/g, '');
  notes.problem('name-pattern', { line, field: 'name', mended: safe !== '' });
  return { value: safe === '' ? value : safe, verdict: 'warning' };
}

/** The type that the copy has. */
function readType(notes: Notebook, sheet: YamlSheet, entry: SheetEntry | undefined, cloudUrl: boolean | null): string | null {
  const line = entry?.line ?? null;
  return textField(notes, sheet, entry, {
    path: 'type',
    required: true,
    note: spelling(entry),
    check: (value) => {
      if (value === 'bitbucketcloud') {
        if (cloudUrl !== false) notes.problem('cds-refuses-cloud', { line, field: 'type' });
        else notes.problem('address-self-managed-in-cloud', { line, field: 'type', mended: true });
        return { value: cloudUrl === false ? 'bitbucketserver' : value, verdict: 'wrong' };
      }
      if (value === 'bitbucketserver') return { value, verdict: 'ok' };
      if (types.includes(value)) {
        notes.problem('type-other-product', { line, found: value });
        return { value, verdict: 'warning' };
      }
      const cloud = /^bitbucket[-_ ]?cloud$/i.test(value);
      const bitbucket =
        cloud || /^(?:bitbucket|stash)?[-_ ]?(?:server|dc|data[-_ ]?cent(?:er|re)|self[-_ ]?(?:managed|hosted))?$/i.test(value);
      const mended = bitbucket && (cloud ? cloudUrl === false : cloudUrl !== true);
      notes.problem('type-wrong', { line, mended });
      if (bitbucket && !mended) notes.problem('cds-refuses-cloud', { line, field: 'type' });
      return { value: mended ? 'bitbucketserver' : value, verdict: 'wrong' };
    },
  });
}

function readAuth(notes: Notebook, sheet: YamlSheet, root: readonly SheetEntry[], where: 'cloud' | 'self-managed' | null): void {
  const auth = named(root, 'auth');
  const inside = auth?.kind === 'map' ? sheet.entries(auth.path) : [];
  const gathered: [string, string][] = [];
  const handled = new Set<SheetEntry>();
  let gerrit: string | null = null;
  for (const key of authTexts) {
    const entry = named(inside, key);
    if (entry === undefined) continue;
    handled.add(entry);
    const value = textField(notes, sheet, entry, {
      path: `auth.${key}`,
      secret: key === 'sshPrivateKey',
      prose: key === 'sshPrivateKey',
      note: spelling(entry, key),
    });
    if (key === 'sshUsername') gerrit = value;
  }
  const put =
    (key: string) =>
    (value: string): void => {
      if (auth?.kind === 'map') sheet.set([...auth.path, key], value);
      else gathered.push([key, value]);
    };
  const one = (
    key: string,
    others: readonly string[],
    rules: Omit<TextRules, 'path' | 'check'> & { readonly check?: (line: number | null) => NonNullable<TextRules['check']> },
  ): string | null => {
    const right = named(inside, key);
    const filled =
      right !== undefined && (right.kind === 'map' || right.kind === 'list' || right.text.trim() !== '') && right.kind !== 'empty';
    const alias = inside.find((each) => others.includes(each.key.toLowerCase()) && each.kind === 'scalar');
    const astray =
      root.find((each) => each.key.toLowerCase() === key && each.kind === 'scalar') ??
      root.find((each) => others.includes(each.key.toLowerCase()) && each.kind === 'scalar');
    for (const each of [right, alias, astray]) if (each !== undefined) handled.add(each);
    const { check, ...plain } = rules;
    const checked = (entry: SheetEntry | undefined) => (check === undefined ? {} : { check: check(entry?.line ?? null) });
    const path = `auth.${key}`;
    if (filled || (alias === undefined && astray === undefined)) {
      for (const each of [alias, astray]) if (each !== undefined) unknownField(notes, each, each === alias ? `auth.${each.key}` : each.key);
      return textField(notes, sheet, right, { ...plain, ...checked(right), path, note: spelling(right, key) });
    }
    notes.read(path, null, { verdict: 'missing', note: readNote('missing') });
    if (alias !== undefined) {
      const found = `auth.${alias.key}`;
      // An empty `username:` beside it takes the value; alone, the name is changed where it stands.
      const mended = right === undefined || sheet.drop(alias);
      if (right === undefined) sheet.rename(alias, key);
      notes.problem('wrong-key', { line: alias.line, found, right: path, mended });
      return textField(notes, sheet, alias, {
        ...plain,
        ...checked(alias),
        path: found,
        ignored: true,
        ...(right === undefined ? {} : { place: put(right.key) }),
      });
    }
    if (astray === undefined) return null;
    const mended = (auth === undefined || auth.kind === 'map' || auth.kind === 'empty') && sheet.drop(astray);
    notes.problem('wrong-indentation', { line: astray.line, field: astray.key, parent: 'auth', mended });
    return textField(notes, sheet, astray, {
      ...plain,
      ...checked(astray),
      path: astray.key,
      ignored: true,
      ...(mended ? { place: put(right?.key ?? key) } : {}),
    });
  };
  /** A user name that stood in the token field, before a colon. */
  const joined: { user: string | null } = { user: null };
  const user = one('username', userNames, { required: false });
  one('token', tokenNames, {
    required: true,
    secret: true,
    check: (line) => (value) => {
      const checked = checkToken(notes, value, { field: 'auth.token', line }, where);
      joined.user = checked.user;
      return checked;
    },
  });
  if (user === null && gerrit === null) {
    if (joined.user !== null && joined.user !== '') put('username')(joined.user);
    else {
      notes.read('auth.username', null, { verdict: 'missing', note: readNote('missing') });
      notes.problem('required-missing', { line: auth?.line ?? null, field: 'auth.username' });
    }
  }
  if (gathered.length > 0) sheet.addMap(auth?.path ?? ['auth'], gathered);
  for (const entry of inside) if (!handled.has(entry)) unknownField(notes, entry, `auth.${entry.key}`, ['username', 'token', ...authTexts]);
}

function readOptions(notes: Notebook, sheet: YamlSheet, options: SheetEntry | undefined): void {
  if (options?.kind !== 'map') return;
  const inside = sheet.entries(options.path);
  for (const key of flags) {
    const entry = named(inside, key);
    // `disableWebHooks` is how CDS's own pages spell it.
    flagField(notes, sheet, entry, `options.${key}`, entry?.key === 'disableWebHooks' ? null : spelling(entry, key));
  }
  textField(notes, sheet, named(inside, 'urlApi'), { path: 'options.urlApi' });
  for (const entry of inside) if (!optionKeys.has(entry.key.toLowerCase())) unknownField(notes, entry, `options.${entry.key}`, flags);
}

/** Lines that belong under `auth` or `options` and stand right after it in another column come into the column of their neighbours. */
function recolumn(text: string, notes: Notebook): string {
  const lines = text.split('\n');
  const parts = lines.map((line) => /^( *)([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]|$)(.*)$/.exec(line));
  const base = parts.find((part) => part !== null)?.[1]?.length ?? 0;
  let section = null as { readonly name: string; readonly keys: ReadonlySet<string>; column: number } | null;
  for (const [index, part] of parts.entries()) {
    if (part === null) continue;
    const [, space = '', key = '', rest = ''] = part;
    const name = key.toLowerCase();
    const width = space.length;
    if (section?.keys.has(name) === true) {
      const fits = section.column < 0 ? width > base : width === section.column;
      if (section.column < 0) section.column = width > base ? width : base + 2;
      if (!fits) {
        lines[index] = ' '.repeat(section.column) + (lines[index] ?? '').slice(width);
        notes.problem('wrong-indentation', { line: index + 1, field: key, parent: section.name, mended: true });
      }
    } else if (name in rootKinds) {
      const beside: number = section?.column ?? -1;
      if (width !== base && width !== beside) {
        lines[index] = ' '.repeat(base) + (lines[index] ?? '').slice(width);
        notes.problem('wrong-indentation', { line: index + 1, field: key, mended: true });
      }
      if (width !== beside)
        section =
          /^(?:#.*)?$/.test(rest) && (name === 'auth' || name === 'options')
            ? { name, keys: name === 'auth' ? authKeys : optionKeys, column: -1 }
            : null;
    }
  }
  return lines.join('\n');
}
