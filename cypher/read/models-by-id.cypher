// Files of models at a revision, in no order.
// $revision: a kept one
// $ids: list of id
// Columns: thing (its properties)
UNWIND $ids AS id
MATCH (n:ProcessModel { id: id }) WHERE n.since <= $revision
RETURN n { .* } AS thing
UNION ALL
MATCH (n:Earlier { stateOf: 'model' }) WHERE n.since <= $revision AND n.until > $revision AND n.id IN $ids
RETURN n { .* } AS thing
