/** Sentences about a file for Kubernetes: Argo CD, Flux and Tekton Pipelines-as-Code. */
import { inEnglish } from '../language.ts';
import type { AddressFault, kubeRepairCodes } from '../../repair-kube.ts';
import { plainKinds } from './repair-kinds.ts';
import { said } from '../repair-copy.ts';
import type { RepairCopies } from '../repair-copy.ts';

export const ends = inEnglish('repair-kube#ends', { beginning: 'beginning', end: 'end' });
export const bearers = inEnglish('repair-kube#bearers', {
  'argo-cd': 'Or call the token “bearerToken” (Argo CD 3.0 or newer).',
  flux: 'Or call the token “bearerToken”, for a Bitbucket that you run yourselves.',
});
export const addressFaults: Readonly<Record<AddressFault, string>> = inEnglish('repair-kube#addressFaults', {
  ssh: 'It is an address for SSH, and a token goes with https.',
  scp: 'Flux needs ssh:// before an address for SSH, and a slash in place of the colon.',
  'no-scheme': 'It does not begin with https://.',
  page: 'It is the address of a page, and Git clones from another one.',
  'no-repository': 'It names no repository.',
  'letter-by-letter': 'Pipelines-as-Code compares it letter by letter with the address of the repository’s page in Bitbucket’s events.',
  'address-for-workspace': 'It is an address, and the name of the workspace belongs there: the part after bitbucket.org/.',
  'branch-with-prefix': 'Flux puts refs/heads/ before it.',
});

/** The words for each of its problems. */
export const kubeCopies: RepairCopies<(typeof kubeRepairCodes)[number]> = inEnglish('repair-kube#kubeCopies', {
  'kube-template': said(
    'This part is a template',
    'A value in {{ … }} has no quotes around it, so this is no YAML yet. A program such as Helm has to fill it in first.',
    'Give Handrail what comes out, for example of “helm template”. If the braces are meant for an ApplicationSet, put quotes around the value.',
  ),
  'kube-encrypted': said(
    'This part is encrypted',
    'SOPS has encrypted its values, so Handrail cannot look at them. They stay as they are.',
    'To have them checked, give Handrail the file before it is encrypted.',
  ),
  'kube-not-text': ({ field, kind }) =>
    said(
      `${field} is ${plainKinds[kind]}, not a text`,
      'Kubernetes takes texts only in a Secret. It refuses the whole Secret.',
      'The copy has quotes around it.',
    ),
  'kube-plain-in-data': ({ field }, { mended }) =>
    said(
      `${field} is not in base64`,
      'Values under “data” are in base64. Kubernetes refuses this one, or turns it into something else.',
      mended ? 'The copy has it in base64.' : 'Move it to “stringData”, where values are written as they are.',
    ),
  'kube-encoded-twice': ({ field }, { platform }) =>
    said(
      `${field} is in base64 twice`,
      `Kubernetes undoes one of them, so ${platform} gets base64 and not the value.`,
      'The copy has it in base64 once.',
    ),
  'kube-encoded-text': ({ field }, { platform }) =>
    said(
      `${field} is in base64`,
      `Values under “stringData” are taken as they are, so ${platform} gets base64 and not the value.`,
      'The copy has the value itself.',
    ),
  'kube-line-break': ({ field, end }, { platform }) =>
    said(
      `${field} has a space or line break at its ${ends[end]}`,
      `${platform} takes it for part of the value, and Bitbucket refuses it. “echo” adds a line break before base64 sees the value; “printf %s” does not.`,
      'The copy has the value alone.',
    ),
  'kube-in-both': ({ field }) =>
    said(
      `“${field}” is under data and under stringData`,
      'Kubernetes takes the one under stringData and drops the other.',
      'Remove the one that is not meant.',
    ),
  'kube-secret-missing': ({ name, field, near = '' }) =>
    said(
      `No Secret of this file is called “${name}”`,
      `${field} refers to it, and the file has ${near === '' ? 'other Secrets' : `one called “${near}”`}.`,
      'Use one name in both places, unless the Secret is in the cluster already.',
    ),
  'kube-key-missing': ({ name, key, field, near = '' }, { mended }) =>
    said(
      `The Secret “${name}” has no value called “${key}”`,
      `${field} refers to it.${near === '' ? '' : ` The Secret has “${near}”.`}`,
      mended ? `The copy refers to “${near}”.` : 'Use one name in both places.',
    ),
  'kube-namespace': ({ name, found, right }, { platform }) =>
    said(
      `The Secret “${name}” is in another namespace`,
      `It is in “${found}”, and ${platform} looks in “${right}” alone.`,
      'Put both in the same namespace.',
    ),
  'kube-user-missing': ({ right = '', bearer }, { platform, mended }) =>
    said(
      'The user name is missing',
      right === ''
        ? `${platform} cannot send a password without the right user name.`
        : `Bitbucket Cloud takes this kind of token under the name ${right}.`,
      mended
        ? `The copy has ${right}.`
        : `Add “username”: the user name of the token’s owner.${bearer === undefined ? '' : ` ${bearers[bearer]}`}`,
    ),
  'kube-bearer-on-cloud': ({ right = '' }, { mended }) =>
    said(
      'There is a bearer token for Bitbucket Cloud',
      'Git on Bitbucket Cloud takes a token as a password, under a fixed user name. A bearer token is for a Bitbucket that you run yourselves.',
      mended
        ? `The copy has it as the password, with the user name ${right}.`
        : 'Put the token in “password”, and the user name that goes with it in “username”.',
    ),
  'kube-bearer-wins': ({ empty }, { platform }) =>
    said(
      'There are a bearer token and a password',
      empty
        ? `“bearerToken” is empty, and ${platform} takes it all the same: it signs in with nothing.`
        : `${platform} sends the bearer token; user name and password are not what it signs in with.`,
      'Keep the one that is meant, and remove the other.',
    ),
  'kube-rest-user': ({ sure, field }, { platform }) =>
    sure
      ? said(
          `${field} is not the e-mail address`,
          `${platform} uses it for Bitbucket’s interface for programs (REST), which takes an API token with the e-mail address of the Atlassian account only.`,
          'Put the e-mail address of the account that made the token there.',
        )
      : said(
          `${field} is not an e-mail address`,
          `${platform} uses it for Bitbucket’s interface for programs (REST). A user name went with app passwords, which are gone; an API token goes with the e-mail address.`,
          'Put the e-mail address of the account that made the token there.',
        ),
  'kube-address': ({ field, why, right = '', page }, { platform, mended }) =>
    said(
      `${field} is not the address that ${platform} needs`,
      addressFaults[why],
      mended
        ? `The copy has ${right}.`
        : page === true
          ? 'Copy the address of the repository’s page out of your browser.'
          : 'Copy the clone address (https) out of Bitbucket.',
    ),
  'kube-address-letters': ({ field, what }) =>
    said(
      `${field} has ${what === 'user' ? 'a user name in it' : 'a slash at its end'}`,
      'Argo CD compares it with the repoURL of your applications letter by letter, but for capitals and “.git”.',
      'Write it the same way in both places, best without.',
    ),
  'kube-label-missing': ({ right = '' }, { mended }) =>
    said(
      'The label argocd.argoproj.io/secret-type is missing',
      'Argo CD looks at Secrets with this label only, and passes over this one.',
      mended
        ? `The copy has it, with the value ${right}.`
        : 'Add it under metadata, labels: “repository” for one repository, “repo-creds” for all whose address begins like this one.',
    ),
  'kube-label-wrong': ({ prefix, found = '', right = '' }, { mended }) =>
    prefix === true
      ? said(
          'The label says repository, and the address is the beginning of many',
          'With this label Argo CD uses the credentials for that one address, and there is no repository at it.',
          mended ? 'The copy says repo-creds.' : 'Write repo-creds, or the address of the repository.',
        )
      : said(
          `“${found}” is no label that Argo CD knows`,
          'It passes over this Secret. It knows argocd.argoproj.io/secret-type with repository, repo-creds, repository-write, repo-write-creds, scm-creds and cluster.',
          mended
            ? `The copy has ${right}.`
            : 'Write repository for one repository, or repo-creds for all whose address begins like this one.',
        ),
  'kube-clone-link': (_, { mended }) =>
    said(
      'repoURL takes the clone address as Bitbucket gives it',
      'Bitbucket Cloud writes the user’s name into that address, and Argo CD then finds no token for it.',
      mended
        ? 'The copy builds the address of workspace and repository.'
        : 'Build the address of workspace and repository, as in https://bitbucket.org/{{ .organization }}/{{ .repository }}.git.',
    ),
  'kube-interval': ({ field, right = '' }, { mended }) =>
    said(
      `${field} is not a time that Flux knows`,
      'Flux takes a number with ms, s, m or h behind it, such as 5m or 1h30m, as a text.',
      mended ? `The copy has ${right}.` : 'Write it that way.',
    ),
  'kube-choice': ({ address, field, choices, right = '' }, { platform, mended }) =>
    said(
      address === true ? `${field} is for another kind of Bitbucket` : `${field} is not one that ${platform} knows`,
      address === true
        ? `It does not go with the address in “spec.url”, so ${platform} speaks to it in the wrong way.`
        : `Kubernetes refuses it. It takes ${choices.join(', ')}.`,
      mended ? `The copy has ${right}.` : 'Write one of these.',
    ),
  'tekton-api-version': ({ field, right }) =>
    said(
      `${field} is not the one of a Repository`,
      'Kubernetes then looks for another kind of object and refuses this one.',
      `The copy has ${right}.`,
    ),
  'tekton-same-address': ({ name, other }) =>
    said(
      'Two Repository objects have the same address',
      `“${name}” has it too, in line ${other}. Pipelines-as-Code refuses the second.`,
      'Keep one of them.',
    ),
});
