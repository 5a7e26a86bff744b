/** Words for problems with shared connections. */
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { or, you } from '../../problems/types.ts';

type Kinds = 'share-practice' | 'share-empty' | 'share-too-large' | 'share-unreadable' | 'share-gone';

export const shareProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/share', {
  'share-practice': () =>
    you(
      'A practice connection cannot be shared',
      'It leads to the practice Bitbucket on this computer, which nobody else can reach.',
      'Share a connection with your own Bitbucket.',
    ),
  'share-empty': () =>
    you(
      'There is nothing to share yet',
      'Nothing has been answered in this connection.',
      'Say at least which Bitbucket it is, then share it.',
    ),
  'share-too-large': () =>
    you(
      'This is too large for one file',
      'A shared file holds at most a million characters. A long list of repositories takes most of them.',
      'Choose all repositories or fewer of them, then try again.',
    ),
  'share-unreadable': ({ name, reason }) =>
    you(
      `Handrail cannot open ${or(name, 'the file')}`,
      or(reasonSentence(reason), 'It is no shared connection of Handrail.'),
      'Ask whoever sent it to share the connection again.',
    ),
  'share-gone': () =>
    you(
      'Handrail no longer has this file at hand',
      'It was opened before Handrail was last started, or many others were opened since.',
      'Open it again.',
    ),
});
