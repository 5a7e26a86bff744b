/** Sentences for git over HTTPS: it signs in apart from Bitbucket's interface for programs (REST), and can be refused alone. */
import { inEnglish } from '../../language.ts';
import type { FindingCode } from '../../../words.ts';
import { ended } from '../../findings/shape.ts';
import type { Copy, Facts, FindingCopy } from '../../findings/shape.ts';

const apart = 'Cloning is apart from Bitbucket’s interface for programs (REST): it has its own address and its own rule for user names.';

/** What the server answered, in its own words where it has any. */
function answer(f: Facts): string {
  return `${f.also('status', (status) => `The answer was HTTP status ${status}.`)}${f.also('message', (message) => `Bitbucket says: ${ended(message)}`)}`;
}

function refused(f: Facts): FindingCopy {
  const platform = f.say('platform', 'The platform');
  const name = f.say('gitUser', '');
  const title = 'The token is good, but Git may not clone with it';
  if (f.say('state', '') === 'basic-off') {
    return {
      title,
      explanation: `${platform} clones with a user name and the token together (technically: Basic). This server takes no user name with a token when Git asks, though everything else works.${answer(f)}`,
      fix: `If ${platform} can send the token by itself (technically: as “Bearer”), choose that. Otherwise ask your Bitbucket administrator to allow Basic authentication for tokens under /scm.`,
    };
  }
  if (f.say('sentAs', '') === 'Bearer') {
    return {
      title,
      explanation: `${platform} clones with the token by itself (technically: as “Bearer”), and ${f.say('host', 'Bitbucket')} refuses that. ${apart}${answer(f)}`,
      fix: f.cloud
        ? `Choose the way with a user name in ${platform}, if it has one: Git takes a token on Bitbucket Cloud together with a user name.`
        : 'Ask your Bitbucket administrator whether something in front of /scm takes the sign-in away, and whether cloning over HTTP is switched on.',
    };
  }
  return {
    title,
    explanation: `${platform} clones${name === '' ? '' : ` as ${name}`}, and ${f.say('host', 'Bitbucket')} refuses that for ${f.say('repositories', 'the repository')}, although the same token can see it. ${apart}${answer(f)}`,
    fix: f.cloud
      ? `Look at the user name for Git first: with an API token it is x-bitbucket-api-token-auth or the Bitbucket user name, with an access token x-token-auth, and never the e-mail address. If it is right, the token may not read repositories through Git: create a new one with the permissions that Handrail shows.`
      : `Look at the user name first: it is the one of the account that made the token. If it is right, ask your Bitbucket administrator whether this account may clone over https://.`,
  };
}

/** Why this name cannot be the right one. */
function mismatch(f: Facts): string {
  const name = f.say('gitUser', 'This name');
  switch (f.say('state', '')) {
    case 'email':
      return `${name} is an e-mail address. Bitbucket Cloud needs it for its interface for programs (REST), and Git does not take it.`;
    case 'characters':
      return `“${name}” has a space or another character that no user name of Bitbucket Cloud has. It may be the name that is shown on the page, which is another one.`;
    case 'fixed':
      return `${name} goes with another kind of token.`;
    default:
      return `The token belongs to ${f.say('account', 'another account')}, and the user name for Git is ${name}.`;
  }
}

export const gitCopy = inEnglish('findings/git', {
  'git-refused': refused,
  'git-user-mismatch': (f) => ({
    title: 'The user name for Git does not fit the token',
    explanation: `${mismatch(f)} ${f.say('platform', 'The platform')} could read the list of repositories and would fail at the first clone.`,
    fix: `Enter ${f.say('gitUserRight', 'the user name of the account that made the token').replace(/ and (?=[^ ]+$)/u, ' or ')} as the user name for Git.`,
  }),
} satisfies Partial<Record<FindingCode, Copy>>);
