import ts from '@typescript/typescript6';

/**
 * How a module is named: `static` loads with the file, `dynamic` on first use, `type` never at run
 * time, `url` is an address built from the module's own (`new URL('…', import.meta.url)`).
 */
export type ImportKind = 'static' | 'dynamic' | 'type' | 'url';

/** One mention of another module. `specifier` is null where the code computes it. */
export type Import = {
  readonly kind: ImportKind;
  readonly specifier: string | null;
  readonly line: number;
};

/** Every mention of another module in a source text, in reading order. Never throws: a text that does not parse yields what can be read. */
export function readImports(path: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const note = (kind: ImportKind, at: ts.Node, specifier: ts.Node | undefined): void => {
    const line = source.getLineAndCharacterOfPosition(at.getStart(source)).line + 1;
    const literal = specifier !== undefined && ts.isStringLiteralLike(specifier);
    found.push({ kind, line, specifier: literal ? specifier.text : null });
  };
  const visit = (node: ts.Node): void => {
    readNode(node, note);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const { fileName, pos } of source.referencedFiles) {
    const specifier = fileName.startsWith('.') ? fileName : `./${fileName}`;
    found.push({ kind: 'type', specifier, line: source.getLineAndCharacterOfPosition(pos).line + 1 });
  }
  for (const { fileName, pos } of source.typeReferenceDirectives) {
    found.push({ kind: 'type', specifier: fileName, line: source.getLineAndCharacterOfPosition(pos).line + 1 });
  }
  return found;
}

type Note = (kind: ImportKind, at: ts.Node, specifier: ts.Node | undefined) => void;

function readNode(node: ts.Node, note: Note): void {
  if (ts.isImportDeclaration(node)) {
    // `import { type A }` still loads the module (verbatimModuleSyntax); `import type` does not.
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    note(typeOnly ? 'type' : 'static', node, node.moduleSpecifier);
  } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    note(node.isTypeOnly ? 'type' : 'static', node, node.moduleSpecifier);
  } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    note(node.isTypeOnly ? 'type' : 'static', node, node.moduleReference.expression);
  } else if (ts.isImportTypeNode(node)) {
    note('type', node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
  } else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
    note('type', node, node.name);
  } else if (ts.isCallExpression(node)) {
    readCall(node, note);
  } else if (ts.isNewExpression(node) && isName(node.expression, 'URL')) {
    const [address, base] = node.arguments ?? [];
    if (base?.getText() === 'import.meta.url' && address !== undefined && ts.isStringLiteralLike(address)) {
      note('url', node, address);
    }
  }
}

function readCall(node: ts.CallExpression, note: Note): void {
  const [first] = node.arguments;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    note('dynamic', node, first);
  } else if (isName(node.expression, 'require')) {
    // A `require` inside a function loads late, but nothing here shows when it is called.
    note('static', node, first);
  } else if (node.expression.getText() === 'import.meta.glob') {
    const patterns = first !== undefined && ts.isArrayLiteralExpression(first) ? first.elements : [first];
    for (const pattern of patterns) note('static', node, pattern);
  }
}

function isName(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
