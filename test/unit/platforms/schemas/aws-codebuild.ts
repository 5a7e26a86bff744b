/** ImportSourceCredentials for Bitbucket (docs/platforms.md 2.12): a user name with BASIC_AUTH only. */
import * as v from 'valibot';

const filled = v.pipe(v.string(), v.minLength(1));
const shared = { serverType: v.literal('BITBUCKET'), token: filled, shouldOverwrite: v.boolean() };
export const sourceCredential = v.union([
  v.strictObject({ ...shared, authType: v.literal('BASIC_AUTH'), username: v.pipe(v.string(), v.email()) }),
  v.strictObject({ ...shared, authType: v.literal('PERSONAL_ACCESS_TOKEN') }),
]);
