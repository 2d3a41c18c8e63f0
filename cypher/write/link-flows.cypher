// Puts the flows of versions between their steps.
// $rows: list of { versionId, fromStepId, toStepId, cases, share }
UNWIND $rows AS row
MATCH (a:Step { id: row.fromStepId })
MATCH (b:Step { id: row.toStepId })
CREATE (a)-[:FLOWS_TO { versionId: row.versionId, cases: row.cases, share: toFloat(row.share) }]->(b)
