/** What is left when only a status or a few general words are known. */
import { inEnglish } from '../../language.ts';
import { words } from '../../explain/shape.ts';

export const generalMessages = inEnglish(
  'explain/general',
  words({
    'git-refused': {
      name: 'Git: invalid username or password, authentication failed',
      causes: {
        'wrong-user-name': {
          why: 'Git and Bitbucket’s interface for programs (REST) need different user names. On Bitbucket Cloud, with an API token, Git takes x-bitbucket-api-token-auth or the Bitbucket user name, and REST takes the e-mail address. With an access token Git takes x-token-auth. On a self-managed server it is the name of the token’s account.',
          tellApart: [
            'Look at the user in the clone address or in the credential helper (the program that keeps passwords for Git).',
            'On Cloud, try x-bitbucket-api-token-auth as the user: it fits every API token.',
          ],
        },
        'token-rejected': {
          why: 'The token is not complete, revoked, expired, or an old password is still stored.',
          tellApart: ['Delete the stored entry in the credential helper or keychain, and enter the token again.'],
        },
        'app-password-retired': {
          why: 'App passwords and account passwords no longer work on Bitbucket Cloud.',
          tellApart: ['The stored secret begins with ATBB, or is the password with which you sign in.'],
        },
        'token-unscoped': {
          why: 'An API token without scopes (single permissions) for repositories is refused too.',
          tellApart: ['Look whether the token has read:repository:bitbucket.'],
        },
      },
    },
    'too-many': {
      name: 'Too many requests (429)',
      causes: {
        'rate-limited': {
          why: 'Too many requests were made in a short time with this account or token, perhaps by several tools together. The token itself may be fine.',
          tellApart: [
            'It works again after a while (on Cloud the limit is counted over one hour).',
            'A token of its own for each tool gives each a limit of its own.',
          ],
        },
      },
    },
    'status-400': {
      name: 'Bad request (400)',
      causes: {
        'platform-input-invalid': {
          why: 'Bitbucket did not understand what the tool sent; often one of its fields holds something unexpected.',
          tellApart: ['Compare the platform’s fields with what Handrail exports.'],
        },
        'tls-protocol': {
          why: 'A web server answers like this when plain http is spoken at an https port.',
          tellApart: ['Does the address begin with http://, and does the number after the colon (the port) belong to https?'],
        },
      },
    },
    'status-405': {
      name: 'Method not allowed (405)',
      causes: {
        'platform-input-invalid': {
          why: 'The address is not quite the one that the tool means: often a slash too many, or a part that belongs in another field. The server was reached, and the token is not the cause.',
          tellApart: ['Look at the address in the message: are there two slashes one after the other?'],
        },
        'wrong-context-path': {
          why: 'On a self-managed server a part of the address, such as /bitbucket, may be missing.',
          tellApart: ['Paste a repository’s whole address from your browser into Handrail: it finds the right base.'],
        },
      },
    },
    'status-401-cloud': {
      name: 'Unauthorised (401) from Bitbucket Cloud',
      causes: {
        'wrong-user-name': {
          why: 'With an API token Bitbucket Cloud needs the e-mail address as the user; a user name or workspace is refused.',
          tellApart: ['Is there an @ in the field for the user?'],
        },
        'token-rejected': { why: 'The token is not complete, revoked or expired.', tellApart: ['Check the token with Handrail.'] },
        'token-unscoped': {
          why: 'A token without scopes (single permissions) for Bitbucket is refused altogether.',
          tellApart: ['Look whether the list of your tokens shows scopes for it.'],
        },
        'bearer-only-token': {
          why: 'An access token (it begins with ATCT) sent together with a user name is refused.',
          tellApart: ['Look at the beginning of the token.'],
        },
        'app-password-retired': { why: 'App passwords no longer work.', tellApart: ['It begins with ATBB.'] },
        'token-expired': { why: 'An expired token is refused in the same way.', tellApart: ['Look at its expiry date.'] },
      },
    },
    'status-401-server': {
      name: 'Unauthorised (401) from a self-managed Bitbucket',
      causes: {
        'token-rejected': {
          why: 'The server does not accept the token.',
          tellApart: ['Handrail’s check tells a refused token from a missing right.'],
        },
        'missing-permission': {
          why: 'Bitbucket Server and Data Center answer 401 for a missing right too.',
          tellApart: ['If the answer has a header X-AUSERNAME with a name, you were signed in, and a right is missing.'],
        },
        'token-expired': {
          why: 'An expired token is refused in the same way.',
          tellApart: ['Look at its expiry date under Manage account → HTTP access tokens.'],
        },
        'wrong-user-name': {
          why: 'With a user name the token is taken only for the account that made it; a token of a project or repository with none at all.',
          tellApart: ['Compare the user name with the account of the token.'],
        },
        'captcha-locked': {
          why: 'After several wrong tries the account is locked until a puzzle (CAPTCHA) is solved on the website.',
          tellApart: ['Sign in on the website: it shows the puzzle.'],
        },
        'password-login-disabled': {
          why: 'Some companies switch off signing in with a user name; then only the token by itself works.',
          tellApart: ['Handrail’s check sends the token by itself and with the name.'],
        },
      },
    },
    'status-403-cloud': {
      name: 'Forbidden (403) from Bitbucket Cloud',
      causes: {
        'missing-scope': {
          why: 'The token is good, but lacks a scope (a single permission). A sign-in that fails while everything else works lacks read:user:bitbucket.',
          tellApart: ['Handrail’s check lists the scopes of the token beside those that the platform needs.'],
        },
        'missing-permission': {
          why: 'The account behind the token may not do this.',
          tellApart: ['Sign in as that account in your browser and try the same there.'],
        },
        'ip-not-allowed': {
          why: 'The workspace may let only listed networks in.',
          tellApart: ['It works from the company network and not from elsewhere.'],
        },
        'two-step-required': {
          why: 'The workspace may ask for two-step verification.',
          tellApart: ['Look at id.atlassian.com → Security of the account.'],
        },
        'workspace-deactivated': { why: 'The workspace may be deactivated.', tellApart: ['Open it in your browser.'] },
      },
    },
    'status-403-server': {
      name: 'Forbidden (403) from a self-managed Bitbucket',
      causes: {
        'missing-permission': {
          why: 'You were signed in and may not do this.',
          tellApart: ['Compare the level of the token and the rights of its account.'],
        },
        'captcha-locked': {
          why: 'Some versions answer like this while an account is locked.',
          tellApart: ['Sign in on the website: it shows a puzzle (CAPTCHA).'],
        },
        'password-login-disabled': {
          why: 'Signing in with a user name may be switched off.',
          tellApart: ['Handrail’s check sends the token by itself.'],
        },
      },
    },
    'status-404-cloud': {
      name: 'Not found (404) from Bitbucket Cloud',
      causes: {
        'repository-not-found': {
          why: 'The repository’s name is not right, or it was renamed or moved.',
          tellApart: ['Compare with the address in your browser.'],
        },
        'workspace-not-found': {
          why: 'The workspace’s short name is not right, or its internal number (UUID) was used in its place.',
          tellApart: ['Compare with the part after bitbucket.org/ in your browser.'],
        },
        'missing-permission': {
          why: 'Bitbucket hides private repositories like this from accounts without access.',
          tellApart: ['Sign in as the account behind the token and open the repository.'],
        },
      },
    },
    'status-404-server': {
      name: 'Not found (404) from a self-managed Bitbucket',
      causes: {
        'wrong-context-path': {
          why: 'The address lacks the path under which Bitbucket lives, such as /bitbucket, or leads to another server.',
          tellApart: ['Paste a repository’s whole address from your browser into Handrail: it finds the right base.'],
        },
        'project-not-found': { why: 'The project’s key is not right.', tellApart: ['The answer’s text names the project.'] },
        'repository-not-found': {
          why: 'The repository’s short name is not right.',
          tellApart: ['The answer’s text names the repository.'],
        },
        'redirect-to-sso': {
          why: 'Behind a company sign-in page some tools end on a page that is not there. A tool that looks up the user outside /rest gets this with a token since 8.9.22, 8.19.12 and 9.3.2 as well.',
          tellApart: ['Did it begin with an update of Bitbucket or with a new sign-in page? Then look for a newer version of the tool.'],
        },
      },
    },
    'status-410': {
      name: 'Gone (410)',
      causes: {
        'endpoint-removed': {
          why: 'The tool asks for something that Bitbucket Cloud has removed, such as the list of all workspaces.',
          tellApart: ['Look for a newer version of the tool.'],
        },
        'app-password-retired': {
          why: 'Git with an app password is answered like this by some accounts.',
          tellApart: ['Did the message come from git? Then look which secret is stored.'],
        },
      },
    },
    'status-500': {
      name: 'The server failed (5xx)',
      causes: {
        'server-error': {
          why: 'Bitbucket, or something in front of it, failed by itself. This says nothing about your token.',
          tellApart: ['Try again after a while. On Cloud, look at bitbucket.status.atlassian.com.'],
        },
      },
    },
    'status-502': {
      name: 'Bad gateway (502)',
      causes: {
        'server-error': {
          why: 'Something in front of Bitbucket got no proper answer from it: it may be down or restarting.',
          tellApart: ['Open Bitbucket in your browser.'],
        },
        'proxy-unreachable': {
          why: 'A proxy (a computer that passes web traffic on) on the way out answers like this when it cannot reach Bitbucket.',
          tellApart: ['Does the page name a proxy product, such as squid?'],
        },
      },
    },
    'status-503': {
      name: 'Service unavailable (503)',
      causes: {
        maintenance: { why: 'Bitbucket may be down for maintenance.', tellApart: ['Open Bitbucket in your browser: it says so.'] },
        'starting-up': { why: 'It may be starting.', tellApart: ['Try again in a few minutes.'] },
        'server-error': { why: 'It may be overloaded or down.', tellApart: ['If it stays, ask its administrator.'] },
        'proxy-unreachable': {
          why: 'A proxy (a computer that passes web traffic on) on the way out answers like this when it cannot reach Bitbucket.',
          tellApart: ['Does the page name a proxy product?'],
        },
      },
    },
    'status-504': {
      name: 'Gateway timeout (504)',
      causes: {
        timeout: {
          why: 'Something in front of Bitbucket waited for it in vain.',
          tellApart: ['Open Bitbucket in your browser: if it is slow or absent there too, its administrator has to look.'],
        },
      },
    },
  } as const),
);
