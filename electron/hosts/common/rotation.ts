/** The handlers of a rotation. */
import type { Emit, Handlers } from '../../contract/index.ts';
import type { RotationService } from '../../services/rotation/index.ts';

/** Builds them; `stop` is aborted when the host goes. */
export function createRotationHandlers(
  rotation: RotationService,
  emit: Emit,
  stop: AbortSignal,
): Pick<Handlers, Extract<keyof Handlers, `rotation.${string}`>> {
  return {
    'rotation.state': ({ id }) => rotation.state(id),
    'rotation.start': ({ id }) => rotation.start(id),
    'rotation.pressed': ({ id }) => rotation.pressed(id),
    'rotation.keep': ({ id, secret, expiresOn }) => rotation.keep(id, secret, expiresOn),
    'rotation.create': ({ id, ...input }) => rotation.create(id, input, stop),
    'rotation.made': ({ id }) => rotation.made(id),
    'rotation.check': ({ id, runId }) => rotation.check(id, runId, emit),
    'rotation.swap': ({ id, despite }) => rotation.swap(id, despite),
    'rotation.renew': ({ id, place, replace }) => rotation.renew(id, place, replace),
    'rotation.place': ({ id, place, answer }) => rotation.place(id, place, answer),
    'rotation.back': ({ id }) => rotation.back(id),
    'rotation.abandon': ({ id }) => rotation.abandon(id),
    'rotation.revoke': ({ id, ...input }) => rotation.revoke(id, input, stop),
    'rotation.letGo': ({ id, how }) => rotation.letGo(id, how, stop),
  };
}
