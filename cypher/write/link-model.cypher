// Links models to the versions that came from them.
// $ids: models that were put
UNWIND $ids AS id
MATCH (n:ProcessModel { id: id })
UNWIND n.processIds AS processId
MATCH (version:ProcessVersion { processId: processId })
WHERE version.modelId = id
MERGE (version)-[:DRAWN_IN]->(n)
