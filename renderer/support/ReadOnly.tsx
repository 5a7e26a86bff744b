/**
 * Shows parts of the wizard over something that is no connection of this computer: they read as usual, and nothing in them acts.
 * Every way to change something is taken away, so that a button which was forgotten does nothing.
 */
import { useMemo } from 'react';
import type { JSX, ReactNode } from 'react';
import { emptyAnswers, fail } from '../../electron/contract/index.ts';
import type { Answers, CheckReport, Connection, DeploymentSupport, Draft, PlatformInfo } from '../../electron/contract/index.ts';
import { useWizard, WizardContext } from '../wizard/context.tsx';
import type { Wizard } from '../wizard/context.tsx';

/** What is shown. */
export interface Shown {
  readonly name: string;
  readonly practice: boolean;
  readonly answers: Answers;
  readonly check: CheckReport | null;
  readonly platform: PlatformInfo | null;
  readonly support: DeploymentSupport | null;
  /** ISO time. */
  readonly at: string;
}

/** Nothing in particular: for findings that stand by themselves. */
export const nothingShown: Shown = {
  name: '',
  practice: false,
  answers: emptyAnswers(),
  check: null,
  platform: null,
  support: null,
  at: '',
};

const refused = fail('not-allowed');
const nothing = (): void => undefined;
const refuse = (): Promise<typeof refused> => Promise.resolve(refused);
const idle = (): Promise<void> => Promise.resolve();

export function ReadOnly({ shown, children }: { readonly shown: Shown; readonly children: ReactNode }): JSX.Element {
  const wizard = useWizard();
  const value = useMemo<Wizard>(() => {
    const draft: Draft = {
      answers: shown.answers,
      platform: shown.platform?.id ?? null,
      platformConfirmed: true,
      repositoriesAnswered: true,
      typed: {},
    };
    const connection: Connection = {
      id: 'readonly',
      name: shown.name,
      practice: shown.practice,
      draft,
      server: null,
      ca: null,
      token: { state: 'none', where: null, kind: shown.answers.credential?.kind ?? null, name: null, expiresOn: null, keptAt: null },
      held: [],
      check: shown.check,
      exports: [],
      set: null,
      createdAt: shown.at,
      updatedAt: shown.at,
    };
    return {
      ...wizard,
      readOnly: true,
      connection: shown.at === '' ? null : connection,
      draft,
      platform: shown.platform,
      support: shown.support,
      steps: [],
      members: [],
      edit: nothing,
      setTyped: nothing,
      goTo: nothing,
      startNew: nothing,
      save: refuse,
      ask: refuse,
      next: idle,
      goHome: idle,
      openConnection: refuse,
      startPractice: refuse,
      resumePractice: refuse,
      keepAsNew: refuse,
      giveUp: idle,
      closeNote: () => undefined,
    };
  }, [wizard, shown]);
  return <WizardContext value={value}>{children}</WizardContext>;
}
