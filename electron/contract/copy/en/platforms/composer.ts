/** What Handrail says of Composer, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const composerCopy = inEnglish('platform.composer', {
  summary: 'Installs PHP packages from your own repositories.',
  prerequisites: {
    computer: 'Composer 2 and git, on your computer or where your builds run.',
  },
  cloud: {
    note: 'Handrail writes the entry for auth.json. Composer asks Bitbucket’s API with it, and clones with it.',
    kinds: {
      apiToken: 'Composer takes it with the e-mail address of its owner, and gives git the right user name by itself from 2.8.12 on.',
      accessTokens: 'Composer takes it with the user name x-token-auth, in every release.',
      oauth: 'Composer takes one, but Handrail keeps no client secret. An API token does the same.',
    },
    grants: {
      'read:repository:bitbucket': 'Composer reads composer.json and downloads packages. Its documentation names this scope.',
      repository: 'Composer reads composer.json and downloads packages.',
    },
  },
  selfManaged: {
    note: 'Handrail writes the entry for auth.json. Composer clones your packages with git.',
    kinds: {
      personal: 'Composer needs it with the user name of the account that it belongs to.',
      notBearer:
        'Composer hands git a user name and a password, and these tokens have no user name. Its “bearer” entry is for downloads without git. Use a person’s HTTP access token.',
      oauth: 'Composer has no place for an OAuth client of Bitbucket Server or Data Center.',
    },
    grants: { REPO_READ: 'Composer clones the packages.' },
  },
  inputs: {
    release: {
      label: 'Version of Composer',
      help: '`composer --version` shows it. Debian 12 has 2.5.5. Older releases send the e-mail address to git, which Bitbucket refuses.',
      current: '2.8.12 or newer',
      older: 'Older',
    },
  },
  artifacts: {
    auth: { label: 'Sign-in for Composer' },
    template: { label: 'Sign-in for Composer, without the token' },
    repositories: { label: 'Entries for composer.json' },
    check: {
      label: 'Check that it worked',
      where: 'In the folder with your composer.json.',
      note: 'It shows what an update would do, and changes nothing.',
      templateToo: 'Copy composer-auth.json there first. Needs envsubst (package gettext or gettext-base).',
    },
  },
  next: {
    place:
      'Put auth.json beside your composer.json. For all your projects, put it into the folder that `composer config --global home` shows.',
    merge: 'Is there an auth.json already? Copy the entry into it.',
    ignore: 'Add auth.json to .gitignore: it holds the token.',
    copyRepositories: 'Copy the entries of composer-repositories.json into your composer.json.',
    nameRepositories: (type: string) =>
      `Add each repository to “repositories” in composer.json: with the type ${type}, and with the HTTPS address that Bitbucket shows under Clone.`,
    run: 'Run the check: it lists your packages.',
    builds: 'For builds, set COMPOSER_AUTH as the command does.',
  },
  caveats: {
    olderReleases:
      'Before Composer 2.8.12 an API token fails with “Could not authenticate against bitbucket.org”. Update Composer, or choose “Older” under “Change the details”.',
    gitAlone:
      'For older releases the entries have the type git. The type vcs would ask Bitbucket’s API, which takes the e-mail address only.',
    cloned: 'Packages are cloned with git: Composer downloads no archives from Bitbucket Server or Data Center.',
    gitFirst: 'Composer tries without the token first: where git has a sign-in of its own for this server, git uses that one.',
    unencrypted:
      'Your Bitbucket is reached without encryption (http://), which Composer refuses unless secure-http is off. The entries turn it off for the project, and the token travels in plain text.',
  },
  /** After a new token. */
  afterToken: { sign: '`composer update --dry-run` lists your packages.' },
});
