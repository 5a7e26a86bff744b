/** Every cause, on every surface, for every platform: its remedy fits what was said. */
import { describe, expect, it } from 'vitest';
import { explainedMessages } from '../../../electron/contract/copy/en/explain.ts';
import { remedyOf, remedyWords } from '../../../electron/contract/copy/en/explain/remedies.ts';
import type { MessageWords } from '../../../electron/contract/copy/en/explain.ts';
import type { RemediedCode } from '../../../electron/contract/copy/en/explain/remedies.ts';
import { deployments, explainedBy, findingCodes, toolIds, whos } from '../../../electron/contract/index.ts';
import type { FindingCode } from '../../../electron/contract/index.ts';
import { changeByAddress, changeNamed, changeNumbers } from '../../../electron/core/bitbucket/changes.ts';
import { messages, statusMessages } from '../../../electron/core/diagnosis/explain-messages.ts';
import { knowledge, knowledgeOf } from '../../../electron/core/diagnosis/explain/platforms/index.ts';
import { factsOf } from '../../../electron/core/diagnosis/explain/facts.ts';
import { ownWho, remedyWho, whoOf } from '../../../electron/core/diagnosis/explain/who.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';
import { unexplained } from '../copy/jargon.ts';

const codes = Object.keys(remedyWords) as RemediedCode[];
const surfaces = ['git', 'rest', null] as const;
const products = ['cloud', 'self-managed', null] as const;
const removals = [[], [changeNamed('4711')], ...changeNumbers.map((number) => [changeNamed(number)])];

interface Case {
  readonly name: string;
  readonly code: RemediedCode;
  readonly surface: 'git' | 'rest' | null;
  readonly title: string;
  readonly fix: string;
}

function* everything(): Generator<Case> {
  for (const platform of [null, ...platforms()]) {
    for (const code of codes) {
      for (const surface of surfaces) {
        for (const product of products) {
          for (const changes of code === 'endpoint-removed' || code === 'app-password-retired' || code === 'issue-tracker-removed'
            ? removals
            : [[]]) {
            const facts = factsOf({
              context: { deployment: null, platform: platform === null ? null : { name: platform.name } },
              recognised: { missing: code === 'missing-scope' ? ['read:user:bitbucket'] : null, retryAfterSeconds: null },
              clues: {
                surface,
                product,
                changes,
                removed: changes.length === 0 && code === 'app-password-retired' ? changeByAddress('https://bitbucket.org/a/b.git') : null,
              },
              tool: knowledgeOf(platform?.id ?? null),
            });
            const remedy = remedyOf(code, facts);
            if (remedy === null) throw new Error(code);
            yield {
              name: `${code}, ${surface ?? 'no surface'}, ${product ?? 'either'}, ${platform?.id ?? 'no platform'}, ${changes[0]?.id ?? ''}`,
              code,
              surface,
              title: remedy.title,
              fix: remedy.fix,
            };
          }
        }
      }
    }
  }
}

/** Whatever can be said as the reason for a code. */
function whysOf(code: FindingCode): string[] {
  return Object.values(explainedMessages).flatMap(({ causes }) =>
    Object.entries(causes as Record<string, { why: string }>)
      .filter(([each]) => each === code)
      .map(([, words]) => words.why),
  );
}

describe('the remedy of every cause', () => {
  const all = [...everything()];

  it('is there for every cause that a message can name', () => {
    const named = new Set<string>([
      ...messages.flatMap(({ causes }) => causes.map(([code]) => code)),
      ...[400, 401, 403, 404, 407, 410, 429, 500, 502, 503, 504].flatMap((status) =>
        statusMessages(status, null).flatMap(({ causes }) => causes.map(([code]) => code)),
      ),
      ...knowledge.flatMap(({ messages: own }) => own.flatMap(({ causes }) => causes.map(([code]) => code))),
      'wrong-deployment',
      'platform-may-not-reach',
    ]);
    expect([...named].filter((code) => !Object.hasOwn(remedyWords, code))).toEqual([]);
    for (const code of codes) expect(findingCodes).toContain(code);
    expect(all.length).toBeGreaterThan(codes.length * surfaces.length * products.length * platforms().length);
  });

  it('never says that Handrail has to be updated: the call was somebody else’s', () => {
    for (const { name, fix, title } of all)
      expect(`${title} ${fix}`, name).not.toMatch(/update Handrail|newer Handrail|Handrail’s support/i);
  });

  it('never gives Git the e-mail address', () => {
    for (const { name, fix, surface } of all) if (surface === 'git') expect(fix, name).not.toMatch(/e-?mail/i);
  });

  it('never says the opposite of the reason', () => {
    const opposites: readonly (readonly [why: RegExp, fix: RegExp])[] = [
      [
        /token is not the cause|token may be (?:good|fine)|nothing about your token|nothing is wrong with the token|token itself may be fine/i,
        /create a new (?:API )?token|copy the token again|replace the token/i,
      ],
      [/never the e-mail|takes no e-mail|refuses? the e-mail/i, /enter the e-mail/i],
      [/the same token works just before and after/i, /create a new|copy the token/i],
      [/only by itself|never with a user name/i, /enter the e-mail|enter the user name/i],
      [/no token is used|nothing was sent/i, /create a new token/i],
      [/nothing is wrong with the network/i, /network administrator|certificate/i],
    ];
    for (const code of codes) {
      const remedies = all.filter((each) => each.code === code);
      for (const why of whysOf(code)) {
        for (const [says, opposite] of opposites) {
          if (!says.test(why)) continue;
          for (const { name, fix, surface } of remedies) {
            // A reason about Git meets the remedy for Git.
            if (/^For Git/.test(why) && surface !== 'git') continue;
            expect(fix, `${name}: ${why}`).not.toMatch(opposite);
          }
        }
      }
    }
  });

  it('is whole, short and can be followed', () => {
    const texts = new Map(all.map(({ title, fix, name }) => [`${title}. ${fix}`, { title, fix, name }]));
    for (const [text, { title, fix, name }] of texts) {
      // One name has a small letter at its start.
      expect(title, name).toMatch(/^(?:\p{Lu}|semantic-release ).*[^.]$/u);
      expect(fix, name).toMatch(/^\p{Lu}.*\.$/su);
      expect(fix.length, name).toBeLessThanOrEqual(700);
      expect(text, name).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\.\./);
      // Settings keep the platform's own names.
      if (/no platform/.test(name)) expect(unexplained(text), text).toEqual([]);
    }
  });

  it('names the platform’s own settings', () => {
    const of = (id: string, surface: 'git' | 'rest', product: 'cloud' | 'self-managed') =>
      all.find((each) => each.name.startsWith(`wrong-user-name, ${surface}, ${product}, ${id},`))?.fix;
    expect(of('atlantis', 'rest', 'cloud')).toContain('ATLANTIS_BITBUCKET_API_USER');
    expect(of('sourcebot', 'git', 'cloud')).toContain('gitUser');
    expect(of('flux', 'git', 'self-managed')).toContain('username in the secret');
  });
});

describe('what is known of the platforms', () => {
  it('is there for each of the registry, and for no other', () => {
    expect(knowledge.map((each) => each.id).sort()).toEqual(
      platforms()
        .map((each) => each.id)
        .sort(),
    );
  });
  it('is known by the same ids as its settings', () => expect(knowledge.map((each) => each.id).sort()).toEqual([...toolIds].sort()));
  it.each(knowledge.flatMap((platform) => platform.messages.map((message) => [platform.id, message.id, message] as const)))(
    '%s: %s',
    (platform, id, { source, causes }) => {
      const { name, causes: words }: MessageWords = explainedMessages[id];
      expect(id).toMatch(new RegExp(`^${platform}-`));
      expect(name).toMatch(/^(?:\p{Lu}|semantic-release:).*[^.]$/u);
      expect(source).toMatch(/^https:\/\//);
      for (const [code] of causes) {
        const { why = '', tellApart = [] } = words[code] ?? {};
        for (const sentence of [why, ...tellApart]) expect(sentence).toMatch(/^[\p{Lu}“].*[.?!]$/su);
        // Words that stand on the platform's own pages are its settings' names.
        expect(
          unexplained([why, ...tellApart].join(' ')).filter((each) => !/OAuth|status|401|credential|endpoint/i.test(each)),
          why,
        ).toEqual([]);
      }
    },
  );
});

it('who can do it is known for every cause, and for each message with a remedy of its own', () => {
  expect(Object.keys(remedyWho).sort()).toEqual([...codes].sort());
  for (const code of codes)
    for (const deployment of deployments)
      expect(whos).toContain(whoOf(code, explainedBy('message', { id: 'status-401' }), deployment === 'cloud'));
  const own = Object.entries(explainedMessages as Record<string, MessageWords>).flatMap(([id, { causes }]) =>
    Object.entries(causes).flatMap(([code, { remedy }]) => (remedy === undefined ? [] : [`${id} ${code}`])),
  );
  expect(Object.keys(ownWho).sort()).toEqual(own.sort());
});
