// Removes Step nodes; a state that an earlier revision shows goes on as an Earlier node.
// $ids: list of id
// $revision: the one being written
UNWIND $ids AS id
MATCH (n:Step { id: id })
CALL (n) {
  WITH n WHERE n.since < $revision
  CREATE (earlier:Earlier)
  SET earlier = properties(n), earlier.stateOf = 'step', earlier.until = $revision
}
DETACH DELETE n
