/** The door to the sentences of the steps token, repositories, check and export, and of the drawings of Bitbucket's pages. */
export { drawingsCopy } from './en/steps/drawings.ts';
export { tokenCopy } from './en/steps/token.ts';
export { repositoriesCopy } from './en/steps/repositories.ts';
export { checkCopy } from './en/steps/check.ts';
export { exportCopy } from './en/steps/export.ts';
