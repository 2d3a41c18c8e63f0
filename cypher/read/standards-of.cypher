// Agreed standards of the steps of processes at a revision, in no order.
// $revision: a kept one
// $ids: list of processId
// Columns: thing (its properties)
CALL () {
  UNWIND $ids AS id
  MATCH (step:Step { processId: id }) WHERE step.since <= $revision
  RETURN step.id AS stepId
  UNION ALL
  MATCH (step:Earlier { stateOf: 'step' }) WHERE step.since <= $revision AND step.until > $revision AND step.processId IN $ids
  RETURN step.id AS stepId
}
CALL (stepId) {
  MATCH (n:Standard { stepId: stepId }) WHERE n.since <= $revision
  RETURN n
  UNION ALL
  MATCH (n:Earlier { stateOf: 'standard', stepId: stepId }) WHERE n.since <= $revision AND n.until > $revision
  RETURN n
}
RETURN n { .* } AS thing
