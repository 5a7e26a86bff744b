/** Messages of Xcode. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const xcodeCloudMessages = words({
  'xcode-cloud-package-not-cloned': {
    name: 'Xcode: a package could not be cloned',
    causes: {
      'credential-not-sent': {
        why: 'Xcode Cloud has access to the repositories that were granted to it one by one. A package in another repository is fetched without a sign-in.',
        tellApart: ['Look at App Store Connect → Xcode Cloud → Settings → Repositories: is the package’s repository in the list?'],
      },
    },
  },
});
