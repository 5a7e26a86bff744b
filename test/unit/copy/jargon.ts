/** Words that a person who administers no computers may not know, and what counts as having explained one beside it. */

interface Term {
  readonly word: RegExp;
  /** Somewhere in the same text. */
  readonly explained: RegExp;
}

/**
 * What people read on the buttons and pages of Bitbucket, Atlassian and the platforms is a name, not jargon: it has to be said as it stands
 * there.
 */
const names =
  /“[^”]*”|\bcredential\.\w+|API tokens? with scopes|API tokens?|API key|\.?git-credentials\b|HTTP access tokens?|https?:\/\/\S*|\b[\w.-]+\.(?:com|org|io|atlassian\.com)[\w/.-]*|\/rest\b|\/scm\b|(?:read|write|admin|delete):[\w:]+|\b(?:PROJECT|REPO)_\w+/gu;

/** Sentences may use these when they say what they mean. */
const terms: readonly Term[] = [
  { word: /\bprox(?:y|ies)\b/iu, explained: /passes (?:it|web traffic|traffic) on/iu },
  {
    word: /\bcertificates?\b(?! authorit)/iu,
    explained: /\bpro(?:of|ves?)\b[^.]*identity|prove[sd]? who it is|proof of who it is|usually ends in|ends in \.pem/iu,
  },
  { word: /\bcertificate authorit|\bauthority\b/iu, explained: /signed|vouch|confirms|imported|usually ends in|ends in \.pem/iu },
  { word: /\bscopes?\b/iu, explained: /permission/iu },
  { word: /\bBearer\b/u, explained: /by (?:itself|themselves)|\bword\b/u },
  { word: /\bBasic\b/u, explained: /user name/iu },
  { word: /\bCAPTCHA\b/u, explained: /puzzle/u },
  { word: /\bTLS\b|\bSSL\b/u, explained: /encrypt/u },
  { word: /\bHTTPS\b/u, explained: /encrypt/u },
  { word: /\bVPN\b/u, explained: /company[’']s network|company network/u },
  { word: /\bports?\b/iu, explained: /after the colon|number|door/iu },
  { word: /\bfirewall\b/iu, explained: /in the way|drops|lets? through|cut|blocks|guards/iu },
  {
    word: /\b(?:HTTP )?status\b|\b(?:4\d\d|50[0-5])\b(?! characters)/u,
    explained: /HTTP status|answer|refus|unauthori|forbidden|not found|request/iu,
  },
  { word: /\bREST\b/u, explained: /programs/u },
  { word: /\bOAuth\b/u, explained: /sign(?:s|-| )?in|asks Bitbucket|browser|by itself/iu },
  { word: /\bSSO\b|\bsingle sign-on\b|\bSAML\b|\bidentity provider\b/iu, explained: /sign-in page/iu },
  { word: /\bLDAP\b|\bdirectory\b/u, explained: /accounts|user names/u },
  { word: /\bDNS\b/u, explained: /\bnames?\b/u },
  { word: /\bPKIX\b/u, explained: /Java|certificate/u },
  { word: /\btruststore\b|\bkeystore\b/iu, explained: /trust/iu },
  { word: /\bchain\b/u, explained: /certificates|in between/u },
  { word: /\bUUID\b/u, explained: /number/u },
  { word: /\bYAML\b/u, explained: /name: value|indent|column|spaces|quotes|line|file/iu },
  { word: /\bJSON\b/u, explained: /file|form|program/iu },
  { word: /\bNO_PROXY\b/u, explained: /setting/u },
  { word: /\bheaders?\b/iu, explained: /answer|request|line/iu },
  { word: /\bIP address(?:es)?\b|\bIP\b/u, explained: /network|address/iu },
  { word: /\bcredential helper\b|\bcredential store\b/iu, explained: /stor|kept|keeps/iu },
  { word: /\bpercent-encoded\b/iu, explained: /%|Git/u },
  { word: /\bhost\b/iu, explained: /address|server|https|Git|clone/iu },
  { word: /\bbase URL\b|\bURLs?\b/u, explained: /address|https/iu },
  { word: /\bcontext path\b/iu, explained: /address/iu },
  { word: /\bPEM\b|\bDER\b/u, explained: /certificate|form/u },
];

/** Never, because a plain word says the same. */
const never =
  /\b(?:(?<!Basic )authenticat\w*|authoriz\w*|credentials?\b(?! (?:helper|store|Manager|line)s?)|endpoints?|payload|illegal|abort\w*|null|undefined|regex\w*|whitelist\w*|handshake|socket|timeout|deprecated|unauthori[sz]ed|CA\b|2FA|MITM|CIDR|parse[rd]?|parsing|stack trace|localhost|daemon|schema|wants)\b/iu;

/** What a text leaves unexplained, in words for the failure of a test; empty when a lay person can follow. */
export function unexplained(text: string, allowed: RegExp | null = null): string[] {
  const plain = text.replace(names, ' ');
  const found = terms.flatMap(({ word, explained }) => {
    const hit = word.exec(plain)?.[0];
    return hit === undefined || explained.test(text) ? [] : [`“${hit}” without its meaning`];
  });
  const bad = never.exec(
    allowed === null ? plain : plain.replace(new RegExp(allowed.source, `${allowed.flags.replace('g', '')}g`), ' '),
  )?.[0];
  return bad === undefined ? found : [...found, `“${bad}”, for which there is a plain word`];
}
