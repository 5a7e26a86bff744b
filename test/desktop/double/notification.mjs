// `Notification` of the main process (https://www.electronjs.org/docs/latest/api/notification). The system's own look is not shown.
import { EventEmitter } from 'node:events';
import { onlyEvents, strict } from './strict.mjs';

// Those that are documented for every system; on Linux Electron emits no `failed`, `reply` or `action`.
const events = ['show', 'click', 'close'].concat(process.platform === 'linux' ? [] : ['failed', 'reply', 'action']);
/** Options of every system; what a single system alone has is not used. */
const options = ['title', 'body', 'silent', 'icon', 'urgency', 'timeoutType'];

/** @param {{ notifications: any[] }} record */
export function createNotification(record) {
  class Notification {
    // `ELECTRON_DOUBLE_NOTIFICATIONS=0`: a desktop without a notification service.
    static isSupported() {
      return process.env['ELECTRON_DOUBLE_NOTIFICATIONS'] !== '0';
    }
    constructor(given = {}) {
      const unknown = Object.keys(given).find((key) => !options.includes(key));
      if (unknown !== undefined) throw new Error(`The double of Electron knows no option ${unknown} of Notification`);
      const emitter = onlyEvents('Notification', new EventEmitter(), events);
      const notification = strict('Notification', {
        title: given.title ?? '',
        body: given.body ?? '',
        on: (...args) => (emitter.on(...args), notification),
        once: (...args) => (emitter.once(...args), notification),
        // Nothing is shown before it; shown again, it takes the older one's place.
        show: () => {
          if (!record.notifications.includes(notification)) record.notifications.push(notification);
          emitter.emit('show', {});
        },
        close: () => void emitter.emit('close', {}),
        _click: () => void emitter.emit('click', {}),
      });
      return notification;
    }
  }
  return strict('Notification', Notification);
}
