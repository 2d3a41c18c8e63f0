// SUPPLIES by process.
CREATE INDEX baton_supplies IF NOT EXISTS FOR ()-[r:SUPPLIES]-() ON (r.processId)
