// What stands on a department: its children, and the steps it is assigned to or did.
// $revision: answered only where the graph is at it
// $id: a department
// Columns: revision the graph is at, answer (list of { kind, id })
MATCH (store:BatonStore { id: 1 })
CALL (store) {
  WITH store WHERE store.revision = $revision
  MATCH (a:Department { id: $id })
  CALL (a) {
    MATCH (a)<-[:PART_OF]-(child:Department)
    RETURN 'department' AS kind, child.id AS id
    UNION
    MATCH (a)<-[:ASSIGNED_TO]-(step:Step)
    RETURN 'step' AS kind, step.id AS id
    UNION
    MATCH (a)-[:PERFORMS]->(step:Step)
    RETURN 'step' AS kind, step.id AS id
  }
  WITH kind, id ORDER BY kind, id
  RETURN collect({ kind: kind, id: id }) AS answer
}
RETURN store.revision AS revision, answer
