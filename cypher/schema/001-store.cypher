// One row of what the graph belongs to.
CREATE CONSTRAINT baton_store IF NOT EXISTS FOR (n:BatonStore) REQUIRE n.id IS UNIQUE
