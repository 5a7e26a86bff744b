/**
 * Kubernetes objects against the models of npm, which are generated from the vendors' own published types:
 * required keys, kinds of value and patterns. They do not know closed objects or Go durations; unknown keys are found by
 * comparing with the types' own declarations, durations by our strict schemas. Pipelines-as-Code has no package on the registry.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from '@typescript/typescript6';
import { NotChecked } from '../consumer.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { goldenFilesOf } from '../golden-files.ts';
import type { GoldenFile } from '../golden-files.ts';
import { modulesFolder, notInstalled, require } from '../kit.ts';
import { referencesTo } from '../references.ts';

const packages = ['@kubernetes-models/argo-cd', '@kubernetes-models/external-secrets', '@kubernetes-models/flux-cd', 'kubernetes-models'];
const jsYaml = createRequire(import.meta.url)('js-yaml') as { loadAll(text: string): unknown[] };

/** Where each kind's model is, and its name. */
const models: Readonly<Record<string, string>> = {
  'v1 Secret': 'kubernetes-models/v1/Secret',
  'argoproj.io/v1alpha1 ApplicationSet': '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet',
  'external-secrets.io/v1 ExternalSecret': '@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret',
  'source.toolkit.fluxcd.io/v1 GitRepository': '@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/GitRepository',
};

interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What the model says against the object; null when nothing, undefined when there is no model for its kind. */
function complaint(object: KubernetesObject): string | null | undefined {
  const path = models[`${object.apiVersion} ${object.kind}`];
  if (path === undefined) return undefined;
  // By its file: the package names it for `import` only, and by then the suite's own loader has ended.
  const loaded = require(join(modulesFolder, `${path}.js`)) as Record<string, new (data: unknown) => { validate(): void }>;
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
  const name = join(modulesFolder, '..', 'handrail-object.ts');
  const text = `import type { I${object.kind} } from '${path}';\nexport const it: I${object.kind} = ${JSON.stringify(object)};\n`;
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
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

function reading(platform: string, file: GoldenFile): ConsumerCase {
  return {
    platform,
    deployment: file.deployment,
    mode: file.mode,
    what: `${file.name}, ${file.case}`,
    run: () => {
      const problems: string[] = [];
      const unknown: string[] = [];
      for (const object of jsYaml.loadAll(file.text) as KubernetesObject[]) {
        const said = complaint(object);
        if (said === undefined) unknown.push(`${object.apiVersion} ${object.kind}`);
        else if (said !== null) problems.push(`${object.kind}: ${said}`);
      }
      if (problems.length === 0 && unknown.length > 0)
        return Promise.reject(
          new NotChecked(
            `no package on the npm registry has ${[...new Set(unknown)].join(', ')}; held to its schema in test/unit/platforms`,
          ),
        );
      return Promise.resolve(problems);
    },
  };
}

/** Wrong on purpose: a model that takes this proves nothing. */
function refusing(platform: string, ending: string, what: string, spoil: (text: string) => string): ConsumerCase {
  const file = goldenFilesOf(platform, ending)
    .filter((each) => each.deployment === 'server' || each.case === 'data-center')
    .at(-1);
  return {
    platform,
    deployment: file?.deployment ?? 'cloud',
    mode: file?.mode ?? 'inline',
    what: `refuses ${what}`,
    run: () => {
      const good = JSON.stringify(jsYaml.loadAll(file?.text ?? '')[0]);
      const said = complaint(JSON.parse(spoil(good)) as KubernetesObject);
      return Promise.resolve(spoil(good) !== good && typeof said === 'string' ? [] : ['it took it']);
    },
  };
}

/** The same for an ExternalSecret. */
function refusingReference(what: string, spoil: (text: string) => string): ConsumerCase {
  return {
    platform: 'flux',
    deployment: 'cloud',
    mode: 'reference',
    what: `refuses ${what}`,
    run: () => {
      const [file] = referencesTo('external-secrets', 'flux-git-secret.yml');
      const good = JSON.stringify(jsYaml.loadAll(file?.text ?? '')[0]);
      const said = complaint(JSON.parse(spoil(good)) as KubernetesObject);
      return Promise.resolve(spoil(good) !== good && typeof said === 'string' ? [] : ['it took it']);
    },
  };
}

export const consumer: Consumer = {
  name: 'Kubernetes models',
  kind: 'consumer',
  missing: () => Promise.resolve(notInstalled(...packages)),
  cases: () => [
    ...['argo-cd', 'flux', 'tekton-pac'].flatMap((platform) => goldenFilesOf(platform, '.yml').map((file) => reading(platform, file))),
    ...goldenFilesOf('another-tool', 'bitbucket-secret.yml').map((file) => reading('another-tool', file)),
    ...referencesTo('external-secrets', 'secret.yml').map((file) => reading(file.platform, file)),
    refusingReference('a kind of store that there is not', (text) => text.replace('"ClusterSecretStore"', '"ClusterStore"')),
    refusingReference('a template in another spelling', (text) => text.replace('"engineVersion"', '"engine"')),
    refusingReference('a key that is a number', (text) => text.replace(/"key":"[^"]*"/u, '"key":7')),
    refusing('argo-cd', 'applicationset.yml', 'passwordRef in another spelling', (text) => text.replace('"passwordRef"', '"passwordref"')),
    refusing('argo-cd', 'applicationset.yml', 'a generator without its project', (text) => text.replace('"project":"PRJ",', '')),
    refusing('argo-cd', 'applicationset.yml', 'a clone protocol that is a number', (text) =>
      text.replace('"cloneProtocol":"https"', '"cloneProtocol":443'),
    ),
    refusing('argo-cd', 'secret.yml', 'a value of a Secret that is no text', (text) =>
      text.replace('"type":"git"', '"type":"git","insecure":true'),
    ),
    refusing('flux', 'repositories.yml', 'an address without a scheme', (text) => text.replace('https://', '')),
    refusing('flux', 'repositories.yml', 'a Secret named in another way', (text) => text.replace('"secretRef"', '"secretReference"')),
  ],
};
