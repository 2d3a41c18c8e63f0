// Departments (by name and alias), processes and steps by any part of their spellings.
CREATE FULLTEXT INDEX baton_spellings IF NOT EXISTS FOR (n:Department|Process|Step) ON EACH [n.spellings]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'keyword' } }
