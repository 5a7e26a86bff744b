/** What the parts of a rotation are made from, and what the service offers. */
import type { CallInput, CallOutput, Emit, Result, Rotation } from '../../contract/index.ts';
import type { CheckService } from '../check.ts';
import type { ExportService } from '../export.ts';
import type { RecordNotes } from '../record.ts';
import type { TokenParts, TokenService } from '../token.ts';
import type { Found, RotationKeep } from './keep.ts';

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
  /** Ends a check of this run; false when no such run is going on. */
  cancel(runId: string): boolean;
  swap(id: string, despite: boolean): Promise<Result<Rotation>>;
  renew(id: string, place: string, replace: boolean): Promise<Result<CallOutput<'rotation.renew'>>>;
  place(id: string, place: string, answer: 'applied' | 'left' | 'open'): Promise<Result<Rotation>>;
  back(id: string): Promise<Result<Rotation>>;
  abandon(id: string): Promise<Result<Rotation>>;
  revoke(id: string, input: Input<'rotation.revoke'>, signal: AbortSignal): Promise<Result<CallOutput<'rotation.revoke'>>>;
  letGo(id: string, how: 'revoked' | 'ended' | 'left', signal: AbortSignal): Promise<Result<Rotation>>;
}

export interface RotationParts extends TokenParts {
  readonly check: CheckService;
  readonly token: TokenService;
  readonly exporting: ExportService;
  readonly notes: RecordNotes;
}

/** What the steps share. */
export interface Step extends RotationParts {
  readonly keep: RotationKeep;
  /** The rotation of a connection that goes on, with whatever was cut short finished. Problems: `rotation-none`, those of the store. */
  open(id: string): Promise<Result<Found>>;
  /** As it is shown. */
  show(found: Result<Found>): Promise<Result<Rotation>>;
}
