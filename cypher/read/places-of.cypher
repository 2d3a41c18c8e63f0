// Steps that departments, with those below them, are assigned to in a current version or did; in no order.
// $revision: answered only where the graph is at it
// $ids: list of department ids
// Columns: revision the graph is at, answer (list of { departmentId, processId, stepId, assigned, workItems })
MATCH (store:BatonStore { id: 1 })
CALL (store) {
  WITH store WHERE store.revision = $revision
  UNWIND $ids AS departmentId
  MATCH (:Department { id: departmentId })<-[:PART_OF*0..]-(own:Department)
  CALL (own) {
    MATCH (own)<-[:ASSIGNED_TO]-(step:Step)<-[:HAS_STEP]-(:ProcessVersion)<-[:CURRENT_VERSION]-(process:Process)
    RETURN process.id AS processId, step.id AS stepId, true AS assigned, 0 AS workItems
    UNION ALL
    MATCH (own)-[work:PERFORMS]->(step:Step)
    RETURN work.processId AS processId, step.id AS stepId, false AS assigned, work.workItems AS workItems
  }
  WITH departmentId, processId, stepId, collect(assigned) AS assigned, sum(workItems) AS workItems
  RETURN collect({ departmentId: departmentId, processId: processId, stepId: stepId, assigned: true IN assigned, workItems: workItems }) AS answer
}
RETURN store.revision AS revision, answer
