/** German: messages of Xcode. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const xcodeCloudMessages = words({
  'xcode-cloud-package-not-cloned': {
    name: 'Xcode: Ein Paket konnte nicht geklont werden',
    causes: {
      'credential-not-sent': {
        why: 'Xcode Cloud hat nur Zugriff auf die Repositorys, die einzeln dafür freigegeben wurden. Ein Paket aus einem anderen Repository holt es ohne Anmeldung.',
        tellApart: [
          'Sehen Sie unter App Store Connect → Xcode Cloud → Settings → Repositories nach: Steht das Repository des Pakets in der Liste?',
        ],
      },
    },
  },
}) satisfies Words['explain/tools/xcode-cloud'];
