/** What Handrail says of Xcode Cloud, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const notAdministrator =
  'If you are not, somebody who is can do it: Apple calls that “Connect Xcode Cloud to an admin-managed Git repository”.';

export const xcodeCloudCopy = inEnglish('platform.xcode-cloud', {
  summary: 'Builds and tests your app at Apple whenever you change its code in Bitbucket.',
  cloud: {
    artifacts: {
      sheet: {
        label: 'Connect Xcode Cloud to Bitbucket Cloud',
        intro: 'Apple and Bitbucket agree between themselves; you only confirm. There is no token.',
      },
    },
    sheet: {
      configure: {
        action: 'Configure your project or workspace to use Xcode Cloud and create your first workflow.',
        sign: 'The sheet “Grant Access to Your Source Code” names Bitbucket Cloud.',
      },
      grantAccess: {
        action: 'Click Grant Access.',
        sign: 'Your browser opens App Store Connect.',
      },
      step1: {
        action: 'Click “Complete Step 1 in Bitbucket”. Keep this tab open.',
        sign: 'Bitbucket asks whether Xcode Cloud may have access.',
      },
      authorise: {
        action: 'Sign in as an administrator of the repository, review the permissions that Xcode Cloud asks for, and allow it.',
        sign: 'The browser goes back to App Store Connect, which says that Xcode Cloud is connected to Bitbucket Cloud.',
      },
      back: {
        action: 'Go back to Xcode.',
        sign: 'Xcode says that Xcode Cloud can access your source code.',
      },
      firstBuild: {
        action: 'Click Next, complete your first workflow, and start your first build.',
        sign: 'The build clones your repository.',
      },
    },
    next: {
      followSheet: 'Follow the sheet from the top, starting in Xcode.',
      grantAccess: 'Grant access in Bitbucket as an administrator of the repository.',
      goBack: 'Go back to Xcode and start the first build.',
    },
    note: 'Apple signs in to Bitbucket Cloud by itself (OAuth): you click through, and there is no token.',
    prerequisites: {
      bitbucket: `Administrator of the repository. ${notAdministrator}`,
      platform: 'Membership of the Apple Developer Program, and the app’s project open in Xcode.',
      computer: 'A Mac with Xcode 15 or newer.',
    },
    kinds: {
      oauth: 'Apple’s own OAuth: you confirm in the browser, and Handrail collects nothing.',
      noTokens: 'Apple has no field for a token with Bitbucket Cloud.',
    },
    caveats: {
      ranges: (ranges: string) => `If your workspace lets in certain addresses only, Xcode Cloud’s ranges must be among them: ${ranges}.`,
    },
  },
  selfManaged: {
    artifacts: {
      sheet: {
        label: 'Connect Xcode Cloud to your Bitbucket',
        intro: 'Fourteen steps in Apple’s own order. You change between Xcode, App Store Connect and Bitbucket; keep every tab open.',
      },
    },
    sheet: {
      configure: {
        action: 'Configure your project or workspace to use Xcode Cloud and create your first workflow.',
        sign: 'The sheet “Grant Access to Your Source Code” shows the address of your Bitbucket.',
      },
      grantAccess: {
        action: 'Click Grant Access.',
        sign: 'Your browser opens App Store Connect.',
      },
      host: {
        action: 'Enter the host name of your Bitbucket. Xcode Cloud fills it in by itself where it has read it from your project.',
      },
      registerHost: {
        action: 'Check that the host name is right, with its port if it needs one, and click Register.',
      },
      openBitbucket: {
        action: (host: string) => `Click ${host}. Keep this tab or window open: you come back to it.`,
        sign: 'Bitbucket shows your “Personal access tokens”, called “HTTP access tokens” from 7.18 on.',
      },
      create: {
        place: 'Personal access tokens',
        action: 'Click “Create a token” (“Create token” in newer versions).',
      },
      name: {
        place: 'Create a token → Name',
        action: 'Enter a name that is easy to recognise.',
      },
      permissions: {
        place: 'Create a token → Permissions',
        action: 'Choose Read for projects and Admin for repositories.',
        note: 'The form starts with the highest level you have. Choose both on purpose.',
      },
      copy: {
        place: 'Create a token',
        action: 'Create the token, copy it, and keep it in a safe place, for example a secure note in Keychain Access.',
        sign: 'Bitbucket shows the token once and never again.',
        note: 'Did Handrail make or keep the token already? Then you have this one.',
      },
      back: {
        action: 'Go back to the tab that you kept open.',
      },
      paste: {
        action: 'Paste the personal access token into its field.',
      },
      registerToken: {
        action: 'Click Register.',
        sign: 'App Store Connect says that Xcode Cloud is connected to Bitbucket.',
      },
      xcode: {
        action: 'Go back to Xcode.',
        sign: 'Xcode says that Xcode Cloud can access your source code.',
      },
      firstBuild: {
        action: 'Click Next, complete your first workflow, and start your first build.',
        sign: 'The build clones your repository.',
      },
    },
    next: {
      followSheet: 'Follow the sheet from the top, starting in Xcode.',
      keepTabOpen: 'Keep the App Store Connect tab open while you are in Bitbucket.',
      register: 'Click Register, go back to Xcode, and start the first build.',
    },
    note: 'A sheet in Apple’s own order; Apple takes no file.',
    prerequisites: {
      bitbucket: `Administrator of the repository. ${notAdministrator}`,
      versionUntold: 'Apple does not say which version of Bitbucket is the oldest that works.',
      platform: 'Membership of the Apple Developer Program, and the app’s project open in Xcode.',
      computer: 'A Mac with Xcode 15 or newer.',
    },
    kinds: {
      personal: 'Apple asks for a personal access token; newer Bitbucket calls it HTTP access token.',
      notBearer:
        'Apple asks for a person’s token with both project and repository permissions. Use an HTTP access token of an administrator of the repositories.',
      oauth: 'For Bitbucket Server and Data Center, Apple takes a token only.',
    },
    grants: {
      PROJECT_READ: 'Xcode Cloud finds the project that your repository belongs to. Apple names this level.',
      REPO_ADMIN: 'Xcode Cloud reads the code and sets up the webhooks that start builds. Apple names this level.',
    },
    allow: {
      port: 'Port 443 (HTTPS)',
      portWhy: 'Xcode Cloud needs an unbroken HTTPS way to your Bitbucket.',
      ranges: 'Xcode Cloud’s builds come from these ranges; let them in at your firewall.',
    },
    caveats: {
      reachable: 'Apple’s servers must reach your Bitbucket from the internet. A check from this computer cannot prove that.',
      ownAuthority: 'A certificate from a private authority is not mentioned by Apple; expect to need a public one (not confirmed).',
    },
  },
  places: {
    xcode: 'Xcode',
    grantAccess: 'Xcode → Grant Access to Your Source Code',
    appStoreConnect: 'App Store Connect',
  },
  inputs: {
    tokenName: {
      label: 'Name',
      help: 'The token’s name in Bitbucket, so that people recognise it later.',
    },
  },
  caveats: {
    olderRanges:
      'Older lists of Apple’s have 17.58.0.0/18 and 17.58.192.0/18. They are no longer on Apple’s page: a firewall that lets in only those shuts Xcode Cloud out.',
    http: 'Your address begins with http://. Apple asks for HTTPS on port 443, so Xcode Cloud will hardly reach it.',
    port: (port: string) =>
      `Your Bitbucket answers on port ${port}. Apple asks for port 443 on one page and for “a required port” in the host name on another; try it with the port, and plan for 443.`,
    contextPath: (contextPath: string) =>
      `Apple asks for a host name only, and your Bitbucket is under ${contextPath}. Whether Xcode Cloud finds it there is not confirmed.`,
  },
  git: 'Apple does not tell how Xcode Cloud signs in to git.',
  /** After a new token. */
  afterToken: {
    nudge: 'Apple does not say how to change the token. Start a build. If it cannot clone, connect the repository again with the sheet.',
    sign: 'A new build clones your repository.',
  },
});
