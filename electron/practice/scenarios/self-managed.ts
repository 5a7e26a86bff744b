/** Situations of the self-managed server only. Cloud is healthy in them. */
import type { Scenario } from './scenario.ts';

export const selfManagedScenarios = {
  'anonymous-access': {
    settings: { publicAccess: true },
  },
  'no-context-path': {
    settings: { contextPath: '' },
  },
  captcha: {
    settings: { captchaAfter: 0 },
  },
  'sso-only': {
    settings: { loginOptions: ['IDP'] },
  },
  'password-login-disabled': {
    settings: { basicAuthentication: false },
  },
  'filter-ignores-token': {
    settings: { filterSeesTokenLevel: false },
  },
  'data-center-10.2': { settings: { version: '10.2.6' } },
  'data-center-9.4': {
    settings: { version: '9.4.23' },
  },
  'server-8.9': {
    settings: { version: '8.9.10', licence: 'server' },
  },
  'old-server-7.17': {
    settings: { version: '7.17.21', licence: 'server' },
  },
  'unsupported-5.4': { settings: { version: '5.4.1', licence: 'server' } },
} as const satisfies Record<string, Scenario>;
