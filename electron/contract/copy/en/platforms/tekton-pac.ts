/** What Handrail says of Tekton Pipelines-as-Code, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const tektonPacCopy = inEnglish('platform.tekton-pac', {
  vendor: 'OpenShift Pipelines project',
  summary: 'Runs Tekton pipelines from your repositories whenever somebody pushes or opens a pull request.',
  prerequisites: {
    platform: 'Pipelines-as-Code in the cluster, and the right to create Repository objects and Secrets in the namespace.',
    computer: '`kubectl`, pointed at the cluster that the pipelines run in.',
    bitbucket: 'Somebody who may add a webhook to the repository.',
  },
  cloud: {
    note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
    prerequisites: {
      platform:
        'Pipelines-as-Code 0.49.0 or newer: older ones give Git the e-mail address, which Bitbucket refuses. 0.50.0 checks the webhook’s secret.',
    },
    kinds: {
      apiToken: 'Pipelines-as-Code signs in with the e-mail address of the token’s owner and the token.',
      accessTokens: 'Needs a Pipelines-as-Code newer than 0.50.0 (which one is not confirmed). Its page names tokens of a repository only.',
      oauth: 'The Secret has no place for an OAuth client.',
    },
    grants: {
      'read:workspace:bitbucket': 'Pipelines-as-Code checks who belongs to the workspace before it runs their change.',
      'read:pullrequest:bitbucket': 'Pipelines-as-Code reads pull requests and comments on them.',
      'read:repository:bitbucket': 'Pipelines-as-Code reads the pipeline’s definition and the code.',
      'write:repository:bitbucket': 'Pipelines-as-Code’s page asks for it, for statuses on commits.',
      'repository:write':
        'Pipelines-as-Code reads the pipeline’s definition and the code; its page asks for writing too, for statuses on commits.',
      pullrequest: 'Pipelines-as-Code reads pull requests and comments on them.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
    allow: {
      what: 'The controller’s address',
    },
    caveats: {
      sourceAddresses:
        'As it is installed, Pipelines-as-Code accepts events from Atlassian’s own addresses only, and does not look at the webhook’s secret. Behind a proxy, add the proxy’s address as bitbucket-cloud-additional-source-ip; or set bitbucket-cloud-check-source-ip to false, and the secret is checked instead (0.50.0 or newer).',
      webhookScope:
        'Its page also names write:webhook:bitbucket. That is for `tkn pac create repo`, which adds the webhook by itself; with the sheet it is not needed.',
    },
  },
  selfManaged: {
    note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
    prerequisites: {
      bitbucket:
        'A token with admin rights in the project or its repositories. A person’s token: of a licensed account, because an unlicensed one cannot see who belongs to a group, and their changes would not run.',
    },
    kinds: {
      personal: 'Pipelines-as-Code asks for a user name and the token that belongs to it.',
      bearer: 'Pipelines-as-Code 0.49.0 or newer (July 2026) sends it alone, as a Bearer token.',
      oauth: 'The Secret has no place for an OAuth client.',
    },
    grants: {
      PROJECT_ADMIN:
        'Pipelines-as-Code reads who has which permission in the project, before it runs their change. Its page names this level.',
      REPO_ADMIN: 'Pipelines-as-Code reads the repository’s permissions and posts statuses. Its page names this level.',
    },
    caveats: {
      forks: 'The token must also reach the forks that pull requests come from.',
      whoami:
        'From 0.49.0 on Pipelines-as-Code first asks plugins/servlet/applinks/whoami who the token belongs to. Bitbucket 8.9.22, 8.19.12, 9.3.2 and newer refuse HTTP access tokens at addresses of that kind: if the controller’s log says “token validation failed” although Handrail’s check is fine, that is the likely cause (concluded from both sources, confirmed by neither vendor).',
      serverType:
        'Pipelines-as-Code’s type “bitbucket-datacenter” is meant for Bitbucket Server too; whether it still works with your version is not confirmed.',
    },
    git: 'Pipelines-as-Code clones with a user name, and tokens of a project or repository have none.',
  },
  inputs: {
    namespace: {
      help: 'Where the pipelines run. Repository object and Secret have to be in the same namespace.',
    },
    webhookSecret: {
      help: 'The secret that Bitbucket signs its events with. Make one with: openssl rand -hex 32',
    },
    controllerUrl: {
      label: 'Address of the controller',
      help: 'The public address of the Pipelines-as-Code controller. On OpenShift: oc get route -n pipelines-as-code pipelines-as-code-controller',
    },
  },
  artifacts: {
    secret: {
      label: 'Token for Pipelines-as-Code',
    },
    repositories: {
      label: 'Repository objects',
    },
    sheet: {
      intro: 'Bitbucket tells Pipelines-as-Code of pushes and pull requests through a webhook. Do this for each repository.',
    },
  },
  sheet: {
    controllerAddress: 'The public address of the Pipelines-as-Code controller.',
    cloud: {
      title: {
        value: 'Pipelines as Code',
      },
      url: {
        action: 'Enter the address of the controller.',
      },
      events: {
        action:
          'Choose from a full list of triggers. Repository: Push, Updated, Commit comment created. Pull request: Created, Updated, Merged, Declined, Comment created, Comment updated.',
      },
      save: {
        sign: 'After the next push, View requests shows an answer of 2xx.',
      },
    },
    selfManaged: {
      name: {
        value: 'Pipelines as Code',
      },
      url: {
        action: 'Enter the address of the controller.',
      },
      events: {
        action: 'Tick Repository: Push, Modified. Pull request: Opened, Source branch updated, Comment added.',
      },
      save: {
        action: 'Click Create.',
        sign: 'The webhook is in the list, and its last answer is 2xx after the next push.',
      },
    },
  },
  next: {
    addPipeline:
      'Add a pipeline to the folder .tekton of the repository and open a pull request: a run starts, and Bitbucket shows its status.',
  },
  caveats: {
    noRepositories:
      'All repositories were chosen, and a Repository object names one: only the Secret is written. Choose repositories in Handrail for one object each.',
    outside:
      'An access token cannot see who belongs to the workspace, so being a member is not enough for a change to run. Add the people’s account IDs to the file OWNERS on the default branch. Or let somebody who is in that file comment /ok-to-test.',
    clone:
      'Pipelines-as-Code gives Git the token as a password, and Bitbucket’s pages say that it takes tokens of a project or repository as Bearer tokens only. Whether your pipeline can clone a private repository with it is not confirmed; if it cannot, use a person’s token.',
    contextPath: (contextPath: string) =>
      `Your Bitbucket is under ${contextPath}. Handrail writes the whole base URL, as the page asks; whether Pipelines-as-Code keeps the path everywhere is not confirmed.`,
  },
  /** After a new token. */
  afterToken: {
    sign: 'A new commit in a pull request starts a run, and Bitbucket shows its status.',
  },
});
