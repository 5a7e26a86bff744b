/** What is said of a rotation wherever it is shown: its phase, what the new token loses, how the old one went. */
import type { CopyOf } from '../../coded.ts';
import type { oldAnswers, RotationLossParams, RotationPhase } from '../../rotation.ts';
import { inEnglish } from '../language.ts';

/** `finding`: its title in words. */
type LossWordsParams = Omit<RotationLossParams, 'finding'> & { finding: { readonly title: string } };

/** What the old token could do and the new one cannot, as a sentence without its full stop. */
export const rotationLossWords: CopyOf<LossWordsParams> = inEnglish('rotation/losses', {
  permission: ({ name }) => `It does not have the permission ${name}, which the old token has`,
  finding: ({ title }) => `The check finds what it did not find with the old token: ${title}`,
  repositories: ({ before, now }) => `It sees ${now} repositories; the old token sees ${before}`,
  account: ({ before, now }) => `It belongs to ${now}; the old token belongs to ${before}`,
  unchecked: 'The check could not finish, so Handrail cannot say what would stop',
});

/** Where a rotation is, as a short line. */
export const rotationPhaseWords: Readonly<Record<RotationPhase, string>> = inEnglish('rotation/phases', {
  'new-token': 'Waiting for the new token',
  check: 'The new token is not in use yet',
  places: 'The new token goes to each place',
  'let-go': 'Only the old token is left',
  done: 'Done',
  ended: 'Stopped early',
});

/** What Bitbucket said to the old token in the end. */
export const oldAnswerWords: Readonly<Record<(typeof oldAnswers)[number], string>> = inEnglish('rotation/old', {
  refused: 'Bitbucket refuses the old token now',
  accepted: 'Bitbucket still accepts the old token',
  'no-answer': 'Bitbucket did not say whether it refuses the old token',
  'not-asked': 'Handrail did not ask whether Bitbucket refuses the old token',
});
