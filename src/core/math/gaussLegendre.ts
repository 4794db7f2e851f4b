/** Nodes and weights of a quadrature: the integral is the sum of weight x integrand(node). */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Legendre quadrature with `count` nodes, 1 or more, on [0, 1], nodes ascending: exact for
 * polynomials up to degree 2 count - 1.
 *
 * Method: the nodes are roots of the Legendre polynomial, found by Newton's iteration from Tricomi's
 * estimate; Abramowitz and Stegun 22.16.6 and 25.4.30.
 */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    let root = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    // Newton's iteration is at full precision after four steps for any count; a few more do no harm.
    for (let step = 0; step < 8; step++) {
      let previous = 0;
      let value = 1;
      for (let degree = 1; degree <= count; degree++) {
        const next = ((2 * degree - 1) * root * value - (degree - 1) * previous) / degree;
        previous = value;
        value = next;
      }
      slope = (count * (previous - root * value)) / (1 - root * root);
      root -= value / slope;
    }
    nodes[index] = (1 - root) / 2;
    weights[index] = 1 / ((1 - root * root) * slope * slope);
  }
  return { nodes, weights };
}
