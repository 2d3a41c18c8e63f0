import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { warehouseContract } from "./warehouse.contract.ts";

warehouseContract("duckdb", openTemporaryStores);
