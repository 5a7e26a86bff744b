/** What Handrail says of AI coding clients over MCP, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const mcpCopy = inEnglish('platform.mcp', {
  vendor: 'Anthropic, Cursor, Microsoft',
  summary: 'Lets Claude Code, Claude Desktop, Cursor or VS Code look into your Bitbucket, through a small program on your computer.',
  note: 'Handrail writes the client’s MCP file. The client then starts the open-source program @nexus2520/bitbucket-mcp-server, in the version that Handrail names.',
  prerequisites: {
    computer: 'Node.js 18 or newer with npx, on each computer that uses the file.',
    npm: 'The computer can reach registry.npmjs.org, or your company’s copy of it.',
  },
  kinds: {
    apiToken: 'The program sends it with the e-mail address of its owner.',
    accessTokens:
      'The program treats a token on its own as one of Bitbucket Data Center, so access tokens of Cloud do not work. Use an API token.',
    personal: 'The program sends it alone, as Bearer.',
    notBearer: 'The program does not start without a user name, and these tokens have none. Use a person’s HTTP access token.',
    oauth: 'The program takes a token only.',
  },
  grants: {
    repositories: 'The assistant reads files, branches and commits.',
    projects: 'The assistant lists projects and their repositories.',
    pullRequests: 'The assistant reads the commits and changes of pull requests.',
    comment: 'The assistant comments on pull requests, and approves them or asks for changes.',
    write: 'The assistant merges pull requests and deletes branches.',
  },
  inputs: {
    client: {
      label: 'Client',
      help: 'The program in which you talk to the assistant.',
      names: { 'claude-code': 'Claude Code', 'claude-desktop': 'Claude Desktop', cursor: 'Cursor', vscode: 'VS Code' },
    },
    access: {
      label: 'What the assistant may do',
      help: 'Begin with reading. Whoever can write into a repository can hide instructions for the assistant in a file or comment.',
      read: 'Read code',
      readHelp: 'Files, commits, search. It cannot open pull requests: the program keeps reading and merging them in one group of tools.',
      comment: 'Read and comment',
      commentHelp: 'Also reads the changes of a pull request, comments on it, and approves it or asks for changes.',
      write: 'Read and write',
      writeHelp: 'Also creates, changes, declines and merges pull requests, deletes branches and attachments.',
    },
    windows: {
      label: 'For Windows',
      help: 'On: the file starts npx through cmd, which Windows needs. Off: for macOS and Linux.',
    },
  },
  artifacts: {
    claudeCode: 'Project file for Claude Code',
    claudeDesktop: 'Settings of Claude Desktop',
    editor: 'MCP file for the editor',
  },
  modes: {
    env: 'Claude Desktop fills in no variables. The token has to be in its file.',
    reference: 'These clients read no secrets manager. Choose “env”, and put the token into the variable from your manager.',
  },
  next: {
    place: {
      'claude-code': 'Put .mcp.json into the top folder of the repository. If there is one, copy the entry “bitbucket” into it.',
      'claude-desktop':
        'In Claude Desktop open Settings → Developer → Edit Config, and copy the entry “bitbucket” into claude_desktop_config.json.',
      cursor: 'Put mcp.json into the folder .cursor of the repository. If there is one, copy the entry “bitbucket” into it.',
      vscode: 'Put mcp.json into the folder .vscode of the repository. If there is one, copy “bitbucket” and its input into it.',
    },
    start: {
      'claude-code': 'Start Claude Code in that folder and allow the server. /mcp shows “bitbucket” as connected.',
      'claude-desktop': 'Quit Claude Desktop and start it again.',
      cursor: 'Start Cursor again. Its settings show “bitbucket” with its tools.',
      vscode: 'Click Start above “bitbucket” in the file.',
    },
    asks: 'VS Code asks for the token once and keeps it out of the file.',
    ask: 'Ask the assistant for the files of one of your repositories.',
    never: (file: string) => `Keep ${file} readable for you alone and never commit it: it holds the token.`,
    setVariable: (names: string) => `Set ${names} where the client is started, so that the client sees it.`,
  },
  caveats: {
    injection:
      'The assistant reads what others wrote. A hidden instruction in a file, commit or comment can make it use its tools in ways that you did not ask for. Let the client ask you before each tool.',
    sees: 'What the assistant reads goes to the maker of its model. Ask who owns the code whether that is allowed.',
    notTheTools: 'The tools that the assistant is given are limited by the file. The token is the real limit: give it no more than shown.',
    otherToken: 'BITBUCKET_TOKEN must not be set on that computer: the program would take Bitbucket Cloud for Data Center.',
    oldName: 'The variable is called BITBUCKET_APP_PASSWORD. It holds your API token.',
    cursor: 'That Cursor fills in ${env:…} is not confirmed by its maker’s page.',
    pinned: (version: string) => `The file names version ${version}, so that no newer program gets the token unseen.`,
  },
  afterToken: {
    nudge: 'Put the new token where the client takes it from, then quit the client and start it again.',
    sign: 'The assistant can read a file of your repository again.',
  },
});
