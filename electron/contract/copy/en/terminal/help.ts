/** What `handrail … --help` says. Names of commands, options and files are the command's own and stand in hosts/terminal/usage.ts. */
import { inEnglish } from '../../language.ts';

export const helpCopy = inEnglish('terminal/help', {
  usage: 'Usage',
  statuses:
    'Exit status: 0 fine, 1 problems were found, 2 wrong usage or input, 3 could not write, 4 a token ends soon and nothing else is wrong (check --all, watch), 130 ended by Ctrl-C.',
  credentials:
    'The token comes from --token-stdin, from HANDRAIL_TOKEN (deleted from the environment once read) or, for a saved connection, from the keychain. It is never an argument. A platform’s own secret comes from HANDRAIL_SECRET_<KEY>.',
  answers: {
    intro: 'The answers file is JSON and holds no secret:',
    cloud: 'On Cloud, "workspace" is set, "baseUrl" is null and "credential.user" is the Atlassian e-mail address.',
    repositories: '"repositories": null means all of them. “handrail platforms --json” lists every option of every platform.',
    files: 'A file that a platform reads (such as satellite.yml) is named in "options" by its path, from this file’s folder.',
  },
  overview: {
    what: 'Handrail connects Bitbucket to other platforms, step by step.',
    commands: {
      start: 'Open the wizard, in a desktop window or in your web browser (this is the default)',
      platforms: 'List the platforms: where they work and what their token must be allowed to do',
      detect: 'Say what is at an address',
      check: 'Check a connection: network, server, token, access',
      export: 'Write what a platform needs',
      apply: 'Run the platform’s own command with it, after showing it',
      repair: 'Say what a platform really reads from a file, and write a fixed copy',
      report: 'Check, and write down for support what was found; no secret inside',
      explain: 'Say what an error message means that a platform or Git showed',
      connections: 'List or remove saved connections',
      share: 'Write a saved connection into a file for a colleague; no secret inside',
      import: 'Look at a connection that somebody shared, and take it',
      bundle: 'Write everything that support needs to see of a connection into one file; no secret inside',
      where: 'Say where the token of a connection is, and whether its files were changed',
      rotate: 'Renew a token in every place that has it, then revoke the old one',
      record: 'Show what was done with the connections, and whether that record is whole',
      inventory: 'List every token that an administrator can see, and which connections use it',
      watch: 'List when tokens end, or write a calendar of it',
      practice: 'Run a pretend Bitbucket on this computer to try everything with',
    },
    options: {
      help: 'Help, also after a command',
      version: 'Handrail’s version',
      lang: (codes: string) =>
        `The language to speak, with every command: ${codes}. Left out: HANDRAIL_LANG, else the system’s where Handrail has it. With --json everything is in English, because programs read it.`,
    },
  },
  start: {
    what: 'Opens the wizard. Without a choice it is the desktop window where Electron is installed and there is a display, and else your web browser.',
    options: {
      desktop: 'The desktop window',
      browser: 'Your web browser; served on 127.0.0.1 only, ends with this command',
      port: 'Port for the browser (any free one if left out)',
      'no-open': 'Do not open a browser: only print the address',
      practice: 'Start the practice Bitbucket as well and open a connection to it',
    },
    after: 'The printed address works for one tab, once, within ten minutes. Press Enter for a fresh one.',
  },
  platforms: {
    what: 'Lists the platforms with their status, the Bitbucket deployments they work with and what their token must be allowed to do. With an ID: its access statement, which says in plain words what it will be able to see and do, what it will not, what happens to the token, and where each fact is from.',
    options: {
      deployment: 'Which Bitbucket (the first that works if left out)',
      kind: 'Which kind of token, by the name in brackets (the recommended one if left out)',
      out: 'Write the statement: .html to read and print, .md for a ticket or a wiki. No secret is in it',
      replace: 'Replace a file of that name',
      json: 'Everything Handrail knows about each platform, or about this one',
    },
  },
  detect: {
    what: 'Says what is at an address: a browser page, a clone link (HTTPS or SSH) or a bare host. No credential is sent.',
    options: { json: 'The whole answer as JSON' },
  },
  check: {
    what: 'Checks a connection step by step and says what is wrong, how to fix it and who can do it.',
    options: {
      answers: 'The connection, described in a file',
      connection: 'A saved connection, by name or id',
      platform: 'Check the access that this platform needs',
      'token-stdin': 'Read the token from standard input',
      ca: 'Certificate authorities to trust as well (PEM or DER)',
      'keep-ca': 'Keep that file with the saved connection, for everything it asks from now on',
      'allow-plain-http':
        'Let the token go unencrypted to an http:// address of another computer. A saved connection remembers it for that address',
      all: 'Check every saved connection, a few at a time: one line each, then a summary. Exit status 1 if any of them has a problem, 4 if nothing else is wrong than that a token ends soon; those not finished yet do not count',
      'ends-within': 'With --all: what counts as soon, in days (7 if left out)',
      junit: 'With --all: write the result as JUnit XML as well, one test case for each connection; no secret is in it',
      json: 'The result as one JSON object',
    },
  },
  export: {
    what: 'Writes what the platform needs: files, commands, or a sheet to follow. For several platforms, each gets a folder of its own, and a README says what each token must be allowed to do and what goes where.',
    options: {
      answers: 'The connection, described in a file',
      connection: 'A saved connection, by name or id',
      platform: 'The platform; may be given several times',
      secrets: 'How secrets are written:',
      to: 'Which secrets manager has the token (implies --secrets reference):',
      out: 'Folder to write into (a sheet as Markdown and as a page to print);\n- prints the file (else the sheet) on standard output',
      replace: 'Replace files of the same name there; without it those with other content are left alone',
      'token-stdin': 'Read the token from standard input (needed for inline only)',
      'allow-plain-http':
        'Let a platform’s own key go unencrypted to an http:// address of another computer (inline only). A saved connection remembers it for that address',
      json: 'Name, kind, path, mode and whether it holds a secret, for each',
    },
    secrets: {
      placeholder: 'no secret, safe to share (this is the default)',
      env: 'names of environment variables in place of secrets',
      inline: 'the secrets themselves; files get mode 0600',
      reference: 'the token’s name in a secrets manager, and how to put it there',
    },
    to: 'Answer its questions in "options" of the answers file: "vault.path", "aws-secrets-manager.name". Most have a usual answer; if one is missing, Handrail names its key.',
    several:
      'With several platforms, "options" may name one of them: "argo-cd.namespace" is Argo CD’s alone, "namespace" everybody’s. One token each is best: HANDRAIL_SECRET_ARGO_CD_TOKEN is Argo CD’s own; the token given as usual is everybody else’s.',
  },
  apply: {
    what: 'Runs the platform’s own command for a saved connection (by name or id), such as kubectl apply. It first shows what will run, on which computer, with which files and secrets, and what it changes. Then it asks. The token goes in by standard input, or in a file that only you can read and that is deleted afterwards. The command runs as you, without a shell.',
    options: {
      platform: 'A different platform than the connection’s own',
      command: 'Which command, by the name of its file; needed if there are several',
      secrets: 'How the files were exported (inline if left out); files that “handrail export” saved are used',
      yes: 'Run it without being asked',
      json: 'What ran and how it ended, as one JSON object; the program’s output goes to standard error',
    },
    statuses:
      'Exit status: 0 done, 1 it failed or Handrail could not confirm that it worked, 2 wrong usage or input, 130 ended by Ctrl-C. The program’s own status is shown, and is in the JSON.',
  },
  report: {
    what: 'Runs the check and writes a report of it: the steps with their times, requests and answers, what was found and who can fix it. It holds no token and no password. The file gets mode 0600.',
    options: {
      answers: 'The connection, described in a file',
      connection: 'A saved connection, by name or id',
      platform: 'Check the access that this platform needs',
      'token-stdin': 'Read the token from standard input',
      ca: 'Certificate authorities to trust as well',
      'allow-plain-http': 'Let the token go unencrypted to an http:// address of another computer',
      out: '.html: a page, .md: a ticket text, .json: a data file for programs',
      'mask-emails': 'Pseudonyms in place of e-mail addresses',
      'mask-hosts': 'Pseudonyms in place of hosts; those of Atlassian stay',
      error: 'A message that the platform showed: the report explains it (see “handrail explain”)',
      read: 'Show a report that was made before, from its page or its data file',
    },
  },
  explain: {
    what: 'Says what an error message points to that a platform or Git showed, and how to tell the causes apart. The message is read from the file, or from standard input. Secrets in it are taken out first. Messages in English only.',
    options: {
      platform: 'The platform that showed it',
      deployment: 'Which Bitbucket it is about, if you know',
      json: 'The same as one JSON object',
    },
    statuses: 'Exit status: 0 the message is known, 1 it is not, 2 wrong usage or input.',
  },
  repair: {
    what: 'Says what a platform will really read from a file that somebody wrote, what is wrong with it, and writes a fixed copy beside it: FILE.fixed.EXT, readable by you alone. Comments, order and unknown names stay; no file is overwritten. The file’s secrets are in the copy and nowhere else.',
    options: {
      platform: 'Which program reads the file; left out, its name and content tell it',
      out: 'Write the copy there instead',
      json: 'Everything as one JSON object',
    },
    files: {
      'argo-cd': 'Secrets and ApplicationSets',
      atlantis: 'the environment file',
      backstage: 'an app-config.yaml',
      cds: 'a repository manager’s yml',
      flux: 'Secrets and GitRepositories',
      git: 'a credential store, or a .netrc',
      'harness-sei': 'a satellite.yml',
      jenkins: 'Configuration as Code',
      renovate: 'the configuration as JSON, or the environment file',
      'snyk-broker': 'the environment file',
      sourcebot: 'config.json, or the environment file beside it',
      sourcegraph: 'a code host connection',
      'tekton-pac': 'Secrets and Repositories',
      'vault-radar': 'the agent’s environment file',
    },
    statuses: 'Exit status: 0 nothing wrong or all fixed, 1 problems are left, 2 wrong usage or input, 3 could not write.',
  },
  watch: {
    what: 'Lists when the tokens of the saved connections end. Nothing is asked of Bitbucket or the keychain. With --ics it writes a calendar file instead: one event for each token, with alerts 30, 7 and 1 days before. No secret is in it. Write it again whenever you like: the same events are replaced.',
    options: {
      'ends-within': 'What counts as soon, in days (7 if left out)',
      ics: 'Write a calendar file (RFC 5545); - prints it',
      addresses: 'With the Bitbucket addresses, and the names that Handrail made of them; left out, names that you gave and platforms only',
      replace: 'Replace a file of that name that is no calendar of Handrail’s',
      json: 'The list, or what was written, as one JSON object',
    },
    statuses:
      'Exit status of the list: 0 no known end is near, 4 a token ends soon, 1 a token has ended. Of --ics: 0 written, 1 no end is known yet. Else: 2 wrong usage or input, 3 could not write, 130 ended by Ctrl-C.',
  },
  connections: {
    what: 'Lists the saved connections with the token’s last days, or removes one (by name or id) together with its keychain entries. “ends” notes the last day of its token, or “never”, where Bitbucket does not tell it. “forget-ca” removes only its certificate file (see “handrail check --keep-ca”).',
    options: {
      platform: 'Only those for this platform (see “handrail platforms”)',
      health: 'Only those in this state: works, needs-you, unchecked or unfinished',
      'ends-within': 'Only those whose token ends within this many days, or has ended',
      search:
        'Only those that have all these words in their name, address, project, repository, platform, owner or notes. Small typos are fine',
      json: 'The list, or what was done, as JSON',
    },
  },
  share: {
    what: 'Writes a saved connection into a file, with everything but secrets, and says what is in it. Your colleague opens it in Handrail and adds a token of their own.',
    options: {
      from: 'Who sends it, in your own words; goes into the file',
      note: 'What your colleague should know; goes into the file',
      out: 'The file, ending in .handrail.json or .handrail; - prints it on standard output',
      replace: 'Replace a file of that name',
    },
  },
  import: {
    what: 'Shows what somebody shared: what it connects, who sent it, and what a token would be allowed to do. Nothing is contacted, and without --yes nothing is saved. A bundle for support is shown too.',
    options: {
      yes: 'Take the connection. It has no token yet: add one in the wizard, or give it to “handrail check”',
      copy: 'Take it although it is here already',
      json: 'What the file says, as one JSON object',
    },
  },
  bundle: {
    what: 'Writes one readable file for support: the report of the last check, what the platform takes with placeholders, versions, and the log. E-mail addresses and names of servers are hidden. Look it through before you send it: user names and names of projects are in it.',
    options: {
      note: 'What goes wrong, and since when; goes into the file',
      'with-names': 'Leave e-mail addresses, names of servers and the certificate file in it',
      out: 'The file, ending in .json',
      replace: 'Replace a file of that name',
    },
  },
  where: {
    what: 'Lists every place that holds the token of a connection (by name or id): files that were saved, settings that were entered, copies. It says whether each file is still what Handrail wrote, whose token it is, what it may do and when it ends. Only the hash of a file is read.',
    options: { json: 'The same as JSON' },
  },
  rotate: {
    what: 'Renews the token of a connection (by name or id), and of all connections that share it. Handrail checks that the new token can do everything that the old one can, starts to use it, and takes you through every place that has the old one. Only then is the old one revoked. In a terminal it asks for each step. In a script each run takes one step and says what comes next. You can stop and continue later.',
    options: {
      'token-stdin': 'Take the new token from standard input, check it and use it; HANDRAIL_TOKEN does the same',
      expires: 'The day on which the new token ends, such as 2027-11-30',
      pressed: 'You have pressed “Rotate” in Bitbucket: the 30 minutes of the old token begin now',
      made: 'You keep the token yourself, and have made the new one',
      despite: 'Use the new token although it cannot do everything that the old one can',
      replace: 'Overwrite files that were changed since Handrail saved them',
      status: 'Show how far the renewal is, and do nothing',
      works: 'Place number N works with the new token; “all” for all of them',
      leave: 'Skip place number N; “all” for all that are open',
      back: 'Use the old token again',
      abandon: 'Stop the renewal before the new token is in use',
      'let-go': 'What became of the old token. HOW is revoked (you did it in Bitbucket), ended (it ended by itself) or left (you keep it)',
      revoke:
        'Server and Data Center: Handrail revokes the old token with this user’s password, read from standard input or typed without showing it',
      'token-id': 'Which of the listed tokens is the old one',
      'all-ending':
        'Every token that ends within so many days, and every renewal in progress; the one that ends first comes first. In a terminal one is renewed after the other; elsewhere the list is printed. Several names do the same',
      json: 'The renewal as one JSON object',
    },
    statuses:
      'Exit status: 0 the step was taken, 1 the new token cannot do everything that the old one can, or Bitbucket still accepts the old one, 2 wrong usage or input, 3 could not write, 130 ended by Ctrl-C.',
  },
  record: {
    what: 'Shows what was done with a connection, or with all of them, the newest first: when, and which files were written. A connection that was removed is still in it. There is no secret in the record.',
    options: {
      json: 'The entries as JSON, oldest first',
      csv: 'The entries as CSV for a spreadsheet, oldest first',
      verify: 'Say only whether entries were changed, taken out or cut off',
      delete: 'Delete the record. A new one begins, and says so',
    },
    statuses: 'Exit status: 0 the record is whole, 1 something in it was changed or removed, 2 wrong usage or input, 3 could not write.',
  },
  inventory: {
    what: 'Lists the API tokens of an organisation in Bitbucket Cloud, or the HTTP access tokens of a Server or Data Center that you may see: who owns each, when it ends, when it was last used, and which of your connections use it. Handrail reads the organisation’s API key (scope read:tokens:admin) or your password from standard input, or asks for it without showing it. It is used once and not saved, unless you add --keep-key.',
    options: {
      org: 'The organisation’s ID, from Atlassian Administration → Settings → API keys',
      connection: 'A saved connection to a Server or Data Center: Handrail asks its server',
      practice: 'The practice organisation, to try it',
      user: 'Whose password it is (the connection’s user if left out)',
      'key-stdin': 'Read the key or the password from standard input',
      'keep-key': 'Keep the organisation’s key in the keychain, for the next list',
      'kept-key': 'Use the key that is in the keychain',
      'forget-key': 'Remove it from the keychain; nothing else is done',
      only: 'unknown, unused (for 90 days), ends (within 30 days, or ended), too-much (can do more than is needed)',
      json: 'The tokens as JSON, with what is missing from the list',
      csv: 'The tokens as CSV for a spreadsheet',
    },
    statuses:
      'Exit status: 0 the list is complete, 1 it is not, or tokens match --only, 2 wrong usage or input, or the list was refused, 130 ended by Ctrl-C.',
  },
  practice: {
    what: 'Runs a pretend Bitbucket Cloud and a self-managed one on this computer until Ctrl-C. Nothing leaves the computer.',
    options: {
      'cloud-port': 'Port of the pretend Cloud (any free one if left out)',
      'self-managed-port': 'Port of the self-managed server (any free one if left out)',
      scenario: 'Something that goes wrong, or a size; an unknown name lists them',
    },
  },
});
