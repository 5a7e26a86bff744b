/** German: facts of the evidence that are codes. */
import type { Words } from '../words.ts';

interface Seen {
  readonly host: string;
  readonly peer: string;
  readonly port: string;
}

const product = {
  cloud: 'Bitbucket Cloud',
  server: 'Bitbucket Server',
  'data-center': 'Bitbucket Data Center',
  'self-managed': 'ein selbst betriebenes Bitbucket',
  'server-or-data-center': 'Bitbucket Server oder Data Center',
  'data-center-or-server': 'Bitbucket Data Center oder Server',
  'either-self-managed': 'Bitbucket (Server oder Data Center)',
};

export const evidenceWords = {
  what: {
    'manage-webhooks': 'Webhooks verwalten',
    'see-pull-requests': 'Pull-Requests sehen',
    'see-workspace': 'diesen Workspace sehen',
    'see-project': 'dieses Projekt sehen',
    'see-repository': 'dieses Repository sehen',
    'list-workspaces': 'Workspaces auflisten',
    'read-projects': 'Projekte lesen',
    'read-repositories': 'Repositorys lesen',
    'change-projects': 'Projekte ändern',
    'change-repositories': 'Repositorys ändern',
    'administer-projects': 'Projekte verwalten',
    'administer-repositories': 'Repositorys verwalten',
    'use-projects': 'Projekte verwenden',
    'use-repositories': 'Repositorys verwenden',
    'access-tokens': 'Zugriffstokens',
    'place-tokens': 'Tokens eines Projekts oder Repositorys',
  },
  asked: product,
  found: { ...product },
  looksLike: {
    'app-password': 'ein App-Passwort von Bitbucket Cloud',
    'http-access-token': 'ein HTTP-Zugriffstoken eines Bitbucket-Servers, den ein Unternehmen selbst betreibt',
    'api-token': 'ein API-Token von Atlassian, erstellt für Bitbucket Cloud',
    'cloud-access-token': 'ein Zugriffstoken von Bitbucket Cloud',
    'place-token': 'ein Zugriffstoken eines Repositorys, Projekts oder Workspaces',
    'other-atlassian': 'ein anderes Produkt von Atlassian, z. B. Jira oder Confluence',
    gitlab: 'GitLab',
    github: 'GitHub',
    gitea: 'Gitea',
    jenkins: 'Jenkins',
  },
  accepted: { 'token-by-itself': 'das Token allein' },
  account: { 'place-token': 'ein Token, das zu einem Repository, Projekt oder Workspace gehört' },
  reason: {
    'redirects-nowhere': 'Die Weiterleitung führt nirgendwohin',
    'too-long': 'Es ist zu lang',
    'address-not-known': 'Es kennt die Adresse nicht, nach der gefragt wurde',
    'next-page-elsewhere': 'Die nächste Seite läge auf einem anderen Server',
    'lists-show-account': 'Die Listen zeigen, was das Konto darf, gleich was das Token darf.',
    'lists-not-read': 'Die Listen, die es zeigen, ließen sich nicht lesen.',
  },
  reasons: {
    'inside-address': ({ host }: Seen) => `${host} ist eine Adresse, die nur in Ihrem Netzwerk funktioniert`,
    'inside-name': ({ host }: Seen) => `der Name ${host} ist nur in Ihrem Netzwerk bekannt`,
    'leads-inside': ({ host, peer }: Seen) => `von hier führt ${host} zu ${peer}, einer Adresse, die nur in Ihrem Netzwerk funktioniert`,
    'closed-port': ({ port }: Seen) => `Port ${port} ist nach außen oft geschlossen`,
    'unknown-authority':
      'sein Zertifikat (Nachweis der Identität) ist von einer Zertifizierungsstelle signiert, die die Plattform vielleicht nicht kennt',
  },
} satisfies Words['evidence#words'];

export const evidenceParts = {
  anAnswer: 'Eine Antwort',
  certificate: ({ subject, issuer, from, to }) => `${subject} (signiert von ${issuer}, ${from} bis ${to})`,
} satisfies Words['evidence#parts'];
