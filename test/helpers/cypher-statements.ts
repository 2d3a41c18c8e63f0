import { readdirSync, readFileSync } from "node:fs";

/** A file of `cypher/`, and what its head says of it. */
export interface CypherStatement {
  /** `read/departments` */
  readonly name: string;
  readonly text: string;
  /** Without the head. */
  readonly body: string;
  readonly purpose: string;
  /** In the order of the head; `fields` are those of each thing where it is a `list of { a, b }`, else null. */
  readonly parameters: readonly { readonly name: string; readonly fields: readonly string[] | null }[];
  readonly columns: readonly string[];
  /** What it reads all of, rather than looking it up; null = nothing. */
  readonly scans: string | null;
}

const folder = new URL("../../cypher/", import.meta.url);

/** All files of `cypher/`, by name. Throws where a head is not like the others. */
export function cypherStatements(): readonly CypherStatement[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".cypher"))
    .map((path) => path.slice(0, -".cypher".length))
    .sort((a, b) => a.localeCompare(b))
    .map(statement);
}

const headOf =
  /^\/\/ (?<purpose>[A-Z].*\.)\n(?<parameters>(?:\/\/ \$\w+: .+\n)*)(?:\/\/ Columns: (?<columns>.+)\n)?(?:\/\/ Scans: (?<scans>.+)\n)?(?!\/\/)/;

function statement(name: string): CypherStatement {
  const text = readFileSync(new URL(`${name}.cypher`, folder), "utf8");
  const head = headOf.exec(text);
  if (head?.groups === undefined) {
    throw new Error(
      `cypher/${name}.cypher does not begin with its purpose, "// $parameter: ..." lines, "// Columns: ..." and "// Scans: ..."`,
    );
  }
  const { purpose = "", parameters = "", columns = "", scans = null } = head.groups;
  return {
    name,
    text,
    body: text.slice(head[0].length),
    purpose,
    parameters: [...parameters.matchAll(/\$(\w+): (?:list of \{ (.+?) \})?/g)].map(([, parameter = "", fields]) => ({
      name: parameter,
      fields: fields?.split(", ") ?? null,
    })),
    columns: outsideBrackets(columns)
      .split(",")
      .flatMap((column) => /\w+/.exec(column)?.[0] ?? []),
    scans,
  };
}

/** What columns are is said in brackets, with commas and brackets of its own. */
function outsideBrackets(text: string): string {
  const shorter = text.replaceAll(/\([^()]*\)/g, "");
  return shorter === text ? text : outsideBrackets(shorter);
}
