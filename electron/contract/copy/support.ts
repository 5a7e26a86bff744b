/** The door to the sentences of the support room. What the first screen needs of them stands in `copy/wizard.ts` (`roomWords`). */
export { aboutCopy } from './en/support/about.ts';
export { doorsCopy } from './en/support/doors.ts';
export { mendCopy } from './en/support/mend.ts';
export { explainRoomCopy } from './en/support/explain.ts';
export { openReportCopy, saveReportCopy } from './en/support/report.ts';
