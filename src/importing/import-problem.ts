import type { BatonError } from "../domain/errors.ts";
import type { ImportProblem } from "../domain/import-preview.ts";
import type { ColumnMapping } from "../domain/imported-log.ts";

/** As the command line writes them. */
const roleWords: Readonly<Record<string, string>> = { CASE: "case", ACTIVITY: "step", TIMESTAMP: "time" };

/**
 * What is wrong, said to somebody who has the columns before them and can choose: which field of the settings puts it right, and in words that do not
 * speak of options of a command. `mapping` is what was mapped.
 */
export function importProblem(
  { code, message, data }: Pick<BatonError, "code" | "message" | "data">,
  mapping: readonly ColumnMapping[] = [],
): ImportProblem {
  const column = typeof data["column"] === "string" ? data["column"] : null;
  switch (code) {
    case "AMBIGUOUS_INPUT":
      return {
        code,
        message: `Nothing is imported until it is said which order the times of "${column}" have.`,
        field: ["timeFormat"],
      };
    case "BAD_INPUT":
      if (data["timeZone"] !== undefined) return { code, message, field: ["timeZone"] };
      if (typeof data["timeFormat"] !== "string") return { code, message, field: null };
      return {
        code,
        message: `"${data["timeFormat"]}" is no strptime format; expected one such as %d/%m/%Y %H:%M:%S.`,
        field: ["timeFormat"],
      };
    case "BAD_MAPPING":
      return badMapping(message, data, column, mapping);
    default:
      return { code, message, field: null };
  }
}

function badMapping(
  message: string,
  data: BatonError["data"],
  column: string | null,
  mapping: readonly ColumnMapping[],
): ImportProblem {
  const code = "BAD_MAPPING";
  const missing = texts(data["missing"]).map((role) => roleWords[role] ?? role);
  if (missing.length > 0) {
    const said = missing.length === 1 ? missing[0] : `${missing.slice(0, -1).join(", the ")} and the ${missing.at(-1)}`;
    const hint = typeof data["hint"] === "string" && data["hint"] !== "" ? ` ${data["hint"]}.` : "";
    return {
      code,
      message: `No column was found for the ${said}. Choose the ${missing.length === 1 ? "column that says it" : "columns that say them"}.${hint}`,
      field: ["mapping"],
    };
  }
  const samples = texts(data["samples"]);
  if (column !== null && samples.length > 0) {
    const shown = samples.map((sample) => `"${sample}"`).join(", ");
    return {
      code,
      message: `"${column}" is to hold times, but no known format reads its texts, such as ${shown}. Give their format, or choose another column.`,
      field: ["timeFormat"],
    };
  }
  if (typeof data["rows"] === "number" && typeof data["of"] === "number") {
    const [rows, of] = [data["rows"].toLocaleString("en"), data["of"].toLocaleString("en")];
    return {
      code,
      message: `${rows} of ${of} rows hold a time that does not read. Give another format, or choose another column.`,
      field: ["timeFormat"],
    };
  }
  const at = mapping.findIndex((one) => one.column === column);
  return { code, message, field: at < 0 ? ["mapping"] : ["mapping", String(at)] };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
