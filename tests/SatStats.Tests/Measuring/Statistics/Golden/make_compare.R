# Reference values for what compare adds: two medians by Bonett and Price's test, the intervals of their difference and ratio side by side, and the least ratio of two counts.
# Run: Rscript make_compare.R > compare.json      Needs: R, base only
num <- function(x) if (length(x) == 1) (if (is.finite(x)) format(as.numeric(x), digits = 15, scientific = TRUE) else "null") else paste0("[", paste(sapply(x, num), collapse = ","), "]")
cases <- character()
add <- function(name, input, expect, source) {
  f <- function(l) paste0("{", paste(sprintf("\"%s\": %s", names(l), sapply(l, num)), collapse = ", "), "}")
  cases <<- c(cases, sprintf("  {\"case\": \"%s\", \"source\": \"%s\",\n   \"input\": %s,\n   \"expect\": %s}", name, source, f(input), f(expect)))
}

# One median: order statistics, and the variance that their real coverage implies.
one <- function(x, level) {
  n <- length(x); x <- sort(x); a <- (1 - level) / 2
  l <- qbinom(a, n, 0.5); u <- qbinom(1 - a, n, 0.5) + 1
  if (l < 1 || u > n) return(NULL)
  z <- qnorm(1 - (pbinom(l - 1, n, 0.5) + pbinom(u - 1, n, 0.5, lower.tail = FALSE)) / 2)
  # Each side of the interval of the difference: from the ranks one standard error away; of the level itself where one in fifty shares the median's value.
  tied <- sum(x == x[floor((n + 1) / 2)]); t <- if (tied > 1 && tied * 50 >= n) a else 0.16
  k <- c(qbinom(t, n, 0.5), qbinom(1 - t, n, 0.5) + 1)
  part <- qnorm((1 + level) / 2) / qnorm(1 - (pbinom(k[1] - 1, n, 0.5) + pbinom(k[2] - 1, n, 0.5, lower.tail = FALSE)) / 2)
  side <- function(f) part * c(f(median(x)) - f(x[k[1]]), f(x[k[2]]) - f(median(x)))
  list(side = side(identity), sidelog = if (x[l] > 0) side(log) else c(NA, NA), median = median(x), se = (x[u] - x[l]) / (2 * z), selog = if (x[l] > 0) (log(x[u]) - log(x[l])) / (2 * z) else NA)
}
compare <- function(name, x, y, level = 0.95) {
  a <- one(x, level); b <- one(y, level); z <- qnorm((1 + level) / 2)
  if (is.null(a) || is.null(b)) { add(name, list(x = x, y = y, level = level), list(difference = NA, lower = NA, upper = NA, p = NA, ratio = NA, ratio_lower = NA, ratio_upper = NA), "too small"); return(invisible()) }
  d <- a$median - b$median; se <- sqrt(a$se^2 + b$se^2)
  r <- if (a$median > 0 && b$median > 0) a$median / b$median else NA
  low <- function(p, q) sqrt(p[1]^2 + q[2]^2); high <- function(p, q) sqrt(p[2]^2 + q[1]^2)
  ends <- if (is.na(r)) c(NA, NA) else r * exp(c(-low(a$sidelog, b$sidelog), high(a$sidelog, b$sidelog)))
  add(name, list(x = x, y = y, level = level), list(difference = d, se = se, lower = d - low(a$side, b$side), upper = d + high(a$side, b$side), p = if (se > 0) 2 * pnorm(-abs(d / se)) else NA, ratio = r, ratio_lower = ends[1], ratio_upper = ends[2]), "qbinom, pbinom, median")
}
set.seed(20131231)
compare("median_comparison_sleep", sleep$extra[1:10], sleep$extra[11:20])
compare("median_comparison_plants", PlantGrowth$weight[1:10], PlantGrowth$weight[21:30])
compare("median_comparison_six", c(1, 2, 3, 4, 5, 6), c(2, 4, 6, 8, 10, 12))
compare("median_comparison_five", c(1, 2, 3, 4, 5), c(2, 4, 6, 8, 10, 12))
compare("median_comparison_same", rep(4, 12), rep(4, 9))
compare("median_comparison_zero", c(0, 0, 0, 1, 2, 3, 4, 5, 6), c(1, 2, 3, 4, 5, 6, 7, 8, 9))
compare("median_comparison_90", round(rlnorm(37, 2, 1), 3), round(rlnorm(61, 2.2, 0.7), 3), 0.9)
compare("median_comparison_99", round(rlnorm(80, 2, 1), 3), round(rlnorm(25, 1.5, 1.2), 3), 0.99)
compare("median_comparison_ties", round(rlnorm(150, 1, 0.6)), round(rlnorm(90, 1.3, 0.6)))

# The least ratio of a first count over a second one.
for (k in list(c(204, 31, 30), c(1, 30, 30), c(12, 1, 1), c(50000, 31, 365), c(7, 90, 7), c(0, 1, 1))) {
  m <- k[1] * k[2] / k[3]
  add(paste0("detectable_ratio_", paste(k, collapse = "_")), list(x2 = k[1], t1 = k[2], t2 = k[3]), list(ratio = if (k[1] == 0) NA else exp((qnorm(0.975) + qnorm(0.8)) * sqrt(1 / m + 1 / k[1]))), "qnorm")
}
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
