// All resources at a revision, in no order.
// $revision: a kept one
// Columns: thing (its properties)
// Scans: all resources
MATCH (n:Resource) WHERE n.since <= $revision
RETURN n { .* } AS thing
UNION ALL
MATCH (n:Earlier { stateOf: 'resource' }) WHERE n.since <= $revision AND n.until > $revision
RETURN n { .* } AS thing
