/** The entries of `integrations.bitbucketCloud` and `integrations.bitbucketServer`. Facts: see `backstage.ts`. */
import { readNote } from '../../contract/index.ts';
import { readAddress } from '../bitbucket/address.ts';
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { YamlPath } from '../formats/yaml-document.ts';
import { appConfig, checkHost } from './backstage-file.ts';
import type { BackstageFile } from './backstage-file.ts';
import { namedFields, valueField } from './config-fields.ts';
import type { ReadValue } from './config-fields.ts';
import type { Notebook } from './notebook.ts';
import { checkToken } from './values.ts';
import type { Checked, Where } from './values.ts';
import type { SheetEntry } from './yaml-sheet.ts';

const cloudNames = ['username', 'token', 'appPassword', 'clientId', 'clientSecret', 'commitSigningKey', 'host', 'apiBaseUrl'];
const serverNames = ['host', 'apiBaseUrl', 'token', 'username', 'password', 'commitSigningKey', 'throttling'];
const users = { user: 'username', login: 'username', email: 'username', user_name: 'username' };
const tokens = { apitoken: 'token', api_token: 'token', accesstoken: 'token', access_token: 'token', pat: 'token' };

/** One entry for Bitbucket Cloud. It has no host of its own. */
export function readCloudIntegration(file: BackstageFile, path: YamlPath, place: string): readonly string[] {
  const { notes, sheet } = file;
  const entries = sheet.entries(path);
  const fields = namedFields(notes, sheet, entries, {
    known: cloudNames,
    others: {
      ...users,
      ...tokens,
      password: 'token',
      app_password: 'appPassword',
      client_id: 'clientId',
      client_secret: 'clientSecret',
      key: 'clientId',
      secret: 'clientSecret',
    },
    lax: true,
    prefix: `${place}.`,
  });
  const line = entries[0]?.line ?? null;
  const secret = (name: string): { readonly read: ReadValue | null; readonly value: string } =>
    readSecret(file, fields.get(name), `${place}.${name}`, 'cloud', name !== 'token');
  const token = secret('token');
  const older = secret('appPassword');
  const held = token.read === null ? older : token;
  const user = fields.get('username');
  const name = valueField(notes, sheet, user, appConfig, {
    path: `${place}.username`,
    check: (value) => {
      const api = held.read !== null && !held.read.variable && shapeOf(held.value) === 'api-token';
      const wrong = !value.includes('@') && (api || value === 'x-bitbucket-api-token-auth');
      if (wrong) notes.problem('user-email-wanted', { field: `${place}.username`, line: user?.line ?? null });
      return { value, verdict: wrong ? 'wrong' : 'ok' };
    },
  });
  const id = valueField(notes, sheet, fields.get('clientId'), appConfig, { path: `${place}.clientId`, trims: true });
  const key = valueField(notes, sheet, fields.get('clientSecret'), appConfig, { path: `${place}.clientSecret`, secret: true, trims: true });
  if (fields.has('commitSigningKey'))
    valueField(notes, sheet, fields.get('commitSigningKey'), appConfig, { path: `${place}.commitSigningKey`, secret: true, lines: true });
  for (const constant of ['host', 'apiBaseUrl']) {
    const entry = fields.get(constant);
    if (entry !== undefined)
      notes.read(`${place}.${constant}`, entry.text, { line: entry.line, verdict: 'ignored', note: readNote('not-read') });
  }
  if ((id === null) !== (key === null)) missing(notes, `${place}.${id === null ? 'clientId' : 'clientSecret'}`, line);
  if (id !== null || key !== null) return [];
  if (held.read === null) missing(notes, `${place}.token`, line);
  else if (name === null)
    notes.problem('backstage-no-sign-in', {
      line,
      field: place,
      api: !held.read.variable && shapeOf(held.value) === 'api-token',
    });
  return [];
}

/** One entry for a self-managed Bitbucket; gives its host. */
export function readServerIntegration(file: BackstageFile, path: YamlPath, place: string): readonly string[] {
  const { notes, sheet } = file;
  const entries = sheet.entries(path);
  const fields = namedFields(notes, sheet, entries, {
    known: serverNames,
    others: {
      ...users,
      ...tokens,
      hostname: 'host',
      server: 'host',
      apiurl: 'apiBaseUrl',
      api_base_url: 'apiBaseUrl',
      baseurl: 'apiBaseUrl',
      api: 'apiBaseUrl',
    },
    lax: true,
    prefix: `${place}.`,
  });
  const hostEntry = fields.get('host');
  const written: { base: string | null } = { base: null };
  const host = valueField(notes, sheet, hostEntry, appConfig, {
    path: `${place}.host`,
    required: true,
    check: (value) => {
      const checked = checkHost(notes, value, `${place}.host`, hostEntry?.line ?? 0);
      written.base = checked.base;
      return checked;
    },
  });
  const api = fields.get('apiBaseUrl');
  valueField(notes, sheet, api, appConfig, {
    path: `${place}.apiBaseUrl`,
    check: (value) => checkApiBase(notes, value, `${place}.apiBaseUrl`, api?.line ?? null),
  });
  // Without apiBaseUrl Backstage asks https://<host>/rest/api/1.0, so what the host is relieved of has to go there.
  if (api === undefined && written.base !== null) {
    const read = readAddress(written.base);
    const right = read.ok ? read.value.baseUrl : null;
    if (right !== null && (new URL(right).pathname !== '/' || right.startsWith('http://')))
      sheet.set([...path, 'apiBaseUrl'], `${right}/rest/api/1.0`);
  }
  readSecret(file, fields.get('token'), `${place}.token`, 'self-managed', true);
  const user = valueField(notes, sheet, fields.get('username'), appConfig, { path: `${place}.username` });
  const password = fields.get('password');
  const plain = valueField(notes, sheet, password, appConfig, {
    path: `${place}.password`,
    secret: true,
    check: (value) =>
      // A password may be anything; only what is surely a token of elsewhere is wrong.
      ['api-token', 'access-token', 'app-password'].includes(shapeOf(value))
        ? checkToken(notes, value, { field: `${place}.password`, line: password?.line ?? null }, 'self-managed')
        : { value, verdict: 'ok' },
  });
  if (!fields.has('token') && (user === null) !== (plain === null))
    missing(notes, `${place}.${user === null ? 'username' : 'password'}`, entries[0]?.line ?? null);
  return host === null || host.variable ? [] : [host.text];
}

function readSecret(
  { notes, sheet }: BackstageFile,
  entry: SheetEntry | undefined,
  path: string,
  where: Where,
  trims: boolean,
): { readonly read: ReadValue | null; readonly value: string } {
  let value = '';
  const read = valueField(notes, sheet, entry, appConfig, {
    path,
    secret: true,
    trims,
    check: (text) => {
      const checked = checkToken(notes, text, { field: path, line: entry?.line ?? null }, where);
      value = checked.value;
      return checked;
    },
  });
  return { read, value };
}

function missing(notes: Notebook, field: string, line: number | null): void {
  notes.read(field, null, { line, verdict: 'missing', note: readNote('missing') });
  notes.problem('required-missing', { line, field });
}

/** The address of the REST interface; slashes at its end are dropped by Backstage. */
function checkApiBase(notes: Notebook, value: string, field: string, line: number | null): Checked {
  const bare = value.replace(/\/+$/, '');
  if (/^https?:\/\/[^\s/]+(?:\/\S*)?\/rest\/api\/(?:1\.0|latest)$/i.test(bare) && !/@/.test(bare)) return { value, verdict: 'ok' };
  const read = readAddress(bare.replace(/\/rest(?:\/api(?:\/[\w.]+)?)?$/i, ''));
  if (read.ok && read.value.family === 'cloud') {
    notes.problem('address-cloud-in-self-managed', { field, line });
    return { value, verdict: 'wrong' };
  }
  const right = read.ok && read.value.baseUrl !== null ? `${read.value.baseUrl}/rest/api/1.0` : null;
  const password = /^[a-z]+:\/\/[^/?#\s]*:([^/?#\s@]*)@/i.exec(value)?.[1];
  if (password !== undefined) notes.secret(password);
  notes.problem('backstage-api-base', { field, line, right: right ?? '', mended: right !== null });
  return { value: right ?? value, verdict: 'wrong' };
}
