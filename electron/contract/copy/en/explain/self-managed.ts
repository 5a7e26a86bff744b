/** Messages of Bitbucket Server and Data Center and of tools that talk to them (docs/bitbucket.md C6; D, cases 13 to 22). */
import { inEnglish } from '../../language.ts';
import { words } from '../../explain/shape.ts';

export const selfManagedMessages = inEnglish(
  'explain/self-managed',
  words({
    captcha: {
      name: 'Bitbucket Data Center: CAPTCHA required',
      causes: {
        'captcha-locked': {
          why: 'After several wrong tries the server locks the account for programs until its owner has signed in on the website once and solved the puzzle (CAPTCHA). Even a right token is refused until then.',
          tellApart: [
            'Signing in on the website shows the puzzle.',
            'Find the tool that goes on trying with an old password (Git, Jenkins, an editor), or the lock comes back.',
          ],
        },
      },
    },
    'wrong-password': {
      name: 'Bitbucket Data Center: authentication failed, check your credentials',
      causes: {
        'token-rejected': {
          why: 'The server does not know this token: it is not complete, was revoked, or was made on another server.',
          tellApart: ['Check the token with Handrail: without a user name the same token is either accepted or not.'],
        },
        'wrong-user-name': {
          why: 'A personal token that comes with a user name is taken only together with the name of its own account.',
          tellApart: ['Compare the user name with the one at the top right of your Bitbucket. An e-mail address is refused.'],
        },
        'token-expired': {
          why: 'An expired token is refused with the same words.',
          tellApart: ['Look at the expiry date under Manage account → HTTP access tokens.'],
        },
        'bearer-only-token': {
          why: 'A token of a project or repository works only by itself, never with a user name.',
          tellApart: ['Was it made in the settings of a project or repository? Then the tool has to send it without a user (as “Bearer”).'],
        },
      },
    },
    'not-permitted': {
      name: 'Bitbucket Data Center: you are not permitted to access this resource',
      causes: {
        'missing-permission': {
          why: 'The token was accepted, but it or its account may not do this. This server answers with status 401 both for a bad token and for a missing right.',
          tellApart: [
            'If the answer has a header X-AUSERNAME with a name, you were signed in: a right is missing.',
            'Sign in as that account in your browser and try the same there.',
          ],
        },
        'token-rejected': {
          why: 'The same words come when nobody was signed in: then the token did not count.',
          tellApart: ['If there is no X-AUSERNAME in the answer, the token was not accepted. Handrail’s check looks at it.'],
        },
      },
    },
    'not-permitted-signed-in': {
      name: 'Bitbucket Data Center: signed in, but not permitted',
      causes: {
        'missing-permission': {
          why: 'The answer names the account in X-AUSERNAME, so the token was accepted; a right is missing.',
          tellApart: ['Compare the levels of the token with what Handrail shows, then the account’s rights on the project or repository.'],
        },
      },
    },
    xsrf: {
      name: 'Bitbucket Data Center: XSRF check failed',
      causes: {
        'platform-cannot-use-deployment': {
          why: 'The server protects itself against forged requests and refused this one before looking at the token: the tool did not send what Bitbucket needs beside the request (the line “X-Atlassian-Token: no-check”, and a body in JSON form).',
          tellApart: [
            'Reading works and only changes (creating a webhook, a comment) fail.',
            'Look for a newer version of the tool. A proxy (a computer that passes web traffic on) that takes such lines out has the same effect: ask whoever runs it.',
          ],
        },
      },
    },
    'no-project': {
      name: 'Bitbucket Data Center: the project does not exist',
      causes: {
        'project-not-found': {
          why: 'There is no project with this key, or the account may not see it.',
          tellApart: [
            'The key is the short name in capitals after /projects/ in the address, not the project’s name. A personal project begins with ~.',
          ],
        },
      },
    },
    'no-repo': {
      name: 'Bitbucket Data Center: the repository does not exist',
      causes: {
        'repository-not-found': {
          why: 'There is no repository with this short name in the project, or the account may not see it.',
          tellApart: ['Copy the part after /repos/ from your browser’s address and compare.'],
        },
      },
    },
    'no-repo-or-right': {
      name: 'The repository does not exist, or there is no permission',
      causes: {
        'repository-not-found': {
          why: 'The project key or the repository’s short name in the address is wrong, or the repository was renamed or moved.',
          tellApart: ['Open the repository in your browser and compare its address, the part after /projects/ and the one after /repos/.'],
        },
        'missing-permission': {
          why: 'Bitbucket says the same where the repository is there and the account may not see it.',
          tellApart: ['Sign in to Bitbucket in the browser as that very account. Does it see the repository?'],
        },
      },
    },
    'tokens-never-admin': {
      name: 'Bitbucket Data Center: tokens may not have the permission ADMIN',
      causes: {
        'platform-cannot-use-credential': {
          why: 'No token of any kind may administer the whole server. The tool asks for something that takes the administrator’s password, or a sign-in in the browser (OAuth).',
          tellApart: ['Look whether the tool has a setting that needs less: project or repository level instead of the whole server.'],
        },
      },
    },
    'basic-off': {
      name: 'Basic Authentication has been disabled on this instance',
      causes: {
        'password-login-disabled': {
          why: 'The server takes no sign-in with a user name, neither with a password nor with a token. The token itself may be good: it has to come by itself (technically: as “Bearer”).',
          tellApart: ['Handrail’s check sends the token by itself. If that works, the platform has to learn to do the same.'],
        },
      },
    },
    maintenance: {
      name: 'Bitbucket is in maintenance',
      causes: {
        maintenance: {
          why: 'The server says that it is being maintained.',
          tellApart: ['Open Bitbucket in your browser: it shows the same.'],
        },
      },
    },
    starting: {
      name: 'Bitbucket is starting up',
      causes: {
        'starting-up': {
          why: 'The server says that it has not finished starting.',
          tellApart: ['Wait a few minutes; if it stays, its administrator finds the reason in the server’s log.'],
        },
      },
    },
    'outside-rest': {
      name: 'A token was used outside /rest and /scm',
      causes: {
        'platform-cannot-use-deployment': {
          why: 'Since Bitbucket 8.9.22, 8.19.12 and 9.3.2 tokens count only below /rest and /scm. A tool that asks elsewhere (such as /plugins/servlet/applinks/whoami) with a token is sent to the sign-in page or refused, although the token is good.',
          tellApart: ['Did it begin with an update of Bitbucket? Then look for a newer version of the tool.'],
        },
        'captcha-locked': {
          why: 'Repeated tries of that kind can lock the account.',
          tellApart: ['Signing in on the website shows a puzzle (CAPTCHA).'],
        },
        'redirect-to-sso': {
          why: 'A company sign-in page in front of Bitbucket sends programs to the same place.',
          tellApart: ['Does it lead to another server’s address? Then it is the company’s sign-in page.'],
        },
      },
    },
    'token-not-valid': {
      name: 'The tool says that the token is not valid',
      causes: {
        'token-rejected': { why: 'The server refused the token.', tellApart: ['Check the token with Handrail.'] },
        'anonymous-fallback': {
          why: 'Some tools test the server with a page that everybody may read, and only later notice that the token did not count.',
          tellApart: ['The address works in a browser or with another program, and only lists come back empty.'],
        },
        'wrong-user-name': {
          why: 'The tool may send another user name along than the one that the token belongs to.',
          tellApart: ['The same token works in another program that sends it by itself.'],
        },
      },
    },
    'empty-list': {
      name: 'Lists are empty, or access was lost without an error',
      causes: {
        'anonymous-fallback': {
          why: 'A server with public access treats an expired or wrong token as if there were none: it answers, but with the public part only. Tools take this for “you have access to nothing”.',
          tellApart: ['Handrail’s check asks something that needs a sign-in and sees the difference.'],
        },
        'token-expired': {
          why: 'This begins on the day on which a token expires.',
          tellApart: ['Look at the expiry date under Manage account → HTTP access tokens.'],
        },
        'no-repositories-visible': {
          why: 'The account may really have access to nothing.',
          tellApart: ['Sign in as that account in your browser and look at its repositories.'],
        },
      },
    },
    'user-demanded': {
      name: 'The tool asks for a user name',
      causes: {
        'bearer-only-token': {
          why: 'A token of a project, repository or workspace has no user and cannot be sent with one. A tool that insists on a user name can use a personal token only.',
          tellApart: ['Where was the token made: in your own account, or in the settings of a project or repository?'],
        },
        'platform-input-invalid': {
          why: 'If the token is a personal one, only the field is empty.',
          tellApart: ['Enter the name of the account that made the token.'],
        },
      },
    },
    'cds-user': {
      name: 'CDS: missing auth username',
      causes: {
        'platform-input-invalid': {
          why: 'CDS reads the user name from auth.username. A file with auth.user, as older instructions show it, loses the name: CDS ignores keys that it does not know.',
          tellApart: [
            'Look into the file: is there “user:” below “auth:”? Write “username:” instead, or export the file again with Handrail.',
          ],
        },
      },
    },
    sso: {
      name: 'A company sign-in page (single sign-on) answered',
      causes: {
        'redirect-to-sso': {
          why: 'Requests are sent on to a page where people sign in. A program with a token cannot sign in there.',
          tellApart: [
            'Ask for the address that programs use, or for an exception for /rest and /scm.',
            'A browser window of the tool that never finishes points here too: use a token instead of signing in.',
          ],
        },
      },
    },
    archived: {
      name: 'The repository is archived',
      causes: {
        'missing-permission': {
          why: 'An archived repository can be read and not changed, whatever the token may do.',
          tellApart: ['Open the repository in your browser: it is marked as archived.'],
        },
      },
    },
    licence: {
      name: 'Bitbucket’s licence has expired',
      causes: {
        'missing-permission': {
          why: 'With an expired licence the server refuses pushes; reading goes on working.',
          tellApart: ['Reading works, pushing does not. Ask your Bitbucket administrator.'],
        },
      },
    },
  } as const),
);
