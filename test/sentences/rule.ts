/**
 * Messages are data (docs/design.md 8): core, services and adapters give codes with parameters, and words are made in `contract/copy`. So
 * no text of theirs, or of what hosts share, may be a sentence or a part of one: two words in a row of which the second is not capitalised
 * (names of products are: `Bitbucket Cloud`). In hosts, renderer, platforms and the contract outside of the tables of words, where class
 * names, selectors and lines for a shell are written, a sentence is three words in a row; what is on the page as it is may have no word at
 * all. Texts that are put together with `+`, `join` or a template count as one text; a filled-in value counts as a name.
 *
 * What it cannot see: a single word (`Reason`), two capitalised ones (`Not Found`), a sentence whose words come one by one out of variables
 * or calls, and the message of an Error, which is for whoever fixes a bug. An adapter that shows an error's message to a person throws
 * `Because` with a reason instead.
 */
import * as ts from '@typescript/typescript6';

/** A sentence of a file, shortened, with its line from 1. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
}

/** `¤` is a filled-in value. */
const words = /(?:^|[\s“(])(?:¤|\p{L}[\p{Ll}’'-]+|[AaI])[,;:]? +(?!(?:and|or|to|of)\b$)\p{Ll}[\p{Ll}’'-]+(?=$|[\s.,;:!?”)¤])/u;
const threeWords = /\p{L}[\p{L}’'-]*[,;:]? +[\p{L}“(][\p{L}’'”)-]*[,;:]? +[\p{L}“(]/u;
const aWord = /\p{L}{2}/u;
const saidByName = /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label|hint|help|summary)$/;
/** Markup, a style sheet, a selector, a pattern, a line for a shell: no words for a person, or those of a document that core writes. */
const noProse = /^\s*(?:<|:root|\(\?|(?:handrail|npm|npx|ssh) |(?:input|p)[,:])|<\/|(?:sudo|chmod) |[{};]\s*\n|-----BEGIN/;

const platforms = 'electron/core/platforms/';
/** Where a part of a sentence is refused too. */
const strict = ['electron/core/', 'electron/services/', 'electron/adapters/', 'electron/hosts/common/'];

/** Every text that is a sentence. A list for `split` and what is compared with is no text of ours. */
export function sentencesIn(path: string, source: string): Sentence[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const isPlatform = path.startsWith(platforms);
  const isStrict = !isPlatform && strict.some((folder) => path.startsWith(folder));
  const isSentence = (text: string): boolean => threeWords.test(text) || (isStrict && words.test(text));
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (isClassName(node) || ts.isThrowStatement(node) || isError(node)) return;
    const text = textOf(node);
    if (text !== null) {
      if (
        (isShown(node) ? aWord.test(text) : isSentence(text)) &&
        !noProse.test(text) &&
        !isForMachines(node) &&
        !(isPlatform && isValue(node))
      )
        found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.slice(0, 80) });
      // What was put together has been looked at as a whole; only what is filled in can hold more.
      holesOf(node).forEach(visit);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text that an expression makes, with `¤` for each value; null for what is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((each) => `¤${each.literal.text}`)].join('');
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === null && right === null ? null : `${left ?? '¤'}${right ?? '¤'}`;
  }
  const joined = joinOf(node);
  if (joined === null) return null;
  const parts = joined.elements.map(textOf);
  return parts.every((part) => part === null) ? null : parts.map((part) => part ?? '¤').join(joined.separator);
}

/** The parts of `[…].join('…')`. */
function joinOf(node: ts.Node): { readonly elements: readonly ts.Expression[]; readonly separator: string } | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'join') return null;
  const list = node.expression.expression;
  const [separator] = node.arguments;
  if (!ts.isArrayLiteralExpression(list) || separator === undefined || !ts.isStringLiteralLike(separator)) return null;
  return { elements: list.elements, separator: separator.text };
}

/** What is filled in, and may hold texts of its own. */
function holesOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map((each) => each.expression);
  if (ts.isParenthesizedExpression(node)) return holesOf(node.expression);
  if (ts.isBinaryExpression(node)) return [node.left, node.right].flatMap((side) => (textOf(side) === null ? [side] : holesOf(side)));
  const joined = joinOf(node);
  return joined === null ? [] : joined.elements.flatMap((part) => (textOf(part) === null ? [part] : holesOf(part)));
}

/** On the page as it is: between tags, or read out, where a single word is too many already. */
function isShown(node: ts.Node): boolean {
  return (
    ts.isJsxText(node) || [node.parent, node.parent.parent].some((each) => ts.isJsxAttribute(each) && saidByName.test(each.name.getText()))
  );
}

function isClassName(node: ts.Node): boolean {
  return ts.isJsxAttribute(node) && node.name.getText() === 'className';
}

function isError(node: ts.Node): boolean {
  return ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text.endsWith('Error');
}

const comparing = new Set(['includes', 'startsWith', 'endsWith', 'indexOf', 'split', 'replaceAll', 'replace']);

/** Compared with what came, or split into a list; a key of a table of what others say. */
function isForMachines(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'split') return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (
    ts.isBinaryExpression(parent) &&
    [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(parent.operatorToken.kind)
  )
    return true;
  return (
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    comparing.has(parent.expression.name.text) &&
    parent.arguments[0] === node
  );
}

/**
 * What a platform's file has beside its words, which are in its table: the titles of the pages and releases that a fact is from, the names
 * of a product, and examples of an answer.
 */
function isValue(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at.parent); at = at.parent) {
    const { parent } = at;
    if (ts.isFunctionLike(parent)) return false;
    if (ts.isPropertyAssignment(parent)) {
      const key = parent.name.getText();
      if (['name', 'aliases', 'example', 'edition'].includes(key)) return true;
    }
    if (ts.isCallExpression(parent) && ['source', 'github', 'edition'].includes(parent.expression.getText())) return true;
  }
  return false;
}
