/** Reads and writes the token's part of a draft, and checks the user fields before anything is sent. Pure. */
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import {
  checkEmail,
  checkGitUser,
  checkUserName,
  checkUsers,
  fail,
  isSelfManaged,
  looksLikeEmail,
  meansEmailAsName,
} from '../../../electron/contract/index.ts';
import type { CredentialAnswer, CredentialKind, Deployment, Draft, Problem, TokenGuide } from '../../../electron/contract/index.ts';
import { holdsToken } from '../../../electron/contract/secret-shapes.ts';

type FieldAsk = Pick<TokenGuide['user'], 'asked' | 'expects'>;
/** What the answer needs of the guide. */
interface Asks {
  readonly kind: CredentialKind;
  readonly user: FieldAsk;
  readonly gitUser: FieldAsk;
}

/** The draft with the kind chosen; what was typed for the users stays. */
export function withKind(draft: Draft, kind: CredentialKind): Draft {
  const before = draft.answers.credential;
  return { ...draft, answers: { ...draft.answers, credential: { kind, user: before?.user ?? null, gitUser: before?.gitUser ?? null } } };
}

/**
 * The draft with one of the two user names as typed; `kind` is the one on screen, chosen or recommended.
 * `alsoGit`: the form asks for one name only, so that another text takes back what was said of the one before.
 */
export function withUser(draft: Draft, kind: CredentialKind, field: 'user' | 'gitUser', text: string, alsoGit = false): Draft {
  const before = draft.answers.credential ?? { kind, user: null, gitUser: null };
  return {
    ...draft,
    answers: {
      ...draft.answers,
      credential: { ...before, kind, ...(alsoGit ? { gitUser: null } : {}), [field]: text === '' ? null : text },
    },
  };
}

/** The draft with the word that the user name really is an e-mail address (the same in both fields), or without it. */
export function withEmailAsName(draft: Draft, kind: CredentialKind, means: boolean): Draft {
  const user = draft.answers.credential?.user ?? null;
  return { ...draft, answers: { ...draft.answers, credential: { kind, user, gitUser: means ? user : null } } };
}

/**
 * True where the form may ask whether an e-mail address is meant as user name: on a server of one's own, whose directory may have such
 * names.
 */
export function mayBeEmailName(ask: FieldAsk, text: string | null, deployment: Deployment | null): boolean {
  return ask.asked && ask.expects === 'user-name' && deployment !== null && isSelfManaged(deployment) && looksLikeEmail(text ?? '');
}

/**
 * The answer to hand over with the token: fields that are not asked for this kind are left out, except to say that an e-mail address is the
 * user name.
 */
export function credentialFor(guide: Asks, draft: Draft): CredentialAnswer {
  const typed = draft.answers.credential;
  const text = (ask: FieldAsk, value: string | null | undefined): string | null =>
    ask.asked && value !== null && value !== undefined && value.trim() !== '' ? value.trim() : null;
  const user = text(guide.user, typed?.user);
  const meant =
    user !== null &&
    typed !== null &&
    !guide.gitUser.asked &&
    mayBeEmailName(guide.user, user, draft.answers.deployment) &&
    meansEmailAsName(typed);
  return { kind: guide.kind, user, gitUser: meant ? user : text(guide.gitUser, typed?.gitUser) };
}

/**
 * The draft with what is said of a token that is handed over: before the call, so that no token is ever kept whose owner the draft does not
 * name. As the host would have it (`checkUsers`); what it would refuse stays as it was given, and is refused there.
 */
export function withCredential(named: CredentialAnswer): (draft: Draft) => Draft {
  const checked = checkUsers(named);
  const credential = checked.ok ? checked.value : named;
  return (draft) => ({ ...draft, answers: { ...draft.answers, credential } });
}

/** Takes that back where the token was not kept: `before` again, unless something else was answered since. */
export function withoutCredential(named: CredentialAnswer, before: Draft): (draft: Draft) => Draft {
  const said = JSON.stringify(withCredential(named)(before).answers.credential);
  return (draft) =>
    JSON.stringify(draft.answers.credential) === said
      ? { ...draft, answers: { ...draft.answers, credential: before.answers.credential } }
      : draft;
}

/** What is wrong with a user field; null when it will do. The commonest slip is the e-mail where the user name belongs, and the reverse. */
export function userError(ask: FieldAsk, value: string | null, { deployment, credential }: Draft['answers']): string | Problem | null {
  if (!ask.asked) return null;
  const { paste } = tokenCopy;
  const text = value?.trim() ?? '';
  if (text === '') return paste.userEmpty;
  if (ask.expects === 'any') return holdsToken(text) ? fail('token-in-field', {}, 'credential.user').problem : null;
  const own = deployment !== null && isSelfManaged(deployment);
  const checked =
    ask.expects === 'email'
      ? checkEmail(text)
      : deployment === 'cloud'
        ? checkGitUser(text)
        : checkUserName(text, undefined, own && credential !== null && meansEmailAsName(credential));
  if (checked.ok) return null;
  switch (checked.problem.kind) {
    case 'user-not-email':
      return paste.userIsNotEmail;
    case 'user-is-email':
      return own ? paste.userIsEmailSelfManaged : paste.userIsEmail;
    default:
      return checked.problem;
  }
}

/** Kinds that belong to one repository or project, which must therefore be known before the token is made. */
export function boundTo(kind: CredentialKind): 'repository' | 'project' | null {
  switch (kind) {
    case 'repository-token':
    case 'http-repository-token':
      return 'repository';
    case 'project-token':
    case 'http-project-token':
      return 'project';
    default:
      return null;
  }
}
