/** Running a Harness satellite: Docker and Kubernetes, as Harness's page has them. */
import type { Artifact } from '../../contract/index.ts';
import { indented } from '../formats/yaml-text.ts';
import { commandLine, fillIn } from '../formats/shell.ts';
import { command, file, textOf } from './common.ts';
import type { Satellite } from './harness-satellite.ts';
import type { ExportContext } from './types.ts';

export const kubernetesName = 'satellite-kubernetes.yml';
const image = 'levelops/ingestion-satellite';

/** What runs a satellite.yml: a command for Docker, and a manifest with its command for Kubernetes. */
export function runArtifacts(context: ExportContext, satellite: Satellite): Artifact[] {
  return [
    dockerCommand(context, satellite),
    file(kubernetesName, 'Run the satellite in Kubernetes', 'yaml', manifest(satellite.text), context.holdsSecret),
    kubernetesCommand(context, satellite),
  ];
}

function dockerCommand(context: ExportContext, satellite: Satellite): Artifact {
  const run = (name: string): string => `docker run -d --restart unless-stopped -v "$PWD/${name}:/levelops/config.yml" ${image}`;
  // Docker reads the file again at every restart, so the filled-in copy has to stay.
  const text =
    context.mode === 'env'
      ? fillIn({
          template: 'satellite.yml',
          filled: 'satellite.filled.yml',
          variables: satellite.variables,
          use: [run('satellite.filled.yml')],
          remove: false,
        })
      : run('satellite.yml');
  const note =
    context.mode === 'env'
      ? 'Needs envsubst (package gettext or gettext-base). satellite.filled.yml holds the secrets, is readable by you alone, and has to stay where it is.'
      : 'Docker needs the file’s full path; $PWD is the current folder.';
  return command(
    'satellite-docker.sh',
    'Run the satellite with Docker',
    text,
    'On the computer that runs the satellite, in the folder with satellite.yml.',
    note,
  );
}

function kubernetesCommand(context: ExportContext, satellite: Satellite): Artifact {
  const apply = (name: string): string => commandLine('kubectl', 'apply', '-n', textOf(context, 'namespace'), '-f', name);
  const filled = 'satellite-kubernetes.filled.yml';
  const text =
    context.mode === 'env'
      ? fillIn({ template: kubernetesName, filled, variables: satellite.variables, use: [apply(filled)], remove: true })
      : apply(kubernetesName);
  return command(
    'satellite-kubernetes.sh',
    'Apply it to Kubernetes',
    text,
    'Where kubectl reaches your cluster, in the folder with the file.',
    'Follow the log with: kubectl logs -f deployment/levelops-satellite',
  );
}

/**
 * Harness's own manifest with a Secret in place of the ConfigMap (which Harness allows), and without the role that only its runbooks need.
 */
function manifest(satellite: string): string {
  // A first line that is indented would set the block's indentation; the indicator fixes it.
  const indicator = /^\s*\n* /.test(satellite) ? '|2' : '|';
  return `apiVersion: v1
kind: Secret
metadata:
  name: levelops-satellite-config
stringData:
  config.yml: ${indicator}
${indented(satellite, 4)}---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: levelops-satellite
  labels:
    app: levelops
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: levelops-satellite
spec:
  selector:
    matchLabels:
      app: levelops-satellite
  template:
    metadata:
      labels:
        app: levelops-satellite
    spec:
      serviceAccountName: levelops-satellite
      containers:
        - name: levelops-satellite
          image: ${image}
          imagePullPolicy: Always
          resources:
            limits:
              memory: 5Gi
              cpu: 1000m
          volumeMounts:
            - name: config-volume
              mountPath: /levelops/config.yml
              subPath: config.yml
      volumes:
        - name: config-volume
          secret:
            secretName: levelops-satellite-config
`;
}
