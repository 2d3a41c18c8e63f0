// Puts ObservedWork nodes; a state that an earlier revision shows goes on as an Earlier node.
// $rows: list of { id, properties }; id is the processId
// $revision: the one being written
UNWIND $rows AS row
MERGE (n:ObservedWork { processId: row.id })
WITH n, row.properties AS properties
CALL (n) {
  WITH n WHERE n.since < $revision
  CREATE (earlier:Earlier)
  SET earlier = properties(n), earlier.stateOf = 'observed', earlier.until = $revision
}
SET n = properties, n.since = $revision
