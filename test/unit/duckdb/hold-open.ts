/** Holds a folder open until it is killed, and says `open`. */
import { argv, stdout } from "node:process";
import { openStores } from "../../../src/service/open-stores.ts";

await openStores(argv[2] ?? "");
stdout.write("open\n");
setInterval(() => {}, 60_000);
