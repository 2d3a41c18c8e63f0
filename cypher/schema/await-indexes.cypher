// Waits until new indexes can be used, at most a minute; run after the migrations.
CALL db.awaitIndexes(60)
