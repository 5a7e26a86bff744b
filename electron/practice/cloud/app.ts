/** The practice bitbucket.org, api.bitbucket.org, id.atlassian.com, and what an organisation's administrator sees, all on one port. */
import { adminApi } from '../organization/api.ts';
import { cloudApi } from './api.ts';
import { page } from '../http/message.ts';
import { cloudGit } from './git.ts';
import { cloudSite } from './site.ts';
import type { Handled, Incoming } from '../http/message.ts';
import type { World } from '../world.ts';

export function handleCloud(world: World, incoming: Incoming): Handled {
  const intercepted = world.scenario.intercept?.(incoming, world.counters);
  if (intercepted !== undefined) return { answer: intercepted, user: null };
  if (incoming.path.startsWith('/practice-sso/')) return { answer: page(200, '<h1>Practice single sign-on</h1>'), user: null };
  return adminApi(world, incoming) ?? cloudApi(world, incoming) ?? cloudGit(world, incoming) ?? cloudSite(world, incoming);
}
