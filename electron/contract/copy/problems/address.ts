/** Words for problems with an address. */
import type { ProblemMap } from './types.ts';
import { join, or, sentence, you } from './types.ts';

type Kinds =
  | 'address-empty'
  | 'address-too-long'
  | 'address-search-page'
  | 'address-not-an-address'
  | 'address-unsupported-scheme'
  | 'address-other-product'
  | 'address-not-found'
  | 'address-unreachable'
  | 'address-not-bitbucket'
  | 'address-insecure';

/** What `address-not-an-address` says by its reason; any other reason is a sentence of its own. */
const notAnAddress: Readonly<Record<string, string>> = {
  phrase: 'These are words rather than an address.',
  email: 'This is an e-mail address.',
  path: 'This is a place on a disk rather than a web address.',
  secret: 'This looks like a token or password. Handrail did not keep it, but anybody who saw your screen may have.',
  characters: 'It holds characters that no address has.',
};

const example =
  'Copy the address from your browser while you look at a repository in Bitbucket, for example https://bitbucket.org/acme/website or https://git.acme.io/projects/WEB.';

export const addressProblems: Pick<ProblemMap, Kinds> = {
  'address-empty': () => you('The address is empty', 'Handrail needs to know where your Bitbucket is.', example),
  'address-too-long': ({ length, limit }) =>
    you(
      'This is too long for an address',
      `It has ${or(length, 'too many')} characters; an address has at most ${or(limit, '2048')}.`,
      `Paste the address alone. ${example}`,
    ),
  'address-search-page': ({ host, engine }) =>
    you(
      'This is a search page',
      `${or(engine, or(host, 'It'))} lists pages about Bitbucket; it is not your Bitbucket.`,
      'Open the result that leads to your Bitbucket, then copy the address of that page.',
    ),
  'address-not-an-address': ({ reason }) =>
    you(
      'This is not an address',
      or(notAnAddress[reason ?? ''] ?? sentence(reason), 'Handrail could not find a host name in it.'),
      example,
    ),
  'address-unsupported-scheme': ({ scheme }) =>
    you(
      'Handrail cannot use this kind of link',
      `A link that begins with ${or(scheme, 'this')}: does not lead to a Bitbucket that Handrail can ask.`,
      'Paste a link that begins with https://, http:// or ssh://, or git@…',
    ),
  'address-other-product': ({ product, host, sentence: said }) =>
    you(
      `This is ${or(product, 'another product')}, not Bitbucket`,
      or(sentence(said), `${or(host, 'This address')} belongs to ${or(product, 'another product')}.`),
      example,
    ),
  'address-not-found': ({ host }) =>
    you(
      `There is no server called ${or(host, 'that')}`,
      'The name could not be looked up. It may be misspelt, or it may be known only inside your company’s network.',
      'Check the spelling. If the address works in your browser, switch on the VPN that your company uses and try again.',
    ),
  'address-unreachable': ({ host, reason }) =>
    you(
      `${or(host, 'The server')} does not answer`,
      join('Handrail could not get through to it.', sentence(reason)),
      'Check that the address opens in your browser. If your company’s network has to be switched on first (VPN), do that and try again.',
    ),
  'address-not-bitbucket': ({ host }) =>
    you(
      `${or(host, 'This server')} is not Bitbucket`,
      'Something answers there, but not in the way that Bitbucket does.',
      'Open Bitbucket in your browser and copy the address from there, with everything up to /projects.',
    ),
  'address-insecure': ({ host }) =>
    you(
      'This address is not encrypted',
      `Over http:// anybody on the way to ${or(host, 'the server')} can read a password or token.`,
      'Use the address that begins with https://. If there is none, ask the administrator of your Bitbucket for one.',
    ),
};
