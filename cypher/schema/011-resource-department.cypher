// Resources by departmentId.
CREATE INDEX baton_resource_department IF NOT EXISTS FOR (n:Resource) ON (n.departmentId)
