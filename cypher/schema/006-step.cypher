// One Step for each id.
CREATE CONSTRAINT baton_step IF NOT EXISTS FOR (n:Step) REQUIRE n.id IS UNIQUE
