/** Running a Harness satellite: Docker and Kubernetes, as Harness's page has them. */
import { harnessSeiCopy as copy } from '../../../contract/copy/en/platforms/harness-sei.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { commandLine } from '../../formats/shell.ts';
import { block, yamlDocuments } from '../../formats/yaml-tree.ts';
import type { YamlMap } from '../../formats/yaml-tree.ts';
import { runFiles, runnable } from '../../run/runnable.ts';
import type { SelfManagedContext } from '../define.ts';
import { kubernetesObject, secretThere } from '../kubernetes.ts';
import { artifacts } from '../outputs.ts';
import { restarts, useFile } from '../recipes.ts';
import { viaSatellite } from './inputs.ts';
import type { ownInputs } from './inputs.ts';
import type { Satellite } from './satellite.ts';

const kubernetesName = 'satellite-kubernetes.yml';
const configSecret = 'levelops-satellite-config';
const image = 'levelops/ingestion-satellite';

type Asked = SelfManagedContext<typeof ownInputs>;

/** What runs a satellite.yml: a command for Docker, and a manifest with its command for Kubernetes. */
export const runArtifacts = () =>
  artifacts<Asked, Satellite>()({
    docker: {
      kind: 'command',
      name: 'satellite-docker.sh',
      label: copy.artifacts.docker.label,
      where: copy.artifacts.docker.where,
      note: ({ mode }) =>
        mode === 'env' ? copy.artifacts.docker.note(sharedCopy.recipes.needsEnvsubst) : copy.artifacts.docker.noteOtherwise,
      when: viaSatellite,
      // Docker reads the file again at every restart, so the filled-in copy has to stay.
      make: (context, { variables }) =>
        useFile(
          context,
          'satellite.yml',
          variables,
          (name) => `docker run -d ${restarts.join(' ')} -v "$PWD/${name}:/levelops/config.yml" ${image}`,
          'keep',
        ),
    },
    manifest: {
      kind: 'file',
      name: kubernetesName,
      label: copy.artifacts.manifest.label,
      language: 'yaml',
      secret: true,
      when: viaSatellite,
      make: (_, { text }) => yamlDocuments(manifest(text), (word) => word),
    },
    apply: {
      kind: 'command',
      name: 'satellite-kubernetes.sh',
      label: sharedCopy.kubernetes.apply,
      where: copy.artifacts.apply.where,
      note: copy.artifacts.apply.note,
      when: viaSatellite,
      make: (context, { variables }) =>
        useFile(context, kubernetesName, variables, (name) => commandLine('kubectl', 'apply', '-n', context.options.namespace, '-f', name)),
      run: ({ options: { namespace } }) =>
        runnable('kubectl', ['apply', '-n', namespace, '-f', kubernetesName], {
          files: runFiles({ name: kubernetesName, secret: true }),
          changes: sharedCopy.kubernetes.changes({ files: kubernetesName, namespace }),
          sign: secretThere(configSecret, namespace),
        }),
    },
  });

/**
 * Harness's own manifest with a Secret in place of the ConfigMap (which Harness allows), and without the role that only its runbooks need.
 * All its words are Handrail's own, so they stand bare.
 */
function manifest(satellite: string): readonly YamlMap[] {
  const app = { app: 'levelops-satellite' };
  return [
    kubernetesObject('v1', 'Secret', { name: configSecret }, { stringData: { 'config.yml': block(satellite) } }),
    kubernetesObject('v1', 'ServiceAccount', { name: 'levelops-satellite', labels: { app: 'levelops' } }, {}),
    kubernetesObject(
      'apps/v1',
      'Deployment',
      { name: 'levelops-satellite' },
      {
        spec: {
          selector: { matchLabels: app },
          template: {
            metadata: { labels: app },
            spec: {
              serviceAccountName: 'levelops-satellite',
              containers: [
                {
                  name: 'levelops-satellite',
                  image,
                  imagePullPolicy: 'Always',
                  resources: { limits: { memory: '5Gi', cpu: '1000m' } },
                  volumeMounts: [{ name: 'config-volume', mountPath: '/levelops/config.yml', subPath: 'config.yml' }],
                },
              ],
              volumes: [{ name: 'config-volume', secret: { secretName: configSecret } }],
            },
          },
        },
      },
    ),
  ];
}
