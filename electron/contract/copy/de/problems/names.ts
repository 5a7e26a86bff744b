/** German: problems with workspace, project, repositories, user names and dates. */
import { reasonSentence } from '../../en/reasons.ts';
import { repositoriesCopy } from '../../en/steps/repositories.ts';
import { findingCopy } from '../../findings.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

const afterHost = 'Geben Sie den Namen ein, der in der Adresse Ihrer Repositorys nach bitbucket.org/ steht.';

export const namesProblems: Words['problems/names'] = {
  'workspace-empty': ({ label }) =>
    you(
      `Es fehlt noch: ${or(label, 'der Workspace')}`,
      'In Bitbucket Cloud liegt jedes Repository in einem Workspace, und Handrail muss wissen, welcher Ihrer ist.',
      afterHost,
    ),
  'workspace-is-uuid': () =>
    you(
      'Das ist die UUID des Workspaces',
      'Eine UUID ist die interne Nummer, die Bitbucket dem Workspace gibt. Plattformen fragen stattdessen nach seinem Kurznamen.',
      afterHost,
    ),
  'workspace-invalid': ({ reason }) =>
    you(
      'Das ist kein Name eines Workspaces',
      or(reasonSentence(reason), 'Der Name eines Workspaces besteht nur aus Buchstaben, Ziffern, Bindestrichen und Unterstrichen.'),
      'Geben Sie den Namen ein, der in der Adresse nach bitbucket.org/ steht, z. B. acme.',
    ),
  'project-key-invalid': ({ reason, label }) =>
    you(
      reason === undefined || label === undefined ? 'Das ist kein Projektschlüssel' : `Es fehlt noch: ${label}`,
      or(
        reasonSentence(reason),
        'Ein Projektschlüssel beginnt mit einem Buchstaben und besteht nur aus Buchstaben, Ziffern und Unterstrichen.',
      ),
      'Geben Sie den kurzen Schlüssel ein, der in der Adresse nach /projects/ steht, z. B. WEB.',
    ),
  'repository-invalid': ({ name, reason }) =>
    you(
      or(name, '') === '' ? 'Das ist kein Name eines Repositorys' : `„${or(name, '')}“ ist kein Name eines Repositorys`,
      or(
        reasonSentence(reason),
        'Der Name eines Repositorys besteht nur aus Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen.',
      ),
      'Geben Sie den Namen so ein, wie er in der Adresse des Repositorys steht, z. B. website, oder WEB/website auf einem eigenen Server.',
    ),
  'repositories-empty': () =>
    you(
      'Es ist kein Repository gewählt',
      `Sie haben „${repositoriesCopy.choice.some}“ gewählt und noch nicht gesagt, welche.`,
      'Wählen Sie mindestens eines, oder wählen Sie alle Repositorys.',
    ),
  'list-refused': ({ cause: { code, evidence }, who }) => {
    const { title, explanation, fix } = findingCopy(code, evidence);
    return { title, explanation, next: join(fix, 'Sie können die Namen auch eintippen.'), who };
  },

  'user-empty': ({ label }, field) =>
    you(
      `Es fehlt noch: ${or(label, field === 'credential.user' ? 'der Benutzer' : 'der Benutzername')}`,
      'Bitbucket muss wissen, wessen Token das ist.',
      'Geben Sie ihn so ein, wie er in Ihrem Profil bei Bitbucket oder Atlassian steht.',
    ),
  'user-is-email': (_values, field) =>
    you(
      'Das ist eine E-Mail-Adresse',
      'Hierher gehört ein Benutzername von Bitbucket, und der ist fast nie die E-Mail-Adresse.',
      join(
        'In Bitbucket Cloud finden Sie ihn unter Personal settings → Bitbucket profile settings, auf einem eigenen Server in der Adresse Ihres Profils nach /users/.',
        field === 'credential.gitUser'
          ? ''
          : 'Wenn die Benutzernamen Ihres eigenen Servers wirklich E-Mail-Adressen sind, sagen Sie das: Setzen Sie das Häkchen unter dem Feld, oder geben Sie in einer Antwortdatei denselben Text auch als „gitUser“ an.',
      ),
    ),
  'user-not-email': () =>
    you(
      'Das ist keine E-Mail-Adresse',
      'Bitbucket Cloud nimmt ein API-Token nur zusammen mit der E-Mail-Adresse des Atlassian-Kontos an, nicht mit dem Benutzernamen.',
      'Geben Sie die E-Mail-Adresse ein. Sie finden sie unter Personal settings → Email aliases.',
    ),
  'user-invalid': ({ reason }, field) =>
    you(
      'Das ist kein Benutzername',
      or(reasonSentence(reason), 'Er enthält Zeichen, die in keinem Benutzernamen vorkommen.'),
      field === 'credential.gitUser' && reason?.code === 'spaces'
        ? 'Der Name, der auf der Seite angezeigt wird, ist ein anderer. Geben Sie den Benutzernamen ein, der unter Personal settings → Bitbucket profile settings steht, oder x-bitbucket-api-token-auth.'
        : 'Geben Sie den Benutzernamen so ein, wie er in Ihrem Bitbucket-Profil steht.',
    ),
  'date-invalid': () =>
    you(
      'Das ist kein Datum',
      'Damit Handrail Sie rechtzeitig erinnern kann, braucht es einen echten Tag.',
      'Geben Sie ihn als Jahr-Monat-Tag ein, z. B. 2027-03-31, oder lassen Sie das Feld leer.',
    ),
};
