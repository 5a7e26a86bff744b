/** The access statement as one self-contained page that prints on one sheet: no script, nothing from outside. */
import { dayWords } from '../../contract/copy/dates.ts';
import { sourceDates } from '../../contract/copy/sources.ts';
import { conditionCopy } from '../../contract/copy/en/conditions.ts';
import { statementCopy as copy } from '../../contract/copy/en/statement.ts';
import { byCondition, isoDay } from '../../contract/statement.ts';
import type { Statement } from '../../contract/statement.ts';
import { escapeHtml as esc } from '../formats/escape.ts';
import { htmlPage, richHtml as sentence } from '../formats/page.ts';
import { statementStyle, statementStyleHash } from './page-style.ts';

/** The whole page. Every value is escaped; the policy in it forbids everything but its own style. */
export function statementHtml(statement: Statement, made: { readonly today: Date; readonly version: string }): string {
  const { kind, can, cannot, reach, permissions, needs, token, network, caveats, sources } = statement;
  return htmlPage({
    title: `${copy.kicker}: ${statement.title}`,
    style: statementStyle,
    styleHash: statementStyleHash,
    main: `${head(statement)}
${kind === null ? '' : able(statement, can, cannot)}
${reach === null ? '' : part(copy.reach, `<p>${esc(reach)}</p>`)}
${permissions.length === 0 ? '' : part(copy.permissions, permissionTable(permissions))}
${part(copy.kinds, kinds(statement.kinds))}
${token.length === 0 ? '' : part(copy.token, bullets(token))}
${needs.length === 0 ? '' : part(copy.needs, bullets(needs.map(({ where, text }) => `${copy.places[where]}: ${text}`)))}
${network.length === 0 ? '' : part(copy.network, bullets(network.map(({ what, why }) => `${what}: ${why}`)))}
${caveats.length === 0 ? '' : part(copy.caveats, bullets(caveats))}
${part(copy.sources, `<ul class="bullets small">${sources.map((source) => `<li>${link(source.title, source.url)}, ${esc(sourceDates(source, dayWords))}</li>`).join('')}</ul>`)}
<footer>${esc(copy.footer(dayWords(isoDay(made.today)), made.version))}</footer>`,
  });
}

function head({ platform, support, note, title, lead, staleText, freshness }: Statement): string {
  const tags = [
    `<span class="tag">${esc(platform.vendor)}</span>`,
    `<span class="tag">${esc(platform.category)}</span>`,
    ...(platform.status === 'current' ? [] : [`<span class="tag warn">${esc(copy.status[platform.status])}</span>`]),
    ...(support === 'full' ? [] : [`<span class="tag warn">${esc(copy.support[support])}</span>`]),
    ...(freshness.stale
      ? [`<span class="tag warn">${esc(copy.stale)}</span>`]
      : freshness.checked === null
        ? []
        : [`<span class="tag">${esc(copy.newest(dayWords(freshness.checked)))}</span>`]),
  ];
  return `<header>
<p class="kicker">${esc(copy.kicker)}</p>
<h1>${esc(title)}</h1>
<p class="lead">${sentence(platform.summary)} ${sentence(lead)}</p>
<div class="tags">${tags.join('')}</div>
</header>
${staleText === null ? '' : `<div class="note"><p><strong>${esc(copy.stale)}.</strong> ${esc(staleText)}</p></div>`}
${platform.statusNote === null ? '' : `<div class="note"><p><strong>${esc(copy.status[platform.status])}.</strong> ${sentence(platform.statusNote)}</p></div>`}
<p class="soft">${sentence(note)}</p>`;
}

function able({ known, platform }: Statement, can: Statement['can'], cannot: Statement['cannot']): string {
  if (!known) return `<div class="note"><p>${esc(copy.unknown(platform.name))}</p></div>`;
  return `<div class="two">
<section><h2>${esc(copy.can)}</h2>${byCondition(can)
    .map(
      ({ when, list }) =>
        `${when === null ? '' : `<h3>${esc(conditionCopy.title(when))}</h3>`}<ul class="able">${list.map(({ text }) => `<li><span>${esc(text)}</span></li>`).join('')}</ul>`,
    )
    .join('')}</section>
<section><h2>${esc(copy.cannot)}</h2><ul class="able no">${cannot.map((text) => `<li><span>${esc(text)}</span></li>`).join('')}</ul></section>
</div>`;
}

function permissionTable(permissions: Statement['permissions']): string {
  const rows = permissions.map(({ label, name, reason, when, unconfirmed }) => {
    const more = [when, unconfirmed ? copy.unconfirmed : null]
      .filter((each): each is string => each !== null)
      .map((each) => ` (${esc(each)})`)
      .join('');
    return `<tr><th scope="row">${esc(label)}${label === name ? '' : `<code>${esc(name)}</code>`}</th><td>${sentence(reason)}${more}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col">${esc(copy.columns.permission)}</th><th scope="col">${esc(copy.columns.why)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function kinds(list: Statement['kinds']): string {
  return `<dl>${list.map(({ name, supported, recommended, reason, when }) => `<div><dt>${esc(name)}<small>${esc(recommended ? copy.recommended : supported ? copy.usable : copy.unusable)}</small></dt><dd>${sentence(reason)}${when === null ? '' : ` (${esc(when)})`}</dd></div>`).join('')}</dl>`;
}

function bullets(lines: readonly string[]): string {
  return `<ul class="bullets">${lines.map((line) => `<li>${sentence(line)}</li>`).join('')}</ul>`;
}

function part(title: string, body: string): string {
  return `<section><h2>${esc(title)}</h2>${body}</section>`;
}

/** Links lead to web pages and nowhere else. */
function link(title: string, url: string): string {
  return /^https:\/\//.test(url) ? `<a href="${esc(url)}">${esc(title)}</a>` : esc(title);
}
