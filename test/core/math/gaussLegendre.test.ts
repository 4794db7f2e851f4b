import { gaussLegendre } from "../../../src/core/math/gaussLegendre";

test("five nodes are those of Abramowitz and Stegun, table 25.4, moved to [0, 1]", () => {
  const { nodes, weights } = gaussLegendre(5);
  const table = [
    [-0.906179845938664, 0.236926885056189],
    [-0.538469310105683, 0.478628670499366],
    [0, 0.568888888888889],
    [0.538469310105683, 0.478628670499366],
    [0.906179845938664, 0.236926885056189],
  ] as const;
  table.forEach(([node, weight], index) => {
    expect(nodes[index]).toBeCloseTo((1 + node) / 2, 14);
    expect(weights[index]).toBeCloseTo(weight / 2, 14);
  });
});

test.each([1, 2, 8, 33, 128, 256])("%i nodes integrate polynomials of degree 2 n - 1 exactly", (count) => {
  const { nodes, weights } = gaussLegendre(count);
  for (const degree of [0, 1, count, 2 * count - 1]) {
    const integral = nodes.reduce((sum, node, index) => sum + weights[index]! * node ** degree, 0);
    expect(Math.abs(integral * (degree + 1) - 1)).toBeLessThan(1e-12);
  }
});
