/**
 * A configuration file for `curl --config`: one request with its secrets, so that no secret stands in an argument that everybody on the
 * computer could read. https://curl.se/docs/manpage.html#-K
 */

/** Writes the file; every value is quoted, with curl's own escapes. */
export function curlConfig(entries: readonly (readonly [option: string, value: string])[]): string {
  return entries.map(([option, value]) => `${option} = "${value.replace(/[\\"]/g, '\\$&').replaceAll('\t', '\\t')}"\n`).join('');
}
