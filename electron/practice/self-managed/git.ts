/** Git over HTTP on the practice server, below /scm: user name and token, or the token alone (docs/bitbucket.md C3). */
import { authorizationOf, withHeaders } from '../http/message.ts';
import { advertise, gitQuestionOf, nothingToGive, remoteError } from '../git/smart-http.ts';
import { levelInRepository } from './access.ts';
import { authenticate, nameOf } from './auth.ts';
import { basicDisabled, wrongPassword } from './errors.ts';
import type { Answer, Handled, Incoming } from '../http/message.ts';
import type { World } from '../world.ts';

const challenge = { 'WWW-Authenticate': 'Basic realm="Atlassian Bitbucket"' };
/** A stranger is asked to sign in, in no words of its own. */
const signIn = (): Answer => ({ status: 401, headers: challenge, body: '' });
/** Bitbucket's own sentence, which git prints after `remote error:`. */
const notThere = 'Repository not found\nThe requested repository does not exist, or you do not have permission to access it.';

/** Undefined when the path is none of git's. `path` is relative to the context path. */
export function serverGit(world: World, incoming: Incoming, path: string): Handled | undefined {
  if (!path.startsWith('/scm/')) return undefined;
  const asked = gitQuestionOf(incoming, path.slice('/scm'.length));
  if (asked === undefined) return undefined;
  const given = authorizationOf(incoming);
  const { gitBasic, gitBearer } = world.settings;
  if (given.scheme === 'basic' && gitBasic !== 'allowed') return { answer: gitBasic === 'off' ? basicDisabled() : signIn(), user: null };
  if (given.scheme === 'bearer' && !gitBearer) return { answer: signIn(), user: null };
  const identity = authenticate(world, incoming);
  if ('refused' in identity) {
    const locked = /CaptchaRequired/.test(identity.refused.body);
    return {
      answer: locked
        ? remoteError(incoming, 'CAPTCHA required\nYour Bitbucket account has been marked as requiring a CAPTCHA to be solved.')
        : identity.refused.status === 401
          ? withHeaders(wrongPassword(), challenge)
          : identity.refused,
      user: null,
    };
  }
  const { caller } = identity;
  const user = nameOf(caller);
  const [key = '', slug = ''] = asked.repository.split('/');
  const repository = world.catalogue('self-managed').repository(key.toUpperCase(), slug);
  if (repository === undefined || levelInRepository(world, caller, repository) === 0) {
    return { answer: caller.kind === 'anonymous' ? signIn() : remoteError(incoming, notThere), user };
  }
  return { answer: asked.what === 'refs' ? advertise(incoming, asked.repository) : nothingToGive(), user };
}
