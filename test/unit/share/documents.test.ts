/**
 * No secret comes out of the record, the calendar and the inventory, whatever a connection is called and a token in Bitbucket is named: not
 * one that this Handrail holds, and nothing that has the shape of one.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsToken } from '../../../electron/contract/secret-shapes.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { createKnownSecrets } from '../../../electron/services/index.ts';
import { kindOf, practiceWorlds, run } from '../rotation/bench.ts';
import { keepToken, value, workbench } from '../services/setup.ts';
import { cdsDraft, saved } from './support.ts';
import { secretText, typedWith } from './typed.ts';

const fresh = practiceWorlds();

/** The secret itself and the spellings in which somebody could read it back. */
const piecesOf = (secret: string): string[] => [secret, btoa(secret), encodeURIComponent(secret)];

function holdsNone(text: string, secrets: readonly string[]): void {
  // A calendar folds its lines, and escapes commas and such.
  const unfolded = text.replaceAll('\r\n ', '');
  for (const piece of secrets.flatMap(piecesOf))
    expect(
      unfolded.includes(piece),
      `${piece} in …${unfolded.slice(Math.max(0, unfolded.indexOf(piece) - 60), unfolded.indexOf(piece) + 100)}`,
    ).toBe(false);
  expect(unfolded.split(/["\n]/).filter(holdsToken)).toEqual([]);
}

/** A shorter one may be a word of an honest name, so it is cut out where it is all there is (`core/redact.ts`). */
const longSecret = secretText.filter((text) => text.length >= 16);

const cases = fc
  .tuple(longSecret, longSecret)
  .chain((secrets) =>
    fc.tuple(
      fc.constant(secrets),
      ...([1, 2, 3].map(() => typedWith(secrets)) as [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>]),
    ),
  );

test('the record and the calendar', { timeout: 120_000 }, async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ([secrets, name, other, notes]) => {
      const first = workbench();
      const id = await saved(first, cdsDraft());
      const owner = { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' } as const;
      value(await keepToken(first.services, id, btoa('123456789012:ABCDEFGHIJKLMNOPQRST'), owner, '2026-12-20'));
      // As it is on disk: a settings file of before may hold what is scrubbed today.
      const document = JSON.parse(first.settings.text ?? '{}') as { connections: Record<string, unknown>[] };
      Object.assign(document.connections[0] ?? {}, {
        ...{ name: name === '' ? 'acme' : name, autoName: false, notes },
      });
      first.settings.text = JSON.stringify(document);
      const bench = workbench({ settings: first.settings, keychain: first.keychain });
      for (const secret of secrets) bench.secrets.add(new Secret(secret));
      const { connections, record, reminders } = bench.services;
      await connections.rename(id, other === '' ? 'other' : other);
      await connections.duplicate(id);
      await connections.discard(id);
      await connections.restore(id);
      await record.settled();
      const texts = [bench.record.text];
      for (const format of ['json', 'csv'] as const) texts.push(value(await record.document(null, format, true)));
      for (const addresses of [true, false]) texts.push(value(await reminders.calendar(null, addresses)).text ?? '');
      written += texts.filter((text) => text.length > 200).length;
      for (const text of texts) holdsNone(text, secrets);
    }),
    { numRuns: 100 },
  );
  expect(written).toBeGreaterThan(400);
});

test('the inventory', { timeout: 120_000 }, async () => {
  const world = fresh();
  const kind = kindOf('HTTP access token');
  const samples = fc.sample(cases, 60);
  const services = run(world);
  const made = value(await services.connections.create(true));
  const answers = { ...made.draft.answers, deployment: 'data-center', baseUrl: world.info.selfManagedUrl, projectKey: 'PAY' } as const;
  value(await services.connections.save(made.id, { ...made.draft, answers, platform: 'git', platformConfirmed: true }));
  const secrets = samples.flatMap(([each]) => each);
  for (const [, name, other] of samples)
    for (const text of [name, other]) if (text.trim() !== '') world.practice.tokens.issue({ ...kind.spec, name: text });
  const document = JSON.parse(world.settings.text ?? '{}') as { connections: { name: string }[] };
  for (const one of document.connections)
    one.name = samples.map(([, name]) => name).find((name) => secrets.includes(name)) ?? secrets[0] ?? '';
  world.settings.text = JSON.stringify(document);
  const known = createKnownSecrets();
  for (const secret of secrets) known.add(new Secret(secret));
  const later = run(world, undefined, undefined, known);
  const access = {
    from: 'server',
    id: made.id,
    host: new URL(world.info.selfManagedUrl).host,
    userName: 'ada',
    password: 'practice-ada',
  } as const;
  const read = value(await later.inventory.read('run-inventory', access, () => undefined));
  expect(read.tokens.length).toBeGreaterThan(60);
  holdsNone(JSON.stringify(read), secrets);
  const refs = read.tokens.map(({ ref }) => ref);
  for (const format of ['json', 'csv'] as const) holdsNone(value(await later.inventory.document(read.id, refs, format, true)), secrets);
});
