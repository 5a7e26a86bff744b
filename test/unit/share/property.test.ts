/**
 * Whatever was typed anywhere in a connection, no secret comes out: not the token, not a platform’s key, not a part of either that is long
 * enough to be of use, and nothing that has the shape of one. And whatever comes out can be read again.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Draft, OptionValue } from '../../../electron/contract/index.ts';
import { holdsToken } from '../../../electron/contract/secret-shapes.ts';
import { allDestinationInputs } from '../../../electron/core/destinations/index.ts';
import { findPlatform, platforms } from '../../../electron/core/platforms/registry.ts';
import { readShare } from '../../../electron/core/share/read.ts';
import { createSieve } from '../../../electron/core/share/text.ts';
import { emptyDraft } from '../../../electron/services/connections.ts';
import { value, workbench } from '../services/setup.ts';
import { secretText, typedWith } from './typed.ts';
import { saved } from './support.ts';

const optionsFor = (keys: readonly string[], typed: fc.Arbitrary<string>): fc.Arbitrary<Record<string, OptionValue>> =>
  fc.dictionary(fc.constantFrom(...keys), fc.oneof(typed, fc.boolean(), fc.array(typed, { maxLength: 3 })), { maxKeys: 12 });

const every = platforms();
const facts = { answers: { deployment: 'cloud', baseUrl: null, workspace: 'acme', projectKey: null }, platform: 'flux' } as const;
const keys = [
  ...new Set(every.flatMap((each) => Object.values(each.deployments).flatMap(({ inputs }) => inputs.map(({ key }) => key)))),
  ...allDestinationInputs(facts).map(({ key }) => key),
];

const draftWith = (secrets: readonly string[]): fc.Arbitrary<Draft> => {
  const typed = typedWith(secrets);
  const orNull = fc.option(typed, { nil: null });
  const answers: fc.Arbitrary<Answers> = fc.record({
    deployment: fc.constantFrom('cloud', 'server', 'data-center'),
    baseUrl: fc.oneof(fc.constant('https://git.acme.io/bitbucket'), orNull),
    workspace: orNull,
    projectKey: orNull,
    repositories: fc.option(fc.array(typed, { maxLength: 4 }), { nil: null }),
    credential: fc.option(
      fc.record({
        kind: fc.constantFrom('api-token', 'http-access-token', 'repository-token', 'app-password'),
        user: orNull,
        gitUser: orNull,
      }),
      { nil: null },
    ),
    options: optionsFor(keys, typed),
  });
  return fc.record({
    answers,
    // No longer than a settings file may hold.
    platform: fc.oneof(
      fc.constantFrom(...every.map(({ id }) => id)),
      orNull.map((text) => text?.slice(0, 60) ?? null),
    ),
    platformConfirmed: fc.boolean(),
    repositoriesAnswered: fc.boolean(),
    typed: fc.dictionary(fc.constantFrom('address.url', 'token.user', 'export.folder'), typed),
  });
};

const at = '2026-11-30T10:00:00.000Z';

/** Parts of a secret that would be of use to somebody. */
function piecesOf(secret: string): string[] {
  const pieces = [secret, btoa(secret), encodeURIComponent(secret)];
  return pieces.filter((piece) => piece.length >= 8);
}

type Four = [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>];

/** Before the swap. */
const rotating = (place: string) => ({
  ...{ id: 'turn', way: 'second', kind: 'api-token', startedAt: at, stage: 'check', ended: null, connections: [], holdsToken: true },
  old: { address: 'cloud', fact: { state: 'kept', where: 'keychain', kind: null, name: null, expiresOn: null, keptAt: null }, where: null },
  ...{ pressedAt: null, making: place, able: null, check: null, swappedAt: null, places: [], gone: null, tidy: false, updatedAt: at },
  fresh: { name: place, expiresOn: null, givenAt: at, where: 'keychain' },
});
const destination = (place: string) => ({
  ...{ kind: 'destination', at, platform: 'flux', mode: 'reference', artifact: 'put-token.sh', row: place },
  ...{ folder: null, path: null, sha256: null, holdsSecret: true, token: null },
});

const cases = fc
  .tuple(secretText, secretText, secretText, secretText)
  .chain((secrets) => fc.tuple(fc.constant(secrets), draftWith(secrets), ...(Array(4).fill(typedWith(secrets)) as Four)));

test('no secret comes out of a share file or a bundle, whatever was typed where', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ([[token, key, next, last], draft, from, note, notes, place]) => {
      const first = workbench();
      // As it is on disk: a settings file of before may hold what is scrubbed today.
      const id = await saved(first, emptyDraft());
      const document = JSON.parse(first.settings.text ?? '{}') as { connections: Record<string, unknown>[] };
      const [one] = document.connections;
      if (one === undefined) throw new Error('nothing was saved');
      Object.assign(one, {
        draft,
        name: from === '' ? 'acme' : from,
        token: { address: 'cloud', fact: { state: 'kept', where: 'keychain', kind: null, name: null, expiresOn: null, keptAt: null } },
        held: [{ key: 'seiApiKey', where: 'keychain', summary: null }],
        notes,
        // A renewal of the token that goes on, with both tokens beside it, and a place that somebody named.
        rotation: rotating(place),
        holders: [destination(place)],
      });
      first.settings.text = JSON.stringify(document);
      first.keychain.entries.set(`token:${id}`, token);
      first.keychain.entries.set('new-token:turn', next);
      first.keychain.entries.set('old-token:turn', last);
      first.keychain.entries.set(`held:${id}:seiApiKey`, key);
      const bench = workbench({ keychain: first.keychain, settings: first.settings });
      const made = [
        await bench.services.share.preview(id, from, note),
        await bench.services.share.preview(id, '', ''),
        await bench.services.share.bundle(id, '', false),
      ];
      for (const each of made) {
        if (!each.ok) {
          expect(each.problem.kind).toBe('token-in-field');
          continue;
        }
        const { text } = each.value;
        for (const piece of [token, key, next, last].flatMap(piecesOf)) expect(text.includes(piece), `${piece} in ${text}`).toBe(false);
        if ('view' in each.value) {
          const strings = JSON.stringify(JSON.parse(text)).split('"');
          expect(strings.filter(holdsToken)).toEqual([]);
        }
        const read = readShare(text, 'x', { findPlatform, sieve: createSieve([]) });
        expect(read.ok ? '' : JSON.stringify(read.problem)).toBe('');
      }
      expect(value(await bench.services.share.preview(id, '', '')).text).not.toContain('"typed"');
    }),
    { numRuns: 150 },
  );
});
