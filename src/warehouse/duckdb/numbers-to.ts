/** 0, 1, 2, ..., `length` of them: numbers of rows. */
export function numbersTo(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let n = 0; n < length; n++) numbers[n] = n;
  return numbers;
}
