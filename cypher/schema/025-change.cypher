// One OrganisationChange for each id.
CREATE CONSTRAINT baton_change IF NOT EXISTS FOR (n:OrganisationChange) REQUIRE n.id IS UNIQUE
