// Removes ObservedWork nodes; a state that an earlier revision shows goes on as an Earlier node.
// $ids: list of processId
// $revision: the one being written
UNWIND $ids AS id
MATCH (n:ObservedWork { processId: id })
CALL (n) {
  WITH n WHERE n.since < $revision
  CREATE (earlier:Earlier)
  SET earlier = properties(n), earlier.stateOf = 'observed', earlier.until = $revision
}
DETACH DELETE n
