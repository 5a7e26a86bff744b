/**
 * What the Snyk Broker reads of Bitbucket from its environment. Facts: github.com/snyk/broker @863ecf8f (2026-07-20), config.default.json
 * (what each
 * type needs, and that https:// is put before BITBUCKET), lib/hybrid-sdk/common/config/config.ts ($NAME in a value is replaced by the other
 * variable),
 * lib/hybrid-sdk/client/checks/config/{brokerToken,brokerClientUrl}Check.ts; npm snyk-broker 5.22.14 (with BITBUCKET_PAT the bearer type
 * counts).
 */
import type { RepairHow } from '../../contract/index.ts';
import { readAddress } from '../bitbucket/address.ts';
import { isSurelySecret } from '../../contract/secret-shapes.ts';
import { envReader } from './env.ts';
import type { EnvReading } from './env.ts';
import { isCloudAddress, checkToken } from './values.ts';
import type { Checked } from './values.ts';

const [brokerToken, serverUrl, clientUrl, port] = ['BROKER_TOKEN', 'BROKER_SERVER_URL', 'BROKER_CLIENT_URL', 'PORT'];
const [host, api, git, user, password, pat] = [
  'BITBUCKET',
  'BITBUCKET_API',
  'BITBUCKET_GIT',
  'BITBUCKET_USERNAME',
  'BITBUCKET_PASSWORD',
  'BITBUCKET_PAT',
];
const plain = [
  serverUrl,
  clientUrl,
  port,
  host,
  api,
  git,
  user,
  'BROKER_CLIENT_VALIDATION_URL',
  'BROKER_HEALTHCHECK_PATH',
  'ACCEPT',
  'GIT_URL',
  'LOG_LEVEL',
  'BROKER_DOWNSTREAM_TYPE_BITBUCKET_SERVER',
  'BROKER_DOWNSTREAM_TYPE_BITBUCKET_SERVER_BEARER_AUTH',
];
const near = [brokerToken, serverUrl, clientUrl, api, git, user, password, pat];
/** What no host with a path holds; a comma is left over from a list. */
const notHost = /[\s@,;]/;
const isReference = (value: string): boolean => /\$\{?[A-Za-z_]/.test(value);

/** Notes what the Broker is given and gives the text of the copy; null when the file is for something else. */
export const repairSnykEnv = envReader({
  known: [...plain, brokerToken, password, pat],
  plain,
  near,
  own: /BROKER_|BITBUCKET|SNYK/i,
  others: {
    BITBUCKET_USER: user,
    BITBUCKET_TOKEN: pat,
    BITBUCKET_ACCESS_TOKEN: pat,
    BITBUCKET_HOST: host,
    BITBUCKET_URL: host,
    BITBUCKET_SERVER: host,
    BITBUCKET_API_URL: api,
    SNYK_BROKER_TOKEN: brokerToken,
    BROKER_URL: serverUrl,
    CLIENT_URL: clientUrl,
    BROKER_CLIENT_PORT: port,
    BITBUCKET_PASS: password,
  },
  read: (file) => {
    const { notes } = file;
    file.value(brokerToken, {
      required: 'snyk-broker-token',
      isReference,
      check: (value, line) => {
        if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value)) return { value, verdict: 'ok' };
        notes.problem('snyk-broker-token', { line, field: brokerToken, surely: isSurelySecret(value) });
        return { value, verdict: 'wrong' };
      },
    });
    for (const name of [serverUrl, clientUrl]) {
      file.value(name, {
        isReference,
        ...(name === clientUrl ? { required: 'snyk-client-url' as const } : {}),
        check: (value, line) => checkOwnUrl(file, name, value, line),
      });
    }
    file.value(port, {
      isReference,
      check: (value, line) => {
        if (/^\d{1,5}$/.test(value)) return { value, verdict: 'ok' };
        notes.problem('env-number', { line, field: port });
        return { value, verdict: 'wrong' };
      },
    });
    file.value(host, {
      required: 'snyk-host',
      isReference,
      check: (value, line) => checkContextPath(file, checkHost(file, host, value, line), line),
    });
    file.value(api, { isReference, check: (value, line) => checkHost(file, api, value, line) });
    file.value(git, { isReference, check: (value, line) => checkHost(file, git, value, line) });
    readSignIn(file);
    for (const name of [
      ...plain,
      'BROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER',
      'BROKER_CLIENT_VALIDATION_BASIC_AUTH',
      'GIT_USERNAME',
      'GIT_PASSWORD',
    ])
      if (![serverUrl, clientUrl, port, host, api, git, user].includes(name)) file.value(name, { isReference });
  },
});

function checkOwnUrl({ notes }: EnvReading, field: string, value: string, line: number): Checked {
  if (!/^https?:\/\/[^\s/]/i.test(value)) {
    notes.problem('env-address', { line, field });
    return { value, verdict: 'wrong' };
  }
  if (!/^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/]|$)/i.test(value)) return { value, verdict: 'ok' };
  notes.problem('snyk-localhost', { line, field });
  return { value, verdict: 'warning' };
}

/** A host, with the path of the interface for programs where the Broker wants it. */
function checkHost({ notes }: EnvReading, field: string, value: string, line: number): Checked {
  const bare = value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '');
  const read = readAddress(`https://${bare}`);
  if (!read.ok || notHost.test(bare)) {
    notes.problem('address-unreadable', { line, field });
    return { value, verdict: 'wrong' };
  }
  if (isCloudAddress(`https://${bare}`) === true) {
    notes.problem('snyk-cloud', { line, field });
    return { value, verdict: 'wrong' };
  }
  const base = bare.replace(/\/rest(?:\/api(?:\/[\w.]+)?)?$/i, '');
  const root = (readAddress(`https://${base}`).ok ? read.value.baseUrl : null)?.replace(/^https:\/\//, '') ?? base;
  const path = /\/rest\/api\/[\w.]+$/i.exec(bare)?.[0] ?? '';
  const right = field === api ? `${base}${path === '' ? '/rest/api/1.0' : path}` : base === bare ? root : base;
  if (right === value) return { value, verdict: 'ok' };
  const code = /^[a-z][a-z0-9+.-]*:\/\//i.test(value)
    ? 'snyk-scheme'
    : field === api && path === ''
      ? 'snyk-api-path'
      : value.endsWith('/') && right === bare
        ? 'address-trailing-slash'
        : 'address-not-base';
  if (code === 'address-trailing-slash') notes.problem(code, { line, field, mended: true });
  else notes.problem(code, { line, field, right, mended: true });
  return { value: right, verdict: code === 'address-trailing-slash' ? 'warning' : 'wrong' };
}

/**
 * The Broker joins both addresses with paths of its own, so that both need the context path:
 * https://github.com/snyk/broker/blob/863ecf8f/defaultFilters/bitbucket-server.json (origins `https://${BITBUCKET}` and
 * `https://${BITBUCKET_API}`, read 2026-11-30).
 */
function checkContextPath(file: EnvReading, checked: Checked, line: number): Checked {
  const { value } = checked;
  const base = file
    .text(api)
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/\/rest(?:\/api(?:\/[\w.]+)?)?\/?$/i, '');
  if (isReference(base) || notHost.test(base) || !base.startsWith(`${value}/`)) return checked;
  const right = base.replace(/\/+$/, '');
  if (right === value) return checked;
  file.notes.problem('snyk-context-path', { line, field: host, right, mended: true });
  return { value: right, verdict: 'wrong' };
}

function readSignIn(file: EnvReading): void {
  const { notes, sheet } = file;
  const basic = file.has(password) || file.has(user);
  const bearer = file.has(pat);
  if (bearer && file.has(password)) notes.problem('snyk-both', { line: file.line(password), field: password });
  if (bearer || !basic) {
    file.value(pat, {
      required: 'snyk-pat',
      seesPlaceholders: true,
      isReference,
      check: (value, line) => checkToken(notes, value, { field: pat, line }, 'self-managed'),
    });
  }
  if (!basic) return;
  const needed = (how: RepairHow): { readonly required?: RepairHow } => (bearer ? {} : { required: how });
  file.value(user, {
    ...needed('snyk-user'),
    isReference,
    check: (value, line) => {
      if (value.includes('@')) notes.problem('user-email-unwanted', { line, field: user });
      return { value, verdict: value.includes('@') ? 'warning' : 'ok' };
    },
  });
  file.value(password, {
    ...needed('snyk-password'),
    isReference,
    seesPlaceholders: true,
    check: (value, line) => checkToken(notes, value, { field: password, line }, 'self-managed'),
  });
  if (bearer && sheet.find(password) !== null) file.worsen(password, 'warning');
}
