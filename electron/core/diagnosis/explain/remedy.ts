/** The remedy of a cause, in the words of its surface, that Bitbucket and the tool that showed the message. */
import type { Deployment, FindingCode, Recognised, Who } from '../../../contract/index.ts';
import { remedyWords } from '../../../contract/copy/en/explain/remedies.ts';
import type { RemediedCode, RemedyFacts } from '../../../contract/copy/en/explain/remedies.ts';
import { describe } from '../../access/vocabulary.ts';
import { announcementOf } from '../../bitbucket/changes.ts';
import type { Clues } from './clues.ts';
import type { PlatformKnowledge } from './platforms/types.ts';

interface Given {
  readonly context: { readonly deployment: Deployment | null; readonly platform: { readonly name: string } | null };
  readonly recognised: Pick<Recognised, 'missing' | 'retryAfterSeconds'>;
  readonly clues: Pick<Clues, 'surface' | 'product' | 'changes' | 'removed'> & Partial<Pick<Clues, 'shape' | 'tokens'>>;
  readonly tool: PlatformKnowledge | null;
}

/** Null for a code that no explanation can give: its own words are the finding's then. */
export function remedyOf(code: FindingCode, given: Given): { readonly title: string; readonly fix: string; readonly who: Who } | null {
  return Object.hasOwn(remedyWords, code) ? remedyWords[code as RemediedCode](factsOf(given)) : null;
}

function factsOf({ context, recognised, clues, tool }: Given): RemedyFacts {
  const cloud = clues.product === null ? (context.deployment === null ? null : context.deployment === 'cloud') : clues.product === 'cloud';
  const settings =
    cloud === null ? (tool?.cloud ?? tool?.selfManaged ?? null) : cloud ? (tool?.cloud ?? null) : (tool?.selfManaged ?? null);
  const [named] = clues.changes;
  return {
    surface: clues.surface,
    token: tokenOf(clues),
    cloud,
    tool:
      context.platform === null
        ? null
        : {
            name: context.platform.name,
            restUser: settings?.restUser ?? null,
            gitUser: settings?.gitUser ?? null,
            secret: settings?.secret ?? null,
            since: cloud === false ? null : (tool?.since ?? null),
          },
    change:
      named !== undefined
        ? { id: named.id, announcement: named.announcement, since: named.change?.since ?? null }
        : clues.removed === null
          ? null
          : { id: `CHANGE-${clues.removed.number}`, announcement: announcementOf(clues.removed.number), since: clues.removed.since },
    missing: (recognised.missing ?? []).map((name) => `“${describe(name).label}” (${name})`).slice(0, 12),
    retryAfterSeconds: recognised.retryAfterSeconds,
  };
}

/** The kind of Bitbucket Cloud's token, by its beginning, or by what the text calls it where it names one kind only. */
function tokenOf({ shape, tokens }: Partial<Pick<Clues, 'shape' | 'tokens'>>): 'api-token' | 'access-token' | null {
  if (shape === 'api-token' || shape === 'access-token') return shape;
  const said = (['api-token', 'access-token'] as const).filter((kind) => tokens?.has(kind) === true);
  return said.length === 1 && shape !== 'http-token' ? (said[0] ?? null) : null;
}
