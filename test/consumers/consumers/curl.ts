/**
 * curl sends the request for SonarQube; what arrives is compared with the parameters that SonarQube reads. SonarQube itself is not here.
 */
import type { SecretsMode } from '../../../electron/contract/index.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { basic, exported, lacks, recorder, sandbox, secretsModes } from '../kit.ts';

const token = 'to/ken+with=odd:signs@and%41&\\"quoted"';
const admin = 'squ_0123456789';

function sending(deployment: 'server' | 'data-center', mode: SecretsMode): ConsumerCase {
  return {
    platform: 'sonarqube',
    deployment,
    mode,
    what: 'request by web API',
    run: async () => {
      const server = await recorder(() => ({ text: '' }));
      const key = 'Acme’s "Bitbucket" & more';
      const box = await sandbox(
        exported({
          platform: 'sonarqube',
          deployment,
          mode,
          token,
          held: { sonarToken: admin },
          options: { way: 'api', key, sonarUrl: server.origin },
        }),
      );
      try {
        // envsubst puts a value in as it is, so a template takes no quote and no backslash in it.
        const plain = mode === 'inline' ? token : token.replace(/[\\"]/g, '');
        const env = { SONAR_ADMIN_TOKEN: admin, BITBUCKET_TOKEN: plain };
        if (mode === 'placeholder')
          await box.run(
            'sh',
            [
              '-c',
              `sed -i "s/PASTE-SONARQUBE-TOKEN/$SONAR_ADMIN_TOKEN/; s|PASTE-HTTP-ACCESS-TOKEN|$(printf %s "$BITBUCKET_TOKEN" | sed 's/&/\\\\&/g')|" sonarqube-bitbucket.curl`,
            ],
            { env },
          );
        const sent = await box.run('sh', ['sonarqube-create.sh'], { env });
        const created = server.seen.at(-1);
        const tested = await box.run('sh', ['sonarqube-validate.sh'], { env });
        const asked = server.seen.at(-1);
        const form = Object.fromEntries(new URLSearchParams(created?.body ?? ''));
        return [
          ...(sent.status === 0 && tested.status === 0
            ? []
            : [`curl ended with ${sent.status} and ${tested.status}: ${sent.err}${tested.err}`]),
          ...(created?.method === 'POST' && created.path === '/api/alm_settings/create_bitbucket'
            ? []
            : [`it called ${created?.method ?? ''} ${created?.path ?? 'nothing'}`]),
          ...(JSON.stringify(form) === JSON.stringify({ key, url: 'https://git.acme.io/bitbucket', personalAccessToken: plain })
            ? []
            : [`it sent ${Object.keys(form).join(', ')} with other values`]),
          ...(created?.authorization === basic(admin, '') && asked?.authorization === basic(admin, '')
            ? []
            : ['it did not sign in with the SonarQube token']),
          ...(new URL(asked?.path ?? '', server.origin).searchParams.get('key') === key &&
          asked?.path.startsWith('/api/alm_settings/validate?') === true
            ? []
            : [`it tested ${asked?.path ?? 'nothing'}`]),
        ];
      } finally {
        await box.remove();
        await server.close();
      }
    },
  };
}

export const consumer: Consumer = {
  name: 'curl',
  // It proves the request, not that SonarQube takes it.
  kind: 'reader',
  missing: async () => (await lacks('curl')) ?? lacks('envsubst'),
  cases: () => (['data-center', 'server'] as const).flatMap((where) => secretsModes.map((mode) => sending(where, mode))),
};
