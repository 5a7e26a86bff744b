// What crosses between processes is cloned, not written as JSON
// (https://www.electronjs.org/docs/latest/api/ipc-renderer#ipcrendererinvokechannel-args, "Structured Clone Algorithm"): Map, Date, undefined and cycles survive; functions, promises and symbols throw. The engine's own structuredClone decides what
// may pass and takes prototypes away; this only carries its result over a channel of texts. Its source is put into the page too, so it must
// need nothing around it.

/** @returns {{ encode: (value: unknown) => string, decode: (text: string) => unknown }} */
export function makeCodec() {
  const views = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array'].concat([
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
  ]);
  const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
  function encode(value) {
    let cloned;
    try {
      cloned = globalThis.structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
    const seen = new Map();
    const nodes = [];
    const put = (each) => {
      if (typeof each === 'object' && each !== null) {
        const known = seen.get(each);
        if (known !== undefined) return known;
        const at = nodes.push(null) - 1;
        seen.set(each, at);
        nodes[at] = object(each);
        return at;
      }
      return nodes.push(plain(each)) - 1;
    };
    const plain = (each) => {
      if (each === undefined) return ['undefined'];
      if (typeof each === 'bigint') return ['bigint', String(each)];
      if (typeof each === 'number' && (!Number.isFinite(each) || Object.is(each, -0)))
        return ['number', Object.is(each, -0) ? '-0' : String(each)];
      return ['value', each];
    };
    const object = (each) => {
      const kind = kindOf(each);
      if (Array.isArray(each)) return ['array', each.length, Object.keys(each).map((key) => [key, put(each[key])])];
      if (kind === 'Date') return ['date', put(each.getTime())];
      if (kind === 'RegExp') return ['regexp', each.source, each.flags];
      if (kind === 'Map') return ['map', [...each].map(([key, item]) => [put(key), put(item)])];
      if (kind === 'Set') return ['set', [...each].map(put)];
      if (kind === 'Error') return ['error', each.name, each.message, each.stack ?? ''];
      if (kind === 'ArrayBuffer') return ['buffer', [...new Uint8Array(each)]];
      if (views.includes(kind)) return ['view', kind, [...new Uint8Array(each.buffer, each.byteOffset, each.byteLength)]];
      if (['Boolean', 'Number', 'String', 'BigInt'].includes(kind)) return ['boxed', put(each.valueOf())];
      if (kind !== 'Object') throw new Error('An object could not be cloned.');
      return ['object', Object.keys(each).map((key) => [key, put(each[key])])];
    };
    const root = put(cloned);
    return JSON.stringify({ root, nodes });
  }
  function decode(text) {
    const { root, nodes } = JSON.parse(text);
    const made = new Map();
    const get = (at) => {
      if (made.has(at)) return made.get(at);
      const [kind, first, second, third] = nodes[at];
      const keep = (value) => {
        made.set(at, value);
        return value;
      };
      switch (kind) {
        case 'value':
          return first;
        case 'undefined':
          return undefined;
        case 'bigint':
          return BigInt(first);
        case 'number':
          return Number(first);
        case 'date':
          return keep(new Date(get(first)));
        case 'regexp':
          return keep(new RegExp(first, second));
        case 'boxed':
          return keep(Object(get(first)));
        case 'buffer':
          return keep(new Uint8Array(first).buffer);
        case 'view':
          return keep(new globalThis[first](new Uint8Array(second).buffer));
        case 'error': {
          const name = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'].includes(first)
            ? first
            : 'Error';
          const error = new globalThis[name](second);
          error.stack = third;
          return keep(error);
        }
        case 'map': {
          const map = keep(new Map());
          for (const [key, item] of first) map.set(get(key), get(item));
          return map;
        }
        case 'set': {
          const set = keep(new Set());
          for (const item of first) set.add(get(item));
          return set;
        }
        case 'array': {
          const array = keep(new Array(first));
          for (const [key, item] of second) array[key] = get(item);
          return array;
        }
        default: {
          const object = keep({});
          for (const [key, item] of first)
            Object.defineProperty(object, key, { value: get(item), writable: true, enumerable: true, configurable: true });
          return object;
        }
      }
    };
    return get(root);
  }
  return { encode, decode };
}
