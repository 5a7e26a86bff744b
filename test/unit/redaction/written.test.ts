/** Secrets that nobody told Handrail of, in the places where people and programs write them down. */
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../electron/core/redact.ts';
import { explainError } from '../../../electron/core/diagnosis/explain.ts';
import { spellings } from './spellings.ts';

const { wire, own } = createRedactor({ tokens: [] });
const secret = 'Tr0ub4dor-and-3';

/** As its maker documents it; the sources are named in `written.ts`. */
const written: readonly (readonly [string, (pw: string) => string])[] = [
  ['curl --user', (pw) => `curl --user ada:${pw} https://git.acme.example/rest`],
  ['curl -u', (pw) => `curl -s -u ada:${pw} https://git.acme.example/rest`],
  ['curl -u in quotes', (pw) => `curl -u 'ada@acme.example:${pw}' https://api.bitbucket.org/2.0/user`],
  ['curl -u, attached', (pw) => `curl -uada:${pw} https://git.acme.example/rest`],
  ['curl -su', (pw) => `+ curl -su ada:${pw} https://git.acme.example`],
  ['a rest of a curl', (pw) => `  -u ada:${pw} \\`],
  ['netrc, the end', (pw) => `login ada password ${pw}`],
  ['netrc, one line', (pw) => `machine git.acme.example login ada password ${pw}`],
  ['netrc, lines', (pw) => `machine git.acme.example\n  login ada\n  password ${pw}\n`],
  ['netrc, default', (pw) => `default login ada password ${pw}`],
  ['--password', (pw) => `flux bootstrap --password ${pw} --owner ada`],
  ['--password=', (pw) => `flux bootstrap --password=${pw} --owner ada`],
  ['--token', (pw) => `argocd login --token ${pw}`],
  ['--http-password', (pw) => `wget --http-password='${pw}' https://x.example`],
  ['a list of arguments', (pw) => `["--password", "${pw}"]`],
  ['mysql -p', (pw) => `mysql -h db.acme.example -u root -p${pw} app`],
  ['docker login -p', (pw) => `docker login -u ada -p ${pw} registry.acme.example`],
  ['sshpass', (pw) => `sshpass -p ${pw} ssh ada@git.acme.example`],
  ['an XML element', (pw) => `<server><id>a</id><password>${pw}</password></server>`],
  ['an XML element with attributes', (pw) => `<ns:dbPassword encrypted="false" x='1'>\n  ${pw}\n</ns:dbPassword>`],
  ['an XML element with CDATA', (pw) => `<apiToken><![CDATA[${pw}]]></apiToken>`],
  ['an XML property', (pw) => `<property name="bitbucket.password">${pw}</property>`],
  ['an XML pair', (pw) => `<entry key="x.token" value="${pw}"/>`],
  ['YAML |', (pw) => `a: 1\npassword: |\n  ${pw}\nb: 2`],
  ['YAML >-', (pw) => `data:\n  - token: >-\n      ${pw}\n  other: x`],
  ['YAML | with a comment', (pw) => `  "secret": |+ # from vault\n\n    ${pw}\n`],
  ['JSON pass', (pw) => `{"user": "ada", "pass": "${pw}"}`],
  ['YAML pass', (pw) => `user: ada\npass: ${pw}\n`],
  ['a sentence', (pw) => `Using password "${pw}" for ada`],
  ['another sentence', (pw) => `The passphrase is ‘${pw}’.`],
  ['no scheme', (pw) => `cloning ada:${pw}@git.acme.example/scm/web.git`],
  ['AWS', (pw) => `AWS_SECRET_ACCESS_KEY=${pw}`],
  ['aws credentials', (pw) => `aws_secret_access_key = ${pw}`],
  ['_TOKEN', (pw) => `export BB_TOKEN="${pw}"`],
  ['_PASS', (pw) => `DB_PASS: ${pw}`],
  ['_PWD', (pw) => `SVC_PWD=${pw}`],
  ['_CREDENTIALS', (pw) => `REGISTRY_CREDENTIALS=${pw}`],
  ['_SECRET', (pw) => `CLIENT_SECRET=${pw}`],
  ['Kubernetes env', (pw) => `- name: BITBUCKET_TOKEN\n  value: ${pw}\n`],
  ['env in JSON', (pw) => `{"name": "DB_PASSWORD", "value": "${pw}"}`],
  ['Authorization: token', (pw) => `Authorization: token ${pw}`],
];

/** How the whole of it may be escaped by what shows it. Base64 of a whole log is nobody's way. */
const ways = Object.keys(spellings).filter(
  (each) => !/base64|Basic|octal|\$'|over lines|every byte|all \\[uU]|decimal|hex|HEX/u.test(each),
);

describe('a secret in its place', () => {
  it.each(written)('%s', (_, write) => {
    const text = write(secret);
    expect(wire(text)).not.toContain(secret);
    expect(wire(text), 'everything else is still there').toBe(write('[secret]'));
    expect(wire(wire(text)), 'again').toBe(wire(text));
  });
  it.each(ways)('spelt as %s', (way) => {
    // Behind a backslash the end of a line is nothing in a shell, so it spells texts of one line only.
    const left = written
      .filter(([, write]) => way !== 'shell, backslashes' || !write('').includes('\n'))
      .filter(([, write]) => wire(spellings[way]?.(write(secret)) ?? '').includes('ub4dor-and'));
    expect(left.map(([title]) => title)).toEqual([]);
  });
  it('is cut with everything up to its quote, and over all lines of a block', () => {
    expect(wire('{"password": "correct horse \\"battery\\" staple", "a": 1}')).toBe('{"password": "[secret]", "a": 1}');
    expect(wire('key:\n  private_key: |\n    first line\n\n    second line\n  next: 1')).toBe(
      'key:\n  private_key: |\n    [secret]\n  next: 1',
    );
  });
  it('does not come out of an explanation', () => {
    for (const [title, write] of written)
      expect(JSON.stringify(explainError(`HTTP 401\n${write(secret)}`, { deployment: null, platform: null })), title).not.toContain(
        'ub4dor',
      );
  });
});

describe('an honest text', () => {
  const sentences = [
    'Token: ask Ada',
    'password must not be empty',
    'the password for ada@acme.example',
    'Use --password to set it',
    'the option --token is missing',
    'flag --token requires a value',
    'Login with password failed',
    'login via password authentication is off',
    'docker login needs -p',
    'token "bitbucket-reader" not found',
    'secret "bitbucket-token" not found in namespace "flux-system"',
    'Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
    '--- PASS: TestClone (0.1s)',
    'BITBUCKET_PROJECT_KEY=DATA',
    '"projectKey": "DATA"',
    'project_key: PAYMENTS',
    'GOOGLE_APPLICATION_CREDENTIALS=/var/run/gcp.json',
    '--password ${BITBUCKET_TOKEN}',
    '--password <PASSWORD>',
    '<tokenizer>simple</tokenizer>',
    '<password>${env.PW}</password>',
    'git clone git@bitbucket.org:acme/web.git',
    'image: acme/web:1.2.3@sha256:0123456789abcdef',
    'mailto:ada.lovelace@acme.example',
    'Author:ada.lovelace@acme.example',
    'docker run -u 1000:1000 acme/web',
    'git push -u origin main',
    'at 12:30:45 ada@acme.example',
    'grant_type=client_credentials',
  ];
  it.each(sentences)('%s', (text) => expect([wire(text), own(text)]).toEqual([text, text]));
  it('of a person spares what only looks like the start of a secret', () => {
    for (const text of [
      'Token: ask Ada, please',
      'pass: everybody',
      'password "four"',
      'name:ada@acme.example',
      'Using --password letmein here',
    ])
      expect(own(text)).toBe(text);
  });
});

it('takes time in proportion to the text, whatever the text begins and does not end', () => {
  const took = (text: string): number => {
    // The processor's own time: what else the machine does must not count.
    const began = process.cpuUsage();
    wire(text);
    return process.cpuUsage(began).user / 1000;
  };
  for (const piece of [
    'a',
    ' ',
    'a_',
    '-',
    '<a ',
    '<password ',
    'password: |\n',
    ' \n',
    'login a ',
    'mysql -',
    'curl -',
    'password "',
    'name: token ',
    '"password": "a',
    'a:b',
    '_KEY=',
    '--password ',
    '\\"',
    '%22',
    '--a-b-c-',
  ]) {
    const long = (count: number): string => piece.repeat(Math.ceil(count / piece.length));
    took(long(4000));
    const small = Math.min(...[1, 2, 3].map(() => took(long(8000))));
    // Eight times the text may take eight times as long, and eight times that on a busy machine.
    expect(took(long(64_000)), JSON.stringify(piece)).toBeLessThan(Math.max(small, 20) * 8 * 8);
  }
});
