// What has a text in one of its spellings: those with a spelling that begins with it first, then by name, kind and id.
// $revision: answered only where the graph is at it
// $query: Lucene query for the text inside a spelling
// $text: the text in lower case
// $first: at most so many
// Columns: revision the graph is at, answer (list of { kind, id })
MATCH (store:BatonStore { id: 1 })
CALL (store) {
  WITH store WHERE store.revision = $revision
  CALL db.index.fulltext.queryNodes('baton_spellings', $query) YIELD node
  WHERE any(spelling IN node.spellings WHERE spelling CONTAINS $text)
  WITH node, CASE WHEN node:Department THEN 'department' WHEN node:Process THEN 'process' ELSE 'step' END AS kind
  ORDER BY any(spelling IN node.spellings WHERE spelling STARTS WITH $text) DESC, node.name, kind, node.id
  LIMIT $first
  RETURN collect({ kind: kind, id: node.id }) AS answer
}
RETURN store.revision AS revision, answer
