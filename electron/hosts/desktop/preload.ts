/** Runs in the sandboxed window before the page: puts one object there, `window.handrail`, and nothing of Electron's. */
import { contextBridge, ipcRenderer } from 'electron';
import { createPreloadBridge } from './preload-bridge.ts';

contextBridge.exposeInMainWorld('handrail', createPreloadBridge(ipcRenderer));
