/** Sentences for the platform that the connection is for. */
import { inEnglish } from '../../language.ts';
import type { FindingCode } from '../../../words.ts';
import type { Copy } from '../../findings/shape.ts';

export const platformCopy = inEnglish('findings/platform', {
  'platform-may-not-reach': (f) => ({
    title: `${f.say('platform', 'The platform')} may not reach your Bitbucket`,
    explanation: `${f.say('platform', 'The platform')} runs on the internet and has to reach ${f.say('host', 'your server')} from there. ${f.say('reasons', 'This address may be known only inside your network')}. That it works from this computer does not show that it works from there.`,
    fix: `Ask your network administrator to let the platform through.${f.also('allow', (allow) => `It comes from: ${allow}.`)}`,
  }),
  'platform-ended': (f) => ({
    title: `${f.say('platform', 'The platform')} no longer exists`,
    explanation: f.say('note', 'Its maker has ended it.'),
    fix: f.has('successor') ? `Use ${f.say('successor', '')} instead.` : 'Choose another platform.',
  }),
  'platform-legacy': (f) => ({
    title: `${f.say('platform', 'The platform')} is an older product`,
    explanation: f.say('note', 'It still works for those who have it, but it is no longer developed.'),
    fix: f.has('successor') ? `For something new, look at ${f.say('successor', '')}.` : 'Nothing has to be done now.',
  }),
  'platform-cannot-use-credential': (f) => ({
    title: `${f.say('platform', 'The platform')} cannot use this kind of token`,
    explanation: f.say('reason', 'It signs in to Bitbucket in another way.'),
    fix: 'Go back to the token step and choose a kind that the platform can use.',
  }),
  'platform-cannot-use-deployment': (f) => ({
    title: `${f.say('platform', 'The platform')} cannot be connected to this Bitbucket`,
    explanation: f.say('reason', 'It does not work with this kind of Bitbucket.'),
    fix: 'Choose another platform, or another Bitbucket if you have one.',
  }),
  'platform-input-invalid': (f) => ({
    title: `One of the entries for ${f.say('platform', 'the platform')} cannot be used`,
    explanation: f.say('reason', 'The platform would not accept it.'),
    fix: 'Change this entry, and check again.',
  }),
} satisfies Partial<Record<FindingCode, Copy>>);
