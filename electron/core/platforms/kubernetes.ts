/**
 * What the platforms that live in Kubernetes share: names that it accepts, a Secret, and the command that applies files.
 * Names: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ (RFC 1123 subdomain and label).
 */
import { listed } from '../../contract/copy/intl.ts';
import { sharedCopy as copy } from '../../contract/copy/en/platforms/shared.ts';
import type { Runnable } from '../../contract/index.ts';
import { commandLine } from '../formats/shell.ts';
import { bare } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { runFiles, runnable } from '../run/runnable.ts';
import { matching } from './common.ts';
import { input as question } from './inputs.ts';
import { aboutSecret, fileNote, pasteAll, setVariables, useFile } from './recipes.ts';
import type { ExportContext } from './types.ts';

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

const nameRule = () => matching(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, copy.kubernetes.nameRule);

/** The question for an object's name: at most 253 characters. Dots are left out on purpose, because some objects do not take them. */
export const objectName = (label: string, help: string, example: string) =>
  question.text({ label, help, required: true, default: 'bitbucket', example, maxLength: 200, check: nameRule() });

/** The question for a namespace: at most 63 characters. */
export const namespace = (help: string, usual: string, example = usual) =>
  question.text({ label: copy.kubernetes.namespace, help, required: true, default: usual, example, maxLength: 63, check: nameRule() });

/** An object of Kubernetes. */
export function kubernetesObject(
  apiVersion: string,
  kind: string,
  metadata: { readonly name: string; readonly namespace?: string; readonly labels?: YamlMap },
  rest: YamlMap,
): YamlMap {
  return { apiVersion: bare(apiVersion), kind: bare(kind), metadata, ...rest };
}

/** A Secret, or what makes one in the cluster. Values are always written as text: `stringData` takes nothing else. */
export function kubernetesSecret(
  { reference }: Pick<ExportContext, 'reference'>,
  metadata: { readonly name: string; readonly namespace: string; readonly labels?: YamlMap },
  values: YamlMap,
): YamlMap {
  const instead = reference?.object?.({ metadata, values });
  if (instead !== undefined) return instead;
  return kubernetesObject('v1', 'Secret', metadata, { type: bare('Opaque'), stringData: values });
}

type Shown = Pick<ExportContext, 'mode' | 'holdsSecret' | 'reference'>;

/** Applies the files; in `env` the one that holds the secret is filled in first, and the copy is deleted. */
export function applyFiles(context: Shown, secret: string, others: readonly string[], variables: readonly string[]): string {
  return useFile(context, secret, variables, (name) =>
    commandLine('kubectl', 'apply', ...[context.reference?.applied(name) ?? name, ...others].flatMap((each) => ['-f', each])),
  );
}

/**
 * The same for Handrail to run; null for an encrypted file, which `kubeseal` makes first. `seen`: the Secret that is there afterwards, or
 * the ExternalSecret that makes it, which holds no token.
 */
export function applyRun(
  { reference }: Pick<ExportContext, 'reference'>,
  secret: string,
  others: readonly string[],
  seen: { readonly name: string; readonly namespace: string },
): Runnable | null {
  const files = [secret, ...others];
  if (reference?.form === 'sealed-secret') return null;
  if (reference?.form === 'external-secret')
    return runnable('kubectl', ['apply', ...files.flatMap((each) => ['-f', each])], {
      files: runFiles(...files.map((name) => ({ name, secret: false }))),
      changes: copy.kubernetes.changes({ files: listed(files), namespace: seen.namespace }),
      applies: false,
      sign: {
        args: ['get', 'externalsecret', seen.name, '-n', seen.namespace, '-o', 'name'],
        look: `externalsecret.external-secrets.io/${seen.name}`,
      },
    });
  return runnable('kubectl', ['apply', ...files.flatMap((each) => ['-f', each])], {
    files: runFiles(...files.map((name) => ({ name, secret: name === secret }))),
    changes: copy.kubernetes.changes({ files: listed(files), namespace: seen.namespace }),
    sign: secretThere(seen.name, seen.namespace),
  });
}

/**
 * Asks whether a Secret is there, without reading what is in it.
 * https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/: `-o name` prints `secret/NAME`.
 */
export function secretThere(name: string, namespace: string | null) {
  const where = namespace === null ? [] : ['-n', namespace];
  return { args: ['get', 'secret', name, ...where, '-o', 'name'], look: `secret/${name}` };
}

/** The command that applies them, as an artifact without what it applies. */
export const applying = () =>
  ({
    kind: 'command',
    label: copy.kubernetes.apply,
    where: copy.kubernetes.where,
  }) as const;

export function applyNote(context: Shown, secret: string): string | null {
  return fileNote(context, 'use', copy.kubernetes.replaceFirst(secret));
}

/** The first steps of "what to do next", which are the same for every one of them. */
export function applyNext(context: Shown, secret: string, variables: readonly string[]): (string | null)[] {
  return [
    pasteAll(context, secret),
    setVariables(context, variables),
    copy.kubernetes.runApply,
    aboutSecret(context, copy.kubernetes.deleteOnceApplied(secret)),
  ];
}
