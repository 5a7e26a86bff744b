/** Messages of Sourcebot. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const sourcebotMessages = words({
  'sourcebot-url-missing': {
    name: 'Sourcebot: the URL of the server is missing',
    causes: {
      'platform-input-invalid': {
        why: 'With deploymentType “server” the connection needs url, the address of your Bitbucket.',
        tellApart: ['Look at url in config.json.'],
      },
    },
  },
  'sourcebot-all-bitbucket-cloud': {
    name: 'Sourcebot: all is not for Bitbucket Cloud',
    causes: {
      'platform-input-invalid': {
        why: 'On Bitbucket Cloud Sourcebot ignores “all” and needs workspaces, projects or repos.',
        tellApart: ['Look at config.json.'],
      },
    },
  },
  'sourcebot-401': {
    name: 'Sourcebot: Bitbucket answered 401',
    causes: {
      'wrong-user-name': {
        why: 'Sourcebot has two user names: user for Bitbucket’s interface for programs (REST), gitUser for cloning. A token of a repository, project or workspace needs neither.',
        tellApart: ['Look at user in config.json: with an API token it has to be the e-mail address.'],
      },
    },
  },
});
