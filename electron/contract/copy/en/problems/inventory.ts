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
    'Atlassian does not know this key: it is mistyped, revoked or has expired.',
    'Make a new one under Atlassian Administration → Settings → API keys, and paste all of it.',
  ),
  'not-a-key': by(
    'This does not look like an organisation’s API key. A token of Bitbucket or of your own account opens no list of other people’s tokens.',
    'Make a key under Atlassian Administration → Settings → API keys, and paste that one.',
  ),
  scope: by(
    'The key may not read tokens, or it is another organisation’s.',
    'Make a key in this organisation with the permission (scope) read:tokens:admin.',
  ),
  organization: by('Atlassian knows no such organisation for this key.', 'Copy the organisation ID again, from where you made the key.'),
  password: by(
    'It does not take this user name and password. Handrail tried once only, so that the account is not locked.',
    'Check both and try again.',
  ),
  user: by('It knows no such user.', 'Type the user name as it is in Bitbucket, which may differ from the e-mail address.'),
  captcha: by(
    'After several failed sign-ins it asks for the letters in a picture.',
    'Sign in to Bitbucket in your browser once, solve the puzzle there, and come back.',
  ),
  'not-allowed': by('This account may not see or change these tokens.', 'Ask an administrator of Bitbucket to do it.', 'bitbucket-admin'),
  'needs-https': by(
    'Its address begins with http://, so anybody on the way could read the password. Handrail did not send it.',
    'Use a connection with the https:// address.',
  ),
  'single-sign-on': by('It signs in on a company page and takes no password here.', 'Look at the tokens on Bitbucket’s own page.'),
  limited: by('It was asked too often.', 'Wait a minute, then try again.'),
  unreadable: by('It answered with something that is no list of tokens.', 'Try again. If it stays so, look at the address.'),
  'whole-key': by(
    'For this, Atlassian takes an organisation’s key only where it was made without permissions (scopes) of its own, and refuses every other one.',
    'Choose “Create API key without scopes”, use the key once, and revoke it afterwards. Or revoke the token under Atlassian Administration → Insights → API token activity.',
  ),
  gone: by('There is no such token any more.', 'Read the list again.'),
  unsure: by(
    'Handrail did not hear that the token is gone.',
    'Look at Bitbucket’s own list of tokens, and revoke it there if it is still in it.',
  ),
} satisfies Record<InventoryRefusal, Refused>);

export const inventoryProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/inventory', {
  'organization-invalid': () =>
    you(
      'This is no organisation ID',
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
    you('Handrail no longer has this list', 'It keeps a list while it runs, and only the newest ones.', 'Read the list again.'),
  'revoke-refused': ({ why }) => ({
    title: why === 'unsure' ? 'The token may still work' : 'The token was not revoked',
    explanation: inventoryRefusalCopy[why].why,
    next: inventoryRefusalCopy[why].next,
    who: inventoryRefusalCopy[why].who,
  }),
});
