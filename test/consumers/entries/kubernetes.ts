/**
 * Kubernetes objects against the models of npm, which are generated from the vendors' own published types:
 * required keys, kinds of value and patterns. They do not know closed objects or Go durations; unknown keys are found by
 * comparing with the types' own declarations, durations by our strict schemas. Pipelines-as-Code has no package on the registry.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Consumer, Negative, Row } from './entry.ts';
import { missingPackage, modules } from './entry.ts';
import { goldenFilesOf } from './golden-files.ts';

const packages = ['@kubernetes-models/argo-cd', '@kubernetes-models/flux-cd', 'kubernetes-models'];
const jsYaml = createRequire(import.meta.url)('js-yaml') as { loadAll(text: string): unknown[] };

/** Where each kind's model is, and its name. */
const models: Readonly<Record<string, string>> = {
  'v1 Secret': 'kubernetes-models/v1/Secret',
  'argoproj.io/v1alpha1 ApplicationSet': '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet',
  'source.toolkit.fluxcd.io/v1 GitRepository': '@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/GitRepository',
};

interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What the model says against the object; null when nothing, undefined when there is no model for its kind. */
async function complaint(object: KubernetesObject): Promise<string | null | undefined> {
  const path = models[`${object.apiVersion} ${object.kind}`];
  if (path === undefined) return undefined;
  const loaded = (await import(pathToFileURL(join(modules, `${path}.js`)).href)) as Record<string, new (data: unknown) => { validate(): void }>;
  const Model = loaded[object.kind];
  if (Model === undefined) return `${path} has no ${object.kind}`;
  try {
    new Model(object).validate();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return typeComplaint(object, path);
}

/** The models' declarations are the same for every object, and reading them is what takes the time. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/** Unknown keys, as the compiler finds them in an object literal of the model's own interface. */
function typeComplaint(object: KubernetesObject, path: string): string | null {
  const name = join(modules, '..', 'handrail-object.ts');
  const text = `import type { I${object.kind} } from '${path}';\nexport const it: I${object.kind} = ${JSON.stringify(object)};\n`;
  const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true, skipLibCheck: true, noEmit: true, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => {
    if (file === name) return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
    if (!declarations.has(file)) declarations.set(file, read(file, ...rest));
    return declarations.get(file);
  };
  host.fileExists = (file) => file === name || ts.sys.fileExists(file);
  const program = ts.createProgram([name], options, host);
  const source = program.getSourceFile(name);
  const [first] = source === undefined ? [] : [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return first === undefined ? null : ts.flattenDiagnosticMessageText(first.messageText, ' ');
}

async function rowsOf(platform: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of goldenFilesOf(platform, '.yml')) {
    for (const object of jsYaml.loadAll(file.text) as KubernetesObject[]) {
      const said = await complaint(object);
      const verdict = said === undefined ? 'not checked' : said === null ? 'accepted' : 'refused';
      rows.push({ platform, case: file.case, mode: file.mode, verdict, why: said === undefined ? `no package on the npm registry has ${object.apiVersion} ${object.kind}` : `${object.kind}: ${said ?? 'fits'}` });
    }
  }
  return rows;
}

function first(platform: string, ending: string): KubernetesObject {
  const file = goldenFilesOf(platform, ending).at(-1);
  return jsYaml.loadAll(file?.text ?? '')[0] as KubernetesObject;
}

export const kubernetesModels: Consumer = {
  name: 'Kubernetes models',
  packages,
  missing: () => missingPackage(packages),
  rows: async () => (await Promise.all(['argo-cd', 'flux', 'tekton-pac'].map(rowsOf))).flat(),
  negatives: async () => {
    const set = JSON.stringify(first('argo-cd', 'applicationset.yml'));
    const source = JSON.stringify(first('flux', 'repositories.yml'));
    const secret = JSON.stringify(first('argo-cd', 'secret.yml'));
    const wrong: readonly (readonly [string, string])[] = [
      ['passwordRef in another spelling', set.replace('"passwordRef"', '"passwordref"')],
      ['a generator without its project', set.replace(/"project":"PRJ",/u, '')],
      ['a clone protocol that is a number', set.replace('"cloneProtocol":"https"', '"cloneProtocol":443')],
      ['an address without a scheme', source.replace('https://', '')],
      ['a Secret named in another way', source.replace('"secretRef"', '"secretReference"')],
      ['a value of a Secret that is no text', secret.replace('"type":"git"', '"type":"git","insecure":true')],
    ];
    const found: Negative[] = [];
    for (const [what, text] of wrong) found.push({ what, refused: ![set, source, secret].includes(text) && typeof (await complaint(JSON.parse(text) as KubernetesObject)) === 'string' });
    return found;
  },
};
