// One DerivationSettings for each processId.
CREATE CONSTRAINT baton_settings IF NOT EXISTS FOR (n:DerivationSettings) REQUIRE n.processId IS UNIQUE
