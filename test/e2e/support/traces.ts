/** Looks for a secret in everything that a program left behind, in the forms in which it could stand there. */
import { request } from 'node:http';
import type { Page, Request } from '@playwright/test';
import { filesIn } from './folders.ts';

/** Characters of a window: shorter ones turn up by chance. */
const windowSize = 8;

export interface Wanted {
  /** For the report: which secret it is. */
  readonly name: string;
  readonly secret: string;
  /** Also looked for as `user:secret`. */
  readonly user: string | null;
  /** True where the secret is random, so that no part of it may turn up either. */
  readonly random: boolean;
}

/** Every text that would give the secret away. */
function formsOf({ secret, user, random }: Wanted): ReadonlySet<string> {
  const base64 = (text: string): string[] => [Buffer.from(text).toString('base64'), Buffer.from(text).toString('base64url')];
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    ...base64(secret),
    Buffer.from(secret).toString('hex'),
  ];
  if (user !== null) forms.push(...base64(`${user}:${secret}`), encodeURIComponent(`${user}:${secret}`));
  if (random) {
    // The head of an API token is the same in all of them.
    const part = secret.replace(/^AT[ABC]TT3xFfG[A-Z]0/, '');
    for (let at = 0; at + windowSize <= part.length; at += 1) forms.push(part.slice(at, at + windowSize));
  }
  return new Set(forms);
}

export interface Place {
  readonly where: string;
  readonly text: string;
}

/** A line for each secret that stands in one of the places; it names the place and never repeats the secret. */
export function traces(places: readonly Place[], wanted: readonly Wanted[]): string[] {
  return wanted.flatMap((each) => {
    const forms = [...formsOf(each)];
    return places.filter(({ text }) => forms.some((form) => text.includes(form))).map(({ where }) => `${each.name} in ${where}`);
  });
}

/** All files of a folder as places. Bytes are read as Latin-1, so that nothing is lost in files that are no text. */
export async function folderPlaces(name: string, folder: string): Promise<Place[]> {
  return (await filesIn(folder)).flatMap((file) => [
    { where: `${name}: ${file.name}`, text: file.bytes.toString('latin1') },
    { where: `${name}, name of a file`, text: file.name },
  ]);
}

/** The page as it stands: its markup, what its fields hold, its storages, title and address. */
export async function pagePlaces(page: Page, where: string): Promise<Place[]> {
  const text = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) => (field as HTMLInputElement).value);
    return [
      document.documentElement.outerHTML,
      ...fields,
      ...[sessionStorage, localStorage].map((storage) => JSON.stringify(Object.entries(storage))),
      document.title,
      location.href,
      JSON.stringify(history.state),
    ].join('\n');
  });
  return [{ where: `page: ${where}`, text }];
}

/** What crosses between page and host. */
export interface Traffic {
  /** All of it so far; a request that hands a secret over (see `handsOver`) is there without its body. */
  places(): Promise<Place[]>;
}

/** Calls whose input is the secret that the person submits. */
const handsOver = /\/call\/(?:token\.(?:recognise|keep|create)|held\.keep)$/;
/** The one reply that carries a secret: the person pressed Copy. */
const copyReply = /\/copy$/;

/** Everything that the host tells its pages by itself: one more listener, with the page's own key. */
async function eventsOf(page: Page): Promise<() => string> {
  const key = await page.evaluate(() => sessionStorage.getItem('handrail-key'));
  const { origin } = new URL(page.url());
  let text = '';
  const asked = request(
    `${origin}/events`,
    { method: 'POST', agent: false, headers: { origin, 'content-type': 'application/json', 'x-handrail-key': key ?? '' } },
    (reply) => {
      if (reply.statusCode !== 200) throw new Error(`The host answered ${reply.statusCode ?? 0} to a listener.`);
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.on('error', () => undefined);
    },
  );
  asked.on('error', () => undefined);
  asked.end('{}');
  return () => text;
}

/** Records from now on; the page is open already. */
export async function recordTraffic(page: Page): Promise<Traffic> {
  const events = await eventsOf(page);
  const seen: Promise<Place[]>[] = [];
  async function read(asked: Request): Promise<Place[]> {
    const { pathname } = new URL(asked.url());
    const headers = JSON.stringify(await asked.allHeaders().catch(() => ({})));
    const places = [
      { where: `request ${pathname}`, text: `${asked.url()}\n${headers}\n${handsOver.test(pathname) ? '' : (asked.postData() ?? '')}` },
    ];
    const response = await asked.response().catch(() => null);
    if (response === null) return places;
    const body = copyReply.test(pathname) ? '' : await response.text().catch(() => '');
    return [...places, { where: `reply ${pathname}`, text: `${JSON.stringify(response.headers())}\n${body}` }];
  }
  page.on('requestfinished', (finished) => void seen.push(read(finished)));
  return { places: async () => [...(await Promise.all(seen)).flat(), { where: 'events', text: events() }] };
}
