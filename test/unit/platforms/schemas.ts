/** Platform files as the platforms read them, made strict: what Handrail writes or mends has to fit. */
import * as v from 'valibot';

/**
 * What CDS reads, from its struct VCSProject (docs/platforms.md 1a), made strict: CDS itself ignores unknown keys and
 * then misses the user name.
 */
const text255 = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
export const cdsFile = v.strictObject({
  version: v.literal('v1.0'),
  name: v.pipe(text255, v.regex(/^[a-zA-Z0-9._-]+$/)),
  type: v.picklist(['bitbucketserver', 'bitbucketcloud', 'github', 'gitlab', 'gitea', 'forgejo', 'gerrit']),
  description: v.optional(text255),
  url: v.pipe(text255, v.regex(/[^/]$/)),
  auth: v.strictObject({ username: v.pipe(v.string(), v.minLength(1)), token: v.pipe(v.string(), v.minLength(1)) }),
  options: v.optional(
    v.strictObject({
      disableWebhooks: v.optional(v.boolean()),
      disableStatus: v.optional(v.boolean()),
      disableStatusDetails: v.optional(v.boolean()),
      disablePolling: v.optional(v.boolean()),
    }),
  ),
});

/** satellite.yml as Harness's pages show it (docs/platforms.md 1b), made strict. */
const filled = v.pipe(v.string(), v.minLength(1));
export const satelliteFile = v.strictObject({
  satellite: v.strictObject({ tenant: filled, api_key: filled, url: v.pipe(v.string(), v.regex(/^https:\/\/[^ ]*[^/]$/)) }),
  integrations: v.pipe(
    v.array(
      v.strictObject({
        id: filled,
        application: v.picklist(['bitbucket_server', 'jira', 'github', 'gitlab', 'splunk', 'harnessng', 'custom']),
        url: v.pipe(v.string(), v.regex(/[^/]$/)),
        username: filled,
        api_key: filled,
        metadata: v.strictObject({
          fetch_prs: v.boolean(),
          fetch_pr_reviews: v.boolean(),
          fetch_commits: v.boolean(),
          fetch_commit_files: v.boolean(),
          repos: v.string(),
        }),
        satellite: v.literal(true),
      }),
    ),
    v.minLength(1),
  ),
});
