/** What clues beside the wording point to: the user in an address, the kind of token, a removal, a refusal that comes and goes. */
import { inEnglish } from '../../language.ts';
import { words } from '../../explain/shape.ts';

const staleEntry =
  'Look for an old entry that Git has kept: in the credential helper (the program that keeps passwords for Git), the keychain, a .netrc file or the clone address. Delete it and try again.';

export const clueMessages = inEnglish(
  'explain/clues',
  words({
    'git-user-is-email': {
      name: 'Git was given an e-mail address as the user',
      causes: {
        'wrong-user-name': {
          why: 'For Git, Bitbucket Cloud takes no e-mail address as the user, although its interface for programs (REST) needs exactly that. The token may be good.',
          tellApart: ['Is there an @ or %40 in the user part of the address that Git used?'],
        },
      },
    },
    'git-user-of-other-token': {
      name: 'Git was given the user of another kind of token',
      causes: {
        'wrong-user-name': {
          why: 'The user x-token-auth belongs to access tokens of a repository, project or workspace. An API token is refused under it.',
          tellApart: ['The token begins with ATATT: it is an API token. With ATCT it is an access token.'],
        },
      },
    },
    'git-access-token-user': {
      name: 'Git and an access token of a repository, project or workspace',
      causes: {
        'wrong-user-name': {
          why: 'Git takes such a token only under the user name x-token-auth. With no user name, or with a person’s, it is refused.',
          tellApart: ['Look at the user name beside the token: is it exactly x-token-auth?'],
        },
      },
    },
    'git-no-access': {
      name: 'Bitbucket Cloud, Git: no access, and the sign-in failed',
      causes: {
        'wrong-user-name': {
          why: 'Bitbucket says this also for a repository that is there, when Git signs in with the wrong user: an e-mail address, a display name, or an old pair that Git has kept. The line “Authentication failed” shows that the sign-in did not count.',
          tellApart: ['Try x-bitbucket-api-token-auth as the user: it fits every API token.', staleEntry],
        },
        'token-rejected': { why: 'An old password or token that is still stored is refused with the same words.', tellApart: [staleEntry] },
        'token-unscoped': {
          why: 'An API token without scopes (single permissions) for repositories is refused with the same words.',
          tellApart: ['In the list of your API tokens, look whether this one shows scopes and the app Bitbucket.'],
        },
        'missing-permission': {
          why: 'If the sign-in did count, the account behind the token may not see this repository.',
          tellApart: ['Sign in to Bitbucket as that account in your browser and open the repository.'],
        },
        'repository-not-found': {
          why: 'The repository may be misspelt, renamed or moved.',
          tellApart: ['Open the repository in your browser and compare its address.'],
        },
      },
    },
    'git-no-access-403': {
      name: 'Bitbucket Cloud, Git: signed in, but no access (403)',
      causes: {
        'missing-permission': {
          why: 'The sign-in counted, and the account behind the token has no access to this repository.',
          tellApart: ['Sign in to Bitbucket as that account in your browser and open the repository.'],
        },
        'repository-not-found': {
          why: 'Bitbucket says the same where the repository is misspelt, renamed or moved.',
          tellApart: ['Open the repository in your browser and compare its address.'],
        },
      },
    },
    'git-refused-server': {
      name: 'Git: a self-managed Bitbucket refused the sign-in',
      causes: {
        'wrong-user-name': {
          why: 'Git sends a user name with the token, and a personal token is taken only under the name of its own account. A tool that has a field for the token only may send another name, or none.',
          tellApart: [
            'Compare the user name that the tool sends with the one at the top right of your Bitbucket.',
            'The same token works for the interface for programs (REST), where no user name is needed.',
          ],
        },
        'token-rejected': {
          why: 'The token is not complete, expired or revoked, or an old one is still stored.',
          tellApart: [staleEntry, 'Handrail’s check tells whether the server accepts the token.'],
        },
        'credential-not-sent': {
          why: 'The tool may use the token for the interface for programs (REST) only and give Git none.',
          tellApart: ['Listing repositories works and only cloning fails: look for a second setting for Git.'],
        },
        'bearer-only-token': {
          why: 'A token of a project or repository is refused together with any user name.',
          tellApart: ['Was it made in the settings of a project or repository?'],
        },
        'password-login-disabled': {
          why: 'The server may take no user name with a token at all.',
          tellApart: ['Ask the administrator about “Allow basic authentication on API calls” on its page “Authentication methods”.'],
        },
      },
    },
    'git-403-server': {
      name: 'Git: a self-managed Bitbucket forbids it (403)',
      causes: {
        'missing-permission': {
          why: 'The account may see the repository and not change it.',
          tellApart: ['Cloning works and only pushing fails.'],
        },
        'password-login-disabled': {
          why: 'A server whose administrators switched off signing in with a user name answers Git like this too.',
          tellApart: ['Ask the administrator about “Allow basic authentication on API calls” on its page “Authentication methods”.'],
        },
      },
    },
    'said-unscoped': {
      name: 'A token without scopes',
      causes: {
        'token-unscoped': {
          why: 'An API token that was made without scopes (single permissions) opens nothing in Bitbucket: “no scopes” means no permission, not every permission.',
          tellApart: ['In the list of your API tokens, look whether this one shows scopes and the app Bitbucket.'],
        },
      },
    },
    'old-password': {
      name: 'An app password or the account’s own password was sent',
      causes: {
        'app-password-retired': {
          why: 'Bitbucket Cloud takes neither app passwords (since 28 July 2026) nor the account’s own password any more.',
          tellApart: ['Look which secret the tool has stored. One that begins with ATBB is an app password.'],
        },
      },
    },
    'removed-by-address': {
      name: 'Gone (410): Bitbucket Cloud has removed what this address offered',
      causes: {
        'app-password-retired': {
          why: 'Git is answered with 410 only where an app password is sent, also an old one that is still stored. Bitbucket Cloud ended them on 28 July 2026.',
          tellApart: ['Look which secret is stored for bitbucket.org. One that begins with ATBB is an app password.'],
        },
        'issue-tracker-removed': {
          why: 'The address asks for issues. Bitbucket Cloud ended its issue tracker on 20 August 2026; nothing is wrong with the token.',
          tellApart: ['The repository’s page in your browser has no “Issues” any more.'],
        },
        'endpoint-removed': {
          why: 'The address asks for a list that reaches across workspaces. Bitbucket Cloud ended those on 14 April 2026; nothing is wrong with the token.',
          tellApart: ['Look whether a workspace is missing in the tool’s settings: an empty one produces the same address.'],
        },
      },
    },
    'sso-account-password': {
      name: 'Bitbucket Cloud: the account’s administrator requires single sign-on',
      causes: {
        'app-password-retired': {
          why: 'The account signs in on the company’s sign-in page, so its password counts nowhere else. The app password that the message names no longer exists: today it is an API token.',
          tellApart: ['Does the tool hold the account’s password, or a token that begins with ATATT? Only the token is accepted.'],
        },
      },
    },
    'repository-moved': {
      name: 'Bitbucket Data Center: the repository has been moved',
      causes: {
        'repository-not-found': {
          why: 'The repository is in another project now, or has another short name. The tool still asks at the old address.',
          tellApart: ['Open the old address in your browser: Bitbucket leads you to the new one.'],
        },
      },
    },
    flapping: {
      name: 'Bitbucket Cloud: a good token is refused now and then',
      causes: {
        'bitbucket-flapping': {
          why: 'Atlassian knows of this fault (BCLOUD-24107): a valid token is refused for a moment, mostly when several jobs begin within one or two minutes. The same token works just before and after.',
          tellApart: [
            'Does it work when the job is started again, with nothing changed? Then it is this one.',
            'Do the failures fall on minutes at which several jobs begin?',
          ],
        },
        'token-rejected': {
          why: 'A token that is refused every time is no longer good.',
          tellApart: ['It fails every time, also by itself.'],
        },
        'wrong-user-name': {
          why: 'If it never worked, the user name does not fit the token.',
          tellApart: ['It has never worked with this token.'],
        },
      },
    },
    'bearer-token-with-user': {
      name: 'A token that works by itself was sent with a user name',
      causes: {
        'bearer-only-token': {
          why: 'A token of a repository, project or workspace has no user: Bitbucket’s interface for programs (REST) takes it only by itself (technically: as “Bearer”) and refuses it with any user name.',
          tellApart: [
            'Was it made in the settings of a repository, project or workspace? Then it is one of these.',
            'The same token works in a program that sends it by itself.',
          ],
        },
      },
    },
    'api-token-by-itself': {
      name: 'An API token was sent without a user name',
      causes: {
        'wrong-user-name': {
          why: 'Bitbucket Cloud needs the e-mail address of the account together with an API token. Sent by itself (as “Bearer”) it was refused in most reports; whether that has changed is disputed.',
          tellApart: ['Look whether the tool has a field for the user. If it has none, it was written for another kind of token.'],
        },
        'bearer-only-token': {
          why: 'A tool that sends the token by itself needs an access token of a repository, project or workspace instead.',
          tellApart: ['The token begins with ATATT: it is an API token. An access token begins with ATCT.'],
        },
      },
    },
    'nobody-signed-in': {
      name: 'No token came along',
      causes: {
        'credential-not-sent': {
          why: 'The message says that nothing was sent to sign in with: the setting is empty, a variable was not filled in, or the token is stored for another address.',
          tellApart: [
            'Look in the tool’s log for the account that it signs in with. Is there none?',
            'Is the token stored for exactly this address, with the same user name in front of it and the same number after the colon?',
          ],
        },
      },
    },
    'no-api-there': {
      name: 'Bitbucket Cloud: there is no API hosted at this URL',
      causes: {
        'workspace-not-found': {
          why: 'Bitbucket itself answered, so the way to it is right, and nothing is wrong with the network or the encryption. The address that the tool made is not: its workspace or its path holds something that does not belong there, such as a whole address, a name with a space or slash in it, or nothing.',
          tellApart: [
            'Look at the workspace in the tool’s settings: it has to be the part after bitbucket.org/ and nothing else.',
            'If a base address can be set, it has to be https://api.bitbucket.org/2.0 without more.',
          ],
        },
        'platform-input-invalid': {
          why: 'The base address may be a wrong one, or another field may have gone into the address: a project or repository with a slash too many.',
          tellApart: [
            'If a base address can be set, it has to be https://api.bitbucket.org/2.0 without more.',
            'Look at every field that names a project or repository.',
          ],
        },
        'platform-cannot-use-deployment': {
          why: 'Bitbucket Cloud answered, but it does not have the address that was asked. A tool, or a function of it, that was made for Bitbucket Data Center builds such addresses.',
          tellApart: ['Does the tool say that it can use Bitbucket Cloud, and was Cloud chosen in its settings?'],
          remedy: {
            title: 'The tool asks Bitbucket Cloud as if it were Data Center',
            fix: 'Choose Bitbucket Cloud in the tool’s settings; in a library for programs, its client for Bitbucket Cloud. If it has neither, it cannot use Bitbucket Cloud: look for one that can.',
          },
        },
        'endpoint-removed': {
          why: 'An old tool may ask for an address that is long gone.',
          tellApart: ['Is the tool older than two years?'],
        },
      },
    },
    'ended-address': {
      name: 'Bitbucket Cloud: a list that reaches across workspaces was asked for',
      causes: {
        'endpoint-removed': {
          why: 'The address in the message is a list that reaches across workspaces. Bitbucket Cloud ended those on 14 April 2026 (CHANGE-2770). The token is looked at first, but with the right one the answer would be “gone”.',
          tellApart: ['The address in the message ends in /2.0/workspaces or /2.0/repositories, or holds /user/permissions/.'],
          remedy: {
            title: 'Bitbucket Cloud has ended the list that was asked for',
            fix: `Update the tool to a release from after April 2026. Where it has a field for the workspace, fill that in: then it need not ask for all of them. Check the token with Handrail as well. Atlassian’s announcement: https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770 .`,
          },
        },
      },
    },
    'ended-issues': {
      name: 'Bitbucket Cloud: issues were asked for',
      causes: {
        'issue-tracker-removed': {
          why: 'The address in the message is one of issues or wikis. Bitbucket Cloud ended both on 20 August 2026. The token is looked at first, but with the right one the answer would be “gone”.',
          tellApart: ['The repository’s page in your browser has no “Issues” any more.'],
        },
      },
    },
    'login-failed': {
      name: 'Bitbucket Cloud: incorrect login credentials or method',
      causes: {
        'wrong-user-name': {
          why: 'The pair of user and token was refused. With an API token the user has to be the e-mail address of the Atlassian account.',
          tellApart: ['Is there an @ in the field for the user?'],
        },
        'token-rejected': { why: 'The token is not complete, revoked or expired.', tellApart: ['Check the token with Handrail.'] },
        'app-password-retired': { why: 'App passwords no longer work.', tellApart: ['It begins with ATBB.'] },
        'bearer-only-token': {
          why: 'An access token that came with a user name is refused like this as well.',
          tellApart: ['It begins with ATCT.'],
        },
      },
    },
    'cloud-lock': {
      name: 'Atlassian: too many invalid password attempts',
      causes: {
        'captcha-locked': {
          why: 'After many wrong tries Atlassian locks the account for programs until its owner has signed in on the website once.',
          tellApart: ['Find the tool that goes on trying with an old password, or the lock comes back.'],
        },
      },
    },
    'captcha-mentioned': {
      name: 'A CAPTCHA is mentioned',
      causes: {
        'captcha-locked': {
          why: 'After several wrong tries a self-managed Bitbucket locks the account for programs until its owner has solved a puzzle (CAPTCHA) on the website.',
          tellApart: ['Signing in on the website shows the puzzle.'],
        },
      },
    },
    'old-interface': {
      name: 'Bitbucket Cloud: this interface is no longer supported',
      causes: {
        'endpoint-removed': {
          why: 'The tool still speaks version 1.0 of Bitbucket’s interface for programs (REST), which ended in April 2019. The token is not the cause.',
          tellApart: ['The address that it asks begins with /1.0/.'],
        },
      },
    },
    'bad-sign-in-line': {
      name: 'The sign-in line of the request could not be read',
      causes: {
        'platform-input-invalid': {
          why: 'What the tool sends to sign in with is put together wrongly: often a line break at the end of the stored value, or a pair that should have been written as “user:token” in base64 and was not.',
          tellApart: ['Was the value made with “echo” without -n? Then a line break is in it.'],
        },
        'token-rejected': { why: 'The token may be cut off.', tellApart: ['Copy the token again.'] },
      },
    },
    'token-in-address': {
      name: 'The address cannot be read because of the token in it',
      causes: {
        'platform-input-invalid': {
          why: 'The token contains /, @, : or + and was put into the clone address as it is, so that the rest is taken for the number after the colon. In an address these signs have to be written in another form (percent-encoded: / is %2F).',
          tellApart: ['Take the token out of the address and let Git ask for it: if that works, this was it.'],
        },
      },
    },
    'not-for-this-token': {
      name: 'Bitbucket Cloud: not for this kind of sign-in',
      causes: {
        'platform-cannot-use-credential': {
          why: 'Some parts of Bitbucket’s interface for programs (REST) take only certain kinds of token, and this one is of another kind: access tokens, and tools that sign in by themselves (OAuth), are often left out. More permissions do not change that.',
          tellApart: [
            'Which kind was sent: an API token of a person, an access token (of a repository, project or workspace), or an OAuth client?',
          ],
        },
      },
    },
    'empty-list-cloud': {
      name: 'Nothing was found in the workspace',
      causes: {
        'no-repositories-visible': {
          why: 'Bitbucket answered and showed this token nothing: its account is in no group that may see repositories there.',
          tellApart: ['Sign in to Bitbucket as that account in your browser and look at the workspace’s repositories.'],
        },
        'workspace-not-found': {
          why: 'The workspace’s short name may be another one: some tools say “nothing found” for a workspace that is not there.',
          tellApart: ['Compare it with the part after bitbucket.org/ in your browser.'],
        },
        'missing-permission': {
          why: 'The list may be hidden from the account while single repositories are not.',
          tellApart: ['Try one repository by its name.'],
        },
      },
    },
    'old-permission-list': {
      name: 'Bitbucket Cloud: the list of permissions across workspaces',
      causes: {
        'endpoint-removed': {
          why: 'The tool asks for the permissions of all workspaces at once, which Bitbucket Cloud ended on 14 April 2026. Some accounts are answered with 404 (not found) instead of 410 (gone). The token is not the cause.',
          tellApart: ['The address in the message holds /user/permissions/.'],
        },
      },
    },
    'git-address-without-user': {
      name: 'Git: forbidden, with an address that names no user',
      causes: {
        'credential-not-sent': {
          why: 'The clone address holds no user and token. If the tool gives Git none in another way, Git asked without signing in.',
          tellApart: ['The interface for programs (REST) works and only cloning fails.'],
        },
        'missing-permission': {
          why: 'If a token did come along, its account may not see the repository.',
          tellApart: ['Sign in to Bitbucket as that account in your browser and open the repository.'],
        },
      },
    },
    'jgit-not-authorised': {
      name: 'Git (JGit): not authorised',
      causes: {
        'wrong-user-name': {
          why: 'JGit, the Git inside many Java programs, says this for every refused sign-in. Git needs another user name than Bitbucket’s interface for programs (REST).',
          tellApart: ['Look at the user name that the tool has stored for Git.'],
        },
        'token-rejected': { why: 'The token is not complete, expired or revoked.', tellApart: ['Check the token with Handrail.'] },
        'app-password-retired': { why: 'App passwords no longer work on Bitbucket Cloud.', tellApart: ['It begins with ATBB.'] },
      },
    },
    'ssh-sign-in': {
      name: 'Git over SSH was refused',
      causes: {
        'platform-input-invalid': {
          why: 'The address is one for SSH (it begins with git@ or ssh://). There a key file signs in, and no token is used, whatever it may do.',
          tellApart: ['Look at the clone address. For a token it has to begin with https://.'],
        },
      },
    },
    'git-not-found': {
      name: 'Git: repository not found',
      causes: {
        'repository-not-found': {
          why: 'There is no repository at this address, or it was renamed or moved.',
          tellApart: ['Open the repository in your browser and compare its address.'],
        },
        'missing-permission': {
          why: 'A private repository is hidden like this from an account without access.',
          tellApart: ['Sign in to Bitbucket as that account in your browser and open the repository.'],
        },
        'credential-not-sent': {
          why: 'It is hidden like this too where no token came along.',
          tellApart: ['Look whether the tool has a token stored for Git.'],
        },
      },
    },
    'push-declined': {
      name: 'The push was declined',
      causes: {
        'missing-permission': {
          why: 'The sign-in worked. A rule of the repository (branch permissions) or the level of the account does not allow this push.',
          tellApart: ['Reading works and pushing to another branch works.', 'Look at Repository settings → Branch restrictions.'],
        },
      },
    },
    'no-access-said': {
      name: 'Access denied',
      causes: {
        'missing-permission': {
          why: 'The account behind the token may not do this.',
          tellApart: ['Sign in as that account in your browser and try the same there.'],
        },
        'missing-scope': {
          why: 'Or the token lacks a scope (single permission) for it.',
          tellApart: ['Handrail’s check lists the scopes of the token beside those that the platform needs.'],
        },
        'token-rejected': { why: 'Some programs say this for a refused token too.', tellApart: ['Check the token with Handrail.'] },
      },
    },
    'oauth-grant': {
      name: 'OAuth: the stored access can no longer be renewed',
      causes: {
        'token-expired': {
          why: 'The tool signs in by itself (OAuth) and keeps a refresh token to renew that. It is used up, expired or taken back: since 4 May 2026 each works only once, and ends after three unused months.',
          tellApart: ['It worked before, and nobody changed the tool’s settings.'],
        },
      },
    },
    'oauth-client': {
      name: 'OAuth: the client is not known',
      causes: {
        'token-rejected': {
          why: 'Bitbucket does not know this OAuth client (the tool’s own sign-in), or its secret is another one.',
          tellApart: ['Compare Client ID and Secret (Key and Secret in older instructions) with Workspace settings → OAuth clients.'],
        },
      },
    },
    'oauth-callback': {
      name: 'OAuth: the callback address does not fit',
      causes: {
        'platform-input-invalid': {
          why: 'After the sign-in (OAuth) Bitbucket sends people back only to the callback address that is entered in the OAuth client, letter by letter.',
          tellApart: ['Compare the callback URL (address) in Bitbucket with the one that the tool shows.'],
        },
      },
    },
    'git-library-refused': {
      name: 'Git, inside another program: the sign-in was refused',
      causes: {
        'wrong-user-name': {
          why: 'Programs that bring their own Git word a refused sign-in in their own way. Git needs another user name than Bitbucket’s interface for programs (REST).',
          tellApart: ['Look at the user name that the program has stored for Git.'],
        },
        'token-rejected': {
          why: 'The token is not complete, expired or revoked, and the program tried it again and again.',
          tellApart: ['Check the token with Handrail.'],
        },
        'app-password-retired': { why: 'App passwords no longer work on Bitbucket Cloud.', tellApart: ['It begins with ATBB.'] },
      },
    },
    'api-token-refused': {
      name: 'Bitbucket Cloud: an API token was refused',
      causes: {
        'wrong-user-name': {
          why: 'Bitbucket’s interface for programs (REST) takes an API token only together with the e-mail address of its Atlassian account. Without a user, or with another one, a good token is called invalid.',
          tellApart: ['Look at the field for the user: is it empty, or is there no @ in it?'],
        },
        'token-unscoped': {
          why: 'An API token that was made without scopes (single permissions) for Bitbucket is refused in the same way.',
          tellApart: ['In the list of your API tokens, look whether this one shows scopes and the app Bitbucket.'],
        },
        'token-rejected': { why: 'The token may be cut off, expired or revoked.', tellApart: ['Check the token with Handrail.'] },
      },
    },
    'settings-complaint': {
      name: 'The tool complains of its own settings',
      causes: {
        'platform-input-invalid': {
          why: 'The message is about the tool’s own settings: something in them is missing, cannot be read, or does not go together. Bitbucket was not asked yet, so the token is not the cause.',
          tellApart: ['Look at the setting that the message names, letter by letter, and at the place where the tool takes it from.'],
        },
      },
    },
    'insufficient-rights': {
      name: 'Bitbucket: insufficient rights',
      causes: {
        'missing-permission': {
          why: 'The token has its scopes (single permissions), and the account behind it may not do this: for webhooks (the call at every push), for example, it has to be administrator of the repository.',
          tellApart: ['Sign in as that account in your browser and try the same there.'],
        },
        'missing-scope': {
          why: 'Or the token lacks a scope (single permission) for it.',
          tellApart: ['Handrail’s check lists the scopes of the token beside those that the platform needs.'],
        },
      },
    },
    'two-step-mentioned': {
      name: 'Two-step verification is mentioned',
      causes: {
        'two-step-required': {
          why: 'A workspace can let only accounts in that use two-step verification.',
          tellApart: ['Look at id.atlassian.com → Security of the account behind the token.'],
        },
        'app-password-retired': {
          why: 'With two-step verification the account’s own password no longer works for programs. Bitbucket Cloud takes neither that nor app passwords today: it needs an API token.',
          tellApart: ['Look which secret the tool has stored: a password, or one that begins with ATBB?'],
        },
      },
    },
    'git-got-a-page': {
      name: 'Git: what came back is not Git',
      causes: {
        'redirect-to-sso': {
          why: 'A sign-in page answered in place of Bitbucket, and Git could not read it.',
          tellApart: ['Open the clone address in a private browser window: does a sign-in page of your company appear?'],
        },
        'wrong-context-path': {
          why: 'The address leads to a page and not to a repository: a part such as /bitbucket or /scm may be missing in it.',
          tellApart: ['Compare it with the address behind the button “Clone” in Bitbucket.'],
        },
        'captive-portal': {
          why: 'A proxy (a computer that passes web traffic on) or a guest network answered with a page of its own.',
          tellApart: ['Does the answer name a network, a proxy or a security product?'],
        },
        'not-bitbucket': { why: 'The address may lead to another product.', tellApart: ['Open it in your browser.'] },
      },
    },
    'sign-in-failed': {
      name: 'The sign-in failed, without a reason',
      causes: {
        'token-rejected': {
          why: 'The token, or the access that the tool keeps by itself (OAuth), was refused: it is not complete, expired or revoked.',
          tellApart: ['Check the token with Handrail.'],
        },
        'wrong-user-name': {
          why: 'Or the user name beside it does not fit the token.',
          tellApart: ['Compare the user name in the tool’s settings with the account that made the token.'],
        },
        'token-expired': { why: 'An expired one is refused like this too.', tellApart: ['Look at its expiry date.'] },
      },
    },
    'user-unknown': {
      name: 'The user is not known',
      causes: {
        'wrong-user-name': {
          why: 'No account has the user name that was sent. An e-mail address, a display name or a short name of your company is often not the user name that Bitbucket knows.',
          tellApart: ['Sign in to Bitbucket in your browser with exactly this name.'],
        },
        'token-rejected': {
          why: 'Or the account was removed or renamed, and its tokens with it.',
          tellApart: ['Ask an administrator of Bitbucket whether the account is still there.'],
        },
      },
    },
    'workspace-asked': {
      name: 'The workspace in the address was not found',
      causes: {
        'workspace-not-found': {
          why: 'The address that was asked names only a workspace, so the workspace is what was not found. The tool needs its ID, in small letters, as you see it in the address of Bitbucket in your browser, not its display name.',
          tellApart: ['Open https://bitbucket.org/ followed by the workspace of the tool’s settings in your browser.'],
        },
      },
    },
    'old-api-address': {
      name: 'An address that Bitbucket Cloud does not have',
      causes: {
        'platform-input-invalid': {
          why: 'The tool asked bitbucket.org for Bitbucket’s interface for programs (REST). On Bitbucket Cloud that is at https://api.bitbucket.org/2.0, so the address in the tool’s settings is wrong.',
          tellApart: [
            'Look at the field for the address: some tools need https://api.bitbucket.org there, some https://bitbucket.org, and some add the rest by themselves.',
          ],
        },
        'platform-cannot-use-deployment': {
          why: 'A tool that was made for Bitbucket Data Center builds such addresses by itself and cannot talk to Bitbucket Cloud.',
          tellApart: ['Look whether the tool has a setting “Cloud”.'],
        },
      },
    },
    'must-be-admin': {
      name: 'Administrator rights on the repository are needed',
      causes: {
        'missing-permission': {
          why: 'The tool tries to create a webhook (a call to it at every push), and only administrators of the repository may do that.',
          tellApart: ['Look at Repository settings → Repository permissions: is the account behind the token an administrator?'],
        },
      },
    },
  } as const),
);
