/**
 * The statements of a Cypher script as cypher-shell takes them apart: a semicolon ends one, unless it stands in a string, a
 * quoted name or a comment. Comments are left out.
 */
export function splitScript(script: string): string[] {
  const statements: string[] = [];
  let statement = "";
  let rest = script;
  while (rest.length > 0) {
    const token = TOKEN.exec(rest)?.[0] ?? rest[0] ?? "";
    rest = rest.slice(token.length);
    if (token === ";") {
      statements.push(statement.trim());
      statement = "";
    } else if (!token.startsWith("//") && !token.startsWith("/*")) statement += token;
  }
  if (statement.trim() !== "") throw new Error(`the script ends within a statement: ${statement.slice(0, 200)}`);
  return statements;
}

const TOKEN =
  /^(?:'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`]|``)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[^'"`/;]+|[\s\S])/;
