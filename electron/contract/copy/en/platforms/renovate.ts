/** What Handrail says of Renovate, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const renovateCopy = inEnglish('platform.renovate', {
  summary: 'Opens pull requests that keep the dependencies of your repositories up to date.',
  prerequisites: {
    bot: 'An account of its own for Renovate: pull requests come from the token’s owner.',
    computer: 'Docker, or Node.js 24.11 or newer.',
  },
  cloud: {
    note: 'Handrail writes the configuration of a Renovate that you run yourself.',
    kinds: {
      apiToken: 'Renovate signs in with the e-mail address as username and the API token as password.',
      accessTokens:
        'Renovate sends it as a Bearer token. It belongs to nobody, so name the workspace or choose repositories: it cannot list workspaces.',
      oauth: 'An OAuth client’s tokens live two hours; Renovate’s configuration has no place for the client itself.',
    },
    grants: {
      'read:repository:bitbucket': 'Renovate reads code and settings. Renovate names this scope.',
      'write:repository:bitbucket': 'Renovate pushes its branches. Renovate names this scope.',
      'read:pullrequest:bitbucket': 'Renovate finds the pull requests that it opened before. Renovate names this scope.',
      'write:pullrequest:bitbucket': 'Renovate opens, updates and merges pull requests. Renovate names this scope.',
      'read:user:bitbucket': 'Renovate asks who it is, so that it knows its own pull requests. Renovate names this scope.',
      'read:workspace:bitbucket': 'Renovate lists your workspaces to find repositories. Renovate names this scope.',
      'pullrequest:write': 'Renovate reads code, pushes branches and opens pull requests.',
    },
    asks: {
      workspace: {
        help: 'The workspace that Renovate looks in. Empty: every workspace that the token sees.',
      },
    },
    caveats: {
      noDashboard:
        'Renovate’s Dependency Dashboard does not work on Bitbucket Cloud: it was an issue, and Bitbucket removed its issue tracker on 2026-08-20. So no issue scope is asked for.',
      noEndpoint: 'There is no endpoint in the file on purpose: Renovate knows Bitbucket Cloud’s address.',
      refusedToken: 'A refused token does not end a run of Renovate with an error: look for “authentication” in its log.',
    },
  },
  selfManaged: {
    note: 'Handrail writes the configuration of a Renovate that you run yourself.',
    kinds: {
      personal: 'Renovate sends it as a Bearer token.',
      bearer: 'Renovate sends it as a Bearer token, the only way in which these tokens are accepted.',
      oauth: 'The configuration has a place for a token only.',
    },
    grants: {
      PROJECT_READ: 'Renovate lists projects to find repositories.',
      REPO_WRITE: 'Renovate pushes branches and opens pull requests. It looks only at repositories that it may write to.',
    },
    caveats: {
      tokenAlone: 'The token goes alone: Renovate refuses to start when a token and a password are both given.',
      refusedToken: 'A refused token does not end a run of Renovate with an error: look for “authentication” in its log.',
    },
  },
  inputs: {
    autodiscoverFilter: {
      help: (example: string) =>
        `Which of the repositories that the token sees Renovate takes, such as ${example}; * means any text. Empty: all of them. Not used when you choose repositories one by one.`,
    },
    caFile: {
      help: 'The file with your own certificate authority, where Renovate runs. Empty when your certificate is a public one.',
    },
    onboarding: {
      help: 'On: Renovate first opens a pull request that adds its settings to each repository. Off: it skips repositories without settings.',
    },
    mysql: {
      label: 'Bitbucket’s database is MySQL',
      help: 'On: Renovate leaves emoji out of its texts (unicodeEmoji: false), because MySQL as Bitbucket uses it cannot store them.',
    },
  },
  artifacts: {
    pipeline: { label: 'Pipeline that runs Renovate' },
    config: {
      label: 'Configuration of Renovate',
    },
    environment: {
      label: 'The token for Renovate',
    },
    check: {
      label: 'Check the configuration',
      where: 'In the folder with the file; needs Node.js 24.11 or newer.',
      changes: 'It changes nothing: Renovate only reads the file. The first time npm fetches Renovate, which takes some minutes.',
      note: 'It says “Config validated successfully”.',
    },
    run: {
      label: 'Run Renovate',
      note: 'Add `-e RENOVATE_DRY_RUN=full` for a run that changes nothing.',
    },
  },
  next: {
    pipeline:
      'Put both files into the repository, run the custom pipeline `renovate` once by hand and read its log, then give it a schedule under Pipelines → Schedules.',
    setVariables: (variables: string) => `Set ${variables} where Renovate runs, to the token.`,
    runByHand: 'Run Renovate once by hand, first as a dry run, and read its log.',
    schedule: 'Then run it on a schedule: cron, a Kubernetes CronJob or a pipeline of your own.',
    withoutDockerOrFile: (configFile: string) => `Without Docker: \`RENOVATE_CONFIG_FILE=${configFile} npx renovate\`.`,
    withoutDocker: ({ environmentName, configFile }: { readonly environmentName: string; readonly configFile: string }) =>
      `Without Docker, give the line of ${environmentName} to Renovate as its environment and run \`RENOVATE_CONFIG_FILE=${configFile} npx renovate\`.`,
  },
  caveats: {
    cannotListWorkspaces:
      'An access token cannot list workspaces, so Renovate finds nothing by itself: name the workspace, or choose repositories one by one.',
    filterLeftOut: 'autodiscoverFilter is not in the file: you chose the repositories one by one, and Renovate looks for no others.',
  },
  /** After a new token. */
  afterToken: {
    sign: 'The log of the next run says “Repository finished” for your repositories.',
  },
});
