/** Who can sign in on the practice servers. The same people on both, as in a company that runs both. */

/** A person (or a robot) who can sign in on both practice servers. */
export interface PracticeAccount {
  /** User name on the self-managed server; also its slug. */
  readonly name: string;
  /** Bitbucket Cloud's own user name, which differs from `name` so that mixing the two up shows. */
  readonly cloudName: string;
  readonly displayName: string;
  /** Atlassian account e-mail on Cloud, e-mail address on the self-managed server. */
  readonly email: string;
  /** Deliberately simple and shown on screen: it opens nothing but the practice servers. */
  readonly password: string;
  readonly role: 'administrator' | 'developer' | 'service account' | 'newcomer';
}

export const accounts: readonly PracticeAccount[] = [
  {
    name: 'ada',
    cloudName: 'ada-acme',
    displayName: 'Ada Admin',
    email: 'ada@acme.example',
    password: 'practice-ada',
    role: 'administrator',
  },
  {
    name: 'dan',
    cloudName: 'dan-acme',
    displayName: 'Dan Developer',
    email: 'dan@acme.example',
    password: 'practice-dan',
    role: 'developer',
  },
  {
    name: 'svc-ci',
    cloudName: 'acme-ci',
    displayName: 'CI service account',
    email: 'ci@acme.example',
    password: 'practice-ci',
    role: 'service account',
  },
  {
    name: 'noor',
    cloudName: 'noor-acme',
    displayName: 'Noor Newcomer',
    email: 'noor@acme.example',
    password: 'practice-noor',
    role: 'newcomer',
  },
];

/** 0 none, 1 read, 2 write, 3 admin. */
export type Level = 0 | 1 | 2 | 3;

interface Rights {
  readonly everywhere?: Level;
  /** Keyed by project key, for both servers. */
  readonly projects?: Readonly<Record<string, Level>>;
  /** Keyed by repository slug. */
  readonly repositories?: Readonly<Record<string, Level>>;
}

const rights: Readonly<Record<string, Rights>> = {
  ada: { everywhere: 3 },
  dan: { projects: { PAY: 2, PLAT: 1, MOB: 1 }, repositories: { 'payments-api': 3 } },
  'svc-ci': { everywhere: 1 },
  noor: {},
};

/** What an account may do in a project. */
export function projectLevel(account: PracticeAccount, projectKey: string): Level {
  const mine = rights[account.name];
  return max(mine?.everywhere ?? 0, mine?.projects?.[projectKey] ?? 0);
}

/** What an account may do in a repository of a project. */
export function repositoryLevel(account: PracticeAccount, projectKey: string, slug: string): Level {
  return max(projectLevel(account, projectKey), rights[account.name]?.repositories?.[slug] ?? 0);
}

/** True for the one account that administers the whole self-managed server. */
export function isSystemAdmin(account: PracticeAccount): boolean {
  return account.role === 'administrator';
}

export function min(a: Level, b: Level): Level {
  return a < b ? a : b;
}

export function max(a: Level, b: Level): Level {
  return a > b ? a : b;
}
