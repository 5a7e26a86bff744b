/** What Handrail says of Gitpod, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const ended = 'Gitpod Classic’s pay-as-you-go plan ended on 15 Oct 2025, and Gitpod became Ona.';
const link = 'Administration → Application Links';

export const gitpodCopy = inEnglish('platform.gitpod', {
  vendor: 'Gitpod (now Ona)',
  summary: 'Opens development environments from repositories of your Bitbucket.',
  statusNote: `${ended} Gitpod no longer recommends Classic.`,
  cloud: {
    reason: `${ended} Ona connects to Bitbucket Cloud by itself with OAuth: in Ona, open your runner’s settings, choose “Add a provider”, and follow it. It takes no file and no token, so Handrail has nothing to make.`,
    noKinds: 'Ona signs in to Bitbucket Cloud by itself; a token has no place in it yet.',
  },
  selfManaged: {
    kinds: {
      noTokens: 'Gitpod’s form has no field for a token; it takes a client ID and a client secret.',
      oauth:
        'Gitpod is an OAuth 2 client of your Bitbucket. You copy client ID and secret from one page to the other; Handrail never sees them.',
    },
    note: `For a Gitpod Classic that your company still runs. ${ended} Ona has no Bitbucket Server or Data Center.`,
    prerequisites: {
      bitbucket: 'System administrator: only they can create an incoming link.',
      version: 'Bitbucket 7.20 or newer, because older versions have no incoming links with OAuth 2.',
      address: 'An address with https:// and without a path: Gitpod asks for a host name only.',
      platform: 'Owner of the organisation in Gitpod: only an owner can verify the integration.',
    },
    grants: {
      PROJECT_ADMIN: 'Gitpod installs a webhook when somebody creates a project. Gitpod’s page names “Projects Admin”.',
    },
    caveats: {
      clientSecret: 'The client secret goes straight from Bitbucket’s page into Gitpod’s form. Handrail does not ask for it.',
      alternatives: 'For development environments with Bitbucket Data Center, people move to OpenShift Dev Spaces, Eclipse Che or Coder.',
    },
  },
  places: {
    integrations: 'Gitpod → Settings → Git Integrations',
    link,
  },
  inputs: {
    gitpodHost: {
      label: 'Gitpod host',
      help: 'The host name of your Gitpod, without https://. It becomes part of the redirect URL.',
      refused: 'Enter the host name only, such as gitpod.acme.io.',
    },
    linkName: {
      label: 'Name',
      help: 'The incoming link’s name in Bitbucket.',
    },
  },
  artifacts: {
    sheet: {
      label: 'Register your Bitbucket with Gitpod',
      intro: 'Two forms that need each other: keep both tabs open.',
    },
  },
  sheet: {
    new: {
      action: 'Click New Integration.',
    },
    type: {
      place: 'Gitpod → New Integration → Provider Type',
      action: 'Choose Bitbucket Server.',
    },
    host: {
      place: 'Gitpod → New Integration → Provider Host Name',
      action: 'Enter the host name of your Bitbucket.',
    },
    redirect: {
      place: 'Gitpod → New Integration → Redirect URL',
      action: 'Copy the redirect URL. Leave the form open.',
      note: 'Compare with what Gitpod shows; Gitpod’s own is right.',
    },
    createLink: {
      action: 'Click Create link. Choose External application, and Incoming as the direction.',
    },
    linkName: {
      place: `${link} → Configure an incoming link → Name`,
    },
    linkRedirect: {
      place: `${link} → Configure an incoming link → Redirect URL`,
      action: 'Enter the redirect URL from Gitpod.',
    },
    linkPermission: {
      place: `${link} → Configure an incoming link → Application permissions`,
      action: 'Tick Admin under Projects.',
    },
    saveLink: {
      place: `${link} → Configure an incoming link`,
      sign: 'Bitbucket shows a Client ID and a Client secret.',
    },
    clientId: {
      place: 'Gitpod → New Integration → Client ID',
      action: 'Copy the Client ID from Bitbucket and paste it here.',
    },
    clientSecret: {
      place: 'Gitpod → New Integration → Client Secret',
      action: 'Copy the Client secret from Bitbucket and paste it here.',
    },
    activate: {
      place: 'Gitpod → New Integration',
      action: 'Activate the integration, and grant access when Bitbucket asks.',
      sign: 'After a refresh, your Bitbucket is among the Git providers.',
    },
    users: {
      place: 'Gitpod → New Workspace',
      action: 'Every user opens a repository of your Bitbucket once and authorises it.',
      sign: 'The workspace opens.',
    },
    project: {
      place: 'Gitpod → New Project',
      action: 'Create a project from a repository.',
      sign: 'Gitpod installs a webhook in the repository, and prebuilds start by themselves.',
    },
  },
  next: {
    followSheet: 'Follow the sheet from the top, starting in Gitpod.',
    tellUsers: 'Tell your users: on their first workspace, Bitbucket asks each of them to authorise Gitpod.',
    createProject: 'Create a project in Gitpod; that installs the webhook.',
  },
  refused: {
    version: (version: string) => `Gitpod needs Bitbucket 7.20 or newer, and yours is ${version}.`,
    https: 'Gitpod speaks HTTPS only, and your address begins with http://.',
    path: (contextPath: string) =>
      `Gitpod asks for a host name only, and your Bitbucket is under ${contextPath}. Gitpod cannot reach it there.`,
  },
});
