/** git itself: the exported commands are run in a home folder of their own, then git is asked for the credential or calls a server. */
import { deployments } from '../../../electron/contract/index.ts';
import type { Deployment, SecretsMode } from '../../../electron/contract/index.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { basic, exported, lacks, recorder, sandbox, secretsModes } from '../kit.ts';
import type { Recorder, Sandbox } from '../kit.ts';

const token = 'to/ken+with=odd:signs@and%41';
const user = 'svc-ci';
/** What a git server says first: one branch. https://git-scm.com/docs/http-protocol */
const head = `${'1'.repeat(40)} refs/heads/main\n`;
const advertisement = `001e# service=git-upload-pack\n0000${(head.length + 4).toString(16).padStart(4, '0')}${head}0000`;

/** Does by hand what "what to do next" asks for. */
async function install(box: Sandbox, mode: SecretsMode, store: boolean): Promise<string[]> {
  if (mode === 'placeholder') {
    const written = store ? encodeURIComponent(token) : token;
    await box.run(
      'sh',
      [
        '-c',
        `for f in git-credentials-bitbucket bitbucket.netrc gitconfig-bitbucket; do [ ! -f $f ] || { WITH="$WRITTEN" awk '{ i = index($0, ENVIRON["MARK"]); if (i) $0 = substr($0, 1, i - 1) ENVIRON["WITH"] substr($0, i + length(ENVIRON["MARK"])); print }' $f > x && cat x > $f; }; done`,
      ],
      {
        env: {
          MARK:
            box.text('git-credentials-bitbucket').includes('PASTE-API') || box.text('bitbucket.netrc').includes('PASTE-API')
              ? 'PASTE-API-TOKEN'
              : 'PASTE-HTTP-ACCESS-TOKEN',
          WRITTEN: written,
        },
      },
    );
  }
  if (!box.files.some((file) => file.name === 'git-install.sh')) return [];
  const done = await box.run('sh', ['git-install.sh'], { env: { BITBUCKET_TOKEN: token } });
  // Twice, because people do: it must not pile up.
  const again = await box.run('sh', ['git-install.sh'], { env: { BITBUCKET_TOKEN: token } });
  return done.status === 0 && again.status === 0 ? [] : [`git-install.sh ended with ${done.status}: ${done.err}`];
}

/** Calls a self-managed server with the exported trial command. */
function calling(deployment: 'server' | 'data-center', mode: SecretsMode, method: string, wanted: string): ConsumerCase {
  return {
    platform: 'git',
    deployment,
    mode,
    what: `ls-remote, ${method}`,
    run: async () => {
      const server: Recorder = await recorder(() => ({ type: 'application/x-git-upload-pack-advertisement', text: advertisement }));
      const box = await sandbox(
        exported({
          platform: 'git',
          deployment,
          mode,
          token,
          user,
          baseUrl: `${server.origin}/bitbucket`,
          options: { access: 'read', method, sslCaInfo: '' },
          repositories: ['PRJ/app'],
        }),
      );
      try {
        const problems = await install(box, mode, method === 'store');
        const script = method === 'header' && mode === 'env' ? '. ./git-environment.sh && . ./git-try.sh' : '. ./git-try.sh';
        const asked = await box.run('sh', ['-c', script], { env: { BITBUCKET_TOKEN: token } });
        const last = server.seen.at(-1);
        return [
          ...problems,
          ...(asked.status === 0 && asked.out.includes('refs/heads/main')
            ? []
            : [`git ls-remote ended with ${asked.status}: ${asked.err}`]),
          ...(last?.authorization === wanted ? [] : [`the server saw ${last?.authorization ?? 'nobody'}`]),
          ...(last?.path.startsWith('/bitbucket/scm/prj/app.git/info/refs') === true ? [] : [`git called ${last?.path ?? 'nothing'}`]),
        ];
      } finally {
        await box.remove();
        await server.close();
      }
    },
  };
}

/** Asks git for bitbucket.org's credential, which is as near as one comes without calling Bitbucket. */
function asking(mode: SecretsMode): ConsumerCase {
  return {
    platform: 'git',
    deployment: 'cloud',
    mode,
    what: 'credential fill, store',
    run: async () => {
      const box = await sandbox(
        exported({ platform: 'git', deployment: 'cloud', mode, token, options: { access: 'read', method: 'store' } }),
      );
      try {
        const problems = await install(box, mode, true);
        const filled = await box.run('git', ['credential', 'fill'], {
          input: 'protocol=https\nhost=bitbucket.org\n\n',
          env: { BITBUCKET_TOKEN: token },
        });
        const other = await box.run('git', ['credential', 'fill'], {
          input: 'protocol=https\nhost=example.org\n\n',
          env: { BITBUCKET_TOKEN: token },
        });
        return [
          ...problems,
          ...(filled.out.split('\n').includes('username=x-bitbucket-api-token-auth') && filled.out.split('\n').includes(`password=${token}`)
            ? []
            : ['git fills in something else']),
          ...(other.out.includes('password=') ? ['git gives the token to another host'] : []),
        ];
      } finally {
        await box.remove();
      }
    },
  };
}

/** A proxy sees what git sends to http://bitbucket.org, where .netrc is looked up by the host's name. */
function proxied(mode: SecretsMode): ConsumerCase {
  return {
    platform: 'git',
    deployment: 'cloud',
    mode,
    what: 'ls-remote, netrc',
    run: async () => {
      const server = await recorder(() => ({ type: 'application/x-git-upload-pack-advertisement', text: advertisement }));
      const box = await sandbox(
        exported({ platform: 'git', deployment: 'cloud', mode, token, options: { access: 'read', method: 'netrc' } }),
      );
      try {
        const problems = await install(box, mode, false);
        await box.run('git', ['-c', `http.proxy=${server.origin}`, 'ls-remote', 'http://bitbucket.org/acme/app.git']);
        const last = server.seen.at(-1)?.authorization ?? 'nobody';
        return [...problems, ...(last === basic('x-bitbucket-api-token-auth', token) ? [] : [`the server saw ${last}`])];
      } finally {
        await box.remove();
        await server.close();
      }
    },
  };
}

export const consumer: Consumer = {
  name: 'git',
  kind: 'consumer',
  missing: () => lacks('git'),
  cases: () => [
    ...secretsModes.flatMap((mode) => [asking(mode), proxied(mode)]),
    ...deployments
      .filter((where): where is Exclude<Deployment, 'cloud'> => where !== 'cloud')
      .flatMap((where) =>
        secretsModes.flatMap((mode) => [
          calling(where, mode, 'store', basic(user, token)),
          calling(where, mode, 'netrc', basic(user, token)),
          calling(where, mode, 'header', `Bearer ${token}`),
        ]),
      ),
  ],
};
