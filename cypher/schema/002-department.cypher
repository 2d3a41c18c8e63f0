// One Department for each id.
CREATE CONSTRAINT baton_department IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE
