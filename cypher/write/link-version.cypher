// Links versions to their process, their steps and whatever names them.
// $ids: versions that were put
UNWIND $ids AS id
MATCH (n:ProcessVersion { id: id })
CALL (n) { MATCH (n)-[old:VERSION_OF|HAS_STEP|DRAWN_IN]->() DELETE old }
CALL (n) { MATCH (process:Process { id: n.processId }) MERGE (n)-[:VERSION_OF]->(process) }
CALL (n) { MATCH (model:ProcessModel { id: n.modelId }) MERGE (n)-[:DRAWN_IN]->(model) }
CALL (n) { MATCH (process:Process { currentVersionId: n.id }) MERGE (process)-[:CURRENT_VERSION]->(n) }
CALL (n) { MATCH (process:Process { derivedFromVersionId: n.id }) MERGE (process)-[:DERIVED_FROM]->(n) }
CALL (n) { UNWIND n.stepIds AS stepId MATCH (step:Step { id: stepId }) MERGE (n)-[:HAS_STEP]->(step) }
