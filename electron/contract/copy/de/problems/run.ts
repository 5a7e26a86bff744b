/** German: problems with commands that Handrail runs. */
import { you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

export const runProblems: Words['problems/run'] = {
  'run-gone': () =>
    you(
      'Handrail hat diesen Befehl nicht mehr',
      'Handrail wurde neu gestartet, seit Sie ihn angesehen haben, oder er ist schon gelaufen. Jetzt wurde nichts ausgeführt.',
      'Sehen Sie ihn noch einmal an und führen Sie ihn dann aus.',
    ),
  'run-changed': ({ what }) =>
    you(
      'Seit Ihrem Blick darauf hat sich etwas geändert, deshalb wurde nichts ausgeführt',
      `Handrail führt nur aus, was es Ihnen gezeigt hat. Seither geändert: ${what}.`,
      'Sehen Sie den Befehl noch einmal an. Wenn er stimmt, führen Sie ihn aus.',
    ),
  'run-going': () =>
    you(
      'Ein Befehl läuft noch',
      'Handrail führt für eine Verbindung immer nur einen Befehl auf einmal aus.',
      'Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.',
    ),
};
