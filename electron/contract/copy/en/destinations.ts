/** Every sentence about secrets managers: what is asked about each, how the token gets there, how to see it and how to renew it. */
import { inEnglish } from '../language.ts';

interface There {
  readonly name: string;
  readonly places: string;
}

export const destinationsCopy = inEnglish('destinations', {
  which: 'Secrets manager',
  whichHelp: 'Where the token is kept. The files then have only its name, never the token.',
  theToken: 'the Bitbucket token',
  where: 'In a terminal, on a computer that is signed in to the secrets manager.',
  ask: {
    token: 'Paste the Bitbucket token and press Enter (it is not shown):',
    other: (variable: string) => `Paste the value for ${variable} and press Enter (it is not shown):`,
  },
  put: {
    label: (what: string, name: string) => `Put ${what} into ${name}`,
    note: 'It asks for the value and passes it on directly, so the value is in no file and not in the command.',
    changes: (what: string, name: string, place: string) => `Puts ${what} into ${name}, at ${place}.`,
  },
  renew: {
    label: (what: string, name: string) => `Later: change ${what} in ${name}`,
    note: 'For the day you renew the token. The files do not change.',
    changes: (what: string, name: string, place: string) => `Replaces ${what} in ${name}, at ${place}.`,
  },
  see: {
    label: (name: string) => `Check that it is in ${name}`,
    note: 'It shows that the value is there, but not the value itself.',
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
    put: ({ name, places }: There) => `Put the token into ${name}, at ${places}.`,
    putYourself: ({ name, places }: There) => `Put the token into the secrets manager that ${name} reads, at ${places}.`,
    see: 'Run the command that checks that it is there.',
    read: (platform: string) => `Run \`read-secret.sh\` in the shell that starts ${platform}, before it starts.`,
    seal: 'Run the command that encrypts the Secret. Keep the encrypted file; the other file has no token in it.',
    renew: (then: string) => `When you renew the token, put the new one in the same place with the same command. ${then}`,
    renewOwn: (then: string) => `When you renew the token, run the \`renew\` command: it replaces the old one. ${then}`,
    /** What has to be done after a renewal. */
    then: {
      nothing: 'The files do not change.',
      commands: (names: string) => `Then run ${names} again to use the new one.`,
      start: (platform: string) => `Then restart ${platform}: it reads the token when it starts. The files do not change.`,
    },
    /** What else the platform needs then, in its own words. */
    nudge: (platform: string, nudge: string, command: string | null) =>
      `After a new token, for ${platform}: ${nudge}${command === null ? '' : ` Command: \`${command}\``}`,
    renewStack:
      'When you renew the token, run the `renew` command, then deploy the stack again: only then does CloudFormation read the new one.',
    renewVariable: 'When you renew the token, change the variable in Repository settings → Pipelines → Repository variables.',
    sealAgain: 'When you renew the token, encrypt the Secret again and apply the new file.',
  },
  caveats: {
    refresh:
      'The operator reads the secrets manager once an hour. To use a new token at once: `kubectl annotate externalsecret NAME force-sync=$(date +%s) --overwrite`.',
  },
  fits: {
    noEnvironment: (platform: string) => `${platform} reads no environment variable.`,
    noSecretObject: (platform: string) => `${platform} does not read its token from a Kubernetes Secret that Handrail writes.`,
    notInPipelines: (platform: string) => `${platform} does not run in Bitbucket Pipelines.`,
  },
  vault: {
    help: 'Its key/value store (version 2).',
    mount: {
      label: 'Mount',
      help: 'Where the key/value store is mounted; `secret` unless your administrator chose otherwise.',
      refused: 'Use letters, digits, `_` and `-`, with `/` between parts.',
    },
    path: {
      label: 'Path',
      help: 'The path of the secret below the mount.',
      refused: 'Use letters, digits, `_`, `.` and `-`, with `/` between parts.',
    },
    policy: {
      label: 'Policy that may read it',
      apply: 'Give Vault the policy',
      where: 'In the folder of the policy file, signed in to Vault with permission to write policies.',
      note: (policy: string) => `Then give the policy \`${policy}\` to whoever reads the token: an AppRole, a Kubernetes role, a person.`,
      changes: (policy: string) => `Writes the policy ${policy} to Vault.`,
    },
  },
  aws: {
    help: 'One secret for each token, as plain text.',
    name: {
      label: 'Name of the secret',
      help: 'Its name in Secrets Manager.',
      refused: 'Use letters, digits and / _ + = . @ -, and do not start with a hyphen.',
    },
    region: {
      label: 'Region',
      help: 'Leave it empty to use the region that the AWS CLI is set to.',
      refused: 'A region looks like eu-central-1.',
    },
    profile: {
      label: 'Profile of the AWS CLI',
      help: 'Leave it empty to use the default profile.',
      refused: 'Write the profile’s name, without spaces.',
    },
  },
  azure: {
    help: 'One secret for each token.',
    vault: {
      label: 'Name of the key vault',
      help: 'The first part of its address: `acme-vault` for acme-vault.vault.azure.net.',
      refused: 'Use 3 to 24 letters, digits and single hyphens, and start with a letter.',
    },
    name: {
      label: 'Name of the secret',
      help: 'Its name in the key vault.',
      refused: 'Use letters, digits and hyphens, and do not start with a hyphen.',
    },
  },
  google: {
    help: 'One secret for each token; a renewal is a new version.',
    name: {
      label: 'Name of the secret',
      help: 'Its name in Secret Manager.',
      refused: 'Use letters, digits, `_` and `-`, and do not start with a hyphen.',
    },
    project: {
      label: 'Project ID',
      help: 'Leave it empty to use the project that gcloud is set to.',
      refused: 'A project ID has 6 to 30 lower-case letters, digits and hyphens.',
    },
  },
  onePassword: {
    help: 'An item of the category API Credential.',
    vault: { label: 'Vault', help: 'The vault that has the item. Whoever reads the token needs access to it.' },
    item: { label: 'Item', help: 'The title of the item. A new item is made if there is none.' },
    refused: 'Use letters, digits, spaces, `_`, `.` and `-`.',
    references: 'References that `op run` reads',
  },
  externalSecrets: {
    help: 'The operator in the cluster reads your secrets manager and makes the Secret that the platform needs.',
    store: {
      label: 'Name of the store',
      help: 'The store that your administrator set up. `kubectl get clustersecretstores,secretstores --all-namespaces` lists them.',
      refused: 'Use lower-case letters, digits, dots and hyphens.',
    },
    kind: {
      label: 'Kind of the store',
      help: 'Cluster-wide, or for one namespace.',
      cluster: 'For the whole cluster.',
      namespace: 'For one namespace, which must be the platform’s own.',
    },
    behind: {
      label: 'What the store reads',
      help: 'The secrets manager behind the store, where you put the token.',
      other: 'Something else',
      otherHelp: 'You put the token there yourself.',
    },
    key: { label: 'Key', help: 'The name in your secrets manager, for `remoteRef.key`.' },
    property: { label: 'Property', help: 'For `remoteRef.property`. Leave it empty if the whole value is the token.' },
  },
  sealedSecrets: {
    help: 'The Secret itself, encrypted so that only the cluster can read it. It is safe in a repository.',
    controller: { label: 'Name of the controller', help: 'As it was installed; the usual name is filled in.' },
    namespace: { label: 'Namespace of the controller', help: 'Where it was installed; the usual one is filled in.' },
    refused: 'Use lower-case letters, digits and hyphens.',
  },
  pipelines: {
    help: 'A secured variable of the repository whose pipeline runs the platform.',
    repository: {
      label: 'Repository',
      help: 'The slug of the repository whose pipeline runs it.',
      refused: 'Use lower-case letters, digits, `_`, `.` and `-`.',
    },
    user: {
      label: 'E-mail of an administrator',
      help: 'Someone whose API token may change the repository’s pipeline variables (`admin:pipeline:bitbucket`). The command asks for that token.',
      refused: 'Write an e-mail address.',
    },
    askAdmin: 'Paste the administrator’s API token and press Enter (it is not shown):',
  },
});
