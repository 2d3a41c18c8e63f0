// Puts resources into their departments.
// $ids: resources that were put
UNWIND $ids AS id
MATCH (n:Resource { id: id })
CALL (n) { MATCH (n)-[old:BELONGS_TO]->() DELETE old }
MATCH (department:Department { id: n.departmentId })
MERGE (n)-[:BELONGS_TO]->(department)
