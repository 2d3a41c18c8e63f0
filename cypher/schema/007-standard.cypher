// One Standard for each stepId.
CREATE CONSTRAINT baton_standard IF NOT EXISTS FOR (n:Standard) REQUIRE n.stepId IS UNIQUE
