/** The one window. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { startUrl } from './origin.ts';
import { smallestSize } from './window-state.ts';
import type { WindowState } from './window-state.ts';

/** `--canvas` in renderer/styles/tokens.css: what shows until the page's first paint. */
export const canvas = { light: '#fbfcfd', dark: '#10161f' } as const;

export interface WindowWishes {
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly dark: boolean;
  /** False in a packaged app. */
  readonly developerTools: boolean;
  readonly state: WindowState;
}

/** Everything stated, also where it is Electron's default today: a changed default must not open anything. */
export function windowOptions({ preload, dark, developerTools, state }: WindowWishes): BrowserWindowConstructorOptions {
  return {
    title: 'Handrail',
    width: state.width,
    height: state.height,
    ...(state.x === undefined || state.y === undefined ? {} : { x: state.x, y: state.y }),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    backgroundColor: dark ? canvas.dark : canvas.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries come from the network.
      spellcheck: false,
      devTools: developerTools,
      safeDialogs: true,
      zoomFactor: state.zoom,
    },
  };
}

/**
 * Shows the window at its first paint and tells `keep` where it stood in the end; resolves at that paint. `hidden`: it is painted and not
 * shown, until somebody asks for it.
 */
export function openWindow(
  window: Pick<BrowserWindow, 'once' | 'on' | 'show' | 'maximize' | 'loadURL' | 'isMaximized' | 'getNormalBounds'>,
  state: WindowState,
  keep: (state: WindowState) => void,
  zoom: () => number,
  hidden = false,
): Promise<void> {
  let kept = '';
  let shown = !hidden;
  window.on('close', () => {
    // One that was never shown stood nowhere.
    if (!shown) return;
    // A window that is held back closes twice.
    const now = { ...window.getNormalBounds(), maximized: window.isMaximized(), zoom: zoom() };
    if (JSON.stringify(now) !== kept) keep(now);
    kept = JSON.stringify(now);
  });
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => {
      if (hidden)
        // To maximize it would show it (https://www.electronjs.org/docs/latest/api/browser-window#winmaximize).
        window.once('show', () => {
          shown = true;
          if (state.maximized) window.maximize();
        });
      else {
        if (state.maximized) window.maximize();
        window.show();
      }
      resolve();
    });
  });
  // A page that cannot be loaded shows Electron's own error; it is no reason to end.
  window.loadURL(startUrl).catch(() => undefined);
  return painted;
}
