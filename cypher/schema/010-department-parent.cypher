// Departments by parentId.
CREATE INDEX baton_department_parent IF NOT EXISTS FOR (n:Department) ON (n.parentId)
