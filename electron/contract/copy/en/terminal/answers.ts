/** What is said of an answers file that does not fit. Its keys and their values are names, whatever language is spoken. */
import { inEnglish } from '../../language.ts';

export const answersCopy = inEnglish('terminal/answers', {
  /** `file` null: its path is not repeated. */
  unreadable: (file: string | null) =>
    `The answers file${file === null ? '' : ` ${file}`} could not be read. Check its path, that it is a text file and that you may read it.`,
  notJson: (file: string) => `${file} is not JSON.`,
  notJsonAt: (file: string, line: number, column: number, what: string) =>
    `${file}, line ${line}, column ${column}: this is not JSON, ${what}.`,
  notObject: (file: string, command: string) => `${file} must hold one JSON object. See “${command}” for an example.`,
  secretKey: (key: string) =>
    `“${key}” does not belong in an answers file: it holds no secret. Give the token with --token-stdin or in HANDRAIL_TOKEN.`,
  unknownKey: (key: string) => `“${key}” is not known here.`,
  wrongValue: (key: string, expected: string) => `“${key}” has a value that does not fit. Expected: ${expected}.`,
  /** In place of a key where the whole is meant. */
  whole: 'the file',
  expected: {
    deployment: '"cloud", "server", "data-center" or null',
    baseUrl: 'an address in double quotes, or null',
    workspace: 'a workspace in double quotes, or null',
    projectKey: 'a project key in double quotes, or null',
    repositories: 'a list of names in double quotes, or null for all',
    credential: 'an object with "kind", "user" and "gitUser", or null',
    options: 'an object with texts, true or false, or lists of texts',
    kind: (kinds: readonly string[]) => `one of ${kinds.join(', ')}`,
    other: 'another kind of value',
  },
  json: {
    'something-follows': 'something follows the end',
    'too-deep': 'it is nested too deeply',
    'too-early': 'it ends too early',
    'no-name': 'a name in double quotes is expected',
    'no-colon': 'a colon is expected',
    'no-value': 'a value is expected',
    'single-quotes': 'strings need double quotes',
    'bad-string': 'this string is not closed, or holds an unknown escape (a backslash is written \\\\)',
    'no-comma': 'a comma or a closing bracket is expected',
    'comma-too-many': 'there is a comma too many before this',
  },
  deployment: 'say which Bitbucket it is: "cloud", "server" or "data-center".',
  baseUrl: (example: string) => `give the address of your Bitbucket, for example ${example}.`,
  notCloud:
    'this is not Bitbucket Cloud’s address, but "deployment" says "cloud". Set "baseUrl" to null, or "deployment" to "server" or "data-center".',
  isCloud:
    'this is Bitbucket Cloud’s address, but "deployment" says that it is self-managed. Set "deployment" to "cloud", or give your own server’s address.',
  dropped: {
    path: 'give the path of a file.',
    unreadable: (file: string) =>
      `${file} could not be read. Give the path from the answers file’s folder, and check that you may read it.`,
    tooLong: (file: string) => `${file} is too long (the limit is a million characters).`,
  },
});
