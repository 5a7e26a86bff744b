/** The access statement as Markdown, for a ticket or a wiki. */
import { dayWords } from '../../contract/copy/dates.ts';
import { sourceDates } from '../../contract/copy/sources.ts';
import { conditionCopy } from '../../contract/copy/en/conditions.ts';
import { statementCopy as copy } from '../../contract/copy/en/statement.ts';
import { byCondition, isoDay } from '../../contract/statement.ts';
import type { Statement } from '../../contract/statement.ts';
import { code, plain, table } from '../report/escape-markdown.ts';

/** The whole text; ends with a line break. */
export function statementMarkdown(statement: Statement, made: { readonly today: Date; readonly version: string }): string {
  const { platform, kind, known, can, cannot, reach, permissions, needs, token, network, caveats, sources, freshness } = statement;
  const parts = [
    `# ${plain(copy.kicker)}: ${plain(statement.title)}`,
    `${sentence(platform.summary)} ${sentence(statement.lead)}`,
    [
      platform.vendor,
      platform.category,
      copy.status[platform.status],
      copy.support[statement.support],
      freshness.checked === null ? '' : copy.newest(dayWords(freshness.checked)),
    ]
      .filter((each) => each !== '')
      .map(plain)
      .join(' · '),
    ...(statement.staleText === null ? [] : [`> **${copy.stale}.** ${plain(statement.staleText)}`]),
    ...(platform.statusNote === null ? [] : [`> **${copy.status[platform.status]}.** ${sentence(platform.statusNote)}`]),
    sentence(statement.note),
    ...(kind === null
      ? []
      : known
        ? [
            `## ${copy.can}`,
            ...byCondition(can).flatMap(({ when, list }) => [
              ...(when === null ? [] : [plain(conditionCopy.title(when))]),
              bullets(list.map(({ text }) => plain(text))),
            ]),
            `## ${copy.cannot}`,
            bullets(cannot.map(plain)),
          ]
        : [`> ${plain(copy.unknown(platform.name))}`]),
    ...(reach === null ? [] : [`## ${copy.reach}`, plain(reach)]),
    ...(permissions.length === 0
      ? []
      : [
          `## ${copy.permissions}`,
          table(
            [copy.columns.permission, copy.columns.why],
            permissions.map(({ label, name, reason, when, unconfirmed }) => [
              label === name ? code(name) : `${plain(label)} ${code(name)}`,
              [
                sentence(reason),
                ...[when, unconfirmed ? copy.unconfirmed : null]
                  .filter((each): each is string => each !== null)
                  .map((each) => `(${plain(each)})`),
              ].join(' '),
            ]),
          ),
        ]),
    `## ${copy.kinds}`,
    bullets(
      statement.kinds.map(
        ({ name, supported, recommended, reason, when }) =>
          `**${plain(name)}** (${recommended ? copy.recommended : supported ? copy.usable : copy.unusable}${when === null ? '' : `, ${plain(when)}`}): ${sentence(reason)}`,
      ),
    ),
    ...(token.length === 0 ? [] : [`## ${copy.token}`, bullets(token.map(sentence))]),
    ...(needs.length === 0
      ? []
      : [`## ${copy.needs}`, bullets(needs.map(({ where, text }) => `${copy.places[where]}: ${sentence(text)}`))]),
    ...(network.length === 0 ? [] : [`## ${copy.network}`, bullets(network.map(({ what, why }) => `${code(what)}: ${sentence(why)}`))]),
    ...(caveats.length === 0 ? [] : [`## ${copy.caveats}`, bullets(caveats.map(sentence))]),
    `## ${copy.sources}`,
    bullets(sources.map((source) => `${link(source.title, source.url)}, ${plain(sourceDates(source, dayWords))}`)),
    plain(copy.footer(dayWords(isoDay(made.today)), made.version)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** A sentence of the catalogue: what stands between backticks is code. */
function sentence(text: string): string {
  // Blanks at the seams go with the pieces, so they are put back.
  return text
    .split('`')
    .map((piece, index) =>
      index % 2 === 1 ? code(piece) : `${/^\s/.test(piece) ? ' ' : ''}${plain(piece)}${/\S\s$/.test(piece) ? ' ' : ''}`,
    )
    .join('');
}

/** Links lead to web pages and nowhere else. */
function link(title: string, url: string): string {
  return /^https:\/\/[^\s<>]+$/.test(url) ? `[${plain(title)}](<${url}>)` : plain(title);
}
