import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stack } from '../../fixtures/golden/aws-codeconnections/schema.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';

const cloud = bench('aws-codeconnections', { ...cloudAnswers, credential: null });
const mode = 'placeholder';
const file = 'codeconnections.yml';
const fits = (text: string): boolean => v.safeParse(stack, parse(text)).success;

describe('the stack of AWS CodeConnections', () => {
  it.each([
    ['pipeline', ['UseConnection']],
    ['build', ['GetConnection', 'GetConnectionToken']],
    ['both', ['UseConnection', 'GetConnection', 'GetConnectionToken']],
  ])('allows %s no more than it needs, for its own connection', (use, names) => {
    const text = cloud.text(file, { mode, options: { use } });
    expect(fits(text)).toBe(true);
    expect([...text.matchAll(/codeconnections:(\w+)/gu)].map(([, name]) => name)).toEqual(names);
  });
  it.each([
    ['every connection', (text: string) => text.replace('Ref: BitbucketConnection', "'*'")],
    ['the older name of the service', (text: string) => text.replace('codeconnections:Use', 'codestar-connections:Use')],
    ['a provider that is none', (text: string) => text.replace('ProviderType: Bitbucket', 'ProviderType: BitbucketServer')],
    ['a name of 33 characters', (text: string) => text.replace('"bitbucket"', 'a'.repeat(33))],
  ])('the schema refuses %s', (_, spoil) => {
    const good = cloud.text(file, { mode });
    expect(spoil(good)).not.toBe(good);
    expect(fits(spoil(good))).toBe(false);
  });
});

describe('what AWS CodeConnections needs and refuses', () => {
  it('the import for CodeBuild alone', () => {
    const names = (use: string): string[] => {
      const made = cloud.run({ mode, options: { use } });
      return made.ok ? made.value.artifacts.map(({ name }) => name) : [];
    };
    expect(names('pipeline')).not.toContain('codeconnections-import.sh');
    expect(names('build')).toContain('codeconnections-import.sh');
  });
  it('a name cannot leave the query', () => {
    for (const connectionName of ["a' || 'a'=='a", 'a b', '-a', 'a'.repeat(33)])
      expect(cloud.problem({ mode, options: { connectionName } })).toMatchObject({ kind: 'input-invalid', field: 'connectionName' });
  });
  it('Server and Data Center, with the reason and what to take instead', () => {
    for (const deployment of ['server', 'data-center'] as const) {
      const problem = bench('aws-codeconnections', { ...dataCenterAnswers, deployment }).problem();
      expect(problem.kind).toBe('platform-blocked');
      expect(problem.reason).toMatch(/Jenkins or Tekton/u);
    }
  });
});
