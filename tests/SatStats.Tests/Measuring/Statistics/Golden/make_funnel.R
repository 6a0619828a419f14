# Exact funnel limits and p-values in base R.
for (a in list(c(0.9, 40, 0.95), c(0.9, 40, 0.998), c(0.03, 500, 0.95), c(0.03, 500, 0.998))) {
  t <- (1 - a[3]) / 2
  cat("binomial", a, sprintf("%.15f %.15f", qbinom(t, a[2], a[1]) / a[2], qbinom(1 - t, a[2], a[1]) / a[2]), "\n")
}
for (a in list(c(2.5, 4, 0.95), c(2.5, 4, 0.998), c(7, 12.5, 0.95))) {
  t <- (1 - a[3]) / 2
  cat("poisson", a, sprintf("%.15f %.15f", qpois(t, a[1] * a[2]) / a[2], qpois(1 - t, a[1] * a[2]) / a[2]), "\n")
}
cat(sprintf("%.15g %.15g\n", 2 * pbinom(29, 39, 0.9), 2 * ppois(19, 10, lower.tail = FALSE)))
