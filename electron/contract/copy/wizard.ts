/** The door to the sentences of the wizard's frame, its kit, the home screen, and the steps server, address and platform. */
export type { HelpTopic } from './wizard/words.ts';
export { credentialWords, deploymentWords, statusWords, stepWords, supportWords, whoWords, words } from './wizard/words.ts';
export { shellCopy } from './wizard/shell.ts';
export { homeCopy } from './wizard/home.ts';
export { practiceWords } from './wizard/practice.ts';
export { roomWords } from './wizard/support.ts';
export { catalogueWords } from './wizard/catalogue.ts';
export { serverCopy } from './wizard/server.ts';
export { addressCopy } from './wizard/address.ts';
export { certificateCopy } from './wizard/certificate.ts';
export { inputsCopy, platformCopy } from './wizard/platform.ts';
export { severalCopy } from './wizard/several.ts';
