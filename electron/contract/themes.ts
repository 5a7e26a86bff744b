/** Light and dark: as the system has it, or as the person chose. Apart, so that a start that only reads it loads no schemas. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
