/**
 * The assignment problem: gives each row a column of its own so that the sum of the costs is least (Hungarian method with potentials and shortest
 * augmenting paths, Jonker and Volgenant 1987). Costs by row, `columns` each; rows <= columns. Gives the column of each row. O(rows² columns).
 */
export function cheapestAssignment(costs: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns) throw new RangeError(`${rows} rows cannot have a column each of ${columns}`);
  // Row and column 0 stand outside: a row that is being placed starts from column 0.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(columns + 1);
    let column = 0;
    do {
      done[column] = 1;
      const from = rowOf[column]!;
      let nearest = 0;
      let step = Number.POSITIVE_INFINITY;
      for (let c = 1; c <= columns; c++) {
        if (done[c] === 1) continue;
        const reduced = costs[(from - 1) * columns + c - 1]! - rowPrice[from]! - columnPrice[c]!;
        if (reduced < least[c]!) {
          least[c] = reduced;
          cameFrom[c] = column;
        }
        if (least[c]! < step) {
          step = least[c]!;
          nearest = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (done[c] === 1) {
          rowPrice[rowOf[c]!]! += step;
          columnPrice[c]! -= step;
        } else {
          least[c]! -= step;
        }
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = cameFrom[column]!) rowOf[column] = rowOf[cameFrom[column]!]!;
  }
  const columnOf = new Int32Array(rows);
  for (let c = 1; c <= columns; c++) if (rowOf[c] !== 0) columnOf[rowOf[c]! - 1] = c - 1;
  return columnOf;
}
