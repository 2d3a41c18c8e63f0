import { readFile } from "node:fs/promises";
import { BatonError } from "../domain/errors.ts";

/** A table longer than this names no people of one organisation: it is some other file. */
const mostBytes = 50_000_000;

/**
 * The department of each resource, by name, as a small table says it: UTF-8, a heading line, columns `resource` and `department` (where they are
 * not named so, the first two), separated by comma, semicolon or tab. Blanks around names do not count; lines without a department say nothing.
 *
 * UNREADABLE_FILE where the file cannot be read; BAD_MAPPING where it has no two columns or names two departments for one resource.
 */
export async function readResourceTable(path: string): Promise<ReadonlyMap<string, string>> {
  const [heading, ...rows] = parseTable(await textOf(path));
  if (heading === undefined || heading.fields.length < 2) {
    throw new BatonError(
      "BAD_MAPPING",
      `${path}: line 1 has fewer than two columns; a resource table has a heading line and the columns resource and department`,
      { path, line: 1 },
    );
  }
  const names = heading.fields.map((field) => field.trim().toLowerCase());
  const resourceAt = Math.max(names.indexOf("resource"), 0);
  const named = names.indexOf("department");
  const departmentAt = named >= 0 ? named : resourceAt === 0 ? 1 : 0;
  const departmentOf = new Map<string, string>();
  for (const { line, fields } of rows) {
    const resource = (fields[resourceAt] ?? "").trim();
    const department = (fields[departmentAt] ?? "").trim();
    if (resource === "" || department === "") continue;
    const earlier = departmentOf.get(resource);
    if (earlier !== undefined && earlier !== department) {
      throw new BatonError(
        "BAD_MAPPING",
        `${path}: line ${line} puts resource "${resource}" into department "${department}", an earlier line into "${earlier}"; leave one of them`,
        { path, line, resource },
      );
    }
    departmentOf.set(resource, department);
  }
  return departmentOf;
}

async function textOf(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length <= mostBytes) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError(
      "UNREADABLE_FILE",
      `${path}: the resource table cannot be read as UTF-8 text: ${reason}`,
      { path },
      error,
    );
  }
  throw new BatonError("UNREADABLE_FILE", `${path}: a resource table of more than ${mostBytes} bytes is refused`, {
    path,
  });
}

interface TableRow {
  /** From 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Fields may stand in double quotes, a quote inside doubled; line ends of any system; empty lines are left out. */
function parseTable(text: string): readonly TableRow[] {
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let fields: string[] = [];
  let field = "";
  let quoted = false;
  let line = 1;
  let rowLine = 1;
  const endRow = (): void => {
    fields.push(field);
    if (fields.some((it) => it.trim() !== "")) rows.push({ line: rowLine, fields });
    fields = [];
    field = "";
    rowLine = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const isLineEnd = character === "\n" || (character === "\r" && text[at + 1] !== "\n");
    if (isLineEnd) line++;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[at++];
      else quoted = false;
    } else if (character === '"' && field.trim() === "") {
      field = "";
      quoted = true;
    } else if (character === separator) {
      fields.push(field);
      field = "";
    } else if (isLineEnd) {
      endRow();
    } else if (character !== "\r") {
      field += character;
    }
  }
  endRow();
  return rows;
}

/** The one of comma, semicolon and tab that the heading line has most of. */
function separatorOf(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (separator: string): number => heading.split(separator).length;
  return [",", ";", "\t"].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}
