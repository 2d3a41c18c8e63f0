// One node with a label of Baton's, for a database that is not Baton's yet.
// Columns: labels (no row where there is none)
// Scans: what labels of Baton's there are, up to the first node
MATCH (n:Department|Resource|Process|ProcessVersion|Step|Standard|DerivationSettings|ObservedWork|ProcessModel|OrganisationChange|Earlier|BatonRevision)
RETURN labels(n) AS labels
LIMIT 1
