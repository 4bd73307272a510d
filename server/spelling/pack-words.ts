import { edgeOf, graphMagic, largestAlphabet } from '../core/spelling/word-graph.js';

type Node = { readonly edges: Map<string, { marks: number; node: Node | null }> };

/**
 * The smallest graph of these words (Daciuk and others 2000: of sorted words, each is added to nodes whose like is already
 * shared), as `readWordGraph` reads it. `marks`: 1 to 7 of each word.
 */
export function packWords(words: ReadonlyMap<string, number>): Uint32Array<ArrayBuffer> {
  const alphabet = [...new Set([...words.keys()].flatMap((word) => word.split('')))].sort();
  if (alphabet.length > largestAlphabet) throw new RangeError(`${alphabet.length} letters`);
  const root: Node = { edges: new Map() };
  const shared = new Map<string, Node>();
  const numbers = new Map<Node, number>();
  let before = '';
  let path: Node[] = [root];

  /** The nodes of the word before that no later word can change are replaced by their like. */
  const share = (from: number): void => {
    for (let depth = path.length - 1; depth > from; depth--) {
      const node = path[depth];
      const edge = path[depth - 1]?.edges.get(before.charAt(depth - 1));
      if (!node || !edge) continue;
      if (node.edges.size === 0) {
        edge.node = null;
        continue;
      }
      const key = [...node.edges]
        .map(([letter, { marks, node }]) => `${letter}${marks}${node ? (numbers.get(node) ?? '?') : '.'}`)
        .join(' ');
      const like = shared.get(key);
      if (like) edge.node = like;
      else {
        shared.set(key, node);
        numbers.set(node, numbers.size + 1);
      }
    }
    path = path.slice(0, from + 1);
  };

  for (const [word, marks] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let common = 0;
    while (common < word.length && word[common] === before[common]) common++;
    share(common);
    for (let at = common; at < word.length; at++) {
      const node: Node = { edges: new Map() };
      path[at]?.edges.set(word.charAt(at), { marks: at === word.length - 1 ? marks : 0, node });
      path.push(node);
    }
    before = word;
  }
  share(0);
  return written(root, alphabet);
}

/** Edge 0 is nobody's, so that 0 can say: no node. */
function written(root: Node, alphabet: readonly string[]): Uint32Array<ArrayBuffer> {
  const starts = new Map<Node, number>();
  const order: Node[] = [];
  let count = 1;
  for (const node of walk(root)) {
    starts.set(node, count);
    order.push(node);
    count += node.edges.size;
  }
  const places = new Map(alphabet.map((letter, place) => [letter, place]));
  const edges = [edgeOf(0, true, 0, 0)];
  for (const node of order) {
    let left = node.edges.size;
    for (const [letter, { marks, node: next }] of node.edges)
      edges.push(edgeOf(places.get(letter) ?? 0, --left === 0, marks, next ? (starts.get(next) ?? 0) : 0));
  }
  const letters = alphabet.map((letter) => letter.charCodeAt(0));
  return Uint32Array.from([graphMagic, letters.length, edges.length, ...letters, ...edges]);
}

function* walk(root: Node): Generator<Node> {
  const seen = new Set([root]);
  for (const node of seen) {
    yield node;
    for (const { node: next } of node.edges.values()) if (next) seen.add(next);
  }
}
