/** The door to the sentences of the steps token, repositories, check and export, and of the drawings of Bitbucket's pages. */
export { drawingsCopy } from './steps/drawings.ts';
export { tokenCopy } from './steps/token.ts';
export { repositoriesCopy } from './steps/repositories.ts';
export { checkCopy } from './steps/check.ts';
export { exportCopy } from './steps/export.ts';
