/** The door to the sentences of the wizard's frame, its kit, the home screen, and the steps server, address and platform. */
export type { HelpTopic } from './en/wizard/words.ts';
export { credentialWords, deploymentWords, statusWords, stepWords, whoWords, words } from './en/wizard/words.ts';
export { shellCopy } from './en/wizard/shell.ts';
export { homeCopy } from './en/wizard/home.ts';
export { practiceRole, practiceWords } from './en/wizard/practice.ts';
export { shareWords } from './en/wizard/share.ts';
export { roomWords } from './en/wizard/support.ts';
export { catalogueWords } from './en/wizard/catalogue.ts';
export { serverCopy } from './en/wizard/server.ts';
export { addressCopy } from './en/wizard/address.ts';
export { certificateCopy } from './en/wizard/certificate.ts';
export { inputsCopy, platformCopy } from './en/wizard/platform.ts';
export { severalCopy } from './en/wizard/several.ts';
