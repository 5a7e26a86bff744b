/** `--platform` takes what people call a platform, not its id alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platforms } from '../../../electron/core/platforms/registry.ts';
import { knownPlatform } from '../../../electron/hosts/terminal/platform.ts';
import { handrail, scratch } from './run.ts';

const said = (word: string): string => {
  const found = knownPlatform(word);
  return found.ok ? (found.value?.id ?? '') : found.failure.line;
};

describe('--platform', () => {
  it.each([
    ['snyk', 'snyk-broker'],
    ['Snyk', 'snyk-broker'],
    ['argocd', 'argo-cd'],
    ['Argo CD', 'argo-cd'],
    ['tekton', 'tekton-pac'],
    ['codebuild', 'aws-codebuild'],
    ['SonarQube Server', 'sonarqube'],
    ['vault radar', 'vault-radar'],
    ['harness', 'harness-sei'],
    ['Apple', 'xcode-cloud'],
    ['mend', 'renovate'],
    ['git', 'git'],
  ])('takes %s for %s', (word, id) => expect(said(word)).toBe(id));
  it('takes every id and every name of the catalogue for that platform', () => {
    for (const { id, name } of platforms()) expect([said(id), said(name), said(name.toUpperCase())]).toEqual([id, id, id]);
  });
  it('asks which one where a name fits several', () => {
    expect(said('kubernetes')).toContain('argo-cd and flux and tekton-pac');
  });
  it.each([
    ['snik', 'snyk-broker'],
    ['argcd', 'argo-cd'],
    ['sonarsorce', 'sonarqube'],
  ])('proposes for %s: %s', (word, id) => expect(said(word)).toContain(`Did you mean “${id}”?`));
  it('lists the ids where nothing is near', () => expect(said('zzzzzzzzzz')).toContain('Known are'));
  it('of explain and repair takes them too', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'message.txt'), 'fatal: Authentication failed for https://bitbucket.org/acme/app.git\n');
    writeFileSync(join(cwd, 'x.json'), '{}\n');
    const explained = await handrail(['explain', 'message.txt', '--platform', 'Snyk', '--json'], { cwd });
    expect([explained.status, explained.stderr]).toEqual([0, '']);
    const repaired = await handrail(['repair', 'x.json', '--platform', 'Renovate Bot', '--json'], { cwd });
    expect(JSON.parse(repaired.stdout)).toMatchObject({ platform: 'renovate' });
  });
});
