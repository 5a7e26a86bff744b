/** What every host and the page share, of what contract uses. */
declare function atob(text: string): string;
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
}
