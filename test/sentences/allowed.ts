/** Where the contract, core, services, adapters, hosts and the renderer may have sentences, and why. */

/** Folders and files whose sentences are not to go: a path begins with `under`. */
export const documents: readonly { readonly under: string; readonly why: string }[] = [
  { under: 'electron/core/certificates.ts', why: 'the labels of PEM (RFC 7468)' },
  { under: 'electron/core/bitbucket/labels.ts', why: 'Bitbucket’s own names of its credentials and pages' },
  { under: 'electron/core/bitbucket/versions.ts', why: 'Bitbucket’s own names of its tokens, by version' },
  { under: 'electron/core/destinations/product-names.ts', why: 'names of products' },
  { under: 'electron/core/destinations/shell.ts', why: 'lines for a shell' },
  { under: 'electron/core/formats/git-files.ts', why: 'the keywords of .netrc' },
  { under: 'electron/core/report/markdown.ts', why: 'a document: its units' },
  { under: 'electron/adapters/keychain/names.ts', why: 'names of products' },
  { under: 'electron/contract/copy/en/', why: 'the tables of words' },
  { under: 'electron/contract/copy/de/', why: 'the same in German' },
  { under: 'electron/contract/permissions/', why: 'what is on Bitbucket’s own pages' },
  { under: 'electron/contract/remedies.ts', why: 'why a finding has no button is for maintainers, and never shown' },
];
