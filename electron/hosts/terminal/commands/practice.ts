/** `handrail practice`: a pretend Bitbucket Cloud and a self-managed one, until Ctrl-C. */
import { isScenarioName, scenarios, tryStartPractice } from '../../../practice/index.ts';
import type { Practice, PracticeStartProblem, ScenarioName } from '../../../practice/index.ts';
import { readArguments, readPort } from '../arguments.ts';
import { report, usage } from '../failure.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { styleFor, table, wrap } from '../style.ts';
import { practiceTexts } from '../../../contract/copy/en/practice.ts';
import { practiceRole } from '../../../contract/copy/en/wizard/practice.ts';
import { pageWords } from '../../common/practice-words.ts';
import { outputCopy } from '../../../contract/copy/en/terminal/output.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const options = { 'cloud-port': { type: 'string' }, 'self-managed-port': { type: 'string' }, scenario: { type: 'string' } } as const;

export async function practice(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('practice', args, options);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const cloudPort = readPort('cloud-port', values['cloud-port']);
  if (!cloudPort.ok) return report(io, cloudPort.failure);
  const selfManagedPort = readPort('self-managed-port', values['self-managed-port']);
  if (!selfManagedPort.ok) return report(io, selfManagedPort.failure);
  const scenario = values.scenario ?? 'healthy';
  if (!isScenarioName(scenario)) {
    const names = Object.keys(scenarios);
    return report(io, usage(`${usageCopy.practice.scenario}${didYouMean(scenario, names)} ${usageCopy.known(names)}`).failure);
  }
  const started = await tryStartPractice({
    cloudPort: cloudPort.value,
    selfManagedPort: selfManagedPort.value,
    scenario,
    words: pageWords,
  });
  if (!started.ok) return report(io, usage(faultWords(started.problem)).failure);
  try {
    print(io, started.practice);
    await new Promise<void>((resolve) => {
      if (io.signal.aborted) resolve();
      io.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return exits.fine;
  } finally {
    await started.practice.close();
  }
}

/** Closed: a scenario without its words does not compile. */
function scenarioWords(): Readonly<Record<ScenarioName, { readonly title: string; readonly what: string }>> {
  return practiceTexts.scenarios;
}

function faultWords({ kind, port, code }: PracticeStartProblem): string {
  const { faults } = practiceTexts;
  return kind === 'cannot-listen' ? faults[kind](port, code) : faults[kind](port);
}

function print(io: TerminalIo, { cloud, selfManaged, accounts, scenario }: Practice): void {
  const style = styleFor(io);
  const words = outputCopy.practice;
  const addresses = [
    ['Bitbucket Cloud', cloud.origin],
    [`  ${words.api}`, cloud.apiBase],
    [`  ${words.tokenPage}`, cloud.tokenPage],
    [`Data Center ${selfManaged.version}`, selfManaged.baseUrl],
    [`  ${words.https}`, selfManaged.secureBaseUrl],
  ];
  const people = accounts.map(({ name, email, password, role }) => [name, email, password, practiceRole(role)]);
  const { title, what } = scenarioWords()[scenario];
  const dimFirst = (cell: string, _row: number, column: number): string => (column === 0 ? style.dim(cell) : cell);
  const heads = (cell: string, row: number): string => (row === 0 ? style.dim(cell) : cell);
  io.stdout.write(
    [
      '',
      style.bold(words.running),
      words.scenario(scenario, title, what),
      '',
      table(addresses, dimFirst),
      '',
      style.bold(words.accounts),
      table([words.columns, ...people], heads),
      '',
      style.bold(words.use),
      wrap(words.how, style.width, '  '),
      `  HANDRAIL_CLOUD_API=${cloud.apiBase} handrail check --answers answers.json --token-stdin`,
      wrap(words.wizard('handrail start --practice'), style.width, '  '),
      style.dim(`  ${words.end}`),
      '',
      '',
    ].join('\n'),
  );
}
