// Drops earlier states that no kept revision shows.
// $oldestKept: the oldest revision kept
MATCH (n:Earlier) WHERE n.until <= $oldestKept
DELETE n
