/** Results in `reference` mode: for every platform, deployment and destination, and hostile answers to every question. */
import { describe, expect, it } from 'vitest';
import { activeInputs } from '../../../electron/contract/index.ts';
import type { OptionValue } from '../../../electron/contract/index.ts';
import { destinationFits, destinationInputs, destinations } from '../../../electron/core/destinations/index.ts';
import { marksIn, secretMark } from '../../../electron/core/destinations/marks.ts';
import { artifactText } from '../../../electron/core/export/save-plan.ts';
import { findPlatform, platforms } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput } from '../../../electron/core/platforms/types.ts';
import { hostileLines } from '../platforms/hostile.ts';
import { readFile } from '../platforms/file-readers.ts';
import { reasonText } from '../../fakes/problem-samples.ts';
import { allDestinations, answers, answersOf, cases, places, refer, token } from './cases.ts';

const whole = (output: ExportOutput): string => JSON.stringify(output);
/** What a shell reads. */
const commands = ({ artifacts }: ExportOutput): string =>
  artifacts
    .filter(({ kind }) => kind === 'command')
    .map(artifactText)
    .join('\n');

function made(...args: Parameters<typeof refer>): ExportOutput {
  const output = refer(...args);
  if (!output.ok) throw new Error(JSON.stringify(output.problem));
  return output.value;
}

describe('a result that refers', () => {
  it('is there for every platform that reads its token from anywhere, but those that say why not', () => {
    // A client on a person's computer starts its server with a variable of that computer; no secrets manager is asked.
    const saysWhyNot = ['mcp'];
    const reading = places.filter(
      ({ platform, where }) =>
        !saysWhyNot.includes(platform.id) && platform.deployments[where].secretsModes.some((each) => each.mode === 'env' && each.available),
    );
    for (const { platform, where } of places.filter((place) => saysWhyNot.includes(place.platform.id))) {
      const mode = platform.deployments[where].secretsModes.find((each) => each.mode === 'reference');
      expect(mode).toMatchObject({ available: false, reason: expect.stringContaining(' ') as string });
    }
    expect(new Set(cases.map(({ platform, where }) => `${platform.id} ${where}`))).toEqual(
      new Set(reading.map(({ platform, where }) => `${platform.id} ${where}`)),
    );
    expect(new Set(cases.map(({ to }) => to))).toEqual(new Set(allDestinations));
  });

  it.each(cases)('$title: holds no secret, no mark and nothing to fill in', (each) => {
    for (const mask of [true, false]) {
      const output = made(each, {}, mask);
      expect(whole(output)).not.toContain('TOKEN-');
      expect(whole(output)).not.toContain('0123456789');
      expect(whole(output)).not.toContain('HELD-');
      expect(whole(output)).not.toMatch(/PASTE-[A-Z]/);
      expect(marksIn([whole(output)])).toEqual([]);
      expect(output.artifacts.every(({ holdsSecret }) => !holdsSecret)).toBe(true);
    }
  });

  it.each(cases)('$title: says how the token gets there, and how to renew it', (each) => {
    const output = made(each);
    const names = output.artifacts.map(({ name }) => name);
    expect(names.some((name) => name === 'put-token.sh' || name === 'seal-secret.sh')).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(output.referenced?.places.map(({ key }) => key)).toContain('token');
    expect(output.next.slice(-2).join('\n')).toMatch(/renew/i);
    // Nobody is told to set a variable that a command reads by itself.
    expect(output.next.join('\n')).not.toMatch(/\bSet [A-Z_]+ (and|in)\b/);
  });

  it.each(cases)('$title: its preview and what is saved are the same', (each) => {
    expect(made(each, {}, true)).toEqual(made(each));
  });

  it.each([
    ['sonarqube', 'update_bitbucket'],
    ['vault-radar', 'first delete the Secret'],
    ['snyk-broker', 'docker rm -f snyk-broker'],
    ['atlantis', 'docker rm -f atlantis'],
  ])('says last what %s itself needs after a renewal', (id, words) => {
    const platform = findPlatform(id);
    if (platform === null) throw new Error(`no ${id}`);
    const output = made({ platform, where: 'data-center', to: 'vault' });
    expect(output.next.at(-1)).toContain(words);
    // Its command alone does not do it, and with SonarQube a file changes.
    expect(output.next.at(-2)).not.toContain('files do not change');
  });

  it('gives each secret a name of its own', () => {
    const tekton = findPlatform('tekton-pac');
    if (tekton === null) throw new Error('no Tekton');
    const output = made({ platform: tekton, where: 'cloud', to: 'vault' });
    expect(output.referenced?.places).toEqual([
      { key: 'token', place: 'secret/handrail/acme-tekton-pac#token' },
      { key: 'webhookSecret', place: 'secret/handrail/acme-tekton-pac-webhook-secret#secret' },
    ]);
    expect(output.artifacts.map(({ name }) => name)).toEqual(expect.arrayContaining(['put-token.sh', 'put-webhook-secret.sh']));
  });

  it('is refused with a reason where it does not fit, or nothing was chosen', () => {
    for (const { platform, where } of places)
      for (const { to, available, reason } of destinationFits(platform, where)) {
        if (available) continue;
        expect((reason ?? '').length, `${platform.id} ${where} ${to}`).toBeGreaterThan(20);
        const refused = refer({ platform, where, to });
        expect(refused.ok, `${platform.id} ${where} ${to}`).toBe(false);
        if (!refused.ok) expect(refused.problem.kind).toBe('mode-not-available');
      }
    const [first] = cases;
    if (first === undefined) throw new Error('no case');
    expect(refer(first, { 'reference.to': '' })).toMatchObject({ ok: false, problem: { kind: 'input-required', field: 'reference.to' } });
    expect(refer(first, { 'reference.to': 'a-drawer' })).toMatchObject({
      ok: false,
      problem: { kind: 'input-invalid', field: 'reference.to' },
    });
    expect(refer(first, { 'vault.shelf': 'x' })).toMatchObject({ ok: true });
  });
});

describe('answers about a destination', () => {
  const hostile = [
    ...hostileLines,
    '$(reboot)',
    '`reboot`',
    "'; reboot; '",
    '{{ .token }}',
    '{{resolve:secretsmanager:other}}',
    '${IFS}',
    '--option',
    '-',
    '../../etc',
    'a b',
    'a\nb',
    'x'.repeat(500),
  ];
  it.each(allDestinations)('%s: hostile values are refused with a reason, or stay one word', (to) => {
    const fitting = cases.find((each) => each.to === to);
    if (fitting === undefined) throw new Error(`nothing fits ${to}`);
    const facts = { answers: answers(fitting), platform: fitting.platform.id };
    for (const input of destinationInputs(to, facts).filter(({ type }) => type === 'text')) {
      const whenAsked: Record<string, OptionValue> = {
        ...Object.fromEntries(Object.values(answersOf).flatMap((each) => Object.entries(each))),
        ...(input.when === null ? {} : { [input.when.input]: String(input.when.is[0]) }),
      };
      const plain = refer(fitting, { ...whenAsked, [input.key]: String(input.example ?? 'plain') });
      for (const value of hostile) {
        const output = refer(fitting, { ...whenAsked, [input.key]: value });
        if (!output.ok) {
          expect(output.problem.field, `${input.key} ${value}`).toBe(input.key);
          if (output.problem.kind === 'input-invalid') expect(reasonText(output.problem).length).toBeGreaterThan(10);
          continue;
        }
        // What was taken changed no file's form.
        if (!plain.ok) continue;
        const shape = (each: ExportOutput) =>
          each.artifacts.map((artifact) =>
            artifact.kind === 'file' && artifact.language === 'yaml'
              ? JSON.stringify(readFile(fitting.platform.id, 'yaml', artifact.text), keysAlone)
              : artifact.name,
          );
        expect(shape(output.value), `${input.key} ${value}`).toEqual(shape(plain.value));
        expect(commands(output.value)).not.toContain('reboot');
      }
    }
  });

  it('asks only what counts', () => {
    const flux = findPlatform('flux');
    if (flux === null) throw new Error('no Flux');
    const inputs = destinationInputs('external-secrets', { answers: answers({ platform: flux, where: 'cloud' }), platform: 'flux' });
    const asked = (behind: string) => activeInputs(inputs, { 'external-secrets.behind': behind }, []).map(({ key }) => key);
    expect(asked('vault')).toEqual([
      'external-secrets.store',
      'external-secrets.kind',
      'external-secrets.behind',
      'vault.mount',
      'vault.path',
    ]);
    expect(asked('other').slice(3)).toEqual(['external-secrets.key', 'external-secrets.property']);
  });

  it('keeps what is typed out of a template of External Secrets', () => {
    const argo = findPlatform('argo-cd');
    if (argo === null) throw new Error('no Argo CD');
    const output = refer({ platform: argo, where: 'data-center', to: 'external-secrets' }, { signIn: 'basic' });
    if (!output.ok) throw new Error(JSON.stringify(output.problem));
    const file = output.value.artifacts.find(({ name }) => name === 'argocd-repository-secret.yml');
    expect(file?.kind === 'file' && file.text).toContain('password: "{{ .token }}"');
  });
});

function keysAlone(key: string, value: unknown): unknown {
  return key !== '' && typeof value === 'string' ? '' : value;
}

it('every destination has a platform, and every platform a word about each', () => {
  for (const platform of platforms())
    for (const where of ['cloud', 'data-center'] as const) expect(destinationFits(platform, where)).toHaveLength(allDestinations.length);
  expect(token).toContain('"');
});

describe('an ExternalSecret', () => {
  it('keeps braces that somebody typed what they are, also right before a secret', () => {
    const kept = destinations['external-secrets'].with(
      {
        'external-secrets.behind': 'other',
        'external-secrets.key': 'k',
        'external-secrets.store': 's',
        'external-secrets.kind': 'SecretStore',
      },
      { answers: { deployment: 'cloud', baseUrl: null, workspace: 'acme', projectKey: null }, platform: 'flux' },
    );
    const values = { url: `{{x}}{{{${secretMark('token')}}}`, bare: `{${secretMark('token')}}` };
    const made = JSON.stringify(kept.object?.({ metadata: { name: 'n', namespace: 'm' }, values }));
    const read = JSON.parse(made) as { spec: { target: { template: { data: Record<string, string> } } } };
    // As Go reads it: `{{` opens, the next `}}` closes, and a text in quotes is itself.
    const rendered = Object.values(read.spec.target.template.data).map((text) =>
      text.replaceAll(/\{\{(.*?)\}\}/g, (_, inside: string) => {
        const said = /^ (?:"(\{\{?)"|\.(token)) $/.exec(inside);
        if (said === null) throw new Error(`no template: ${text}`);
        return said[1] ?? 'SECRET';
      }),
    );
    expect(rendered).toEqual(['{{x}}{{{SECRET}}', '{SECRET}']);
  });
});
