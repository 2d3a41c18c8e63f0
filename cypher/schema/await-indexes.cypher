// Waits until new indexes can be used, at most a minute; run after the migrations.
// No parameters.
CALL db.awaitIndexes(60)
