/** What Handrail says of BluBracket, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const settings = 'BluBracket → Settings → Enterprise code servers → Add Code Server';

export const blubracketCopy = inEnglish('platform.blubracket', {
  summary: 'Scanned repositories for secrets. It is gone; HCP Vault Radar does this now.',
  statusNote: 'The product is gone. HCP Vault Radar is its successor.',
  cloud: {
    note: 'The product is gone; the sheet follows its last page, for a tenant that still answers. Use HCP Vault Radar for anything new.',
    prerequisites: {
      platform: 'A BluBracket tenant that still answers, and an account that may open its Settings.',
      bitbucket: 'An account that can read every repository to be scanned.',
    },
    kinds: {
      apiToken:
        'The form asks for “username:token”. Its tokens were app passwords, which are gone; today an API token with the owner’s e-mail address takes their place. Not confirmed.',
      accessTokens: 'The form asks for “username:token”, and access tokens have no user name. Use an API token.',
      oauth: 'The form has a field for a token only.',
    },
    grants: {
      'read:repository:bitbucket': 'BluBracket reads the code to scan it.',
      'read:workspace:bitbucket': 'BluBracket finds the workspace that you name.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
        help: 'The Workspace ID: the part after bitbucket.org/ in your addresses.',
      },
      user: {
        help: 'The part before the colon. Today the e-mail address of your Atlassian account (not confirmed).',
      },
    },
    caveats: {
      gone: 'BluBracket is gone. That its maker HashiCorp built Vault Radar on it is general knowledge, not confirmed by a page.',
      signIn: 'E-mail address and API token in place of user name and app password: not confirmed with BluBracket.',
      permissionsGuessed: 'The permissions are a guess from what a scanner reads; BluBracket’s page names none.',
    },
  },
  selfManaged: {
    reason:
      'The product is gone. Its last pages name Bitbucket Server too, with a personal access token, and do not tell what its form asked. HCP Vault Radar connects to Bitbucket Server and Data Center.',
  },
  places: {
    settings,
  },
  artifacts: {
    sheet: {
      label: 'Add Bitbucket Cloud to BluBracket',
      intro: 'As BluBracket’s last page has it. The product is gone, so compare every step with what you see.',
    },
  },
  sheet: {
    open: {
      action: 'Click Add Code Server.',
      sign: 'A bar opens at the right of the page.',
    },
    type: {
      place: `${settings} → Server Type`,
      action: 'Choose Bitbucket Cloud.',
    },
    workspace: {
      place: `${settings} → Workspace`,
    },
    token: {
      place: `${settings} → Personal Access Token`,
      action: 'Enter user name and token with a colon between them.',
      note: 'BluBracket’s page has a Bitbucket user name and an app password here. App passwords are gone; an API token goes with the e-mail address.',
    },
    repositories: {
      place: `${settings} → Repositories`,
      action: 'Choose which repositories are scanned.',
      value: 'Customer Select Repositories',
    },
    pick: {
      place: `${settings} → Repositories`,
      action: 'Pick these repositories.',
    },
    save: {
      sign: 'The code server is in the list.',
    },
    watch: {
      place: 'BluBracket → Repositories',
      action: 'Watch the scan. It takes from a few minutes to several hours.',
      sign: 'Repositories show their scanning status.',
    },
  },
  next: {
    vaultRadarInstead: 'Consider HCP Vault Radar instead: BluBracket is gone.',
    stillAnswers: 'If your tenant still answers, follow the sheet from the top.',
  },
  /** After a new token. */
  afterToken: {
    nudge: 'If your tenant still answers, open the code server’s settings and enter the new token.',
  },
});
