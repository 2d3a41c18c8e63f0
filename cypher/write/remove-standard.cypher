// Removes Standard nodes; a state that an earlier revision shows goes on as an Earlier node.
// $ids: list of stepId
// $revision: the one being written
UNWIND $ids AS id
MATCH (n:Standard { stepId: id })
CALL (n) {
  WITH n WHERE n.since < $revision
  CREATE (earlier:Earlier)
  SET earlier = properties(n), earlier.stateOf = 'standard', earlier.until = $revision
}
DETACH DELETE n
