import { describe, expect, it } from 'vitest';
import { initialState } from '../../../renderer/wizard/reducer.ts';
import { hashOf, readHash, routeOf } from '../../../renderer/wizard/route.ts';
import type { Route } from '../../../renderer/wizard/route.ts';
import type { Intent, SupportPage } from '../../../renderer/wizard/types.ts';
import { nearestStep } from '../../../renderer/wizard/current-step.ts';
import type { WizardStep } from '../../../electron/contract/index.ts';
import { connection } from './fake-host.ts';

const id = 'abcdefgh2345';
const steps: readonly WizardStep[] = ['server', 'address', 'platform', 'token', 'repositories', 'check', 'export'];
const intents: readonly (readonly [WizardStep, Intent])[] = [
  ['platform', 'another-platform'],
  ['platform', 'several'],
  ['platform', 'several-tokens'],
  ['token', 'new-token'],
  ['address', 'certificate-file'],
  ['export', 'details'],
];
const grounds: readonly Route['ground'][] = [
  { at: 'home' },
  { at: 'new', id },
  { at: 'new', id: null },
  { at: 'connection', id, step: null, intent: null },
  ...steps.map((step) => ({ at: 'connection' as const, id, step, intent: null })),
  ...intents.map(([step, intent]) => ({ at: 'connection' as const, id, step, intent })),
];
const rooms: readonly Route['room'][] = [
  null,
  ...(['doors', 'mend', 'explain', 'report', 'about'] as readonly SupportPage[]).map((page) => ({ name: 'support' as const, page })),
  { name: 'catalogue', platform: null },
  { name: 'catalogue', platform: 'argo-cd' },
];
const routes = grounds.flatMap((ground) => rooms.map((room): Route => ({ ground, room })));

describe('addresses', () => {
  it.each(routes.map((route) => [hashOf(route), route] as const))('%s leads back to its place', (hash, route) => {
    expect(readHash(hash)).toEqual(route);
    expect(hash).toMatch(/^#\/[a-z0-9/-]+$/);
  });
  it('are all different', () => {
    expect(new Set(routes.map(hashOf)).size).toBe(routes.length);
  });
  it.each(['', '#', '#main', '#launch=abcdefghijklmnopqrstuvwxyz', 'connections'])('%j names no place', (hash) => {
    expect(readHash(hash)).toBeNull();
  });
  it.each([
    '#/nowhere',
    '#/connections/short',
    '#/connections/UPPERCASE123',
    `#/connections/${id}/nowhere`,
    `#/connections/${id}/token/choose`,
    `#/connections/${id}/token/token`,
    '#/support/nowhere',
    '#/support/mend/more',
    '#/catalogue/..%2F',
    '#/catalogue/a/b',
    '#/catalogue/<b>',
    `#/connections/${'a'.repeat(33)}`,
    `#/${'x/'.repeat(10_000)}`,
    '#/%00',
  ])('%s leads nowhere', (hash) => {
    expect(readHash(hash)).toBe('unknown');
  });
  it('hold what was typed nowhere', () => {
    const typed = connection({ name: 'Secret name', draft: { ...connection().draft, typed: { 'address.base': 'https://git.acme.io' } } });
    const route = routeOf({ ...initialState, place: 'connection', confirmed: typed, viewing: 'address' });
    expect(route && hashOf(route)).toBe(`#/connections/${typed.id}/address`);
  });
  it('of the platform step say which of its screens it is', () => {
    const none = connection();
    const at = (change: Partial<typeof initialState>): string =>
      hashOf(routeOf({ ...initialState, place: 'connection', confirmed: none, viewing: 'platform', ...change })!);
    expect(at({})).toBe(`#/connections/${none.id}/platform/choose`);
    expect(at({ confirmed: { ...none, draft: { ...none.draft, typed: { 'platform.several': 'cds renovate' } } } })).toBe(
      `#/connections/${none.id}/platform/several`,
    );
    expect(at({ confirmed: { ...none, draft: { ...none.draft, platform: 'cds' } } })).toBe(`#/connections/${none.id}/platform`);
    expect(at({ intent: 'several-tokens' })).toBe(`#/connections/${none.id}/platform/several-tokens`);
  });
  it('are none while Handrail starts', () => expect(routeOf(initialState)).toBeNull());
});

describe('the nearest step', () => {
  const facts = (open: number) => steps.map((step, index) => ({ step, status: 'to-come' as const, attention: false, open: index < open }));
  it('is the one that was asked for where it can be opened', () => expect(nearestStep(facts(4), 'token')).toBe('token'));
  it('is else the last before it that can', () => expect(nearestStep(facts(3), 'check')).toBe('platform'));
  it('may be the result without a check, but not without the step before that', () => {
    expect(nearestStep(facts(6), 'export')).toBe('export');
    expect(nearestStep(facts(5), 'export')).toBe('repositories');
  });
});
