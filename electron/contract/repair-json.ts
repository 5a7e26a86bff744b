/** What can be wrong with a JSON configuration that somebody wrote. Extend; never rename. */
export const repairJsonCodes = [
  // how JSON is written
  'not-json',
  'json-comma',
  'json-comment',
  'json-line-break',
  'json-quotes',
  'json-word',
  // keys and values
  'connection-alone',
  'entry-form',
  'key-refused',
  'type-expected',
  'value-not-allowed',
  'field-useless',
  'nothing-selected',
  'deployment-missing',
  'address-example',
  // tokens and user names
  'app-password-field',
  'git-user-email',
  'git-user-missing',
  'rest-user-name',
  'secret-in-file',
  'secret-variable',
  'sign-in-both',
  'sign-in-missing',
] as const;
