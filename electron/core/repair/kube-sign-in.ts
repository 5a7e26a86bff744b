/** User name, password and bearer token of a Secret that Git signs in with: what Argo CD and Flux share. */
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { KubeObject } from './kube-file.ts';
import { toBase64 } from './kube-secret.ts';
import type { SecretValue } from './kube-secret.ts';
import { checkGitUser } from './git-users.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { checkToken } from './values.ts';
import type { Where } from './values.ts';
import type { YamlRanges } from './yaml-ranges.ts';

export interface SignInRules {
  /** Bitbucket Cloud or not. */
  readonly where: Where;
  /** An empty bearer token counts too. */
  readonly emptyBearerCounts: boolean;
  /** Completes the advice when a password has no user name. */
  readonly otherwise: 'argo-cd' | 'flux' | null;
}

/** The user name that Bitbucket Cloud takes a token under; null where the token does not tell. */
export function cloudUserFor(token: string): string | null {
  const shape = shapeOf(token);
  return shape === 'api-token' ? 'x-bitbucket-api-token-auth' : shape === 'access-token' ? 'x-token-auth' : null;
}

/** Checks and reads `username`, `password` and `bearerToken`. */
export function checkSignIn(
  object: KubeObject,
  values: readonly SecretValue[],
  ranges: YamlRanges,
  notes: Notebook,
  { where, emptyBearerCounts, otherwise }: SignInRules,
): void {
  const given = (key: string): SecretValue | undefined => values.find((each) => each.key === key && each.value.trim() !== '');
  const [user, password, bearer] = [given('username'), given('password'), given('bearerToken')];
  const anyBearer = bearer ?? (emptyBearerCounts ? values.find((each) => each.key === 'bearerToken') : undefined);
  if (anyBearer !== undefined && password !== undefined)
    notes.problem('kube-bearer-wins', { line: anyBearer.line, empty: bearer === undefined });
  /** Adds a user name behind the token. */
  const addUser = (name: string, token: SecretValue): boolean => {
    const place = token.field.path.at(-2) ?? '';
    return ranges.add(object.part, [...object.base, place], 'username', place === 'data' ? toBase64(name) : name, token.field);
  };
  const token = (value: SecretValue): string => {
    const checked = checkToken(notes, value.value, { field: value.label, line: value.line }, where);
    if (checked.value !== value.value) value.set(checked.value);
    notes.read(value.label, value.value, { line: value.line, secret: true, verdict: value.wrong ? 'wrong' : checked.verdict });
    return checked.value;
  };
  const tellUser = (verdict: 'ok' | 'wrong'): void => {
    if (user !== undefined) notes.read(user.label, user.value, { line: user.line, verdict: user.wrong ? 'wrong' : verdict });
  };
  if (bearer !== undefined && password === undefined) {
    const text = token(bearer);
    if (where !== 'cloud') return tellUser('ok');
    const right = cloudUserFor(text);
    const named = user === undefined ? right !== null && addUser(right, bearer) : right === null || user.value === right || user.set(right);
    notes.problem('kube-bearer-on-cloud', { line: bearer.line, right, mended: right !== null && named && bearer.rename('password') });
    return tellUser('ok');
  }
  if (password === undefined) return tellUser('ok');
  const text = token(password);
  if (bearer !== undefined) token(bearer);
  if (user === undefined) {
    const right = where === 'cloud' ? cloudUserFor(text) : null;
    const empty = values.find((each) => each.key === 'username');
    if (anyBearer === undefined)
      notes.problem('kube-user-missing', {
        line: password.line,
        right,
        bearer: otherwise,
        mended: right !== null && (empty === undefined ? addUser(right, password) : empty.set(right)),
      });
    notes.read(object.label('username'), null, { line: password.line, verdict: 'missing' });
    return undefined;
  }
  const checked =
    isPlaceholder(text) && user.value.startsWith('x-')
      ? { user: user.value, verdict: 'ok' as const }
      : checkGitUser(notes, user.value, text, where, { field: user.label, line: user.line, taken: () => null });
  if (checked.user !== user.value) user.set(checked.user);
  return tellUser(checked.verdict);
}
