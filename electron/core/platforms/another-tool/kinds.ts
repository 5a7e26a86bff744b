/** Which kinds of token fit the way in which the tool signs in. */
import { anotherToolCopy as copy } from '../../../contract/copy/en/platforms/another-tool.ts';
import { when } from '../conditions.ts';
import { cloudTokenKinds, onlyWhile, onlyWhileSelfManaged, selfManagedKinds } from '../kinds.ts';

/** An API token goes with a user name, an access token goes without. */
export function cloudKinds() {
  const kinds = cloudTokenKinds(copy.cloud.kinds);
  const named = onlyWhile(kinds, ['api-token'], when('signIn', 'basic', 'git'));
  const nameless = onlyWhile(kinds, ['repository-token', 'project-token', 'workspace-token'], when('signIn', 'bearer', 'git'));
  return [...named.filter(({ kind }) => kind === 'api-token'), ...nameless.filter(({ kind }) => kind !== 'api-token')];
}

/** Without a user name; and the token of a repository is not asked to create others (a question that is asked with a header alone). */
export function ownKinds(deployment: 'server' | 'data-center') {
  const kinds = selfManagedKinds(copy.selfManaged.kinds);
  const projects = onlyWhileSelfManaged(kinds, ['http-project-token'], when('signIn', 'bearer'))(deployment);
  const repositories = onlyWhileSelfManaged(kinds, ['http-repository-token'], when('create', false))(deployment);
  return [
    ...projects.filter(({ kind }) => kind !== 'http-repository-token'),
    ...repositories.filter(({ kind }) => kind === 'http-repository-token'),
  ];
}
