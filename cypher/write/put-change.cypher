// Puts OrganisationChange nodes; a state that an earlier revision shows goes on as an Earlier node.
// $rows: list of { id, properties }
// $revision: the one being written
UNWIND $rows AS row
MERGE (n:OrganisationChange { id: row.id })
WITH n, row.properties AS properties
CALL (n) {
  WITH n WHERE n.since < $revision
  CREATE (earlier:Earlier)
  SET earlier = properties(n), earlier.stateOf = 'change', earlier.until = $revision
}
SET n = properties, n.since = $revision
