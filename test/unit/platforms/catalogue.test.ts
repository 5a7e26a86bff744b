import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { deployments, emptyAnswers, platformInfoSchema } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { savePlan } from '../../../electron/core/export/save-plan.ts';
import { exampleOptions, fillOptions, findPlatform, grantsFor, platforms, toInfo } from '../../../electron/core/platforms/registry.ts';
import type { Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { isKnown } from '../../../electron/core/access/vocabulary.ts';
import { saying } from '../../fakes/problem-samples.ts';
import { expectDayOfFacts } from '../days.ts';

const each = platforms().flatMap((platform) =>
  deployments.map((where) => ({ platform, where, it: platform.deployments[where], title: `${platform.id} on ${where}` })),
);
const working = each.filter((one) => one.it.support !== 'blocked');

function exampleAnswers(platform: Platform, where: Deployment): Answers {
  const use = platform.deployments[where].credentialKinds.find((one) => one.recommended);
  return {
    ...emptyAnswers(),
    deployment: where,
    baseUrl: where === 'cloud' ? null : 'https://git.acme.io',
    workspace: where === 'cloud' ? 'acme' : null,
    projectKey: 'PRJ',
    credential:
      use === undefined
        ? null
        : { kind: use.kind, user: where === 'cloud' ? 'bot@acme.io' : 'svc', gitUser: where === 'cloud' ? 'acmebot' : null },
    options: exampleOptions(platform, where),
  };
}

describe('the catalogue', () => {
  it('has the platforms of the seeds', () => {
    expect(platforms().map((platform) => platform.id)).toEqual(
      expect.arrayContaining(['blubracket', 'cds', 'gitpod', 'harness-sei', 'vault-radar', 'xcode-cloud']),
    );
    expect(new Set(platforms().map((platform) => platform.id)).size).toBe(platforms().length);
    expect(findPlatform('nothing')).toBeNull();
  });
  it.each(platforms())('$id crosses the contract as plain data', (platform) => {
    const info = toInfo(platform);
    expect(v.safeParse(platformInfoSchema, JSON.parse(JSON.stringify(info))).issues).toBeUndefined();
    expect(JSON.parse(JSON.stringify(info))).toEqual(info);
  });
  it.each(each)('$title: gives a reason for support and for every kind, each kind once', ({ it: one, where }) => {
    const expected =
      where === 'cloud'
        ? ['api-token', 'app-password', 'oauth-client', 'project-token', 'repository-token', 'workspace-token']
        : ['http-access-token', 'http-project-token', 'http-repository-token', 'oauth-client'];
    expect(one.credentialKinds.map((use) => use.kind).sort()).toEqual(expected);
    expect(one.credentialKinds.every((use) => use.reason.length > 20)).toBe(true);
    expect(one.credentialKinds.filter((use) => use.recommended).length).toBe(one.support === 'blocked' ? 0 : 1);
    expect(one.note.length).toBeGreaterThan(20);
    expect(one.credentialKinds.find((use) => use.kind === 'app-password')?.supported ?? false).toBe(false);
  });
  it.each(each)('$title: has sources with address and day', ({ it: one }) => {
    expect(one.sources.length).toBeGreaterThan(0);
    for (const source of one.sources) {
      expect(source.url).toMatch(/^https:\/\//);
      expectDayOfFacts(source.checked);
    }
  });
  it.each(each)('$title: inputs and conditions hang together', ({ it: one }) => {
    const keys = one.inputs.map((input) => input.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const when of [...one.inputs, ...one.grants, ...one.artifacts].flatMap((part) => (part.when === null ? [] : [part.when])))
      expect(keys).toContain(when.input);
    for (const input of one.inputs) {
      expect(input.label.length, input.key).toBeGreaterThan(0);
      expect(input.help.length, input.key).toBeGreaterThan(10);
      expect((input.choices !== null) === (input.type === 'choice'), input.key).toBe(true);
      if (input.type !== 'file') expect(input.example, input.key).not.toBeNull();
      // A checkbox is one line already, and its fold would name the answer as “true”.
      if (input.type === 'boolean') expect(input.folded ?? false, input.key).toBe(false);
    }
  });
  it.each(each)('$title: every grant has a reason and a name that Bitbucket knows', ({ it: one }) => {
    for (const grant of one.grants) {
      expect(grant.reason.length).toBeGreaterThan(15);
      // Atlassian’s own two identity scopes are not Bitbucket’s.
      expect(['read:account', 'read:me'].includes(grant.name) || isKnown(grant.name, grant.family), grant.name).toBe(true);
    }
  });
  it.each(working)('$title: the examples export in every mode that is available', ({ platform, where, it: one }) => {
    const answers = exampleAnswers(platform, where);
    expect(fillOptions(platform, where, answers.options, [])).toMatchObject({ ok: true });
    // A reference needs a destination: ../destinations/refer.test.ts.
    for (const { mode } of one.secretsModes.filter((each) => each.available && each.mode !== 'reference')) {
      const held = Object.fromEntries(
        one.inputs.filter((input) => input.type === 'secret').map((input) => [input.key, new Secret(`HELD-${input.key}`)]),
      );
      const made = makeExport(platform, {
        answers,
        version: '9.4.1',
        options: answers.options,
        mode,
        secrets: { token: new Secret('TOKEN-0123456789'), held },
        dropped: {},
        mask: false,
      });
      if (!made.ok) expect.fail(JSON.stringify(made.problem));
      const names = made.value.artifacts.map((artifact) => artifact.name);
      const listed = one.artifacts.map((artifact) => artifact.name.replace('<name>', String(answers.options['name'])));
      expect(names.filter((name) => !listed.includes(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      expect(made.value.next.length).toBeGreaterThan(0);
      for (const file of savePlan(made.value)) {
        expect(file.text.endsWith('\n') && !file.text.endsWith('\n\n'), file.name).toBe(true);
        expect(file.text).not.toContain('\r');
        expect(file.mode).toBe(file.holdsSecret ? '0600' : '0644');
        const leaks = file.text.includes('TOKEN-0123456789') || file.text.includes('HELD-');
        expect(leaks, file.name).toBe(file.holdsSecret);
      }
    }
  });
  it.each(working)('$title: refuses the modes that are not available, with the reason', ({ platform, where, it: one }) => {
    const answers = exampleAnswers(platform, where);
    for (const { mode, reason } of one.secretsModes.filter((each) => !each.available)) {
      const made = makeExport(platform, {
        answers,
        version: null,
        options: answers.options,
        mode,
        secrets: { token: null, held: {} },
        dropped: {},
        mask: false,
      });
      expect(made).toMatchObject({ ok: false, problem: { kind: 'mode-not-available', values: { reason: saying(reason) } } });
    }
  });
  it.each(each.filter((one) => one.it.support === 'blocked'))('$title: refuses with its reason', ({ platform, where, it: one }) => {
    const answers = exampleAnswers(platform, where);
    const made = makeExport(platform, {
      answers,
      version: null,
      options: {},
      mode: 'placeholder',
      secrets: { token: null, held: {} },
      dropped: {},
      mask: false,
    });
    expect(made).toMatchObject({ ok: false, problem: { kind: 'platform-blocked', values: { reason: saying(one.note) } } });
  });
  it('makes the same bytes every time', () => {
    for (const { platform, where } of working) {
      const answers = exampleAnswers(platform, where);
      const make = (): unknown =>
        makeExport(platform, {
          answers,
          version: null,
          options: answers.options,
          mode: 'placeholder',
          secrets: { token: null, held: {} },
          dropped: {},
          mask: false,
        });
      expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
    }
  });
  it('tells Server and Data Center apart only by licence and end of support', () => {
    for (const platform of platforms()) {
      const { server, 'data-center': dataCenter } = toInfo(platform).deployments;
      expect({ ...server, note: '', sources: [], credentialKinds: [] }).toEqual({
        ...dataCenter,
        note: '',
        sources: [],
        credentialKinds: [],
      });
      expect(server.note.startsWith(dataCenter.note)).toBe(true);
      expect(server.note).toContain('2024-02-15');
      expect(
        server.credentialKinds
          .filter((use) => ['http-project-token', 'http-repository-token'].includes(use.kind))
          .some((use) => use.supported),
      ).toBe(false);
    }
  });
  it('gives the permissions of docs/platforms.md 3.2', () => {
    const names = (id: string, where: Deployment, kind: CredentialKind, options = {}): string[] =>
      grantsFor(findPlatform(id)!, where, kind, options).map((grant) => grant.name);
    expect(names('vault-radar', 'cloud', 'api-token')).toEqual([
      'read:account',
      'read:me',
      'read:project:bitbucket',
      'read:pullrequest:bitbucket',
      'read:repository:bitbucket',
      'read:user:bitbucket',
      'read:webhook:bitbucket',
      'read:workspace:bitbucket',
      'write:pullrequest:bitbucket',
      'write:webhook:bitbucket',
    ]);
    expect(names('xcode-cloud', 'data-center', 'http-access-token')).toEqual(['PROJECT_READ', 'REPO_ADMIN']);
    expect(names('harness-sei', 'server', 'http-access-token')).toEqual(['PROJECT_READ', 'REPO_READ']);
    expect(names('gitpod', 'data-center', 'oauth-client')).toEqual(['PROJECT_ADMIN']);
    expect(names('xcode-cloud', 'cloud', 'oauth-client')).toEqual([]);
  });
});

describe('options', () => {
  const harness = findPlatform('harness-sei')!;
  it('an example of a secret counts as not given; anything else is refused and not repeated', () => {
    expect(fillOptions(harness, 'data-center', exampleOptions(harness, 'data-center'), [])).toMatchObject({ ok: true });
    const filled = fillOptions(harness, 'data-center', { ...exampleOptions(harness, 'data-center'), seiApiKey: 'SEI-API-KEY' }, []);
    expect(filled.ok && 'seiApiKey' in filled.value).toBe(false);
    const refused = fillOptions(harness, 'data-center', { seiApiKey: 'a-real-key' }, []);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'input-invalid', field: 'seiApiKey' } });
    expect(JSON.stringify(refused)).not.toContain('a-real-key');
    expect(JSON.stringify(refused)).toContain('HANDRAIL_SECRET_SEI_API_KEY');
  });
  it('asks only for what counts', () => {
    expect(fillOptions(harness, 'data-center', { connection: 'direct' }, []).ok).toBe(true);
    expect(fillOptions(harness, 'data-center', { connection: 'satellite' }, [])).toMatchObject({
      ok: false,
      problem: { kind: 'input-required', field: 'tenant' },
    });
    expect(fillOptions(harness, 'data-center', { connection: 'satellite' }, ['satelliteFile']).ok).toBe(true);
  });
  it('refuses a choice that is none, and a list that is a text', () => {
    expect(fillOptions(harness, 'data-center', { connection: 'magic' }, [])).toMatchObject({
      ok: false,
      problem: { kind: 'input-invalid', field: 'connection' },
    });
    expect(fillOptions(harness, 'data-center', { connection: 'direct', tags: 'a,b' }, [])).toMatchObject({
      ok: false,
      problem: { kind: 'input-invalid', field: 'tags' },
    });
    expect(fillOptions(harness, 'data-center', { connection: 'direct', tags: ['a\nb'] }, [])).toMatchObject({
      ok: false,
      problem: { kind: 'input-invalid', field: 'tags' },
    });
  });
  it('trims slips of the hand', () => {
    const filled = fillOptions(harness, 'data-center', { connection: 'direct', name: '  Acme ', tags: [' a ', '', 'b'] }, []);
    expect(filled.ok && filled.value).toMatchObject({ name: 'Acme', tags: ['a', 'b'] });
  });
});
