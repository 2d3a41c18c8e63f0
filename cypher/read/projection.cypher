// Of which revision the figures on the relationships are.
// Columns: revision (no row where none were ever written)
MATCH (marker:BatonRevision { id: 1 })
RETURN marker.current AS revision
