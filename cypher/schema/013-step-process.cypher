// Steps by processId.
CREATE INDEX baton_step_process IF NOT EXISTS FOR (n:Step) ON (n.processId)
