// HANDS_OVER_TO by process.
CREATE INDEX baton_hands_over IF NOT EXISTS FOR ()-[r:HANDS_OVER_TO]-() ON (r.processId)
