/** German: problems of the call itself, of saved connections and settings, of the keychain, and of practice. */
import { reasonSentence } from '../../en/reasons.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

export const callProblems: Words['problems/call'] = {
  'bad-request': ({ reason }) =>
    you(
      'Handrail hat diese Anfrage nicht verstanden',
      join('Zwei Teile von Handrail sind sich nicht einig, worum es ging.', reasonSentence(reason)),
      'Laden Sie Handrail neu und versuchen Sie es erneut. Wenn es wieder passiert, schicken Sie die Referenz an Ihren Support.',
    ),
  'not-allowed': ({ what, reason, tab }) =>
    tab !== undefined
      ? you(
          'Dieser Tab braucht eine neue Adresse',
          'Eine Adresse, die Handrail ausgibt, gilt für einen Tab, einmal und zehn Minuten lang. So bleibt Ihr Token vor anderen Seiten geschützt.',
          'Drücken Sie im Terminal, in dem Handrail läuft, die Eingabetaste und öffnen Sie die Adresse, die dann erscheint.',
        )
      : you(
          `${or(what, 'Das')} ist nicht erlaubt`,
          or(reasonSentence(reason), 'Handrail lehnt es ab, damit Ihr Token geschützt bleibt.'),
          what === undefined
            ? 'Öffnen Sie Handrail in seinem eigenen Fenster oder über die Adresse, die es ausgegeben hat.'
            : `Ändern oder entfernen Sie ${what} und starten Sie Handrail neu.`,
        ),
  internal: () =>
    you(
      'In Handrail ist etwas schiefgegangen',
      'Das ist ein Fehler von Handrail und liegt nicht an Ihren Eingaben. Ihre Antworten sind gespeichert.',
      'Versuchen Sie es erneut. Wenn es wieder passiert, schicken Sie die Referenz an Ihren Support.',
    ),
  cancelled: () =>
    you(
      'Abgebrochen',
      'Der Vorgang wurde angehalten, bevor er fertig war. Es wurde nichts geändert.',
      'Starten Sie ihn neu, wenn Sie so weit sind.',
    ),
  'host-gone': () =>
    you(
      'Handrail läuft nicht mehr',
      'Diese Seite gehört zu einem Handrail, das geschlossen oder beendet wurde. Ihre Antworten bis zum letzten Schritt sind gespeichert.',
      'Starten Sie Handrail neu und öffnen Sie die Adresse, die es ausgibt.',
    ),

  'connection-not-found': ({ name }) =>
    you(
      name === undefined ? 'Diese Verbindung gibt es nicht mehr' : `Eine Verbindung namens „${name}“ gibt es nicht`,
      'Vielleicht wurde sie hier oder in einem anderen Fenster entfernt.',
      'Gehen Sie zurück zur Liste der Verbindungen und wählen Sie eine andere.',
    ),
  'connection-changed': () =>
    you(
      'Diese Verbindung wurde in einem anderen Tab oder Fenster geändert',
      'Dasselbe Feld hat dort einen anderen Wert, und der ist gespeichert. Ihr Wert steht nur auf diesem Bildschirm.',
      'Speichern Sie Ihren Wert darüber, oder übernehmen Sie den gespeicherten.',
    ),
  'connection-name-empty': () =>
    you('Der Name fehlt', 'Eine Verbindung braucht einen Namen, damit Sie sie wiederfinden.', 'Geben Sie einen Namen ein.'),
  'connection-name-taken': ({ name }) =>
    you(
      or(name, '') === '' ? 'Eine Verbindung mit diesem Namen gibt es schon' : `Eine Verbindung namens „${name}“ gibt es schon`,
      'Die Namen müssen sich unterscheiden, damit niemand die falsche Verbindung öffnet.',
      'Wählen Sie einen anderen Namen.',
    ),
  'settings-unreadable': ({ folder, reason }) =>
    you(
      'Handrail kann seine Einstellungen nicht lesen',
      join(or(folder, '') === '' ? 'Sie liegen in seinem Einstellungsordner.' : `Sie liegen hier: ${folder}.`, reasonSentence(reason)),
      'Prüfen Sie, ob der Ordner Ihnen gehört. Wenn die Einstellungen von einer neueren Version stammen, aktualisieren Sie Handrail. Es wurde nichts geändert.',
    ),
  'settings-locked': ({ folder }) =>
    you(
      'Ein anderes Handrail arbeitet gerade mit den Einstellungen',
      `Die Einstellungen waren mehrere Sekunden lang gesperrt${or(folder, '') === '' ? '' : `. Ihr Ordner: ${folder}`}.`,
      'Versuchen Sie es gleich noch einmal. Wenn kein anderes Handrail läuft, löschen Sie die Datei connections.lock in diesem Ordner.',
    ),
  'settings-not-writable': ({ folder, reason }) =>
    you(
      'Handrail kann nicht speichern',
      join(
        or(folder, '') === ''
          ? 'Handrail konnte nicht in seinen Einstellungsordner schreiben.'
          : `Handrail konnte nicht in diesen Ordner schreiben: ${folder}.`,
        reasonSentence(reason),
      ),
      'Schaffen Sie freien Speicherplatz oder geben Sie den Ordner zum Schreiben frei, und versuchen Sie es erneut.',
    ),
  'settings-not-private': ({ path, reason, command }) =>
    you(
      'Andere Konten könnten Ihre Einstellungen ändern',
      join(
        reasonSentence(reason),
        `Handrail verwendet ${or(path, 'seine Einstellungen')} erst wieder, wenn das behoben ist. Es wurde nichts gelesen und nichts gespeichert.`,
      ),
      command === undefined
        ? 'Sorgen Sie dafür, dass der Ordner Ihnen gehört und nur Sie darin schreiben können.'
        : `Prüfen Sie, ob jemand die Adressen darin geändert hat. Führen Sie dann in einem Terminal aus: ${command}`,
    ),

  'keychain-unavailable': ({ reason }) =>
    you(
      'Der Schlüsselbund ist nicht erreichbar',
      join('Das Token liegt im Schlüsselbund dieses Computers, und Handrail kann ihn gerade nicht öffnen.', reasonSentence(reason)),
      'Melden Sie sich an Ihrem Desktop an, entsperren Sie den Schlüsselbund und versuchen Sie es erneut. Oder fügen Sie das Token für dieses Mal noch einmal ein.',
    ),
  'keychain-refused': ({ reason }) =>
    you(
      'Der Schlüsselbund hat abgelehnt',
      join('Der Schlüsselbund dieses Computers hat nicht getan, worum Handrail gebeten hat.', reasonSentence(reason)),
      'Versuchen Sie es erneut und erlauben Sie Handrail den Zugriff, wenn der Schlüsselbund fragt.',
    ),
  'keychain-entry-gone': () =>
    you(
      'Das Token ist nicht mehr da',
      'Es wurde aus dem Schlüsselbund gelöscht, oder es lag nur im Arbeitsspeicher und Handrail wurde seither geschlossen.',
      'Fügen Sie das Token noch einmal ein. Wenn Sie es nicht mehr haben, erstellen Sie ein neues.',
    ),

  'port-in-use': ({ port, reason }) =>
    you(
      port === 0 ? 'Handrail konnte keinen Port (Anschluss) für den Browser öffnen' : `Der Port ${port} ist belegt`,
      or(reasonSentence(reason), 'Ein anderes Programm auf diesem Computer benutzt ihn schon.'),
      'Schließen Sie das andere Programm, oder wählen Sie einen anderen Port.',
    ),
  'practice-not-running': () =>
    you(
      'Das Übungs-Bitbucket läuft nicht',
      'Diese Verbindung gehört zum Übungs-Bitbucket. Es läuft nur, solange es eingeschaltet ist.',
      'Starten Sie die Übung auf der ersten Seite oder mit „handrail start --practice“, und öffnen Sie die Verbindung noch einmal.',
    ),
  'practice-only': ({ way, host }) =>
    way === 'to-practice'
      ? you(
          'Diese Adresse ist das Übungs-Bitbucket',
          `${or(host, 'Sie')} gehört zum Übungs-Bitbucket auf diesem Computer. Übungsdaten bleiben in Übungsverbindungen, damit niemand sie für echt hält.`,
          'Starten Sie auf der ersten Seite eine Übungsverbindung, oder geben Sie die Adresse Ihres eigenen Bitbucket ein.',
        )
      : you(
          'Das ist eine Übungsverbindung',
          `Sie erreicht nur das Übungs-Bitbucket auf diesem Computer, und ${or(host, 'diese Adresse')} ist echt. Dorthin wurde nichts gesendet.`,
          'Verwenden Sie die Übungsadresse auf dieser Seite, oder beginnen Sie eine neue Verbindung für Ihr eigenes Bitbucket.',
        ),
};
