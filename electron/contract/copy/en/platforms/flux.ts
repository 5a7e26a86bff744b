/** What Handrail says of Flux, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const fluxCopy = inEnglish('platform.flux', {
  vendor: 'Flux project',
  summary: 'Follows branches of your repositories and applies what is there to Kubernetes.',
  prerequisites: {
    platform: 'Flux 2 in the cluster (GitRepository source.toolkit.fluxcd.io/v1), and the right to create Secrets in its namespace.',
    computer: '`kubectl`, pointed at the cluster that Flux runs in.',
  },
  cloud: {
    note: 'Handrail writes the Secret, and one GitRepository for each chosen repository.',
    kinds: {
      apiToken: 'Git takes it under a fixed user name, with basic authentication as Flux’s page says for Bitbucket Cloud.',
      accessTokens: 'Git takes it under the user name x-token-auth.',
      oauth: 'The Secret has no place for an OAuth client.',
    },
    grants: {
      'read:repository:bitbucket': 'Flux clones the repositories.',
      repository: 'Flux clones the repositories.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
  },
  selfManaged: {
    note: 'Handrail writes the Secret, and one GitRepository for each chosen repository.',
    kinds: {
      personal: 'Flux sends it as a bearer token.',
      bearer: 'Flux sends it as a bearer token, which is the only way these tokens are accepted.',
      oauth: 'The Secret has no place for an OAuth client.',
    },
    grants: {
      REPO_READ: 'Flux clones the repositories.',
    },
    caveats: {
      ownAuthority:
        'Bitbucket with a certificate from a private authority: add the authority’s certificate (PEM) to the Secret under the key ca.crt.',
    },
  },
  inputs: {
    name: {
      help: 'What the Secret is called in Kubernetes; GitRepository objects name it in secretRef.',
    },
    namespace: {
      help: 'Where the GitRepository objects are. Flux reads the Secret from the same namespace.',
    },
    branch: {
      label: 'Branch',
      help: 'The branch that Flux follows.',
    },
    interval: {
      label: 'Interval',
      help: 'How often Flux looks for changes, such as 1m0s or 30s or 1h.',
      refused: 'Write it as Flux takes it: a number with ms, s, m or h, such as 1m0s. “1 minute” is refused.',
    },
  },
  artifacts: {
    secret: {
      label: 'Credentials for Git',
    },
    repositories: {
      label: 'GitRepository objects',
    },
  },
  next: {
    see: (namespace: string) => `See that it works: \`kubectl get gitrepositories -n ${namespace}\` shows READY True.`,
    nameTheSecret: ({ name, branch, interval }: { readonly name: string; readonly branch: string; readonly interval: string }) =>
      `Name the Secret in your own GitRepository objects: spec.secretRef.name: ${name}, with spec.ref.branch: ${branch} and spec.interval: ${interval}.`,
  },
  caveats: {
    toldAtOnce:
      'Flux looks for changes at every interval. To be told at once, add a Receiver of type “bitbucket” with a secret, and a webhook with the same secret in Bitbucket; that works for Cloud and for your own Bitbucket.',
    noRepositories:
      'All repositories were chosen, and Flux has no object for “all”: only the Secret is written. Choose repositories in Handrail for one GitRepository each, or name the Secret in secretRef of your own.',
  },
  /** After a new token. */
  afterToken: {
    nudge: 'Flux reads the Secret again at its next interval. The command makes it do so now, for one repository.',
    sign: '`kubectl get gitrepositories` shows READY True and a new time.',
  },
});
