/** Sentences for connecting several platforms in one go. */
import { counted, listed } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

export const severalCopy = inEnglish('wizard/several', {
  start: 'Connect several at once',
  justOne: 'Connect just one',
  title: 'Which ones do you want to connect?',
  intro: (deployment: string): string => `Tick all that should work with this ${deployment}. You answer what they share only once.`,
  legend: 'Platforms',
  chosen: (names: readonly string[]): string => (names.length === 0 ? 'None ticked yet' : `${names.length} ticked: ${listed(names)}`),
  goOn: (count: number): string => (count < 2 ? 'Continue' : `Continue with ${count}`),
  chooseOne: 'Tick at least one platform.',
  help: {
    title: 'Several at once',
    text: [
      'Handrail asks for your Bitbucket once, then goes through the platforms one after the other. At the end everything is saved in one folder, with a page that says what goes where.',
    ],
    points: ['The list on the left shows how far each platform is.', 'You can stop at any time: what is answered is kept.'],
  },
  tokens: {
    title: 'One token each, or one for all?',
    intro: (names: readonly string[]): string => `${listed(names)} each sign in to Bitbucket with a token.`,
    without: (names: readonly string[]): string =>
      names.length === 1
        ? `${listed(names)} signs in by itself and needs no token.`
        : `${listed(names)} sign in by themselves and need no token.`,
    legend: 'Tokens',
    choose: 'Choose one of the two.',
    each: 'One token for each platform',
    eachWhy:
      'Each holds only what its platform needs. When one leaks or ends, the others go on, and Bitbucket shows which platform did what.',
    eachWork: (count: number): string => `You make ${count} tokens, one after the other.`,
    recommended: 'Recommended',
    one: 'One token for all of them',
    oneWhy: 'One to make and one to renew. Every platform then holds everything that any of them needs, and all of them stop together.',
    notOne: 'No kind of token works with all of these.',
    help: {
      title: 'Why one each is better',
      text: ['A token is like a key. With a key for each platform you can take one back without stopping the others.'],
      points: ['One for all is quicker to make. The token page then says which platform needs what.'],
    },
    working: 'Getting them ready…',
  },
  queue: 'Platforms',
  /** What is next for one of them, in one word. */
  next: 'next:',
  stages: {
    platform: 'questions',
    token: 'token',
    repositories: 'repositories',
    check: 'check',
    failed: 'problem',
    details: 'questions',
    ready: 'ready',
    server: 'start',
    address: 'address',
    export: 'ready',
  },
  tokenIntro: (names: readonly string[]): string => `${listed(names)} share one token. Beside each permission you see who needs it.`,
  tokenFor: (names: readonly string[]): string => `For ${listed(names)}`,
  export: {
    title: 'Everything in one folder',
    intro: (name: string): string => `This is what ${name} takes. The others are one click away; all of it is saved together.`,
    show: 'Whose result to show',
    notReady: (names: readonly string[]): string =>
      names.length === 1 ? `${listed(names)} is not ready yet` : `${listed(names)} are not ready yet`,
    notReadyText: 'What is ready can be saved already; the rest joins it in the same folder.',
    goOn: (name: string): string => `Go on with ${name}`,
    save: (count: number): string => counted(count, { one: 'Save for 1 platform', other: (number) => `Save for all ${number} platforms` }),
    saveNative: (count: number): string =>
      counted(count, { one: 'Save for 1 platform…', other: (number) => `Save for all ${number} platforms…` }),
    folder: 'Each platform gets a folder of its own in here, and a README says what goes where.',
    without: (names: readonly string[]): string => `Without the token for ${listed(names)}: it cannot be written inside.`,
  },
  home: (names: readonly string[]): string => `In one go with ${listed(names)}`,
});
