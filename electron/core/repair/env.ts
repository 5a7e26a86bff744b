/**
 * What `docker run --env-file` and `kubectl create secret --from-env-file` read from the agent's environment file: NAME=value, everything
 * after the first = belongs to the value, nothing is unquoted or expanded, # begins a comment at the beginning of a line only.
 * https://github.com/docker/cli/blob/master/pkg/kvfile/kvfile.go , https://github.com/kubernetes/kubectl/blob/master/pkg/cmd/util/env_file.go
 */
import { repairNotes } from '../../contract/copy/repair.ts';
import type { RepairVerdict } from '../../contract/index.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { checkToken } from './values.ts';
import { goneLine } from './yaml-lines.ts';
import { withoutGoneLines } from './yaml-sheet.ts';

const needed = ['HCP_CLIENT_ID', 'HCP_CLIENT_SECRET', 'HCP_PROJECT_ID', 'HCP_RADAR_AGENT_POOL_ID'] as const;
const plain = new Set(['HCP_CLIENT_ID', 'HCP_PROJECT_ID', 'HCP_RADAR_AGENT_POOL_ID', 'VAULT_RADAR_LOG_LEVEL']);
/** The name in HashiCorp's example; any other will do. */
const usualToken = 'VAULT_RADAR_GIT_TOKEN';

/** Notes what the agent is given and gives the mended text; null when nothing in it is a variable. */
export function repairEnvironment(source: string, notes: Notebook): string | null {
  const lines = source.split('\n');
  const isCarried = lines.some((line) => line.endsWith('\r'));
  if (!lines.some((line) => /^\s*(?:export\s+)?[A-Za-z_]\w*\s*[=:]/.test(line) && !/^\s*[a-z]+:\/\//i.test(line))) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: '' });
    return null;
  }
  if (isCarried) notes.problem('windows-line-ends', { reader: 'docker', mended: true });
  const seen = new Map<string, number>();
  let token = false;
  for (const [index, carried] of lines.entries()) {
    const line = carried.replace(/\r$/, '');
    lines[index] = line;
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const made = readLine(line, index + 1, notes);
    if (made === null) continue;
    lines[index] = made.text;
    if (!plain.has(made.name) && made.name !== 'HCP_CLIENT_SECRET') token = true;
    const earlier = seen.get(made.name);
    if (earlier !== undefined) {
      lines[earlier] = goneLine;
      notes.problem('duplicate-key', { line: index + 1, field: made.name, mended: true });
    }
    seen.set(made.name, index);
  }
  for (const name of [...needed, ...(token ? [] : [usualToken])]) {
    if (seen.has(name)) continue;
    notes.read(name, null, { verdict: 'missing', note: repairNotes.missing });
    notes.problem('required-missing', { field: name, how: name === usualToken ? `Add ${usualToken}=… with the HTTP access token, and env://${usualToken} in HashiCorp’s form.` : 'HashiCorp shows it in the HCP Portal; add it as NAME=value.' });
  }
  return withoutGoneLines(lines.join('\n'));
}

function readLine(given: string, line: number, notes: Notebook): { readonly name: string; readonly text: string } | null {
  const exported = /^\s*export\s+/.exec(given)?.[0] ?? '';
  const body = given.slice(exported.length);
  const parts = /^(\s*)([^=:\s]*)(\s*)([=:])(.*)$/.exec(body) ?? /^(\s*)([^=]*?)(\s*)(=)(.*)$/.exec(body);
  const word = /^\s*(\S*)/.exec(body)?.[1] ?? '';
  if (parts === null) {
    const field = /^[A-Za-z_]\w{0,60}$/.test(word) ? word : 'the line';
    if (field === 'the line') notes.secret(word);
    notes.problem('env-no-value', { line, field });
    return null;
  }
  const [, , written = '', gap = '', mark = '', raw = ''] = parts;
  const upper = written.toUpperCase();
  const known = [...needed, ...plain, usualToken].includes(upper);
  const name = known ? upper : written;
  const isSecret = !plain.has(name);
  const unquotable = stripped(raw);
  if (isSecret) {
    notes.secret(raw);
    notes.secret(unquotable.value);
  }
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    notes.problem('env-name', { line, field: /^[\w.-]{1,40}$/.test(name) ? name : 'the line' });
    return null;
  }
  let verdict: RepairVerdict = 'ok';
  const wrong = (code: Parameters<Notebook['problem']>[0], words: Record<string, string> = {}): void => {
    verdict = 'wrong';
    notes.problem(code, { line, field: name, mended: true, ...words });
  };
  if (exported !== '') wrong('env-export-prefix');
  if (name !== written) wrong('wrong-key', { found: written, right: name });
  if (mark === ':') wrong('env-colon');
  if (gap !== '' || (mark === '=' && unquotable.spaces)) wrong('env-spaces');
  if (unquotable.comment !== '') wrong('env-comment');
  if (unquotable.quotes === 'curly') wrong('smart-quotes');
  else if (unquotable.quotes === 'straight') wrong('env-quotes');
  const value = settle(unquotable.value, name, line, notes, (found) => {
    if (found === 'wrong' || verdict === 'ok') verdict = found;
  });
  notes.read(name, exported === '' && mark === '=' ? raw : null, {
    line, secret: isSecret, verdict, note: isSecret && name !== 'HCP_CLIENT_SECRET' && name !== usualToken ? repairNotes.anyVariable : null,
  });
  return { name, text: `${unquotable.comment === '' ? '' : `${unquotable.comment}\n`}${name}=${value}` };
}

/** The value that was meant: without the comment behind it, spaces and quotes around it. */
function stripped(raw: string): { readonly value: string; readonly spaces: boolean; readonly comment: string; readonly quotes: 'none' | 'straight' | 'curly' } {
  const quoted = /^\s*(["'“”‘’«»„])(.*)["'“”‘’«»](\s+#.*|\s*)$/u.exec(raw);
  const comment = quoted?.[3] ?? /\s+#\s.*$/.exec(raw)?.[0] ?? '';
  const bare = raw.slice(0, raw.length - comment.length);
  if (quoted === null) return { value: bare.trim(), spaces: bare !== bare.trim(), comment: comment.trim(), quotes: 'none' };
  return { value: quoted[2] ?? '', spaces: /^\s/.test(raw) || (/\s$/.test(raw) && comment.trim() === ''), comment: comment.trim(), quotes: /["']/.test(quoted[1] ?? '') ? 'straight' : 'curly' };
}

function settle(value: string, name: string, line: number, notes: Notebook, worse: (found: 'wrong' | 'warning') => void): string {
  if (value === '' || (plain.has(name) && isPlaceholder(value)) || (name === 'HCP_CLIENT_SECRET' && isPlaceholder(value))) {
    if (name === 'VAULT_RADAR_LOG_LEVEL') return value;
    worse('wrong');
    notes.problem(value === '' ? 'required-missing' : 'placeholder-left', { line, field: name });
    return value;
  }
  if (plain.has(name) || name === 'HCP_CLIENT_SECRET') return value;
  if (/^env:\/\//i.test(value)) {
    worse('wrong');
    notes.problem('env-uri', { line, field: name });
    return value;
  }
  // A variable of one's own may be anything; only Bitbucket's token is held to what a token is.
  if (name !== usualToken && !/TOKEN|BITBUCKET|_PAT$/i.test(name)) return value;
  const checked = checkToken(notes, value, { field: name, line }, 'self-managed');
  if (checked.verdict !== 'ok') worse(checked.verdict);
  return checked.value;
}
