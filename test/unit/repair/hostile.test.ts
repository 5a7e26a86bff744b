/** What real life does to a right file of every kind: other line ends, a byte order mark, comments, anchors and merges, more documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairPlatforms } from '../../../electron/contract/index.ts';
import type { RepairFormat, RepairPlatform } from '../../../electron/contract/index.ts';
import { expectRight } from './kube.ts';
import { httpToken, repair } from './run.ts';

const golden = join(import.meta.dirname, '../../fixtures/golden');
const ours = /\.(?:ya?ml|env|netrc|json)$|git-credentials-bitbucket$/;
const not = /(?:^|\/)(?:answers|secrets)\.json$|satellite-(?:kubernetes|downloaded)\.yml$/;

interface Sample {
  readonly platform: RepairPlatform;
  readonly where: string;
  readonly name: string;
  readonly text: string;
  readonly format: RepairFormat;
}
/** One export of each kind of file, with its values in it. */
const samples: readonly Sample[] = repairPlatforms.flatMap((platform) => {
  const made = new Map<string, Sample>();
  for (const path of readdirSync(join(golden, platform), { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!path.includes('inline/') || !ours.test(path) || not.test(path)) continue;
    const name = path.split('/').at(-1) ?? '';
    const text = readFileSync(join(golden, platform, path), 'utf8');
    const { report } = repair(platform, name, text);
    made.set(`${report.format} ${name}`, { platform, where: `${platform}/${path}`, name, text, format: report.format });
  }
  return [...made.values()];
});
const isYaml = (format: RepairFormat): boolean => /-yml$|-manifest$|^jenkins-casc$|^backstage/.test(format);
const isKube = (format: RepairFormat): boolean => format.endsWith('-manifest');
const isJson = (format: RepairFormat): boolean => format.endsWith('-json') || format === 'renovate-config';
/** Problems but what is only good to know, as they are without any change. */
const wrong = (sample: Sample, text: string): ReturnType<typeof repair> & { readonly bad: readonly string[] } => {
  const out = repair(sample.platform, sample.name, text);
  return { ...out, bad: out.report.problems.filter((each) => each.severity !== 'info').map((each) => each.code) };
};

/** What slips into a file. */
const pieces = [
  ' ',
  '\n',
  '#',
  ' #x',
  ' # x',
  ':',
  '"',
  "'",
  'x',
  '\t',
  '{',
  '[',
  '- ',
  ',',
  '\u00a0',
  '&a ',
  '*a',
  '!x ',
  '|',
  '“',
  '\\',
  '---\n',
];
/** What people write for a value. */
const values = [
  ...[
    '',
    '#name',
    '#name # note',
    '#x #y',
    'a #b',
    'a # b',
    '@x # n',
    '*a',
    '&a b',
    '!x',
    '!!str x',
    '"a',
    "'a' #n",
    '"a\\\\b"',
    'a: b',
    '007',
    'yes',
    '~',
  ],
  ...[
    '|',
    '[a',
    '{{ x }}',
    '“x”',
    'x,',
    '"x",',
    '%x',
    '2001-01-01',
    ' x ',
    '"true"',
    'http://h/rest/api/1.0/',
    'https://u:p@h/x',
    '# x',
    '${X}',
  ],
];

it('there is a sample of every kind of file', () => {
  expect(new Set(samples.map((each) => each.format)).size).toBe(17);
});

describe.each(samples)('$where', (sample) => {
  const { text, format } = sample;
  it('with Windows line ends', () => {
    const out = wrong(sample, text.replaceAll('\n', '\r\n'));
    if (isYaml(format) || isJson(format)) expect([out.bad, out.text]).toEqual([[], null]);
    else expect([out.bad, out.text]).toEqual([['windows-line-ends'], text]);
  });
  it('with a byte order mark', () => {
    const out = wrong(sample, `\uFEFF${text}`);
    if (isKube(format)) expect([out.bad, out.text]).toEqual([[], null]);
    else expect([out.bad, out.text]).toEqual([['byte-order-mark'], text]);
  });
  it('without a line end at its end, or with empty lines', () => {
    for (const each of [text.replace(/\n+$/, ''), `${text}\n\n`, `\n${text}`])
      expect([wrong(sample, each).bad, wrong(sample, each).text], JSON.stringify(each.slice(-20))).toEqual([[], null]);
  });
  it('with comments between its lines', () => {
    // JSON has none, and a credential store has lines of its own kind only.
    if (isJson(format) || format === 'git-credentials') return;
    const comment = fc.constantFrom(
      '# ours',
      '#',
      '# key: "value',
      '#\ttab and ‘curly’ “quotes”',
      '  # deep, {',
      '# <PASTE-HERE>',
      '# a: - b # c',
    );
    fc.assert(
      fc.property(fc.array(fc.option(comment, { nil: null }), { minLength: 60, maxLength: 60 }), (comments) => {
        const lines = text.split('\n');
        const mixed = lines
          .flatMap((line, index) =>
            comments[index % 60] == null || /[|>]-?$/.test(lines[index - 1] ?? '') ? [line] : [comments[index % 60] ?? '', line],
          )
          .join('\n');
        const out = wrong(sample, mixed);
        expect([out.bad, out.text], mixed).toEqual([[], null]);
      }),
      { numRuns: 25 },
    );
  });
  it('with a second document', () => {
    if (!isYaml(format)) return;
    const more = `${text}---\nkind: Other\nsettings: { a: [1, 2], "b": 'c' }\n`;
    const out = wrong(sample, more);
    expect(out.text).toBeNull();
    expect(out.bad).toEqual(isKube(format) ? [] : ['several-documents']);
  });
  it('with anything changed, its copy needs nothing more', () => {
    if (!isYaml(format)) return;
    const at = fc.nat({ max: text.length });
    const line = fc.nat({ max: text.split('\n').length - 1 });
    type Change = (from: string) => string;
    const onLine =
      (index: number, change: (from: string) => string): Change =>
      (from) =>
        from
          .split('\n')
          .map((each, number) => (number === index ? change(each) : each))
          .join('\n');
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.tuple(at, fc.constantFrom(...pieces)).map(
        ([place, extra]): Change =>
          (from) =>
            from.slice(0, place) + extra + from.slice(place),
      ),
      fc.tuple(at, fc.nat({ max: 3 })).map(
        ([place, many]): Change =>
          (from) =>
            from.slice(0, place) + from.slice(place + many),
      ),
      fc
        .tuple(line, fc.constantFrom(...values))
        .map(([index, value]) => onLine(index, (each) => each.replace(/^(.*?: ?).*$/, `$1${value}`))),
      fc
        .tuple(line, fc.constantFrom('user', 'token', 'password', 'url'))
        .map(([index, key]) => onLine(index, (each) => each.replace(/[\w./-]+:/, `${key}:`))),
      line.map((index) => onLine(index, (each) => each.replace(/^ {1,2}/, ''))),
      line.map((index) => onLine(index, (each) => `${each}\n${each}`)),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        // Held in `repair`.
        repair(
          sample.platform,
          sample.name,
          changes.reduce((from, each) => each(from), text),
        );
      }),
      { numRuns: 100 },
    );
  });
  it('with an anchor that nothing refers to', () => {
    if (!isYaml(format)) return;
    const at = text
      .split('\n')
      .findIndex((line) => /^\s*(?:- )?(?:username|name|user|host|displayName|serverUrl|url): ["']?[\w:/.@-]+["']?$/.test(line));
    const lines = text.split('\n').map((line, index) => (index === at ? line.replace(/: (?=\S)/, ': &held ') : line));
    expect(at).toBeGreaterThanOrEqual(0);
    const out = wrong(sample, lines.join('\n'));
    expect([out.bad, out.text], lines[at]).toEqual([[], null]);
  });
});

const satellite = `x-common: &common # for all of them
  application: bitbucket_server
  username: svc
  satellite: true
satellite:
  tenant: acme
  api_key: SEI-KEY-0123456789
  url: https://app3.harness.io/sei/api
integrations:
  - <<: *common
    id: '1'
    url: https://git.acme.io
    api_key: ${httpToken}
    metadata: &filters
      fetch_prs: true
  -
    <<: *common
    id: '2'
    url: https://git2.acme.io
    api_key: ${httpToken}
    metadata: *filters
`;

describe('anchors and merges', () => {
  it('of a satellite.yml are read as its reader does', () => {
    const out = repair('harness-sei', 'satellite.yml', satellite, [httpToken, 'SEI-KEY-0123456789']);
    expect([out.left, out.text]).toEqual([[], null]);
    expect(out.reads).toEqual(
      expect.arrayContaining([
        'integrations[0].username = svc (ok)',
        'integrations[1].username = svc (ok)',
        'integrations[1].metadata.fetch_prs = true (ok)',
      ]),
    );
  });
  it('of a satellite.yml stay, and only what is wrong changes', () => {
    const given = satellite.replace('https://git2.acme.io', 'https://git2.acme.io/projects/PRJ');
    expect(repair('harness-sei', 'satellite.yml', given).text).toBe(satellite.replace('https://git2.acme.io', "'https://git2.acme.io'"));
    expect(repair('harness-sei', 'satellite.yml', given.replaceAll('\n', '\r\n')).text).toBe(
      satellite.replace('https://git2.acme.io', "'https://git2.acme.io'").replaceAll('\n', '\r\n'),
    );
  });
  it('a wrong value that several share stays, and each has a right one of its own', () => {
    const given = satellite.replace('bitbucket_server', 'bitbucket');
    const out = repair('harness-sei', 'satellite.yml', given);
    expect(out.mendedCodes).toEqual(['application-wrong']);
    const own = "    application: 'bitbucket_server'\n";
    expect(out.text?.split(own)).toHaveLength(3);
    expect(out.text?.replaceAll(own, '')).toBe(given);
  });
  it('of Kubernetes objects are read, the first of several merged maps first', () => {
    expectRight(
      'flux',
      `kind: List\nitems:\n  - &one\n    kind: Secret\n    metadata: { name: a }\n    stringData: { username: svc, password: ${httpToken} }\n  - <<: [{ kind: Secret }, *one]\n    metadata: { name: b }\n`,
      [httpToken],
    );
    expectRight(
      'argo-cd',
      `kind: Secret\nmetadata: { name: a, labels: &l { argocd.argoproj.io/secret-type: repository } }\nstringData: { url: "https://git.acme.io/scm/prj/web.git", username: svc, password: ${httpToken} }\n`,
      [httpToken],
    );
  });
});

describe('names that stand twice', () => {
  it.each<[string, string]>([
    ['items that begin with a hyphen alone', 'integrations:\n  -\n    id: a\n    x: 1\n  -\n    id: b\n    x: 2\n'],
    ['maps below names with spaces', 'my first:\n  a: 1\nmy second:\n  a: 2\n'],
    ['items that begin with a merge', 'base: &b { c: d }\nlist:\n  - <<: *b\n    e: 1\n  - <<: *b\n    e: 2\n'],
  ])('are not seen in %s', (_, extra) => {
    const text = `name: acme\ntype: bitbucketserver\nurl: https://git.acme.io\nauth:\n  username: svc\n  token: ${httpToken}\n${extra}`;
    const out = repair('cds', 'cds.yml', text, [httpToken]);
    expect([out.left, out.codes.filter((code) => code !== 'unknown-key'), out.text]).toEqual([[], [], null]);
  });
});

describe('a file that is too long', () => {
  it.each<[string, string, string]>([
    ['lines', `${satellite}${'# more\n'.repeat(2500)}`, '2,522 lines'],
    ['a line', `${satellite}# ${'x'.repeat(12_000)}\n`, '12,002 characters in line 22'],
  ])('says how long it may be: %s', (_, text, words) => {
    const out = repair('harness-sei', 'satellite.yml', text);
    expect([out.codes, out.text]).toEqual([['file-too-long'], null]);
    expect(out.report.problems[0]?.explanation).toContain('up to 2,000 lines');
    expect(out.report.problems[0]?.explanation).toContain(words);
  });

  it('says it of thousands of tokens, and nothing of them', () => {
    const entry = (_: unknown, index: number): string =>
      `"k${String(index)}":{"type":"bitbucket","user":"u@x","token":"${httpToken}${String(index)}","host":"x"}`;
    const json = `{"connections":{${Array.from({ length: 3000 }, entry).join(',')}}}`;
    const out = repair('sourcebot', 'config.json', json);
    expect([out.codes, out.text, out.report.reads]).toEqual([['file-too-long'], null, []]);
    expect(out.report.problems[0]?.explanation).toContain('3,000 tokens and passwords');
    expect(JSON.stringify(out.report)).not.toContain(httpToken);
  });
});
