// Says of which revision the figures on the relationships are; the last statement of a projection.
// $revision: theirs
// $asOf: when they were written, ISO 8601
MERGE (marker:BatonRevision { id: 1 })
SET marker.current = $revision, marker.asOf = datetime($asOf)
