/** A token typed where none belongs: it is not repeated, used, logged or kept, and the person hears that it has to be revoked. */
import { isDataCenterToken, shapeOf } from '../../contract/secret-shapes.ts';
import type { Shape } from '../../contract/secret-shapes.ts';
import { createRedactor } from '../../core/redact.ts';
import { usage } from './failure.ts';
import type { Failure } from './failure.ts';

const names: Partial<Readonly<Record<Shape, string>>> = {
  'api-token': 'an Atlassian API token',
  'access-token': 'an access token of Bitbucket Cloud',
  'http-access-token': 'an HTTP access token',
  'app-password': 'an app password',
};

/** Where each is revoked, in Bitbucket's own words (see core/access/guide-pages.ts). */
const places: Partial<Readonly<Record<Shape, string>>> = {
  'api-token': 'at id.atlassian.com/manage-profile/security/api-tokens',
  'access-token': 'in the settings of its repository, project or workspace, under Access tokens',
  'http-access-token':
    'in Bitbucket under profile picture → Manage account → HTTP access tokens (a project’s or repository’s own: in its settings)',
  'app-password': 'in Bitbucket under Personal settings → App passwords',
};

const { own: withoutShapes } = createRedactor({ tokens: [] });

const seen = 'Arguments can be seen by other users of this computer, and it may now be in your shell’s history';

/** A self-managed token has no beginning of its own: it is looked for inside every run of its letters. */
function dataCenterTokenIn(text: string): string | null {
  for (const [run] of text.matchAll(/[A-Za-z0-9+/]{36,400}/g)) {
    for (let at = 0; at + 36 <= run.length; at += 1) {
      for (let length = 36; length <= 56 && at + length <= run.length; length += 4)
        if (isDataCenterToken(run.slice(at, at + length))) return run.slice(at, at + length);
    }
  }
  return null;
}

/** The shape of the first token in the text, whatever is around it. */
function shapeIn(text: string): Shape {
  return shapeOf(/AT[AC]T[\w=-]+|ATBB[A-Za-z0-9]+|BBDC-\w+/.exec(text)?.[0] ?? dataCenterTokenIn(text) ?? text.trim());
}

/**
 * What to say where one of the arguments surely is, or holds, a secret; null where none does. A link with a password in it is for `detect`,
 * which drops it.
 */
export function misplacedToken(args: readonly string[]): Failure | null {
  const links = args[0] === 'detect';
  const found = args.find((each) => {
    const text = links ? each.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1') : each;
    return withoutShapes(text) !== text || dataCenterTokenIn(text) !== null;
  });
  if (found === undefined) return null;
  const shape = shapeIn(found);
  const name = names[shape];
  return usage(
    `That looks like ${name ?? 'a token or a password'}. It is refused here, was not used and is not kept. ${seen}: revoke it ${places[shape] ?? 'where you created it'}, make a new one, and give that with --token-stdin or in HANDRAIL_TOKEN.`,
  ).failure;
}

/** Said after a link with a password or token in it was read. */
export const linkHeldSecret = `${seen}. If it is a token, revoke it and make a new one.`;

/** A word of a person's own that may be repeated: nothing in it could be a token or a key. Null for anything else. */
export function repeatable(text: string): string | null {
  const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
  const words: readonly string[] = text.match(/[A-Za-z0-9+=]{16,}/g) ?? [];
  return withoutShapes(text) !== text || uuid.test(text) || words.some((word) => /\d/.test(word) && /[A-Za-z]/.test(word)) ? null : text;
}

/** Where something that was typed is not repeated. */
export const notRepeated = `What you typed is not repeated here, because it may be a token or a key. If it is one: ${seen.charAt(0).toLowerCase()}${seen.slice(1)}; revoke it and make a new one.`;

/** The path as it may be repeated. */
export function pathWords(path: string): string {
  return repeatable(path) ?? 'the file';
}
