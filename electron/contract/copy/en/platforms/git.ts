/** What Handrail says of Git, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const gitCopy = inEnglish('platform.git', {
  vendor: 'The Git project',
  summary: 'Lets git on a computer or a build server clone and push over HTTPS without asking for a password.',
  cloud: {
    note: 'Handrail writes the file that git reads, with the user name that Bitbucket takes for git: it is not your e-mail address.',
    prerequisites: {
      computer: 'Git. On Windows, run the commands in Git Bash.',
    },
    kinds: {
      apiToken: 'Git signs in with the fixed user name x-bitbucket-api-token-auth and the API token as password.',
      accessTokens: 'Git signs in with the fixed user name x-token-auth and the access token as password.',
      oauth: 'An OAuth client’s tokens live two hours, and git cannot renew them.',
    },
    grants: {
      'read:repository:bitbucket': 'Git clones and fetches your code.',
      'write:repository:bitbucket': 'Git pushes commits and tags.',
      repository: 'Git clones and fetches your code.',
      'repository:write': 'Git clones, fetches and pushes.',
    },
    caveats: {
      ssh: 'git@bitbucket.org: addresses (SSH) use keys, not tokens. This is for https:// addresses.',
    },
  },
  selfManaged: {
    note: 'Handrail writes the file that git reads, with the token and the user name where git expects them.',
    prerequisites: {
      computer: 'Git. On Windows, run the commands in Git Bash.',
    },
    kinds: {
      personal: 'Git signs in with your user name and the token as password, or sends the token in a header.',
      bearer: 'Git sends it in a header, the only way in which these tokens are accepted. Choose “Header (http.extraHeader)”.',
      oauth: 'Git has no way to renew such a token.',
    },
    grants: {
      REPO_READ: 'Git clones and fetches your code.',
      REPO_WRITE: 'Git pushes commits and tags.',
    },
    refusesKind:
      'A user name and password are not accepted from tokens of a project or repository. Choose “Header (http.extraHeader)” for “Where git finds the token”, or use an HTTP access token of a person.',
  },
  inputs: {
    access: {
      label: 'What git does',
      help: 'Reading is enough for builds that only fetch. Pushing needs write as well.',
      choices: {
        read: {
          label: 'Clone and fetch',
          help: 'Read the code, change nothing.',
        },
        push: {
          label: 'Clone, fetch and push',
          help: 'Also send commits and tags.',
        },
      },
    },
    method: {
      choices: {
        store: {
          label: 'Credential store',
          help: 'A file in your home folder that git’s own helper reads. Readable by you alone, not encrypted.',
        },
        netrc: {
          help: 'A file in your home folder that curl and other programs read as well.',
        },
        header: {
          label: 'Header (http.extraHeader)',
          help: 'Git sends the token itself, without a user name. The only way for tokens of a project or a repository.',
        },
      },
      label: 'Where git finds the token',
      help: 'All of them work with every program that calls git.',
    },
    sslCaInfo: {
      help: 'The file with your own certificate authority, where git runs. Empty when your certificate is a public one.',
      refused: 'Write the whole path, such as /etc/ssl/acme-ca.pem.',
    },
  },
  artifacts: {
    store: {
      label: 'Credential store',
    },
    netrc: {
      label: 'Entry for .netrc',
    },
    config: {
      label: 'Git configuration',
    },
    install: {
      label: 'Put it in place',
      where: 'In the folder with the files.',
    },
    trial: {
      label: 'See that it works',
      where: 'Where git runs.',
      note: 'It lists branches and asks for nothing. Put in a repository of yours where one is missing.',
      changes: 'It changes nothing: git asks Bitbucket for the branches of a repository, as you have set it up.',
    },
    environment: {
      label: 'Header from the environment',
      where: 'In the shell or the build step that calls git.',
      note: 'Git 2.31 or newer. Nothing is written to the disk.',
    },
  },
  next: {
    pasteEncoded: (placeholder: string) => `Replace ${placeholder} with the token. Write %2F for each / in it and %25 for each %.`,
    paste: (placeholder: string) => `Replace ${placeholder} with the token.`,
    setVariables: (variables: string) => `Set ${variables} where git runs, to the token.`,
    runLines: 'Run the lines in the shell that calls git, before it.',
    runCommands: 'Run the commands that put it in place.',
    tryIt: 'Run `git ls-remote …` and see that git asks for nothing.',
    deleteFileHere: ({ kept, place }: { readonly kept: string; readonly place: string }) => `Delete ${kept} here: ${place} has it now.`,
    deleteFile: ({ kept, place }: { readonly kept: string; readonly place: string }) => `Delete ${kept}: ${place} has it now.`,
  },
  caveats: {
    limited: (chosen: string) =>
      `Git uses the token for ${chosen} alone, under the addresses that Bitbucket shows for cloning. The token itself can open whatever its owner can.`,
    notLimitedByHost: (chosen: string) =>
      `You chose ${chosen}, and .netrc is not limited to them: git uses the token for every repository of the server. Choose another way to hand it over to limit it.`,
    notLimitedWorkspace: (chosen: string) =>
      `You chose ${chosen}, and the setting is not limited to them: their workspace is not known, and git needs full addresses.`,
    notLimitedProject: (chosen: string) =>
      `You chose ${chosen}, and the setting is not limited to them: their project is not known, and git needs full addresses.`,
    userNameInAddress:
      'A clone address with a user name in it (https://ada@…) makes git look for that very user. Take the name and the @ out: `git remote set-url origin ADDRESS`.',
    notEncrypted:
      'Both files hold the token readable for you alone (mode 0600), but not encrypted. For a desktop computer the system’s own keychain helper is safer.',
    firstEntryWins: 'The first entry of a host in .netrc wins: take an old one out.',
    noPorts: '.netrc knows no ports: every port of this host gets the token.',
    unprotected: 'Your address begins with http://, so the token travels unprotected.',
  },
  /** After a new token. */
  afterToken: {
    nudge: 'If git also uses its cache, make it forget the old token with this command.',
    sign: '`git ls-remote` lists the branches without asking for a password.',
  },
});
