/** German: the browser host outside of its page: what a request is refused with, and the page that leads on to the wizard. */
import type { Words } from '../words.ts';

export const browserCopy = {
  open: 'Handrail öffnen',
  elsewhere: 'Unter dieser Adresse gibt es hier nichts. Öffnen Sie die Adresse, die Handrail ausgegeben hat.',
  nothing: 'Unter dieser Adresse gibt es nichts.',
  only: (methods: string) => `Hier wird nur ${methods} beantwortet.`,
  onlyGet: 'Hier werden nur GET und HEAD beantwortet.',
  ownPage: 'Das darf nur die Seite von Handrail selbst anfragen.',
  noKey: 'Diese Seite hat keinen gültigen Schlüssel. Drücken Sie im Terminal von Handrail die Eingabetaste für einen neuen Link.',
  tooLarge: 'Das ist zu groß für einen Aufruf.',
  brokeOff: 'Die Anfrage brach ab.',
  notJson: 'Das ist kein JSON.',
  wrong: 'In Handrail ist etwas schiefgegangen.',
  used: 'Dieser Link wurde schon benutzt oder ist älter als zehn Minuten. Drücken Sie im Terminal von Handrail die Eingabetaste für einen neuen.',
} satisfies Words['browser'];
