/** Pseudonyms for e-mail addresses and hosts: the same one gets the same name everywhere in one report, so that it still makes sense. */
import { mapTexts } from './text.ts';

export interface Masks {
  readonly emails: boolean;
  readonly hosts: boolean;
}

/** An `@` may be percent-encoded in an address. `git@` in a clone link is no person. */
const email = /(?<![A-Za-z0-9._+'-])(?!git(?:@|%40))[A-Za-z0-9._+'-]{1,100}(?:@|%40)(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}/gi;
/** The host of an address: a name, an IPv4 address, or an IPv6 address in brackets. */
const inAddress = /[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^\s/@"']{1,300}@)?(\[[0-9a-f:.]{2,60}\]|[a-z0-9_.-]{1,253})/gi;
const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;

/** Atlassian's own hosts, and this computer, tell nothing about anybody. */
const open =
  /^(?:(?:[a-z0-9-]+\.)*(?:bitbucket\.org|bitbucket\.com|atlassian\.com|atlassian\.net|atl-paas\.net)|localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|0\.0\.0\.0|.*\.example)$/i;
/** Single words that are hosts here and there and words everywhere; alone they give nobody away. */
const plainWords = /^(?:bitbucket|stash|git|server|code|scm|repo|proxy|host|cloud|data|web|www|api|dev|test|prod|localhost)$/i;

/**
 * The value with people and hosts under pseudonyms: `person-1@masked.example`, `host-1.example`. `hosts`: names that are hosts for certain.
 */
export function maskTexts<T>(value: T, masks: Masks, hosts: readonly string[] = []): T {
  let masked = value;
  if (masks.emails) masked = maskEmails(masked);
  return masks.hosts ? maskHosts(masked, hosts) : masked;
}

function maskEmails<T>(value: T): T {
  const names = new Map<string, string>();
  const nameFor = (found: string): string => {
    const key = found.toLowerCase().replace('%40', '@');
    const name = names.get(key) ?? `person-${names.size + 1}@masked.example`;
    names.set(key, name);
    return found.includes('%40') ? name.replace('@', '%40') : name;
  };
  return mapTexts(value, (text) => text.replace(email, nameFor));
}

function maskHosts<T>(value: T, told: readonly string[]): T {
  const names = new Map<string, string>();
  const learn = (found: string): void => {
    const host = found.toLowerCase().replace(/\.$/, '');
    if (host.length < 2 || open.test(host) || plainWords.test(host) || names.has(host)) return;
    names.set(host, `host-${names.size + 1}.example`);
  };
  for (const host of told) learn(host.replace(/:\d{1,5}$/, ''));
  mapTexts(value, (text) => {
    for (const match of text.matchAll(inAddress)) learn(match[1] ?? '');
    for (const match of text.matchAll(ipv4)) learn(match[0]);
    return text;
  });
  // Other names of the same company, such as those in a certificate.
  const companies = new Set(
    [...names.keys()].flatMap((host) => (/^[a-z]|[a-z]$/i.test(host) && host.includes('.') ? [company(host)] : [])),
  );
  const sameCompany = [...companies].map((name) => new RegExp(`(?<![\\w-])(?:[a-z0-9_-]{1,63}\\.)*${literal(name)}(?![\\w-])`, 'gi'));
  mapTexts(value, (text) => {
    for (const pattern of sameCompany) for (const match of text.matchAll(pattern)) learn(match[0]);
    return text;
  });
  // The longest first, so that `git.acme.io` is not taken for `acme.io` with something in front.
  const ordered = [...names].sort(([a], [b]) => b.length - a.length);
  if (ordered.length === 0) return value;
  const any = new RegExp(`(?<![A-Za-z0-9_-])(?:${ordered.map(([host]) => literal(host)).join('|')})(?![A-Za-z0-9_-])`, 'gi');
  return mapTexts(value, (text) => text.replace(any, (found) => names.get(found.toLowerCase()) ?? found));
}

/** The part of a name that belongs to one company: two labels, three where the last but one is a short one such as `co` in `co.uk`. */
function company(host: string): string {
  const labels = host.split('.');
  const short = (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
