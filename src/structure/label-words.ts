/** Words that say nothing about what is done. */
const empty = new Set(["a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]);
const endings = ["ing", "ed", "er", "al", "es", "s", "e"] as const;
const shortestStem = 4;

/** A label without what spelling makes of it: letters and digits only, in small letters. */
export function normalised(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The stems of the words of a label, each once: approve, approved, approval and APPROVER are one. Words are parted by anything but letters and digits, and by a change to capitals. */
export function wordsOf(label: string): ReadonlySet<string> {
  const parted = label.normalize("NFKC").replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const words = parted.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== "" && !empty.has(word)).map(stem));
}

function stem(word: string): string {
  const ending = endings.find((it) => word.endsWith(it) && word.length - it.length >= shortestStem);
  const cut = ending === undefined ? word : word.slice(0, -ending.length);
  // submitted, submit
  return /([^aeiou])\1$/u.test(cut) && cut.length > shortestStem ? cut.slice(0, -1) : cut;
}

/**
 * How alike labels are: the weight of the words they have in common, twice, over that of all their words (Dice), 0 to 1. A word weighs ln(1 + N/n), N labels, n
 * with the word: one that stands in all of them tells little.
 */
export class WordWeights {
  readonly #labels: number;
  readonly #count = new Map<string, number>();

  constructor(labels: readonly ReadonlySet<string>[]) {
    this.#labels = labels.length;
    for (const words of labels) for (const word of words) this.#count.set(word, (this.#count.get(word) ?? 0) + 1);
  }

  likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const all = this.#weigh(a) + this.#weigh(b);
    return all === 0 ? 0 : (2 * this.#weigh([...a].filter((word) => b.has(word)))) / all;
  }

  #weigh(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += Math.log(1 + this.#labels / Math.max(1, this.#count.get(word) ?? 0));
    return sum;
  }
}
