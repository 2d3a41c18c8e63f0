// PERFORMS by process.
CREATE INDEX baton_performs IF NOT EXISTS FOR ()-[r:PERFORMS]-() ON (r.processId)
