/** How large the window's page is drawn. The steps are those of browsers; past twice its size the wizard has no room. */
import type { Window } from './apis.ts';

export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The step that is nearest to a factor which somebody kept; 1 for what is no factor. */
export function nearestZoom(factor: number): number {
  if (!Number.isFinite(factor) || factor <= 0) return 1;
  return [...zoomSteps].sort((a, b) => Math.abs(a - factor) - Math.abs(b - factor))[0] ?? 1;
}

export interface Zoom {
  step(by: -1 | 1): void;
  reset(): void;
  factor(): number;
}

/** `changed` is told of each new factor. When the person turns the mouse wheel with Ctrl, Electron asks for a step and does not zoom. */
export function createZoom(
  contents: Pick<Window['webContents'], 'on' | 'setZoomFactor' | 'isDestroyed'>,
  start: number,
  changed: (factor: number) => void,
): Zoom {
  let factor = nearestZoom(start);
  const set = (next: number): void => {
    if (next === factor || contents.isDestroyed()) return;
    factor = next;
    contents.setZoomFactor(next);
    changed(next);
  };
  const step = (by: -1 | 1): void => {
    const at = zoomSteps.findIndex((each) => each === factor);
    set(zoomSteps[Math.min(Math.max(at + by, 0), zoomSteps.length - 1)] ?? 1);
  };
  contents.on('zoom-changed', (_event, direction) => step(direction === 'in' ? 1 : -1));
  return { step, reset: () => set(1), factor: () => factor };
}
