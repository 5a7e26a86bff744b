/** Addresses that are something else: search engines and other products. Only for the sentence shown; nothing is trusted because of it. */

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

interface Other {
  readonly product: string;
  /** What to do instead, in one or two sentences. */
  readonly sentence: string;
}

const cloudHint = 'If you use Bitbucket Cloud, open bitbucket.org, go to your workspace and copy the address from there.';
const notBitbucket = (product: string): Other => ({
  product,
  sentence: `This is ${product}. Handrail connects Bitbucket only. ${cloudHint}`,
});
const atlassianPage = (what: string): Other => ({ product: what, sentence: `This is ${what}, not Bitbucket itself. ${cloudHint}` });

const exact: Readonly<Record<string, Other>> = {
  'id.atlassian.com': atlassianPage('the page of your Atlassian account'),
  'admin.atlassian.com': atlassianPage('Atlassian’s administration of your organisation'),
  'support.atlassian.com': atlassianPage('Atlassian’s help'),
  'confluence.atlassian.com': atlassianPage('Atlassian’s documentation'),
  'developer.atlassian.com': atlassianPage('Atlassian’s developer documentation'),
  'community.atlassian.com': atlassianPage('Atlassian’s community forum'),
  'start.atlassian.com': atlassianPage('Atlassian’s start page'),
  'home.atlassian.com': atlassianPage('Atlassian’s start page'),
  'my.atlassian.com': atlassianPage('Atlassian’s licence page'),
  'marketplace.atlassian.com': atlassianPage('Atlassian’s marketplace'),
  'jira.atlassian.com': atlassianPage('Atlassian’s issue tracker'),
  'auth.atlassian.com': atlassianPage('Atlassian’s sign-in page'),
  'dev.azure.com': notBitbucket('Azure DevOps'),
};

/** By registrable domain: the domain itself and everything under it. */
const registrable: Readonly<Record<string, Other>> = {
  'github.com': notBitbucket('GitHub'),
  'gitlab.com': notBitbucket('GitLab'),
  'visualstudio.com': notBitbucket('Azure DevOps'),
  'atlassian.net': {
    product: 'Jira or Confluence',
    sentence: `This is a Jira or Confluence site. Bitbucket Cloud has its own address. ${cloudHint}`,
  },
  'jira.com': notBitbucket('Jira'),
  'atlassian.com': atlassianPage('a page of Atlassian'),
  'bitbucket.io': {
    product: 'a website hosted on Bitbucket Cloud',
    sentence: `This is a website that somebody keeps on Bitbucket Cloud. ${cloudHint}`,
  },
  'codeberg.org': notBitbucket('Codeberg'),
  'gitea.com': notBitbucket('Gitea'),
  'sourceforge.net': notBitbucket('SourceForge'),
};

/** What a host belongs to, when it is a well-known product other than Bitbucket; else null. */
export function otherProduct(hostname: string): Other | null {
  if (Object.hasOwn(exact, hostname)) return exact[hostname] ?? null;
  // All of these domains have two labels, so the last two labels of a host are its registrable part.
  const domain = hostname.split('.').slice(-2).join('.');
  return Object.hasOwn(registrable, domain) ? (registrable[domain] ?? null) : null;
}
