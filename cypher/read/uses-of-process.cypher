// What stands on a process: those derived from a version of it.
// $revision: answered only where the graph is at it
// $id: a process
// Columns: revision the graph is at, answer (list of { kind, id })
MATCH (store:BatonStore { id: 1 })
CALL (store) {
  WITH store WHERE store.revision = $revision
  MATCH (version:ProcessVersion { processId: $id })<-[:DERIVED_FROM]-(derived:Process)
  WITH DISTINCT derived.id AS id ORDER BY id
  RETURN collect({ kind: 'process', id: id }) AS answer
}
RETURN store.revision AS revision, answer
