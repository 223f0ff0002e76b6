import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface ExportedNames {
  values: string[];
  types: string[];
}

/** What a module exports, read from its text: names that exist at run time, and names that are types only. */
export function exportedNames(module: URL): ExportedNames {
  const values = new Set<string>();
  const types = new Set<string>();
  const file = ts.createSourceFile(module.pathname, readFileSync(module, 'utf8'), ts.ScriptTarget.ES2022, true);
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) addExports(statement);
    else if (isExported(statement)) addDeclaration(statement);
  }
  return { values: [...values].sort(), types: [...types].sort() };

  function addExports({ exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration): void {
    if (exportClause === undefined) {
      const specifier = (moduleSpecifier as ts.StringLiteral).text;
      const target = exportedNames(new URL(specifier.replace(/\.js$/, '.ts'), module));
      for (const name of target.types) types.add(name);
      for (const name of target.values) (isTypeOnly ? types : values).add(name);
    } else if (ts.isNamedExports(exportClause)) {
      for (const element of exportClause.elements) {
        (isTypeOnly || element.isTypeOnly ? types : values).add(element.name.text);
      }
    } else {
      values.add(exportClause.name.text);
    }
  }

  function addDeclaration(statement: ts.Statement): void {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) types.add(statement.name.text);
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      values.add(statement.name?.text ?? 'default');
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) values.add(name.getText(file));
    } else throw new Error(`${module.pathname} exports ${ts.SyntaxKind[statement.kind]}, which is not provided for`);
  }
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
