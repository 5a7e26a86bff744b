/**
 * A tool that nobody knows: a script of sh, curl and git that loads the exported file, or Python's readers of JSON and YAML before it. The
 * Authorization header that arrives is compared with what Bitbucket takes. Cloud's own address is replaced by that of the server here.
 */
import type { CredentialKind, Deployment, SecretsMode } from '../../../electron/contract/index.ts';
import { filledName } from '../../../electron/core/platforms/recipes.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { basic, exported, lacks, recorder, sandbox, secretsModes } from '../kit.ts';

/** In the letters that Bitbucket makes them of: those of Data Center are base64, and may hold a slash. */
const cloudToken = 'ATATT3xFfGF0-consumer_0123=0A1B2C3D';
const ownToken = 'BBDC-MDM0MjM5/NDc2+MDxx==';
const head = `${'1'.repeat(40)} refs/heads/main\n`;
const advertisement = `001e# service=git-upload-pack\n0000${(head.length + 4).toString(16).padStart(4, '0')}${head}0000`;

/** Prints NAME='value' for each pair of a file. */
const python = `import sys, json, shlex
text = open(sys.argv[1]).read()
if sys.argv[1].endswith('yml'):
    import yaml
    pairs = yaml.safe_load(text)
else:
    pairs = json.loads(text)
for name, value in pairs.items():
    print(name + '=' + shlex.quote(value))`;

const files = { env: 'bitbucket.env', json: 'bitbucket.json', yaml: 'bitbucket.yml' } as const;
const placeholders: Readonly<Partial<Record<CredentialKind, string>>> = {
  'api-token': 'PASTE-API-TOKEN',
  'http-access-token': 'PASTE-HTTP-ACCESS-TOKEN',
};

interface Plan {
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  readonly signIn: 'basic' | 'bearer' | 'git';
  readonly format: keyof typeof files;
  readonly kind: CredentialKind;
  readonly wanted: string;
  /** Changes the file first: another header has to arrive. */
  readonly spoil?: (text: string) => string;
}

function calling(plan: Plan): ConsumerCase {
  const { deployment, mode, signIn, format, kind, wanted, spoil } = plan;
  const token = deployment === 'cloud' ? cloudToken : ownToken;
  return {
    platform: 'another-tool',
    deployment,
    mode,
    what: `${signIn === 'git' ? 'git ls-remote' : 'curl'}, ${signIn} from ${format}${spoil === undefined ? '' : ', spoilt'}`,
    run: async () => {
      const server = await recorder(() => ({ type: 'application/x-git-upload-pack-advertisement', text: advertisement }));
      const box = await sandbox(
        exported({
          platform: 'another-tool',
          deployment,
          mode,
          token,
          kind,
          user: deployment === 'cloud' ? 'bot@acme.io' : 'svc-ci',
          baseUrl: `${server.origin}/bitbucket`,
          repositories: signIn === 'git' ? [deployment === 'cloud' ? 'acme/app' : 'PRJ/app'] : null,
          options: { signIn, format },
        }),
      );
      try {
        const name = mode === 'env' ? filledName(files[format]) : files[format];
        const env = { BITBUCKET_TOKEN: token, HERE: server.origin, WANTED: name, PYTHON: python };
        const change = (text: string): string => `text = open(sys.argv[1]).read()\nopen(sys.argv[1], 'w').write(${text})`;
        const filled = mode === 'env' ? await box.run('sh', ['bitbucket-fill.sh'], { env }) : { status: 0, err: '' };
        const put = signIn === 'git' ? encodeURIComponent(token) : token;
        if (mode === 'placeholder')
          await box.run('python3', ['-c', `import sys\n${change(`text.replace('${placeholders[kind] ?? ''}', '${put}')`)}`, name]);
        if (spoil !== undefined) {
          const spoilt = spoil(box.text(name));
          await box.run('python3', ['-c', `import sys\n${change('sys.argv[2]')}`, name, spoilt]);
        }
        const load = format === 'env' ? '. "./$WANTED"' : 'eval "$(python3 -c "$PYTHON" "$WANTED")"';
        const here = (variable: string): string =>
          `"$(printf %s "$${variable}" | sed "s|https://api.bitbucket.org|$HERE|; s|https://\\\\([^@]*\\\\)@bitbucket.org|http://\\\\1@\${HERE#http://}|")`;
        const call = {
          basic: `curl -sS -f --basic -u "$BITBUCKET_USERNAME:$BITBUCKET_TOKEN" ${here('BITBUCKET_URL')}/try"`,
          bearer: `curl -sS -f -H "Authorization: Bearer $BITBUCKET_TOKEN" ${here('BITBUCKET_URL')}/try"`,
          git: `git ls-remote ${here('BITBUCKET_GIT_URL')}"`,
        }[signIn];
        // What is loaded has to bring the token: the environment's own is taken away.
        const ran = await box.run('sh', ['-c', `unset BITBUCKET_TOKEN; ${load} && ${call}`], { env });
        const last = server.seen.at(-1);
        const arrived = last?.authorization ?? 'nobody';
        if (spoil !== undefined) return arrived === wanted ? ['what was spoilt arrived as if it was not'] : [];
        const path = { cloud: '/2.0/try', own: '/bitbucket/try' }[deployment === 'cloud' ? 'cloud' : 'own'];
        const place = { cloud: '/acme/app.git/info/refs', own: '/bitbucket/scm/prj/app.git/info/refs' }[
          deployment === 'cloud' ? 'cloud' : 'own'
        ];
        return [
          ...(filled.status === 0 ? [] : [`bitbucket-fill.sh ended with ${filled.status}: ${filled.err}`]),
          ...(ran.status === 0 ? [] : [`it ended with ${ran.status}: ${ran.err}`]),
          ...(arrived === wanted ? [] : [`the server saw ${arrived}`]),
          ...(last?.path.startsWith(signIn === 'git' ? place : path) === true ? [] : [`it called ${last?.path ?? 'nothing'}`]),
        ];
      } finally {
        await box.remove();
        await server.close();
      }
    },
  };
}

const api = 'api-token' as const;
const own = 'http-access-token' as const;
const cloudGit = basic('x-bitbucket-api-token-auth', cloudToken);

export const consumer: Consumer = {
  name: 'sh, curl and git',
  kind: 'consumer',
  missing: async () => {
    for (const program of ['curl', 'git', 'envsubst', 'python3']) {
      const gone = await lacks(program);
      if (gone !== null) return gone;
    }
    return null;
  },
  cases: () => [
    ...secretsModes.flatMap((mode) => [
      calling({ deployment: 'cloud', mode, signIn: 'basic', format: 'env', kind: api, wanted: basic('bot@acme.io', cloudToken) }),
      calling({ deployment: 'cloud', mode, signIn: 'git', format: 'env', kind: api, wanted: cloudGit }),
      calling({ deployment: 'data-center', mode, signIn: 'bearer', format: 'env', kind: own, wanted: `Bearer ${ownToken}` }),
      calling({ deployment: 'data-center', mode, signIn: 'basic', format: 'yaml', kind: own, wanted: basic('svc-ci', ownToken) }),
      calling({ deployment: 'server', mode, signIn: 'bearer', format: 'json', kind: own, wanted: `Bearer ${ownToken}` }),
    ]),
    calling({ deployment: 'data-center', mode: 'inline', signIn: 'git', format: 'env', kind: own, wanted: basic('svc-ci', ownToken) }),
    calling({
      deployment: 'cloud',
      mode: 'inline',
      signIn: 'basic',
      format: 'env',
      kind: api,
      wanted: basic('bot@acme.io', cloudToken),
      spoil: (text) => text.replace('bot@acme.io', 'acmebot'),
    }),
  ],
};
