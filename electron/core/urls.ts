/** Whether a text is an address; the contract has it, because a page asks the same of what is found. */
export { isUrl } from '../contract/urls.ts';
