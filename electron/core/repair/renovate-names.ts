/** The names of Renovate's settings that concern Bitbucket, and what people write for them. Facts: see `renovate.ts`. */
import { isSurelySecret } from '../../contract/secret-shapes.ts';
import { setKey } from './json-edit.ts';
import type { JsonPlace } from './json-fields.ts';
import type { JsonMember, JsonNode } from './json-ranges.ts';
import { nearName } from './near-name.ts';

const known = [
  'platform',
  'endpoint',
  'username',
  'password',
  'token',
  'autodiscover',
  'autodiscoverFilter',
  'autodiscoverNamespaces',
  'autodiscoverProjects',
  'repositories',
];
/** In small letters, without hyphens and underscores. The names of the environment are not read from a file. */
const others: Readonly<Record<string, string>> = {
  ...Object.fromEntries(known.map((each) => [`renovate${each.toLowerCase()}`, each])),
  user: 'username',
  login: 'username',
  apitoken: 'token',
  accesstoken: 'token',
  bitbuckettoken: 'token',
  apppassword: 'password',
  url: 'endpoint',
  baseurl: 'endpoint',
  bitbucketurl: 'endpoint',
  repos: 'repositories',
  repository: 'repositories',
  autodiscovernamespace: 'autodiscoverNamespaces',
  autodiscoverproject: 'autodiscoverProjects',
};

/**
 * The members that concern Bitbucket by their right names; other spellings are renamed in the copy, everything else is Renovate's own and
 * stays.
 */
export function renovateMembers({ sheet, notes }: JsonPlace, root: JsonNode): Map<string, JsonMember> {
  const found = new Map<string, JsonMember>();
  if (root.kind !== 'object') return found;
  for (const member of root.members) if (known.includes(member.key)) found.set(member.key, member);
  for (const member of root.members) {
    if (known.includes(member.key) || isSurelySecret(member.key)) continue;
    const name = member.key.toLowerCase().replaceAll(/[_-]/g, '');
    const right = known.find((each) => each.toLowerCase() === name) ?? others[name] ?? nearName(member.key, known);
    if (right === null) continue;
    const line = sheet.line(member.name.from);
    const mended = !found.has(right);
    notes.problem('wrong-key', { line, found: member.key, right, mended });
    if (!mended) {
      notes.read(member.key, null, { line, verdict: 'ignored' });
      continue;
    }
    sheet.edit(setKey(member, right));
    found.set(right, member);
  }
  return found;
}
