import { expect, test } from "vitest";
import { openStores } from "../../../src/service/open-stores.ts";
import { askNeo4j } from "../../helpers/ask-neo4j.ts";
import { describeOnNeo4j } from "../../helpers/describe-on-neo4j.ts";
import { batonError } from "../../helpers/expect-error.ts";
import { graphAt } from "../../helpers/graph-at.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

describeOnNeo4j("the first start", (neo4j) => {
  test("leaves a database alone in which somebody else uses a label of Baton's, and names the label.", async () => {
    await askNeo4j(neo4j(), "CREATE (:Department { id: 7, name: 'of somebody else' }), (:Employee { id: 1 })");
    const opened = openStores(await temporaryFolder(), { graph: graphAt(neo4j()) });
    expect((await batonError(opened, "CONFLICT")).message).toMatch(/Department.*--graph/);
    expect(await askNeo4j(neo4j(), "MATCH (n) RETURN n.id AS id ORDER BY id")).toEqual([{ id: 1 }, { id: 7 }]);
    expect(await askNeo4j(neo4j(), "SHOW CONSTRAINTS")).toEqual([]);
  });

  test("takes a database in which somebody else uses other labels, and leaves those alone.", async () => {
    await askNeo4j(neo4j(), "MATCH (n:Department) DELETE n");
    const folder = await temporaryFolder();
    const stores = await openStores(folder, { graph: graphAt(neo4j()) });
    await stores.close();
    expect(await askNeo4j(neo4j(), "MATCH (n:Employee) RETURN n.id AS id")).toEqual([{ id: 1 }]);
    const again = await openStores(folder, { graph: graphAt(neo4j()) });
    expect(await again.warehouse.currentRevision()).toBe(0);
    await again.close();
  });
});
