/**
 * What a platform adds to the explanation of a message: its own wordings, and whether it clones. One file a platform. What they mean, and
 * what the platform calls its settings, is in contract/copy/en/explain/ (tools/ and tool-settings.ts).
 */
import type { ToolId } from '../../../../contract/index.ts';
import type { toolMessages } from '../../../../contract/copy/en/explain/tool-messages.ts';
import type { Weight } from '../message.ts';

type Id = keyof typeof toolMessages;

interface MessageOf<I extends Id> {
  readonly find: RegExp;
  readonly id: I;
  readonly causes: readonly (readonly [code: keyof (typeof toolMessages)[I]['causes'], weight: Weight])[];
  /** The platform's source line or page. */
  readonly source: string;
}
export type PlatformMessage = { [I in Id]: MessageOf<I> }[Id];

export interface PlatformKnowledge {
  readonly id: ToolId;
  /** It clones by itself: a message that does not show whether git or REST spoke may be Git's. */
  readonly clones: boolean;
  readonly messages: readonly PlatformMessage[];
}
