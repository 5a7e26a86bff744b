/** Rotation: a new token takes the place of an old one everywhere, and then the old one is let go (docs/life-after.md 2). */
import { fail } from '../../contract/index.ts';
import type { CallInput, CallOutput, Emit, Result, Rotation } from '../../contract/index.ts';

type Input<N extends 'rotation.create' | 'rotation.revoke'> = Omit<CallInput<N>, 'id'>;

/** One method a call of `contract/calls/rotation.ts`, which says what each does. */
export interface RotationService {
  state(id: string): Promise<Result<{ readonly rotation: Rotation | null }>>;
  start(id: string): Promise<Result<Rotation>>;
  pressed(id: string): Promise<Result<Rotation>>;
  keep(id: string, pasted: string, expiresOn: string | null): Promise<Result<Rotation>>;
  create(id: string, input: Input<'rotation.create'>, signal: AbortSignal): Promise<Result<Rotation>>;
  made(id: string): Promise<Result<Rotation>>;
  check(id: string, runId: string, emit: Emit): Promise<Result<CallOutput<'rotation.check'>>>;
  swap(id: string, despite: boolean): Promise<Result<Rotation>>;
  renew(id: string, place: string, replace: boolean): Promise<Result<CallOutput<'rotation.renew'>>>;
  place(id: string, place: string, answer: 'applied' | 'left' | 'open'): Promise<Result<Rotation>>;
  back(id: string): Promise<Result<Rotation>>;
  abandon(id: string): Promise<Result<Rotation>>;
  revoke(id: string, input: Input<'rotation.revoke'>, signal: AbortSignal): Promise<Result<CallOutput<'rotation.revoke'>>>;
  letGo(id: string, how: 'revoked' | 'ended' | 'left', signal: AbortSignal): Promise<Result<Rotation>>;
}

/** Opens the service. */
export function createRotation(): RotationService {
  const none = () => Promise.resolve(fail('rotation-none'));
  return {
    state: none,
    start: none,
    pressed: none,
    keep: none,
    create: none,
    made: none,
    check: none,
    swap: none,
    renew: none,
    place: none,
    back: none,
    abandon: none,
    revoke: none,
    letGo: none,
  };
}
