// Puts departments into the tree: below their parent, and over those that name them.
// $ids: departments that were put
UNWIND $ids AS id
MATCH (n:Department { id: id })
CALL (n) { MATCH (n)-[old:PART_OF]->() DELETE old }
CALL (n) { MATCH (parent:Department { id: n.parentId }) MERGE (n)-[:PART_OF]->(parent) }
CALL (n) { MATCH (child:Department { parentId: n.id }) MERGE (child)-[:PART_OF]->(n) }
