/** A zip archive whose files are stored as they are (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3). */
import { crc32 } from 'node:zlib';

/** `mode` as in `chmod`; readers on Unix take it from the upper half of the external attributes. */
export interface StoredFile {
  readonly name: string;
  readonly text: string;
  readonly mode?: number;
}

export function storedZip(files: readonly StoredFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, text, mode = 0o644 } of files) {
    const bytes = Buffer.from(text);
    const path = Buffer.from(name);
    // From "version needed" to the length of the extra field: the same in both headers.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, path, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((0o100_000 | mode) << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    // Made on Unix, so that the attributes are its modes.
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), shared, tail, path]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}
