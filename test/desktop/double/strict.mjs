// Objects that know what they know: everything else throws by name, so that a test cannot pass by what Electron does otherwise.

/** Looked for by Node, by promises and by printing; never part of Electron's surface. */
const silent = new Set(['then', 'toJSON', 'inspect', 'constructor', 'prototype', '$$typeof', 'asymmetricMatch', 'nodeType', '_events']);

/**
 * @template {object} T
 * @param {string} name as in Electron's documents
 * @param {T} target
 * @returns {T}
 */
export function strict(name, target) {
  return new Proxy(target, {
    get(from, key) {
      if (typeof key === 'symbol' || key in from || silent.has(key) || key.startsWith('_')) {
        const value = Reflect.get(from, key, from);
        return typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value)) ? value.bind(from) : value;
      }
      throw new Error(`The double of Electron knows no ${name}.${key}`);
    },
  });
}

/** Events of one part of Electron; listening for one that the double never emits throws. */
export function onlyEvents(name, emitter, known) {
  const check = (event) => {
    if (!known.includes(event)) throw new Error(`The double of Electron knows no event ${event} of ${name}`);
  };
  for (const method of ['on', 'once', 'addListener', 'prependListener']) {
    const own = emitter[method].bind(emitter);
    emitter[method] = (event, listener) => {
      check(event);
      return own(event, listener);
    };
  }
  return emitter;
}

/** An event that a listener can hold back. */
export function preventable(more = {}) {
  let prevented = false;
  return {
    ...more,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}
