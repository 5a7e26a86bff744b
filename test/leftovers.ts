/** Files of tests share one world, which halves the time that loading takes: none may leave anything in it for the next. */
import { afterAll, beforeAll, expect, vi } from 'vitest';

const worldOf = (): object => ({
  folder: process.cwd(),
  environment: { ...process.env },
  timers: vi.isFakeTimers(),
  exit: process.exitCode,
});
let before: object;

beforeAll(() => {
  before = worldOf();
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  const after = worldOf();
  expect(after, 'folder, environment and exit status are as they were').toEqual({ ...before, timers: false });
});
