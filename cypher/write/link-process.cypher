// Links processes to the version that holds now and the one they were derived from.
// $ids: processes that were put
UNWIND $ids AS id
MATCH (n:Process { id: id })
CALL (n) { MATCH (n)-[old:CURRENT_VERSION|DERIVED_FROM]->() DELETE old }
CALL (n) { MATCH (version:ProcessVersion { id: n.currentVersionId }) MERGE (n)-[:CURRENT_VERSION]->(version) }
CALL (n) { MATCH (version:ProcessVersion { id: n.derivedFromVersionId }) MERGE (n)-[:DERIVED_FROM]->(version) }
