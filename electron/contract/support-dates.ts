/**
 * Which lines of Bitbucket Data Center are supported, and until when: always a matter of the day, never of a list that was right once.
 * Pure.
 */

/**
 * End of support by release line, as ISO dates.
 * Source: https://endoflife.date/bitbucket (which reads
 * https://confluence.atlassian.com/support/atlassian-support-end-of-life-policy-201851003.html),
 * state of 2026-08-22. Lines after 10.4 came later than that state and count as unknown.
 */
export const supportEnds: Readonly<Record<string, string>> = {
  '7.21': '2024-02-28',
  '8.7': '2025-01-10',
  '8.8': '2025-02-07',
  '8.9': '2025-04-12',
  '8.10': '2025-05-02',
  '8.11': '2025-06-06',
  '8.12': '2025-07-11',
  '8.13': '2025-08-15',
  '8.14': '2025-09-19',
  '8.15': '2025-10-24',
  '8.16': '2025-11-28',
  '8.17': '2026-01-09',
  '8.18': '2026-02-06',
  '8.19': '2026-03-12',
  '9.0': '2026-07-23',
  '9.1': '2026-08-27',
  '9.2': '2026-09-24',
  '9.3': '2026-10-29',
  '9.4': '2026-12-03',
  '9.5': '2027-01-07',
  '9.6': '2027-01-18',
  '10.0': '2027-09-08',
  '10.1': '2027-11-20',
  '10.2': '2028-03-03',
  '10.3': '2028-05-12',
  '10.4': '2028-07-21',
};

/** How long before the end a line counts as ending. */
export const endingDays = 90;

/** Days from a day to the end of support (an ISO date); below -1 it is over, because the day itself still counts. */
export function daysLeft(ends: string, today: Date): number {
  return (Date.parse(ends) - today.getTime()) / 86_400_000;
}

/** The lines that are supported on a day, the oldest first; `until` only for those that end within `endingDays`. */
export function supportedLines(today: Date): { readonly line: string; readonly until: string | null }[] {
  return Object.entries(supportEnds)
    .filter(([, ends]) => daysLeft(ends, today) > -1)
    .sort(([a], [b]) => {
      const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [a.split('.').map(Number), b.split('.').map(Number)];
      return major - otherMajor || minor - otherMinor;
    })
    .map(([line, ends]) => ({ line, until: daysLeft(ends, today) <= endingDays ? ends : null }));
}
