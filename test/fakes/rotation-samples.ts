/** Rotations as a host shows them, for tests of pages and words; `change` fills one in. */
import { rotationLoss } from '../../electron/contract/index.ts';
import type { Rotation, RotationLoss, RotationLossParams, RotationPlace } from '../../electron/contract/index.ts';

/** Every loss that there is. A code without a sample does not compile. */
export const lossSamples: { readonly [C in keyof RotationLossParams]: RotationLoss } = {
  permission: rotationLoss('permission', { name: 'repository:write' }),
  finding: rotationLoss('finding', { cause: { code: 'no-repositories-visible', evidence: {} } }),
  repositories: rotationLoss('repositories', { before: 42, now: 7 }),
  account: rotationLoss('account', { before: 'ada', now: 'bob' }),
  unchecked: rotationLoss('unchecked'),
};

/** A file that holds the token, in the folder of one platform. */
export function rotationPlace(change: Partial<RotationPlace> = {}): RotationPlace {
  return {
    key: 'connection0001 ["file","renovate","/home/ada/Handrail"]',
    connection: { id: 'connection0001', name: 'Acme → Renovate' },
    kind: 'file',
    platform: 'renovate',
    platformName: 'Renovate',
    mode: 'inline',
    folder: '/home/ada/Handrail',
    files: [{ name: 'renovate.env', path: '/home/ada/Handrail/renovate.env', state: 'same', holdsSecret: true }],
    how: 'save',
    state: 'open',
    renewedAt: null,
    answeredAt: null,
    next: ['Start Renovate with this file.'],
    nudge: null,
    sign: null,
    ...change,
  };
}

/** A rotation that waits for its new token: an API token of Cloud with one place. */
export function rotationSample(change: Partial<Rotation> = {}): Rotation {
  return {
    rotation: 'rotation0001',
    phase: 'new-token',
    ended: null,
    way: 'second',
    kind: 'api-token',
    deployment: 'cloud',
    practice: false,
    startedAt: '2026-11-30T22:00:00.000Z',
    connections: [{ id: 'connection0001', name: 'Acme → Renovate', platform: 'renovate', platformName: 'Renovate' }],
    holdsToken: true,
    page: {
      url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
      path: ['Account settings', 'Security', 'Create and manage API tokens'],
    },
    byPassword: { create: false, revoke: false, host: null, user: null },
    old: { name: 'Handrail Renovate', keptAt: '2026-01-02T09:00:00.000Z', expiresOn: '2026-12-31', endsAt: null, held: true },
    fresh: null,
    lostName: null,
    check: null,
    places: [rotationPlace()],
    can: { keep: true, check: false, swap: false, back: false, abandon: true, letGo: false },
    gone: null,
    updatedAt: '2026-11-30T22:00:00.000Z',
    ...change,
  };
}
