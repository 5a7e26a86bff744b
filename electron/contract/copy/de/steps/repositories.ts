/** German: the repositories step. */
import { searched } from '../../searched.ts';
import { counted, numberText } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const repositoriesCopy = {
  title: 'Welche Repositorys?',
  titleOne: 'Welches Repository?',
  intro: (platform: string) => `Soll ${platform} alle verwenden oder nur einige?`,
  beforeToken: 'Das kommt vor dem Token, weil das Token in diesen Einstellungen erstellt wird.',
  help: {
    title: 'Alle oder einige?',
    text: [
      '„Alle“ schließt auch Repositorys ein, die später dazukommen. „Nur einige“ beschränkt die Plattform auf eine Liste, die Sie jederzeit ändern können.',
    ],
    points: ['Nach der Prüfung können Sie hierher zurückkommen.'],
  },

  choice: {
    legend: 'Repositorys',
    unanswered: 'Wählen Sie eines von beiden.',
    all: 'Alle Repositorys',
    allHelp: (where: string) => `Alles, was das Token hier sehen kann: ${where}. Auch, was später dazukommt.`,
    some: 'Nur einige',
    someHelp: 'Wählen Sie sie aus der Liste, oder geben Sie ihre Namen ein.',
    oneOnly: 'Diese Art von Token gehört zu einem einzigen Repository.',
    where: {
      workspace: (slug: string) => `Workspace ${slug}`,
      project: (key: string) => `Projekt ${key}`,
      everywhere: 'dieses Bitbucket',
      account: 'Ihre Workspaces',
    },
  },

  narrowing: {
    title: 'Das schränkt das Token nicht ein',
    text: 'Ein persönliches Token reicht so weit, wie sein Eigentümer sehen kann. Die Auswahl der Repositorys sagt nur der Plattform, wo sie nachsehen soll.',
  },

  workspace: {
    legend: 'Workspace',
    help: 'Ihr Token erreicht diese. Wählen Sie den, den Sie verbinden möchten.',
    label: 'Workspace',
    typed: 'Workspace-ID',
    typedHelp: 'Der Teil nach bitbucket.org/ in den Links zu Ihren Repositorys, z. B. acme.',
    administrator: 'Sie sind dort Administrator',
    pick: 'Workspace wählen',
    unreachable: 'Die Liste der Workspaces ließ sich mit diesem Token nicht lesen. Geben Sie die Workspace-ID ein.',
    use: 'Diesen Workspace verwenden',
    change: 'Ändern',
  },

  project: {
    label: 'Projekt',
    help: 'Lassen Sie es offen, um aus allen Projekten zu wählen, die das Token sehen kann.',
    any: 'Jedes Projekt',
    typed: 'Projektschlüssel',
    typedHelp: 'Wenige Großbuchstaben, z. B. PRJ. Er steht in der Adresse des Projekts.',
    typedOptional: 'Wenige Großbuchstaben, z. B. PRJ. Lassen Sie das Feld für alle Projekte leer, die das Token sehen kann.',
  },

  list: {
    label: 'Repositorys zur Auswahl',
    search: 'Repositorys suchen',
    searchHelp: 'Ein Teil des Namens.',
    searchPlaceholder: 'Ein Teil des Namens',
    loading: (n: number) => (n === 0 ? 'Die Liste wird aus Bitbucket gelesen …' : `Die Liste wird gelesen … bisher ${numberText(n)}`),
    loaded: (n: number) => counted(n, { one: '1 Repository', other: (number) => `${number} Repositorys` }),
    loadedOf: (n: number, total: number | null) =>
      total === null ? `Angezeigt werden die ersten ${numberText(n)}.` : `Angezeigt werden ${numberText(n)} von ${numberText(total)}.`,
    found: (n: number, search: string) =>
      counted(n, { one: `1 Treffer für ${searched(search)}`, other: (number) => `${number} Treffer für ${searched(search)}` }),
    searching: (search: string) => `Bitbucket wird nach ${searched(search)} gefragt …`,
    none: 'Bitbucket zeigt diesem Token hier keine Repositorys.',
    noneFound: (search: string) => `Kein Treffer für ${searched(search)}.`,
    moreOnServer: 'Die Suche fragt auch Bitbucket nach den übrigen.',
    more: 'Weitere 1.000 laden',
    all: (left: number) => `Alle ${numberText(left)} übrigen laden`,
    stop: 'Laden anhalten',
    retry: 'Erneut versuchen',
    stopped: 'Angehalten. Was bisher gelesen wurde, steht unten.',
    private: 'privat',
    public: 'öffentlich',
    keysSingle: 'Pfeiltasten bewegen, Leertaste wählt, Buchstaben springen zu einem Namen.',
    keys: 'Pfeiltasten bewegen, Leertaste kreuzt an, Strg+A kreuzt alle Treffer an, Buchstaben springen zu einem Namen.',
    selectShown: (n: number) => `Alle ${numberText(n)} angezeigten ankreuzen`,
    clearShown: 'Kreuze bei den angezeigten entfernen',
  },

  selection: {
    title: (n: number) =>
      n === 0 ? 'Noch nichts gewählt' : counted(n, { one: '1 Repository gewählt', other: (number) => `${number} Repositorys gewählt` }),
    remove: (name: string) => `${name} entfernen`,
    clear: 'Alle entfernen',
    more: (n: number) => `und ${numberText(n)} weitere`,
    announced: (n: number) => counted(n, { one: '1 gewählt', other: (number) => `${number} gewählt` }),
  },

  typed: {
    label: 'Namen der Repositorys',
    help: 'Einer pro Zeile oder durch Kommas getrennt: der Kurzname aus der Adresse, z. B. web-app.',
    helpSelfManaged: 'Einer pro Zeile oder durch Kommas getrennt: web-app, oder PRJ/web-app, wenn es in einem anderen Projekt liegt.',
    noToken: 'Handrail hat kein Token und kann sie deshalb nicht auflisten. Geben Sie stattdessen die Namen ein.',
    instead: 'Stattdessen Namen eingeben',
    pickInstead: 'Stattdessen aus der Liste wählen',
    empty: 'Nennen Sie mindestens ein Repository, oder wählen Sie „Alle Repositorys“.',
    nothingChosen: 'Kreuzen Sie mindestens ein Repository an, oder wählen Sie „Alle Repositorys“.',
    oneOnly: 'Diese Art von Token gehört zu einem einzigen Repository: Nennen Sie genau eins.',
    invalid: (name: string) =>
      `„${name}“ ist kein Name eines Repositorys. Erlaubt sind nur Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.`,
    token:
      'Eins davon sieht wie ein Token aus. Nehmen Sie es heraus: Namen kommen in Dateien, die nicht geheim sind. Handrail hat es nicht behalten.',
    isLink: (name: string) => `„${name}“ sieht wie ein Link aus. Geben Sie nur den letzten Teil ein, den Kurznamen des Repositorys.`,
    needsProject: (name: string) => `„${name}“ braucht sein Projekt, also PRJ/${name}.`,
    tooMany: 'Das sind mehr als 20.000 Namen. Wählen Sie „Alle Repositorys“ und filtern Sie in der Plattform.',
    cutByLimit: 'Dieses Feld nimmt 20.000 Zeichen. Wählen Sie für mehr Namen aus der Liste.',
  },

  projectNeeded: 'Diese Art von Token gehört zu einem einzigen Projekt. Geben Sie den Schlüssel des Projekts ein.',
} satisfies Words['steps/repositories'];
