// All processes at a revision, in no order.
// $revision: a kept one
// Columns: thing (its properties)
// Scans: all processes
MATCH (n:Process) WHERE n.since <= $revision
RETURN n { .* } AS thing
UNION ALL
MATCH (n:Earlier { stateOf: 'process' }) WHERE n.since <= $revision AND n.until > $revision
RETURN n { .* } AS thing
