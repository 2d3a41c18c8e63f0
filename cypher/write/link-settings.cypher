// Links the settings of derivations to their processes.
// $ids: processes whose settings were put
UNWIND $ids AS id
MATCH (n:DerivationSettings { processId: id })
MATCH (process:Process { id: id })
MERGE (process)-[:DERIVED_WITH]->(n)
