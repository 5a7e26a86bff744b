/** The frame around every practice page, and the parts that pages of both servers share. */
import { page } from '../http/message.ts';
import { html } from './html.ts';
import type { Answer } from '../http/message.ts';
import type { PracticeWords } from '../words.ts';
import type { Session } from '../sessions.ts';
import type { PracticeAccount } from '../data/accounts.ts';
import type { World } from '../world.ts';
import type { Content, Markup } from './html.ts';

export interface Frame {
  readonly words: PracticeWords;
  readonly title: string;
  readonly product: string;
  /** Before every address: the context path, or nothing. */
  readonly root: string;
  readonly session: Session | undefined;
  readonly links?: readonly Link[];
  readonly signOut: string;
  readonly crumbs?: readonly string[];
  readonly side?: readonly { readonly heading: string; readonly links: readonly Link[] }[];
  readonly status?: number;
}

export interface Link {
  readonly href: string;
  readonly text: string;
  readonly here?: boolean;
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A whole page. `content` follows the heading, which is the title. */
export function documentOf(frame: Frame, content: Content): Answer {
  const { session, words } = frame;
  const markup = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title(frame.title)}</title>
<link rel="icon" href="${frame.root}/practice.svg">
<link rel="stylesheet" href="${frame.root}/practice.css">
<script src="${frame.root}/practice.js" defer></script>
</head>
<body>
<section class="practice" lang="${words.language}" aria-label="${words.label}">${words.banner}</section>
<header>
<a class="product" href="${frame.root}/">${words.product(frame.product)}</a>
<nav aria-label="Main">${(frame.links ?? []).map((link) => anchor(link))}</nav>
${session !== undefined && html`<div class="who"><span>${session.account.displayName}</span><form class="inline" method="post" action="${frame.signOut}">${formToken(session)}<button>Log out</button></form></div>`}
</header>
<div class="frame">
${frame.side !== undefined && html`<aside><nav aria-label="Settings">${frame.side.map((group) => html`<h2>${group.heading}</h2><ul>${group.links.map((link) => html`<li>${anchor(link)}</li>`)}</ul>`)}</nav></aside>`}
<main>
${frame.crumbs !== undefined && html`<p class="crumbs">${frame.crumbs.join(' › ')}</p>`}
<h1>${frame.title}</h1>
${content}
</main>
</div>
</body>
</html>
`;
  return page(frame.status ?? 200, markup.markup, {
    'Content-Security-Policy': policy,
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
}

function anchor(link: Link): Markup {
  return html`<a href="${link.href}"${link.here === true && html` aria-current="page"`}>${link.text}</a>`;
}

export function formToken(session: Session): Markup {
  return html`<input type="hidden" name="form_token" value="${session.formToken}">`;
}

/** A labelled field with its hint and, after a failed try, its error. */
export function field(id: string, label: string, control: Content, hint?: string, error?: string): Markup {
  return html`<div class="field"><label for="${id}">${label}</label>${control}${hint !== undefined && html`<p class="hint">${hint}</p>`}${error !== undefined && html`<p class="error" role="alert">${error}</p>`}</div>`;
}

/** Secrets that are shown once, each with a Copy button. */
export function freshSecrets(values: readonly (readonly [label: string, value: string])[]): Markup {
  return html`${values.map(
    ([label, value], index) =>
      html`<div class="field"><label for="secret-${index}">${label}</label><input class="secret" id="secret-${index}" readonly value="${value}"><p><button class="main" type="button" data-copy="secret-${index}" hidden>Copy</button></p></div>`,
  )}<p id="copied" role="status"></p>`;
}

/** The practice accounts with their passwords, so that a newcomer can sign in. */
export function accountList(
  { accounts, words }: Pick<World, 'accounts' | 'words'>,
  nameOf: (account: PracticeAccount) => string,
  heading: string,
): Markup {
  return html`<div lang="${words.language}"><h2>${words.accounts}</h2>
<table><thead><tr><th scope="col" lang="en">${heading}</th><th scope="col">${words.password}</th><th scope="col">${words.may}</th></tr></thead>
<tbody>${accounts.map((account) => html`<tr><td><code>${nameOf(account)}</code></td><td><code>${account.password}</code></td><td>${words.account(account)}</td></tr>`)}</tbody></table></div>`;
}

/** "2027-11-21". */
export function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
