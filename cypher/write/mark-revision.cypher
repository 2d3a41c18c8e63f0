// Says which revision the graph is at; the last statement of a write.
// $folder: the data folder it belongs to
// $revision: the one being written
MERGE (store:BatonStore { id: 1 })
SET store.folder = $folder, store.revision = $revision
