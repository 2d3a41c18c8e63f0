// Links standards to their steps.
// $ids: steps whose standard was put
UNWIND $ids AS id
MATCH (n:Standard { stepId: id })
MATCH (step:Step { id: id })
MERGE (step)-[:HAS_STANDARD]->(n)
