/** How a result refers to what lies in a secrets manager: what the files of platforms have to know of it. */
import type { YamlMap } from '../formats/yaml-tree.ts';

/**
 * `environment`: its commands read it into the environment as they run; `external-secret`: the operator in the cluster makes the Secret;
 * `sealed-secret`: the Secret is encrypted for the cluster; `cloudformation`: the template names it; `pipeline`: it is in the environment
 * of a pipeline.
 */
export type ReferenceForm = 'environment' | 'external-secret' | 'sealed-secret' | 'cloudformation' | 'pipeline';

/** How a stack of CloudFormation takes a secret. */
export interface StackReference {
  /** A dynamic reference for `Fn::Sub`, with the version in the parameter `TokenVersion`: an unchanged template would not be read again. */
  readonly token: string;
  /** The command that prints the version. */
  readonly version: string;
  /** Options of the AWS CLI: where the secret is, and so the stack. */
  readonly where: readonly string[];
}

/** A Secret of Kubernetes, before it is written. */
export interface SecretObject {
  readonly metadata: { readonly name: string; readonly namespace: string; readonly labels?: YamlMap };
  readonly values: YamlMap;
}
