// Drops earlier states that no kept revision shows.
// $oldestKept: the oldest revision kept
// Scans: all earlier states; they are those of three revisions
MATCH (n:Earlier) WHERE n.until <= $oldestKept
DELETE n
