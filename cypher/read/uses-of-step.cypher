// What stands on a step: departments assigned to it or that did it, and versions that contain it.
// $revision: answered only where the graph is at it
// $id: a step
// Columns: revision the graph is at, answer (list of { kind, id })
MATCH (store:BatonStore { id: 1 })
CALL (store) {
  WITH store WHERE store.revision = $revision
  MATCH (a:Step { id: $id })
  CALL (a) {
    MATCH (a)-[:ASSIGNED_TO]->(department:Department)
    RETURN 'department' AS kind, department.id AS id
    UNION
    MATCH (a)<-[:PERFORMS]-(department:Department)
    RETURN 'department' AS kind, department.id AS id
    UNION
    MATCH (a)<-[:HAS_STEP]-(version:ProcessVersion) WHERE version.processId = a.processId
    RETURN 'version' AS kind, version.id AS id
  }
  WITH kind, id ORDER BY kind, id
  RETURN collect({ kind: kind, id: id }) AS answer
}
RETURN store.revision AS revision, answer
