import DataLoader from "dataloader";

/** The two kinds of loader there are. Each gathers the keys asked for in one go and reads them at once; `text` tells keys apart. */
export interface Loader<Key, Value> {
  load(key: Key): Promise<Value>;
}

/** One thing a key; `read` answers in the order of the keys. */
export function one<Key, Value>(
  read: (keys: readonly Key[]) => Promise<readonly Value[]>,
  text: (key: Key) => string | number = String,
): Loader<Key, Value> {
  return new DataLoader<Key, Value, string | number>((keys) => read(keys), { cacheKeyFn: text });
}

/** Many rows a key, none where there are none; `read` gives the rows of all keys in any order, `keyOf` the text of a row's key. */
export function many<Key, Row>(
  read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string | number,
  text: (key: Key) => string | number = String,
): Loader<Key, readonly Row[]> {
  return one(async (keys) => {
    const rowsOf = new Map<string | number, Row[]>(keys.map((key) => [text(key), []]));
    for (const row of await read(keys)) rowsOf.get(keyOf(row))?.push(row);
    return keys.map((key) => rowsOf.get(text(key)) ?? []);
  }, text);
}
