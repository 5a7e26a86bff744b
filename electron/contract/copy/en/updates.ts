/** Words about newer versions of the desktop app. */
import { inEnglish } from '../language.ts';

export const updatesCopy = inEnglish('updates', {
  available: {
    title: (version: string) => `Handrail ${version} is available`,
    detail: ({ running, notes }: { readonly running: string; readonly notes: string }) =>
      `You have ${running}. Nothing is downloaded until you say so.${notes === '' ? '' : `\n\n${notes}`}`,
  },
  download: 'Download',
  later: 'Later',
  skip: 'Skip this version',
  downloading: {
    title: (version: string) => `Downloading Handrail ${version}`,
    detail: (percent: number) => `${percent} % is here. You can go on working; Handrail asks you before it installs anything.`,
  },
  stop: 'Stop the download',
  ready: {
    title: (version: string) => `Handrail ${version} is downloaded`,
    detail: 'What you typed is saved before Handrail restarts. Your connections and tokens stay as they are.',
  },
  restartNow: 'Restart now',
  whenIQuit: 'Install when I quit',
  notNow: 'Not now',
  close: 'Close',
  newest: {
    title: 'You have the newest version',
    detail: (running: string) => `This is Handrail ${running}.`,
  },
  off: {
    title: 'This Handrail does not update itself',
    why: {
      'not-packaged': 'It runs from npm or from its source code. Update it the way you installed it.',
      'by-hand': 'It was unpacked from an archive. Download the newer archive and unpack it in its place.',
      'by-package-manager': 'It was installed as a deb or rpm package. Install the newer package over it.',
      unsigned:
        'It was built without an Apple certificate, and macOS replaces only signed apps. Download the newer version and install it over this one.',
      'no-channel': 'It was built without the address where new versions appear. Ask whoever gave it to you for newer ones.',
      'turned-off': 'Whoever set up this computer turned it off with HANDRAIL_UPDATES=off. Ask them for newer versions.',
    },
  },
  failed: {
    title: 'The update did not work',
    because: {
      unreachable: 'The place where new versions appear could not be reached. Check your network and try again later.',
      'nothing-published': 'No version has been published there yet.',
      unreadable: 'The description of the newest version could not be read. Try again later.',
      'wrong-checksum': 'The download is not the file that was published, so Handrail deleted it. Try again later.',
      'wrong-signature': 'The download is not signed by who signed this Handrail, so it was not kept.',
      'no-file-for-this-system': 'The newest version has no file for this system.',
      'cannot-write': 'Handrail may not write where the update belongs. Ask whoever looks after this computer.',
      'disk-full': 'There is no room left on the disk.',
      unexpected: 'Something went wrong that Handrail did not expect. The log has a line about it.',
    },
  },
});
