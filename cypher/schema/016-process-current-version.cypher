// Processes by currentVersionId.
CREATE INDEX baton_process_current_version IF NOT EXISTS FOR (n:Process) ON (n.currentVersionId)
