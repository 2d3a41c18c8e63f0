// One Resource for each id.
CREATE CONSTRAINT baton_resource IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE
