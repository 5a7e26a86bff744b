/** Situations of the self-managed server only. Cloud is healthy in them. */
import type { Scenario } from './scenario.ts';

export const selfManagedScenarios = {
  'anonymous-access': {
    title: 'Public access is on',
    what: 'Data Center answers anonymous callers with public content. A wrong token looks like an empty server.',
    settings: { publicAccess: true },
  },
  'no-context-path': {
    title: 'No context path',
    what: 'Data Center lives at the root of its host instead of under /bitbucket.',
    settings: { contextPath: '' },
  },
  captcha: {
    title: 'CAPTCHA required',
    what: 'Every account is locked until somebody signs in on the web and solves the CAPTCHA.',
    settings: { captchaAfter: 0 },
  },
  'sso-only': {
    title: 'Single sign-on only',
    what: 'Data Center offers no password form; people sign in with the company’s identity provider.',
    settings: { loginOptions: ['IDP'] },
  },
  'password-login-disabled': {
    title: 'Basic authentication is off',
    what: 'Data Center refuses Basic authentication, with a password or a token. Bearer works.',
    settings: { basicAuthentication: false },
  },
  'filter-ignores-token': {
    title: 'Permission filters ignore the token',
    what: 'Data Center’s lists show what the person may do, not what the token may do.',
    settings: { filterSeesTokenLevel: false },
  },
  'data-center-10.2': { title: 'Data Center 10.2', what: 'The current long-term support release.', settings: { version: '10.2.6' } },
  'data-center-9.4': {
    title: 'Data Center 9.4',
    what: 'The previous long-term support release; support ends on 3 December 2026.',
    settings: { version: '9.4.23' },
  },
  'server-8.9': {
    title: 'Server 8.9',
    what: 'The last long-term support release for Bitbucket Server, out of support since February 2024.',
    settings: { version: '8.9.10', licence: 'server' },
  },
  'old-server-7.17': {
    title: 'Server 7.17',
    what: 'Tokens are still called personal access tokens; no OAuth, no project or repository tokens.',
    settings: { version: '7.17.21', licence: 'server' },
  },
  'unsupported-5.4': { title: 'Server 5.4', what: 'Too old for tokens of any kind.', settings: { version: '5.4.1', licence: 'server' } },
} as const satisfies Record<string, Scenario>;
