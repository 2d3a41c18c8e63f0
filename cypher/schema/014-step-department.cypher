// Steps by assignedDepartmentId.
CREATE INDEX baton_step_department IF NOT EXISTS FOR (n:Step) ON (n.assignedDepartmentId)
