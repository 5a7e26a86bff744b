/**
 * Starting at login. Electron has it for macOS and Windows and for no other system
 * (https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows).
 */
import type { HostReminders } from '../../../contract/index.ts';
import type { ElectronApis } from '../apis.ts';

/** What Windows starts Handrail with; macOS tells by itself. */
const hiddenArgument = '--hidden';

type App = Pick<ElectronApis['app'], 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>;

/** The system starts this app itself: not the source tree, whose program is Electron's own. */
function can(app: App, platform: NodeJS.Platform): boolean {
  return app.isPackaged && (platform === 'darwin' || platform === 'win32');
}

const own = (platform: NodeJS.Platform) => (platform === 'win32' ? { args: [hiddenArgument] } : {});

/** How it is: the system is asked, because the person may turn it off there. */
export function loginState(app: App, platform: NodeJS.Platform): HostReminders['atLogin'] {
  if (!can(app, platform)) return 'none';
  const { openAtLogin, executableWillLaunchAtLogin, status } = app.getLoginItemSettings(own(platform));
  if (platform === 'darwin' && status === 'requires-approval') return 'needs-approval';
  // The task manager of Windows may hold back what is registered.
  return openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin) ? 'on' : 'off';
}

/** Does nothing where the system has no such thing. */
export function chooseLogin(app: App, platform: NodeJS.Platform, openAtLogin: boolean): void {
  if (can(app, platform)) app.setLoginItemSettings({ openAtLogin, ...own(platform) });
}

/** Whether the system started this process at login, so that no window is shown. */
export function startsHidden(app: App, platform: NodeJS.Platform, ownArguments: readonly string[]): boolean {
  if (!can(app, platform)) return false;
  return platform === 'win32' ? ownArguments.includes(hiddenArgument) : app.getLoginItemSettings().wasOpenedAtLogin;
}
