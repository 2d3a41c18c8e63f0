// Earlier states by what they were a state of.
CREATE INDEX baton_earlier IF NOT EXISTS FOR (n:Earlier) ON (n.stateOf, n.until)
