import { BatonError } from "../domain/errors.ts";
import { columnRoles, type ColumnMapping, type ImportOptions } from "../domain/imported-log.ts";
import type { ImportRequest } from "../service/import-log.ts";
import { choiceOf, type CommandOptions, type OptionValues } from "./command.ts";

/** The options of `baton import`. */
export const importOptions = {
  process: { type: "string", placeholder: "NAME", help: "name of the process (default: the file's name)" },
  format: { type: "string", placeholder: "FORMAT", help: "csv, xes, ocel or bpmn (default: by name and content)" },
  map: {
    type: "string",
    multiple: true,
    placeholder: "ROLE=COLUMN",
    help: "what a column means; may be given many times",
  },
  "time-format": {
    type: "string",
    placeholder: "FORMAT",
    help: "strptime format of all times, such as %d.%m.%Y %H:%M",
  },
  "time-zone": {
    type: "string",
    placeholder: "ZONE",
    help: "zone of times without one, such as Europe/Rome (default UTC)",
  },
  concurrency: {
    type: "string",
    placeholder: "RELATION",
    help: "off, overlap, heuristics or model (default: overlap where starts are recorded)",
  },
  "id-space": {
    type: "string",
    placeholder: "NAME",
    help: "event ids are unique in NAME: equal ones are one execution",
  },
  resources: { type: "string", placeholder: "FILE", help: "CSV with two columns: resource, department" },
  dedupe: { type: "boolean", help: "drop duplicate events instead of flagging them" },
} as const satisfies CommandOptions;

/** What the options of `baton import` ask for, the same for each file. BAD_INPUT names the option that is wrong. */
export function importRequest(values: OptionValues<typeof importOptions>): Omit<ImportRequest, "path"> {
  const format = choiceOf("format", values.format, ["CSV", "XES", "OCEL", "BPMN"]);
  const concurrency = choiceOf("concurrency", values.concurrency, ["OFF", "OVERLAP", "HEURISTICS", "MODEL"]);
  const options: ImportOptions = {
    ...(format !== undefined && { format }),
    ...(values.process !== undefined && { process: values.process }),
    ...(values.map !== undefined && { mapping: values.map.map(columnMapping) }),
    ...(values["time-format"] !== undefined && { timeFormat: values["time-format"] }),
    ...(values["time-zone"] !== undefined && { timeZone: values["time-zone"] }),
  };
  return {
    options,
    ...(concurrency !== undefined && { concurrency }),
    ...(values["id-space"] !== undefined && { idSpace: values["id-space"] }),
    ...(values.dedupe !== undefined && { dedupe: values.dedupe }),
    ...(values.resources !== undefined && { resourceTable: values.resources }),
  };
}

/** `case=Order Nr.`: the first `=` ends the role, the rest is the column's name as it stands in the file. */
function columnMapping(text: string): ColumnMapping {
  const end = text.indexOf("=");
  if (end <= 0 || end === text.length - 1) {
    throw new BatonError("BAD_INPUT", `--map "${text}" must be ROLE=COLUMN, such as case=order_number`, { map: text });
  }
  const written = text.slice(0, end);
  const role = columnRoles.find((candidate) => roleText(candidate) === written.trim().toLowerCase());
  if (role !== undefined) return { role, column: text.slice(end + 1) };
  throw new BatonError("BAD_INPUT", `--map "${text}": the role "${written}" is none of ${roleTexts.join(", ")}`, {
    map: text,
    roles: roleTexts,
  });
}

/** A role as it is written on the command line. */
export function roleText(role: string): string {
  return role.toLowerCase().replaceAll("_", "-");
}

export const roleTexts = columnRoles.map(roleText);
