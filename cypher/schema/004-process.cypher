// One Process for each id.
CREATE CONSTRAINT baton_process IF NOT EXISTS FOR (n:Process) REQUIRE n.id IS UNIQUE
