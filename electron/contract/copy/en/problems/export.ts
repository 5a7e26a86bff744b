/** Words for problems with a platform's questions, files, folders and copying. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';

type Kinds =
  | 'message-empty'
  | 'input-required'
  | 'input-invalid'
  | 'input-unknown'
  | 'mode-not-available'
  | 'file-unreadable'
  | 'file-too-large'
  | 'ca-unreadable'
  | 'yaml-unreadable'
  | 'yaml-wrong-shape'
  | 'folder-empty'
  | 'folder-not-writable'
  | 'folder-not-found'
  | 'file-exists'
  | 'copy-refused';

export const exportProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/export', {
  'message-empty': () =>
    you(
      'The message is missing',
      'Paste the error message that the platform or Git showed, as much of it as you have.',
      'Fill it in and try again.',
    ),
  'input-required': ({ label, key, platform, reason }) =>
    you(
      `${or(label, or(key, 'An answer'))} is missing`,
      join(or(reasonSentence(reason), `${or(platform, 'The platform')} needs it.`)),
      'Fill it in and try again.',
    ),
  'input-invalid': ({ label, key, platform, reason }) =>
    you(
      `${or(label, or(key, 'An answer'))} is not right yet`,
      or(reasonSentence(reason), `${or(platform, 'The platform')} would not accept it.`),
      'Change it and try again.',
    ),
  'input-unknown': ({ key, platform, known }) =>
    you(
      `${or(platform, 'This platform')} has no question called “${or(key, '')}”`,
      or(known, '') === '' ? 'It may be misspelt, or belong to another platform.' : `It knows these: ${or(known, '')}.`,
      'Correct or remove it.',
    ),
  'mode-not-available': ({ mode, platform, reason }) =>
    you(
      `${or(platform, 'This platform')} cannot take ${mode === 'env' ? 'environment variables' : mode === 'inline' ? 'the token inside' : 'this form'}`,
      or(reasonSentence(reason), 'The platform has no way to use it.'),
      'Choose another form of the export.',
    ),
  'file-unreadable': ({ name, reason }) =>
    you(
      `${or(name, 'The file')} could not be read`,
      or(reasonSentence(reason), 'It is not there, or it is not a text file.'),
      'Choose the file again.',
    ),
  'file-too-large': ({ name, megabytes }) =>
    you(
      `${or(name, 'The file')} is too large`,
      `At most ${megabytes ?? 1} MB is read; a configuration file is much smaller.`,
      'Check that it is the right file.',
    ),
  'ca-unreadable': ({ name, reason }) =>
    you(
      `${or(name, 'The file')} holds no certificate that can be used`,
      or(reasonSentence(reason), 'It is not a certificate in one of the usual forms (PEM or DER).'),
      'Ask your Bitbucket or network administrator for the certificate file of the authority; its name usually ends in “.pem”, “.crt” or “.cer”.',
    ),
  'yaml-unreadable': ({ name, line, reason }) =>
    you(
      `${or(name, 'The file')} is not valid YAML`,
      join(`The trouble is in line ${line}.`, or(reasonSentence(reason), 'It cannot be read as YAML.')),
      'Download the file again from the platform, or fix that line, and drop it here once more.',
    ),
  'yaml-wrong-shape': ({ name, reason }) =>
    you(
      `${or(name, 'The file')} is not the file that is needed`,
      or(reasonSentence(reason), 'It is YAML, but not in the form that the platform writes.'),
      'Download the file again from the platform and drop it here unchanged.',
    ),
  'folder-empty': () => you('No folder is chosen', 'Handrail needs to know where to save.', 'Enter or choose a folder.'),
  'folder-not-writable': ({ folder, name, reason }) =>
    you(
      `Handrail cannot write to ${or(folder, 'this folder')}`,
      join(or(name, '') === '' ? 'Nothing was saved there.' : `${or(name, '')} was not saved.`, reasonSentence(reason)),
      'Choose a folder of your own, for example Downloads.',
    ),
  'folder-not-found': ({ folder }) =>
    you(
      `There is no folder ${or(folder, 'there')}`,
      'Neither the folder nor the one above it exists.',
      'Check the path, or choose another folder.',
    ),
  'file-exists': ({ folder, names, count }) =>
    you(
      count === 1 ? `${or(names, 'A file of this name')} is there already` : `${count} files of these names are there already`,
      `${counted(count, { one: 'It holds', other: `${or(names, 'They')}: they hold` })} something else than this export, and Handrail replaces nothing without being told. Nothing was saved in ${or(folder, 'this folder')}.`,
      'Replace what is there, or choose another folder.',
    ),
  'copy-refused': ({ reason }) =>
    you('It could not be copied', or(reasonSentence(reason), 'The clipboard did not take it.'), 'Try again, or save it as a file instead.'),
});
