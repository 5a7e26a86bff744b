/** `handrail` commands in a process that has the program loaded (commands.mjs), where the process itself is not what is looked at. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { baseEnv } from './host.ts';
import type { Env, Ran } from './host.ts';

export interface Commands {
  /** As `handrail` of host.ts; one at a time. */
  run(args: readonly string[], options: { readonly env: Env; readonly input?: string }): Promise<Ran>;
}

/** Starts the process, with the program loaded. It ends with this one. */
export async function startCommands(): Promise<Commands> {
  const child = fork(join(import.meta.dirname, 'commands.mjs'), {
    env: baseEnv(),
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('The process of the commands ended.'))),
    ])) as [unknown];
    return message;
  };
  await answer();
  return {
    run: async (args, { env, input = '' }) => {
      const answered = answer();
      child.send({ args, env, input });
      return (await answered) as Ran;
    },
  };
}
