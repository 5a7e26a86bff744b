/** What every host and the page share, of what contract uses. */
declare function atob(text: string): string;
