import { noteWords, provesWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../../electron/contract/index.ts';
import type { Report } from '../../../electron/contract/index.ts';
import { explainError } from '../../../electron/core/diagnosis/explain.ts';
import { toHtml } from '../../../electron/core/report/html.ts';
import { toJson } from '../../../electron/core/report/json.ts';
import { toMarkdown } from '../../../electron/core/report/markdown.ts';
import { pageStyle, pageStyleHash } from '../../../electron/core/report/page-style.ts';
import { parseReport, reportLimit } from '../../../electron/core/report/parse.ts';
import { reportFileName } from '../../../electron/core/report/render.ts';
import { buildReport } from '../../../electron/core/report/build.ts';
import { openPage } from './page.ts';
import { check, input, report } from './setup.ts';
import { reasonText } from '../../fakes/problem-samples.ts';
import { toldNote, toldProves } from '../../fakes/told.ts';

const everything = (): Report =>
  report({ explained: explainError('PKIX path building failed', { deployment: 'data-center', platform: null }) });

function opened(text: string): Report {
  const read = parseReport(text, 'report.json');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.report;
}

function refusal(text: string): string {
  const read = parseReport(text, 'report.json');
  return read.ok ? 'accepted' : `${read.problem.kind}: ${reasonText(read.problem)}`;
}

describe('a report', () => {
  it('is by its schema and survives the way to JSON and back', () => {
    const made = everything();
    expect(v.parse(reportSchema, made)).toEqual(made);
    expect(opened(toJson(made))).toEqual(made);
    expect(toJson(opened(toJson(made)))).toBe(toJson(made));
    expect(opened(`\uFEFF${toJson(made)}`)).toEqual(made);
  });

  it('says in each form what support needs', () => {
    const page = openPage(toHtml(everything()));
    for (const text of [page.body.textContent, toMarkdown(everything())]) {
      for (const part of [
        'One thing to fix',
        'The token may not administer repositories',
        'missing-permission',
        'Create a new one',
        '@1ABCx1x2x0',
        'Reach the server',
        '12 ms',
        'skipped',
        'REPO_ADMIN',
        'missing',
        'Bitbucket Data Center 9.4.1',
        'CDS',
        '0.1.0',
        '20.20.0',
        'linux 6.8 x64',
        'UTC+05:30',
        'the server is 75 seconds behind',
        'not on the platform’s own machine',
        'application-properties',
        'tls-untrusted-ca',
        'CN=Acme CA',
        'PKIX path building failed',
        'This shows that',
      ])
        expect(text.replaceAll('\\', '')).toContain(part);
    }
  });

  it('keeps the ladder and the access table as tables', () => {
    expect(toMarkdown(everything())).toContain('| Reach the server | passed | 12 ms | git.acme.io answered. |');
    expect(toMarkdown(everything())).toContain('| Repository permissions: Admin (`REPO_ADMIN`) | yes | no | missing |');
  });

  it('says permissions in Bitbucket’s own words, with the name that programs use beside them', () => {
    expect(toMarkdown(everything())).toContain('- Missing: Repository permissions: Admin (`REPO_ADMIN`)\n');
    const page = openPage(toHtml(everything()));
    const cells = [...page.querySelectorAll('#access ~ .wide tbody th')].map((each) => each.textContent);
    expect(cells).toEqual(['Repository permissions: Admin REPO_ADMIN', 'Project permissions: Read PROJECT_READ', 'REPO_READ']);
    expect([...page.querySelectorAll('article dd')].map((each) => each.textContent)).toContain('Repository permissions: Admin REPO_ADMIN');
    // An older report has no labels, and a name that nobody knows has none either.
    const old = report({ check: { ...check, access: { ...check.access, labels: undefined } } });
    expect(toMarkdown(old)).toContain('| `REPO_ADMIN` | yes | no | missing |');
  });

  it('gives each certificate of a chain a line of its own', () => {
    const made = report({
      check: {
        ...check,
        findings: [
          {
            ...check.findings[0]!,
            evidence: { certificateChain: ['CN=git.acme.io (signed by CN=Acme CA)', 'CN=Acme CA (signed by CN=Acme CA)'] },
          },
        ],
      },
    });
    expect(toMarkdown(made)).toContain(
      '- Certificates that the server sent:\n  - `CN=git.acme.io (signed by CN=Acme CA)`\n  - `CN=Acme CA (signed by CN=Acme CA)`',
    );
    expect(openPage(toHtml(made)).querySelectorAll('article dd li')).toHaveLength(2);
  });

  it('names its file by date alone', () => {
    expect(reportFileName(everything(), 'html')).toBe('handrail-report-2026-11-21-0901.html');
    expect(reportFileName({ madeAt: 'nonsense/../x' }, 'json')).toBe('handrail-report.json');
  });

  it('says so when the exchanges were not kept', () => {
    const made = report({ recording: null });
    for (const text of [toHtml(made), toMarkdown(made)]) expect(text).toContain('They were not kept');
  });
});

describe('the page', () => {
  it('holds nothing that acts or reaches outside', () => {
    const html = toHtml(everything());
    const page = openPage(html);
    expect(page.querySelectorAll('script, link, img, iframe, object, embed, form, input, a, base, svg, video, audio')).toHaveLength(0);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => [...each.attributes].map(({ name }) => name))
        .filter((name) => /^on|^style$|^src|^href/.test(name)),
    ).toEqual([]);
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
      `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/url\(|@import/);
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(
      [...page.querySelectorAll('section')].every((each) => page.getElementById(each.getAttribute('aria-labelledby') ?? '') !== null),
    ).toBe(true);
  });
  it('allows exactly its own style', () => {
    expect(pageStyleHash).toBe(`sha256-${createHash('sha256').update(pageStyle).digest('base64')}`);
    expect(toHtml(report())).toContain(`<style>${pageStyle}</style>`);
  });
});

const hostile =
  '</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"\'`&lt; ![x](https://evil.test/p.png) [go](javascript:1) @channel #1 <b>\u001b[2J\u202e| a | b ```\n```\n# big';

function poisoned(): Report {
  return buildReport(
    input({
      connection: {
        name: hostile,
        practice: false,
        answers: { ...input().connection.answers, workspace: hostile, options: { [hostile.slice(0, 90)]: hostile } },
      },
      platform: { ...input().platform!, name: hostile, vendor: hostile, note: hostile },
      check: {
        ...check,
        proves: toldProves(hostile),
        account: { name: hostile, displayName: hostile },
        server: { product: hostile, version: hostile },
        repositories: { visible: 1, sample: [hostile] },
        steps: check.steps.map((step) => ({ ...step, note: toldNote(hostile) })),
        findings: check.findings.map((finding) => ({
          ...finding,
          told: { title: hostile, explanation: hostile, fix: hostile },
          evidence: { [hostile]: hostile, list: [hostile] },
        })),
        access: { required: [hostile], granted: [hostile], missing: [], excess: [] },
      },
      recording: {
        leftOut: 0,
        serverAheadSeconds: null,
        exchanges: input().recording!.exchanges.map((each) => ({
          ...each,
          url: `https://git.acme.io/${hostile}`,
          response: each.response === null ? null : { ...each.response, headers: { server: hostile }, body: hostile },
          failure: each.failure === null ? null : { ...each.failure, detail: hostile },
        })),
      },
      explained: explainError(`${hostile} PKIX path building failed`, { deployment: null, platform: null }),
    }),
    { tokens: [] },
    { maskEmails: false, maskHosts: false },
  );
}

describe('hostile values', () => {
  it('stay text on the page', () => {
    const page = openPage(toHtml(poisoned()));
    expect(page.querySelectorAll('script, img, b, a, body style')).toHaveLength(0);
    expect(page.querySelectorAll('style')).toHaveLength(1);
    expect(page.body.textContent).toContain('<script>alert(1)</script>');
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => [...each.attributes].map(({ name }) => name))
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
  });
  it('make neither pictures nor links nor headings nor mentions in a ticket', () => {
    const text = toMarkdown(poisoned());
    // What stands in code is shown as it is; everything else has to be free of markup.
    const outside = text.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/<(?:script|img|b)\b/);
    expect(outside).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\(|@channel|https?:\/\//);
    expect(outside.match(/^# /gm)).toHaveLength(1);
    // Each row has as many cells as its head.
    for (const row of text.split('\n').filter((each) => each.startsWith('| Reach the server')))
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });
  it('carry no control character and no mark that turns the writing', () => {
    for (const text of [toHtml(poisoned()), toMarkdown(poisoned()), toJson(poisoned())]) {
      expect(text.replace(/\n/g, '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\\u00(?:0[0-8]|1[0-9a-f])|\\u202e/u);
    }
  });
  it('survive the way back unchanged, from the data file and from the page', () => {
    expect(opened(toJson(poisoned()))).toEqual(poisoned());
    expect(opened(toHtml(poisoned()))).toEqual(poisoned());
  });
});

describe('the report in the page', () => {
  it('is what the data file holds, and nothing that the page shows or does', () => {
    expect(opened(toHtml(everything()))).toEqual(opened(toJson(everything())));
    const page = openPage(toHtml(everything()));
    expect(page.querySelectorAll('template')).toHaveLength(1);
    expect(page.body.textContent).not.toContain('handrailReport');
  });
  it('is redacted as the data file is', () => {
    const token = 'ATBBabcdefghijklmnopqrstuvwx12345678';
    const told = { ...everything(), where: `from here with ${token}` };
    expect(toJson(told)).not.toContain(token);
    expect(toHtml(told)).not.toContain(token);
  });
  it('is redacted once more when a page brings a secret with it', () => {
    const token = 'ATBBabcdefghijklmnopqrstuvwx12345678';
    const forged = toHtml(everything()).replace(/&quot;where&quot;:&quot;/, `&quot;where&quot;:&quot;${token} `);
    expect(forged).toContain(token);
    expect(JSON.stringify(opened(forged))).not.toContain(token);
  });
});

describe('opening', () => {
  const good = (): Record<string, unknown> => JSON.parse(toJson(everything())) as Record<string, unknown>;
  it.each([
    ['nothing', '', 'it is not JSON'],
    ['words', 'hello', 'it is not JSON'],
    ['the page', '<!doctype html>', 'web page'],
    ['a page whose report was damaged', toHtml(everything()).replace('{&quot;handrailReport', '{handrailReport'), 'damaged'],
    ['a page that was cut off', toHtml(everything()).replace(/<\/template>[^]*/, ''), 'without a report'],
    ['the ticket text', '# Handrail report', 'ticket text'],
    ['a list', '[]', 'it is not JSON'],
    ['an answers file', '{"deployment":"cloud"}', 'not a report of Handrail'],
    ['a report of the future', '{"handrailReport":2}', 'newer Handrail'],
    ['a version that is none', '{"handrailReport":"1"}', 'not a report'],
    ['only the beginning', '{"handrailReport":1}', 'is not what belongs there'],
    ['deep nesting', `{"handrailReport":1,"x":${'['.repeat(100_000)}`, 'it is not JSON'],
  ])('refuses %s', (_what, text, reason) => expect(refusal(text)).toContain(reason));
  it('refuses what is too large', () => expect(refusal(' '.repeat(reportLimit + 1))).toContain('file-too-large'));
  it('refuses unknown and wrong fields, without repeating them', () => {
    expect(refusal(JSON.stringify({ ...good(), extra: 1 }))).toContain('report-unreadable');
    expect(refusal(JSON.stringify({ ...good(), check: { ...check, findings: [{ code: 'timeout' }] } }))).toContain(
      'check.findings.0.severity',
    );
    expect(refusal(JSON.stringify({ ...good(), '<script>': 1 }))).not.toContain('<script>');
    expect(refusal(JSON.stringify({ ...good(), madeAt: 7 }))).toContain('“madeAt”');
  });
  it('cannot be made to touch prototypes', () => {
    const text = toJson(everything()).replace('"handrailReport": 1', '"handrailReport": 1, "__proto__": {"polluted": true}');
    expect(refusal(text)).toContain('report-unreadable');
    const evidence = toJson(everything()).replace('"host": "git.acme.io"', '"__proto__": "x", "host": "git.acme.io"');
    parseReport(evidence, 'x');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  it('cuts secrets and control characters out of what another program wrote', () => {
    const text = toJson(everything()).replace('git.acme.io answered.', `\\u001b[2J ATATT3xFfGF0${'aB3_'.repeat(42)}`);
    const read = opened(text);
    expect(noteWords(read.check.steps[0]?.note ?? null)).not.toMatch(/\p{Cc}|ATATT/u);
  });
});

describe('masks', () => {
  const masked = report({}, { tokens: [] }, { maskEmails: true, maskHosts: true });
  it('give one pseudonym to one host everywhere, and keep the rest readable', () => {
    const text = toJson(masked);
    expect(text).not.toMatch(/acme\.io|10\.20\.30\.40/i);
    expect(masked.connection.answers.baseUrl).toBe('https://host-1.example/bitbucket');
    expect(masked.exchanges?.[0]?.url).toContain('https://host-1.example/bitbucket/rest');
    expect(masked.check.findings[0]?.evidence['host']).toBe('host-1.example');
    expect(noteWords(masked.check.steps[0]?.note ?? null)).toBe('host-1.example answered.');
    expect(masked.exchanges?.[1]?.failure?.chain?.[0]?.names).toEqual(['host-1.example', expect.stringMatching(/^host-\d\.example$/)]);
    expect(masked.check.server.version).toBe('9.4.1');
    expect(masked.masked).toEqual({ emails: true, hosts: true });
    expect(toMarkdown(masked)).toContain('Hosts are replaced by pseudonyms');
  });
  it('give one pseudonym to one person', () => {
    expect(masked.connection.answers.credential?.user).toBe('person-1@masked.example');
    const twice = report(
      { check: { ...check, proves: toldProves('ada@acme.io, ADA@acme.io, ada%40acme.io and bob@acme.io; git@ssh.bitbucket.org:a/b.git') } },
      { tokens: [] },
      { maskEmails: true, maskHosts: false },
    );
    expect(provesWords(twice.check.proves)).toBe(
      'person-1@masked.example, person-1@masked.example, person-1%40masked.example and person-2@masked.example; git@ssh.bitbucket.org:a/b.git',
    );
  });
  it('leave Atlassian’s hosts and this computer alone', () => {
    const cloud = report(
      {
        check: {
          ...check,
          proves: toldProves('https://api.bitbucket.org/2.0 http://127.0.0.1:7990 http://localhost:1 https://id.atlassian.com'),
        },
      },
      { tokens: [] },
      { maskEmails: true, maskHosts: true },
    );
    expect(provesWords(cloud.check.proves)).toBe(
      'https://api.bitbucket.org/2.0 http://127.0.0.1:7990 http://localhost:1 https://id.atlassian.com',
    );
  });
  it('change nothing unless asked', () => expect(report().connection.answers.credential?.user).toBe('ada@acme.io'));
});
