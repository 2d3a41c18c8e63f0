import { describe, expect, test } from "vitest";
import type { ImportOptions } from "../../../src/domain/imported-log.ts";
import { importProblem } from "../../../src/importing/import-problem.ts";
import { readLog } from "../../../src/importing/read-log.ts";
import { refusal, tableFile } from "./csv/table-file.ts";

describe("What stands in the way of an import names the field that puts it right, and no option of a command.", () => {
  test.each<readonly [string, string, ImportOptions, readonly string[], string]>([
    [
      "columns that were not found",
      "a,b\n1,2\n",
      {},
      ["mapping"],
      "No column was found for the case, the step and the time. Choose the columns that say them.",
    ],
    [
      "one column that was not found",
      "case,activity\n1,a\n",
      {},
      ["mapping"],
      "No column was found for the time. Choose the column that says it.",
    ],
    [
      "a table with a row for each case",
      "order,received,paid\n1,2022-04-03,2022-04-05\n2,2022-04-04,2022-04-06\n",
      { mapping: [{ column: "order", role: "CASE" }] },
      ["mapping"],
      'No column was found for the step. Choose the column that says it. "received", "paid" hold times: where a row tells a whole case, write a row for each of these times instead, with the case, the name of the step and the time.',
    ],
    [
      "an order of day and month that is open",
      "case,activity,time\n1,a,03/04/2022\n1,b,04/05/2022\n",
      {},
      ["timeFormat"],
      'Nothing is imported until it is said which order the times of "time" have.',
    ],
    [
      "times in a format that is not known",
      "case,activity,time\n1,a,soon\n",
      { mapping: [{ column: "time", role: "TIMESTAMP" }] },
      ["timeFormat"],
      '"time" is to hold times, but no known format reads its texts, such as "soon". Give their format, or choose another column.',
    ],
    [
      "times that the given format does not read",
      "case,activity,time\n1,a,2022-04-03\n",
      { timeFormat: "%d.%m.%Y" },
      ["timeFormat"],
      "1 of 1 rows hold a time that does not read. Give another format, or choose another column.",
    ],
    [
      "a time zone that is none",
      "case,activity,time\n1,a,2022-04-03\n",
      { timeZone: "Mars/Olympus" },
      ["timeZone"],
      'the time zone "Mars/Olympus" is not known; expected an IANA name such as Europe/Amsterdam, or an offset such as +02:00',
    ],
    [
      "a column that holds no numbers",
      "case,activity,time,place\n1,a,2022-04-03,first\n",
      { mapping: [{ column: "place", role: "SEQUENCE" }] },
      ["mapping", "0"],
      'log.csv: line 2: the column "place" is mapped as the sequence but holds no number there; map a column with a number in every row, or none: the order of the file then counts',
    ],
  ])("%s", async (_, text, options, field, message) => {
    expect(await problemOf(text, options)).toMatchObject({ field, message });
  });
});

async function problemOf(text: string, options: ImportOptions): Promise<ReturnType<typeof importProblem>> {
  const error = await refusal(readLog(tableFile(text), { ...options, fileName: "log.csv" }));
  return importProblem(error, options.mapping);
}
