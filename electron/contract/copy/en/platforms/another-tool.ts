/** What Handrail says of a tool that is not in its list, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const anotherToolCopy = inEnglish('platform.another-tool', {
  name: 'Another tool',
  vendor: 'Anybody',
  summary:
    'Something else: a script, an in-house tool, or a product that is not in this list. Say what it must do, and get the right token and a file with it.',
  cloud: {
    note: 'You say what the tool must do and how it signs in. Handrail names the kind of token and its permissions, checks them, and writes the file.',
    kinds: {
      apiToken: 'The password beside its owner’s e-mail address, or part of a git address.',
      accessTokens: 'Goes into a header (Bearer) or a git address.',
      oauth: 'An OAuth client has no token that a file could hold: what it gets lives two hours. Use an API token or an access token.',
    },
    refusesKind: {
      bearer:
        'It is not certain that Bitbucket Cloud takes an API token in a header (Bearer). Use an access token, or choose “User name and password”.',
      basic: 'An access token has no user name. Choose “Header (Bearer)”, or use an API token.',
    },
    grants: {
      read: 'It reads code and reports build results.',
      push: 'It changes code: pushes commits, branches and tags.',
      pullRequests: 'It reads pull requests and comments on them.',
      writePullRequests: 'It opens, approves, merges or declines pull requests.',
      readWebhooks: 'It sees the webhooks of a repository.',
      writeWebhooks: 'It creates and changes webhooks.',
      deleteWebhooks: 'It deletes webhooks again.',
      readBuilds: 'It sees builds of Bitbucket Pipelines and their logs.',
      runBuilds: 'It starts and stops builds of Bitbucket Pipelines.',
      workspace: 'It asks which workspaces there are.',
      project: 'It lists projects.',
      account: 'It asks whose token it has.',
      create: 'It creates repositories. Bitbucket has no permission for that alone: it may change settings of repositories too.',
    },
    caveats: {
      gitName:
        'Does the tool also clone with git? There the user name is `x-bitbucket-api-token-auth`, and the e-mail address is refused. The token is the same.',
      gitNameAccess: 'Does the tool also clone with git? There the user name is `x-token-auth`, and the password is the token.',
      lists:
        'Bitbucket has removed the lists that go across workspaces. A tool that asks for `/2.0/workspaces` or `/2.0/repositories` gets the error 410: name the workspace in the tool.',
      creates:
        'The permission for creating repositories reaches every repository that the token’s owner administers: their branch rules, default reviewers and other settings. It deletes none.',
      writes: 'With “Open, approve and merge” an access token can push code too: for access tokens, Bitbucket puts the one into the other.',
    },
  },
  selfManaged: {
    note: 'You say what the tool must do and how it signs in. Handrail names the token and its permissions, checks them, and writes the file.',
    kinds: {
      personal: 'Goes into a header (Bearer), or with its owner’s user name as user name and password.',
      bearer: 'Goes into a header (Bearer), the only way in which these tokens are accepted.',
      oauth: 'What an incoming link gives ends after a while, and a file cannot renew it. Use an HTTP access token.',
    },
    refusesKind: {
      nameless: 'Tokens of a project or repository have no user name. Choose “Header (Bearer)”, or use an HTTP access token of a person.',
      creates: 'A repository’s token cannot create other repositories. Use a project’s token, or an HTTP access token of a person.',
    },
    grants: {
      read: 'It reads code, comments on pull requests, opens and approves them, and reports build results. Bitbucket has one level for all of that.',
      write: 'It changes code, or merges pull requests.',
      admin: 'It sees, creates and deletes webhooks. Bitbucket has no lower level for it.',
      project: 'It lists projects.',
      create: 'It creates repositories. Bitbucket has no lower level for it that a token can have.',
    },
    modes: {
      git: 'A token may hold a slash, which has to be written %2F in an address. A variable would bring it as it is. Choose “With the token inside” or a placeholder.',
    },
    caveats: {
      webhooks: 'For webhooks the token is allowed to administer the repository. Without them reading is enough.',
      creates:
        'For creating repositories the token is allowed to administer the project: it can also change its settings and permissions, and delete repositories.',
      authority: 'Is the certificate of your Bitbucket from a private authority? Then the tool needs that authority’s certificate as well.',
      unencrypted: 'Your Bitbucket is reached without encryption (http://): the token travels in plain text.',
      interface: (address: string) => `Does the tool ask for the address of the interface for programs (REST)? It is ${address}.`,
    },
  },
  inputs: {
    signIn: {
      label: 'How the tool signs in',
      help: 'Its settings or documentation say it: fields for a user name and a password, one field for a token, or a git address.',
      basic: 'User name and password',
      basicHelp: 'Two fields, also called “Basic”. The password is the token.',
      bearer: 'Header (Bearer)',
      bearerHelp: 'One field for a token and none for a user name.',
      git: 'Git address',
      gitHelp: 'It only clones, or pushes. User name and token are in the address.',
    },
    code: {
      label: 'Code',
      help: 'Reading is always included, and so is reporting build results: Bitbucket has no smaller permission.',
      read: 'Read it',
      readHelp: 'Clone, look at files and commits.',
      push: 'Read and change it',
      pushHelp: 'Also push commits, branches and tags.',
    },
    pullRequests: {
      label: 'Pull requests',
      help: 'Reading and commenting is one permission in Bitbucket; changing them is another one.',
      none: 'Nothing',
      comment: 'Read and comment',
      write: 'Open, approve and merge',
      writeHelp: 'Reads them and comments on them as well.',
    },
    ownCode: {
      label: 'What it does with code and pull requests',
      help: 'Bitbucket Server and Data Center have one permission for both.',
      read: 'Read code, comment on pull requests and open them',
      readHelp: 'It can also report build results. Bitbucket has no smaller permission.',
      push: 'Also push code and merge pull requests',
      pushHelp:
        'It changes what is in your repositories. Atlassian’s page says that a token cannot merge: if Bitbucket refuses it, a person has to.',
    },
    webhooks: {
      label: 'Sets up webhooks',
      help: 'So that Bitbucket tells it about changes. Leave it off if somebody adds the webhook by hand.',
    },
    builds: {
      label: 'Bitbucket Pipelines',
      help: 'Reporting build results of its own needs nothing here.',
      none: 'Nothing',
      read: 'See builds and logs',
      run: 'Start and stop builds',
    },
    projects: {
      label: 'Lists workspaces and projects',
      help: 'For tools with a list to choose from. Leave it off where you type the name.',
    },
    ownProjects: { label: 'Lists projects', help: 'For tools with a list to choose from. Leave it off where you type the name.' },
    create: {
      label: 'Creates repositories',
      help: 'In your workspace, like somebody who may create them there. The permission for it also changes settings of repositories.',
    },
    ownCreate: {
      label: 'Creates repositories',
      help: 'For this the token has to administer the project. Leave it off if somebody creates them by hand.',
    },
    account: {
      label: 'Asks whose token it has',
      help: 'Many tools do so when you press “Test connection”.',
    },
    format: {
      label: 'What you would like to have',
      help: 'The same facts in the form that the tool reads.',
      env: 'File of variables (.env)',
      json: 'JSON',
      yaml: 'YAML',
      kubernetes: 'Secret of Kubernetes',
    },
    tokenName: { label: 'Name of the variable for the token', help: 'As the tool calls it. In JSON, YAML and a Secret it is the key.' },
    userName: { label: 'Name of the variable for the user name', help: 'As the tool calls it.' },
    addressName: { label: 'Name of the variable for the address', help: 'As the tool calls it.' },
    gitName: { label: 'Name of the variable for the git address', help: 'As the tool calls it.' },
    nameRule: 'A name begins with a letter, and holds letters, digits and _ only.',
    twice: 'Two variables cannot have the same name.',
    reserved: 'This name belongs to the shell. Choose another one.',
    namespace: 'Where the tool runs.',
  },
  artifacts: {
    env: 'File of variables',
    json: 'JSON file',
    yaml: 'YAML file',
    secret: 'Secret of Kubernetes',
    fill: { label: 'Put the token into the file', filled: (file: string) => `Writes ${file}, readable for you alone.` },
  },
  refused: {
    secretAlone:
      'External Secrets and Sealed Secrets make a Secret of Kubernetes. Choose “Secret of Kubernetes” as what you would like to have.',
  },
  next: {
    pasteEncoded: ({ placeholder, file }: { readonly placeholder: string; readonly file: string }) =>
      `Replace ${placeholder} in ${file} with the token. Write %2F for each / in it, %2B for each + and %3D for each =.`,
    fill: 'Run the command that puts the token into the file.',
    hand: (file: string) => `Give ${file} to the tool, or copy its values into the tool’s own settings.`,
    secret: (name: string) => `Name the Secret ${name} where the tool is set up.`,
    base: 'Behind the address put the rest of the clone address: a slash, the repository, and .git.',
    ownBase: 'Behind the address put the rest of the clone address: the project in small letters, the repository, and .git.',
    only: (repositories: string) => `Where the tool has a list of repositories, name these: ${repositories}.`,
    try: 'Start the tool, and let it do one of the things that you chose.',
    never: (file: string) => `Keep ${file} readable for you alone and never commit it: it holds the token.`,
  },
  caveats: {
    rights:
      'Handrail does not know this tool. The permissions are those of what you chose; what it asks for beyond that, Bitbucket refuses.',
    shell: 'A shell reads some of these values in another way than Docker does: hand the file to the tool, and do not load it with a dot.',
    history: 'Git shows this address in its messages and keeps it in .git/config. Whoever reads either has the token.',
  },
  afterToken: {
    nudge: 'Put the new token where the tool has the old one. Then start the tool again: most read it when they start.',
    kubernetes: 'A pod reads variables when it starts: start the tool’s pods again once the new token is in the Secret.',
    sign: 'The tool does what you chose without an error, and Bitbucket shows the new token as used.',
  },
});
