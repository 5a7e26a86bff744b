/**
 * What is wrong with a text in the made-up language (contract/copy/pseudo.ts): English that no table has. Browser walks and the terminal's
 * tests ask the same.
 */
import { credentialKinds, destinationIds, findingCodes, repairPlatformNames } from '../electron/contract/index.ts';
import { permissions } from '../electron/contract/permissions/table.ts';
import { platforms } from '../electron/core/platforms/registry.ts';

/**
 * Values, not sentences of Handrail: names of products, what is on Bitbucket's own pages (paths, labels of its tokens), addresses, scopes,
 * names of variables and repositories, and the people and projects of the practice Bitbucket.
 */
const values = [
  /(?:https?:\/\/|\/)\S+/gu,
  /[\w.-]+@[\w.-]+/gu,
  /\b\d{1,2} \p{Lu}\p{L}+ \d{4}(?: at \d\d:\d\d)?(?: UTC)?/gu,
  /\b[\w-]+(?:\.[\w-]+)+\b/gu,
  /\b[a-z]+(?:-[a-z]+)+\b/gu,
  /\b[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+\b/gu,
  /\b[a-z]+:[a-z]+:bitbucket\b/gu,
  /\b(?:Handrail|Bitbucket|Atlassian|Cloud|Server|Data Center)\b/gu,
  /\b(?:API token with scopes|(?:Project |Repository )?HTTP access tokens?|Create token)\b/gu,
  /\bProfile picture › .*$/gu,
  /\b(?:Project|Repository) permissions\b/gu,
  /^(?:Read|Write|Admin)$/gu,
  /\b(?:Ada Admin|ada(?:-acme)?|svc-bitbucket|Payments|Mobile|Data|acme|Acme)\b/gu,
] as const;

/** Any of these words, the longest first, and not as a part of another. */
function oneOf(words: readonly string[]): RegExp {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\w-])(?:${longestFirst.join('|')})(?![\\w-])`, 'gu');
}

/** In the terminal also what is typed there: commands, options, what they are followed by, ids, and keys and values of an answers file. */
const typedValues = [
  oneOf([
    ...findingCodes,
    ...credentialKinds,
    ...platforms().map(({ id }) => id),
    ...Object.values(permissions).flatMap((family) => Object.keys(family)),
  ]),
  /\bhandrail(?: [a-z][a-z-]*){0,2}/gu,
  /"[^"]*"/gu,
  /\[[^\]]*\]|\([^)]*--[^)]*\)/gu,
  /(?<!\w)--?[a-z][a-z-]*/gu,
  /\b[a-z]+[A-Z]\w*\b/gu,
  /\b(?:start|platforms|detect|check|export|apply|rotate|repair|report|explain|connections|share|import|bundle|where|record|inventory|watch|practice|placeholder|env|inline|reference|never|null)\b/gu,
  // Destinations of a reference.
  oneOf(destinationIds),
] as const;

/** What a platform's file has beside its words: titles of pages, Bitbucket's labels of permissions, the platform's keys as questions. */
const catalogueValues: ReadonlySet<string> = new Set(
  platforms()
    .flatMap(({ deployments }) => Object.values(deployments))
    .flatMap(({ sources, grants, inputs }) => [
      ...sources.map(({ title }) => flat(title)),
      ...grants.map(({ label }) => flat(label)),
      ...inputs.map(({ label }) => label).filter((label) => /^[a-z]\S*$/.test(label)),
    ]),
);

/** Names of platforms, and of who makes them, also inside of other texts. */
const names = oneOf([...platforms().flatMap(({ name, vendor }) => [name, vendor]), ...Object.values(repairPlatformNames)]);

function flat(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

/**
 * What is left of a text without what is in brackets, and values. `lines`: it is a terminal’s output, whose lines are broken; `more`:
 * words that are values there.
 */
export function leftOver(
  text: string,
  { lines = false, more = [] }: { readonly lines?: boolean; readonly more?: readonly string[] } = {},
): readonly string[] {
  let depth = 0;
  let outside = '';
  for (const letter of lines ? flatLines(text) : text) {
    if (letter === '⟦') depth += 1;
    else if (letter === '⟧') depth -= 1;
    else if (depth === 0) outside += letter;
    if (letter === '⟧') outside += ' | ';
  }
  const known = [...(more.length === 0 ? [] : [oneOf(more)]), names, ...(lines ? typedValues : []), ...values];
  return outside
    .split(lines ? / \| |\n/u : ' | ')
    .map((part) => flat(part))
    .filter((part) => !catalogueValues.has(part) && !catalogueValues.has(part.replace(/^[,.] /u, '')))
    .map((part) => known.reduce((left, value) => left.replaceAll(value, ''), part))
    .filter((part) => /[a-z]{3,}/u.test(part));
}

/** The catalogue's values are found across the lines that the terminal broke them into, and taken out. */
function flatLines(text: string): string {
  let rest = text.replace(/\n {2,}/gu, ' ');
  for (const each of [...catalogueValues].filter((one) => one.includes(' ')).sort((one, other) => other.length - one.length))
    rest = rest.replaceAll(each, '');
  return rest;
}
