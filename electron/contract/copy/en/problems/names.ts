/** Words for problems with workspace, project, repositories, user names and dates. */
import { inEnglish } from '../../language.ts';
import { findingCopy } from '../../findings.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';

type Kinds =
  | 'workspace-empty'
  | 'workspace-is-uuid'
  | 'workspace-invalid'
  | 'project-key-invalid'
  | 'repository-invalid'
  | 'repositories-empty'
  | 'list-refused'
  | 'user-empty'
  | 'user-is-email'
  | 'user-not-email'
  | 'user-invalid'
  | 'date-invalid';

export const namesProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/names', {
  'workspace-empty': ({ label }) =>
    you(
      `${or(label, 'The workspace')} is missing`,
      'Bitbucket Cloud keeps every repository in a workspace, and Handrail needs to know which one is yours.',
      'Enter the name that comes after bitbucket.org/ in the address of your repositories.',
    ),
  'workspace-is-uuid': () =>
    you(
      'This is the workspace’s UUID',
      'A UUID is Bitbucket’s internal number for the workspace. Platforms ask for its short name instead.',
      'Enter the name that comes after bitbucket.org/ in the address of your repositories.',
    ),
  'workspace-invalid': ({ reason }) =>
    you(
      'This is not a workspace name',
      or(reasonSentence(reason), 'A workspace name has letters, digits, hyphens and underscores only.'),
      'Enter the name that comes after bitbucket.org/ in the address, for example acme.',
    ),
  'project-key-invalid': ({ reason, label }) =>
    you(
      reason === undefined || label === undefined ? 'This is not a project key' : `${label} is missing`,
      or(reasonSentence(reason), 'A project key begins with a letter and has letters, digits and underscores only.'),
      'Enter the short key that comes after /projects/ in the address, for example WEB.',
    ),
  'repository-invalid': ({ name, reason }) =>
    you(
      or(name, '') === '' ? 'This is not a repository name' : `“${or(name, '')}” is not a repository name`,
      or(reasonSentence(reason), 'A repository name has letters, digits, dots, hyphens and underscores only.'),
      'Enter the name as the repository’s address has it, for example website, or WEB/website on your own server.',
    ),
  'repositories-empty': () =>
    you('No repository is chosen', 'You chose “Only some” and have not said which.', 'Choose at least one, or choose all repositories.'),
  'list-refused': ({ cause: { code, evidence }, who }) => {
    const { title, explanation, fix } = findingCopy(code, evidence);
    return { title, explanation, next: join(fix, 'You can also type the names.'), who };
  },

  'user-empty': ({ label }, field) =>
    you(
      `${or(label, field === 'credential.user' ? 'The user' : 'The user name')} is missing`,
      'Bitbucket needs to know whose token this is.',
      'Enter it as shown in your Bitbucket or Atlassian profile.',
    ),
  'user-is-email': (_values, field) =>
    you(
      'This is an e-mail address',
      'A Bitbucket user name belongs here, and it is nearly never the e-mail address.',
      join(
        'On Bitbucket Cloud you find it under Personal settings → Bitbucket profile settings; on your own server, in the address of your profile after /users/.',
        field === 'credential.gitUser'
          ? ''
          : 'If the user names of your own server really are e-mail addresses, say so: tick the box below the field, or give the same text as “gitUser” in an answers file.',
      ),
    ),
  'user-not-email': () =>
    you(
      'This is not an e-mail address',
      'Bitbucket Cloud takes an API token together with the e-mail address of the Atlassian account, not with the user name.',
      'Enter the e-mail address. You find it under Personal settings → Email aliases.',
    ),
  'user-invalid': ({ reason }, field) =>
    you(
      'This is not a user name',
      or(reasonSentence(reason), 'It holds characters that no user name has.'),
      field === 'credential.gitUser' && reason?.code === 'spaces'
        ? 'The name that is shown on the page is another one. Enter the user name under Personal settings → Bitbucket profile settings, or x-bitbucket-api-token-auth.'
        : 'Enter the user name as shown in your Bitbucket profile.',
    ),
  'date-invalid': () =>
    you(
      'This is not a date',
      'To remind you before the token expires, Handrail needs a real day.',
      'Enter it as year-month-day, for example 2027-03-31, or leave it empty.',
    ),
});
