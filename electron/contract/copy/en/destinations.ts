/** Every sentence about secrets managers: what is asked about each, how the token gets there, how to see it and how to renew it. */
import { inEnglish } from '../language.ts';

interface There {
  readonly name: string;
  readonly places: string;
}

export const destinationsCopy = inEnglish('destinations', {
  which: 'Secrets manager',
  whichHelp: 'Where the token is kept. The files then hold its name there, and never the token.',
  theToken: 'the Bitbucket token',
  where: 'In a terminal of a computer that is signed in there.',
  ask: {
    token: 'Paste the Bitbucket token and press Enter (it is not shown):',
    other: (variable: string) => `Paste the value for ${variable} and press Enter (it is not shown):`,
  },
  put: {
    label: (what: string, name: string) => `Put ${what} into ${name}`,
    note: 'It asks for the value and hands it over by standard input, so that it is in no file and no argument.',
    changes: (what: string, name: string, place: string) => `Puts ${what} into ${name}, at ${place}.`,
  },
  renew: {
    label: (what: string, name: string) => `Later: put a new value for ${what} into ${name}`,
    note: 'For the day when the token is renewed. The files stay as they are.',
    changes: (what: string, name: string, place: string) => `Replaces ${what} in ${name}, at ${place}.`,
  },
  see: {
    label: (name: string) => `See that it is in ${name}`,
    note: 'It shows that the value is there, and not the value.',
  },
  read: {
    label: 'Read the token into the environment',
    where: (platform: string) => `In the shell or start script that starts ${platform}.`,
  },
  seal: {
    label: 'Encrypt the Secret for the cluster',
    note: (file: string) =>
      `It asks for the token and writes \`${file}\`, which only the cluster can read. It needs \`envsubst\` and \`kubeseal\`.`,
    changes: (file: string) => `Writes ${file}, which only the cluster can read.`,
  },
  next: {
    put: ({ name, places }: There) => `Put the token into ${name}: it then lies at ${places}.`,
    putYourself: ({ name, places }: There) => `Put the token into the manager that ${name} reads, under ${places}.`,
    see: 'Run the command that shows that it is there.',
    read: (platform: string) => `Run \`read-secret.sh\` in the shell that starts ${platform}, before it starts.`,
    seal: 'Run the command that encrypts the Secret. Keep the encrypted file; the other one holds no token.',
    renew: (then: string) => `When you renew the token, put the new one into the same place with the same command. ${then}`,
    renewOwn: (then: string) => `When you renew the token, run the \`renew\` command: the new one takes the place of the old one. ${then}`,
    /** What has to be done after a renewal. */
    then: {
      nothing: 'The files stay as they are.',
      commands: (names: string) => `Then run ${names} again, which reads the new one. The files stay as they are.`,
      start: (platform: string) => `Then start ${platform} again: it reads the token when it starts. The files stay as they are.`,
    },
    renewStack:
      'When you renew the token, run the `renew` command, then deploy the stack again: CloudFormation reads the new one only then.',
    renewVariable: 'When you renew the token, change the variable in Repository settings → Pipelines → Repository variables.',
    sealAgain: 'When you renew the token, encrypt the Secret again and apply the new file.',
  },
  caveats: {
    refresh:
      'The operator reads the manager once an hour. To have a new token at once: `kubectl annotate externalsecret NAME force-sync=$(date +%s) --overwrite`.',
  },
  fits: {
    noEnvironment: (platform: string) => `${platform} reads no environment variable.`,
    noSecretObject: (platform: string) => `${platform} does not take its token from a Secret of Kubernetes that Handrail writes.`,
    notInPipelines: (platform: string) => `${platform} does not run in Bitbucket Pipelines.`,
  },
  vault: {
    help: 'A key/value store of version 2.',
    mount: {
      label: 'Mount',
      help: 'Where the key/value store is mounted; `secret` unless your administrator chose otherwise.',
      refused: 'A mount is made of letters, digits, `_` and `-`, with `/` between parts.',
    },
    path: {
      label: 'Path',
      help: 'The path of the secret below the mount.',
      refused: 'A path is made of letters, digits, `_`, `.` and `-`, with `/` between parts.',
    },
    policy: {
      label: 'Policy that may read it',
      apply: 'Give Vault the policy',
      where: 'Beside the policy file, signed in to Vault with leave to write policies.',
      note: (policy: string) => `Then give the policy \`${policy}\` to whoever reads the token: an AppRole, a Kubernetes role, a person.`,
      changes: (policy: string) => `Writes the policy ${policy} to Vault.`,
    },
  },
  aws: {
    help: 'One secret for each token, as plain text.',
    name: {
      label: 'Name of the secret',
      help: 'The name that it has in Secrets Manager.',
      refused: 'A name is made of letters, digits and any of / _ + = . @ -, and does not begin with a hyphen.',
    },
    region: { label: 'Region', help: 'Empty: the one that the AWS CLI is set to.', refused: 'A region looks like eu-central-1.' },
    profile: {
      label: 'Profile of the AWS CLI',
      help: 'Empty: the default one.',
      refused: 'Write the profile’s name, without spaces.',
    },
  },
  azure: {
    help: 'One secret for each token.',
    vault: {
      label: 'Name of the key vault',
      help: 'The first part of its address: `acme-vault` for acme-vault.vault.azure.net.',
      refused: 'A key vault’s name has 3 to 24 letters, digits and single hyphens, and begins with a letter.',
    },
    name: {
      label: 'Name of the secret',
      help: 'The name that it has in the key vault.',
      refused: 'A name is made of letters, digits and hyphens, and does not begin with a hyphen.',
    },
  },
  google: {
    help: 'One secret for each token; a renewal is a new version.',
    name: {
      label: 'Name of the secret',
      help: 'The name that it has in Secret Manager.',
      refused: 'A name is made of letters, digits, `_` and `-`, and does not begin with a hyphen.',
    },
    project: {
      label: 'Project ID',
      help: 'Empty: the one that gcloud is set to.',
      refused: 'A project ID has 6 to 30 lower-case letters, digits and hyphens.',
    },
  },
  onePassword: {
    help: 'An item of the category API Credential.',
    vault: { label: 'Vault', help: 'The vault that the item lies in; whoever reads the token has to reach it.' },
    item: { label: 'Item', help: 'The title of the item. It is made if there is none.' },
    refused: 'A reference can hold letters, digits, spaces, `_`, `.` and `-`.',
    references: 'References that `op run` reads',
  },
  externalSecrets: {
    help: 'The operator in the cluster reads your secrets manager and makes the Secret that the platform needs.',
    store: {
      label: 'Name of the store',
      help: 'The store that your administrator set up. `kubectl get clustersecretstores,secretstores --all-namespaces` lists them.',
      refused: 'A store’s name is made of lower-case letters, digits, dots and hyphens.',
    },
    kind: {
      label: 'Kind of the store',
      help: 'Which of the two lists it is in.',
      cluster: 'For the whole cluster.',
      namespace: 'For one namespace; it has to be the same as the platform’s.',
    },
    behind: {
      label: 'What the store reads',
      help: 'The secrets manager behind it, where the token is put.',
      other: 'Something else',
      otherHelp: 'You put the token there yourself.',
    },
    key: { label: 'Key', help: 'What `remoteRef.key` names in your manager.' },
    property: { label: 'Property', help: 'What `remoteRef.property` names; empty where the whole value is the token.' },
  },
  sealedSecrets: {
    help: 'The Secret itself, encrypted so that only the cluster can read it. It is safe in a repository.',
    controller: { label: 'Name of the controller', help: 'As it was installed; the usual name is filled in.' },
    namespace: { label: 'Namespace of the controller', help: 'Where it was installed; the usual one is filled in.' },
    refused: 'Lower-case letters, digits and hyphens.',
  },
  pipelines: {
    help: 'A secured variable of the repository whose pipeline runs the platform.',
    repository: {
      label: 'Repository',
      help: 'The slug of the repository whose pipeline runs it.',
      refused: 'A slug is made of lower-case letters, digits, `_`, `.` and `-`.',
    },
    user: {
      label: 'E-mail of an administrator',
      help: 'Whose API token may change the repository’s pipeline variables (`admin:pipeline:bitbucket`). The token is asked for by the command.',
      refused: 'Write an e-mail address.',
    },
    askAdmin: 'Paste the administrator’s API token and press Enter (it is not shown):',
  },
});
