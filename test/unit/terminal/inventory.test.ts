/** `handrail inventory`: the list as a person and a program read it, its exit statuses, and where the key goes: nowhere else. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { handrail, scratch } from './run.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterEach(() => practice.setScenario('healthy'));
afterAll(() => practice.close());

const key = (scopes?: string[]) => practice.tokens.issue({ kind: 'organization-api-key', ...(scopes === undefined ? {} : { scopes }) });
const run = (args: readonly string[], stdin?: string, cwd = scratch()) =>
  handrail(['inventory', ...args], {
    cwd,
    env: { HANDRAIL_ADMIN_API: practice.organization.adminApi },
    ...(stdin === undefined ? {} : { stdin }),
  });
const org = () => ['--org', practice.organization.id, '--key-stdin'];

async function everyFile(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const texts = await Promise.all(
    entries.filter((each) => each.isFile()).map((each) => readFile(join(each.parentPath, each.name), 'utf8')),
  );
  return texts.join('\n');
}

describe('of an organisation', () => {
  it('lists every token with its holder, end and findings, and says what no list has', async () => {
    const { status, stdout, stderr } = await run(org(), `${key(['read:tokens:admin'])}\n`);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/renovate-bot\s+Grace Green\s+\d+ \w+ \d{4}\s+.*Ends soon, In no connection/u);
    expect(stdout).toContain('This list has only accounts that your organisation manages');
  });

  it('a link to a page of the organisation does as well as its ID', async () => {
    const args = ['--org', `https://admin.atlassian.com/o/${practice.organization.id}/overview`, '--key-stdin', '--json'];
    expect((await run(args, key())).status).toBe(0);
  });

  it('as JSON and CSV, filtered; the status says that something fits', async () => {
    const json = await run([...org(), '--only', 'unused', '--json'], key());
    const { tokens, missing } = JSON.parse(json.stdout) as { tokens: { label: string; flags: string[] }[]; missing: { code: string }[] };
    expect(json.status).toBe(1);
    expect(tokens.length).toBeGreaterThan(20);
    expect(tokens.every(({ flags }) => flags.includes('unused'))).toBe(true);
    expect(missing.map(({ code }) => code)).toEqual(['managed-only', 'no-access-tokens']);
    const csv = await run([...org(), '--csv'], key());
    expect(csv.stdout.split('\r\n')).toHaveLength(242);
    expect(csv.stdout).toContain(`"'=HYPERLINK(""https://evil.example"",""Click"")"`);
    expect(csv.stderr).toContain('What this list does not show');
  });

  it('keeps the key nowhere and shows it nowhere', async () => {
    const cwd = scratch();
    const secret = key();
    const { stdout, stderr } = await run(org(), secret, cwd);
    expect(`${stdout}${stderr}${await everyFile(cwd)}`).not.toContain(secret.slice(20, 60));
    const wrong = await run(org(), 'ATCTT3xFfGN0wrongwrongwrongwrongwrong', cwd);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('Atlassian does not know this key')]);
    expect(`${wrong.stderr}${await everyFile(cwd)}`).not.toContain('wrongwrong');
  });

  it.each([
    [
      'a token of Bitbucket',
      () => practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: [] }),
      'does not look like an organisation API key',
    ],
    ['a key without the scope', () => key(['delete:tokens:admin']), 'read:tokens:admin'],
    ['nothing', () => '', 'add --key-stdin'],
  ])('%s', async (_name, given, words) => {
    const { status, stderr } = await run(org(), given());
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

it('of the practice organisation, without a key', async () => {
  const { status, stdout } = await run(['--practice', '--only', 'ends']);
  expect(status).toBe(1);
  expect(stdout).toContain('Tokens of Acme');
});

it.each([
  [[], 'Say which Bitbucket'],
  [['--practice', '--org', 'x'], 'Give only one of'],
  [['--practice', '--json', '--csv'], 'Give --json or --csv, not both'],
  [['--practice', '--only', 'old'], '--only takes all, unknown'],
  [['--org', 'acme', '--key-stdin'], 'This is not an organisation ID'],
  [['--connection', 'nobody'], 'nobody'],
  [['--practice', '--keep-key'], '--keep-key goes with --org'],
  [['--kept-key', '--org', 'x'], 'Give only one of'],
  [['--kept-key', '--key-stdin'], 'leave out --key-stdin and --keep-key'],
  [['--kept-key', '--keep-key'], 'leave out --key-stdin and --keep-key'],
  [['--kept-key'], 'No key is kept'],
  [['--forget-key', '--json'], 'without any other option'],
])('wrong usage: %j', async (args, words) => {
  const { status, stderr } = await run(args, 'ATCTT3xFfGN0x');
  expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
});
