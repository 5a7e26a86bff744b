import { describe, expect, it } from 'vitest';
import { checkEmail, checkUserName } from '../../../electron/contract/index.ts';
import { checkProjectKey, checkRepository, checkWorkspace } from '../../../electron/core/bitbucket/names.ts';
import type { Result } from '../../../electron/contract/index.ts';

const outcome = (result: Result<string>) => (result.ok ? result.value : result.problem.kind);

describe('names', () => {
  it.each([
    ['acme', 'acme'],
    [' Acme-1_x ', 'acme-1_x'],
    ['https://bitbucket.org/acme/x', 'acme'],
    ['bitbucket.org/acme', 'acme'],
    ['', 'workspace-empty'],
    ['{8b2c7b8e-1a2b-4c3d-9e8f-001122334455}', 'workspace-is-uuid'],
    ['8b2c7b8e-1a2b-4c3d-9e8f-001122334455', 'workspace-is-uuid'],
    ['Acme Inc', 'workspace-invalid'],
    ['ada@acme.example', 'workspace-invalid'],
    ['acme/x', 'workspace-invalid'],
    ['https://github.com/acme', 'workspace-invalid'],
  ])('workspace %s → %s', (typed, expected) => expect(outcome(checkWorkspace(typed))).toBe(expected));

  it.each([
    ['prj', 'PRJ'],
    ['PRJ_1', 'PRJ_1'],
    ['~alice', '~alice'],
    ['https://git.acme.io/projects/PRJ/repos/x', 'PRJ'],
    ['', 'project-key-invalid'],
    ['1A', 'project-key-invalid'],
    ['My project', 'project-key-invalid'],
    ['../x', 'project-key-invalid'],
  ])('project %s → %s', (typed, expected) => expect(outcome(checkProjectKey(typed))).toBe(expected));

  it.each([
    ['app', null, 'app'],
    ['App.git', null, 'app'],
    ['prj/app', 'data-center', 'PRJ/app'],
    ['acme/app', 'cloud', 'app'],
    ['~ada/notes', 'server', '~ada/notes'],
    ['https://bitbucket.org/acme/app/src', 'cloud', 'app'],
    ['https://git.acme.io/scm/prj/app.git', 'data-center', 'PRJ/app'],
    ['git@git.acme.io:prj/app.git', 'data-center', 'PRJ/app'],
    ['', null, 'repository-invalid'],
    ['a/b/c', null, 'repository-invalid'],
    ['my repo', null, 'repository-invalid'],
    ['..', null, 'repository-invalid'],
  ] as const)('repository %s on %s → %s', (typed, deployment, expected) =>
    expect(outcome(checkRepository(typed, deployment))).toBe(expected),
  );

  it.each([
    ['ada@acme.example', 'ada@acme.example'],
    [' ada@acme.example\n', 'ada@acme.example'],
    ['ada', 'user-not-email'],
    ['ada@acme', 'user-not-email'],
    ['', 'user-empty'],
    ['a b@c.de', 'user-not-email'],
  ])('e-mail %s → %s', (typed, expected) => expect(outcome(checkEmail(typed))).toBe(expected));

  it.each([
    ['ada', 'ada'],
    ['svc.ci_1', 'svc.ci_1'],
    ['ada@acme.example', 'user-is-email'],
    ['', 'user-empty'],
    ['a:b', 'user-invalid'],
  ])('user %s → %s', (typed, expected) => expect(outcome(checkUserName(typed))).toBe(expected));

  it('lets an e-mail be a user name where a directory says so', () => {
    expect(outcome(checkUserName('ada@acme.example', 'userName', true))).toBe('ada@acme.example');
  });
});
