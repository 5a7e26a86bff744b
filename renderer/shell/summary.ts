/** One line about what was chosen in a step, for the left rail; null where there is nothing to say yet. */
import type { WizardStep } from '../../electron/contract/index.ts';
import { expiryCopy } from '../../electron/contract/copy/en/watch.ts';
import { expiryOf } from '../../electron/contract/expiry.ts';
import { credentialWords, deploymentWords, shellCopy } from '../../electron/contract/copy/wizard.ts';
import type { Wizard } from '../wizard/context.tsx';
import { dayText } from './dates.ts';

const { summary } = shellCopy;

/** The address as short as it still says everything: without the scheme where that is https. */
export function shortAddress(baseUrl: string): string {
  return baseUrl.replace(/^https:\/\//, '');
}

function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(' · ');
}

export function summaryOf(step: WizardStep, wizard: Pick<Wizard, 'draft' | 'connection' | 'platform' | 'support'>): string | null {
  const { draft, connection, platform, support } = wizard;
  const { answers } = draft;
  switch (step) {
    case 'server':
      if (answers.deployment === null) return null;
      return [deploymentWords[answers.deployment], connection?.server?.version].filter((part) => typeof part === 'string').join(' ');
    case 'address': {
      const place = answers.deployment === 'cloud' ? answers.workspace : answers.baseUrl === null ? null : shortAddress(answers.baseUrl);
      if (place === null) return null;
      const unsure = answers.deployment !== 'cloud' && connection?.server?.confirmed !== true;
      return joined([
        place,
        answers.projectKey === null ? null : summary.project(answers.projectKey),
        unsure ? summary.notConfirmed : null,
      ]);
    }
    case 'platform':
      if (draft.platform === null) return null;
      return joined([platform?.name ?? draft.platform, support?.support === 'blocked' ? summary.platformBlocked : null]);
    case 'token': {
      if (support?.route === 'oauth') return summary.notNeeded;
      const { token } = connection ?? { token: null };
      if (token === null || token.state === 'none') return null;
      if (token.state === 'elsewhere') return summary.tokenElsewhere;
      if (token.state === 'lost') return connection?.practice === true ? summary.practiceTokenLost : summary.tokenLost;
      const kind = token.kind === null ? credentialWords['http-access-token'] : credentialWords[token.kind];
      const expiry = expiryOf(token.expiresOn, new Date());
      // Two lines have room for one thing: an end that is near is worth more than where the token is kept.
      if (expiry !== null && expiry.level !== 'later') return joined([kind, expiryCopy.state(expiry)]);
      return summary.tokenKept(kind, token.where === 'memory' ? summary.inMemory : summary.inKeychain);
    }
    case 'repositories':
      if (!draft.repositoriesAnswered) return null;
      return answers.repositories === null ? summary.allRepositories : summary.someRepositories(answers.repositories.length);
    case 'check': {
      const check = connection?.check ?? null;
      if (check === null) return null;
      return check.ok ? summary.checkPassed : summary.checkFailed(check.findings.filter((finding) => finding.severity === 'error').length);
    }
    case 'export': {
      const last = connection?.exports.filter((record) => record.platform === draft.platform).at(-1);
      if (last === undefined) return null;
      return last.folder === null ? summary.entered(dayText(last.at)) : summary.exported(dayText(last.at));
    }
  }
}
