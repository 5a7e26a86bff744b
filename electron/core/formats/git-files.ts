/**
 * The three files that git reads credentials from, each with its own rules of escaping.
 * https://git-scm.com/docs/git-credential-store https://git-scm.com/docs/git-config#_syntax
 * https://everything.curl.dev/usingcurl/netrc.html
 */

/**
 * One line of the credential store: user and token are percent-encoded, because `/ @ : %` would end them early. `origin` is scheme and
 * host.
 */
export function storeLine(origin: string, user: string, token: string): string {
  return `${origin.replace('://', `://${encodeURIComponent(user)}:${encodeURIComponent(token)}@`)}\n`;
}

/**
 * One .netrc entry, or null when a word cannot stand there: the format knows no escape for white space, and `#` or `"` at its start means
 * something else.
 */
export function netrcEntry(host: string, user: string, token: string): string | null {
  const words = [host, user, token];
  return words.every((word) => /^[^\s#"][^\s]*$/u.test(word)) ? `machine ${host} login ${user} password ${token}\n` : null;
}

/**
 * A section of a git configuration with a subsection, such as `[http "https://git.acme.io/"]`. A value is bare where git reads it
 * unchanged, else quoted.
 */
export function gitConfigSection(section: string, subsection: string, entries: readonly (readonly [key: string, value: string])[]): string {
  return `[${section} "${escaped(subsection)}"]\n${entries.map(([key, value]) => `\t${key} =${value === '' ? '' : ` ${gitConfigValue(value)}`}\n`).join('')}`;
}

function gitConfigValue(text: string): string {
  return /^[^\s"\\#;]([^"\\#;\t]*[^\s"\\#;])?$/u.test(text) ? text : `"${escaped(text).replaceAll('\t', '\\t')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
