# Reference values for shares of things that come counted by the day: a ratio of sums with days as clusters.
# Run: Rscript make_counters.R > counters.json      Needs: R, base only
num <- function(x) if (length(x) == 1) (if (is.finite(x)) format(as.numeric(x), digits = 15, scientific = TRUE) else "null") else paste0("[", paste(sapply(x, num), collapse = ","), "]")
cases <- character()
add <- function(name, input, expect, source) {
  f <- function(l) paste0("{", paste(sprintf("\"%s\": %s", names(l), sapply(l, num)), collapse = ", "), "}")
  cases <<- c(cases, sprintf("  {\"case\": \"%s\", \"source\": \"%s\",\n   \"input\": %s,\n   \"expect\": %s}", name, source, f(input), f(expect)))
}
# The error of the linearised variable (its standard deviation over the root of the days), and the shares that a score test at the sample size
# of the same variance, with Student's quantile, does not reject.
share <- function(name, part, whole, level = .95) {
  n <- length(part); r <- sum(part) / sum(whole); z <- (part - r * whole) / mean(whole); se <- sd(z) / sqrt(n)
  size <- if (se > 0) min(sum(whole), r * (1 - r) / se^2) else sum(whole)
  q <- if (se > 0) qt(1 - (1 - level) / 2, n - 1) else qnorm(1 - (1 - level) / 2)
  g <- function(p) (r - p)^2 * size - q^2 * p * (1 - p)
  low <- if (r == 0) 0 else uniroot(g, c(0, min(r, 1 - 1e-9)), tol = 1e-16, maxiter = 10000)$root
  high <- if (r == 1) 1 else uniroot(g, c(max(r, 1e-9), 1), tol = 1e-16, maxiter = 10000)$root
  add(paste0("counter_share_", name), list(part = part, whole = whole, level = level), list(share = r, error = se, lower = low, upper = high), "sd of the linearised variable, uniroot of the score test")
}
set.seed(7)
w <- rpois(31, 190000); share("month", rbinom(31, w, plogis(rnorm(31, 1, .2))), w)
w <- rpois(14, 900); share("fortnight", rbinom(14, w, plogis(rnorm(14, -3, .5))), w)
w <- rpois(28, 500); share("independent", rbinom(28, w, .4), w, .9)
share("all", c(100, 250, 80), c(100, 250, 80))
share("none", c(0, 0, 0, 0), c(10, 20, 30, 40))
share("two_days", c(3, 9), c(10, 12))
share("few", c(1, 0, 2, 1, 0), c(4, 3, 5, 2, 6), .99)
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
