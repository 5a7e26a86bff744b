/** What several platforms say alike. */
import { inEnglish } from '../../language.ts';

export const sharedCopy = inEnglish('platform.shared', {
  /** The kinds of platform, by which the catalogue is sorted out. */
  categories: {
    'ci-cd': 'CI/CD',
    'code-quality': 'Code quality',
    'code-search': 'Code search',
    dependencies: 'Dependencies',
    'developer-portal': 'Developer portal',
    'developer-tools': 'Developer tools',
    'development-environments': 'Development environments',
    'engineering-insights': 'Engineering insights',
    infrastructure: 'Infrastructure',
    security: 'Security',
    'anything-else': 'Anything else',
  },
  prerequisites: {
    tokens: 'Bitbucket 5.5 or newer, because older versions have no tokens.',
    canRead: 'An account that can read the repositories.',
  },
  kinds: {
    needsDataCenter:
      'Project and repository tokens need a Data Center licence and Bitbucket 7.18 or newer; Bitbucket Server makes personal tokens only.',
    appPassword: 'Bitbucket Cloud made no new ones after 9 Sep 2025 and has accepted none since 28 Jul 2026. Use an API token.',
    needsUserName: 'This platform asks for a user name with the token, and these tokens have none. Use a person’s HTTP access token.',
    notThere: 'This kind of credential does not exist on this kind of Bitbucket.',
  },
  rows: {
    tokenReachesMore:
      'This selection limits what is read. The token can still open everything that its owner can: give its owner these repositories only.',
    save: 'Click Save.',
    enterName: 'Enter a name.',
    enterWorkspace: 'Enter the workspace.',
    straightAcross: 'Straight from one page to the other; write it down nowhere.',
    enterEmail: 'Enter the e-mail address of the token’s owner.',
    pasteApiToken: 'Paste the API token.',
    createToken: 'HTTP access tokens → Create token',
    createReadToken: 'Create a token with Read for projects and Read for repositories.',
    readPermissions: 'Project permissions: Read · Repository permissions: Read',
    tokenAlready: 'Did Handrail check the token already? Then you have this one.',
    enterAddress: 'Enter the address of your Bitbucket.',
    pasteHttpToken: 'Paste the HTTP access token.',
    enterUserName: 'Enter the user name of the token’s owner.',
  },
  kubernetes: {
    caveat:
      'Kubernetes expands no variables. With “env” the Secret is a template, and the apply command fills it in with envsubst. Tools that keep Secrets encrypted (Sealed Secrets, SOPS, External Secrets) can take over from there.',
    secretLabel: 'Name of the Secret',
    nameRule: 'Kubernetes takes lower-case letters, digits and hyphens; the first and the last is a letter or digit.',
    namespace: 'Namespace',
    apply: 'Apply it to Kubernetes',
    where: 'Where kubectl reaches your cluster, in the folder with the files.',
    replaceFirst: (secret: string) => `Replace every PASTE-… in ${secret} first.`,
    /** What running it changes. */
    changes: ({ files, namespace }: { readonly files: string; readonly namespace: string | null }) =>
      namespace === null
        ? `It creates or replaces what ${files} describes, in the cluster that kubectl uses now.`
        : `It creates or replaces what ${files} describes, in the namespace ${namespace} of the cluster that kubectl uses now.`,
    runApply: 'Run the apply command where kubectl reaches your cluster.',
    deleteOnceApplied: (secret: string) => `Delete ${secret} once it is applied, and never commit it: it holds the secret in plain text.`,
    secretHelp: 'What the Secret is called in Kubernetes.',
  },
  recipes: {
    needsEnvsubst: 'Needs envsubst (package gettext or gettext-base).',
    namesFromShell: 'Names without a value in the file are taken from your shell.',
    replaceFirst: (placeholder: string) => `Replace ${placeholder} in the file first.`,
    seeThatItIsThere: 'Check that it worked',
    sameComputer: 'On the same computer.',
    filledIn: {
      use: 'Needs envsubst (package gettext or gettext-base). The filled-in copy is readable by you alone and is deleted afterwards.',
      import:
        'Needs envsubst (package gettext or gettext-base). The filled-in copy is readable by you alone and is deleted after the import.',
    },
    pasteToken: ({ placeholder, file }: { readonly placeholder: string; readonly file: string }) =>
      `Replace ${placeholder} in ${file} with the token.`,
    pasteAll: (file: string) => `Replace every PASTE-… in ${file} with the real value.`,
    setVariables: (names: string) => `Set ${names} in your shell.`,
    /** What the shell says where a variable is missing; the variable's name and a colon come before it. */
    setFirst: (name: string) => `Set ${name} first`,
    folderAndDocker: 'In the folder with the files; needs Docker.',
    /** Docker reads a file of variables when the container is made, and never again. */
    startAnew: (platform: string) =>
      `Remove the container, then start ${platform} again with its command: a restart keeps the old variables. In Kubernetes, restart its pods: \`kubectl rollout restart deployment NAME\`.`,
    keepForYourself: (environmentName: string) => `Keep ${environmentName} readable for you alone: it holds the token.`,
    folder: 'In the folder with the file.',
  },
  webhook: {
    label: 'Add the webhook in Bitbucket',
    next: 'Add the webhook in Bitbucket with the sheet.',
    reach: 'Bitbucket Cloud has to reach it from the internet to report events.',
    enterVariable: (variable: string) => `Enter what you put into ${variable}.`,
    page: 'Repository settings → Webhooks',
    cloud: {
      open: 'Click Add webhook.',
      title: 'Add webhook → Title',
      enterTitle: 'Enter a title.',
      url: 'Add webhook → URL',
      secret: 'Add webhook → Secret',
      triggers: 'Add webhook → Triggers',
      form: 'Add webhook',
    },
    enterSecret: 'Enter the webhook secret.',
    selfManaged: {
      open: 'Click Create webhook.',
      name: 'Create webhook → Name',
      url: 'Create webhook → URL',
      secret: 'Create webhook → Secret',
      events: 'Create webhook → Events',
      form: 'Create webhook',
    },
  },
  asks: {
    workspace: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    email: 'The e-mail address of the Atlassian account that made the token.',
    userName: 'The Bitbucket user name of the token’s owner.',
  },
  modes: {
    noTokenForEnv: 'This route has no token, so there is nothing to fill in from the environment.',
    noTokenInline: 'This route has no token, so there is no secret to put inside.',
    formExpandsNothing: 'This is typed into a web form, and a web form expands no variables.',
    noTokenToRefer: 'This way uses no token, so there is nothing to keep in a secrets manager.',
    formReadsNoManager: 'You type the token into a web form. The platform keeps it itself and reads no secrets manager.',
  },
  serverEnded: (note: string) => `${note} Atlassian ended support for Bitbucket Server on 2024-02-15.`,
  unlimited: ({ chosen, platform }: { readonly chosen: string; readonly platform: string }) =>
    `You chose ${chosen}. What is exported here does not limit ${platform} to them: it can reach every repository that the token can. Give the token access to these repositories only.`,
  unlimitedByGrant: ({ chosen, platform }: { readonly chosen: string; readonly platform: string }) =>
    `You chose ${chosen}. What is exported here does not limit ${platform} to them: it can reach every repository that the access granted in Bitbucket covers.`,
  doesNotClone: 'It does not clone from this kind of Bitbucket.',
  checks: {
    branch: 'A branch name has no spaces and none of ~ ^ : ? * [ \\.',
    wholePath: 'Write the whole path, such as /etc/ssl/acme-ca.pem, without a comma, colon or quote.',
  },
});
