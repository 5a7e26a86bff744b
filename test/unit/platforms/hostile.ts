/** Values that break careless writers. Each stays one line, which is what a field of a form can hold. */
export const hostileLines: readonly string[] = [
  'plain', `it's "quoted"`, '# not a comment', 'key: value', '50% off', '$HOME ${HOME} `id` $(id)', 'back\\slash \\n', 'DOMAIN\\user', '🚀 rocket', 'é ü 漢字',
  'x'.repeat(255), '007', '1e5', 'yes', 'null', '~', '- item', '[list]', '{map: 1}', '&anchor', '*alias', '!tag', '| block', '> fold', '@at', '%directive', '---', '...',
  '0x1F', '1_000', '12:30:45', '2026-11-20', '.inf', '=', '<<', "''", '""', ',', ':', '?', 'a #b', 'a: b #c',
];

/** Values that no one-line field takes. */
export const refusedLines: readonly string[] = ['two\nlines', 'two\r\nlines', 'nul\u0000', 'bell\u0007', 'next\u0085line', 'separator\u2028 inside', 'half \ud83d', '\ufeffmark inside\ufeff x'];
