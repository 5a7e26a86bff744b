/** What Handrail says of Argo CD, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const argoCdCopy = inEnglish('platform.argo-cd', {
  vendor: 'Argo project',
  summary: 'Deploys what’s in your repositories to Kubernetes, and keeps it that way.',
  prerequisites: {
    platform: 'Argo CD, and the right to create Secrets in its namespace. ApplicationSets with credentials are for Argo CD administrators.',
    computer: '`kubectl`, pointed at the cluster that Argo CD runs in.',
  },
  cloud: {
    note: 'Handrail writes the repository Secret, and on request an ApplicationSet.',
    kinds: {
      apiToken: 'Git takes it under a fixed user name, and the ApplicationSet under the e-mail address of its owner.',
      accessTokens: 'Git takes it under the user name x-token-auth. The ApplicationSet of Argo CD cannot use it on Bitbucket Cloud.',
      oauth: 'A repository Secret has no place for an OAuth client.',
    },
    grants: {
      'read:repository:bitbucket': 'Argo CD clones the repositories; the ApplicationSet lists them.',
      repository: 'Argo CD clones the repositories.',
    },
    caveats: {
      toldAtOnce:
        'Argo CD looks for changes every few minutes. To be told at once, add a webhook in Bitbucket and its UUID to the Secret argocd-secret as webhook.bitbucket.uuid.',
    },
    refusesKind:
      'On Bitbucket Cloud the ApplicationSet signs in with an e-mail address, and access tokens have none. Use an API token, or turn the ApplicationSet off.',
  },
  selfManaged: {
    note: 'Handrail writes the repository Secret, and on request an ApplicationSet.',
    prerequisites: {
      platform: 'Argo CD 3.0 or newer for bearer tokens. Choose user name and token for an older one.',
    },
    kinds: {
      personal: 'Argo CD sends it as a bearer token, or together with your user name.',
      bearer: 'Argo CD sends it as a bearer token, which is the only way these tokens are accepted.',
      oauth: 'A repository Secret has no place for an OAuth client.',
    },
    grants: {
      PROJECT_READ: 'The ApplicationSet lists the repositories of a project.',
      REPO_READ: 'Argo CD clones the repositories.',
    },
    asks: {
      projectKey: {
        help: 'The key of the project in Bitbucket, such as PRJ.',
      },
    },
    caveats: {
      toldAtOnce:
        'Argo CD looks for changes every few minutes. To be told at once, add a webhook with a secret in Bitbucket, and the secret to the Secret argocd-secret as webhook.bitbucketserver.secret.',
      ownAuthority:
        'Bitbucket with a certificate from a private authority: add the certificate to the ConfigMap argocd-tls-certs-cm under the host’s name. For the ApplicationSet also name it as caRef.',
    },
    refusesKind: 'Bitbucket accepts tokens of a project or repository as bearer tokens only. Choose bearerToken, or use a person’s token.',
  },
  inputs: {
    generator: {
      label: 'ApplicationSet that finds repositories',
      help: 'On: Argo CD lists the repositories and makes one application for each, or for each that you choose. Off: it gets the credentials only, for applications that you write yourself.',
    },
    secretType: {
      help: 'What the credentials are for.',
      choices: {
        asChosen: {
          label: 'as you chose the repositories',
          help: 'Chosen repositories: one Secret of type “repository” each, so Argo CD uses the token for those alone. All repositories: “repo-creds”.',
        },
        repoCreds: {
          help: 'For every repository whose address begins the same way: the workspace, or the project. Argo CD then offers the token to repositories that you did not choose, too.',
        },
        repository: {
          help: 'For the chosen repositories only, one Secret each.',
        },
      },
    },
    namespace: {
      help: 'Where Argo CD runs. It reads Secrets of its own namespace only.',
    },
    repositoryMatch: {
      help: 'A regular expression that a repository’s name must match. Empty: every repository. Not used when you choose repositories one by one.',
    },
    path: {
      label: 'Path in each repository',
      help: 'The folder with the manifests.',
    },
    argoProject: {
      label: 'Argo CD project',
      help: 'The project in Argo CD (not in Bitbucket) that the applications belong to.',
    },
    destination: {
      label: 'Target namespace',
      help: 'Where the applications are installed in the cluster that Argo CD runs in.',
    },
    signIn: {
      label: 'How Argo CD signs in',
      help: 'Older Argo CD knows no bearer tokens for Git.',
      choices: {
        bearer: {
          help: 'The token alone. Takes every kind of HTTP access token.',
        },
        basic: {
          label: 'username and password',
          help: 'The token in place of the password. For a person’s token only.',
        },
      },
    },
  },
  artifacts: {
    secret: {
      label: 'Repository credentials',
    },
    set: {
      label: 'ApplicationSet',
    },
  },
  next: {
    seeConnection:
      'In Argo CD open Settings → Repositories. A repository that uses the credentials shows the connection status “Successful”.',
    openApplications: 'Open Applications: one application for each repository that was found.',
  },
  caveats: {
    twoNames:
      'Argo CD looks for a repository under its name, not under the name in its address, and says nothing when it finds none: a repository whose two names differ (“My App” and my-app) gets no application. Write an Application for it by hand.',
    prefix:
      'With “repo-creds” Argo CD uses the token for every repository whose address begins with the one in the Secret, letter by letter: “…/acme” is also the beginning of “…/acme-old”. The longest match wins. With “repository” it uses it for the repositories named alone.',
    offered: (chosen: string) =>
      `You chose ${chosen}, and “repo-creds” is not limited to them: Argo CD offers the token to every repository below the address in the Secret. Take “repository” to limit it.`,
    matchLeftOut:
      'repositoryMatch is not in the ApplicationSet as you wrote it: you chose the repositories one by one, and it names exactly those.',
  },
  refused: {
    secretType: 'A Secret of type “repository” names one repository, and all were chosen. Choose some, or take “repo-creds”.',
  },
  /** After a new token. */
  afterToken: {
    nudge:
      'Argo CD reads the Secret again by itself. Applications that failed with the old token need a refresh: open the Refresh menu and click Hard Refresh, or run the command for each application.',
  },
});
