/**
 * A secured variable of Bitbucket Pipelines, for what runs in a pipeline of the same workspace. `POST
 * /2.0/repositories/{workspace}/{repo_slug}/pipelines_config/variables` with `key`, `value`, `secured`:
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines/#api-repositories-workspace-repo-slug-pipelines-config-variables-post
 * (scope `admin:pipeline:bitbucket`). A change is a PUT on the variable's UUID, which takes a list first; Bitbucket's own page is shorter.
 * Checked 2026-11-30.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import { matching } from '../platforms/common.ts';
import { input } from '../platforms/inputs.ts';
import { shellWord } from '../formats/shell.ts';
import { productNames } from './product-names.ts';
import type { Destination, Entry } from './types.ts';

const copy = destinationsCopy.pipelines;
const api = 'https://api.bitbucket.org/2.0/repositories';

/** A secured variable of Bitbucket Pipelines. */
export const bitbucketPipelines: Destination = {
  id: 'bitbucket-pipelines',
  name: productNames['bitbucket-pipelines'],
  help: () => copy.help,
  form: 'pipeline',
  inputs: () => ({
    'bitbucket-pipelines.repository': input.text({
      label: copy.repository.label,
      help: copy.repository.help,
      required: true,
      example: 'renovate-runner',
      maxLength: 100,
      check: matching(/^[a-z0-9_.][a-z0-9_.-]*$/, copy.repository.refused),
    }),
    'bitbucket-pipelines.user': input.text({
      label: copy.user.label,
      help: copy.user.help,
      required: true,
      example: 'admin@acme.io',
      maxLength: 200,
      check: matching(/^[^\s@"\\:]+@[^\s@"\\:]+$/, copy.user.refused),
    }),
  }),
  with: (answers, { answers: { workspace } }) => {
    const place = `${workspace?.trim() ?? ''}/${String(answers['bitbucket-pipelines.repository'])}`;
    const url = `${api}/${place.split('/').map(encodeURIComponent).join('/')}/pipelines_config/variables`;
    return {
      place: ({ env }: Entry) => `${place} (${env})`,
      put: ({ env }) => ({
        ask: [{ question: copy.askAdmin, variable: 'admin' }],
        lines: [
          // The value is JSON inside of a quoted line of curl's configuration: its quotes and backslashes are escaped for both.
          `value=$(printf %s "$secret" | sed 's/[\\\\"]/\\\\&/g; s/[\\\\"]/\\\\&/g')`,
          `admin=$(printf %s "$admin" | sed 's/[\\\\"]/\\\\&/g')`,
          '{',
          `  printf 'url = "%s"\\n' ${shellWord(url)}`,
          `  printf 'user = "%s:%s"\\n' ${shellWord(String(answers['bitbucket-pipelines.user']))} "$admin"`,
          `  printf 'header = "Content-Type: application/json"\\n'`,
          `  printf 'data = "{\\\\"key\\\\":\\\\"%s\\\\",\\\\"value\\\\":\\\\"%s\\\\",\\\\"secured\\\\":true}"\\n' ${env} "$value"`,
          `} | curl --fail-with-body --silent --show-error --output /dev/null --config -`,
        ],
        run: null,
      }),
      renew: () => null,
      see: () => null,
      read: () => null,
    };
  },
};
