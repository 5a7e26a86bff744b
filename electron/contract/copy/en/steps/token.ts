/** Every sentence of the token step. Facts from Bitbucket come with the guide; here is what the wizard itself says. */
import { inEnglish } from '../../language.ts';
import type { CredentialKind } from '../../../words.ts';

export const tokenCopy = inEnglish('steps/token', {
  title: (platform: string) => `A token for ${platform}`,
  intro: (platform: string) => `${platform} needs a token for Bitbucket.`,
  keptTitle: 'Your token is in safe hands',
  loading: 'Working out exactly what to tick…',
  help: {
    title: 'About tokens',
    text: [
      'A token is a password for one program. It can do only what you tick, and you can revoke it at any time without changing your own password.',
    ],
    points: [
      'Make one token for each platform, so that revoking one does not stop another.',
      'Bitbucket shows a token only once, right after it was made.',
    ],
  },
  helpPaste: {
    title: 'After you paste',
    text: ['Handrail looks at the shape of what you paste and tells you if it is the wrong kind of secret, before anything is sent.'],
    points: ['The token is handed over once and then no longer on this page.', 'Removing the connection removes the token, too.'],
  },
  helpCreate: {
    title: 'What happens with your password',
    text: ['It is sent once, to the host shown here, to make the token. It is not saved anywhere.'],
    points: [
      'Handrail asks for it only where the connection is encrypted (HTTPS), and in practice.',
      'One attempt only, so that a typing mistake cannot lock your account.',
      'With single sign-on there may be no password for this; then make the token by hand.',
    ],
  },
  helpElsewhere: {
    title: 'Without the token',
    text: ['Handrail prepares everything else, and leaves a marked place where you put the token in yourself.'],
    points: ['Handrail cannot test the connection without it.', 'You can come back and give it the token at any time.'],
  },
  helpAsk: {
    title: 'Asking for it',
    text: ['The message says what to make, where, with which permissions and why. It holds no secret.'],
    points: [
      'You can close Handrail while you wait. It comes back to this step.',
      'A token should travel in a password manager, not by e-mail or chat.',
    ],
  },

  kindNames: {
    'api-token': 'API token',
    'repository-token': 'Repository access token',
    'project-token': 'Project access token',
    'workspace-token': 'Workspace access token',
    'http-access-token': 'HTTP access token',
    'http-project-token': 'Project HTTP access token',
    'http-repository-token': 'Repository HTTP access token',
    'oauth-client': 'OAuth client',
    'app-password': 'App password',
  } satisfies Record<CredentialKind, string>,

  kind: {
    legend: 'Which kind of token?',
    recommended: 'Recommended',
    recommendedHere: 'recommended',
    chosen: 'your choice',
    another: 'Use another kind',
    noOther: 'Why no other kind?',
    bound: {
      title: (kind: string) => `${kind}: which one first?`,
      repository: 'This token belongs to one repository. Choose the repository, then make the token in its settings.',
      project: 'This token belongs to one project. Choose the project, then make the token in its settings.',
      go: 'Choose it now',
    },
  },

  ways: {
    legend: 'How would you like to get it?',
    guided: 'Make it in Bitbucket',
    guidedHelp: 'A short list leads you through.',
    create: 'Create it for me',
    createHelp: 'With your Bitbucket password, used once.',
    ask: 'Ask my administrator',
    askHelp: 'A message with the exact permissions.',
    elsewhere: 'I’ll paste the token there myself',
    elsewhereHelp: 'Go on without giving it to Handrail.',
  },

  first: {
    title: (platform: string) => `First, in ${platform}`,
    intro: (platform: string) => `${platform} needs this done before there is a token.`,
    sign: 'It worked when:',
  },

  guide: {
    open: 'Open the page',
    signIn: 'Sign in there as the account that it should act as.',
    pageUnconfirmed: 'We have not been able to confirm this address for your version. If it does not open, go there by hand:',
    byHand: 'By hand:',
    copyName: 'Copy the name',
    steps: 'What to do in Bitbucket',
    picture: 'What you will see',
    ticks: 'Exactly these permissions',
    ticksHint: 'Choose exactly these: fewer won’t work, more isn’t needed.',
    control: (control: string, label: string) => `${control}: ${label}`,
    copyAll: 'Copy all names',
    copyOne: (name: string) => `Copy ${name}`,
    missing: 'Missing at the last check',
    missingTitle: 'Something was missing at the last check',
    missingFixed: 'What was missing is marked below. A token like this cannot be changed afterwards: make a new one with the whole list.',
    missingEditable:
      'What was missing is marked below. Change the levels of the token you have on the same page, then check again; or make a new one.',
    checkAgain: 'Check again',
    unconfirmed: 'Not confirmed by the vendor',
    progress: (done: number, all: number) => `${done} of ${all} done`,
  },

  facts: {
    title: 'Before you make it',
    /** Whose account it is, in one sentence; the guide has the rest. */
    person: 'It acts as the account that makes it.',
    bot: 'It acts as an account of its own, not as you.',
    more: 'What you need for it, and when it stops',
    moreNoNeeds: 'What it reaches, and when it stops',
    actsAs: 'Acts as',
    stopsWhen: 'Stops when',
    needs: 'Needed beforehand',
    narrowing: 'Repositories',
  },

  paste: {
    title: 'When you have it',
    label: (kind: string) => `Your ${kind}`,
    help: 'Nothing is sent to Bitbucket until you run the check.',
    cleaned: 'Quotes, spaces or line breaks around it were removed.',
    expires: 'Expires on',
    expiresHelp: 'So that Handrail can remind you in time.',
    ready: 'I have the token',
    submit: 'Save token',
    /** Said where the token is pasted, because everything else on the screen survives. */
    notKept: 'Leaving this step clears the token; all else stays as you typed it.',
    working: 'Keeping it…',
    empty: 'Paste the token first.',
    switchKind: (kind: string) => `Use it as: ${kind}`,
    userEmpty: 'Fill this in: the platform signs in with it.',
    userIsNotEmail:
      'This asks for the e-mail address of the Atlassian account, such as ada@example.com. Bitbucket does not accept the user name here.',
    userIsEmail: 'This asks for the Bitbucket user name, not the e-mail address. You find it in Bitbucket under Personal settings.',
    userIsEmailSelfManaged: 'This asks for the Bitbucket user name, not the e-mail address. You find it in Bitbucket under Manage account.',
    emailIsName: 'My user name really is this e-mail address',
    emailIsNameHint: 'Some companies’ servers have such user names. Manage account in Bitbucket shows yours.',
  },

  keep: {
    title: 'Where it is kept',
    os: (name: string) => `It is kept in ${name} on this computer, never in a file.`,
    memory: (reason: string) =>
      `It is kept in memory for this run only${reason === '' ? '.' : `: ${reason}`} You will be asked for it again after a restart.`,
    anyKeychain: 'this computer’s keychain',
    unknown: 'It is kept in this computer’s keychain, or in memory for this run if there is none. You will be told which.',
  },

  summary: {
    kind: 'Kind',
    name: 'Name in Bitbucket',
    where: 'Kept in',
    user: 'Signs in as',
    expires: 'Expires',
    keptAt: 'Kept on',
    memory: 'memory, for this run only',
    changeNames: 'Change',
    changeNamesLong: 'Change who it signs in as',
    namesTitle: 'Who does the token belong to?',
    namesText: 'The token stays as it is. Check the connection again afterwards.',
    saveNames: 'Save',
    savingNames: 'Saving…',
    cancelNames: 'Cancel',
    unknownExpiry: 'Not told. Bitbucket’s own page shows it.',
    replace: 'Replace the token',
    remove: 'Remove the token',
    removeQuestion: 'Remove the token from Handrail?',
    removeText: 'It is deleted from this computer. In Bitbucket it goes on to exist until you revoke it there.',
    removeYes: 'Remove it',
    removeNo: 'Keep it',
    keepOld: 'Keep the old one',
    lostTitle: 'Handrail no longer has this token',
    lostText:
      'It was kept for one run, or its keychain entry has been deleted. Paste it again, or make a new one: Bitbucket does not show a token twice.',
    elsewhereTitle: 'You will paste the token there yourself',
    elsewhereText: 'Handrail goes on without it. What needs the token cannot be checked, and the result is marked “unchecked”.',
    elsewhereUndo: 'Give it to Handrail after all',
  },

  ask: {
    title: 'Ask your administrator',
    text: 'Send this to whoever may make the token.',
    subject: 'Subject',
    message: 'Message',
    copy: 'Copy the message',
    copySubject: 'Copy the subject',
    loading: 'Writing the message…',
  },

  elsewhere: {
    title: 'Go on without the token',
    text: 'Handrail prepares everything else and leaves a marked place for the token. Nothing that needs it can be checked, so the result is marked “unchecked”.',
    access: 'What the token must be able to do',
    submit: 'Go on without it',
    working: 'One moment…',
  },

  create: {
    title: 'Create it for me',
    intro: 'Handrail signs in once, makes a token with exactly the permissions it needs, and forgets the password.',
    host: 'Your password goes to this host and nowhere else:',
    exact: 'What the token will be able to do',
    userName: 'Your Bitbucket user name',
    userNameHelp: 'Not the e-mail address.',
    password: 'Your Bitbucket password',
    passwordHelp: 'Used once, then forgotten.',
    tokenName: 'Name for the token',
    tokenNameHelp: 'As Bitbucket will list it.',
    expiry: 'Expires after',
    expiryHelp: 'Cannot be changed later.',
    expiryNever: 'No expiry',
    expiryDays: (days: number) => (days === 365 ? '1 year' : `${days} days`),
    submit: 'Create the token',
    working: 'Creating it in Bitbucket…',
    passwordEmpty: 'Enter your password.',
    userEmpty: 'Enter your user name.',
    nameEmpty: 'Give the token a name.',
    fallback: 'You can make it by hand instead: the list below shows what to tick.',
    again: 'Try “Create it for me” again',
  },

  oauth: {
    title: (platform: string) => `${platform} needs no token from you`,
    text: (platform: string) => `${platform} signs in to Bitbucket by itself (OAuth). Handrail never sees or asks for that secret.`,
  },

  /** Said while there is no platform yet, which only happens with a hand-edited draft. */
  noPlatformTitle: 'A token',
  noPlatform: 'Choose a platform first: what to tick depends on it.',
  goToPlatform: 'Choose a platform',
  tryAgain: 'Try again',
});
