// Links observed work to its process.
// $ids: processes whose observed work was put
UNWIND $ids AS id
MATCH (n:ObservedWork { processId: id })
MATCH (process:Process { id: id })
MERGE (process)-[:OBSERVED_AS]->(n)
