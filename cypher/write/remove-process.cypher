// Removes processes with their versions, steps, standards, settings and observed work; what an earlier revision shows goes on as Earlier nodes.
// $ids: list of id
// $revision: the one being written
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Process { id: id }) RETURN n, 'process' AS kind
  UNION ALL
  MATCH (n:ProcessVersion { processId: id }) RETURN n, 'version' AS kind
  UNION ALL
  MATCH (n:Step { processId: id }) RETURN n, 'step' AS kind
  UNION ALL
  MATCH (step:Step { processId: id }) MATCH (n:Standard { stepId: step.id }) RETURN n, 'standard' AS kind
  UNION ALL
  MATCH (n:DerivationSettings { processId: id }) RETURN n, 'settings' AS kind
  UNION ALL
  MATCH (n:ObservedWork { processId: id }) RETURN n, 'observed' AS kind
}
CALL (n, kind) {
  WITH n, kind WHERE n.since < $revision
  CREATE (earlier:Earlier)
  SET earlier = properties(n), earlier.stateOf = kind, earlier.until = $revision
}
DETACH DELETE n
