/** Every way to leave the desktop app from outside of its page. */
import type { Desktop } from './launch.ts';

/** By name; none of them waits for the end. */
export const ways: Readonly<Record<string, (desktop: Desktop) => Promise<void>>> = {
  'the window’s ✕': async ({ evaluate }) => evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  'the menu': async ({ evaluate }) =>
    evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      items?.find(({ role }) => role === 'quit')?.click();
    }),
  'app.quit()': async ({ evaluate }) => evaluate(({ app }) => app.quit()),
  SIGTERM: async ({ process: child }) => void child.kill('SIGTERM'),
  SIGINT: async ({ process: child }) => void child.kill('SIGINT'),
  'the end of the session': async ({ evaluate }) =>
    evaluate(({ powerMonitor }) => void powerMonitor.emit('shutdown', { preventDefault: () => undefined })),
  'the window destroyed': async ({ evaluate }) => evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy()),
};
