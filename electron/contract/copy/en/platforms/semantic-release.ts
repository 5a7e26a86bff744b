/** What Handrail says of semantic-release, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const semanticReleaseCopy = inEnglish('platform.semantic-release', {
  summary: 'Works out the next version from your commits, and tags it in Bitbucket.',
  /** What it logs after `git push --dry-run` (index.js). */
  allowed: 'Allowed to push to the Git repository',
  prerequisites: {
    computer: 'Node.js 22.14, 24.10 or newer, and git, where your builds run.',
    push: 'An account that can push to the repository.',
  },
  cloud: {
    note: 'semantic-release pushes a tag with git. In Bitbucket Pipelines it needs no token for its own repository; any other build server does.',
    kinds: {
      apiToken: 'semantic-release hands it to git, with the user name that Bitbucket has for API tokens.',
      accessTokens: 'semantic-release hands it to git, and puts the user name x-token-auth before it by itself.',
      oauth: 'semantic-release has no place for an OAuth client.',
    },
    grants: {
      'read:repository:bitbucket': 'It fetches the commits, the tags and its own notes.',
      'write:repository:bitbucket': 'It pushes a tag and a note for each release. It tries that first, also in a dry run.',
      'repository:write': 'It fetches commits and tags, and pushes a tag and a note for each release.',
    },
  },
  selfManaged: {
    note: 'semantic-release pushes a tag with git, over HTTPS and with a user name.',
    kinds: {
      personal: 'semantic-release hands it to git, with the user name of the account that it belongs to.',
      notBearer:
        'semantic-release puts a user name and a password into the address for git, and these tokens have no user name. Use a person’s HTTP access token.',
      oauth: 'semantic-release has no place for an OAuth client.',
    },
    grants: {
      REPO_WRITE: 'It fetches commits and tags, and pushes a tag and a note for each release. It tries that first, also in a dry run.',
    },
  },
  inputs: {
    branch: { label: 'Branch', help: 'The branch that releases are made from.' },
    npm: {
      label: 'Publish to npm too',
      help: 'Also writes the version into package.json. Needs NPM_TOKEN, which you make at npm; Handrail does not need it.',
    },
    pipelines: {
      label: 'A pipeline for Bitbucket Pipelines',
      help: 'Adds bitbucket-pipelines.yml. It uses no token: Pipelines may push to its own repository.',
    },
  },
  artifacts: {
    config: { label: 'Configuration of semantic-release' },
    environment: { label: 'Sign-in for semantic-release' },
    pipeline: { label: 'Pipeline that releases, without a token' },
    check: {
      label: 'Check that it may push',
      where: 'In a clone of the repository, on the branch that releases are made from, with the files in it.',
      note: 'A dry run: it works out the next version, and pushes nothing.',
      noteNpm: 'A dry run: it works out the next version, and pushes nothing. Set NPM_TOKEN first.',
    },
    release: {
      label: 'Release',
      where: 'In a step of your build, after the tests.',
      note: 'It pushes a tag where there is something to release.',
    },
  },
  next: {
    commit: (branch: string) => `Put .releaserc.json into the root of the repository, and commit it to ${branch}.`,
    run: (sign: string) => `Run the check: it says “${sign}”.`,
    addVariable: (variable: string) =>
      `Add ${variable} to your build server as a secret variable, with what is after the = in semantic-release.env.`,
    addToken: (variable: string) => `Add ${variable} to your build server as a secret variable: it is the token alone.`,
    step: (command: string) => `Let a build of that branch run \`${command}\` after its tests, in a clone with all commits and tags.`,
    release: 'Let a build of that branch run semantic-release.sh after its tests, in a clone with all commits and tags.',
    nameRepository:
      'Does git reach your Bitbucket over SSH? Then add "repositoryUrl" to .releaserc.json, with the HTTPS address that Bitbucket shows under Clone.',
    pipeline:
      'Commit bitbucket-pipelines.yml too. Is there one already? Copy the step into it. Pipelines then releases without a token: leave out what is about a build server.',
    delete: 'Delete semantic-release.env after that, and never commit it: it holds the token.',
  },
  caveats: {
    plainFirst: 'It tries git without the token first. Where git may push by itself (an SSH key, a saved password), the token is not used.',
    otherTokens:
      'Leave GH_TOKEN, GITLAB_TOKEN and GIT_CREDENTIALS unset in your build: semantic-release would send each of them to Bitbucket. The commands unset them.',
    noGithub: 'Without the list of plugins in the file, semantic-release asks for a token of GitHub and stops.',
    notEncoded: 'Enter the value as it is: semantic-release encodes it for the address by itself.',
    ssh: 'From an SSH address of your server semantic-release makes an HTTPS address that is wrong. The file names the right one.',
    authority: 'Is the certificate of your Bitbucket from a private authority? Then git needs that authority’s certificate in your build.',
    unencrypted: 'Your Bitbucket is reached without encryption (http://): the token travels in plain text.',
  },
  /** After a new token. */
  afterToken: {
    nudge: 'Does your build server keep the token in a variable of its own? Change it there.',
    sign: 'The next build says “Allowed to push to the Git repository”.',
  },
});
