/** What Handrail says of AWS CodeBuild, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const awsCodebuildCopy = inEnglish('platform.aws-codebuild', {
  vendor: 'Amazon Web Services',
  summary: 'Builds your repositories in AWS and reports the result to Bitbucket.',
  cloud: {
    note: 'Handrail writes the file that `aws codebuild import-source-credentials` reads.',
    prerequisites: {
      platform: 'An AWS account and the right codebuild:ImportSourceCredentials in it.',
      computer: 'The AWS CLI, signed in.',
      bitbucket: 'An account that can read the repositories; for builds that start by themselves, one that may add webhooks to them.',
    },
    kinds: {
      apiToken: 'CodeBuild takes it with the e-mail address of its owner, and finds the right user name for Git by itself.',
      accessTokens: 'CodeBuild takes it alone, as a personal access token.',
      oauth: 'The import takes no OAuth client; AWS offers OAuth in its console only.',
    },
    grants: {
      'read:repository:bitbucket': 'CodeBuild clones the repository.',
      'read:pullrequest:bitbucket': 'CodeBuild reads the pull requests that start a build.',
      'read:webhook:bitbucket': 'CodeBuild sees whether its webhook is there.',
      'write:webhook:bitbucket': 'CodeBuild adds the webhook that starts builds.',
      'read:user:bitbucket': 'CodeBuild reads whose token it is. AWS names this permission (account).',
      repository: 'CodeBuild clones the repository.',
      pullrequest: 'CodeBuild reads the pull requests that start a build.',
      webhook: 'CodeBuild adds the webhook that starts builds.',
      account: 'CodeBuild reads whose token it is. AWS names this permission.',
    },
    caveats: {
      onePerRegion:
        'An AWS account has one default credential for Bitbucket in each region. Importing another one changes it for every build project there that has none of its own.',
      noVariables:
        'The AWS CLI expands no variables in its input file. With “env” the file is a template, and the import command fills it in with envsubst, imports it and deletes the filled-in copy.',
      olderNames:
        'AWS names the permissions in their older spelling; the scopes of an API token are Handrail’s translation (not confirmed by AWS).',
    },
  },
  selfManaged: {
    reason:
      'CodeBuild’s import names four other servers and Bitbucket Cloud, and no Bitbucket Server or Data Center; whether there is another way in is not confirmed. For builds from your own Bitbucket, Jenkins or Tekton Pipelines-as-Code work.',
    noKinds: 'CodeBuild takes credentials of Bitbucket Cloud only.',
  },
  inputs: {
    webhooks: {
      label: 'Builds start by themselves',
      help: 'On: CodeBuild adds a webhook, and a push or pull request starts a build. Off: you start builds.',
    },
    region: {
      label: 'Region',
      help: 'The AWS region of your build projects. Empty: the one that the AWS CLI is set to.',
      refused: 'It looks like eu-central-1.',
    },
    profile: {
      label: 'Profile',
      help: 'A named profile of the AWS CLI. Empty: the default one.',
      refused: 'It has no spaces and does not begin with a hyphen.',
    },
    overwrite: {
      label: 'Replace the credential that is there',
      help: 'An account has one Bitbucket credential in each region, for all its projects. Off: the import stops where there is one already.',
    },
  },
  artifacts: {
    credential: {
      label: 'Source credential for CodeBuild',
    },
    import: {
      label: 'Import into CodeBuild',
      where: 'On a computer where the AWS CLI is signed in, in the folder with the file.',
      changes: (overwrite: boolean) =>
        overwrite
          ? 'It sets the default Bitbucket credential of your AWS account in that region. Every build project there that has none of its own uses it. An existing one is replaced.'
          : 'It sets the default Bitbucket credential of your AWS account in that region. Every build project there that has none of its own uses it. If there is one already, AWS refuses and nothing changes.',
    },
    template: { label: 'Stack with the source credential for CodeBuild' },
    deploy: {
      label: 'Deploy the stack',
      note: 'An account has one Bitbucket credential in each region. If you imported one before, delete it first, or the stack fails.',
    },
    list: {
      note: (authType: string) => `serverType BITBUCKET with authType ${authType} is in the list.`,
    },
  },
  next: {
    deploy: 'Run the deploy command. It waits until the stack is there.',
    runImport: 'Run the import command. It prints the credential’s ARN.',
    useIt: 'In CodeBuild choose Bitbucket as source provider of the build project: it uses the credential.',
    deleteFile: (fileName: string) => `Delete ${fileName}: CodeBuild keeps the token now.`,
  },
  /** After a new token. */
  afterToken: {
    deleteFirst: 'The import is set not to replace anything, so delete the old credential first. The list shows its ARN.',
    sign: 'The next build gets its source.',
  },
});
