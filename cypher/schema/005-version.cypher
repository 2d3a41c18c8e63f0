// One ProcessVersion for each id.
CREATE CONSTRAINT baton_version IF NOT EXISTS FOR (n:ProcessVersion) REQUIRE n.id IS UNIQUE
