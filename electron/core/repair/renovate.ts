/**
 * What Renovate reads of Bitbucket from its own configuration. Facts: github.com/renovatebot/renovate @c2dd4f85 (2026-08-22),
 * lib/workers/global/config/parse/{file,util}.ts (JSON by its
 * ending, nothing filled in), lib/util/common.ts (.json may have comments and commas at the end; JSON5 in it is read with a warning),
 * lib/modules/platform/bitbucket{,-server}/index.ts
 * (what signs in) and lib/config/options/index.ts (names, and which of them a repository’s own file may not have).
 */
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { Shape } from '../../contract/secret-shapes.ts';
import { lineAt, setKey } from './json-edit.ts';
import { jsonFlag, jsonList, jsonText } from './json-fields.ts';
import type { JsonPlace } from './json-fields.ts';
import { json5, jsonc, readJson } from './json-ranges.ts';
import type { JsonMember } from './json-ranges.ts';
import { openJson } from './json-sheet.ts';
import type { Notebook } from './notebook.ts';
import { renovateMembers } from './renovate-names.ts';
import { checkEndpoint, checkPlatform, checkRepository, userProblem } from './renovate-values.ts';
import type { RenovatePlatform } from './renovate-values.ts';
import { checkToken } from './values.ts';
import type { Checked } from './values.ts';

/** Files that each repository has of its own (lib/config/app-strings.ts). */
const ofRepository = /^(?:renovate\.json[c5]?|\.renovaterc(?:\.json[c5]?)?)$/i;

/**
 * Notes what Renovate reads and gives the mended text; null when it cannot be read or mended. `name` is the file's own name: Renovate goes
 * by its ending.
 */
export function repairRenovate(source: string, notes: Notebook, name: string): string | null {
  if (
    /\.[cm]?[jt]s$/i.test(name) ||
    /^\s*(?:module\.exports|export\s+default|import\s|(?:const|let|var)\s|['"]use strict)/m.test(source.slice(0, 5000))
  ) {
    notes.problem('renovate-program', { line: 1 });
    return null;
  }
  if (/\.ya?ml$/i.test(name)) {
    notes.problem('renovate-yaml', { line: 1 });
    return null;
  }
  const sheet = openJson(source, notes, toleratedIn(source, notes, name));
  if (sheet === null) return null;
  if (sheet.root.kind !== 'object') {
    notes.problem('wrong-file', {});
    return null;
  }
  const place = { sheet, notes };
  const found = renovateMembers(place, sheet.root);
  if (ofRepository.test(name)) onlyGlobal(place, found);
  const platform = readPlatform(place, found);
  readSignIn(place, found, platform);
  jsonFlag(place, found.get('autodiscover'), 'autodiscover');
  // A text alone is taken for the filter (allowString in lib/config/options/index.ts), and for no other list.
  const filter = found.get('autodiscoverFilter');
  if (filter?.value.kind === 'text') jsonText(place, filter, { path: 'autodiscoverFilter' });
  else jsonList(place, filter, 'autodiscoverFilter', plain);
  for (const list of ['autodiscoverNamespaces', 'autodiscoverProjects']) jsonList(place, found.get(list), list, plain);
  const repositories = found.get('repositories');
  // An entry may be an object with settings of its own.
  if (repositories?.value.kind !== 'array' || repositories.value.items.every((each) => each.kind === 'text')) {
    jsonList(place, repositories, 'repositories', (value, line) =>
      platform === null ? plain(value) : checkRepository(notes, value, line, platform),
    );
  } else notes.read('repositories', null, { line: sheet.line(repositories.name.from) });
  if (found.get('autodiscover') === undefined && repositories === undefined && platform !== null && !ofRepository.test(name))
    notes.problem('renovate-environment', { line: null, field: 'repositories', settings: ['autodiscover', 'repositories'] });
  return sheet.write();
}

/**
 * What Renovate takes although it is no strict JSON. It reads JSON5 under another ending too, for now; in a repository's own file it does
 * not.
 */
function toleratedIn(source: string, notes: Notebook, name: string): typeof jsonc {
  if (/\.json5$/i.test(name)) return json5;
  const read = readJson(source);
  const more = read.ok ? read.slips.filter((each) => !jsonc.has(each.kind)) : [];
  const [first] = more;
  if (first === undefined || ofRepository.test(name) || /\.jsonc$/i.test(name) || !more.every((each) => json5.has(each.kind))) return jsonc;
  notes.problem('renovate-json5', { line: lineAt(source, first.at) });
  return json5;
}

function plain(value: string): Checked {
  return { value, verdict: 'ok' };
}

/** A repository's own file may not say where Bitbucket is or how to sign in. */
function onlyGlobal({ sheet, notes }: JsonPlace, found: ReadonlyMap<string, JsonMember>): void {
  for (const [key, member] of found) notes.problem('renovate-global-only', { line: sheet.line(member.name.from), field: key });
}

/** The platform that the copy has; null for another product, or where nothing says it. */
function readPlatform(place: JsonPlace, found: ReadonlyMap<string, JsonMember>): RenovatePlatform | null {
  const { notes } = place;
  const endpoint = found.get('endpoint')?.value;
  const address = endpoint?.kind === 'text' ? endpoint.value.trim() : null;
  const said = jsonText(place, found.get('platform'), {
    path: 'platform',
    check: (value, line) => checkPlatform(notes, value, line, address),
  });
  const platform = said === 'bitbucket' || said === 'bitbucket-server' ? said : null;
  if (platform === null && said !== null) return null;
  if (found.get('platform') === undefined && (found.has('endpoint') || found.has('token') || found.has('password')))
    notes.problem('renovate-environment', { line: null, field: 'platform', settings: ['platform'] });
  jsonText(place, found.get('endpoint'), { path: 'endpoint', check: (value, line) => checkEndpoint(notes, value, line, platform) });
  if (platform === 'bitbucket-server' && !found.has('endpoint'))
    notes.problem('renovate-environment', { line: null, field: 'endpoint', settings: ['endpoint'] });
  return platform;
}

function readSignIn(place: JsonPlace, found: ReadonlyMap<string, JsonMember>, platform: RenovatePlatform | null): void {
  const { sheet, notes } = place;
  const where = platform === 'bitbucket' ? ('cloud' as const) : platform === 'bitbucket-server' ? ('self-managed' as const) : null;
  const shapes: { token: Shape | null; password: Shape | null } = { token: null, password: null };
  for (const field of ['token', 'password'] as const) {
    jsonText(place, found.get(field), {
      path: field,
      secret: true,
      check: (value, line) => {
        if (/^process\.env\b|^\$[A-Za-z_]/.test(value)) {
          notes.problem('placeholder-left', { line, field });
          return { value, verdict: 'wrong' };
        }
        const shape = shapeOf(value.trim());
        // A password may be anything, and another product's token says nothing.
        if (where === null || (field === 'password' && where === 'self-managed' && (shape === 'unknown' || shape === 'http-access-token')))
          return { value, verdict: 'ok' };
        const checked = checkToken(notes, value, { field, line }, where);
        shapes[field] = shapeOf(checked.value);
        return checked;
      },
    });
  }
  const user = jsonText(place, found.get('username'), {
    path: 'username',
    check: (value, line) => {
      const code = userProblem(value, shapes.password ?? shapes.token, where);
      if (code !== null) notes.problem(code, { line, field: 'username' });
      return { value, verdict: code === null ? 'ok' : code === 'user-email-unwanted' ? 'warning' : 'wrong' };
    },
  });
  const token = found.get('token');
  const password = found.get('password');
  if (where === 'self-managed' && token !== undefined && password !== undefined)
    notes.problem('renovate-both', { line: sheet.line(token.name.from), field: 'token' });
  if (where !== 'cloud') return;
  // With a token Renovate sends it as Bearer, whatever else is there.
  if (token !== undefined && shapes.token === 'api-token') {
    const mended = password === undefined && user?.includes('@') === true;
    notes.problem('renovate-token-field', {
      line: sheet.line(token.name.from),
      field: 'token',
      mended,
      api: true,
    });
    if (mended) sheet.edit(setKey(token, 'password'));
  } else if (password !== undefined && shapes.password === 'access-token') {
    const mended = token === undefined;
    notes.problem('renovate-token-field', {
      line: sheet.line(password.name.from),
      field: 'password',
      mended,
      api: false,
    });
    if (mended) sheet.edit(setKey(password, 'token'));
  }
}
