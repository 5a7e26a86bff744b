/** German: what is said of a pasted address beside what was read out of it. */
import type { Words } from '../words.ts';

export const addressNotes = {
  'taken-from-text': 'Handrail hat die Adresse aus dem Text herausgelesen.',
  'credentials-dropped':
    'Der Link enthielt einen Benutzernamen und ein Passwort oder Token. Handrail hat beides weggelassen und nicht aufgehoben. Haben Sie den Link weitergegeben, ersetzen Sie dieses Passwort oder Token.',
  'letters-beyond-a-to-z': ({ host }) =>
    `Der Hostname enthält Buchstaben außerhalb von a bis z; Computer schreiben ihn als ${host}. Vergewissern Sie sich, dass es wirklich Ihr Server ist.`,
  'ssh-link': 'Das ist ein Link zum Klonen über SSH. Handrail arbeitet mit der Webadresse und probiert auf diesem Host die üblichen aus.',
} satisfies Words['address-notes'];
