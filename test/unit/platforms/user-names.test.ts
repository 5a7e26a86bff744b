/**
 * The two user names (REST and git): asked where the platform, the deployment and the kind of token need them, and put where the platform
 * expects them.
 */
import { describe, expect, it } from 'vitest';
import { emptyAnswers, valuesOf } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, OptionValue, SheetRow } from '../../../electron/contract/index.ts';
import { guideInWords } from '../../../electron/contract/copy/guide.ts';
import { tokenGuide } from '../../../electron/core/access/guide.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { savePlan } from '../../../electron/core/export/save-plan.ts';
import { exampleOptions, platforms } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';

const where = ['cloud', 'server', 'data-center'] as const;
type Where = (typeof where)[number];
const email = 'rest.owner@acme.io';
const login = 'rest-owner';
const git = 'git-owner';
const named = /rest[.-]owner|git-owner/;

interface Expected {
  /** What the form asks for: an e-mail address, a user name, any text, or nothing. */
  readonly rest: 'email' | 'user-name' | 'any' | null;
  readonly git: boolean;
  /** Every line of every file that names somebody, whatever else is chosen: `file: line`; a sheet's row as `place: value`. */
  readonly lines: readonly string[];
}

const nobody: Expected = { rest: null, git: false, lines: [] };
/** The check needs the e-mail address; the platform is given none. */
const checkOnly: Expected = { rest: 'email', git: false, lines: [] };
const mail = (...lines: string[]): Expected => ({ rest: 'email', git: false, lines });
const user = (...lines: string[]): Expected => ({ rest: 'user-name', git: false, lines });

const cdsLine = 'bitbucket-acme.yml: username: "rest-owner"';

/** platform → deployment → kind. Written from the platforms' own pages; `dc` stands for Server too. */
const table: Readonly<
  Record<string, { readonly cloud?: Partial<Record<CredentialKind, Expected>>; readonly dc?: Partial<Record<CredentialKind, Expected>> }>
> = {
  cds: {
    dc: {
      'http-access-token': user(cdsLine),
      'http-project-token': { rest: 'any', git: false, lines: [cdsLine] },
      'http-repository-token': { rest: 'any', git: false, lines: [cdsLine] },
    },
  },
  'harness-sei': {
    cloud: { 'api-token': mail(`Username: ${email}`) },
    dc: {
      'http-access-token': user(
        `Username: ${login}`,
        "satellite-kubernetes.yml: username: 'rest-owner'",
        "satellite.yml: username: 'rest-owner'",
      ),
    },
  },
  'vault-radar': {
    cloud: { 'api-token': mail(`Enter your Bitbucket token creator email: ${email}`) },
    dc: { 'http-access-token': user(`Bitbucket account name: ${login}`) },
  },
  'another-tool': {
    cloud: {
      'api-token': mail(
        `bitbucket-secret.yml: BITBUCKET_USERNAME: "${email}"`,
        `bitbucket.env: BITBUCKET_USERNAME=${email}`,
        `bitbucket.json: "BITBUCKET_USERNAME": "${email}",`,
        `bitbucket.yml: BITBUCKET_USERNAME: "${email}"`,
      ),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: {
      // With a header nobody is asked for; with a user name or in a git address the owner is.
      'http-access-token': {
        ...nobody,
        lines: [
          'bitbucket-secret.yml: BITBUCKET_GIT_URL: "https://rest-owner:TOKEN@git.acme.io/scm/prj/app.git"',
          'bitbucket-secret.yml: BITBUCKET_USERNAME: "rest-owner"',
        ],
      },
      'http-project-token': nobody,
      'http-repository-token': nobody,
    },
  },
  'aws-codeconnections': { cloud: { 'oauth-client': nobody } },
  'xcode-cloud': { cloud: { 'oauth-client': nobody }, dc: { 'http-access-token': nobody } },
  git: {
    cloud: { 'api-token': checkOnly, 'repository-token': nobody, 'project-token': nobody, 'workspace-token': nobody },
    dc: {
      'http-access-token': user(
        'bitbucket.netrc: machine git.acme.io login rest-owner password TOKEN',
        'git-credentials-bitbucket: https://rest-owner:TOKEN@git.acme.io',
        'gitconfig-bitbucket: username = rest-owner',
      ),
      'http-project-token': nobody,
      'http-repository-token': nobody,
    },
  },
  jenkins: {
    cloud: {
      'api-token': mail(`jenkins-bitbucket.yaml: username: '${email}'`),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: { 'http-access-token': user("jenkins-bitbucket.yaml: username: 'rest-owner'") },
  },
  renovate: {
    cloud: {
      'api-token': mail(`renovate-config.json: "username": "${email}",`),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: { 'http-access-token': nobody, 'http-project-token': nobody, 'http-repository-token': nobody },
  },
  'argo-cd': {
    cloud: {
      'api-token': mail(`argocd-applicationset.yml: user: "${email}"`),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: {
      'http-access-token': { ...nobody, lines: ['argocd-repository-secret.yml: username: "rest-owner"'] },
      'http-project-token': nobody,
      'http-repository-token': nobody,
    },
  },
  flux: {
    cloud: { 'api-token': checkOnly, 'repository-token': nobody, 'project-token': nobody, 'workspace-token': nobody },
    dc: { 'http-access-token': nobody, 'http-project-token': nobody, 'http-repository-token': nobody },
  },
  'tekton-pac': {
    cloud: {
      'api-token': mail(`pipelines-as-code-repositories.yml: user: "${email}"`),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: {
      'http-access-token': user('pipelines-as-code-repositories.yml: user: "rest-owner"'),
      'http-project-token': nobody,
      'http-repository-token': nobody,
    },
  },
  sonarqube: { cloud: { 'oauth-client': nobody }, dc: { 'http-access-token': nobody } },
  backstage: {
    cloud: {
      'api-token': mail(`app-config.bitbucket.yaml: - username: '${email}'`),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: { 'http-access-token': nobody, 'http-project-token': nobody, 'http-repository-token': nobody },
  },
  'snyk-broker': {
    cloud: { 'api-token': mail(`Email: ${email}`) },
    dc: { 'http-access-token': { ...nobody, lines: [`snyk-broker.env: BITBUCKET_USERNAME=${login}`] } },
  },
  atlantis: {
    cloud: { 'api-token': mail(`atlantis.env: ATLANTIS_BITBUCKET_API_USER=${email}`) },
    dc: { 'http-access-token': user(`atlantis.env: ATLANTIS_BITBUCKET_USER=${login}`) },
  },
  'aws-codebuild': {
    cloud: {
      'api-token': mail(`codebuild-credentials.json: "username": "${email}",`),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
  },
  sourcegraph: {
    cloud: {
      'api-token': mail(`sourcegraph-bitbucket.json: "username": "${email}",`, `sourcegraph-bitbucket.json: "username": "${git}",`),
      'workspace-token': nobody,
    },
    dc: { 'http-access-token': user('sourcegraph-bitbucket.json: "username": "rest-owner",') },
  },
  'semantic-release': {
    // The words that stand in the file are Bitbucket's own.
    cloud: { 'api-token': checkOnly, 'repository-token': nobody, 'project-token': nobody, 'workspace-token': nobody },
    dc: {
      'http-access-token': user('semantic-release.env: BITBUCKET_TOKEN_BASIC_AUTH=rest-owner:TOKEN'),
    },
  },
  composer: {
    cloud: {
      'api-token': mail(`auth.json: "username": "${email}",`),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: { 'http-access-token': user(`auth.json: "username": "${login}",`) },
  },
  sourcebot: {
    cloud: {
      'api-token': { rest: 'email', git: true, lines: [`config.json: "gitUser": "${git}",`, `config.json: "user": "${email}",`] },
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: { 'http-access-token': user(`config.json: "user": "${login}",`), 'http-project-token': nobody, 'http-repository-token': nobody },
  },
  mcp: {
    cloud: {
      'api-token': mail(
        `.mcp.json: "BITBUCKET_USERNAME": "${email}",`,
        `claude_desktop_config.json: "BITBUCKET_USERNAME": "${email}",`,
        `mcp.json: "BITBUCKET_USERNAME": "${email}",`,
        `config.toml: BITBUCKET_USERNAME = "${email}"`,
        `.mcp.json: "ATLASSIAN_USER_EMAIL": "${email}",`,
      ),
      'repository-token': nobody,
      'project-token': nobody,
      'workspace-token': nobody,
    },
    dc: {
      'http-access-token': user(
        `.mcp.json: "BITBUCKET_USERNAME": "${login}",`,
        `claude_desktop_config.json: "BITBUCKET_USERNAME": "${login}",`,
        `mcp.json: "BITBUCKET_USERNAME": "${login}",`,
        `config.toml: BITBUCKET_USERNAME = "${login}"`,
      ),
    },
  },
  gitpod: { dc: { 'oauth-client': nobody } },
  teamcity: {
    cloud: { 'api-token': checkOnly, 'repository-token': nobody, 'project-token': nobody, 'workspace-token': nobody },
    dc: { 'http-access-token': user(`Username: ${login}`) },
  },
  blubracket: { cloud: { 'api-token': mail(`Personal Access Token: ${email}:TOKEN`) } },
};

const runs = platforms().flatMap((platform) =>
  where
    .filter((at) => platform.deployments[at].support !== 'blocked')
    .flatMap((at) =>
      platform.deployments[at].credentialKinds
        .filter((use) => use.supported)
        .map(({ kind }) => ({
          title: `${platform.id} on ${at} with ${kind}`,
          platform,
          at,
          kind,
          expected: table[platform.id]?.[at === 'cloud' ? 'cloud' : 'dc']?.[kind],
        })),
    ),
);
const blocked = platforms().flatMap((platform) =>
  where.filter((at) => platform.deployments[at].support === 'blocked').map((at) => `${platform.id} ${at}`),
);

function answersFor(platform: Platform, at: Where, kind: CredentialKind, more: Record<string, OptionValue> = {}): Answers {
  const options = { ...exampleOptions(platform, at), ...more };
  const rest = kind === 'api-token' ? email : login;
  return {
    ...emptyAnswers(),
    deployment: at,
    baseUrl: at === 'cloud' ? null : 'https://git.acme.io',
    workspace: at === 'cloud' ? 'acme' : null,
    projectKey: 'PRJ',
    repositories: ['app'],
    credential: { kind, user: rest, gitUser: at === 'cloud' ? git : null },
    options,
  };
}

/** The example answers, and each choice and yes-or-no the other way round. */
function variants(platform: Platform, at: Where): Record<string, OptionValue>[] {
  return [
    {},
    ...platform.deployments[at].inputs.flatMap((input): Record<string, OptionValue>[] =>
      input.type === 'boolean'
        ? [{ [input.key]: true }, { [input.key]: false }]
        : (input.choices ?? []).map((choice) => ({ [input.key]: choice.value })),
    ),
  ];
}

function make(platform: Platform, answers: Answers) {
  const at = answers.deployment ?? 'cloud';
  const { inputs, route } = platform.deployments[at];
  const held = Object.fromEntries(inputs.filter((input) => input.type === 'secret').map((input) => [input.key, new Secret('HELD')]));
  return makeExport(platform, {
    answers,
    version: at === 'server' ? '8.9.0' : '9.4.1',
    options: answers.options,
    mode: route === 'oauth' ? 'placeholder' : 'inline',
    secrets: { token: new Secret('TOKEN'), held },
    dropped: {},
    mask: false,
  });
}

function everyOutput(platform: Platform, at: Where, kind: CredentialKind): ExportOutput[] {
  return variants(platform, at).flatMap((more) => {
    const made = make(platform, answersFor(platform, at, kind, more));
    if (made.ok) return [made.value];
    // A choice may rule out the kind of token, and that is said before it is made; anything else is a mistake.
    expect(made.problem.kind, JSON.stringify(made.problem.values)).toBe('platform-cannot-use-credential');
    return [];
  });
}

/** The words of the form's field at the end of a row's place. */
const fieldOf = (row: SheetRow): string => row.place.split(' → ').at(-1) ?? '';

function namedLines(outputs: readonly ExportOutput[]): string[] {
  const lines = outputs.flatMap((output) => [
    ...savePlan(output)
      .filter((file) => file.kind !== 'sheet')
      .flatMap((file) =>
        file.text
          .split('\n')
          .filter((line) => named.test(line))
          .map((line) => `${file.name}: ${line.trim()}`),
      ),
    ...output.artifacts
      .flatMap((artifact) => (artifact.kind === 'sheet' ? artifact.sheet.rows : []))
      .filter((row) => named.test(`${row.value ?? ''} ${row.action} ${row.note ?? ''}`))
      .map((row) => `${fieldOf(row)}: ${row.value ?? ''}`),
  ]);
  return [...new Set(lines)].sort();
}

function guideFor(platform: Platform, answers: Answers) {
  return guideInWords(
    tokenGuide({
      answers,
      platform,
      kind: answers.credential?.kind ?? null,
      version: '9.4.1',
      missing: [],
      practice: false,
      practiceTokenPage: null,
    }),
  );
}

describe('the two user names', () => {
  it('are settled for every platform, every deployment and every kind of token', () => {
    expect(Object.keys(table).sort()).toEqual(
      platforms()
        .map((platform) => platform.id)
        .sort(),
    );
    expect(runs.filter((run) => run.expected === undefined).map((run) => run.title)).toEqual([]);
    const wanted = new Set([...runs.map((run) => `${run.platform.id} ${run.at === 'cloud' ? 'cloud' : 'dc'} ${run.kind}`)]);
    const said = Object.entries(table).flatMap(([id, places]) =>
      Object.entries(places).flatMap(([at, kinds]) => Object.keys(kinds).map((kind) => `${id} ${at} ${kind}`)),
    );
    expect(said.filter((each) => !wanted.has(each))).toEqual([]);
    expect(blocked.length).toBeGreaterThan(0);
  });

  it.each(runs)('$title: asked only where somebody needs them', ({ platform, at, kind, expected }) => {
    const asked = (more: Record<string, OptionValue>) => guideFor(platform, answersFor(platform, at, kind, more));
    // Without any answer but the ones that the platform insists on.
    const { user: rest, gitUser } = guideFor(platform, { ...answersFor(platform, at, kind), options: {} });
    expect([rest.asked ? rest.expects : null, gitUser.asked]).toEqual([expected?.rest, expected?.git]);
    // Whatever a choice adds, what is asked is asked once and stands in a field of the platform's, or Bitbucket's own REST API wants it.
    for (const more of variants(platform, at)) {
      const { user: one, gitUser: two } = asked(more);
      if (one.asked) expect(one.label).not.toBe('');
      if (two.asked) expect(two.expects).toBe('user-name');
      if (one.asked && two.asked) expect(one.label).not.toBe(two.label);
    }
  });

  it.each(runs)('$title: put where the platform expects them, and nowhere else', ({ platform, at, kind, expected }) => {
    expect(namedLines(everyOutput(platform, at, kind))).toEqual([...(expected?.lines ?? [])].sort());
  });

  it.each(runs)('$title: the REST e-mail address is never a git user', ({ platform, at, kind }) => {
    for (const output of everyOutput(platform, at, kind)) {
      const text = savePlan(output)
        .map((file) => file.text)
        .join('\n');
      expect(text).not.toMatch(/https?:\/\/rest\.owner|rest\.owner%40|login rest\.owner@/);
    }
  });

  it.each(runs.filter((run) => run.expected?.lines.length !== 0))(
    '$title: missing, it is asked for under the platform’s own label',
    ({ platform, at, kind }) => {
      const { asks } = platform.deployments[at];
      for (const more of variants(platform, at)) {
        const answers = answersFor(platform, at, kind, more);
        const full = make(platform, answers);
        const lacking = make(platform, { ...answers, credential: { kind, user: null, gitUser: null } });
        if (!full.ok || lacking.ok) continue;
        expect(lacking.problem).toMatchObject({ kind: 'user-empty' });
        expect(['credential.user', 'credential.gitUser']).toContain(lacking.problem.field);
        const label = valuesOf(lacking.problem, 'user-empty')?.label ?? '';
        expect(asks.map((ask) => ask.label)).toContain(label);
        // The label is the very word that stands beside the value: a key of the file, or the field of the form.
        const key = label.split('.').at(-1) ?? '';
        const lines = namedLines([full.value]);
        // BluBracket’s one field takes “username:token”; git’s store has no key, only an address.
        if (platform.id === 'blubracket' || lines.some((line) => line.startsWith('git-credentials'))) continue;
        expect(
          lines.some((line) => line.toLowerCase().includes(key.toLowerCase())),
          `${label} in ${lines.join(' | ')}`,
        ).toBe(true);
      }
    },
  );

  it.each(runs.filter((run) => run.expected?.rest !== null))(
    '$title: the form says which field of the platform the name goes into',
    ({ platform, at, kind }) => {
      for (const more of variants(platform, at)) {
        const answers = answersFor(platform, at, kind, more);
        const { user: rest } = guideFor(platform, answers);
        const made = make(platform, answers);
        if (!made.ok || !rest.asked) continue;
        const used = namedLines([made.value]).some((line) => line.includes(kind === 'api-token' ? email : login));
        // Where it is for the check alone, no field of the platform is named.
        expect(/It goes into “[^”]+”\./.test(rest.help), rest.help).toBe(used);
      }
    },
  );

  it.each(['argo-cd', 'snyk-broker'])('%s on a server of one’s own is given a user name only when it signs in with one', (id) => {
    const argo = platforms().find((platform) => platform.id === id)!;
    for (const [signIn, asked] of [
      ['bearer', false],
      ['basic', true],
    ] as const) {
      expect(guideFor(argo, answersFor(argo, 'data-center', 'http-access-token', { signIn })).user.asked, signIn).toBe(asked);
    }
  });
});

describe('old names of fields', () => {
  it('wherever a form still says “App password”, the API token is what is pasted there', () => {
    const rows = runs
      .filter((run) => run.at === 'cloud' && run.kind === 'api-token')
      .flatMap(({ platform, at, kind }) => everyOutput(platform, at, kind))
      .flatMap((output) => output.artifacts)
      .flatMap((artifact) => (artifact.kind === 'sheet' ? artifact.sheet.rows : []));
    const old = rows.filter((row) => /app ?password/i.test(`${row.place} ${row.action} ${row.note ?? ''}`));
    expect(old.length).toBeGreaterThan(0);
    for (const row of old) expect(`${row.action} ${row.note ?? ''}`, row.place).toMatch(/API token/);
  });
  it('no file of ours writes an app password’s field where the platform has one for API tokens', () => {
    for (const id of ['backstage', 'sourcegraph']) {
      const platform = platforms().find((each) => each.id === id)!;
      for (const output of everyOutput(platform, 'cloud', 'api-token'))
        expect(
          savePlan(output)
            .filter((file) => file.kind === 'file')
            .map((file) => file.text)
            .join('\n'),
        ).not.toMatch(/appPassword/);
    }
  });
});
