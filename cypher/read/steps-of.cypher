// Steps of processes at a revision, in no order.
// $revision: a kept one
// $ids: list of processId
// Columns: thing (its properties)
UNWIND $ids AS id
MATCH (n:Step { processId: id }) WHERE n.since <= $revision
RETURN n { .* } AS thing
UNION ALL
MATCH (n:Earlier { stateOf: 'step' }) WHERE n.since <= $revision AND n.until > $revision AND n.processId IN $ids
RETURN n { .* } AS thing
