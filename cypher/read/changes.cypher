// What people changed, newest first, at a revision.
// $revision: a kept one
// $first: how many
// Columns: thing (its properties)
// Scans: all changes that are kept; they are bounded
CALL () {
  MATCH (n:OrganisationChange) WHERE n.since <= $revision
  RETURN n { .* } AS thing
  UNION ALL
  MATCH (n:Earlier { stateOf: 'change' }) WHERE n.since <= $revision AND n.until > $revision
  RETURN n { .* } AS thing
}
RETURN thing ORDER BY thing.id DESC LIMIT toInteger($first)
