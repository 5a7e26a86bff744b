/** Reads and writes the token's part of a draft, and checks the user fields before anything is sent. Pure. */
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { isSelfManaged } from '../../../electron/contract/index.ts';
import type { CredentialAnswer, CredentialKind, Deployment, Draft, TokenGuide } from '../../../electron/contract/index.ts';

type FieldAsk = TokenGuide['user'];

/** The draft with the kind chosen; what was typed for the users stays. */
export function withKind(draft: Draft, kind: CredentialKind): Draft {
  const before = draft.answers.credential;
  return { ...draft, answers: { ...draft.answers, credential: { kind, user: before?.user ?? null, gitUser: before?.gitUser ?? null } } };
}

/** The draft with one of the two user names as typed; `kind` is the one on screen, chosen or recommended. */
export function withUser(draft: Draft, kind: CredentialKind, field: 'user' | 'gitUser', text: string): Draft {
  const before = draft.answers.credential ?? { kind, user: null, gitUser: null };
  return { ...draft, answers: { ...draft.answers, credential: { ...before, kind, [field]: text === '' ? null : text } } };
}

/** The answer to hand over with the token: fields that are not asked for this kind are left out. */
export function credentialFor(guide: TokenGuide, draft: Draft): CredentialAnswer {
  const typed = draft.answers.credential;
  const text = (ask: FieldAsk, value: string | null | undefined): string | null => (ask.asked && value !== null && value !== undefined && value.trim() !== '' ? value.trim() : null);
  return { kind: guide.kind, user: text(guide.user, typed?.user), gitUser: text(guide.gitUser, typed?.gitUser) };
}

/** What is wrong with a user field, as a sentence; null when it will do. The commonest slip is the e-mail where the user name belongs, and the reverse. */
export function userError(ask: FieldAsk, value: string | null, deployment: Deployment | null): string | null {
  if (!ask.asked) return null;
  const text = value?.trim() ?? '';
  const { paste } = tokenCopy;
  if (text === '') return paste.userEmpty;
  if (ask.expects === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text)) return paste.userIsNotEmail;
  if (ask.expects === 'user-name' && text.includes('@')) return deployment !== null && isSelfManaged(deployment) ? paste.userIsEmailSelfManaged : paste.userIsEmail;
  return null;
}

/** Kinds that belong to one repository or project, which must therefore be known before the token is made. */
export function boundTo(kind: CredentialKind): 'repository' | 'project' | null {
  switch (kind) {
    case 'repository-token': case 'http-repository-token': return 'repository';
    case 'project-token': case 'http-project-token': return 'project';
    default: return null;
  }
}

/** Whole days from `today` to the ISO date; negative when it has passed, null when it cannot be read. */
export function daysUntil(date: string, today: Date): number | null {
  const at = Date.parse(date);
  return Number.isNaN(at) ? null : Math.ceil((at - today.getTime()) / 86_400_000);
}
