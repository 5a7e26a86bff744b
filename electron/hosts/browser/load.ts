/** Loads the services behind the loopback server; a chunk of its own, so that serving starts without them. */
import { createRandom } from '../../adapters/random.ts';
import { fail, ok } from '../../contract/index.ts';
import type { Emit } from '../../contract/index.ts';
import type { Secret } from '../../core/secret.ts';
import { composeHost } from '../common/compose.ts';
import { dispatch } from '../common/dispatch.ts';
import { createRefs } from '../common/refs.ts';
import type { BackendOptions, LoadedBackend } from './backend.ts';

/** The real backend of the browser host. */
export async function loadBackend(options: BackendOptions, emit: Emit): Promise<LoadedBackend> {
  const host = await composeHost({ kind: 'browser', version: options.version, env: options.env, practice: options.practice, emit });
  const makeRef = createRefs(createRandom());
  return {
    startProblem: host.startProblem,
    dispatch: (name, input) => host.dispatch(name, input),
    async copyText(input) {
      const taken: { text: Secret | null } = { text: null };
      // Through the same door as every call, so that its input is parsed and its problems are logged in the same way.
      const answer = await dispatch(
        {
          ...host.handlers,
          'export.copy': async ({ id, what }) => {
            const copied = await host.services.export.copyText(id, what);
            if (!copied.ok) return copied;
            taken.text = copied.value;
            return ok({ copied: true, clearsAfterSeconds: null });
          },
        },
        host.log,
        makeRef,
        'export.copy',
        input,
      );
      if (!answer.ok) return answer;
      return taken.text === null ? fail('internal') : ok(taken.text);
    },
    note: (event, facts) => host.log.write('error', event, facts),
    dispose: () => host.dispose(),
  };
}
