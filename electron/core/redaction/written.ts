/**
 * Places where programs and people write a secret down: command lines, netrc, YAML, XML, environment variables, pairs of name and value.
 * Looked for in the text as it is and in every reading of it, so that it makes no difference how the text is escaped.
 * Sources, read 2026-11-30: curl -u https://curl.se/docs/manpage.html#-u, netrc https://everything.curl.dev/usingcurl/netrc.html,
 * mysql -p https://dev.mysql.com/doc/refman/8.4/en/connecting.html, YAML block scalars https://yaml.org/spec/1.2.2/#81-block-scalar-styles,
 * Maven https://maven.apache.org/settings.html#servers, Kubernetes env
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/.
 */
import { readingsOf } from './escapes.ts';
import type { Range } from './find.ts';

interface Place {
  /**
   * Group 1: what comes before the secret. Group 2: the secret. No part repeats without a limit inside another, so that time stays linear.
   */
  readonly find: RegExp;
  /** Beyond doubt in a person's own words too. */
  readonly sure?: true;
}

/** Last part of the name of a secret; what comes before it is nobody's business. */
const name = String.raw`(?:passwords?|passwd|pwd|passphrase|passcode|(?:secrets?|token)|api[_-]?key|(?:access|private|secret|client|account|shared|encryption|signing|master|auth)[_-]?key)`;
/** What reads on as a sentence is no secret. */
const sentence = String.raw`(?!(?:is|was|are|has|have|had|to|for|of|in|on|or|and|if|as|at|by|from|with|without|instead|not|must|may|can|cannot|could|should|will|needs?|requires?|required|option|flag|argument|parameter|value|given|missing|deprecated|incorrect|wrong|invalid|expired|empty|authentication|login|the|a|an|your|their|that|which|file|field|does|did)(?![\w@!$%^&*+=-]))`;
/** A name in the place of the secret: a variable, a placeholder, the mask. */
const standIn = String.raw`(?!\$\{{1,2}[^}\s]{1,80}\}|\$\([^)]{1,80}\)|\$[A-Z_][A-Z0-9_]*(?![\w!@#%^&*-])|%[A-Z_]{2,40}%|<[^<>\s]{1,60}>|\{\{|\[secret\]|\*{3,})`;
const quoted = (least: number): string =>
  String.raw`(?:(?<=")(?:[^"\\\r\n]|\\[^\r\n]){${least},1000}(?=")|(?<=')(?:[^'\\\r\n]|\\[^\r\n]){${least},1000}(?='))`;
const bare = (least: number): string => String.raw`(?<!["'])(?!["'\\])[^\s"',;&{}()<>\]|]{${least},1000}`;
const is = String.raw`["']?[ \t]{0,20}(?:=>|:=|[:=])[ \t]{0,20}["']?`;

const places: readonly Place[] = [
  // curl --user ada:PW, -u ada:PW, -uada:PW
  {
    find: /(\b(?:curl|wget|http|https|xh)\b[^\r\n]{0,400}?\s(?:-[A-Za-z]{0,6}[uU]|--(?:proxy-)?user|--auth|-a)(?:\s{1,20}|=)?["']?[^\s:"'/]{1,255}:)(?!\/\/)([^\s"']{1,1000})/g,
    sure: true,
  },
  {
    find: /((?:^|\s)(?:-[uU]|--(?:proxy-)?user)(?:\s{1,20}|=)?["']?[^\s:"'/-][^\s:"'/]{0,254}:)(?!\/\/|\d{1,6}(?:\s|$))([^\s"']{1,1000})/gm,
  },
  // netrc, on one line or several
  {
    find: new RegExp(
      String.raw`((?:\bmachine\s{1,20}\S{1,255}|^[ \t]{0,20}default)\s{1,20}(?:login\s{1,20}\S{1,255}\s{1,20})?password\s{1,20}["']?)([^\s"']{1,1000})`,
      'gim',
    ),
    sure: true,
  },
  {
    find: new RegExp(
      String.raw`(\blogin\s{1,20}(?!(?:with|via|by|using|and|or|the|for|failed|requires?|needs?|your|a|is|to|name)\s)\S{1,255}\s{1,20}(?:account\s{1,20}\S{1,255}\s{1,20})?password\s{1,20}["']?)${sentence}([^\s"']{1,1000})`,
      'gi',
    ),
  },
  // --password PW, --token=PW, and the same as two texts of a list
  {
    find: new RegExp(
      String.raw`((?<![\w-])--?(?:[A-Za-z0-9]{1,20}[_-]){0,4}(?:${name}|pass)(?:=|[ \t]{1,20}|["'][ \t]{0,20},\s{0,40})["']?)${standIn}(?:${quoted(1)}|${sentence}(?!-)${bare(1)})`,
      'gi',
    ),
  },
  // mysql -pPW; sshpass -p PW; docker login -u ada -p PW
  { find: /(\b(?:mysql|mariadb)[\w-]{0,20}\b[^\r\n|;]{0,300}?\s-p["']?)([^\s"'|;]{1,1000})/g },
  {
    find: /(\b(?:sshpass|(?:docker|podman|helm|oc|az|nerdctl|skopeo|crane|oras|buildah)\b[^\r\n|;]{0,100}?\slogin)\b[^\r\n|;]{0,300}?\s-p[ \t=]{0,20}["']?)([^\s"'|;]{1,1000})/g,
  },
  // <password>PW</password>, <property name="password">PW</property>
  {
    find: new RegExp(
      String.raw`(<[A-Za-z0-9_.:-]{0,80}(?:${name}|pass|credential)(?:\s[^<>]{0,500})?>\s{0,200}(?:<!\[CDATA\[)?)${standIn}([^<>\s\]](?:[^<\]]{0,2000}[^<\s\]])?)(?=\s{0,200}(?:\]\]>\s{0,200})?</)`,
      'gi',
    ),
  },
  {
    find: new RegExp(
      String.raw`(<[A-Za-z0-9_.:-]{1,80}\s[^<>]{0,300}?\b(?:name|key|id)\s{0,20}=\s{0,20}["'][A-Za-z0-9_.:-]{0,80}(?:${name}|pass)["'][^<>]{0,300}>\s{0,200})${standIn}([^<>\s][^<]{0,2000})(?=</)`,
      'gi',
    ),
  },
  // name: TOKEN, value: PW
  {
    find: new RegExp(
      String.raw`(\b(?:name|key|id)${is}[A-Za-z0-9_.:-]{0,80}(?:${name}|_pass|_credentials)["']?[\s,]{1,200}["']?value${is})${standIn}(?:${quoted(1)}|${bare(1)})`,
      'gi',
    ),
  },
  // password: |, with the secret on the lines below
  {
    find: new RegExp(
      String.raw`(^["']?(?<indent>[ \t]{0,200})(?:- {1,20})?["']?[\w.-]{0,80}(?:${name}|pass|credentials)["']?[ \t]{0,20}:[ \t]{1,20}[|>][-+0-9]{0,2}[ \t]{0,20}(?:#[^\r\n]{0,200})?\r?\n(?:[ \t]{0,200}\r?\n){0,20}\k<indent>[ \t]{1,200})(?!\[secret\])(?<secret>\S[^\r\n]*(?:(?:\r?\n[ \t]{0,200}){0,20}\r?\n\k<indent>[ \t]{1,200}\S[^\r\n]*)*)`,
      'gim',
    ),
  },
  // "password": "two words", with everything up to the quote
  { find: new RegExp(String.raw`((?:${name}|(?<![A-Za-z])pass)${is})(?:${quoted(4)})`, 'gi') },
  // pass: PW; the word begins many lines of test runs in capitals
  {
    find: new RegExp(
      String.raw`((?<![A-Za-z])(?:[pP]ass["']?[ \t]{0,20}[:=]|PASS["']?[ \t]{0,20}=)[ \t]{0,20}["']?)${standIn}${sentence}(${bare(4)})`,
      'g',
    ),
  },
  // AWS_SECRET_ACCESS_KEY=PW, db_pwd: PW
  {
    find: new RegExp(
      String.raw`((?:_(?:SECRET|TOKEN|PASS|PWD|CREDENTIALS?)|(?<!(?:PROJECT|PUBLIC|PUB|REPO|REPOSITORY|WORKSPACE|ISSUE|SPACE|TEAM|PROJ|CACHE|PRIMARY|FOREIGN|SORT|PARTITION|HOST|ROUTING|REGISTRY|PLUGIN|ADDON|BRANCH|CONSUMER|CLIENT|OBJECT|GROUP|HOT|SONAR_PROJECT))_KEY)${is})${standIn}(?!~?/|[A-Za-z]:\\)(?:${quoted(4)}|${bare(4)})`,
      'gi',
    ),
  },
  // Using password "PW"
  {
    find: new RegExp(
      String.raw`(\b(?:password|passwd|passphrase|passcode|pwd)\s{1,20}(?:(?:is|was|of)\s{1,20})?["'“‘«]\s{0,5})${standIn}([^\s"'“”‘’«»]{2,1000})(?=\s{0,5}["'”’»])`,
      'gi',
    ),
  },
  {
    find: new RegExp(
      String.raw`(\b(?:token|secret)\s{1,20}(?:is\s{1,20})?["'“‘«])${standIn}(?=[A-Za-z0-9_+/=.-]{0,200}\d)(?=[A-Za-z0-9_+/=.-]{0,200}[A-Za-z])([A-Za-z0-9_+/=.-]{24,1000})(?=["'”’»])`,
      'gi',
    ),
  },
  // Authorization: token PW
  { find: new RegExp(String.raw`(\bauthorization${is}(?:token|apikey|api-key|key|bot)\s{1,20})${standIn}(${bare(4)})`, 'gi') },
  // ada:PW@host, without a scheme
  {
    find: /((?<![\w/@.:%+-])(?!(?:mailto|e-?mail|user|username|for|by|from|to|cc|bcc|account|login|as|contact|acct|sip|sips|xmpp|author|committer|assignee|owner|sha\d{1,3}|md5|git|ssh|image|http|https|reviewer|name|id|support|admin-contact):)[A-Za-z0-9._%+-]{1,64}:)(?!\[secret\])([^\s/:@"'<>()]{2,255})(?=@(?:(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,63}|localhost|\d{1,3}(?:\.\d{1,3}){3})(?![\w@]))/gi,
  },
];

/**
 * Every place of the text that a secret is written in, in whatever way the text is escaped. They may overlap. `own`: only what is beyond
 * doubt.
 */
export function findWritten(text: string, own: boolean): readonly Range[] {
  const found: Range[] = [...secretsIn(text, own)];
  // A form writes a plus sign for a space; a text with spaces of its own is none.
  const form = text.includes('+') && (!text.includes(' ') || /%[0-9A-Fa-f]{2}/.test(text));
  if (form || /[\\%&'"`]/.test(text)) {
    for (const { text: read, placeOf } of readingsOf(text, form ? spaces : noSigns))
      for (const [begin, end] of secretsIn(read, own)) found.push([placeOf(begin), placeOf(end)]);
  }
  return found;
}

const noSigns: ReadonlySet<string> = new Set();
/** A plus sign may be a space, as forms send it. */
const spaces: ReadonlySet<string> = new Set([' ']);

function secretsIn(text: string, own: boolean): Range[] {
  const found: Range[] = [];
  for (const { find, sure } of places) {
    if (own && sure !== true) continue;
    for (const match of text.matchAll(find)) {
      const begin = match.index + (match[1] ?? '').length;
      const end = match.index + match[0].length;
      // A mask is not masked again, whatever is around it.
      if (end > begin && text.slice(begin, end) !== '[secret]') found.push([begin, end]);
    }
  }
  return found;
}
