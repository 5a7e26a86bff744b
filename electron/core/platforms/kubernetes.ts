/**
 * What the platforms that live in Kubernetes share: names that it accepts, a Secret, and the command that applies files.
 * Names: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ (RFC 1123 subdomain and label).
 */
import type { Artifact } from '../../contract/index.ts';
import { commandLine, fillIn } from '../formats/shell.ts';
import { doubleQuoted } from '../formats/yaml-text.ts';
import { command, input, matching } from './common.ts';
import type { DescribedInput, ExportContext } from './types.ts';

/** The name of an object: at most 253 characters. Dots are left out on purpose, because some objects do not take them. */
export function objectNameInput(
  label: string,
  help: string,
  value: { readonly default: string; readonly example: string },
): DescribedInput {
  return input('name', 'text', label, help, {
    required: true,
    ...value,
    maxLength: 200,
    check: matching(
      /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
      'Kubernetes takes lower-case letters, digits and hyphens; the first and the last is a letter or digit.',
    ),
  });
}

/** A namespace: at most 63 characters. */
export function namespaceInput(help: string, usual: string, example = usual): DescribedInput {
  return input('namespace', 'text', 'Namespace', help, {
    required: true,
    default: usual,
    example,
    maxLength: 63,
    check: matching(
      /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
      'Kubernetes takes lower-case letters, digits and hyphens; the first and the last is a letter or digit.',
    ),
  });
}

/** Names for objects made of repositories, each once: what Kubernetes does not take becomes a hyphen, and doubles are counted. */
export function objectNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const plain =
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 200)
        .replace(/^-+|-+$/g, '') || 'repository';
    let name = plain;
    for (let count = 2; taken.has(name); count += 1) name = `${plain}-${count}`;
    taken.add(name);
    return name;
  });
}

export interface SecretObject {
  readonly name: string;
  readonly namespace: string;
  readonly labels?: readonly (readonly [string, string])[];
  /** Values are always written as text: `stringData` takes nothing else. */
  readonly values: readonly (readonly [string, string])[];
}

/** A Secret as YAML, without a document mark. */
export function secretObject({ name, namespace, labels = [], values }: SecretObject): string {
  return lines([
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    `  name: ${doubleQuoted(name)}`,
    `  namespace: ${doubleQuoted(namespace)}`,
    ...(labels.length === 0 ? [] : ['  labels:', ...labels.map(([key, value]) => `    ${key}: ${doubleQuoted(value)}`)]),
    'type: Opaque',
    'stringData:',
    ...values.map(([key, value]) => `  ${key}: ${doubleQuoted(value)}`),
  ]);
}

/** Lines with a line end each. */
export function lines(list: readonly string[]): string {
  return list.map((line) => `${line}\n`).join('');
}

/** Documents of one YAML file. */
export function documents(list: readonly string[]): string {
  return list.join('---\n');
}

/** Applies the files; in `env` the one that holds the secret is filled in first, and the copy is deleted. */
export function applyCommand(
  context: ExportContext,
  name: string,
  plan: { readonly secret: string; readonly others: readonly string[]; readonly variables: readonly string[] },
): Artifact {
  const apply = (files: readonly string[]): string => commandLine('kubectl', 'apply', ...files.flatMap((each) => ['-f', each]));
  const filled = plan.secret.replace(/\.yml$/, '.filled.yml');
  const text =
    context.mode === 'env'
      ? fillIn({ template: plan.secret, filled, variables: plan.variables, use: [apply([filled, ...plan.others])], remove: true })
      : apply([plan.secret, ...plan.others]);
  const note =
    context.mode === 'env'
      ? 'Needs envsubst (package gettext or gettext-base). The filled-in copy is readable by you alone and is deleted afterwards.'
      : context.mode === 'placeholder'
        ? `Replace every PASTE-… in ${plan.secret} first.`
        : null;
  return command(name, 'Apply it to Kubernetes', text, 'Where kubectl reaches your cluster, in the folder with the files.', note);
}

/** The first steps of "what to do next", which are the same for every one of them. */
export function applySteps(context: ExportContext, secret: string, variables: readonly string[]): string[] {
  return [
    ...(context.mode === 'placeholder' ? [`Replace every PASTE-… in ${secret} with the real value.`] : []),
    ...(context.mode === 'env' ? [`Set ${variables.join(' and ')} in your shell.`] : []),
    'Run the apply command where kubectl reaches your cluster.',
    ...(context.holdsSecret ? [`Delete ${secret} once it is applied, and never commit it: it holds the secret in plain text.`] : []),
  ];
}

/** Said by every platform whose Secret is a file. */
export const kubernetesCaveat =
  'Kubernetes expands no variables. With “env” the Secret is a template, and the apply command fills it in with envsubst. Tools that keep Secrets encrypted (Sealed Secrets, SOPS, External Secrets) can take over from there.';
