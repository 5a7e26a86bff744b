/** What Handrail says of CDS, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const cdsCopy = inEnglish('platform.cds', {
  summary: 'Links repositories of your Bitbucket to applications in CDS, OVHcloud’s continuous delivery service.',
  cloud: {
    reason:
      'CDS up to 0.57.0 refuses Bitbucket Cloud: on import it lists your repositories through an address that Bitbucket removed on 14 Apr 2026 (410 Gone). Whether a later CDS fixes this is not known.',
    noKinds: 'CDS refuses every import of Bitbucket Cloud at present.',
  },
  selfManaged: {
    note: 'Handrail writes the file that `cdsctl project vcs import` reads.',
    prerequisites: {
      platform: 'The “manage” role on the CDS project. (One CDS page asks for a CDS administrator instead.)',
      computer: '`cdsctl`, signed in to your CDS. Before the current releases the command was `cdsctl experimental project vcs import`.',
      bitbucket: 'An account that can read the repositories; with webhooks on, one that is their administrator.',
    },
    kinds: {
      personal: 'CDS sends it as a Bearer token and keeps the user name beside it.',
      bearer:
        'CDS sends it as a Bearer token, which is the only way these tokens are accepted. It still asks for some user name: any text will do.',
      oauth: 'The file has a place for a token only.',
    },
    grants: {
      PROJECT_READ: 'CDS reads the project that a repository belongs to.',
      REPO_READ: 'CDS lists repositories on import, reads branches and pull requests, and posts build statuses and comments.',
      REPO_ADMIN:
        'CDS adds and lists webhooks, which Bitbucket allows to repository administrators only. The CDS page asks for read and could not do it.',
    },
    asks: {
      user: {
        help: 'The Bitbucket user name of the token’s owner. CDS refuses the file without one.',
      },
    },
    caveats: {
      noVariables:
        'CDS expands no variables. With “env” the file is a template, and the import command fills it in with envsubst, imports it and deletes the filled-in copy.',
      firstImport:
        'A first import lists your repositories live, so CDS must reach Bitbucket from its own servers. A second import of the same name checks the text only.',
      userNameKey:
        'The CDS pages show `auth.user`; CDS itself reads `auth.username` and refuses the file without it. Handrail writes `username`.',
    },
    git: 'CDS clones with a user name, and tokens of a project or repository have none: its workflows need a key or a person’s token for that.',
  },
  inputs: {
    webhooks: {
      label: 'Webhooks',
      help: 'On: CDS adds webhooks, and a push starts workflows; the token needs repository admin. Off: read is enough, and nothing starts by itself.',
    },
    name: {
      label: 'Name',
      help: 'What this Bitbucket is called in CDS. Unique within the CDS project.',
      refused: 'Use letters, digits, dot, underscore and hyphen only: the name becomes part of an address in CDS.',
    },
    description: {
      label: 'Description',
      help: 'For people; CDS shows it beside the name.',
    },
    cdsProjectKey: {
      label: 'CDS project key',
      help: 'The project in CDS (not in Bitbucket) that gets this repository manager.',
      refused: 'A project key has no spaces and does not begin with a hyphen.',
    },
    disableStatus: {
      label: 'Don’t push statuses (disableStatus)',
      help: 'On: CDS posts no build status on commits and pull requests.',
    },
    disableStatusDetails: {
      label: 'Don’t push the CDS link in statuses (disableStatusDetails)',
      help: 'On: statuses carry no link back to CDS.',
    },
    disablePolling: {
      label: 'Don’t poll (disablePolling)',
      help: 'On: CDS does not ask for changes. Its own screens use polling with GitHub only.',
    },
  },
  artifacts: {
    manager: {
      label: 'Repository manager for CDS',
    },
    import: {
      label: 'Import into CDS',
      where: 'On a computer where cdsctl is signed in, in the folder with the file.',
      changes: ({ name, cdsProjectKey }: { readonly name: string; readonly cdsProjectKey: string }) =>
        `It adds the repository manager ${name} to the CDS project ${cdsProjectKey}. If there is one of that name already, it gets this address and token.`,
    },
    list: {
      note: (name: string) => `${name} is in the list.`,
    },
  },
  next: {
    putFile: ({ file, cdsProjectKey }: { readonly file: string; readonly cdsProjectKey: string }) =>
      `Put ${file} on a computer where cdsctl is signed in with the “manage” role on ${cdsProjectKey}.`,
    setVariables: ({ variables, variable }: { readonly variables: string; readonly variable: string }) =>
      `Set ${variables} there: type \`read -r ${variable} && export ${variable}\`, press Enter and paste the token.`,
    runImport:
      'Run the import command. CDS lists your repositories while it imports; an error then comes from CDS’s own path to Bitbucket.',
    seeInList: ({ list, name }: { readonly list: string; readonly name: string }) => `Run \`${list}\` and see that ${name} is in the list.`,
    link: 'Link the repository: in CDS open your application, choose this repository manager, and pick the repository.',
    deleteFile: (file: string) => `Delete ${file}: CDS keeps the token now.`,
  },
  caveats: {
    whatStops:
      'Webhooks are off: CDS isn’t told about pushes, so workflows with a Git repository webhook do not start by themselves, and runs of deleted branches are not cleaned up. Start workflows by hand or on a schedule, or turn webhooks on.',
  },
  refused: {
    longAddress: (column: number) => `CDS keeps at most ${column} characters of an address, and this one is longer.`,
  },
  /** After a new token. */
  afterToken: {
    nudge:
      'Run the import again with the same name: it updates the existing repository manager. CDS tries the new token only when it next needs it.',
    sign: 'The next run of a workflow reads its repository.',
  },
});
