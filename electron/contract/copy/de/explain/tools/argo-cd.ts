/** German: messages of Argo CD. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const argoCdMessages = words({
  'argo-cd-ssh-key-unknown': {
    name: 'Argo CD: Der SSH-Schlüssel des Servers ist nicht bekannt',
    causes: {
      'platform-input-invalid': {
        why: 'Das Repository ist mit einer SSH-Adresse eingetragen (sie beginnt mit git@ oder ssh://). Der Schlüssel, mit dem sich dieser Server ausweist, steht nicht in der Liste von Argo CD oder hat sich geändert. Argo CD hat abgebrochen, bevor es sich angemeldet hat.',
        tellApart: [
          'Sehen Sie unter „Settings → Repository certificates and known hosts“ nach: Steht dieser Server in der Liste, mit derselben Zahl nach dem Doppelpunkt?',
        ],
        remedy: {
          title: 'Argo CD kennt den SSH-Schlüssel des Servers nicht',
          fix: 'Fügen Sie ihn in Argo CD unter „Settings → Repository certificates and known hosts“ hinzu, oder mit „ssh-keyscan SERVER | argocd cert add-ssh --batch“. Vergleichen Sie ihn zuerst mit dem Schlüssel, den Ihr Bitbucket-Administrator (oder https://bitbucket.org/site/ssh ) nennt. Oder verwenden Sie die Klon-Adresse, die mit https:// beginnt (verschlüsselt), zusammen mit einem Token: Dafür ist kein SSH-Schlüssel nötig.',
        },
      },
    },
  },
  'argo-cd-no-credential': {
    name: 'Argo CD: keine Zugangsdaten für eine Adresse mit Benutzernamen',
    causes: {
      'credential-not-sent': {
        why: 'Argo CD findet das Token, indem es den Anfang von Adressen Zeichen für Zeichen vergleicht. Wenn in der Klon-Adresse ein Benutzername steht (https://NAME@bitbucket.org/…), passt kein Secret, und es wird nichts gesendet.',
        tellApart: ['Sehen Sie sich repoURL der Application an: Steht vor dem Hostnamen ein Name mit einem @?'],
      },
    },
  },
  'argo-cd-applicationset-refused': {
    name: 'Argo CD: Das ApplicationSet wurde abgelehnt',
    causes: {
      'wrong-user-name': {
        why: 'Das ApplicationSet spricht mit der Schnittstelle von Bitbucket für Programme (REST) und braucht dort einen anderen Benutzernamen als Git: bei einem API-Token die E-Mail-Adresse.',
        tellApart: ['Sehen Sie sich bitbucket.user im ApplicationSet an: Steht darin ein @?'],
      },
    },
  },
}) satisfies Words['explain/tools/argo-cd'];
