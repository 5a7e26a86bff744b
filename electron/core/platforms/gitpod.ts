/**
 * Gitpod Classic, for Bitbucket Server and Data Center from 7.20 on.
 * Facts: github.com/gitpod-io/gitpod @4f45d02e (2026-07-24): README, GitIntegrationModal.tsx, auth-provider-service.ts; ona.com/docs.
 */
import { gitpodCopy as copy } from '../../contract/copy/en/platforms/gitpod.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import type { Answers } from '../../contract/index.ts';
import { isBelow } from '../bitbucket/versions.ts';
import { isUrl } from '../urls.ts';
import { edition, linkPermission, matching, noSecretModes, placeOf, rowsOf, source } from './common.ts';
import { blocked, definePlatform, selfManagedDeployments } from './define.ts';
import type { SelfManagedContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudNoKinds, selfManagedOauthKinds } from './kinds.ts';
import { output } from './outputs.ts';

const repository = 'https://github.com/gitpod-io/gitpod/blob/4f45d02e';
const snapshot = edition('@4f45d02e', '2026-07-24', '2026-11-30');
const readme = source('Gitpod: README (renamed Ona, Classic no longer recommended)', `${repository}/README.md`, snapshot);
const form = source(
  'Gitpod source: form for a new Git integration',
  `${repository}/components/dashboard/src/teams/git-integrations/GitIntegrationModal.tsx`,
  snapshot,
);
const provider = source(
  'Gitpod source: addresses and permissions it asks Bitbucket for',
  `${repository}/components/public-api/typescript-common/src/auth-providers.ts`,
  snapshot,
);
const incomingLinks = source(
  'Bitbucket Data Center: OAuth 2.0 scopes for incoming links',
  'https://confluence.atlassian.com/bitbucketserver0720/oauth-2-0-scopes-for-incoming-links-1116282015.html',
  { checked: '2026-11-20', edition: 'Bitbucket 7.20' },
);
const ona = source('Ona: Git providers', 'https://ona.com/docs/ona/source-control/overview', { checked: '2026-11-30' });
const renamed = source('Ona: Gitpod is now Ona', 'https://ona.com/stories/gitpod-is-now-ona', { checked: '2026-11-20' });

const inputs = () => ({
  gitpodHost: input.text({
    label: copy.inputs.gitpodHost.label,
    help: copy.inputs.gitpodHost.help,
    required: true,
    default: 'gitpod.io',
    example: 'gitpod.acme.io',
    maxLength: 253,
    check: matching(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i, copy.inputs.gitpodHost.refused),
  }),
  linkName: input.text({ label: copy.inputs.linkName.label, help: copy.inputs.linkName.help, required: true, default: 'Gitpod' }),
});

function refuses({ answers, version }: { readonly answers: Answers; readonly version: string | null }): string | null {
  if (isBelow(version, 7, 20)) return copy.refused.version(version ?? '');
  if (answers.baseUrl === null || !isUrl(answers.baseUrl)) return null;
  const { https, contextPath } = placeOf(answers.baseUrl);
  if (!https) return copy.refused.https;
  return contextPath === '' ? null : copy.refused.path(contextPath);
}

const out = () =>
  output((_: SelfManagedContext<typeof inputs>) => ok(null), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: 'gitpod-sheet.md',
        label: copy.artifacts.sheet.label,
        intro: copy.artifacts.sheet.intro,
        make: (context) => {
          const { host } = placeOf(context.baseUrl);
          const gitpod = context.options.gitpodHost;
          return [
            ...rowsOf('before-token', 'platform', [
              ['new', copy.places.integrations, copy.sheet.new.action],
              ['type', copy.sheet.type.place, copy.sheet.type.action, { value: 'Bitbucket Server' }],
              ['host', copy.sheet.host.place, copy.sheet.host.action, { value: host }],
              [
                'redirect',
                copy.sheet.redirect.place,
                copy.sheet.redirect.action,
                { value: `https://${gitpod}/auth/callback`, note: copy.sheet.redirect.note },
              ],
            ]),
            ...rowsOf('before-token', 'bitbucket', [
              ['create-link', copy.places.link, copy.sheet.createLink.action],
              ['link-name', copy.sheet.linkName.place, sharedCopy.rows.enterName, { value: context.options.linkName }],
              [
                'link-redirect',
                copy.sheet.linkRedirect.place,
                copy.sheet.linkRedirect.action,
                { value: `https://${gitpod}/auth/callback` },
              ],
              ['link-permission', copy.sheet.linkPermission.place, copy.sheet.linkPermission.action, { value: 'Projects: Admin' }],
              ['save-link', copy.sheet.saveLink.place, sharedCopy.rows.save, { sign: copy.sheet.saveLink.sign }],
            ]),
            ...rowsOf('after-token', 'platform', [
              ['client-id', copy.sheet.clientId.place, copy.sheet.clientId.action],
              ['client-secret', copy.sheet.clientSecret.place, copy.sheet.clientSecret.action, { note: sharedCopy.rows.straightAcross }],
              ['activate', copy.sheet.activate.place, copy.sheet.activate.action, { sign: copy.sheet.activate.sign }],
            ]),
            ...rowsOf('finish', 'platform', [
              ['users', copy.sheet.users.place, copy.sheet.users.action, { sign: copy.sheet.users.sign }],
              ['project', copy.sheet.project.place, copy.sheet.project.action, { sign: copy.sheet.project.sign }],
            ]),
          ];
        },
      },
    },
    next: () => [copy.next.followSheet, copy.next.tellUsers, copy.next.createProject],
  });

const selfManaged = () =>
  selfManagedDeployments({
    support: 'legacy',
    note: copy.selfManaged.note,
    route: 'oauth',
    prerequisites: [
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.bitbucket },
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.version, from: '7.20' },
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.address },
      { where: 'platform', text: copy.selfManaged.prerequisites.platform },
    ],
    credentialKinds: selfManagedOauthKinds(copy.selfManaged.kinds.oauth, copy.selfManaged.kinds.noTokens),
    grants: [linkPermission('PROJECT_ADMIN', copy.selfManaged.grants.PROJECT_ADMIN)],
    inputs: inputs(),
    modes: noSecretModes(),
    caveats: [copy.selfManaged.caveats.clientSecret, copy.selfManaged.caveats.alternatives],
    sources: [readme, form, provider, incomingLinks, ona],
    refuses,
    output: out(),
  });

/** Gitpod Classic. */
export const gitpod = definePlatform(() => ({
  id: 'gitpod',
  name: 'Gitpod',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'development-environments',
  aliases: ['ona', 'gitpod classic', 'cloud development environment'],
  status: 'legacy',
  statusNote: copy.statusNote,
  successor: { id: null, name: 'Ona', url: 'https://ona.com/docs/ona/source-control/overview' },
  deployments: {
    cloud: blocked(copy.cloud.reason, cloudNoKinds(copy.cloud.noKinds), [ona, renamed]),
    ...selfManaged(),
  },
}));
