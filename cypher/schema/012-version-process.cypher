// ProcessVersions by processId.
CREATE INDEX baton_version_process IF NOT EXISTS FOR (n:ProcessVersion) ON (n.processId)
