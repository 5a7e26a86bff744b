/** Pages of Harness that the facts come from. */
import { source } from '../common.ts';

/** Read in the repository that the pages are made from, at its newest stored state of each file. */
const read = (commit: string) => ({ edition: `@${commit}`, checked: '2026-11-30' });

const hub = 'https://developer.harness.io/docs';
const insights = `${hub}/software-engineering-insights`;
export const dataCenterPage = source(
  'Harness documentation repository: Connect with Bitbucket Data Center',
  'https://github.com/harness/developer-hub/tree/main/docs/software-engineering-insights/setup-sei/configure-integrations/bitbucket',
  read('371c8aef'),
);
export const cloudPage = source(
  'Harness: Connect with Bitbucket Cloud',
  `${insights}/setup-sei/configure-integrations/bitbucket/sei-bitbucket-cloud`,
  read('c00f3f05'),
);
export const satellitePage = source(
  'Harness: Run the Satellite container',
  `${insights}/sei-ingestion-satellite/run-the-satellite-container`,
  read('0f1e16d3'),
);
/** It names the restart of a satellite for a new version; that a changed satellite.yml needs one as well is not said. */
export const managePage = source('Harness: Manage Satellite', `${insights}/sei-ingestion-satellite/manage-satellite`, read('425a68ec'));
/** Harness moved its pages in 2026; these are the newer addresses. */
const moved = 'https://developer.harness.io';
export const keyPage = source(
  'Harness: Manage Harness SEI API keys',
  `${moved}/software-engineering-insights/use-software-engineering-insights/sei-administration/sei-api-key`,
  read('12ba7ddc'),
);
/** Harness's list of its own addresses. */
export const harnessAddresses = `${moved}/harness-platform/use-harness-platform/references/allowlist-harness-domains-and-ips`;
export const addressPage = source('Harness: Allowlist Harness Platform IPs and CIDR', harnessAddresses, { checked: '2026-11-30' });
