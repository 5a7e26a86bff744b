/** Sentences about a file for Kubernetes: Argo CD, Flux and Tekton Pipelines-as-Code. */
import type { kubeRepairCodes } from '../../repair-kube.ts';
import { error, info, warning } from '../repair-copy.ts';
import type { Words } from '../repair-copy.ts';

/** The words for each of its problems. */
export const kubeCopies: Readonly<Record<(typeof kubeRepairCodes)[number], Words>> = {
  'kube-template': () =>
    error(
      'This part is a template',
      'A value in {{ … }} has no quotes around it, so this is no YAML yet. A program such as Helm has to fill it in first.',
      'Give Handrail what comes out, for example of “helm template”. If the braces are meant for an ApplicationSet, put quotes around the value.',
    ),
  'kube-encrypted': () =>
    info(
      'This part is encrypted',
      'SOPS has encrypted its values, so Handrail cannot look at them. They stay as they are.',
      'To have them checked, give Handrail the file before it is encrypted.',
    ),
  'kube-not-text': (say) =>
    error(
      `${say('field')} is ${say('kind')}, not a text`,
      'Kubernetes takes texts only in a Secret. It refuses the whole Secret.',
      'The copy has quotes around it.',
    ),
  'kube-plain-in-data': (say) =>
    error(
      `${say('field')} is not in base64`,
      'Values under “data” are in base64. Kubernetes refuses this one, or turns it into something else.',
      say('mended') === 'yes' ? 'The copy has it in base64.' : 'Move it to “stringData”, where values are written as they are.',
    ),
  'kube-encoded-twice': (say) =>
    error(
      `${say('field')} is in base64 twice`,
      `Kubernetes undoes one of them, so ${say('platform')} gets base64 and not the value.`,
      'The copy has it in base64 once.',
    ),
  'kube-encoded-text': (say) =>
    error(
      `${say('field')} is in base64`,
      `Values under “stringData” are taken as they are, so ${say('platform')} gets base64 and not the value.`,
      'The copy has the value itself.',
    ),
  'kube-line-break': (say) =>
    error(
      `${say('field')} has a space or line break at its ${say('end')}`,
      `${say('platform')} takes it for part of the value, and Bitbucket refuses it. “echo” adds a line break before base64 sees the value; “printf %s” does not.`,
      'The copy has the value alone.',
    ),
  'kube-in-both': (say) =>
    warning(
      `“${say('field')}” is under data and under stringData`,
      'Kubernetes takes the one under stringData and drops the other.',
      'Remove the one that is not meant.',
    ),
  'kube-secret-missing': (say) =>
    warning(
      `No Secret of this file is called “${say('name')}”`,
      `${say('field')} refers to it, and the file has ${say('near') === '' ? 'other Secrets' : `one called “${say('near')}”`}.`,
      'Use one name in both places, unless the Secret is in the cluster already.',
    ),
  'kube-key-missing': (say) =>
    error(
      `The Secret “${say('name')}” has no value called “${say('key')}”`,
      `${say('field')} refers to it.${say('near') === '' ? '' : ` The Secret has “${say('near')}”.`}`,
      say('mended') === 'yes' ? `The copy refers to “${say('near')}”.` : 'Use one name in both places.',
    ),
  'kube-namespace': (say) =>
    error(
      `The Secret “${say('name')}” is in another namespace`,
      `It is in “${say('found')}”, and ${say('platform')} looks in “${say('right')}” alone.`,
      `Put both in the same namespace.`,
    ),
  'kube-user-missing': (say) =>
    error(
      'The user name is missing',
      say('right') === ''
        ? `${say('platform')} cannot send a password without the right user name.`
        : `Bitbucket Cloud takes this kind of token under the name ${say('right')}.`,
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : `Add “username”: the token’s owner. ${say('other')}`.trim(),
    ),
  'kube-bearer-on-cloud': (say) =>
    error(
      'There is a bearer token for Bitbucket Cloud',
      'Git on Bitbucket Cloud takes a token as a password, under a fixed user name. A bearer token is for a Bitbucket that you run yourselves.',
      say('mended') === 'yes'
        ? `The copy has it as the password, with the user name ${say('right')}.`
        : 'Put the token in “password”, and the user name that goes with it in “username”.',
    ),
  'kube-bearer-wins': (say) =>
    warning(
      'There are a bearer token and a password',
      say('empty') === 'yes'
        ? `“bearerToken” is empty, and ${say('platform')} takes it all the same: it signs in with nothing.`
        : `${say('platform')} sends the bearer token; user name and password are not what it signs in with.`,
      'Keep the one that is meant, and remove the other.',
    ),
  'kube-rest-user': (say) =>
    say('sure') === 'yes'
      ? error(
          `${say('field')} is not the e-mail address`,
          `${say('platform')} uses it for Bitbucket’s interface for programs (REST), which takes an API token with the e-mail address of the Atlassian account only.`,
          'Put the e-mail address of the account that made the token there.',
        )
      : warning(
          `${say('field')} is not an e-mail address`,
          `${say('platform')} uses it for Bitbucket’s interface for programs (REST). A user name went with app passwords, which are gone; an API token goes with the e-mail address.`,
          'Put the e-mail address of the account that made the token there.',
        ),
  'kube-address': (say) =>
    error(
      `${say('field')} is not the address that ${say('platform')} needs`,
      say('why'),
      say('mended') === 'yes'
        ? `The copy has ${say('right')}.`
        : say('page') === 'yes'
          ? 'Copy the address of the repository’s page out of your browser.'
          : 'Copy the clone address (https) out of Bitbucket.',
    ),
  'kube-address-letters': (say) =>
    warning(
      `${say('field')} has ${say('what')}`,
      'Argo CD compares it with the repoURL of your applications letter by letter, but for capitals and “.git”.',
      'Write it the same way in both places, best without.',
    ),
  'kube-label-missing': (say) =>
    error(
      'The label argocd.argoproj.io/secret-type is missing',
      'Argo CD looks at Secrets with this label only, and passes over this one.',
      say('mended') === 'yes'
        ? `The copy has it, with the value ${say('right')}.`
        : 'Add it under metadata, labels: “repository” for one repository, “repo-creds” for all whose address begins like this one.',
    ),
  'kube-label-wrong': (say) =>
    say('prefix') === 'yes'
      ? error(
          'The label says repository, and the address is the beginning of many',
          'With this label Argo CD uses the credentials for that one address, and there is no repository at it.',
          say('mended') === 'yes' ? 'The copy says repo-creds.' : 'Write repo-creds, or the address of the repository.',
        )
      : error(
          `“${say('found')}” is no label that Argo CD knows`,
          'It passes over this Secret. It knows argocd.argoproj.io/secret-type with repository, repo-creds, repository-write, repo-write-creds, scm-creds and cluster.',
          say('mended') === 'yes'
            ? `The copy has ${say('right')}.`
            : 'Write repository for one repository, or repo-creds for all whose address begins like this one.',
        ),
  'kube-clone-link': (say) =>
    error(
      'repoURL takes the clone address as Bitbucket gives it',
      'Bitbucket Cloud writes the user’s name into that address, and Argo CD then finds no token for it.',
      say('mended') === 'yes'
        ? 'The copy builds the address of workspace and repository.'
        : 'Build the address of workspace and repository, as in https://bitbucket.org/{{ .organization }}/{{ .repository }}.git.',
    ),
  'kube-interval': (say) =>
    error(
      `${say('field')} is not a time that Flux knows`,
      'Flux takes a number with ms, s, m or h behind it, such as 5m or 1h30m, as a text.',
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write it that way.',
    ),
  'kube-choice': (say) =>
    error(
      say('address') === 'yes'
        ? `${say('field')} is for another kind of Bitbucket`
        : `${say('field')} is not one that ${say('platform')} knows`,
      say('address') === 'yes'
        ? `It does not go with the address in “spec.url”, so ${say('platform')} speaks to it in the wrong way.`
        : `Kubernetes refuses it. It takes ${say('choices')}.`,
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write one of these.',
    ),
  'tekton-api-version': (say) =>
    error(
      `${say('field')} is not the one of a Repository`,
      'Kubernetes then looks for another kind of object and refuses this one.',
      `The copy has ${say('right')}.`,
    ),
  'tekton-same-address': (say) =>
    error(
      'Two Repository objects have the same address',
      `“${say('name')}” has it too, in line ${say('other')}. Pipelines-as-Code refuses the second.`,
      'Keep one of them.',
    ),
};

/** Notes beside a value of such a file. */
export const kubeNotes = {
  otherObject: 'Another object; left as it is.',
  otherSecret: 'Not for this; left as it is.',
  otherProduct: 'For another product than Bitbucket; left as it is.',
  ssh: 'For SSH; left as it is.',
  encrypted: 'Encrypted; left as it is.',
} as const;
