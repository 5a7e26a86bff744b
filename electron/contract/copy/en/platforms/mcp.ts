/** What Handrail says of AI coding clients over MCP, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const mcpCopy = inEnglish('platform.mcp', {
  name: 'AI coding clients (MCP)',
  vendor: 'Anthropic, Cursor, Microsoft, OpenAI',
  summary: 'Lets Claude Code, Claude Desktop, Cursor, VS Code or Codex look into your Bitbucket, through a small program on your computer.',
  note: {
    cloud:
      'Handrail writes the client’s MCP file. The client then starts an open-source program, usually @nexus2520/bitbucket-mcp-server, in the version that Handrail names.',
    selfManaged:
      'Handrail writes the client’s MCP file. The client then starts the open-source program @nexus2520/bitbucket-mcp-server, in the version that Handrail names.',
  },
  prerequisites: {
    computer: 'Node.js 18 or newer with npx, on each computer that uses the file.',
    npm: 'The computer can reach registry.npmjs.org, or your company’s copy of it.',
  },
  kinds: {
    apiToken: 'The program sends it with the e-mail address of its owner.',
    accessTokens: 'bitbucket-mcp sends it alone, as Bearer.',
    notAccessTokens:
      'This program cannot send access tokens of Bitbucket Cloud. Use an API token, or choose bitbucket-mcp under “Program” on the first step.',
    personal: 'The program sends it alone, as Bearer.',
    notBearer: 'The program does not start without a user name, and these tokens have none. Use a person’s HTTP access token.',
    oauth: 'The program takes a token only.',
  },
  grants: {
    repositories: 'The assistant lists repositories and reads their files and commits.',
    projects: 'The assistant lists projects.',
    ownRepositories: 'The assistant lists repositories and reads their files and commits. Comments and approvals need no more.',
    pullRequests: 'The assistant reads the commits and changes of pull requests.',
    comment: 'The assistant comments on pull requests, approves them or asks for changes, and changes or deletes its comments.',
    listsRepositories: 'The assistant lists repositories.',
    readsPullRequests: 'The assistant reads pull requests, their comments and their changes.',
    change: 'The assistant creates, changes, comments on and merges pull requests.',
    write: 'The assistant merges pull requests and deletes branches.',
  },
  inputs: {
    client: {
      label: 'Client',
      help: 'The program in which you talk to the assistant.',
      names: { 'claude-code': 'Claude Code', 'claude-desktop': 'Claude Desktop', cursor: 'Cursor', vscode: 'VS Code', codex: 'Codex' },
    },
    access: {
      label: 'What the assistant may do',
      help: 'Begin with reading. Whoever can write into a repository can hide instructions for the assistant in a file or comment.',
      read: 'Read code',
      readHelp:
        'Files and commits; on Data Center it also searches. It sees no list of pull requests: the program offers that only together with merging.',
      comment: 'Read and comment',
      commentHelp: 'Also reads the changes of a pull request whose number you name, comments on it, and approves it or asks for changes.',
      write: 'Read and write',
      writeHelp: 'Also creates, changes, declines and merges pull requests, and deletes branches.',
    },
    changes: {
      help: 'This program shows the assistant all its tools. What the token may not do, Bitbucket refuses.',
      read: 'Read',
      readHelp: 'Repositories and pull requests. Tools that change something are shown, and Bitbucket refuses them.',
      write: 'Read and change pull requests',
      writeHelp: 'Also creates, changes, comments on, declines and merges pull requests. Merging cannot be left out.',
    },
    server: {
      label: 'Program',
      help: 'The first is right for nearly everybody: its tools can be limited. Take another one where you already use it, or where you have an access token.',
      nexus2520: 'Handrail’s choice. Reads files and commits. Needs an API token.',
      bitbucketMcp: 'Lists pull requests and repositories, and reads no files. Takes access tokens as well as API tokens.',
      aashari: 'Sends any request that the assistant thinks of, also to delete. The token is the only limit.',
    },
    windows: {
      label: 'Start npx through cmd',
      help: 'For Windows, and only where the client says that it cannot start npx, as old versions of Claude Code do. Leave it off otherwise.',
    },
  },
  artifacts: {
    claudeCode: 'Project file for Claude Code',
    claudeDesktop: 'Settings of Claude Desktop',
    editor: 'MCP file for the editor',
    codex: 'Settings of Codex',
  },
  modes: {
    env: 'That Claude Desktop fills in variables is not confirmed by any page. The token has to be in its file.',
    reference: 'These clients read no secrets manager. Choose “From the environment”, and let your manager fill the variable.',
  },
  next: {
    place: {
      'claude-code': 'Put .mcp.json into the top folder of the repository. If there is one, copy the entry “bitbucket” into it.',
      'claude-desktop':
        'In Claude Desktop open Settings → Developer → Edit Config, and copy the entry “bitbucket” into claude_desktop_config.json.',
      cursor: 'Put mcp.json into the folder .cursor of the repository. If there is one, copy the entry “bitbucket” into it.',
      codex: 'Copy both parts into config.toml in the folder .codex of your home folder. If there is no such file, put this one there.',
      vscode: 'Put mcp.json into the folder .vscode of the repository. If there is one, copy “bitbucket” and its input into it.',
    },
    start: {
      'claude-code': 'Start Claude Code in that folder and allow the server. /mcp shows “bitbucket” as connected.',
      'claude-desktop': 'Quit Claude Desktop and start it again. “bitbucket” is then under Connectors → Manage connectors.',
      cursor: 'Start Cursor again. “Customize” in its sidebar shows “bitbucket”.',
      codex: 'Start Codex again. /mcp shows “bitbucket” with its tools.',
      vscode: 'Click Start above “bitbucket” in the file.',
    },
    asks: 'VS Code asks for the token once and keeps it out of the file.',
    ask: {
      nexus2520: 'Ask the assistant for the files of a repository. Name the workspace and the repository.',
      'bitbucket-mcp': 'Ask the assistant for the open pull requests of a repository. Name the repository.',
      aashari: 'Ask the assistant for the files of a repository. Name the repository.',
      selfManaged: 'Ask the assistant for the files of a repository. Name the project and the repository.',
    },
    never: (file: string) => `Keep ${file} readable for you alone and never commit it: it holds the token.`,
    setVariable: (names: string) => `Set ${names} where the client is started, so that the client sees it.`,
  },
  caveats: {
    injection:
      'The assistant reads what others wrote. A hidden instruction in a file, commit or comment can make it use its tools in ways that you did not ask for. Let the client ask you before each tool.',
    sees: 'What the assistant reads goes to the maker of its model. Ask who owns the code whether that is allowed.',
    notTheTools: 'The tools that the assistant is given are limited by the file. The token is the real limit: give it no more than shown.',
    merging:
      'Atlassian’s page says that no HTTP access token can merge a pull request. If Bitbucket refuses the assistant, merge it yourself.',
    emptyToken:
      'Leave BITBUCKET_TOKEN empty in the file. With a value, also one from your computer, the program takes Cloud for Data Center.',
    workspaces: 'The assistant cannot list your workspaces: Bitbucket has removed the list that the program asks for. Name the workspace.',
    everyTool: 'The file cannot limit the tools of this program. What it cannot do, it cannot do because the token is not allowed to.',
    pipelines: 'The tools for pipelines answer 403: the token is not given what they need.',
    copies:
      'The program keeps a copy of every answer of Bitbucket in /tmp/mcp on your computer. Delete them where others use the computer too.',
    atlassianDc:
      'Handrail does not offer @atlassian-dc-mcp/bitbucket: it needs @atlassian-dc-mcp/common, which npm did not have on 2026-12-01, so that it does not start.',
    ownAddress: 'The file names your e-mail address. Whoever shares it puts in the address of their own token.',
    uploads:
      'With a comment or pull request, the program can attach any file of your computer that you can read. Look at each call before you allow it.',
    windows: 'A file that starts cmd works on Windows only. Colleagues on macOS or Linux need one without it.',
    oldName: 'The variable is called BITBUCKET_APP_PASSWORD. It holds your API token.',
    pinned: (version: string) => `The file names version ${version}, so that no newer program gets the token unseen.`,
  },
  afterToken: {
    nudge: 'Put the new token where the client takes it from, then quit the client and start it again.',
    sign: 'The assistant can read a file of your repository again.',
  },
});
