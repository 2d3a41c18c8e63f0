// Processes by derivedFromVersionId.
CREATE INDEX baton_process_origin IF NOT EXISTS FOR (n:Process) ON (n.derivedFromVersionId)
