/** A message about another service than Bitbucket: GitHub, a registry, a cloud. No cause of Bitbucket's belongs to it. */

/**
 * Hosts that are surely no Bitbucket. An unknown host may be somebody's own server, and so may a computer that is rented from Amazon (EC2,
 * a load balancer).
 */
const others =
  '(?:[\\w-]+\\.)*(?:github\\.com|githubusercontent\\.com|ghcr\\.io|gitlab\\.com|docker\\.io|docker\\.com|quay\\.io|gcr\\.io|pkg\\.dev|azurecr\\.io|dev\\.azure\\.com|visualstudio\\.com|codeberg\\.org|gitea\\.com|gitee\\.com|huggingface\\.co|npmjs\\.org|pypi\\.org|pythonhosted\\.org|rubygems\\.org|crates\\.io|maven\\.org|maven\\.apache\\.org|proxy\\.golang\\.org|googleapis\\.com|amazonaws\\.com|atlassian\\.net)';
const rented = /\.(?:compute(?:-\d)?|elb)\.amazonaws\.com$|^ec2-|\.compute\.internal$/;
/** These speak to programs only; nobody links to them for help. */
const programsOnly =
  /^(?:api\.|registry|auth\.docker|index\.docker|ghcr\.io|quay\.io|uploads?\.|codeload\.|raw\.|ssh\.|vs-ssh\.|altssh\.)|\.amazonaws\.com$|\.pkg\.dev$|gcr\.io$|\.azurecr\.io$|googleapis\.com$|^(?:dev\.azure\.com|proxy\.golang\.org)$|npmjs\.org$|pypi\.org$|pythonhosted\.org$|rubygems\.org$|crates\.io$|maven\.org$|maven\.apache\.org$/;
/** Jira and Confluence Cloud. */
const site = /\.atlassian\.net$/;
const help = /^(?:docs?|help|support|developer|status|www|about|community|learn)\.|^github\.blog$/;
/** Pages of an issue, a file or a release: links that errors print for people to read. */
const readPage =
  /^\/[^/\s]+\/[^/\s]+\/(?:-\/)?(?:issues?|pulls?|merge_requests|blob|tree|wiki|releases|discussions|actions|security)\b|^\/(?:docs|blog|features|orgs|settings|users?|help)\b|#/;
const asking =
  /(?:Authentication failed for|unable to access|could not read (?:Username|Password) for|repository|repo|source|remote|Cloning into|clon(?:e|ing)|fetch(?:ing)?|pull(?:ing)?|push(?:ing)?|GET|POST|PUT|PATCH|DELETE|HEAD|Get|Post|request to|for url:?|URL:?|ls-remote|access|resolve host:?|lookup|connect to|host|dial tcp:?|from)\s+(?:https?:\/\/)?["'`“‘(]?$/i;
const bitbucket = /\bbitbucket\.org\b|\bBBDC-|\bX-AREQUESTID\b|\bcom\.atlassian\.(?:bitbucket|stash)\./i;

/** Git's own sentence about an address proves which one was asked; elsewhere the word Bitbucket in the text leaves it open. */
const bySign =
  /(?:Authentication failed for|unable to access|could not read \w{4,20} for|repository) ['"‘](?:https?|ssh):\/\/(?:[^\s/"'<>]{1,300}@)?$|git@$/i;
/** A host by its name alone was asked only where the failure is beside it. */
const failure = /\b[45]\d\d\b|unauthori[sz]ed|forbidden|denied|not found|rate limit|authenti|refused|failed|timed? ?out|could not|resolve/i;

/** The other service that was asked, and whether it answered; null where Bitbucket was, or may have been. */
export interface OtherService {
  readonly host: string;
  readonly answered: boolean;
  /** Its addresses look like a self-managed Bitbucket's (/rest/api/ of Jira and Confluence), and are none. */
  readonly sure: boolean;
}

/** Reads the text without secrets. `ownHosts`: those of the platform that showed the message, which are no other service. */
export function otherServiceIn(text: string, ownHosts: RegExp | null = null): OtherService | null {
  if (bitbucket.test(text)) return null;
  // Any other address may be a self-managed Bitbucket.
  for (const [, host = '', path = ''] of text.matchAll(
    /\b(?:https?|ssh):\/\/(?:[^\s/"'<>]{1,500}@)?([A-Za-z0-9.-]{1,253})(?::\d{1,5})?(\/[^\s"'<>)]{0,500})?/gi,
  )) {
    if (
      !help.test(host.toLowerCase()) &&
      !/(?:^|\.)atlassian\.(?:com|net)$/i.test(host) &&
      !isOther(host) &&
      !/^\/(?:docs?|help)\b/.test(path)
    )
      return null;
  }
  for (const match of text.matchAll(/\bgit@([A-Za-z0-9.-]{1,253})[:/]/gi)) if (!isOther(match[1] ?? '')) return null;
  for (const match of text.matchAll(new RegExp(`(?<![\\w.-])(${others})(?![\\w-]|\\.\\w)(?::\\d{1,5})?(\\/[^\\s"'<>)]{0,500})?`, 'gi'))) {
    const host = (match[1] ?? '').toLowerCase();
    const path = (match[2] ?? '').replace(/[.,;:]+$/, '');
    if (!isOther(host) || help.test(host) || ownHosts?.test(host) === true) continue;
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120).split('\n', 1)[0] ?? '';
    if (!bySign.test(before) && /bitbucket/i.test(text)) continue;
    if (!/(?:\/\/|@)$/.test(before) && !failure.test(`${path} ${after}`) && !failure.test(before.split('\n').at(-1) ?? '')) continue;
    if (wasAsked(host, path, before)) return { host, answered: !unanswered.test(text), sure: site.test(host) };
  }
  return null;
}

function isOther(host: string): boolean {
  return new RegExp(`^${others}$`, 'i').test(host) && !rented.test(host.toLowerCase());
}

function wasAsked(host: string, path: string, before: string): boolean {
  if (site.test(host)) return /^\/(?:rest|wiki\/(?:rest|api)|gateway)\//.test(path);
  if (programsOnly.test(host) || /git@$/i.test(before)) return true;
  if (readPage.test(path)) return false;
  const user = /https?:\/\/[^\s/"'<>]{1,300}@$/i.test(before);
  if (user || /\.git(?:\/|$)|\/info\/(?:refs|lfs)/.test(path)) return /(?:https?|ssh):\/\/\S{0,300}$/i.test(before);
  return asking.test(before.replace(/https?:\/\/(?:[^\s/"'<>]{1,300}@)?$/i, ''));
}

/** The way there failed: nothing answered. */
const unanswered =
  /could not resolve|\bENOTFOUND\b|\bEAI_AGAIN\b|no such host|UnknownHostException|name or service not known|\bECONN(?:REFUSED|RESET)\b|connection (?:was )?(?:refused|reset|timed out)|\bETIMEDOUT\b|timed? ?out|no route to host|failed to connect|could not connect|certificate|\bproxy\b/i;
