/** Writes revision after revision into a folder until it is killed, and says `published <revision>` after each. */
import { argv, stdout } from "node:process";
import type { EventColumns } from "../../../src/domain/event-columns.ts";
import { openStores } from "../../../src/service/open-stores.ts";
import { smallLedger } from "../../helpers/small-ledger.ts";
import { logRecord, smallLog } from "../../helpers/small-log.ts";

const items = Array.from({ length: 60 }, (_, n) => ({ step: n % 9, department: n % 4, completeMs: 1_000 * n }));
const ledger = smallLedger(Array.from({ length: 50 }, (_, n) => ({ key: `case ${n}`, startMs: 0, items })));
const log = smallLog(
  Array.from({ length: 3_000 }, (_, n) => ({
    case: `case ${n % 50}`,
    activity: `step ${n % 9}`,
    timeMs: 1_700_000_000_000 + n,
  })),
);
/** Fills a whole row group, which DuckDB writes to the file before the commit. */
const large = { ...log, events: repeated(log.events, 42) };

const stores = await openStores(argv[2] ?? "");
stdout.write("open\n");
for (let n = 0; ; n++) {
  const { events, texts, attributes } = n % 4 === 2 ? large : log;
  const { revision } = await stores.write(async ({ facts, graph, base }) => {
    if (base > 0) for (const { id } of await stores.warehouse.logs(base)) await facts.removeLog(id);
    const id = await facts.reserveLogId();
    await facts.appendLog(logRecord(id, { events, texts, attributes }), events, texts, attributes);
    await facts.appendDerivation(1, [id], ledger);
    await graph.putDepartments([
      {
        id: 1,
        name: `written with log ${id}`,
        aliases: [],
        parentId: null,
        external: false,
        system: false,
        capacity: null,
        calendar: null,
        version: 0,
      },
    ]);
  });
  stdout.write(`published ${revision}\n`);
}

function repeated({ length, ...columns }: EventColumns, times: number): EventColumns {
  const longer = Object.entries(columns).map(([name, column]) => {
    // All the kinds of arrays can do what is needed here.
    const copies = new (column.constructor as Int32ArrayConstructor)(length * times);
    for (let n = 0; n < times; n++) copies.set(column as Int32Array, n * length);
    return [name, copies] as const;
  });
  return { length: length * times, ...Object.fromEntries(longer) } as unknown as EventColumns;
}
