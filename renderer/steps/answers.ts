/** Changes of the answers that pull others with them. Pure. */
import type { Deployment, Draft, OptionValue, PlatformInfo } from '../../electron/contract/index.ts';

/** Another deployment makes the address, what lies inside it and the credential meaningless; what was typed stays. */
export function withDeployment(deployment: Deployment): (draft: Draft) => Draft {
  return (draft) => {
    const before = draft.answers.deployment;
    if (before === deployment) return draft;
    const answers = { ...draft.answers, deployment };
    // Server and Data Center share one client: the same address and token go on.
    if (before === null || (before !== 'cloud' && deployment !== 'cloud')) return { ...draft, answers };
    return {
      ...draft,
      answers: { ...answers, baseUrl: null, workspace: null, projectKey: null, repositories: null, credential: null },
      platformConfirmed: false,
      repositoriesAnswered: false,
    };
  };
}

const stash = (platform: string): string => `options.${platform}`.slice(0, 60);

function unstash(text: string | undefined): Record<string, OptionValue> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    // The host checks every value again when the draft is saved.
    return typeof value === 'object' && value !== null ? (value as Record<string, OptionValue>) : {};
  } catch {
    return {};
  }
}

/** Another platform asks other things. The answers for the one before are put aside, and come back with it. */
export function withPlatform(platform: PlatformInfo): (draft: Draft) => Draft {
  return (draft) => {
    if (draft.platform === platform.id) return draft;
    const aside = draft.platform === null ? {} : { [stash(draft.platform)]: JSON.stringify(draft.answers.options) };
    const options = unstash(draft.typed[stash(platform.id)]);
    return {
      ...draft,
      platform: platform.id,
      platformConfirmed: false,
      answers: { ...draft.answers, options },
      typed: { ...draft.typed, ...withinLimit(aside) },
    };
  };
}

/** Typed entries have a limit of 20,000 characters; longer ones are left out rather than cut in the middle. */
function withinLimit(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, text]) => text.length <= 20_000));
}
