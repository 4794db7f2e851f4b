/** Standard normal numbers by Box and Muller, the same for the same seed: a whole number other than 0. */
export function seededNormals(seed: number, count: number): Float64Array {
  const uniform = seededUniforms(seed);
  const normals = new Float64Array(count);
  for (let index = 0; index < count; index += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    normals[index] = radius * Math.cos(angle);
    if (index + 1 < count) normals[index + 1] = radius * Math.sin(angle);
  }
  return normals;
}

/** Numbers between 0 and 1. Source: Marsaglia, Xorshift RNGs, Journal of Statistical Software 8/14 (2003). */
function seededUniforms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
