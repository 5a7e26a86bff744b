/** German: problems with an address. */
import { reasonSentence } from '../../en/reasons.ts';
import { otherProducts as spoken } from '../../en/problems/address.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

const example =
  'Öffnen Sie in Bitbucket ein Repository und kopieren Sie die Adresse aus dem Browser, z. B. https://bitbucket.org/acme/website oder https://git.acme.io/projects/WEB.';

const cloudHint =
  'Wenn Sie Bitbucket Cloud verwenden, öffnen Sie bitbucket.org, gehen Sie zu Ihrem Workspace und kopieren Sie die Adresse von dort.';
const other = (name: string) => [name, `Das ist ${name}. Handrail verbindet nur Bitbucket.`] as const;
const ofAtlassian = (name: string) => [name, `Das ist ${name}, nicht Bitbucket selbst.`] as const;

export const otherProducts: Words['problems/address#otherProducts'] = {
  'azure-devops': other('Azure DevOps'),
  codeberg: other('Codeberg'),
  gitea: other('Gitea'),
  github: other('GitHub'),
  gitlab: other('GitLab'),
  jira: other('Jira'),
  sourceforge: other('SourceForge'),
  'jira-or-confluence': ['Jira oder Confluence', 'Diese Adresse führt zu Jira oder Confluence. Bitbucket Cloud hat eine eigene Adresse.'],
  'hosted-website': [
    'eine Website, die auf Bitbucket Cloud liegt',
    'Das ist eine Website, die jemand auf Bitbucket Cloud veröffentlicht hat.',
  ],
  'atlassian-account': ofAtlassian('die Seite Ihres Atlassian-Kontos'),
  'atlassian-administration': ofAtlassian('die Atlassian-Verwaltung Ihrer Organisation'),
  'atlassian-help': ofAtlassian('die Hilfe von Atlassian'),
  'atlassian-documentation': ofAtlassian('die Dokumentation von Atlassian'),
  'atlassian-developer': ofAtlassian('die Entwicklerdokumentation von Atlassian'),
  'atlassian-community': ofAtlassian('das Community-Forum von Atlassian'),
  'atlassian-start': ofAtlassian('die Startseite von Atlassian'),
  'atlassian-licences': ofAtlassian('die Lizenzseite von Atlassian'),
  'atlassian-marketplace': ofAtlassian('der Marketplace von Atlassian'),
  'atlassian-issues': ofAtlassian('der Issue-Tracker von Atlassian'),
  'atlassian-sign-in': ofAtlassian('die Anmeldeseite von Atlassian'),
  'atlassian-page': ofAtlassian('eine Seite von Atlassian'),
};

export const addressProblems: Words['problems/address#addressProblems'] = {
  'address-empty': () => you('Die Adresse fehlt', 'Handrail muss wissen, wo Ihr Bitbucket ist.', example),
  'address-too-long': ({ length, limit }) =>
    you(
      'Für eine Adresse ist das zu lang',
      `Der Text hat ${length} Zeichen; eine Adresse hat höchstens ${limit}.`,
      `Fügen Sie nur die Adresse ein. ${example}`,
    ),
  'address-search-page': ({ host, engine }) =>
    you(
      'Das ist eine Suchseite',
      `${or(engine, or(host, 'Diese Seite'))} listet Seiten über Bitbucket auf, ist aber nicht Ihr Bitbucket.`,
      'Öffnen Sie den Treffer, der zu Ihrem Bitbucket führt, und kopieren Sie die Adresse dieser Seite.',
    ),
  'address-not-an-address': ({ reason }) =>
    you('Das ist keine Adresse', or(reasonSentence(reason), 'Handrail hat darin keinen Hostnamen gefunden.'), example),
  'address-unsupported-scheme': ({ scheme }) =>
    you(
      'Mit dieser Art von Link kann Handrail nichts anfangen',
      or(scheme, '') === ''
        ? 'Dieser Link führt nicht zu einem Bitbucket, das Handrail fragen kann.'
        : `Ein Link, der mit ${scheme}: beginnt, führt nicht zu einem Bitbucket, das Handrail fragen kann.`,
      'Fügen Sie einen Link ein, der mit https://, http://, ssh:// oder git@… beginnt.',
    ),
  'address-other-product': ({ product }) => {
    const [name, what] = spoken[product];
    return you(`Nicht Bitbucket, sondern ${name}`, `${what} ${cloudHint}`, example);
  },
  'address-not-found': ({ host }) =>
    you(
      or(host, '') === '' ? 'Einen Server mit diesem Namen gibt es nicht' : `Einen Server namens ${host} gibt es nicht`,
      'Der Name wurde nicht gefunden. Vielleicht enthält er einen Tippfehler, oder er ist nur im Netzwerk Ihrer Firma bekannt.',
      'Prüfen Sie die Schreibweise. Wenn die Adresse in Ihrem Browser funktioniert, schalten Sie das VPN Ihrer Firma ein und versuchen Sie es erneut.',
    ),
  'address-unreachable': ({ host, reason }) =>
    you(
      `${or(host, 'Der Server')} antwortet nicht`,
      join('Handrail konnte ihn nicht erreichen.', reasonSentence(reason)),
      'Prüfen Sie, ob sich die Adresse in Ihrem Browser öffnen lässt. Wenn Sie sich zuerst mit dem Netzwerk Ihrer Firma verbinden müssen (VPN), tun Sie das und versuchen Sie es erneut.',
    ),
  'address-not-bitbucket': ({ host }) =>
    you(
      `${or(host, 'Dieser Server')} ist nicht Bitbucket`,
      'Dort antwortet etwas, aber nicht so, wie Bitbucket es tut.',
      'Öffnen Sie Bitbucket in Ihrem Browser und kopieren Sie die Adresse von dort, mit allem bis /projects.',
    ),
  'address-insecure': ({ host }) =>
    you(
      'Diese Adresse ist nicht verschlüsselt',
      `Über http:// kann jeder auf dem Weg zu ${or(host, 'diesem Server')} ein Passwort oder Token mitlesen.`,
      'Verwenden Sie die Adresse, die mit https:// beginnt. Wenn es keine gibt, bitten Sie den Administrator Ihres Bitbucket darum.',
    ),
};
