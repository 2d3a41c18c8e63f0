// All departments at a revision, in no order.
// $revision: a kept one
// Columns: thing (its properties)
// Scans: all departments
MATCH (n:Department) WHERE n.since <= $revision
RETURN n { .* } AS thing
UNION ALL
MATCH (n:Earlier { stateOf: 'department' }) WHERE n.since <= $revision AND n.until > $revision
RETURN n { .* } AS thing
