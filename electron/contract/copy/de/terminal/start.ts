/** German: what `handrail start` says: which host it opens and why, and how to get the other. */
import type { StartCommands } from '../../en/terminal/start.ts';
import type { Words } from '../../words.ts';

interface WayOut extends StartCommands {
  readonly fix: string;
  readonly why: string;
}

const instead = (browser: string): string => `Um stattdessen Ihren Webbrowser zu verwenden: ${browser}`;

export const startCopy: Words['terminal/start'] = {
  desktop: {
    asked: 'Handrail öffnet sein Desktop-Fenster, wie Sie es wollten.',
    chosen: ({ browser }: StartCommands) => `Handrail öffnet sein Desktop-Fenster. ${instead(browser)}`,
    notStarted: (browser: string) => `Das Desktop-Fenster ließ sich nicht starten. ${instead(browser)}`,
    ended: (browser: string, status: string) => `Das Desktop-Fenster wurde unerwartet beendet (${status}). ${instead(browser)}`,
    fellBack: (status: string) => `Das Desktop-Fenster ging nicht auf (${status}). Handrail läuft stattdessen in Ihrem Webbrowser.`,
  },
  browser: {
    asked: 'Handrail läuft in Ihrem Webbrowser, wie Sie es wollten.',
    byOptions:
      'Handrail läuft in Ihrem Webbrowser, denn dafür sind --port und --no-open da. Wenn Sie das Desktop-Fenster möchten, lassen Sie beide weg.',
    address: 'Die Adresse gilt für einen Tab, einmal und zehn Minuten lang. Die Eingabetaste gibt eine neue aus; Strg-C beendet Handrail.',
    fromElsewhere: (command: string) => `Von Ihrem eigenen Computer aus: ${command}. Öffnen Sie dann dort die Adresse.`,
    opening: 'Ihr Webbrowser soll sie öffnen. Wenn kein Fenster erscheint, öffnen Sie diese Adresse selbst.',
    notOpened: 'Von hier aus ließ sich kein Webbrowser öffnen: Öffnen Sie diese Adresse selbst.',
    portInUse: (port: string) =>
      `Port ${port} wird von einem anderen Programm benutzt. Wählen Sie mit --port einen anderen, oder lassen Sie die Option weg, dann wird ein freier genommen.`,
    portNotAllowed: (port: string) =>
      `Port ${port} dürfen Sie hier nicht benutzen. Wählen Sie mit --port einen ab 1024, oder lassen Sie die Option weg, dann wird ein freier genommen.`,
    notBuilt: (command: string) => `Die Dateien des Assistenten fehlen. Führen Sie zuerst „${command}“ aus.`,
  },
  obstacles: {
    download: {
      refused: ({ why, browser }: WayOut) => `${why} ${instead(browser)}`,
      instead: ({ why, desktop }: WayOut) =>
        `${why} Handrail läuft in Ihrem Webbrowser und versucht es nach einem Tag erneut. Um es sofort noch einmal zu versuchen: ${desktop}`,
    },
    package: {
      refused: ({ browser }: WayOut) =>
        `Handrail wurde ohne sein Desktop-Fenster installiert. Um Ihren Webbrowser zu verwenden: ${browser}`,
      instead: (_: WayOut) => 'Handrail läuft in Ihrem Webbrowser, denn es wurde ohne sein Desktop-Fenster installiert.',
    },
    electron: {
      refused: ({ fix, browser }: WayOut) =>
        `Das Desktop-Fenster kann nicht aufgehen, denn das Programm von Electron ist nicht installiert. Führen Sie „${fix}“ aus und starten Sie neu. ${instead(browser)}`,
      instead: ({ fix }: WayOut) =>
        `Handrail läuft in Ihrem Webbrowser, denn das Programm von Electron ist nicht installiert. Wenn Sie das Desktop-Fenster möchten: Führen Sie „${fix}“ aus und starten Sie neu.`,
    },
    built: {
      refused: ({ fix, browser }: WayOut) =>
        `Das Desktop-Fenster kann nicht aufgehen, denn sein Programm ist noch nicht gebaut. Führen Sie „${fix}“ aus und starten Sie neu. ${instead(browser)}`,
      instead: ({ fix }: WayOut) =>
        `Handrail läuft in Ihrem Webbrowser, denn das Programm des Desktop-Fensters ist noch nicht gebaut. Wenn Sie das Desktop-Fenster möchten: Führen Sie „${fix}“ aus und starten Sie neu.`,
    },
    display: {
      refused: ({ browser }: WayOut) =>
        `Das Desktop-Fenster kann nicht aufgehen, denn hier gibt es keinen Bildschirm. Starten Sie es in einer Desktop-Sitzung. ${instead(browser)}`,
      instead: (_: WayOut) =>
        'Handrail läuft in Ihrem Webbrowser, denn hier gibt es keinen Bildschirm. Wenn Sie das Desktop-Fenster möchten: Starten Sie es in einer Desktop-Sitzung.',
    },
    root: {
      refused: ({ browser }: WayOut) =>
        `Das Desktop-Fenster kann nicht aufgehen, denn es würde als root laufen, und da funktioniert seine Sandbox nicht. Starten Sie es als gewöhnlicher Benutzer. ${instead(browser)}`,
      instead: (_: WayOut) =>
        'Handrail läuft in Ihrem Webbrowser, denn die Sandbox des Desktop-Fensters funktioniert nicht als root. Wenn Sie das Desktop-Fenster möchten: Starten Sie es als gewöhnlicher Benutzer.',
    },
    sandbox: {
      refused: ({ browser }: WayOut) =>
        `Das Desktop-Fenster kann nicht aufgehen, denn dieses System lässt seine Sandbox nicht arbeiten (User-Namespaces sind eingeschränkt). ${instead(browser)}`,
      instead: (_: WayOut) =>
        'Handrail läuft in Ihrem Webbrowser, denn dieses System lässt die Sandbox des Desktop-Fensters nicht arbeiten (User-Namespaces sind eingeschränkt).',
    },
  },
};
