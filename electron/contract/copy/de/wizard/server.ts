/** German: the step “server”: which Bitbucket. */
import type { Words } from '../../words.ts';

export const serverCopy = {
  title: 'Welches Bitbucket verwenden Sie?',
  intro: 'Klicken Sie eins an, um weiterzugehen. Die Adresse in Ihrem Browser zeigt, welches es ist.',
  legend: 'Ihr Bitbucket',
  cards: {
    cloud: { label: 'Bitbucket Cloud', text: 'Die Adresse beginnt mit bitbucket.org.' },
    server: {
      label: 'Bitbucket Server',
      text: 'Eine eigene Adresse Ihres Unternehmens, Version 8.14 oder niedriger. Der Support endete im Februar 2024.',
    },
    'data-center': {
      label: 'Bitbucket Data Center',
      text: 'Eine eigene Adresse Ihres Unternehmens. Unten auf jeder Seite steht die Version.',
    },
  },
  linkLabel: 'Oder fügen Sie einen beliebigen Link ein',
  linkHint: 'Eine Seite, ein Link zum Klonen oder der Hostname. Den Rest findet Handrail heraus. Auch ein Token geht.',
  linkPlaceholder: 'https://…',
  find: 'Herausfinden',
  finding: 'Der Link wird gelesen und der Server gefragt …',
  choose: 'Wählen Sie eins der drei, oder fügen Sie einen Link ein und klicken Sie auf „Herausfinden“.',
  pasteFirst: 'Fügen Sie zuerst einen Link ein.',
  token: {
    cloud: {
      title: 'Das ist ein Token für Bitbucket Cloud',
      text: 'Es wird hier weder angezeigt noch gespeichert. Gehen Sie weiter: Im Schritt „Token“ wird es eingefügt.',
    },
    'self-managed': {
      title: 'Das ist ein Token für ein eigenes Bitbucket',
      text: 'Es wird hier weder angezeigt noch gespeichert. Wählen Sie oben Server oder Data Center: Im Schritt „Token“ wird es eingefügt.',
    },
    dead: {
      title: 'Das ist ein App-Passwort',
      text: 'Bitbucket nimmt sie nicht mehr an. Handrail hat es nicht behalten und hilft Ihnen, ein Token zu erstellen.',
    },
  },
  foundTitle: (product: string): string => `Das ist ${product}`,
  foundUnsure: 'Server oder Data Center: bitte wählen',
  foundUnsureText:
    'Vor Version 8.15 sehen die beiden von außen gleich aus. Ihr Administrator sieht es unter „Administration“ → „Licensing“. Wenn es niemand sagen kann, wählen Sie Data Center: Die Schritte sind dieselben.',
  notConfirmedTitle: 'An dieser Adresse hat nichts geantwortet',
  notConfirmedText: 'Wählen Sie oben Ihr Bitbucket und gehen Sie weiter: Im nächsten Schritt können Sie die Adresse prüfen.',
  at: 'Adresse',
  version: 'Version',
  workspace: 'Workspace',
  project: 'Projekt',
  repository: 'Repository',
  credentialsDropped:
    'In dem Link stand ein Benutzername oder ein Passwort. Handrail hat es weggelassen. Passwörter in Links landen in Verläufen und Protokollen: Wenn es eins war, ändern Sie es.',
  help: {
    title: 'So unterscheiden Sie sie',
    text: ['Öffnen Sie Bitbucket im Browser und sehen Sie sich die Adresse an.'],
    points: [
      'bitbucket.org: Es ist Cloud.',
      'Eine Adresse Ihres Unternehmens, z. B. git.example.com: Es ist Server oder Data Center. Unten auf jeder Seite steht die Version.',
      'Version 8.15 oder höher: immer Data Center. 8.14 oder niedriger: beides möglich; die Lizenz entscheidet.',
    ],
  },
  linkHelp: {
    title: 'Jeder Link ist recht',
    text: [
      'Handrail liest aus dem Link den Server und, wenn möglich, Workspace, Projekt und Repository. Dann fragt es den Server, was er ist. Dafür wird kein Passwort und kein Token gesendet.',
    ],
    points: ['`bitbucket.org/acme/website/src`', '`git@git.example.com:prj/app`', '`git.example.com/bitbucket`'],
  },
} satisfies Words['wizard/server'];
