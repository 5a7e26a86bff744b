/** The commands and their options, and what `--help` prints of them. Names are the command's own; the words are in `copy`. */
import { helpCopy } from '../../contract/copy/en/terminal/help.ts';
import { offeredLanguages } from '../../contract/copy/languages.ts';
import { destinationIds } from '../../contract/index.ts';
import type { RepairPlatform } from '../../contract/index.ts';
import { commands } from './commands.ts';
import type { CommandName } from './commands.ts';
import { wrap } from './style.ts';

/** The command line in pieces that are not broken, and each option as it is typed. */
interface Form {
  readonly lines: readonly (readonly string[])[];
  readonly options: Readonly<Record<string, string>>;
}

const subject = '(--answers FILE | --connection NAME)';
const deployment = '--deployment cloud|server|data-center';

const forms = {
  start: {
    lines: [['handrail [start]', '[--desktop | --browser]', '[--port N]', '[--no-open]', '[--practice]']],
    options: { desktop: '--desktop', browser: '--browser', port: '--port N', 'no-open': '--no-open', practice: '--practice' },
  },
  platforms: {
    lines: [
      ['handrail platforms', '[--json]'],
      ['handrail platforms ID', `[${deployment}]`, '[--kind KIND]', '[--out FILE [--replace]]', '[--json]'],
    ],
    options: { deployment: '--deployment KIND', kind: '--kind KIND', out: '--out FILE', replace: '--replace', json: '--json' },
  },
  detect: { lines: [['handrail detect URL', '[--json]']], options: { json: '--json' } },
  check: {
    lines: [
      ['handrail check', subject, '[--platform ID]', '[--token-stdin]', '[--ca FILE [--keep-ca]]', '[--allow-plain-http]', '[--json]'],
      ['handrail check', '--all', '[--ends-within DAYS]', '[--junit FILE]', '[--json]'],
    ],
    options: {
      answers: '--answers FILE',
      connection: '--connection NAME',
      platform: '--platform ID',
      'token-stdin': '--token-stdin',
      ca: '--ca FILE',
      'keep-ca': '--keep-ca',
      'allow-plain-http': '--allow-plain-http',
      all: '--all',
      'ends-within': '--ends-within DAYS',
      junit: '--junit FILE',
      json: '--json',
    },
  },
  export: {
    lines: [
      [
        'handrail export',
        subject,
        '--platform ID',
        '[--platform ID …]',
        '[--secrets placeholder|env|inline|reference]',
        '[--to DESTINATION]',
        '(--out DIR | --out -)',
        '[--replace]',
        '[--token-stdin]',
        '[--allow-plain-http]',
        '[--json]',
      ],
    ],
    options: {
      answers: '--answers FILE',
      connection: '--connection NAME',
      platform: '--platform ID',
      secrets: '--secrets MODE',
      to: '--to DESTINATION',
      out: '--out DIR',
      replace: '--replace',
      'token-stdin': '--token-stdin',
      'allow-plain-http': '--allow-plain-http',
      json: '--json',
    },
  },
  apply: {
    lines: [['handrail apply NAME', '[--platform ID]', '[--command NAME]', '[--secrets placeholder|env|inline]', '[--yes]', '[--json]']],
    options: {
      platform: '--platform ID',
      command: '--command NAME',
      secrets: '--secrets MODE',
      yes: '--yes',
      json: '--json',
    },
  },
  report: {
    lines: [
      [
        'handrail report',
        subject,
        '[--platform ID]',
        '[--token-stdin]',
        '[--ca FILE]',
        '[--allow-plain-http]',
        '--out FILE',
        '[--mask-emails]',
        '[--mask-hosts]',
        '[--error FILE]',
      ],
      ['handrail report', '--read FILE'],
    ],
    options: {
      answers: '--answers FILE',
      connection: '--connection NAME',
      platform: '--platform ID',
      'token-stdin': '--token-stdin',
      ca: '--ca FILE',
      'allow-plain-http': '--allow-plain-http',
      out: '--out FILE',
      'mask-emails': '--mask-emails',
      'mask-hosts': '--mask-hosts',
      error: '--error FILE',
      read: '--read FILE',
    },
  },
  explain: {
    lines: [['handrail explain', '[FILE | -]', '[--platform ID]', `[${deployment}]`, '[--json]']],
    options: { platform: '--platform ID', deployment: '--deployment KIND', json: '--json' },
  },
  repair: {
    lines: [['handrail repair FILE', '[--platform ID]', '[--out PATH]', '[--json]']],
    options: { platform: '--platform ID', out: '--out PATH', json: '--json' },
  },
  connections: {
    lines: [
      ['handrail connections', '[list]', '[--platform ID]', '[--health STATE]', '[--ends-within DAYS]', '[--search TEXT]', '[--json]'],
      ['handrail connections remove NAME', '[--json]'],
      ['handrail connections ends NAME', '(DAY | never)', '[--json]'],
      ['handrail connections forget-ca NAME', '[--json]'],
    ],
    options: {
      platform: '--platform ID',
      health: '--health STATE',
      'ends-within': '--ends-within DAYS',
      search: '--search TEXT',
      json: '--json',
    },
  },
  share: {
    lines: [['handrail share NAME', '[--from TEXT]', '[--note TEXT]', '(--out FILE [--replace] | --out -)']],
    options: { from: '--from TEXT', note: '--note TEXT', out: '--out FILE', replace: '--replace' },
  },
  import: {
    lines: [['handrail import FILE', '[--yes]', '[--copy]', '[--json]']],
    options: { yes: '--yes', copy: '--copy', json: '--json' },
  },
  bundle: {
    lines: [['handrail bundle NAME', '[--note TEXT]', '[--with-names]', '--out FILE [--replace]']],
    options: { note: '--note TEXT', 'with-names': '--with-names', out: '--out FILE', replace: '--replace' },
  },
  where: { lines: [['handrail where NAME', '[--json]']], options: { json: '--json' } },
  rotate: {
    lines: [
      ['handrail rotate NAME', '[--token-stdin [--expires DATE] | --pressed | --made]', '[--despite]', '[--replace]', '[--json]'],
      ['handrail rotate NAME', '(--status | --works N | --leave N | --back | --abandon)', '[--json]'],
      ['handrail rotate', '(NAME NAME ... | --all-ending DAYS)', '[--json]'],
      ['handrail rotate NAME', '(--let-go HOW | --revoke USER [--token-id ID])', '[--json]'],
    ],
    options: {
      'token-stdin': '--token-stdin',
      expires: '--expires DATE',
      pressed: '--pressed',
      made: '--made',
      despite: '--despite',
      replace: '--replace',
      status: '--status',
      works: '--works N',
      leave: '--leave N',
      back: '--back',
      abandon: '--abandon',
      'let-go': '--let-go HOW',
      revoke: '--revoke USER',
      'token-id': '--token-id ID',
      'all-ending': '--all-ending DAYS',
      json: '--json',
    },
  },
  record: {
    lines: [
      ['handrail record', '[NAME]', '[--json | --csv]'],
      ['handrail record', '--verify', '[--json]'],
      ['handrail record', '--delete', '[--json]'],
    ],
    options: { json: '--json', csv: '--csv', verify: '--verify', delete: '--delete' },
  },
  inventory: {
    lines: [
      ['handrail inventory', '--org ID', '[--key-stdin]', '[--keep-key]', '[--only FILTER]', '[--json | --csv]'],
      ['handrail inventory', '--connection NAME', '[--user NAME]', '[--key-stdin]', '[--only FILTER]', '[--json | --csv]'],
      ['handrail inventory', '--kept-key', '[--only FILTER]', '[--json | --csv]'],
      ['handrail inventory', '--forget-key'],
      ['handrail inventory', '--practice', '[--only FILTER]', '[--json | --csv]'],
    ],
    options: {
      org: '--org ID',
      connection: '--connection NAME',
      practice: '--practice',
      user: '--user NAME',
      'key-stdin': '--key-stdin',
      'keep-key': '--keep-key',
      'kept-key': '--kept-key',
      'forget-key': '--forget-key',
      only: '--only FILTER',
      json: '--json',
      csv: '--csv',
    },
  },
  watch: {
    lines: [
      ['handrail watch', '[--ends-within DAYS]', '[--json]'],
      ['handrail watch', '--ics FILE', '[--addresses]', '[--replace]', '[--json]'],
    ],
    options: {
      'ends-within': '--ends-within DAYS',
      ics: '--ics FILE',
      addresses: '--addresses',
      replace: '--replace',
      json: '--json',
    },
  },
  practice: {
    lines: [['handrail practice', '[--cloud-port N]', '[--self-managed-port N]', '[--scenario NAME]']],
    options: { 'cloud-port': '--cloud-port N', 'self-managed-port': '--self-managed-port N', scenario: '--scenario NAME' },
  },
} satisfies {
  readonly [C in CommandName]: Form & { readonly options: Readonly<Record<keyof (typeof helpCopy)[C]['options'], string>> };
};

const example = `  { "deployment": "data-center", "baseUrl": "https://git.acme.io/bitbucket", "workspace": null,
    "projectKey": "PRJ", "repositories": null,
    "credential": { "kind": "http-access-token", "user": "svc-cds", "gitUser": "svc-cds" },
    "options": { "name": "bitbucket-acme" } }`;

/** The whole of `handrail --help`, at most `width` characters wide where its words allow it. */
export function overview(width: number): string {
  const copy = helpCopy.overview;
  const names = commands.map((name) => [usualForm[name] ?? name, copy.commands[name]] as const);
  const { help, version, lang } = copy.options;
  const options = [
    ['--help', help],
    ['--version', version],
    ['--lang CODE', lang(offeredLanguages().join(', '))],
  ] as const;
  const widest = longest([...names, ...options].map(([name]) => name));
  return joined([
    wrap(copy.what, width),
    usageLines([['handrail', '[command]', '[options]']], width),
    rows(names, widest, width),
    rows(options, widest, width),
    wrap(helpCopy.statuses, width),
  ]);
}

/** Commands that are listed with what they cannot do without. */
const usualForm: Partial<Readonly<Record<CommandName, string>>> = {
  detect: 'detect URL',
  apply: 'apply NAME',
  repair: 'repair FILE',
  share: 'share NAME',
  import: 'import FILE',
  bundle: 'bundle NAME',
  where: 'where NAME',
  rotate: 'rotate NAME',
};

/** The whole of `handrail <command> --help`. */
export function commandHelp(command: CommandName, width: number): string {
  const form: Form = forms[command];
  const words: { readonly what: string; readonly options: Readonly<Record<string, string>> } = helpCopy[command];
  const widest = longest(Object.values(form.options));
  const options = Object.entries(form.options).map(([key, typed]) =>
    [row(typed, words.options[key] ?? '', widest, width), below(command, key, widest, width)].filter((part) => part !== '').join('\n'),
  );
  return joined([usageLines(form.lines, width), wrap(words.what, width), options.join('\n'), ...after(command, width)]);
}

/** The words that an option is followed by, each with what it means. */
function below(command: CommandName, option: string, widest: number, width: number): string {
  const indent = ' '.repeat(widest + 4);
  if (command === 'export' && option === 'secrets')
    return Object.entries(helpCopy.export.secrets)
      .map(([mode, meaning]) => wrap(`${mode}: ${meaning}`, width, indent))
      .join('\n');
  if (command === 'export' && option === 'to') return wrap(destinationIds.join(', '), width, indent);
  if (command !== 'repair' || option !== 'platform') return '';
  const files: Readonly<Record<RepairPlatform, string>> = helpCopy.repair.files;
  const most = longest(Object.keys(files));
  return rows(Object.entries(files), most, width, indent);
}

function after(command: CommandName, width: number): readonly string[] {
  const { credentials, statuses, answers } = helpCopy;
  const file = [
    wrap(answers.intro, width),
    example,
    ...[answers.cloud, answers.repositories, answers.files].map((text) => wrap(text, width)),
  ].join('\n');
  const all = [wrap(credentials, width), file, wrap(statuses, width)];
  switch (command) {
    case 'start':
      return [wrap(helpCopy.start.after, width)];
    case 'detect':
      return [wrap(statuses, width)];
    case 'check':
    case 'report':
      return all;
    case 'export':
      return [wrap(helpCopy.export.several, width), wrap(helpCopy.export.to, width), ...all];
    case 'watch':
      return [wrap(helpCopy.watch.statuses, width)];
    case 'explain':
      return [wrap(helpCopy.explain.statuses, width)];
    case 'rotate':
      return [wrap(helpCopy.rotate.statuses, width)];
    case 'apply':
      return [wrap(helpCopy.apply.statuses, width)];
    case 'record':
      return [wrap(helpCopy.record.statuses, width)];
    case 'inventory':
      return [wrap(helpCopy.inventory.statuses, width)];
    case 'repair':
      return [wrap(helpCopy.repair.statuses, width)];
    default:
      return [];
  }
}

function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

function rows(all: readonly (readonly [name: string, text: string])[], widest: number, width: number, indent = '  '): string {
  return all.map(([name, text]) => row(name, text, widest, width, indent)).join('\n');
}

/** A name, and what it means in a column of its own. */
function row(name: string, text: string, widest: number, width: number, indent = '  '): string {
  return `${indent}${name.padEnd(widest)}  ${wrap(text, width, ' '.repeat(indent.length + widest + 2)).trimStart()}`;
}

/** Command lines under the word “Usage:”, broken between their pieces and below their first option. */
function usageLines(lines: readonly (readonly string[])[], width: number): string {
  const start = `${helpCopy.usage}: `;
  const lead = ' '.repeat(start.length);
  return lines
    .flatMap(([command = '', ...pieces]) => {
      const broken: string[] = [];
      let line = lead + command;
      for (const piece of pieces) {
        if (line.length + 1 + piece.length > width) {
          broken.push(line);
          line = `${lead}${' '.repeat(command.length)} ${piece}`;
        } else line += ` ${piece}`;
      }
      return [...broken, line];
    })
    .join('\n')
    .replace(lead, start);
}
