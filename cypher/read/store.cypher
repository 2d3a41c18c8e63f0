// What the graph belongs to and how far it is.
// Columns: schema, folder, revision (each null where not written yet)
MATCH (store:BatonStore { id: 1 })
RETURN store.schema AS schema, store.folder AS folder, store.revision AS revision
