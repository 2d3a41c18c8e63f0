// One ProcessModel for each id.
CREATE CONSTRAINT baton_model IF NOT EXISTS FOR (n:ProcessModel) REQUIRE n.id IS UNIQUE
