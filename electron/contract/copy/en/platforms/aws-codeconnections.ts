/** What Handrail says of AWS CodeConnections, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const awsCodeconnectionsCopy = inEnglish('platform.aws-codeconnections', {
  vendor: 'Amazon Web Services',
  summary: 'Gives CodePipeline and CodeBuild your Bitbucket repositories by a sign-in, without a token that you keep.',
  cloud: {
    note: 'Handrail writes the stack with the connection and the policy. You allow the access once, in the AWS console.',
    prerequisites: {
      platform: 'An AWS account, and the right to deploy stacks with IAM policies and to complete connections in the console.',
      computer: 'The AWS CLI, signed in.',
      bitbucket: 'An administrator of the Bitbucket workspace, who allows the access for AWS.',
    },
    kinds: {
      oauth: 'AWS and Bitbucket agree between themselves: you confirm in the browser.',
      noTokens: 'A connection takes no token. AWS CodeBuild by itself does: choose that platform for one.',
    },
    caveats: {
      pending: 'A connection made by a stack or a command is PENDING. Only the AWS console can complete it.',
      onePerRegion:
        'CodeBuild has one default credential for Bitbucket in each account and region. The import replaces it for every build project there that has none of its own.',
      fewerRegions:
        'AWS has connections in fewer regions than CodeBuild. A build project elsewhere can use one: give the last aws line of the import its --region.',
      oneWorkspace:
        'AWS says that a connection reaches only repositories “owned by the Bitbucket account that was used to create the connection”. For another workspace make another connection.',
      prefix:
        'Connections from before the new name have codestar-connections in their ARN. A policy for one of those has to use that name too.',
      replaced: 'Deleting the stack deletes the connection. A new one has a new ARN, and has to be completed again.',
    },
  },
  selfManaged: {
    reason:
      'AWS connects installed servers of GitHub Enterprise and GitLab, and no Bitbucket Server or Data Center. For builds from your own Bitbucket, Jenkins or Tekton Pipelines-as-Code work.',
    noKinds: 'A connection reaches Bitbucket Cloud only.',
  },
  inputs: {
    connectionName: {
      label: 'Name of the connection',
      help: 'It is unique in your AWS account.',
      refused: 'Letters, digits and hyphens, 32 at most, and a letter first.',
    },
    use: {
      label: 'Who uses it',
      help: 'The stack gets a policy in AWS with what these need, and nothing else.',
      pipeline: 'CodePipeline',
      build: 'CodeBuild',
      both: 'CodePipeline and CodeBuild',
      pipelineHelp: 'A pipeline gets its source by the connection.',
      buildHelp: 'Build projects get their source by the connection, without a pipeline.',
      bothHelp: 'Pipelines and build projects get their source by the connection.',
    },
    region: {
      label: 'Region',
      help: 'The AWS region of your pipelines and build projects. Empty: the one that the AWS CLI is set to.',
      refused: 'It looks like eu-central-1.',
    },
    profile: {
      label: 'Profile',
      help: 'A named profile of the AWS CLI. Empty: the default one.',
      refused: 'It has no spaces and does not begin with a hyphen.',
    },
  },
  artifacts: {
    template: { label: 'Stack with the connection and its policy' },
    deploy: {
      label: 'Deploy the stack',
      where: 'On a computer where the AWS CLI is signed in, in the folder with the file.',
      note: 'It prints that the stack was created or updated.',
      changes: 'It makes a connection, which is pending, and an IAM policy in your AWS account. No role has the policy yet.',
    },
    sheet: {
      label: 'Complete the connection',
      intro: 'AWS and Bitbucket agree between themselves; you only confirm. There is no token.',
    },
    import: {
      label: 'Let CodeBuild use the connection',
      where: 'On the same computer, when the connection is available.',
      note: 'While the connection is pending it stops and imports nothing.',
    },
  },
  places: {
    console: 'AWS console → Developer Tools → Settings → Connections',
    role: 'AWS console → IAM → Roles',
  },
  sheet: {
    deploy: { place: 'Terminal', action: 'Run the deploy command.', sign: 'It ends without an error.' },
    open: {
      action: (region: string) =>
        region === '' ? 'Choose the region of the stack, and the connection.' : `Choose the region ${region}, and the connection.`,
      sign: 'Its status is Pending.',
    },
    update: { action: 'Click “Update pending connection”.', sign: '“Connect to Bitbucket” opens.' },
    install: {
      action:
        'Under “Bitbucket apps” choose “Install a new app”. If the app of your workspace is there already, choose it and skip the next step.',
      sign: 'Bitbucket opens, or the field shows the number of the app.',
    },
    grant: {
      place: 'bitbucket.org',
      action: 'Sign in as an administrator of the workspace, and click “Grant access”. To anybody else Bitbucket does not offer it.',
      sign: 'The browser goes back to AWS, and “Bitbucket apps” shows a number.',
    },
    connect: { action: 'Click “Connect”.', sign: 'The status of the connection is Available.' },
    role: {
      action: {
        pipeline:
          'Open the service role of your pipeline, and add the policy from the stack: its name contains this. If the source action uses “Full clone”, do the same for the build project.',
        build: 'Open the service role of your build project, and add the policy from the stack: its name contains this.',
        both: 'Open the service roles of your pipeline and your build project, and add the policy from the stack to each: its name contains this.',
      },
      sign: 'The role lists the policy.',
    },
  },
  next: {
    followSheet: 'Follow the checklist from top to bottom.',
    runImport: 'When the connection is available, run the import command.',
    pipeline: 'In CodePipeline choose Bitbucket as source provider, and the connection.',
    build: 'In CodeBuild choose Bitbucket as source provider of the build project: it uses the connection.',
  },
});
