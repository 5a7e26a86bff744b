/**
 * What Renovate reads of Bitbucket from its environment. Facts: github.com/renovatebot/renovate @c2dd4f85 (2026-08-22),
 * lib/workers/global/config/parse/{env,coersions}.ts (names in capitals; true and false only; lists as JSON5 or with commas;
 * BITBUCKET_TOKEN,
 * _USERNAME and _PASSWORD are deleted), lib/modules/platform/bitbucket{,-server}/index.ts (what signs in; both at once stop the server
 * kind).
 */
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { Shape } from '../../contract/secret-shapes.ts';
import { eachOf, envReader } from './env.ts';
import type { EnvReading } from './env.ts';
import { isPlaceholder } from './notebook.ts';
import { checkEndpoint, checkPlatform, checkRepository, userProblem } from './renovate-values.ts';
import type { RenovatePlatform } from './renovate-values.ts';
import { checkToken, isCloudAddress } from './values.ts';
import type { Checked } from './values.ts';

const [platformName, endpointName, userName, passwordName, tokenName] = [
  'RENOVATE_PLATFORM',
  'RENOVATE_ENDPOINT',
  'RENOVATE_USERNAME',
  'RENOVATE_PASSWORD',
  'RENOVATE_TOKEN',
];
const lists = ['RENOVATE_AUTODISCOVER_FILTER', 'RENOVATE_AUTODISCOVER_NAMESPACES', 'RENOVATE_AUTODISCOVER_PROJECTS'];
const switches = ['RENOVATE_AUTODISCOVER', 'RENOVATE_ONBOARDING'];
const repositories = 'RENOVATE_REPOSITORIES';
const plain = [
  platformName,
  endpointName,
  userName,
  ...lists,
  ...switches,
  repositories,
  'RENOVATE_GIT_AUTHOR',
  'RENOVATE_CONFIG_FILE',
  'RENOVATE_DRY_RUN',
  'LOG_LEVEL',
  'NODE_EXTRA_CA_CERTS',
];
const known = [...plain, passwordName, tokenName, 'RENOVATE_CONFIG', 'RENOVATE_GITHUB_COM_TOKEN', 'GITHUB_COM_TOKEN'];

/** Notes what Renovate is given and gives the text of the copy; null when the file is for something else. */
export const repairRenovateEnv = envReader({
  known,
  plain,
  near: known.filter((each) => each.startsWith('RENOVATE_')),
  own: /RENOVATE_|BITBUCKET_|LOG_LEVEL/i,
  others: {
    BITBUCKET_TOKEN: tokenName,
    BITBUCKET_PASSWORD: passwordName,
    BITBUCKET_USERNAME: userName,
    RENOVATE_USER: userName,
    RENOVATE_APP_PASSWORD: passwordName,
    RENOVATE_API_TOKEN: tokenName,
    RENOVATE_URL: endpointName,
    RENOVATE_BASE_URL: endpointName,
    RENOVATE_REPOS: repositories,
    RENOVATE_BITBUCKET_TOKEN: tokenName,
    RENOVATE_BITBUCKET_USERNAME: userName,
    ...Object.fromEntries(
      known.filter((each) => each.startsWith('RENOVATE_')).map((each) => [`RENOVATE_${each.slice(9).replaceAll('_', '')}`, each]),
    ),
  },
  read: (file) => {
    const platform = readPlatform(file);
    if (platform === 'other') return;
    readSignIn(file, platform);
    for (const name of switches) file.value(name, { check: (value, line) => checkSwitch(file, name, value, line) });
    // A list of JSON begins as many placeholders do.
    for (const name of lists) file.value(name, { seesPlaceholders: true });
    file.value(repositories, { seesPlaceholders: true, check: (value, line) => checkList(file, value, line, platform) });
    file.value('RENOVATE_GIT_AUTHOR');
    const somewhere = file.has('RENOVATE_CONFIG') || file.has('RENOVATE_CONFIG_FILE');
    if (!somewhere && platform !== null && !file.has('RENOVATE_AUTODISCOVER') && !file.has(repositories))
      elsewhere(file, repositories, ['autodiscover', 'repositories']);
  },
});

function elsewhere({ notes }: EnvReading, field: string, settings: readonly string[]): void {
  notes.problem('renovate-environment', { line: null, field: field === repositories ? 'repositories' : field, settings, env: true });
}

function readPlatform(file: EnvReading): RenovatePlatform | 'other' | null {
  const { notes } = file;
  const endpoint = file.text(endpointName);
  const said = file.value(platformName, {
    check: (value, line) => checkPlatform(notes, value, line, endpoint === '' ? null : endpoint, platformName),
  });
  const platform = said === 'bitbucket' || said === 'bitbucket-server' ? said : null;
  if (platform === null && said !== null) return 'other';
  if (!file.has(platformName) && !file.has('RENOVATE_CONFIG') && !file.has('RENOVATE_CONFIG_FILE'))
    elsewhere(file, platformName, [platformName]);
  file.value(endpointName, { check: (value, line) => checkEndpoint(notes, value, line, platform ?? guessed(value), endpointName) });
  if (platform === 'bitbucket-server' && !file.has(endpointName)) elsewhere(file, endpointName, [endpointName]);
  return platform;
}

function guessed(endpoint: string): RenovatePlatform | null {
  return isCloudAddress(endpoint) === false ? 'bitbucket-server' : null;
}

function readSignIn(file: EnvReading, platform: RenovatePlatform | null): void {
  const { notes, sheet } = file;
  const where = platform === 'bitbucket' ? ('cloud' as const) : platform === 'bitbucket-server' ? ('self-managed' as const) : null;
  const shapes: Record<string, Shape | null> = { [tokenName]: null, [passwordName]: null };
  for (const name of [tokenName, passwordName]) {
    file.value(name, {
      seesPlaceholders: true,
      check: (value, line) => {
        const shape = shapeOf(value.trim());
        // A password of a server may be anything.
        if (
          name === passwordName &&
          where === 'self-managed' &&
          (shape === 'unknown' || shape === 'http-access-token') &&
          !/^[<$]|PASTE/.test(value)
        )
          return { value, verdict: 'ok' };
        const checked = checkToken(notes, value, { field: name, line }, where);
        shapes[name] = shapeOf(checked.value);
        return checked;
      },
    });
  }
  const [token, password] = [sheet.find(tokenName), sheet.find(passwordName)];
  const code = userProblem(file.text(userName), shapes[passwordName] ?? shapes[tokenName] ?? null, where);
  const user = file.value(userName, {
    check: (value, line) => {
      if (code !== null) notes.problem(code, { line, field: userName });
      return { value, verdict: code === null ? 'ok' : code === 'user-email-unwanted' ? 'warning' : 'wrong' };
    },
  });
  if (where === 'self-managed' && token !== null && password !== null) {
    notes.problem('renovate-both', { line: token.line, field: tokenName, token: tokenName, password: passwordName });
    file.worsen(tokenName, 'wrong');
  }
  if (password !== null && token === null && !file.has(userName) && where !== null) elsewhere(file, userName, [userName]);
  if (where !== 'cloud') return;
  if (token !== null && shapes[tokenName] === 'api-token')
    move(file, tokenName, passwordName, password === null && user?.includes('@') === true, true);
  else if (password !== null && shapes[passwordName] === 'access-token') move(file, passwordName, tokenName, token === null, false);
}

/** With a token Renovate sends it as Bearer, whatever else is there. */
function move(file: EnvReading, from: string, to: string, mended: boolean, api: boolean): void {
  const entry = file.sheet.find(from);
  if (entry === null) return;
  file.notes.problem('renovate-token-field', {
    line: entry.line,
    field: from,
    token: tokenName,
    password: passwordName,
    username: userName,
    mended,
    api,
  });
  file.worsen(from, 'wrong');
  if (mended) file.sheet.rename(entry, to);
}

function checkSwitch({ notes }: EnvReading, field: string, value: string, line: number): Checked {
  if (value === 'true' || value === 'false') return { value, verdict: 'ok' };
  const right = /^(?:true|yes|on|1)$/i.test(value) ? 'true' : /^(?:false|no|off|0)$/i.test(value) ? 'false' : null;
  notes.problem('config-value-refused', { line, field, known: 'true-or-false', right, mended: right !== null });
  return { value: right ?? value, verdict: 'wrong' };
}

function checkList({ notes }: EnvReading, value: string, line: number, platform: RenovatePlatform | null): Checked {
  if (!value.startsWith('[') && isPlaceholder(value)) {
    notes.problem('placeholder-left', { line, field: repositories });
    return { value, verdict: 'wrong' };
  }
  if (platform === null || /^\s*\{/.test(value)) return { value, verdict: 'ok' };
  const one = (entry: string): Checked => checkRepository(notes, entry, line, platform, repositories);
  if (value.startsWith('[')) {
    let verdict: Checked['verdict'] = 'ok';
    // Entries that are objects have settings of their own, and are left alone.
    const text = /[{}]/.test(value)
      ? value
      : value.replaceAll(/(["'])((?:(?!\1)[^\\])*)\1/g, (whole, mark: string, entry: string) => {
          const checked = one(entry);
          if (checked.verdict === 'wrong') verdict = 'wrong';
          return checked.value === entry ? whole : mark + checked.value + mark;
        });
    return { value: text, verdict };
  }
  if (!value.includes(',') && /\s/.test(value) && value.split(/[\s;]+/).every((each) => each.includes('/'))) {
    notes.problem('env-list', { line, field: repositories, mended: true });
    return { value: eachOf(value.split(/[\s;]+/).join(','), one).value, verdict: 'wrong' };
  }
  return eachOf(value, one);
}
