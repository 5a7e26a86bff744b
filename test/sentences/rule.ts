/**
 * Messages are data (docs/design.md 8): core and services give codes with parameters, and words are made in `contract/copy`. So no text of
 * theirs may be a sentence: three words in a row.
 */
import * as ts from 'typescript';

/** A sentence of a file, shortened, with its line from 1. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
}

const threeWords = /\p{L}[\p{L}’'-]*[,;:]? +[\p{L}“(][\p{L}’'”)-]*[,;:]? +[\p{L}“(]/u;
/** Markup, a style sheet, a pattern, a shell's line: no words for a person, or those of a document that core writes. */
const noProse = /^\s*(?:<|:root|\(\?)|<\/|[{};]\s*\n|-----BEGIN/;

const platforms = 'electron/core/platforms/';

/** Every string and template literal that is a sentence. What is thrown is for who mends a bug, and a list for `split` is no sentence. */
export function sentencesIn(path: string, source: string): Sentence[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) return;
    const text = textOf(node);
    if (text !== null && threeWords.test(text) && !noProse.test(text) && !isSplit(node) && !(path.startsWith(platforms) && isValue(node)))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.slice(0, 80) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  // A filled-in value is no word.
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((each) => `¤${each.literal.text}`)].join('') : null;
}

function isSplit({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'split';
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
