/** Secrets, and what people type into fields with a secret somewhere in it: for tests that look for one in what comes out. */
import fc from 'fast-check';

export const secretText = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+/=_-]{8,60}$/),
  fc.stringMatching(/^ATCTT3xFf[A-Za-z0-9_-]{30,60}$/),
  fc.stringMatching(/^ghp_[A-Za-z0-9]{36}$/),
  fc.stringMatching(/^[a-z]{5,9}-[a-z]{5,9}-[a-z]{5,9}$/),
);

/** A text that somebody typed into a field: a word, any characters, or the secret somewhere in it. */
export const typedWith = (secrets: readonly string[]) => {
  const secret = fc.constantFrom(...secrets);
  const word = fc.constantFrom('acme', 'PRJ', 'https://git.acme.io/bitbucket', 'svc-cds', 'ada@acme.io', 'main', 'a/b', '');
  return fc.oneof(
    { weight: 3, arbitrary: word },
    fc.string({ maxLength: 40, unit: 'grapheme' }),
    secret,
    fc.tuple(word, secret, word).map((parts) => parts.join(' ')),
    fc.tuple(word, secret).map((parts) => parts.join('=')),
    secret.map((each) => `https://ada:${encodeURIComponent(each)}@git.acme.io/x`),
    secret.map((each) => `git.acme.io/${each}/${each.slice(0, 12)}`),
    secret.map((each) => btoa(each)),
    secret.map((each) => JSON.stringify({ token: each })),
  );
};
