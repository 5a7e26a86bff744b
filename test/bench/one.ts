/**
 * One check after another in a program that runs already, each on connections of its own: what the wizard does once its modules are loaded.
 */
import { createCertificates } from '../../electron/adapters/certificates.ts';
import { createClock } from '../../electron/adapters/clock.ts';
import { createHttp } from '../../electron/adapters/http/http.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import type { Answers } from '../../electron/contract/index.ts';
import type { HttpPort } from '../../electron/core/ports.ts';
import { Secret } from '../../electron/core/secret.ts';
import { createKnownSecrets, createServices } from '../../electron/services/index.ts';
import { fakeFiles, fakeKeychain, fakeLog, fakeRandom, fakePrograms, fakeRecord, fakeSettings } from '../fakes/index.ts';

/** One client for all, as in the app; its connections are closed after each check. */
const http = createHttp({ env: {}, version: 'bench' });

/** How requests are sent: as the app does, without connections that stand ready, or one after another. */
export type Manner = 'as it is' | 'no spares' | 'one by one';

function sent(manner: Manner): HttpPort {
  if (manner === 'as it is') return http;
  let last: Promise<unknown> = Promise.resolve();
  return {
    send: ({ soon: _, ...request }, signal) => {
      if (manner === 'no spares') return http.send(request, signal);
      const mine = last.then(() => http.send(request, signal));
      last = mine;
      return mine;
    },
  };
}

/** Milliseconds that the check reports. */
export async function checkOnce(
  answers: Partial<Answers>,
  token: string,
  caPem: string | null,
  cloudApi: string,
  platform: string | null = null,
  manner: Manner = 'as it is',
): Promise<number> {
  const services = createServices(
    {
      http: sent(manner),
      keychain: fakeKeychain(),
      settings: fakeSettings(),
      files: fakeFiles(),
      certificates: createCertificates(),
      clock: createClock(),
      random: fakeRandom(),
      log: fakeLog(),
      record: fakeRecord(),
      programs: fakePrograms(),
    },
    { cloudApi, practice: null, hostKind: 'terminal', version: 'bench', knownSecrets: createKnownSecrets() },
  );
  try {
    const checked = await services.check.run(
      { answers: { ...emptyAnswers(), ...answers }, platform, secret: new Secret(token), caPem, practice: false },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    if (!checked.ok || !checked.value.ok) throw new Error('The check found something.');
    return checked.value.ms;
  } finally {
    services.dispose();
    await http.close();
  }
}
