import { wordsOfText } from './words-of-text.ts';

/**
 * A text in 512 bytes: the 128 smallest hashes, in order, of all its runs of three words. Two texts that share much
 * share many of them. See Broder, “On the resemblance and containment of documents” (1997): MinHash with one hash
 * function and the smallest values kept.
 */
export type TextSketch = Uint32Array;

const sketchSize = 128;
/** Shorter runs than those that count in the end: one changed word spoils fewer of them, so few texts are missed. */
const runLength = 3;

export function sketchText(text: string): TextSketch {
  const hashes = wordsOfText(text).map(hashWord);
  const length = Math.min(runLength, hashes.length);
  if (length === 0) return new Uint32Array();
  const runs = new Uint32Array(hashes.length - length + 1);
  for (let start = 0; start < runs.length; start += 1) {
    let hash = 0;
    for (let index = start; index < start + length; index += 1) hash = mix(hash ^ (hashes[index] ?? 0));
    runs[start] = hash;
  }
  return smallestDistinct(runs.sort());
}

function smallestDistinct(sorted: Uint32Array): TextSketch {
  const kept = new Uint32Array(Math.min(sketchSize, sorted.length));
  let count = 0;
  for (const hash of sorted) {
    if (count > 0 && kept[count - 1] === hash) continue;
    kept[count] = hash;
    count += 1;
    if (count === kept.length) break;
  }
  return kept.slice(0, count);
}

/** The estimated share of runs that two texts have in common, 0 to 1: common ones among the smallest of both together. */
export function sketchResemblance(a: TextSketch, b: TextSketch): number {
  let inA = 0;
  let inB = 0;
  let common = 0;
  let seen = 0;
  while (inA < a.length && inB < b.length && seen < sketchSize) {
    const hashA = a[inA] ?? 0;
    const hashB = b[inB] ?? 0;
    if (hashA === hashB) common += 1;
    if (hashA <= hashB) inA += 1;
    if (hashB <= hashA) inB += 1;
    seen += 1;
  }
  const left = Math.min(sketchSize - seen, a.length - inA + b.length - inB);
  return seen + left === 0 ? 0 : common / (seen + left);
}

/** The sketch as it is stored: 32-bit numbers, little-endian as every processor that Corroborate runs on has them. */
export function sketchToBytes(sketch: TextSketch): Uint8Array {
  return new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength);
}

export function sketchFromBytes(bytes: Uint8Array): TextSketch {
  // Numbers are read in place, but only from where a number may lie.
  const { buffer, byteOffset, byteLength } = byteOffsetIsAligned(bytes) ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

function byteOffsetIsAligned({ byteOffset }: Uint8Array): boolean {
  return byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** The last step of MurmurHash3: spreads a difference in one bit over all of them. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
