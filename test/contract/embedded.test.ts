import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { graphStoreContract } from "./graph-store.contract.ts";
import { structureContract } from "./structure.contract.ts";

graphStoreContract("embedded", openTemporaryStores);
structureContract("embedded", openTemporaryStores);
