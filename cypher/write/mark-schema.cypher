// Says which migrations have been run; never goes back.
// $schema: number of the last one
MERGE (store:BatonStore { id: 1 })
SET store.schema = CASE WHEN store.schema > $schema THEN store.schema ELSE $schema END
