/** API tokens of people who work at the practice organisation and never sign in here: what an inventory finds on its first day. */
import { createHash } from 'node:crypto';

export interface SeedToken {
  readonly id: string;
  readonly label: string;
  readonly status: 'ALLOWED' | 'BLOCKED';
  readonly createdAt: Date;
  /** null: made before tokens had to expire. */
  readonly expiresAt: Date | null;
  readonly lastActiveAt: Date | null;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly scopes: readonly string[];
}

const day = 86_400_000;
const readOnly = ['read:repository:bitbucket', 'read:workspace:bitbucket'];
const ci = [...readOnly, 'read:pullrequest:bitbucket', 'write:pullrequest:bitbucket', 'read:webhook:bitbucket', 'write:webhook:bitbucket'];
const everything = [
  ...ci,
  'write:repository:bitbucket',
  'admin:repository:bitbucket',
  'delete:repository:bitbucket',
  'admin:project:bitbucket',
  'admin:workspace:bitbucket',
];
const jira = ['read:jira-work', 'write:jira-work'];

/** Days from now; `used` null: never. */
type Row = readonly [
  label: string,
  person: string,
  made: number,
  ends: number | null,
  used: number | null,
  scopes: readonly string[],
  blocked?: true,
];

/** The ones with a story of their own: what a person looks for in a list, and what breaks the programs that read it. */
const rows: readonly Row[] = [
  ['renovate-bot', 'Grace Green', -340, 5, -1, ci],
  ['Jenkins (old controller)', 'Leo Left', -300, 65, -210, everything],
  ['argocd payments', 'Grace Green', -364, 1, 0, readOnly],
  ['Sourcetree', 'Mia Mobile', -90, 275, -2, everything],
  ['test', 'Leo Left', -200, 165, null, everything],
  ['test', 'Omar Ops', -12, 353, null, readOnly],
  ['jira export', 'Omar Ops', -150, 215, -3, jira],
  ['backstage', 'Omar Ops', -335, 29, -1, readOnly],
  ['', 'Mia Mobile', -60, 305, -59, []],
  ['=HYPERLINK("https://evil.example","Click")', 'Leo Left', -45, 320, -44, ci],
  ['Migration April, "all repositories", do not touch', 'Grace Green', -220, 145, -100, everything],
  ['blocked by security', 'Mia Mobile', -80, 285, -70, everything, true],
  ['made before 2025', 'Leo Left', -900, null, -400, []],
];

const tools = ['ci', 'deploy', 'scripts', 'laptop', 'vscode', 'pipelines', 'backup', 'metrics', 'release', 'sandbox'];
const first = ['Alex', 'Bo', 'Cem', 'Dora', 'Eli', 'Fay', 'Gil', 'Hana', 'Ivo', 'June', 'Kai', 'Lin', 'Max', 'Nia', 'Oda', 'Pia'];
const last = ['Baker', 'Clerk', 'Driver', 'Fisher', 'Gardner', 'Miller', 'Piper', 'Sawyer', 'Tailor', 'Weaver'];

/** All of them, the same in every run but for the day that they are counted from. */
export function seedTokens(now: Date, count: number): SeedToken[] {
  return Array.from({ length: count }, (_unused, index) => made(rows[index] ?? ordinary(index), index, now));
}

function ordinary(index: number): Row {
  const person = `${first[index % first.length] ?? ''} ${last[Math.floor(index / first.length) % last.length] ?? ''}`;
  const made = -((index * 37) % 364) - 1;
  const used = index % 7 === 0 ? null : Math.max(made, -((index * 53) % 180));
  return [
    `${tools[index % tools.length] ?? ''}-${index}`,
    person,
    made,
    made + 365,
    used,
    [readOnly, ci, everything, jira][index % 4] ?? [],
  ];
}

function made([label, person, madeAt, ends, used, scopes, blocked]: Row, index: number, now: Date): SeedToken {
  const at = (days: number) => new Date(now.getTime() + days * day - ((index * 7919) % 80_000) * 1000);
  return {
    id: `asp_${hash(`token/${index}`, 16)}`,
    label,
    status: blocked === true ? 'BLOCKED' : 'ALLOWED',
    createdAt: at(madeAt),
    // A moment later, so that a token that ends in n days has not ended for the whole of that day.
    expiresAt: ends === null ? null : new Date(now.getTime() + ends * day + 3_600_000),
    lastActiveAt: used === null ? null : at(used),
    user: { id: accountIdOf(person), name: person, email: `${person.toLowerCase().replace(' ', '.')}@acme.example` },
    scopes,
  };
}

/** An Atlassian account ID, derived from a name so that it is the same in every run. */
export function accountIdOf(name: string): string {
  return `712020:${hash(`person/${name}`, 8)}-${hash(`a/${name}`, 4)}-4${hash(`b/${name}`, 3)}-a${hash(`c/${name}`, 3)}-${hash(`d/${name}`, 12)}`;
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
