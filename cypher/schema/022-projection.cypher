// One marker of the projection.
CREATE CONSTRAINT baton_projection IF NOT EXISTS FOR (n:BatonRevision) REQUIRE n.id IS UNIQUE
