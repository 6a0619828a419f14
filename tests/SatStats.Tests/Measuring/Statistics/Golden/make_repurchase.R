# Reference values for the repeat-purchase analysis: risks over strata by their definitions, standardised shares by glm and predict.
# Run: Rscript make_repurchase.R > repurchase.json      Needs: R
# What R reports as NaN or Inf, SatStats reports as null: not estimable.
num <- function(x) if (length(x) == 1) (if (is.finite(x)) format(as.numeric(x), digits = 15, scientific = TRUE) else "null") else paste0("[", paste(sapply(x, num), collapse = ","), "]")
json <- function(v) if (is.character(v)) (if (length(v) == 1) paste0("\"", v, "\"") else paste0("[", paste0("\"", v, "\"", collapse = ","), "]")) else num(v)
cases <- character()
add <- function(name, input, expect, source) {
  f <- function(l) paste0("{", paste(sprintf("\"%s\": %s", names(l), sapply(l, json)), collapse = ", "), "}")
  cases <<- c(cases, sprintf("  {\"case\": \"%s\", \"source\": \"%s\",\n   \"input\": %s,\n   \"expect\": %s}", name, source, f(input), f(expect)))
}
id <- function(...) gsub("[^A-Za-z0-9_.]", "", paste(sapply(c(...), function(v) format(v, scientific = FALSE, trim = TRUE)), collapse = "_"))

# Mantel-Haenszel risk ratio (Greenland and Robins 1985) and risk difference (Sato 1989), written from the papers.
risks <- function(name, t, level = .95) {
  a <- t[, 1]; b <- t[, 2]; c <- t[, 3]; d <- t[, 4]; n1 <- a + b; n0 <- c + d; N <- n1 + n0; m1 <- a + c; z <- qnorm(1 - (1 - level) / 2)
  k <- n1 > 0 & n0 > 0
  R <- sum((a * n0 / N)[k]); S <- sum((c * n1 / N)[k]); v <- sum(((m1 * n1 * n0 - a * c * N) / N^2)[k]) / (R * S)
  w <- sum((n1 * n0 / N)[k]); rd <- sum(((a * n0 - c * n1) / N)[k]) / w
  P <- sum(((n1^2 * c - n0^2 * a + n1 * n0 * (n0 - n1) / 2) / N^2)[k]); Q <- sum(((a * (n0 - c) + c * (n1 - a)) / (2 * N))[k]); s <- sqrt((rd * P + Q) / w^2)
  add(paste0("mh_risks_", name), list(tables_row_major_abcd = as.vector(t(t)), level = level),
    list(risk_ratio = R / S, risk_ratio_lower = exp(log(R / S) - z * sqrt(v)), risk_ratio_upper = exp(log(R / S) + z * sqrt(v)), risk_difference = rd, risk_difference_lower = max(-1, rd - z * s), risk_difference_upper = min(1, rd + z * s)), "by definition")
}
rows <- function(...) matrix(c(...), ncol = 4, byrow = TRUE)
risks("one_stratum", rows(82, 18, 54, 46))
risks("two", rows(82, 18, 9, 91, 95, 5, 37, 63))
risks("ucb", t(apply(UCBAdmissions, 3, function(m) c(m[1, 1], m[2, 1], m[1, 2], m[2, 2]))))
risks("one_group_only", rows(10, 5, 0, 0, 12, 8, 4, 9, 0, 0, 3, 3))
risks("sparse_pairs", rows(1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 2, 2, 1, 1, 3))
risks("large_90", rows(98000, 2000, 95000, 5000, 490000, 10000, 481000, 19000), .9)
# In one stratum the ratio's interval is Katz's.
stopifnot(all.equal(exp(log(82 / 54) + c(-1, 1) * qnorm(.975) * sqrt(18 / 8200 + 46 / 5400)), c(1.239695473, 1.860052361), tolerance = 1e-8))

# Shares standardised over everybody, after a logistic regression on state and two groupings.
standard <- function(name, seed, per) {
  set.seed(seed); g <- expand.grid(state = 0:3, region = 1:3, tenure = 1:2); g$n <- rpois(nrow(g), per) + 5
  g$x <- rbinom(nrow(g), g$n, plogis(-1.5 + .8 * g$state + .4 * g$region - .6 * g$tenure))
  f <- glm(cbind(x, n - x) ~ factor(state) + factor(region) + factor(tenure), binomial, g, control = glm.control(epsilon = 1e-14, maxit = 100))
  s <- sapply(0:3, function(k) weighted.mean(predict(f, transform(g, state = k), type = "response"), g$n))
  add(paste0("standardised_", name), list(state = g$state, region = g$region, tenure = g$tenure, n = g$n, x = g$x), list(share = s), "glm(binomial), predict with everybody's state set, weighted.mean")
}
standard("few", 1, 12); standard("many", 2, 400); standard("uneven", 3, 40)
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
