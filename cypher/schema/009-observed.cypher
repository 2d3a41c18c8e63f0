// One ObservedWork for each processId.
CREATE CONSTRAINT baton_observed IF NOT EXISTS FOR (n:ObservedWork) REQUIRE n.processId IS UNIQUE
