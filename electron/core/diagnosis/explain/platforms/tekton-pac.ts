/** Pipelines as Code. Facts: github.com/tektoncd/pipelines-as-code @707a00d0 (2026-08-19), pkg/provider/bitbucket{cloud,datacenter}. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/tektoncd/pipelines-as-code/blob/707a00d0/pkg/provider';

export const tektonPac: PlatformKnowledge = {
  id: 'tekton-pac',
  clones: true,
  messages: [
    {
      find: /token validation failed: unauthorized/i,
      id: 'tekton-pac-token-refused',
      source: `${source}/bitbucketdatacenter/bitbucketdatacenter.go`,
      causes: [['token-rejected', 70]],
    },
    {
      find: /no (?:spec\.)?git_provider\.(?:secret|url) has been|no token has been set/i,
      id: 'tekton-pac-no-token',
      source: `${source}/bitbucketcloud/bitbucket.go`,
      causes: [['platform-input-invalid', 80]],
    },
    {
      find: /no (?:spec\.)?git_provider\.user has been/i,
      id: 'tekton-pac-no-user',
      source: `${source}/bitbucketcloud/bitbucket.go`,
      causes: [
        ['platform-input-invalid', 60],
        ['bearer-only-token', 50],
      ],
    },
    {
      find: /no webhook secret has been set|no signature has been detected|failed to find webhook secret/i,
      id: 'tekton-pac-webhook-secret',
      source: `${source}/bitbucketcloud/bitbucket.go`,
      causes: [['platform-input-invalid', 80]],
    },
    {
      find: /payload signature check failed|check your webhook secret\?(?!: no signature)/i,
      id: 'tekton-pac-webhook-secret-differs',
      source: `${source}/bitbucketdatacenter/bitbucketdatacenter.go`,
      causes: [['platform-input-invalid', 92]],
    },
    {
      find: /not coming from the public bitbucket cloud ips/i,
      id: 'tekton-pac-event-from-elsewhere',
      source: `${source}/bitbucketcloud/parse_payload.go`,
      causes: [['platform-input-invalid', 60]],
    },
  ],
};
