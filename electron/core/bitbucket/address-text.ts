/** Finds the one link in a pasted text. */
import type { LinkForm } from './address-parts.ts';
import { isUuid } from './name-shapes.ts';

export type Link =
  | { readonly kind: 'link'; readonly url: string; readonly form: LinkForm /** There was other text around it. */; readonly taken: boolean }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'nothing'; readonly reason: 'phrase' | 'is-email' | 'path' | 'no-address-characters' };

const invisible = /[\p{Cf}\p{Cc}\u00a0\u2028\u2029\u3000]+/gu;
// A bracket may belong to an IPv6 address: an opening one stays, a closing one only beside an opening one.
const before = /^[\s"'`“”‘’„«»‹›<({*_|]+/u;
const after = /[\s"'`“”‘’„«»‹›>)}*|,;!?]+$/u;

/** The text on one line, without white space at its ends. Line breaks and invisible characters become spaces. */
export function tidyPasted(text: string): string {
  return text.replace(invisible, ' ').trim();
}

/** The first thing in a tidied text that can be an address. */
export function linkIn(text: string): Link {
  const markdown = /\]\((https?:\/\/[^\s()]+)\)/i.exec(text)?.[1];
  if (markdown !== undefined) return { ...readLink(unwrapped(markdown)), taken: true } as Link;
  const words = text.split(/\s+/);
  if (words.length === 1) return fromWord(text);
  const found = words
    .map(unwrapped)
    .find((word) => /[a-z][a-z0-9+.-]*:\/\//i.test(word) || scp.test(word) || /^(?:www\.|api\.)?bitbucket\.org(?:\/|$)/i.test(word));
  if (found === undefined) return { kind: 'nothing', reason: 'phrase' };
  const link = fromWord(found);
  return link.kind === 'link' ? { ...link, taken: true } : link;
}

const scp = /^(?:([^@\s/:]+)@)?([^@\s/:[\]]+):(?!\d{1,5}(?:\/|$))(?!\/\/)([^\s]+)$/;

function fromWord(word: string): Link {
  if (isUuid(word)) return { kind: 'uuid' };
  const bare = unwrapped(word);
  // `url=https://…` or `clone:https://…`: the address begins at its scheme, unless that stands in a path or query.
  const inner = /^[^/?#]*?((?:https?|ssh):\/\/.+)$/i.exec(bare)?.[1];
  const link = readLink(inner === undefined ? bare : unwrapped(inner));
  return link.kind === 'link' && inner !== undefined && inner !== bare ? { ...link, taken: true } : link;
}

/** Quotes, brackets and sentence marks around a link; a full stop ends a sentence, but `..` and `.git` stay. */
function unwrapped(text: string): string {
  let now = text;
  for (let last = ''; last !== now; ) {
    last = now;
    now = now
      .replace(before, '')
      .replace(after, '')
      .replace(/[.:]+$/, '');
    if (!now.includes('[')) now = now.replace(/\]+$/, '');
  }
  return now;
}

function readLink(text: string): Link {
  if (text === '') return { kind: 'nothing', reason: 'no-address-characters' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return link(text, scheme);
  if (scheme === 'ssh' || scheme === 'git+ssh' || scheme === 'ssh+git') return link(`ssh${text.slice(scheme.length)}`, 'ssh');
  if (scheme !== undefined) return { kind: 'scheme', scheme };
  if (/^[a-z]:[\\/]/i.test(text) || /^(?:[\\/~]|\.{1,2}[\\/])/.test(text)) return { kind: 'nothing', reason: 'path' };
  const special = /^(mailto|javascript|data|file|tel|about|blob|chrome|view-source|urn):/i.exec(text)?.[1]?.toLowerCase();
  if (special !== undefined) return { kind: 'scheme', scheme: special };

  // git@host:7999/KEY/repo.git – written like scp, meant like ssh://
  const withPort = /^[^@\s/:]+@([^@\s/:]+):(\d{1,5})\/(.+)$/.exec(text);
  if (withPort !== null) return link(`ssh://${withPort[1] ?? ''}:${withPort[2] ?? ''}/${withPort[3] ?? ''}`, 'ssh');
  const copied = scp.exec(text);
  if (copied !== null && (copied[1] !== undefined || (copied[2] ?? '').includes('.'))) {
    return link(`ssh://${copied[2] ?? ''}/${(copied[3] ?? '').replace(/^\/+/, '')}`, 'ssh');
  }
  const mail = /^([^@\s/:]+)@([^@\s/:]+)$/.exec(text);
  if (mail !== null)
    return mail[1]?.toLowerCase() === 'git' ? link(`ssh://${mail[2] ?? ''}`, 'ssh') : { kind: 'nothing', reason: 'is-email' };

  const host =
    text
      .split(/[/?#]/, 1)[0]
      ?.replace(/^[^@]*@/, '')
      .replace(/:\d+$/, '') ?? '';
  // A lone number or a `key=value` is no host, although the URL standard would read the number as an IP address.
  if (/^(?:0x[0-9a-f]+|\d+)$/i.test(host) || /[^\p{L}\p{N}\p{M}._:[\]-]/u.test(host))
    return { kind: 'nothing', reason: 'no-address-characters' };
  return link(`https://${text}`, 'bare');
}

/** `ssh:` is read as `https:` because the URL standard normalises host names for web schemes only. */
function link(url: string, form: LinkForm): Link {
  return { kind: 'link', url: form === 'ssh' ? url.replace(/^ssh:/i, 'https:') : url, form, taken: false };
}
