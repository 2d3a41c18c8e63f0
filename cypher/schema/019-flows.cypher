// Flows by version.
CREATE INDEX baton_flows IF NOT EXISTS FOR ()-[r:FLOWS_TO]-() ON (r.versionId)
