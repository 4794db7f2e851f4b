/**
 * One step of Householder's method of third order, which has convergence of fourth order, towards a root
 * of g: what to add to the argument, from g and its first three derivatives there.
 *
 *   step = n (1 + n a / 2) / (1 + n (a + n b / 6)),  n = -g / g',  a = g'' / g',  b = g''' / g'
 *
 * `newton` is n, `curvature` a and `third` b. Source: Householder, The Numerical Treatment of a Single
 * Nonlinear Equation, 1970, section 4.4.
 */
export function householderStep(newton: number, curvature: number, third: number): number {
  return (newton * (1 + 0.5 * newton * curvature)) / (1 + newton * (curvature + (newton * third) / 6));
}
