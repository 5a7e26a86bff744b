/** German: problems with a platform's questions, files, folders and copying. */
import { reasonSentence } from '../../en/reasons.ts';
import { counted } from '../../intl.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

export const exportProblems: Words['problems/export'] = {
  'message-empty': () =>
    you(
      'Die Meldung fehlt',
      'Fügen Sie die Fehlermeldung ein, die die Plattform oder Git gezeigt hat, so vollständig wie möglich.',
      'Füllen Sie das Feld aus und versuchen Sie es erneut.',
    ),
  'input-required': ({ label, key, platform, reason }) =>
    you(
      `Es fehlt noch: ${or(label, or(key, 'eine Antwort'))}`,
      join(or(reasonSentence(reason), `${or(platform, 'Die Plattform')} braucht diese Angabe.`)),
      'Füllen Sie das Feld aus und versuchen Sie es erneut.',
    ),
  'input-invalid': ({ label, key, platform, reason }) =>
    you(
      `Stimmt noch nicht: ${or(label, or(key, 'eine Antwort'))}`,
      or(reasonSentence(reason), `${or(platform, 'Die Plattform')} würde das nicht annehmen.`),
      'Ändern Sie die Angabe und versuchen Sie es erneut.',
    ),
  'input-unknown': ({ key, platform, known }) =>
    you(
      `${or(platform, 'Diese Plattform')} hat keine Frage namens „${or(key, '')}“`,
      or(known, '') === ''
        ? 'Vielleicht ist das ein Tippfehler, oder die Frage gehört zu einer anderen Plattform.'
        : `Es gibt diese Fragen: ${or(known, '')}.`,
      'Berichtigen oder entfernen Sie sie.',
    ),
  'mode-not-available': ({ mode, platform, reason }) =>
    you(
      mode === 'env'
        ? `${or(platform, 'Diese Plattform')} kann keine Umgebungsvariablen verwenden`
        : mode === 'inline'
          ? `${or(platform, 'Diese Plattform')} kann keine Datei verwenden, in der das Token steht`
          : `${or(platform, 'Diese Plattform')} kann diese Form nicht verwenden`,
      or(reasonSentence(reason), 'Die Plattform hat keine Möglichkeit dafür.'),
      'Wählen Sie eine andere Form des Exports.',
    ),
  'file-unreadable': ({ name, reason }) =>
    you(
      `${or(name, 'Die Datei')} kann nicht gelesen werden`,
      or(reasonSentence(reason), 'Sie ist nicht da, oder sie ist keine Textdatei.'),
      'Wählen Sie die Datei noch einmal aus.',
    ),
  'file-too-large': ({ name, megabytes }) =>
    you(
      `${or(name, 'Die Datei')} ist zu groß`,
      `Handrail liest höchstens ${megabytes ?? 1} MB; eine Konfigurationsdatei ist viel kleiner.`,
      'Prüfen Sie, ob es die richtige Datei ist.',
    ),
  'ca-unreadable': ({ name, reason }) =>
    you(
      `${or(name, 'Die Datei')} enthält kein brauchbares Zertifikat`,
      or(reasonSentence(reason), 'Es ist kein Zertifikat in einer der üblichen Formen (PEM oder DER).'),
      'Bitten Sie Ihren Bitbucket- oder Netzwerkadministrator um die Zertifikatsdatei der Zertifizierungsstelle; ihr Name endet meist auf „.pem“, „.crt“ oder „.cer“.',
    ),
  'yaml-unreadable': ({ name, line, reason }) =>
    you(
      `${or(name, 'Die Datei')} ist kein gültiges YAML`,
      join(`Der Fehler steht in Zeile ${line}.`, or(reasonSentence(reason), 'Sie lässt sich nicht als YAML lesen.')),
      'Laden Sie die Datei noch einmal von der Plattform herunter, oder berichtigen Sie diese Zeile. Ziehen Sie die Datei dann wieder hierher.',
    ),
  'yaml-wrong-shape': ({ name, reason }) =>
    you(
      `${or(name, 'Die Datei')} ist nicht die richtige Datei`,
      or(reasonSentence(reason), 'Sie ist zwar YAML, aber nicht so aufgebaut, wie die Plattform sie schreibt.'),
      'Laden Sie die Datei noch einmal von der Plattform herunter und ziehen Sie sie unverändert hierher.',
    ),
  'folder-empty': () =>
    you(
      'Es ist kein Ordner gewählt',
      'Handrail muss wissen, wo es speichern soll.',
      'Geben Sie einen Ordner ein oder wählen Sie einen aus.',
    ),
  'folder-not-writable': ({ folder, name, reason }) =>
    you(
      or(folder, '') === ''
        ? 'Handrail kann nicht in diesen Ordner schreiben'
        : `Handrail kann nicht in diesen Ordner schreiben: ${folder}`,
      join(or(name, '') === '' ? 'Dort wurde nichts gespeichert.' : `${or(name, '')} wurde nicht gespeichert.`, reasonSentence(reason)),
      'Wählen Sie einen eigenen Ordner, z. B. Downloads.',
    ),
  'folder-not-found': ({ folder }) =>
    you(
      or(folder, '') === '' ? 'Diesen Ordner gibt es nicht' : `Diesen Ordner gibt es nicht: ${folder}`,
      'Weder der Ordner noch der darüber ist vorhanden.',
      'Prüfen Sie den Pfad, oder wählen Sie einen anderen Ordner.',
    ),
  'file-exists': ({ folder, names, count }) =>
    you(
      count === 1 ? `${or(names, 'Eine Datei mit diesem Namen')} ist schon da` : `${count} Dateien mit diesen Namen sind schon da`,
      `${counted(count, {
        one: 'Der Inhalt ist ein anderer als der dieses Exports.',
        other: join(or(names, '') === '' ? '' : `Die Dateien: ${names}.`, 'Ihr Inhalt ist ein anderer als der dieses Exports.'),
      })} Handrail ersetzt nichts ungefragt. Es wurde nichts gespeichert. Der Ordner: ${or(folder, 'dieser')}.`,
      'Ersetzen Sie, was da ist, oder wählen Sie einen anderen Ordner.',
    ),
  'copy-refused': ({ reason }) =>
    you(
      'Das Kopieren hat nicht geklappt',
      or(reasonSentence(reason), 'Die Zwischenablage hat es nicht angenommen.'),
      'Versuchen Sie es erneut, oder speichern Sie es als Datei.',
    ),
};
