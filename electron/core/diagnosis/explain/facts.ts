/** The facts that the words of a remedy need: its surface, that Bitbucket, the tool that showed the message. */
import type { Deployment, Recognised, RemedyFacts } from '../../../contract/index.ts';
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

/** Without any of the text that was pasted, but for names of permissions. */
export function factsOf({ context, recognised, clues, tool }: Given): RemedyFacts {
  const [named] = clues.changes;
  return {
    surface: clues.surface,
    token: tokenOf(clues),
    cloud: clues.product === null ? (context.deployment === null ? null : context.deployment === 'cloud') : clues.product === 'cloud',
    tool: context.platform === null ? null : { name: context.platform.name, id: tool?.id ?? null },
    change:
      named !== undefined
        ? { id: named.id, announcement: named.announcement, since: named.change?.since ?? null }
        : clues.removed === null
          ? null
          : { id: `CHANGE-${clues.removed.number}`, announcement: announcementOf(clues.removed.number), since: clues.removed.since },
    missing: (recognised.missing ?? []).slice(0, 12).map((name) => ({ label: describe(name).label, name })),
    retryAfterSeconds: recognised.retryAfterSeconds,
  };
}

/** The kind of Bitbucket Cloud's token, by its beginning, or by what the text calls it where it names one kind only. */
function tokenOf({ shape, tokens }: Partial<Pick<Clues, 'shape' | 'tokens'>>): 'api-token' | 'access-token' | null {
  if (shape === 'api-token' || shape === 'access-token') return shape;
  const said = (['api-token', 'access-token'] as const).filter((kind) => tokens?.has(kind) === true);
  return said.length === 1 && shape !== 'http-token' ? (said[0] ?? null) : null;
}
