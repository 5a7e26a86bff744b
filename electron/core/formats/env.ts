/**
 * Environment files in the literal form that `docker run --env-file`, `kubectl create secret --from-env-file` share:
 * NAME=value, everything after the first `=` belongs to the value, nothing is unquoted or expanded.
 * A shell (`. file`) reads the same file differently as soon as a value holds a space, quote, `$` or backslash, so the writer says whether
 * both agree.
 */
export interface EnvironmentFile {
  readonly text: string;
  /** True when a shell reads every value exactly as Docker and kubectl do. */
  readonly sameInShell: boolean;
}

/**
 * Writes the file. Values hold no line break: `textProblem` has refused those before. A value of null writes the name alone,
 * which Docker and kubectl fill in from their own environment:
 * https://docs.docker.com/reference/cli/docker/container/run/#env,
 * https://github.com/kubernetes/kubectl/blob/master/pkg/cmd/util/env_file.go
 */
export function environmentFile(entries: readonly (readonly [name: string, value: string | null])[]): EnvironmentFile {
  return {
    text: entries.map(([name, value]) => (value === null ? `${name}\n` : `${name}=${value}\n`)).join(''),
    // A token that a preview hides is shown as bullets: what it is made of is said with the file itself.
    sameInShell: entries.every(([, value]) => value !== null && /^[A-Za-z0-9_./:@%+=,•-]*$/.test(value)),
  };
}
