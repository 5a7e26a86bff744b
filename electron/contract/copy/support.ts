/** The door to the sentences of the support room. What the first screen needs of them stands in `copy/wizard.ts` (`roomWords`). */
export { aboutCopy } from './support/about.ts';
export { doorsCopy } from './support/doors.ts';
export { mendCopy } from './support/mend.ts';
export { explainRoomCopy } from './support/explain.ts';
export { openReportCopy, saveReportCopy } from './support/report.ts';
