/** A condition in words: “only when “Webhooks” is “on””. */
import { inEnglish } from '../language.ts';
import type { Condition } from '../../when.ts';

export const conditionCopy = inEnglish('conditions', {
  when: (input: string, values: readonly string[]): string => `only when “${input}” is ${values.map((value) => `“${value}”`).join(' or ')}`,
  /** The same as the title of a list: “Only when “Webhooks” is “on”:”. */
  title: (when: string): string => `${when.charAt(0).toUpperCase()}${when.slice(1)}:`,
  on: 'on',
  off: 'off',
});

/** The platform's own label of the question and of the answers; null without a condition. */
export function conditionWords(condition: Condition | null): string | null {
  if (condition === null) return null;
  const { input, values } = condition;
  return conditionCopy.when(
    input.label,
    values.map((value) =>
      typeof value === 'boolean'
        ? value
          ? conditionCopy.on
          : conditionCopy.off
        : (input.choices?.find((choice) => choice.value === value)?.label ?? value),
    ),
  );
}
