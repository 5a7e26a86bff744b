/** Addresses that are something else: search engines and other products. Only for the sentence shown; nothing is trusted because of it. */

import type { OtherProduct } from '../../contract/problem-params.ts';

const searchHosts: Readonly<Record<string, string>> = {
  'bing.com': 'Bing',
  'www.bing.com': 'Bing',
  'duckduckgo.com': 'DuckDuckGo',
  'html.duckduckgo.com': 'DuckDuckGo',
  'search.yahoo.com': 'Yahoo',
  'www.startpage.com': 'Startpage',
  'www.ecosia.org': 'Ecosia',
  'search.brave.com': 'Brave',
  'www.qwant.com': 'Qwant',
  'kagi.com': 'Kagi',
  'yandex.com': 'Yandex',
  'yandex.ru': 'Yandex',
  'ya.ru': 'Yandex',
  'www.baidu.com': 'Baidu',
  'www.perplexity.ai': 'Perplexity',
};

/** The name of a search engine, or null. Google has one host for each country: `www.google.co.uk`. */
export function searchEngine(hostname: string): string | null {
  if (/^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/.test(hostname)) return 'Google';
  return searchHosts[hostname] ?? null;
}

const exact: Readonly<Record<string, OtherProduct>> = {
  'id.atlassian.com': 'atlassian-account',
  'admin.atlassian.com': 'atlassian-administration',
  'support.atlassian.com': 'atlassian-help',
  'confluence.atlassian.com': 'atlassian-documentation',
  'developer.atlassian.com': 'atlassian-developer',
  'community.atlassian.com': 'atlassian-community',
  'start.atlassian.com': 'atlassian-start',
  'home.atlassian.com': 'atlassian-start',
  'my.atlassian.com': 'atlassian-licences',
  'marketplace.atlassian.com': 'atlassian-marketplace',
  'jira.atlassian.com': 'atlassian-issues',
  'auth.atlassian.com': 'atlassian-sign-in',
  'dev.azure.com': 'azure-devops',
};

/** By registrable domain: the domain itself and everything under it. */
const registrable: Readonly<Record<string, OtherProduct>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'visualstudio.com': 'azure-devops',
  'atlassian.net': 'jira-or-confluence',
  'jira.com': 'jira',
  'atlassian.com': 'atlassian-page',
  'bitbucket.io': 'hosted-website',
  'codeberg.org': 'codeberg',
  'gitea.com': 'gitea',
  'sourceforge.net': 'sourceforge',
};

/** What a host belongs to, when it is a well-known product other than Bitbucket; else null. */
export function otherProduct(hostname: string): OtherProduct | null {
  if (Object.hasOwn(exact, hostname)) return exact[hostname] ?? null;
  // All of these domains have two labels, so the last two labels of a host are its registrable part.
  const domain = hostname.split('.').slice(-2).join('.');
  return Object.hasOwn(registrable, domain) ? (registrable[domain] ?? null) : null;
}
