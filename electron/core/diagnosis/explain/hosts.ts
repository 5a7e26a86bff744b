/** The addresses that a message is about: those that were asked, never a link to help. */

export interface AskedUrl {
  /** With its port, without a user. */
  readonly host: string;
  readonly path: string;
  readonly cloud: boolean;
  /** Its path is one of Bitbucket's: REST, git or a repository's page. */
  readonly bitbucket: boolean;
}

/** Links that errors print for people to read. */
const help =
  /^(?:developer|support|confluence|community|jira|docs|status|www|id)\.atlassian\.(?:com|net)$|^atlassian\.community$|^(?:docs|developer|support|help)\.|^(?:www\.)?github\.com$|readthedocs|stackoverflow\.com$/i;
const helpPath = /^\/(?:account\/settings|blog\/|product\/|support)/i;
const ofBitbucket = /\/(?:rest|scm|projects|repos|users|plugins\/servlet)\/|\.git\b|\/2\.0\//i;

/** At most twenty, in their order; those of Bitbucket first. */
export function urlsIn(text: string): AskedUrl[] {
  const all: AskedUrl[] = [];
  for (const match of text.matchAll(/https?:\/\/(?:[^\s/"'<>]{1,500}@)?([A-Za-z0-9.-]{1,253}(?::\d{1,5})?)(\/[^\s"'<>)]{0,500})?/gi)) {
    const host = (match[1] ?? '').toLowerCase();
    const path = match[2] ?? '';
    if (help.test(host) || (/bitbucket\.org$/.test(host) && helpPath.test(path))) continue;
    all.push({
      host,
      path,
      cloud: /(?:^|\.)bitbucket\.org$/.test(host),
      bitbucket: ofBitbucket.test(path) && !/\.atlassian\.net$/.test(host),
    });
    if (all.length === 20) break;
  }
  return [...all.filter((url) => url.bitbucket || url.cloud), ...all.filter((url) => !url.bitbucket && !url.cloud)];
}
