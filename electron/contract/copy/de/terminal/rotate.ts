/** German: what `handrail rotate` says. Options and commands are typed as they are in every language. */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const rotateCopy = {
  which: (example: string) => `Geben Sie an, welche Verbindung: ${example}`,
  oneStep: 'Immer nur ein Schritt auf einmal: Verwenden Sie nur eine der Optionen, die einen Schritt machen.',
  belongs: (option: string, other: string) => `${option} gehört zu ${other}.`,
  letGo: (words: readonly string[]) => `--let-go verlangt eines von ${words.join(', ')}.`,
  place: 'Geben Sie die Nummer eines Ortes aus der Liste an, oder „all“ für alle.',
  none: 'Für diese Verbindung läuft gerade keine Erneuerung.',

  title: (name: string) => `Neues Token für „${name}“`,
  together: (names: string) => `Zusammen mit ${names}: dasselbe Token`,
  old: 'Altes Token',
  fresh: 'Neues Token',
  ends: (when: string) => `endet am ${when}`,
  endsAt: (time: string) => `endet spätestens um ${time}, weil „Rotate“ gedrückt wurde`,
  notHeld: 'Handrail hat es nicht mehr',
  elsewhere: 'Sie bewahren es selbst auf; Handrail hat es nicht',
  givenAt: (when: string) => `angegeben: ${when}`,
  lost: (name: string) =>
    `Vielleicht hat Bitbucket ein Token namens „${name}“ erstellt, das Handrail nicht hat. Suchen Sie es dort und widerrufen Sie es.`,

  make: {
    second: 'Erstellen Sie in Bitbucket ein zweites Token mit denselben Berechtigungen:',
    rotate: 'Klicken Sie in Bitbucket beim alten Token auf „Rotate“. Ab dann funktioniert das alte noch höchstens 30 Minuten:',
    client:
      'Erstellen Sie in Bitbucket ein neues Secret. Ob das alte weiter funktioniert, ist nicht bestätigt. Halten Sie sich also bereit, das neue sofort einzutragen:',
  },
  permissions: (names: string) => `Berechtigungen: ${names}`,
  give: (command: string) => `Geben Sie es dann weiter: ${command}`,
  said: (command: string) => `Sagen Sie dann, dass Sie es haben: ${command}`,

  losses: (count: number) =>
    counted(count, {
      one: 'Eines, was das alte Token kann, kann das neue nicht. Es wurde nichts geändert.',
      other: (number) => `${number} Dinge, die das alte Token kann, kann das neue nicht. Es wurde nichts geändert.`,
    }),
  despite: (command: string) => `Wenn das niemand braucht, machen Sie trotzdem weiter: ${command}`,
  better: 'Oder erstellen Sie ein Token mit den fehlenden Berechtigungen und verwenden Sie dieses.',
  checked: 'Das neue Token kann alles, was das alte kann.',
  swapped: 'Handrail verwendet jetzt das neue Token.',

  places: 'Orte, die das Token haben',
  noPlaces: 'Handrail kennt keinen anderen Ort, der das alte Token hat.',
  states: { open: 'offen', renewed: 'neu gespeichert', applied: 'funktioniert', left: 'übersprungen' },
  how: { save: 'Die Dateien werden mit dem neuen Token neu gespeichert.', enter: 'Tragen Sie das neue Token dort ein.' },
  changed: (files: string) =>
    `Nicht gespeichert, weil jemand den Inhalt geändert hat: ${files}. Zum Überschreiben fügen Sie --replace hinzu.`,
  works: (command: string) => `Wenn ein Ort mit dem neuen Token funktioniert, sagen Sie es: ${command}`,
  leave: (command: string) => `Um einen zu überspringen: ${command}`,
  back: (command: string) => `Um wieder das alte Token zu verwenden: ${command}`,

  revoke: 'Alle Orte sind erledigt. Widerrufen Sie das alte Token in Bitbucket:',
  thenSay: (command: string) => `Sagen Sie es dann: ${command}`,
  forYou: (command: string) =>
    `Oder lassen Sie es Handrail mit Ihrem Passwort tun, das einmal verwendet und nicht gespeichert wird: ${command}`,
  wait: (time: string) => `Alle Orte sind erledigt. Das alte Token endet von selbst, spätestens um ${time}.`,
  keepIt: (command: string) => `Um das alte Token zu behalten: ${command}`,
  which_: 'Handrail kann nicht erkennen, welches davon das alte Token ist. Es wurde nichts widerrufen.',
  choose: (command: string) => `Geben Sie an, welches: ${command}`,

  done: 'Das Token ist erneuert.',
  ended: {
    abandoned:
      'Die Erneuerung wurde abgebrochen. Das alte Token ist weiter in Gebrauch. Wenn Sie ein neues erstellt haben, widerrufen Sie es in Bitbucket.',
    'token-replaced': 'Die Erneuerung wurde beendet, weil diese Verbindung ein anderes Token bekommen hat.',
    'left-behind':
      'Die Erneuerung ging ohne diese Verbindung weiter, während sie entfernt war. Sie hat noch das alte Token, und das ist vielleicht widerrufen.',
  },

  ask: {
    place: (place: string) => `Funktioniert es mit dem neuen Token (${place})? j: ja, u: überspringen, Eingabetaste: später`,
    revoked: 'Ist das alte Token widerrufen? j: ja, Eingabetaste: später',
    password: 'Passwort (wird einmal verwendet und nicht angezeigt):',
    yes: 'j',
    leave: 'u',
  },
  later: (command: string) => `Weitermachen können Sie jederzeit: ${command}`,
} satisfies Words['terminal/rotate'];
