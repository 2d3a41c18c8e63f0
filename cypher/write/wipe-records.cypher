// Removes every node of Baton's, for an import of the organisation from the start.
// Scans: all of it
MATCH (n:Department|Resource|Process|ProcessVersion|Step|Standard|DerivationSettings|ObservedWork|ProcessModel|OrganisationChange|Earlier|BatonRevision)
DETACH DELETE n
