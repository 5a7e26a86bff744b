/** German: the notes beside a value in the table of what a platform reads from a file. */
import type { Words } from '../words.ts';

export const repairNotesCopy = {
  missing: 'Nicht in der Datei.',
  empty: 'Vorhanden, aber leer.',
  'not-read': 'Die Plattform liest das nicht.',
  'not-shown': 'Der Wert wird nicht gezeigt: Er ist vielleicht ein Token oder Passwort.',
  caseless: ({ written }) => `Geschrieben als „${written}“; CDS unterscheidet keine Großbuchstaben.`,
  'looks-only': 'Nur für die Anzeige; CDS liest es nicht.',
  'cloud-ignores': 'Mit dem Typ bitbucketcloud übergeht CDS die Adresse.',
  'older-field': 'Das frühere Feld. Neuere Versionen nennen es apiToken.',

  'other-integration': 'Integration eines anderen Produkts; bleibt, wie sie ist.',
  'other-connection': 'Verbindung zu einem anderen Produkt; bleibt, wie sie ist.',
  'other-host': 'Eintrag eines anderen Produkts; bleibt, wie er ist.',
  'other-credential': 'Dem Namen nach nicht für Bitbucket; bleibt, wie es ist.',
  'other-object': 'Ein anderes Objekt; bleibt, wie es ist.',
  'other-secret': 'Nicht dafür; bleibt, wie es ist.',
  'other-product': 'Für ein anderes Produkt als Bitbucket; bleibt, wie es ist.',
  ssh: 'Für SSH; bleibt, wie es ist.',
  encrypted: 'Verschlüsselt; bleibt, wie es ist.',

  variable: 'Wird beim Lesen der Datei aus der Umgebung eingesetzt.',
  included: 'Wird aus einer anderen Datei oder Variablen gelesen; dort sieht Handrail nicht nach.',
  outside: 'Kommt aus der Umgebung, in der Docker oder kubectl läuft.',
  filled: 'Wird beim Lesen der Datei eingesetzt.',
  unread: 'Was eine Shell daraus macht, kann Handrail nicht sagen.',
  passed: 'Eine andere Variable; bleibt, wie sie ist.',
  named: 'Wird gelesen, wenn die Konfiguration es nennt.',
  'any-variable': 'Eine eigene Variable; Vault Radar lässt sie sich als env://NAME nennen.',

  'rest-host': 'Für Programme, die die REST-Schnittstelle von Bitbucket aufrufen; Git liest das nicht. Bleibt, wie es ist.',
  'any-host': 'Für jeden Server ohne eigenen Eintrag; bleibt, wie es ist.',
  'line-first': ({ line }) => `Wird nie gelesen: Zeile ${line} kommt zuerst.`,
  'line-first-unless-named': ({ line }) => `Wird gelesen, wo die Klon-Adresse diesen Benutzer nennt; sonst kommt Zeile ${line} zuerst.`,
} satisfies Words['repair-notes#repairNotesCopy'];
