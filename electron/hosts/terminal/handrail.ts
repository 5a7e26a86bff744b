/** The `handrail` program (package.json, `bin`). */
import * as module from 'node:module';
import { processIo } from './io.ts';

// Keeps compiled code between runs; Node has it since 22.1 (https://nodejs.org/api/module.html#moduleenablecompilecachecachedir).
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { main } = await import('./main.ts');
const io = processIo(import.meta.url);
try {
  const exit = await main(process.argv.slice(2), io);
  if (!io.unwritten()) process.exitCode = exit;
} catch (error) {
  const { crash } = await import('./crash.ts');
  process.exitCode = crash(io, error);
}
