/** The contract room's door: everything that may cross between renderer and host. */
export * from './words.ts';
export * from './answers.ts';
export * from './check.ts';
export * from './connection.ts';
export * from './address.ts';
export * from './artifact.ts';
export * from './catalogue.ts';
export * from './when.ts';
export * from './users.ts';
export * from './guide.ts';
export * from './explain.ts';
export * from './report.ts';
export * from './app.ts';
export * from './repair.ts';
export * from './problems.ts';
export * from './calls.ts';
