/** What Handrail says of Atlantis, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const atlantisCopy = inEnglish('platform.atlantis', {
  vendor: 'Atlantis project',
  summary: 'Runs Terraform for pull requests in Bitbucket and comments with the plan.',
  prerequisites: {
    computer: 'Docker, or another way to run Atlantis with an environment file. Terraform is in the image.',
    bitbucket: 'Somebody who may add a webhook to the repositories.',
  },
  cloud: {
    note: 'Handrail writes the environment file, and leads through the webhook.',
    prerequisites: {
      platform: 'Atlantis 0.36 or newer: older ones have one user name for both Git and Bitbucket’s API, and an API token needs two.',
    },
    kinds: {
      apiToken: 'Atlantis calls Bitbucket with the e-mail address and the token, and Git with a user name and the token.',
      accessTokens: 'Atlantis calls Bitbucket with an e-mail address, and access tokens have none. Use an API token.',
      oauth: 'Atlantis has no settings for an OAuth client.',
    },
    grants: {
      'read:repository:bitbucket': 'Atlantis clones the repository and posts build statuses.',
      'read:pullrequest:bitbucket': 'Atlantis reads pull requests. Its page names this permission.',
      'write:pullrequest:bitbucket': 'Atlantis comments on pull requests and merges them. Its page names this permission.',
      'read:user:bitbucket': 'Atlantis finds out which comments are its own.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
    allow: {
      what: 'The address of Atlantis',
    },
    caveats: {
      gitUserName:
        'The user name for Git is taken from Bitbucket’s rule for API tokens, not from Atlantis’s own page (not confirmed there).',
    },
  },
  selfManaged: {
    note: 'Handrail writes the environment file, and leads through the webhook.',
    kinds: {
      personal: 'Atlantis calls Bitbucket with the token, and Git with the user name and the token.',
      notBearer:
        'Atlantis gives Git a user name with the token, and Bitbucket takes these tokens without one only. Use a person’s HTTP access token.',
      oauth: 'Atlantis has no settings for an OAuth client.',
    },
    grants: {
      PROJECT_READ: 'Atlantis’s page names this level.',
      REPO_WRITE:
        'Atlantis clones, comments, posts build statuses and merges. Its page says “Write Pull request permissions”, which Bitbucket does not have; this level is what is meant.',
    },
    caveats: {
      ownAuthority:
        'A certificate from a private authority has to be trusted by the system that Atlantis runs in: mount it into the container’s certificate store.',
      calledStash: 'Atlantis calls both Server and Data Center “Bitbucket Server (aka Stash)”.',
    },
  },
  inputs: {
    hidePrevPlanComments: {
      label: 'Hide previous plan comments',
      help: 'On: Atlantis removes its older plans from a pull request (ATLANTIS_HIDE_PREV_PLAN_COMMENTS). It then has to know which comments are its own.',
    },
    atlantisUrl: {
      label: 'Address of Atlantis',
      help: 'ATLANTIS_ATLANTIS_URL: where people and Bitbucket reach Atlantis. It is used in comments and in the webhook.',
    },
    webhookSecret: {
      help: 'The secret that Bitbucket signs its events with. Without one anybody could send Atlantis an event. Make one with: openssl rand -hex 32',
    },
    gitUser: {
      help: 'The user name for Git. The fixed one is Bitbucket’s rule for API tokens; Atlantis’s own page does not mention it. If Atlantis cannot clone, enter your Bitbucket user name (not the e-mail address).',
      refused: 'It is a user name without spaces, @, : and /. The e-mail address is refused by Git.',
    },
    projectName: {
      label: 'Project name',
      help: 'The name of the project as Bitbucket shows it, not its key: Atlantis’s allowlist has the name. For a person’s own repositories it is the person’s full name.',
      refused: 'It holds none of comma, asterisk and slash, which mean something else in the allowlist.',
    },
  },
  artifacts: {
    environment: {
      label: 'Environment of Atlantis',
    },
    run: {
      label: 'Start Atlantis',
      where: 'On the computer that runs Atlantis, in the folder with the file.',
      note: 'The file is for Docker and Kubernetes, which take every value as it is; a shell would read some of them differently.',
    },
    sheet: {
      intro: 'Bitbucket tells Atlantis of pull requests through a webhook. Do this for each repository, always with the same secret.',
    },
  },
  sheet: {
    withEventsOfYours: 'The address of Atlantis with /events at its end.',
    withEvents: 'With /events at its end.',
    cloud: {
      url: {
        action: 'Enter the address for events.',
      },
      events: {
        action:
          'Choose from a full list of triggers. Under Repository untick everything. Under Pull Request tick Created, Updated, Merged, Declined and Comment created.',
      },
      save: {
        sign: 'After the next pull request, Atlantis’s log shows the event.',
      },
    },
    selfManaged: {
      url: {
        action: 'Enter the address for events.',
      },
      events: {
        action: 'Under Pull Request tick Opened, Source branch updated, Merged, Declined, Deleted and Comment added.',
      },
      save: {
        sign: 'After the next pull request, Atlantis’s log shows the event.',
      },
    },
  },
  next: {
    start:
      'Start Atlantis with the command. In Kubernetes, make a Secret of the file: kubectl create secret generic atlantis --from-env-file=atlantis.env',
    tryIt: 'Open a pull request that changes a Terraform file: Atlantis comments with a plan.',
    keepReadable: (environmentName: string) =>
      `Keep ${environmentName} readable by the account that runs Atlantis alone: it holds the secrets in plain text.`,
  },
  refused: {
    severalProjects:
      'They belong to several projects. Atlantis’s allowlist has each project’s name, and Handrail asks for one: export once for each project, and join the lists in ATLANTIS_REPO_ALLOWLIST with a comma.',
  },
});
