/** Every icon of the packages, made from build/icon.svg each time: there is no second drawing that could grow old. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

/** Where they lie until they are packed. */
export const iconFolder = '.packaging/icons';

interface Picture {
  readonly size: number;
  readonly png: Buffer;
  /** Four bytes a pixel, red green blue alpha, colours multiplied by alpha, top line first. */
  readonly pixels: Uint8Array;
}

let ready: Promise<void> | null = null;

/** Draws the SVG `size` pixels wide. */
export async function draw(svg: string, size: number): Promise<Picture> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(async (code) => initWasm(code));
  await ready;
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
  const picture = { size, png: Buffer.from(image.asPng()), pixels: Uint8Array.from(image.pixels) };
  image.free();
  return picture;
}

/** What macOS calls each size (https://en.wikipedia.org/wiki/Apple_Icon_Image_format): those that hold a PNG. */
const icnsTypes = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

function icns(pictures: ReadonlyMap<number, Picture>): Buffer {
  const parts = icnsTypes.map(([type, size]) => {
    const png = pictures.get(size)?.png ?? Buffer.alloc(0);
    const head = Buffer.alloc(8);
    head.write(type, 0, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** A picture as Windows keeps small ones: a bitmap without its file header, last line first, with an empty mask. */
function bitmap({ size, pixels }: Picture): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  head.writeInt32LE(size * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const body = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      const alpha = pixels[from + 3] ?? 0;
      const colour = (at: number): number => (alpha === 0 ? 0 : Math.min(255, Math.round(((pixels[from + at] ?? 0) * 255) / alpha)));
      body.set([colour(2), colour(1), colour(0), alpha], to);
    }
  }
  return Buffer.concat([head, body, Buffer.alloc(Math.ceil(size / 32) * 4 * size)]);
}

const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const;

/** https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10); the largest as a PNG, as Windows has taken it since Vista. */
function ico(pictures: ReadonlyMap<number, Picture>): Buffer {
  const images = icoSizes.map((size) => {
    const picture = pictures.get(size);
    if (picture === undefined) throw new Error(`No picture of ${size} pixels was drawn`);
    return { size, data: size === 256 ? picture.png : bitmap(picture) };
  });
  const head = Buffer.alloc(6 + images.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, data }] of images.entries()) {
    const at = 6 + index * 16;
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], at);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...images.map(({ data }) => data)]);
}

/** Sizes of the freedesktop icon theme that desktops look for. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;

let made: Promise<void> | null = null;

/** Writes `icon.icns`, `icon.ico` and `linux/` of PNGs into `.packaging/icons` of the project, once in each run. */
export async function makeIcons(root: string): Promise<void> {
  return (made ??= makeAll(root));
}

async function makeAll(root: string): Promise<void> {
  const svg = await readFile(join(root, 'build/icon.svg'), 'utf8');
  const sizes = new Set<number>([...icoSizes, ...linuxSizes, ...icnsTypes.map(([, size]) => size)]);
  const pictures = new Map<number, Picture>();
  for (const size of sizes) pictures.set(size, await draw(svg, size));
  const folder = join(root, iconFolder);
  await mkdir(join(folder, 'linux'), { recursive: true });
  await writeFile(join(folder, 'icon.icns'), icns(pictures));
  await writeFile(join(folder, 'icon.ico'), ico(pictures));
  for (const size of linuxSizes) {
    await writeFile(join(folder, `linux/${size}x${size}.png`), pictures.get(size)?.png ?? Buffer.alloc(0));
  }
}
