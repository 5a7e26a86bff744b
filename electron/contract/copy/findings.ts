/** Every finding in words. */
import type { Finding } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { permissionLabel } from '../permissions/names.ts';
import type { FindingCode } from '../words.ts';
import { accessCopy } from './en/findings/access.ts';
import { credentialCopy } from './en/findings/credential.ts';
import { gitCopy } from './en/findings/git.ts';
import { networkCopy } from './en/findings/network.ts';
import { listWords } from './en/lists.ts';
import { platformCopy } from './en/findings/platform.ts';
import { serverCopy } from './en/findings/server.ts';
import { factsOf } from './findings/shape.ts';
import type { Copy, FindingCopy } from './findings/shape.ts';
import { tlsCopy } from './en/findings/tls.ts';
import { evidenceInWords } from './evidence-words.ts';

export type { FindingCopy } from './findings/shape.ts';

/** Looked up when they are shown: another language may have been laid over them since. */
const tables = [networkCopy, tlsCopy, serverCopy, credentialCopy, accessCopy, gitCopy, platformCopy] as const;

/** Closed both ways: here a missing code fails to compile, in each part an unknown one does. */
type Worded = { [K in keyof typeof tables]: keyof (typeof tables)[K] }[number];
export type EveryFindingHasWords = FindingCode extends Worded ? true : never;

function copyFor(code: FindingCode): Copy {
  const table = tables.find((each) => Object.hasOwn(each, code)) as Partial<Record<FindingCode, Copy>> | undefined;
  const copy = table?.[code];
  if (copy === undefined) throw new Error(`no words for ${code}`);
  return copy;
}

/** The evidence that names scopes and levels. */
const permissionKeys = ['missing', 'excess', 'required', 'seen', 'granted'];

/**
 * The sentences for a code, with what was seen on the wire put in, and scopes and levels in Bitbucket's own words; the names themselves
 * (`REPO_ADMIN`) stay in the evidence, for support. Evidence may be empty.
 */
export function findingCopy(code: FindingCode, evidence: Evidence = {}): FindingCopy {
  const said = Object.entries(evidence).map(([key, value]) =>
    permissionKeys.includes(key) && Array.isArray(value)
      ? [key, value.map((name) => listWords.label(permissionLabel(name)))]
      : [key, value],
  );
  return copyFor(code)(factsOf(Object.fromEntries(said) as Evidence));
}

/** A finding's sentences: those that it brought along, else those of its code. */
export function findingWords({ code, evidence, told }: Pick<Finding, 'code' | 'evidence' | 'told'>): FindingCopy {
  return told ?? findingCopy(code, evidence);
}

/** A finding with its sentences beside the code, as documents and `--json` print it (docs/design.md 4). */
export function withWords(finding: Finding): Omit<Finding, 'told'> & FindingCopy {
  const { code, severity, who, evidence } = finding;
  const { title, explanation, fix } = findingWords(finding);
  return { code, severity, title, explanation, fix, who, evidence: evidenceInWords(evidence) };
}
