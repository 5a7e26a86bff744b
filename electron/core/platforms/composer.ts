/**
 * Composer, the package manager of PHP: its auth.json and the entries of composer.json.
 * Facts: github.com/composer/composer @eba7baa5 (2026-08-21, after 2.10.2): doc/articles/authentication-for-private-packages.md,
 * src/Composer/Util/{AuthHelper,Git}.php; and 2.5.5 (Debian 12), which was run.
 */
import { composerCopy as copy } from '../../contract/copy/en/platforms/composer.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { jsonText } from '../formats/json-text.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { commandLine, withEnvironment } from '../formats/shell.ts';
import { edition, fullRepositories, isAccessToken, level, permission, placeOf, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { fixed, named, putIn } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, pasteToken, setVariables } from './recipes.ts';

const code = 'https://github.com/composer/composer/blob/eba7baa5';
const guide = source(
  'Composer: Authentication for privately hosted packages',
  `${code}/doc/articles/authentication-for-private-packages.md`,
  edition('@eba7baa5', '2026-05-14', '2026-12-01'),
);
const headers = source(
  'Composer source: how it signs in to an API',
  `${code}/src/Composer/Util/AuthHelper.php`,
  edition('@eba7baa5', '2026-07-01', '2026-12-01'),
);
const gitCode = source(
  'Composer source: the user name and password for git',
  `${code}/src/Composer/Util/Git.php`,
  edition('@eba7baa5', '2026-07-01', '2026-12-01'),
);
/** Why “bearer” helps not with git: the token would be the user name, and the word “bearer” the password. */
const bearerIssue = source(
  'Composer issue 9100: “bearer” with a self-hosted Bitbucket',
  'https://github.com/composer/composer/issues/9100',
  { dated: '2020-08-03', checked: '2026-12-01' },
);
/** Composer 2.8.12 is the first release with it. */
const apiTokens = source('Composer pull request 12515: API tokens of Bitbucket', 'https://github.com/composer/composer/pull/12515', {
  dated: '2025-08-28',
  checked: '2026-12-01',
});
const schema = source(
  'Composer: schema of composer.json',
  `${code}/res/composer-schema.json`,
  edition('@eba7baa5', '2026-05-28', '2026-12-01'),
);

const authFile = 'auth.json';
/** Never called auth.json: Composer would take the variable's name for the token. */
const templateFile = 'composer-auth.json';
const repositoriesFile = 'composer-repositories.json';
const dryRun = commandLine('composer', 'update', '--dry-run', '--no-interaction');

const cloudInputs = () => ({
  release: input.choice({
    label: copy.inputs.release.label,
    help: copy.inputs.release.help,
    default: 'current',
    choices: [
      { value: 'current', label: copy.inputs.release.current, help: null },
      { value: 'older', label: copy.inputs.release.older, help: null },
    ],
  }),
});

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext;

/** An API token with a Composer that gives git the e-mail address: then git is all that it may be asked with. */
function gitAlone(context: Context): boolean {
  return context.deployment === 'cloud' && context.options.release === 'older' && !isAccessToken(context.credential.kind);
}

const out = () =>
  output(
    (context: Context) => {
      const names = tokenNames(context.credential.kind);
      // With the port, as Composer looks it up (src/Composer/Util/Url.php, getOrigin).
      const host = context.deployment === 'cloud' ? 'bitbucket.org' : placeOf(context.baseUrl).host;
      const auth = { 'http-basic': { [host]: { username: context.tokenUser, password: context.secret('token', names) } } };
      const type = gitAlone(context) ? 'git' : 'vcs';
      const http = context.deployment !== 'cloud' && !placeOf(context.baseUrl).https;
      return ok({ names, auth, type, http });
    },
    {
      artifacts: {
        auth: {
          kind: 'file',
          name: authFile,
          label: copy.artifacts.auth.label,
          language: 'json',
          secret: true,
          modes: ['placeholder', 'inline'],
          make: (_, { auth }) => jsonText(auth),
        },
        template: {
          kind: 'file',
          name: templateFile,
          label: copy.artifacts.template.label,
          language: 'json',
          secret: false,
          modes: ['env', 'reference'],
          make: (_, { auth }) => jsonText(auth),
        },
        repositories: {
          kind: 'file',
          name: repositoriesFile,
          label: copy.artifacts.repositories.label,
          language: 'json',
          secret: false,
          repositories: 'chosen',
          make: (context, { type, http }) => jsonText(entries(context, type, http)),
        },
        check: {
          kind: 'command',
          name: 'composer-check.sh',
          label: copy.artifacts.check.label,
          where: copy.artifacts.check.where,
          note: ({ mode }) => (mode === 'env' ? copy.artifacts.check.templateToo : copy.artifacts.check.note),
          make: ({ mode }, { names }) => (mode === 'env' ? withAuth(names.env) : dryRun),
        },
      },
      next: (context, { names, type }) => [
        pasteToken(context, names, authFile),
        setVariables(context, [names.env]),
        ...(context.mode === 'env' ? [] : [copy.next.place, copy.next.merge, copy.next.ignore]),
        context.repositories === null ? copy.next.nameRepositories(type) : copy.next.copyRepositories,
        copy.next.run,
        context.mode === 'env' ? copy.next.builds : null,
        aboutSecret(context, sharedCopy.recipes.keepForYourself(authFile)),
      ],
      caveats: (context, { http }) => [
        gitAlone(context)
          ? copy.caveats.gitAlone
          : context.deployment === 'cloud' && !isAccessToken(context.credential.kind) && copy.caveats.olderReleases,
        http && context.repositories !== null && copy.caveats.unencrypted,
      ],
    },
  );

/** https://getcomposer.org/doc/03-cli.md#composer-auth: the same JSON in a variable, so that no file holds the token. */
function withAuth(variable: string): string {
  return withEnvironment(
    [variable],
    [`COMPOSER_AUTH=$(envsubst '\${${variable}}' < ${templateFile}) || exit 1`, 'export COMPOSER_AUTH', dryRun],
  );
}

function entries(context: Context, type: string, http: boolean): JsonValue {
  const base = context.deployment === 'cloud' ? 'https://bitbucket.org' : `${context.baseUrl}/scm`;
  return {
    repositories: (fullRepositories(context) ?? []).map((name) => {
      const [owner = '', slug = ''] = name.includes('/')
        ? name.split('/')
        : [context.deployment === 'cloud' ? 'WORKSPACE' : 'PROJECT', name];
      // Bitbucket's own clone addresses have the project's key in small letters.
      return { type, url: `${base}/${context.deployment === 'cloud' ? owner : owner.toLowerCase()}/${slug}.git` };
    }),
    ...(http ? { config: { 'secure-http': false } } : {}),
  };
}

/** Each run is a process of its own, which reads auth.json and COMPOSER_AUTH at its start. */
const afterToken = () => [{ reads: 'use', sign: copy.afterToken.sign, sources: [guide] }] as const;
const computer = () => ({ where: 'computer' as const, text: copy.prerequisites.computer });

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [computer(), { where: 'bitbucket', text: sharedCopy.prerequisites.canRead }],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      permission('repository', copy.cloud.grants.repository),
    ],
    inputs: cloudInputs(),
    asks: [
      { field: 'workspace', required: false, label: 'workspace', help: sharedCopy.asks.workspace },
      {
        field: 'user',
        required: true,
        label: 'username',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
        when: when('release', 'current'),
      },
    ],
    afterToken: afterToken(),
    sources: [guide, headers, gitCode, apiTokens, schema, sources.apiTokenUse, sources.accessTokenUse],
    git: (context) => (context.options.release === 'older' || isAccessToken(context.kind) ? fixed(context) : putIn(context)),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      computer(),
      { where: 'bitbucket', text: sharedCopy.prerequisites.canRead },
      { where: 'bitbucket', text: sharedCopy.prerequisites.tokens },
    ],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [level('REPO_READ', copy.selfManaged.grants.REPO_READ)],
    inputs: {},
    asks: [{ field: 'user', required: true, label: 'username', help: sharedCopy.asks.userName, kinds: ['http-access-token'] }],
    caveats: [copy.caveats.cloned, copy.caveats.gitFirst],
    afterToken: afterToken(),
    sources: [guide, headers, gitCode, bearerIssue, schema, sources.httpTokens],
    git: (context) => named(context),
    output: out(),
  });

/** Composer. */
export const composer = definePlatform(() => ({
  id: 'composer',
  name: 'Composer',
  vendor: 'Packagist',
  summary: copy.summary,
  category: 'dependencies',
  aliases: ['php', 'packagist', 'satis', 'auth.json', 'composer.json'],
  git: { clones: 'always', sources: [gitCode] },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
