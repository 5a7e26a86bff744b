/** Node 20's own `URL.canParse` says no to the same address after some thousand calls (see core/urls.ts). */
import { expect, it } from 'vitest';
import { isUrl } from '../../../electron/core/urls.ts';

it.each(['https://müller.example/projects/PRJ', 'https://git.example/größe', 'https://bücher.example:7990/bitbucket'])(
  '%s is an address however often it is asked',
  (text) => {
    let refused = 0;
    for (let n = 0; n < 30_000; n += 1) if (!isUrl(text)) refused += 1;
    expect(refused).toBe(0);
  },
);

it('takes what `new URL` takes, with a base too', () => {
  expect(['', 'git.acme.io', 'https://', 'http://[::1', 'https://git.acme.io:99999/'].map((text) => isUrl(text))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect([isUrl('/login', 'https://git.acme.io/x'), isUrl('/login')]).toEqual([true, false]);
});
