/**
 * What the token step's form does: keep, create, go on without. The two secrets live here and nowhere else, and only until they are handed
 * over.
 */
import { useCallback, useEffect, useState } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { CredentialAnswer, Problem, Result } from '../../../electron/contract/index.ts';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { dropPasted, pastedFor } from '../shared/pasted-token.ts';
import { credentialFor, userError, withCredential, withoutCredential } from './answers.ts';
import { useCreateFields } from './create.tsx';
import type { CreateErrors } from './create.tsx';
import type { PasteErrors } from './paste.tsx';
import type { Way } from './way-choice.tsx';

/** “Create it for me” always signs in with a user name, whatever the platform asks for. */
const createUser = { asked: true, expects: 'user-name' } as const;
/** Nothing is wrong yet. */
export const noPasteErrors: PasteErrors = { secret: null, user: null, gitUser: null, expires: null };
const noCreateErrors: CreateErrors = { userName: null, password: null, tokenName: null, expiry: null };

export interface TokenForm {
  readonly secret: string;
  readonly password: string;
  readonly setSecret: (text: string) => void;
  readonly setPassword: (text: string) => void;
  readonly pasteErrors: PasteErrors;
  readonly createErrors: CreateErrors;
  /** Why "Create it for me" did not work; the guided page is shown with it. */
  readonly createProblem: Problem | null;
  readonly elsewhereProblem: Problem | null;
  readonly busy: 'keep' | 'create' | 'elsewhere' | null;
  readonly keep: () => Promise<boolean>;
  readonly create: () => Promise<boolean>;
  readonly elsewhere: () => Promise<boolean>;
  readonly clearCreateProblem: () => void;
}

/** Which field a problem of 'token.keep' belongs beside; all that concerns no user stands beside the secret. */
export function placeKept(problem: Problem): PasteErrors {
  const { kind, field } = problem;
  if (field === 'credential.gitUser' || field === 'gitUser') return { ...noPasteErrors, gitUser: problem };
  if (field === 'credential.user' || field === 'user' || kind.startsWith('user-')) return { ...noPasteErrors, user: problem };
  if (field === 'expiresOn' || kind === 'date-invalid') return { ...noPasteErrors, expires: problem };
  return { ...noPasteErrors, secret: problem };
}

/** Problems of 'token.create' that a field can put right; null for those that lead on to the guided page. */
export function placeCreated(problem: Problem): CreateErrors | null {
  if (problem.field === 'userName' || problem.kind.startsWith('user-')) return { ...noCreateErrors, userName: problem };
  if (problem.kind === 'create-expiry-required' || problem.field === 'expiryDays') return { ...noCreateErrors, expiry: problem };
  if (problem.field === 'tokenName') return { ...noCreateErrors, tokenName: problem };
  return null;
}

/** `onWay` turns to the guided page when creating has failed. */
export function useTokenForm(guide: GuideInWords | null, onWay: (way: Way) => void): TokenForm {
  const { ask, edit, save, setTyped, state } = useWizard();
  const { draft } = useConnection();
  const fields = useCreateFields(guide);
  // Pasted on the first screen; from here on it is this field's.
  const [secret, setSecret] = useState(() => pastedFor(state.visit));
  useEffect(dropPasted, []);
  const [password, setPassword] = useState('');
  const [pasteErrors, setPasteErrors] = useState(noPasteErrors);
  const [createErrors, setCreateErrors] = useState(noCreateErrors);
  const [createProblem, setCreateProblem] = useState<Problem | null>(null);
  const [elsewhereProblem, setElsewhereProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<TokenForm['busy']>(null);

  async function during<T>(what: TokenForm['busy'], work: () => Promise<Result<T>>): Promise<Result<T>> {
    setBusy(what);
    try {
      return await work();
    } finally {
      setBusy(null);
    }
  }

  async function keep(): Promise<boolean> {
    if (guide === null) return false;
    const { answers } = draft;
    const errors: PasteErrors = {
      ...noPasteErrors,
      secret: secret.trim() === '' ? tokenCopy.paste.empty : null,
      user: userError(guide.user, answers.credential?.user ?? null, answers),
      gitUser: userError(guide.gitUser, answers.credential?.gitUser ?? null, answers),
    };
    setPasteErrors(errors);
    if (errors.secret !== null || errors.user !== null || errors.gitUser !== null) return false;
    const expires = draft.typed['token.expires'] ?? '';
    const credential = credentialFor(guide, draft);
    edit(withCredential(credential));
    const reply = await during('keep', () => ask('token.keep', { secret, credential, expiresOn: expires === '' ? null : expires }));
    if (!reply.ok) {
      edit(withoutCredential(credential, draft));
      setPasteErrors(placeKept(reply.problem));
      return false;
    }
    setSecret('');
    setCreateProblem(null);
    setTyped('token.expires', '');
    return true;
  }

  async function create(): Promise<boolean> {
    if (guide === null) return false;
    const named: CredentialAnswer = {
      kind: guide.kind,
      user: fields.userName.trim(),
      gitUser: fields.emailIsName ? fields.userName.trim() : null,
    };
    const errors: CreateErrors = {
      ...noCreateErrors,
      userName:
        fields.userName.trim() === ''
          ? tokenCopy.create.userEmpty
          : userError(createUser, fields.userName, { ...draft.answers, credential: named }),
      password: password === '' ? tokenCopy.create.passwordEmpty : null,
      tokenName: fields.tokenName.trim() === '' ? tokenCopy.create.nameEmpty : null,
    };
    setCreateErrors(errors);
    setCreateProblem(null);
    if (Object.values(errors).some((error) => error !== null)) return false;
    const used = password;
    // Used once: gone from the page before the answer is there, whatever it will be.
    setPassword('');
    const saved = await save(withCredential(named));
    if (!saved.ok) {
      setCreateProblem(saved.problem);
      return false;
    }
    const reply = await during('create', () =>
      ask(
        'token.create',
        {
          host: guide.create.host ?? '',
          userName: fields.userName.trim(),
          password: used,
          tokenName: fields.tokenName.trim(),
          expiryDays: fields.expiryDays,
        },
        ({ user }) => withCredential({ kind: guide.kind, user, gitUser: user }),
      ),
    );
    if (reply.ok) return true;
    edit(withoutCredential(named, { ...draft, answers: { ...draft.answers, credential: named } }));
    const beside = placeCreated(reply.problem);
    if (beside === null) {
      setCreateProblem(reply.problem);
      onWay('guided');
    } else setCreateErrors(beside);
    return false;
  }

  async function elsewhere(): Promise<boolean> {
    if (guide === null) return false;
    setElsewhereProblem(null);
    // The platform's result names the token's owner, with or without the token.
    const { answers } = draft;
    const errors: PasteErrors = {
      ...noPasteErrors,
      user: userError(guide.user, answers.credential?.user ?? null, answers),
      gitUser: userError(guide.gitUser, answers.credential?.gitUser ?? null, answers),
    };
    setPasteErrors(errors);
    if (errors.user !== null || errors.gitUser !== null) return false;
    const credential = credentialFor(guide, draft);
    edit(withCredential(credential));
    const reply = await during('elsewhere', () => ask('token.elsewhere', { credential }));
    if (reply.ok) setSecret('');
    else {
      edit(withoutCredential(credential, draft));
      setElsewhereProblem(reply.problem);
    }
    return reply.ok;
  }

  const clearCreateProblem = useCallback(() => setCreateProblem(null), []);
  return {
    secret,
    password,
    setSecret,
    setPassword,
    pasteErrors,
    createErrors,
    createProblem,
    elsewhereProblem,
    busy,
    keep,
    create,
    elsewhere,
    clearCreateProblem,
  };
}
