/** Words for problems with an inventory: a list that was refused, and a token that was not revoked. */
import type { InventoryRefusal } from '../../../inventory-refusals.ts';
import type { Who } from '../../../words.ts';
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, you } from '../../problems/types.ts';

type Kinds = 'organization-invalid' | 'inventory-refused' | 'inventory-unreachable' | 'inventory-gone' | 'revoke-refused';

/** Why, what to do, and who can do it; the values are not words. */
interface Refused {
  readonly why: string;
  readonly next: string;
  readonly who: Who;
}
const by = (why: string, next: string, who: Who = 'you'): Refused => ({ why, next, who });

export const inventoryRefusalCopy = inEnglish('problems/inventory#refusals', {
  key: by(
    'Atlassian does not know this key. It may be mistyped, revoked or expired.',
    'Make a new one under Atlassian Administration → Settings → API keys, and paste all of it.',
  ),
  'not-a-key': by(
    'This does not look like an organisation API key. A token of your own account cannot list other people’s tokens.',
    'Make a key under Atlassian Administration → Settings → API keys, and paste that one.',
  ),
  scope: by(
    'The key may not read tokens, or it belongs to another organisation.',
    'Make a key in this organisation with the permission (scope) read:tokens:admin.',
  ),
  organization: by(
    'Atlassian has no organisation with this ID for this key.',
    'Copy the organisation ID again, from where you made the key.',
  ),
  password: by(
    'It did not accept this user name and password. Handrail tried only once, so that the account is not locked.',
    'Check both and try again.',
  ),
  user: by('It has no user with this name.', 'Type the user name as it is in Bitbucket. It may differ from the e-mail address.'),
  captcha: by(
    'After several failed sign-ins it asks for the letters in a picture.',
    'Sign in to Bitbucket in your browser once, solve the puzzle there, and come back.',
  ),
  'not-allowed': by('This account may not see or change these tokens.', 'Ask an administrator of Bitbucket to do it.', 'bitbucket-admin'),
  'needs-https': by(
    'Its address begins with http://, so anybody on the way could read the password. Handrail did not send it.',
    'Use a connection with the https:// address.',
  ),
  'single-sign-on': by(
    'People sign in to it on a company page, so it accepts no password here.',
    'Look at the tokens on Bitbucket’s own page.',
  ),
  limited: by('It got too many requests.', 'Wait a minute, then try again.'),
  unreadable: by('Its answer is not a list of tokens.', 'Try again. If it happens again, check the address.'),
  'whole-key': by(
    'To revoke a token, Atlassian accepts only an organisation key that was made without permissions (scopes).',
    'Choose “Create API key without scopes”, use the key once, then revoke it. Or revoke the token yourself under Atlassian Administration → Insights → API token activity.',
  ),
  gone: by('This token no longer exists.', 'Read the list again.'),
  unsure: by(
    'Handrail could not confirm that the token is gone.',
    'Look at Bitbucket’s own list of tokens. If it is still there, revoke it there.',
  ),
} satisfies Record<InventoryRefusal, Refused>);

export const inventoryProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/inventory', {
  'organization-invalid': () =>
    you(
      'This is not an organisation ID',
      'It has 36 letters, digits and hyphens, such as 5b1f2c3d-9a8e-4d7c-8b6a-0f1e2d3c4b5a.',
      'Copy it from Atlassian Administration → Settings → API keys, or from the address of any page there.',
    ),
  'inventory-refused': ({ host, why }) => ({
    title: `${host} did not show its tokens`,
    explanation: inventoryRefusalCopy[why].why,
    next: inventoryRefusalCopy[why].next,
    who: inventoryRefusalCopy[why].who,
  }),
  'inventory-unreachable': ({ host, reason }) =>
    you(
      `${host} did not answer`,
      join(reasonSentence(reason), 'Nothing was changed.'),
      'Check the network and the address, then try again.',
    ),
  'inventory-gone': () =>
    you('Handrail no longer has this list', 'It keeps only the newest lists, and only while it runs.', 'Read the list again.'),
  'revoke-refused': ({ why }) => ({
    title: why === 'unsure' ? 'The token may still work' : 'The token was not revoked',
    explanation: inventoryRefusalCopy[why].why,
    next: inventoryRefusalCopy[why].next,
    who: inventoryRefusalCopy[why].who,
  }),
});
