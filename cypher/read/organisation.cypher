// Departments, processes, steps and agreed standards at a revision, in no order.
// $revision: a kept one
// Columns: kind, thing (its properties)
// Scans: all departments, processes, steps and standards
MATCH (n:Department) WHERE n.since <= $revision
RETURN 'department' AS kind, n { .* } AS thing
UNION ALL
MATCH (n:Process) WHERE n.since <= $revision
RETURN 'process' AS kind, n { .* } AS thing
UNION ALL
MATCH (n:Step) WHERE n.since <= $revision
RETURN 'step' AS kind, n { .* } AS thing
UNION ALL
MATCH (n:Standard) WHERE n.since <= $revision
RETURN 'standard' AS kind, n { .* } AS thing
UNION ALL
MATCH (n:Earlier) WHERE n.stateOf IN ['department', 'process', 'step', 'standard'] AND n.since <= $revision AND n.until > $revision
RETURN n.stateOf AS kind, n { .* } AS thing
