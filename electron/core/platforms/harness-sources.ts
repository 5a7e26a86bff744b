/** Pages of Harness that the facts come from. */
import { source } from './common.ts';

const hub = 'https://developer.harness.io/docs';
const insights = `${hub}/software-engineering-insights`;
export const dataCenterPage = source('Harness documentation repository: Connect with Bitbucket Data Center', 'https://github.com/harness/developer-hub/tree/main/docs/software-engineering-insights/setup-sei/configure-integrations/bitbucket');
export const cloudPage = source('Harness: Connect with Bitbucket Cloud', `${insights}/setup-sei/configure-integrations/bitbucket/sei-bitbucket-cloud`);
export const satellitePage = source('Harness: Run the Satellite container', `${insights}/sei-ingestion-satellite/run-the-satellite-container`);
export const keyPage = source('Harness: SEI API keys', `${insights}/sei-administration/sei-api-reference/sei-api-guide`);
/** Harness's list of its own addresses. */
export const harnessAddresses = `${hub}/platform/references/allowlist-harness-domains-and-ips`;
export const addressPage = source('Harness: addresses to allow', harnessAddresses);
