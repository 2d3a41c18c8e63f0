import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { graphStoreContract } from "./graph-store.contract.ts";

graphStoreContract("embedded", openTemporaryStores);
