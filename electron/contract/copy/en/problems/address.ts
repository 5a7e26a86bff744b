/** Words for problems with an address. */
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { OtherProduct } from '../../../problem-params.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';

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

const example =
  'Copy the address from your browser while you look at a repository in Bitbucket, for example https://bitbucket.org/acme/website or https://git.acme.io/projects/WEB.';

const cloudHint = 'If you use Bitbucket Cloud, open bitbucket.org, go to your workspace and copy the address from there.';
const other = (name: string) => [name, `This is ${name}. Handrail connects Bitbucket only.`] as const;
const ofAtlassian = (name: string) => [name, `This is ${name}, not Bitbucket itself.`] as const;

/** What is taken for Bitbucket: its name, and what it is. */
export const otherProducts: Readonly<Record<OtherProduct, readonly [name: string, what: string]>> = inEnglish(
  'problems/address#otherProducts',
  {
    'azure-devops': other('Azure DevOps'),
    codeberg: other('Codeberg'),
    gitea: other('Gitea'),
    github: other('GitHub'),
    gitlab: other('GitLab'),
    jira: other('Jira'),
    sourceforge: other('SourceForge'),
    'jira-or-confluence': ['Jira or Confluence', 'This is a Jira or Confluence site. Bitbucket Cloud has its own address.'],
    'hosted-website': ['a website hosted on Bitbucket Cloud', 'This is a website that somebody keeps on Bitbucket Cloud.'],
    'atlassian-account': ofAtlassian('the page of your Atlassian account'),
    'atlassian-administration': ofAtlassian('Atlassian’s administration of your organisation'),
    'atlassian-help': ofAtlassian('Atlassian’s help'),
    'atlassian-documentation': ofAtlassian('Atlassian’s documentation'),
    'atlassian-developer': ofAtlassian('Atlassian’s developer documentation'),
    'atlassian-community': ofAtlassian('Atlassian’s community forum'),
    'atlassian-start': ofAtlassian('Atlassian’s start page'),
    'atlassian-licences': ofAtlassian('Atlassian’s licence page'),
    'atlassian-marketplace': ofAtlassian('Atlassian’s marketplace'),
    'atlassian-issues': ofAtlassian('Atlassian’s issue tracker'),
    'atlassian-sign-in': ofAtlassian('Atlassian’s sign-in page'),
    'atlassian-page': ofAtlassian('a page of Atlassian'),
  },
);

export const addressProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/address#addressProblems', {
  'address-empty': () => you('The address is empty', 'Handrail needs to know where your Bitbucket is.', example),
  'address-too-long': ({ length, limit }) =>
    you(
      'This is too long for an address',
      `It has ${length} characters; an address has at most ${limit}.`,
      `Paste the address alone. ${example}`,
    ),
  'address-search-page': ({ host, engine }) =>
    you(
      'This is a search page',
      `${or(engine, or(host, 'It'))} lists pages about Bitbucket; it is not your Bitbucket.`,
      'Open the result that leads to your Bitbucket, then copy the address of that page.',
    ),
  'address-not-an-address': ({ reason }) =>
    you('This is not an address', or(reasonSentence(reason), 'Handrail could not find a host name in it.'), example),
  'address-unsupported-scheme': ({ scheme }) =>
    you(
      'Handrail cannot use this kind of link',
      `A link that begins with ${or(scheme, 'this')}: does not lead to a Bitbucket that Handrail can ask.`,
      'Paste a link that begins with https://, http:// or ssh://, or git@…',
    ),
  'address-other-product': ({ product }) => {
    const [name, what] = otherProducts[product];
    return you(`This is ${name}, not Bitbucket`, `${what} ${cloudHint}`, example);
  },
  'address-not-found': ({ host }) =>
    you(
      `There is no server called ${or(host, 'that')}`,
      'The name could not be looked up. It may be misspelt, or it may be known only inside your company’s network.',
      'Check the spelling. If the address works in your browser, switch on the VPN that your company uses and try again.',
    ),
  'address-unreachable': ({ host, reason }) =>
    you(
      `${or(host, 'The server')} does not answer`,
      join('Handrail could not get through to it.', reasonSentence(reason)),
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
});
