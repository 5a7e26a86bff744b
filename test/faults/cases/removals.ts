/** What Bitbucket takes away or announces to take, and the token that it refuses for a moment. */
import type { FaultCase } from '../case.ts';
import { cloudWhere, onCloud, onServer } from '../worlds.ts';

export const removalCases: readonly FaultCase[] = [
  {
    name: '410 with a number',
    deployment: 'cloud',
    given: onCloud('gone-with-number'),
    code: 'endpoint-removed',
    who: 'you',
    exit: 1,
    shows: { status: 410, change: 'CHANGE-2770', removedOn: '2026-04-14', announcement: /#CHANGE-2770$/u },
  },
  {
    name: '410 with a number that nobody knows',
    deployment: 'cloud',
    given: onCloud('gone-with-new-number'),
    code: 'endpoint-removed',
    who: 'you',
    exit: 1,
    says: /does not know this one/u,
    shows: { change: 'CHANGE-9876', announcement: /#CHANGE-9876$/u },
  },
  {
    name: '410 without a word',
    deployment: 'cloud',
    given: onCloud('gone-bare'),
    code: 'endpoint-removed',
    who: 'you',
    exit: 1,
    shows: { status: 410 },
  },
  {
    name: '410 without a word at a list across workspaces',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/workspaces/': { status: 410, body: '' } }, { answers: { workspace: 'acme' } }),
    code: 'endpoint-removed',
    who: 'you',
    exit: 1,
    shows: { status: 410 },
  },
  {
    name: '410 without a word',
    deployment: 'data-center',
    given: onServer('gone-bare'),
    code: 'endpoint-removed',
    who: 'you',
    exit: 1,
    shows: { status: 410 },
  },

  {
    name: 'an end is announced',
    deployment: 'cloud',
    given: onCloud('end-announced'),
    code: 'endpoint-deprecated',
    severity: 'warning',
    who: 'you',
    exit: 0,
    says: /31 Mar 2027/u,
    shows: { endsOn: '2027-03-31', announcedOn: '2026-11-01', change: 'CHANGE-4001' },
  },
  {
    name: 'an end is announced',
    deployment: 'data-center',
    given: onServer('end-announced'),
    code: 'endpoint-deprecated',
    severity: 'warning',
    who: 'you',
    exit: 0,
    says: /^(?!.*(?:Cloud|CHANGE)).*, or a gateway in front of it, announced .* 31 Mar 2027/u,
    shows: { endsOn: '2027-03-31' },
  },

  // https://jira.atlassian.com/browse/BCLOUD-24107
  {
    name: 'a good token is refused for a moment',
    deployment: 'cloud',
    given: onCloud('flapping-401'),
    code: 'bitbucket-flapping',
    severity: 'warning',
    who: 'platform-admin',
    exit: 0,
    says: /BCLOUD-24107/u,
  },
  // Nothing is asked again where wrong tries are counted.
  {
    name: 'a token is refused for a moment',
    deployment: 'data-center',
    given: onServer('flapping-401'),
    code: 'token-rejected',
    who: 'you',
    exit: 1,
    says: /a moment later refused it/u,
    shows: { takenBefore: 'yes' },
  },
];
