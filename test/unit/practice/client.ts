/** What the practice tests share: a started server per file, credentials as headers, and a browser of sorts. */
import { afterAll, beforeAll } from 'vitest';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice, PracticeOptions } from '../../../electron/practice/index.ts';

/** Starts before the tests of a file and closes after them. */
export function practiceFor(options: PracticeOptions = {}): () => Practice {
  let practice: Practice | undefined;
  beforeAll(async () => {
    practice = await startPractice(options);
  });
  afterAll(async () => {
    await practice?.close();
  });
  return () => practice!;
}

export const basic = (user: string, secret: string) => ({ authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}` });
export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

/** What the tests read of JSON bodies. A field that an answer lacks is undefined all the same. */
export interface Body {
  readonly values: readonly Item[];
  readonly results: readonly Item[];
  readonly size: number;
  readonly limit: number;
  readonly next: string | undefined;
  readonly nextPageStart: number | undefined;
  readonly id: string;
  readonly uuid: string;
  readonly slug: string;
  readonly type: string;
  readonly permission: string;
  readonly token: string;
  readonly workspace: object;
  readonly links: { readonly clone: readonly object[]; readonly self: readonly { readonly href: string }[] };
  readonly 'status-code': number;
  readonly error: {
    readonly message: string;
    readonly detail: { readonly required: readonly string[]; readonly granted: readonly string[] };
  };
  readonly errors: readonly [{ readonly context: string | null; readonly message: string; readonly exceptionName: string }];
}

export interface Item {
  readonly id: string;
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly type: string;
  readonly administrator: boolean;
  readonly permission: string;
  readonly workspace: { readonly slug: string };
  readonly user: { readonly display_name: string };
  readonly repository: { readonly full_name: string };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** One request, no redirects followed; `body` is the parsed JSON, or undefined. */
export async function ask(address: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(address, { redirect: 'manual', ...init, headers });
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  return { status: response.status, headers: response.headers, text, body: body as Body };
}

export const ada = { name: 'ada', email: 'ada@acme.example', password: 'practice-ada' };
export const dan = { name: 'dan', email: 'dan@acme.example', password: 'practice-dan' };

/** A browser without JavaScript: keeps cookies, follows redirects on the same host, fills in and sends forms. */
export class Browser {
  readonly cookies = new Map<string, string>();
  address = '';
  status = 0;
  page = '';
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async open(path: string, init: RequestInit = {}): Promise<this> {
    let address = new URL(path, this.address === '' ? this.origin : this.address).href;
    let next = init;
    for (let hops = 0; hops < 10; hops += 1) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(address, {
        ...next,
        redirect: 'manual',
        headers: { ...(next.headers as Record<string, string>), cookie },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name !== undefined && value !== undefined) this.cookies.set(name, value);
      }
      this.address = address;
      this.status = response.status;
      this.page = await response.text();
      const location = response.headers.get('location');
      if (location === null) return this;
      address = new URL(location, address).href;
      next = {};
    }
    throw new Error('Too many redirects.');
  }

  /** Sends the form whose markup has `mark` in it, with its hidden, ticked and chosen values replaced by `values`. */
  async submit(mark: string, values: Record<string, string | string[]>, action?: string): Promise<this> {
    const form = (this.page.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes(mark));
    if (form === undefined) throw new Error(`No form with ${mark} on ${this.address}:\n${this.page}`);
    const fields = new URLSearchParams();
    for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
      const name = attribute(tag, 'name');
      const isOff = /type="(checkbox|radio)"/.test(tag) && !/\bchecked\b/.test(tag);
      if (name !== undefined && !isOff) fields.append(name, attribute(tag, 'value') ?? 'on');
    }
    for (const [select, name = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[\s\S]*?<\/select>/g)) {
      fields.append(name, /<option value="([^"]*)" selected/.exec(select)?.[1] ?? /<option value="([^"]*)"/.exec(select)?.[1] ?? '');
    }
    for (const [name, value] of Object.entries(values)) {
      fields.delete(name);
      for (const each of [value].flat()) fields.append(name, each);
    }
    const opening = /<form[^>]*>/.exec(form)?.[0] ?? '';
    const target = action ?? attribute(opening, 'action') ?? this.address;
    return attribute(opening, 'method') === 'post'
      ? this.open(target, { method: 'POST', body: fields })
      : this.open(`${target}?${fields.toString()}`);
  }

  get heading(): string {
    return plain(/<h1>([\s\S]*?)<\/h1>/.exec(this.page)?.[1] ?? '');
  }

  /** The secrets that the page shows, in order. */
  get secrets(): string[] {
    return [...this.page.matchAll(/<input class="secret"[^>]*>/g)].map(([tag]) => attribute(tag, 'value') ?? '');
  }
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
