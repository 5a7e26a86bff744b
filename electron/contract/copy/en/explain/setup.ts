/**
 * Messages about limits and settings of Bitbucket and of tools, each with a remedy of its own: the one of its code would be about something
 * else.
 */
import { words } from '../../explain/shape.ts';

export const setupMessages = words({
  'status-413': {
    name: 'Too large (413)',
    causes: {
      'server-error': {
        why: 'The server answered with 413: what was sent is larger than it accepts in one request. Nearly always that is a limit of the web server or proxy (a computer that passes web traffic on) in front of Bitbucket, such as client_max_body_size of nginx. Neither the token nor the connection is the cause.',
        tellApart: [
          'A push of a few small files works, and only a large one fails.',
          'Git’s setting http.postBuffer does not lift this limit: it only changes how Git sends the data.',
        ],
        remedy: {
          title: 'What was sent is larger than the server accepts',
          fix: 'Ask whoever runs the server in front of Bitbucket to raise its limit for the size of a request (in nginx: client_max_body_size). Until then, push fewer commits at a time, keep large files in Git LFS, or push over SSH.',
        },
      },
    },
  },
  'repository-size': {
    name: 'Bitbucket Cloud: the repository is over its size limit',
    causes: {
      'missing-permission': {
        why: 'Bitbucket Cloud takes no more commits for a repository that is larger than its limit (4 GB). Reading still works. Token and account are not the cause.',
        tellApart: ['Repository settings → Repository details shows the size.'],
        remedy: {
          title: 'The repository is over its size limit',
          fix: 'Undo the last push if it brought the large files: Bitbucket then makes the room free by itself. Otherwise take large files out of the history and keep them in Git LFS: https://support.atlassian.com/bitbucket-cloud/docs/reduce-repository-size/ .',
        },
      },
    },
  },
  'lfs-not-found': {
    name: 'Git LFS: repository or object not found',
    causes: {
      'missing-permission': {
        why: 'Git LFS (Git’s way to keep large files) asked Bitbucket and was told that the repository is not there. Bitbucket says so too where the account has no access to it.',
        tellApart: ['Sign in to Bitbucket as the account behind the token and open the repository.'],
      },
      'repository-not-found': {
        why: 'The address of Git LFS (it ends in /info/lfs) may belong to a repository that was renamed or moved.',
        tellApart: [
          'Run “git lfs env”: does the line “Endpoint” name the right repository?',
          'Look for an old address in the file .lfsconfig of the repository.',
        ],
      },
      'credential-not-sent': {
        why: 'Git LFS signs in by itself, also where Git uses SSH. It may have no token for this address.',
        tellApart: ['A normal clone works, and only the large files fail.'],
      },
      'platform-input-invalid': {
        why: 'On a self-managed Bitbucket, Git LFS can be switched off for a repository.',
        tellApart: ['Look at Repository settings → Git LFS.'],
      },
    },
  },
  'repository-not-listed': {
    name: 'Atlantis: this repository is not on its list',
    causes: {
      'platform-input-invalid': {
        why: 'Atlantis got the event from Bitbucket and ignores it: the repository is not on Atlantis’s list of allowed repositories. Token and webhook (the call at every push) work.',
        tellApart: [
          'Compare ATLANTIS_REPO_ALLOWLIST (or --repo-allowlist) with the repository’s address. A path inside the repository does not belong there.',
        ],
        remedy: {
          title: 'The repository is not on Atlantis’s list of allowed repositories',
          fix: 'Add it to ATLANTIS_REPO_ALLOWLIST without https:// in front: bitbucket.org/WORKSPACE/REPOSITORY on Bitbucket Cloud, or the name of your server, the project and the repository. A * at the end allows everything below, such as bitbucket.org/WORKSPACE/*. Then start Atlantis again.',
        },
      },
    },
  },
  'webhook-signature': {
    name: 'The webhook’s secret is another one',
    causes: {
      'platform-input-invalid': {
        why: 'Bitbucket signs each webhook (the call at every push) with the secret that was entered for it, and the tool checks the signature with its own copy. The two secrets differ. Bitbucket’s token is not involved.',
        tellApart: [
          'Was the copy made with “echo” without -n? Then it ends with a line break.',
          'Does something on the way change the content of the call?',
        ],
        remedy: {
          title: 'The secret of the webhook differs in Bitbucket and in the tool',
          fix: 'Enter the same secret again in both places: in Bitbucket under Repository settings → Webhooks → Edit → Secret, and in the tool’s setting for the webhook (the call at every push). Use no line break at the end, and start the tool again.',
        },
      },
    },
  },
  'webhook-unsigned': {
    name: 'The webhook came without a signature',
    causes: {
      'platform-input-invalid': {
        why: 'The tool accepts only signed webhooks (calls at every push), and this one had no signature: no secret is entered for it in Bitbucket. Bitbucket’s token is not involved.',
        tellApart: ['Look at the webhook in Bitbucket under Repository settings → Webhooks: is the field “Secret” empty?'],
        remedy: {
          title: 'The webhook has no secret in Bitbucket',
          fix: 'Open the webhook (the call at every push) in Bitbucket under Repository settings → Webhooks → Edit, and enter the secret that the tool knows.',
        },
      },
    },
  },
  'oauth-private': {
    name: 'OAuth: the client has to be private',
    causes: {
      'platform-input-invalid': {
        why: 'The tool fetches its access by itself (OAuth, with client_credentials). Bitbucket Cloud allows that only to a client (once called consumer) that is marked as private.',
        tellApart: ['Open the client under Workspace settings → OAuth clients: is the box “This is a private consumer” empty?'],
        remedy: {
          title: 'The OAuth client is not marked as private',
          fix: 'In Bitbucket, open Workspace settings → OAuth clients (the tool’s own sign-in), edit the client, tick “This is a private consumer” and save. Key and secret stay the same.',
        },
      },
    },
  },
  'oauth-no-callback': {
    name: 'OAuth: the client has no callback address',
    causes: {
      'platform-input-invalid': {
        why: 'Bitbucket Cloud gives a client (OAuth, the tool’s own sign-in) no access while its field “Callback URL” is empty, even where the tool never uses it.',
        tellApart: ['Open the client under Workspace settings → OAuth clients: is the field “Callback URL” empty?'],
        remedy: {
          title: 'The OAuth client has no callback address',
          fix: 'In Bitbucket, open Workspace settings → OAuth clients (the tool’s own sign-in), edit the client and fill in “Callback URL”: the address that the tool names, or the tool’s own address if it names none.',
        },
      },
    },
  },
  'ssh-host-key': {
    name: 'SSH: the key of the server is not known',
    causes: {
      'platform-input-invalid': {
        why: 'The address is one for SSH (it begins with git@ or ssh://). The tool did not go on because it does not know the key with which the server proves who it is, or knows an older one. No token was sent.',
        tellApart: [
          'Did Bitbucket or your server change its SSH keys? Then the old key is still in the tool’s list of known hosts.',
          'On Bitbucket Cloud, compare with the keys at https://bitbucket.org/site/ssh .',
        ],
        remedy: {
          title: 'The tool does not know the SSH key of the server',
          fix: 'Add the server’s SSH key to the tool’s list of known hosts (known_hosts) after you have compared it. Or use the clone address that begins with https:// (encrypted) together with a token: it needs no SSH key.',
        },
      },
    },
  },
} as const);
