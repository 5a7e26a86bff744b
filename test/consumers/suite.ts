/** Runs the consumers, one more at a time than there are processors, and prints platform × deployment × secrets mode × verdict. */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { deployments } from '../../electron/contract/index.ts';
import type { Deployment, SecretsMode } from '../../electron/contract/index.ts';
import { platforms } from '../../electron/core/platforms/registry.ts';
import { NotChecked } from './consumer.ts';
import type { Consumer, ConsumerCase } from './consumer.ts';

// A file in consumers/ is all that a new consumer takes.
const files = import.meta.glob<{ readonly consumer: Consumer }>('./consumers/*.ts', { eager: true });

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What one consumer said of one export. */
export interface Line {
  readonly platform: string;
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  readonly consumer: string;
  readonly what: string;
  readonly verdict: 'passed' | 'FAILED' | 'not checked';
  readonly why: string;
  readonly counts: boolean;
}

/** Every verdict, printed as a table. `only`: names of files in consumers/. */
export async function runSuite(only: readonly string[] | null): Promise<readonly Line[]> {
  const waiting = Object.entries(files)
    .filter(([path]) => only === null || only.includes(basename(path, '.ts')))
    .map(([, { consumer }]) => consumer)
    // The slow ones first, so that the quick ones fill the other lanes.
    .sort((a, b) => Number(b.slow ?? false) - Number(a.slow ?? false) || a.name.localeCompare(b.name));
  const lines: Line[] = [];
  const lane = async (): Promise<void> => {
    for (let consumer = waiting.shift(); consumer !== undefined; consumer = waiting.shift()) {
      const began = performance.now();
      const found = await runConsumer(consumer);
      lines.push(...found);
      say(`${consumer.name}: ${found.length} exports in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  };
  // Programs that start and servers that answer leave a processor free a third of the time.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
  const all = [...lines, ...(only === null ? unread(lines) : [])];
  print(all);
  return all;
}

async function runConsumer(consumer: Consumer): Promise<Line[]> {
  const missing = await consumer.missing();
  const lines: Line[] = [];
  try {
    for (const one of await consumer.cases())
      lines.push(line(consumer, one, ...(missing === null ? await verdictOf(one) : (['not checked', missing] as const))));
  } finally {
    await consumer.close?.();
  }
  return lines;
}

async function verdictOf(one: ConsumerCase): Promise<readonly [Line['verdict'], string]> {
  try {
    const problems = await one.run();
    return problems.length === 0 ? ['passed', ''] : ['FAILED', problems.join('; ')];
  } catch (error) {
    return error instanceof NotChecked
      ? ['not checked', error.message]
      : ['FAILED', error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function line(consumer: Consumer, { platform, deployment, mode, what }: ConsumerCase, verdict: Line['verdict'], why: string): Line {
  return { platform, deployment, mode, consumer: consumer.name, what, verdict, why, counts: consumer.kind === 'consumer' };
}

/** What the registry can export and no consumer of the platform's own has seen. Readers of the bare format do not count. */
function unread(lines: readonly Line[]): Line[] {
  return platforms().flatMap((platform) =>
    deployments.flatMap((deployment) =>
      platform.deployments[deployment].secretsModes.flatMap(({ mode, available }) => {
        if (!available || platform.deployments[deployment].support === 'blocked') return [];
        const seen = lines.some(
          (each) => each.counts && each.platform === platform.id && each.deployment === deployment && each.mode === mode,
        );
        const byPerson = platform.deployments[deployment].artifacts.every((artifact) => artifact.kind === 'sheet');
        const why = byPerson
          ? 'a sheet is followed by a person'
          : 'it cannot be had here; test/unit/platforms holds the files to what is known of it';
        return seen
          ? []
          : [
              {
                platform: platform.id,
                deployment,
                mode,
                consumer: '–',
                what: 'its own consumer',
                verdict: 'not checked' as const,
                why,
                counts: false,
              },
            ];
      }),
    ),
  );
}

function print(lines: readonly Line[]): void {
  const order = [...lines].sort((a, b) =>
    `${a.platform} ${a.deployment} ${a.mode} ${a.consumer}`.localeCompare(`${b.platform} ${b.deployment} ${b.mode} ${b.consumer}`),
  );
  const rows = [
    ['platform', 'deployment', 'secrets', 'consumer', 'what', 'verdict'],
    ...order.map((each) => [
      each.platform,
      each.deployment,
      each.mode,
      each.consumer,
      each.what,
      each.why === '' ? each.verdict : `${each.verdict}: ${each.why}`,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) say(row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '));
  const count = (verdict: Line['verdict']): number => lines.filter((each) => each.verdict === verdict).length;
  say(
    `\n${count('passed')} passed (${lines.filter((each) => each.verdict === 'passed' && !each.counts).length} of them by readers of the format only), ${count('FAILED')} failed, ${count('not checked')} not checked.`,
  );
}
