/** Where core, services, hosts, renderer and the contract may still have sentences, and why. */

/** Folders and files whose sentences are not to go: a path begins with `under`. */
export const documents: readonly { readonly under: string; readonly why: string }[] = [
  { under: 'electron/core/export/', why: 'an exported document is written there' },
  { under: 'electron/core/redaction/escapes.ts', why: 'HTML’s names of characters' },
  { under: 'electron/core/certificates.ts', why: 'the labels of PEM (RFC 7468)' },
  { under: 'electron/core/bitbucket/labels.ts', why: 'Bitbucket’s own names of its credentials and pages' },
  { under: 'electron/core/bitbucket/versions.ts', why: 'Bitbucket’s own names of its tokens, by version' },
  { under: 'electron/contract/copy/en/', why: 'the tables of words' },
  { under: 'electron/contract/permissions/', why: 'what is on Bitbucket’s own pages' },
  { under: 'electron/contract/remedies.ts', why: 'why a finding has no button is for maintainers, and never shown' },
  { under: 'electron/hosts/common/dispatch.ts', why: 'a line of the log' },
];

/** Still to be made data: how many sentences each file has. The numbers only go down. */
export const notYet: Readonly<Record<string, number>> = {
  'electron/core/bitbucket/address-self-managed.ts': 1,
  'electron/core/bitbucket/address.ts': 3,
  'electron/core/bitbucket/cloud.ts': 1,
  'electron/core/bitbucket/faults.ts': 9,
  'electron/core/bitbucket/fingerprint.ts': 3,
  'electron/core/bitbucket/lists.ts': 2,
  'electron/core/bitbucket/probe.ts': 1,
  'electron/core/bitbucket/tls-evidence.ts': 1,
  'electron/core/diagnosis/cloud-rungs.ts': 1,
  'electron/core/diagnosis/credential-preflight.ts': 5,
  'electron/core/diagnosis/explain.ts': 2,
  'electron/core/diagnosis/levels.ts': 2,
  'electron/core/diagnosis/reachability.ts': 5,
  'electron/core/diagnosis/server-rungs.ts': 2,
  'electron/services/check.ts': 1,
  'electron/services/export.ts': 1,
  'electron/services/guard.ts': 1,
  'electron/services/token-place.ts': 1,
  'electron/services/token-rules.ts': 1,
  'electron/services/view.ts': 1,
};
