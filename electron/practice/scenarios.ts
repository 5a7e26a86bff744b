/** The named situations a practice Bitbucket can be in. One row each. */
import { cloudScenarios } from './scenarios/cloud.ts';
import { gitScenarios } from './scenarios/git.ts';
import { organizationScenarios } from './scenarios/organization.ts';
import { outageScenarios } from './scenarios/outages.ts';
import { removalScenarios } from './scenarios/removals.ts';
import { selfManagedScenarios } from './scenarios/self-managed.ts';
import { tokenScenarios } from './scenarios/tokens.ts';
import type { Scenario } from './scenarios/scenario.ts';

const table = {
  healthy: {},
  large: { settings: { large: true } },
  ...tokenScenarios,
  ...cloudScenarios,
  ...selfManagedScenarios,
  ...outageScenarios,
  ...gitScenarios,
  ...removalScenarios,
  ...organizationScenarios,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof table;

/** Every scenario by name, the ordinary one first. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = table;

/** True for a name in the table; for words that a person typed. */
export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
