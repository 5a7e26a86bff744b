/** Words for one connection and several platforms: the README beside their folders. */
import { inEnglish } from '../language.ts';

export const setCopy = inEnglish('set', {
  readme: 'README.md',
  title: (names: string) => `Bitbucket for ${names}`,
  intro: (where: string) =>
    `Written by Handrail for ${where}. Each platform has a folder of its own. Start with the token, then go through the platforms in any order.`,
  token: {
    title: 'The token',
    recommended:
      'One token for each platform is best: it holds only what that platform needs, Bitbucket shows which platform did what, and when one is leaked or ends, the others go on.',
    each: (name: string, kind: string) => `${name}: ${kind} with`,
    none: (name: string) => `${name}: no token, it signs in by itself (OAuth).`,
    one: 'One token for all of them works too. It needs all of this, and every platform then holds all of it:',
    shared: (kind: string) => `All of them use one token: ${kind}. It needs all of this, and every platform holds all of it:`,
    notShared: 'These platforms cannot share one token, because no kind of token works with all of them.',
    same: 'In these files all of them hold the same token.',
    own: 'In these files each of them holds a token of its own.',
    for: (names: string) => `for ${names}`,
    more: (name: string, labels: string) => `${name} would hold more than it needs: ${labels}.`,
    nothing: 'nothing beyond being signed in',
    unconfirmed: 'not confirmed',
  },
  variables: {
    title: 'Environment variables',
    clash: (variable: string, names: string) =>
      `${variable} is read by ${names}. With a token for each of them, set it again before each command.`,
  },
  files: 'Files',
  steps: 'What to do',
  notes: 'Good to know',
  print: 'to print',
  kinds: { file: 'file', command: 'command', sheet: 'checklist' },
  secret: 'holds the secret, readable by you alone',
  credential: {
    'api-token': 'an API token',
    'repository-token': 'a repository access token',
    'project-token': 'a project access token',
    'workspace-token': 'a workspace access token',
    'http-access-token': 'an HTTP access token',
    'http-project-token': 'an HTTP access token of the project',
    'http-repository-token': 'an HTTP access token of the repository',
    'oauth-client': 'an OAuth client',
    'app-password': 'an app password',
  },
});
