/** Messages of Bitbucket Cloud and of tools that talk to it (docs/bitbucket.md A, B4; D, cases 1 to 12). */
import { words } from '../../explain/shape.ts';

export const cloudMessages = words({
  'token-invalid': {
    name: 'Bitbucket Cloud: the token is invalid, expired, or not supported here',
    causes: {
      'wrong-user-name': {
        why: 'Bitbucket Cloud says this also for a fresh, good API token that comes with the wrong user: its interface for programs (REST) needs the e-mail address of the Atlassian account, not the Bitbucket user name, the workspace or the token’s name.',
        tellApart: [
          'Look at the field for the user on the platform: is there an @ in it? If not, this is it.',
          'Compare the e-mail address with Bitbucket → Personal settings → Email aliases.',
        ],
      },
      'token-unscoped': {
        why: 'A token made with the plain button “Create API token”, or with scopes (single permissions) for Jira or Confluence only, is refused by Bitbucket with the same words.',
        tellApart: [
          'In the list of your API tokens, look whether this one shows scopes and the app Bitbucket.',
          'Handrail’s check with this token and the right e-mail address is refused too.',
        ],
      },
      'bearer-only-token': {
        why: 'An access token of a repository, project or workspace works only by itself (technically: as “Bearer”). Sent together with any user name it is refused with these words; and an API token is refused the other way round.',
        tellApart: [
          'The token begins with ATCT: it is an access token and takes no user name.',
          'The token begins with ATATT: it is an API token and needs the e-mail address.',
        ],
      },
      'token-expired': {
        why: 'An expired token gets the same words. API tokens live one year at most.',
        tellApart: ['Look at the expiry date in the list of tokens in Bitbucket or at id.atlassian.com.'],
      },
      'token-rejected': {
        why: 'The token may be revoked, or not complete: most are about 190 characters long.',
        tellApart: ['Copy the token again and check it with Handrail.'],
      },
      'app-password-retired': {
        why: 'App passwords no longer work on Bitbucket Cloud.',
        tellApart: ['It begins with ATBB, or it was made before September 2025 under “App passwords”.'],
      },
    },
  },
  'access-token-expired': {
    name: 'Bitbucket Cloud: the access token has expired',
    causes: {
      'token-expired': {
        why: 'Bitbucket says this only for a token that was good once and whose time is over.',
        tellApart: [
          'Look at the expiry date where the token was made. A token that the platform fetched by itself (OAuth) lives for two hours: sign in again on the platform.',
        ],
      },
    },
  },
  'missing-scopes': {
    name: 'Bitbucket Cloud: the credentials lack required scopes',
    causes: {
      'missing-scope': {
        why: 'The token is good, but it was made without one of the scopes (single permissions) that this call needs. Scopes of API tokens do not contain each other: admin:repository includes neither read nor write.',
        tellApart: [
          'If the message lists “required” and “granted”, what is in the first list and not in the second is missing.',
          'Platforms often name one missing scope at a time. Handrail shows all that a platform needs, so that one new token is enough.',
        ],
      },
      'token-unscoped': { why: 'The list of granted scopes is empty: the token has no permission for Bitbucket at all.', tellApart: [] },
    },
  },
  'endpoint-gone': {
    name: 'Bitbucket Cloud: CHANGE-2770, functionality has been deprecated',
    causes: {
      'endpoint-removed': {
        why: 'The tool asks for the workspaces or repositories of all workspaces at once. Bitbucket Cloud ended that on 14 April 2026. The token is not the cause, and a test of the connection can be green all the same.',
        tellApart: [
          'Look in the tool’s log for the address that it asked: it ends in /workspaces or /repositories, with no workspace behind it.',
        ],
      },
      'workspace-not-found': {
        why: 'An empty workspace field produces the same answer, because the address without it is the removed one.',
        tellApart: ['Look whether the workspace is empty in the platform’s settings.'],
      },
    },
  },
  'removed-unnamed': {
    name: 'Bitbucket Cloud: functionality has been removed',
    causes: {
      'endpoint-removed': {
        why: 'Bitbucket words every removal like this. Only the number after CHANGE- tells which one it was, and the message does not hold it.',
        tellApart: ['Look in the log for “CHANGE-” and a number, or for the address that was asked, and paste those lines too.'],
      },
    },
  },
  'ip-not-listed': {
    name: 'Bitbucket Cloud: an admin must whitelist your IP',
    causes: {
      'ip-not-allowed': {
        why: 'The workspace shows private content only to networks that its administrators have listed. The one that the request came from is not listed; the token may be fine.',
        tellApart: [
          'Where did the message appear? On the platform’s servers, their addresses must be on the list; on your computer, your company’s network.',
          'If it works with the company network (VPN) on and not without, this is it.',
        ],
      },
    },
  },
  'two-step': {
    name: 'Bitbucket Cloud: enable two-step authentication',
    causes: {
      'two-step-required': {
        why: 'The workspace lets only accounts in that use two-step verification, and the account behind this token does not.',
        tellApart: ['Look at id.atlassian.com → Security of that account.'],
      },
    },
  },
  deactivated: {
    name: 'Bitbucket Cloud: the workspace has been deactivated',
    causes: {
      'workspace-deactivated': {
        why: 'Atlassian has deactivated this workspace because nobody used it for a long time.',
        tellApart: ['Open the workspace in your browser: it says so as well.'],
      },
    },
  },
  'account-password': {
    name: 'Bitbucket Cloud: passwords are no longer supported',
    causes: {
      'app-password-retired': {
        why: 'The tool sent an app password or the account’s own password. Bitbucket Cloud takes neither any more: it needs an API token, or an access token.',
        tellApart: [
          'Look which secret the tool has stored. Old ones often stay in a keychain or a credential helper after you have entered a new one: delete them there.',
        ],
      },
    },
  },
  'app-password-menu': {
    name: 'The app password page is not there, or app passwords stopped working',
    causes: {
      'app-password-retired': {
        why: 'Bitbucket Cloud has taken app passwords away: no new ones since 9 September 2025, short outages from 9 June 2026, and none at all since 28 July 2026. What worked until then and failed at odd hours used one.',
        tellApart: ['Look which kind of secret the tool has stored. One that begins with ATBB is an app password.'],
      },
      'wrong-deployment': {
        why: 'Bitbucket Server and Data Center never had app passwords: they have HTTP access tokens.',
        tellApart: ['Look at the address of your Bitbucket: bitbucket.org is Cloud, any other name is your company’s own server.'],
      },
    },
  },
  'no-workspace': {
    name: 'Bitbucket Cloud: no workspace with this identifier',
    causes: {
      'workspace-not-found': {
        why: 'The workspace’s short name is misspelt, its display name or its internal number (UUID) was used in place of it, or the token may not see it.',
        tellApart: [
          'Copy the part after bitbucket.org/ from your browser and compare.',
          'Handrail’s check tells whether the token sees the workspace.',
        ],
      },
    },
  },
  'no-repository': {
    name: 'Bitbucket Cloud: the repository is not there, or you may not have access',
    causes: {
      'repository-not-found': {
        why: 'Bitbucket Cloud gives this answer for a repository that is misspelt, renamed or moved.',
        tellApart: ['Open the repository in your browser and compare the last part of its address.'],
      },
      'missing-permission': {
        why: 'It gives the same answer for a private repository that the account behind the token has no access to.',
        tellApart: ['Sign in to Bitbucket as the account behind the token and open the repository.'],
      },
      'anonymous-fallback': {
        why: 'It gives the same answer when no token came along at all.',
        tellApart: ['Look whether the tool has the token stored for api.bitbucket.org as well, not only for bitbucket.org.'],
      },
    },
  },
  'tokens-blocked': {
    name: 'An administrator has blocked API tokens',
    causes: {
      'admin-blocked-tokens': {
        why: 'The organisation does not let this account use API tokens.',
        tellApart: ['Ask the organisation’s administrator: Atlassian Administration → Security → API tokens.'],
      },
    },
  },
  'user-details': {
    name: 'The details of the user could not be read (/2.0/user)',
    causes: {
      'missing-scope': {
        why: 'Reading who you are takes the scope (single permission) read:user:bitbucket. Tools such as Sourcetree ask for it first and give up when it is missing, although everything else would work.',
        tellApart: ['Look whether the token has read:user:bitbucket. Scopes cannot be added later: create a new token with it.'],
      },
      'wrong-user-name': {
        why: 'This address needs the e-mail address with an API token; the Bitbucket user name is refused.',
        tellApart: [
          'Look at the user in the tool’s account settings, and that its type is “API token”. Sourcetree knows it from 3.4.24 (Windows) and 4.2.13 (Mac) on.',
        ],
      },
      'bearer-only-token': {
        why: 'Access tokens of a repository, project or workspace belong to no user, so this address refuses them although they are good.',
        tellApart: ['The token begins with ATCT.'],
      },
    },
  },
  'asks-again': {
    name: 'The tool asks for the password again and again',
    causes: {
      'wrong-user-name': {
        why: 'Git takes your Bitbucket user name or x-bitbucket-api-token-auth with an API token, and Bitbucket’s interface for programs (REST) takes only the e-mail address. Git Credential Manager tests what it stored against that interface, is refused there, and asks again.',
        tellApart: [
          'Set credential.bitbucketValidateStoredCredentials to false, or use sign-in in the browser (OAuth). If the asking stops, this was it.',
        ],
      },
      'token-rejected': { why: 'A token that is refused is asked for again as well.', tellApart: ['Check the token with Handrail.'] },
    },
  },
  'plain-forbidden': {
    name: 'Bitbucket Cloud: Forbidden, without a reason',
    causes: {
      'missing-permission': {
        why: 'The account behind the token may not do this.',
        tellApart: ['Sign in as that account in your browser and try the same there.'],
      },
      'platform-cannot-use-deployment': {
        why: 'An address without /2.0 is answered like this for every token: then the tool asks in the wrong place.',
        tellApart: ['If the message shows the address that was asked, look whether it begins with https://api.bitbucket.org/2.0/.'],
      },
    },
  },
  'read-only-plan': {
    name: 'The workspace is over its user limit and read-only',
    causes: {
      'missing-permission': {
        why: 'A workspace with more users than its plan allows is read-only: nobody can push, whatever the token may do.',
        tellApart: ['Workspace settings → Plan details shows the number of users and the limit.'],
      },
    },
  },
  'workspace-as-user': {
    name: 'The workspace is where the user belongs',
    causes: {
      'wrong-user-name': {
        why: 'The tool builds its sign-in from the workspace or the repository’s owner. Bitbucket needs the e-mail address of the account there; user and workspace are two different things.',
        tellApart: ['Look whether the tool has one field for both. If so, a newer version or another way to sign in is needed.'],
      },
    },
  },
} as const);
