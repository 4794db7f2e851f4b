/** Slope of log time on log rows by least squares: 1 where cost is linear in rows. `nanos` are of one row. */
export function slope(points) {
  const logs = points.map(({ rows, nanos }) => [Math.log(rows), Math.log(rows * nanos)]);
  const mean = (index) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return covariance / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}
