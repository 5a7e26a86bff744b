/** What the members of a set are told of a secrets manager where only one of them was asked. */
import { chosenDestination, isDestinationKey } from '../contract/index.ts';
import type { StoredConnection } from './store/document.ts';

/** The answers that name a secret: with tokens of their own each member has its usual name, or two of them would be one place. */
const names = [
  'vault.path',
  '1password.item',
  'aws-secrets-manager.name',
  'azure-key-vault.name',
  'google-secret-manager.name',
  'external-secrets.key',
];

/** `member` with the destination of `asked` and what was answered about it, where it has none of its own. `one`: they share a token. */
export function withDestinationOf(member: StoredConnection, asked: StoredConnection, one: boolean): StoredConnection {
  const { draft } = member;
  if (chosenDestination(draft.answers.options) !== null) return member;
  const shared = Object.entries(asked.draft.answers.options).filter(([key]) => isDestinationKey(key) && (one || !names.includes(key)));
  return {
    ...member,
    draft: { ...draft, answers: { ...draft.answers, options: { ...draft.answers.options, ...Object.fromEntries(shared) } } },
  };
}
