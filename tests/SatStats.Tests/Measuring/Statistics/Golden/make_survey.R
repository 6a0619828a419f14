# Reference values for surveys: raking by loglin and by hand, weighted means with their linearised error, tests over many groups, the index of items.
# Run: Rscript make_survey.R > survey.json      Needs: R (no further packages; what the package survey would compute is written out)
# What R reports as NaN or Inf, SatStats reports as null: not estimable.
num <- function(x) if (length(x) == 1) (if (is.finite(x)) format(as.numeric(x), digits = 15, scientific = TRUE) else "null") else paste0("[", paste(sapply(x, num), collapse = ","), "]")
json <- function(v) if (is.character(v)) (if (length(v) == 1) paste0("\"", v, "\"") else paste0("[", paste0("\"", v, "\"", collapse = ","), "]")) else num(v)
cases <- character()
add <- function(name, input, expect, source) {
  f <- function(l) paste0("{", paste(sprintf("\"%s\": %s", names(l), sapply(l, json)), collapse = ", "), "}")
  cases <<- c(cases, sprintf("  {\"case\": \"%s\", \"source\": \"%s\",\n   \"input\": %s,\n   \"expect\": %s}", name, source, f(input), f(expect)))
}

# Raking. A table with the wanted margins is the outer product of them; loglin fits its margins to the counts that it starts from.
by_hand <- function(counts, margins, rounds = 20000) {
  w <- array(1, dim(counts)); n <- sum(counts)
  for (r in seq_len(rounds)) for (k in seq_along(margins)) {
    now <- apply(counts * w, k, sum)
    w <- sweep(w, k, margins[[k]] / sum(margins[[k]]) * n / now, "*")
  }
  w
}
rake <- function(name, counts, margins) {
  n <- sum(counts); shares <- lapply(margins, function(m) m / sum(m))
  wanted <- n * Reduce(outer, shares); dim(wanted) <- dim(counts)
  fitted <- loglin(wanted, as.list(seq_along(margins)), start = counts, fit = TRUE, eps = 1e-13, iter = 100000, print = FALSE)$fit
  w <- ifelse(counts > 0, fitted / counts, 1)
  hand <- by_hand(counts, margins, 3000)
  stopifnot(all.equal(as.vector(w[counts > 0]), as.vector(hand[counts > 0]), tolerance = 1e-11))
  i <- arrayInd(seq_along(counts), dim(counts)); some <- as.vector(counts) > 0
  input <- list(counts = as.vector(counts)[some])
  for (k in seq_along(margins)) { input[[paste0("group", k)]] <- i[some, k] - 1; input[[paste0("target", k)]] <- margins[[k]] }
  ww <- as.vector(w)[some]; each <- rep(ww, as.vector(counts)[some])
  add(paste0("raking_", name), input, list(weights = ww, design_effect = length(each) * sum(each^2) / sum(each)^2, effective_n = sum(each)^2 / sum(each^2)), "loglin(start = counts); Kish by definition")
}
rake("two_by_two", matrix(c(30, 10, 20, 40), 2), list(c(.5, .5), c(.5, .5)))
rake("matching", matrix(c(20, 30, 20, 30), 2), list(c(40, 60), c(50, 50)))
rake("region_segment", matrix(c(22, 31, 18, 9, 12, 25, 40, 3, 7, 11, 16, 2), 4), list(c(4000, 3000, 2000, 600), c(620, 280, 100)))
rake("empty_cell", matrix(c(12, 0, 5, 9, 14, 8), 3), list(c(.5, .3, .2), c(.45, .55)))
set.seed(7); rake("three_ways", array(rpois(8 * 2 * 3, 12) + 1, c(8, 2, 3)), list(c(24, 14, 18, 10, 7, 12, 6, 9), c(70, 30), c(10, 62, 28)))
set.seed(8); rake("far_off", matrix(rpois(12, 30) + 1, 4), list(c(85, 5, 5, 5), c(2, 8, 90)))
rake("titanic", apply(Titanic, c(1, 2), sum), list(c(300, 300, 600, 1000), c(1200, 1000)))

# Weighted means: the linearised error two ways.
weighted <- function(name, y, w, level = .95) {
  n <- length(y); m <- weighted.mean(y, w)
  u <- w * (y - m) / sum(w); se <- sqrt(n / (n - 1) * sum((u - mean(u))^2))
  f <- lm(y ~ 1, weights = w); hc1 <- n / (n - 1) * sum((w * residuals(f))^2) / sum(w)^2
  stopifnot(all.equal(unname(coef(f)), m), all.equal(sqrt(hc1), se))
  deff <- se^2 / (sum(w * (y - m)^2) / sum(w) / (n - 1)); half <- qt(1 - (1 - level) / 2, n - 1) * se
  out <- list(mean = m, se = se, lower = m - half, upper = m + half, design_effect = deff, kish = n * sum(w^2) / sum(w)^2, effective_n = sum(w)^2 / sum(w^2))
  if (all(y %in% 0:1)) {
    size <- if (se > 0) n / deff else out$effective_n
    i <- suppressWarnings(prop.test(m * size, size, correct = FALSE, conf.level = level)$conf.int)
    out$share_lower <- i[1]; out$share_upper <- i[2]
  }
  add(paste0("weighted_mean_", name), list(y = y, w = w, level = level), out, "by definition, checked against lm(weights) with HC1; prop.test at n over the design effect")
}
set.seed(1)
weighted("scores", sample(1:10, 60, TRUE, c(1, 1, 1, 1, 2, 3, 5, 9, 16, 21)), round(runif(60, .3, 2.5), 3))
weighted("share", rbinom(80, 1, .8), round(rexp(80) + .1, 3))
weighted("share_few", c(1, 1, 0, 1, 1, 0, 1), c(.5, 2, 1, 1, .8, 1.2, .5))
weighted("equal_weights", rbinom(50, 1, .7), rep(1, 50))
weighted("all_agree", rep(1, 12), round(runif(12, .5, 2), 3))
weighted("promoters", sample(c(-100, 0, 100), 45, TRUE, c(.2, .3, .5)), round(rgamma(45, 4, 4) + .05, 3), .9)
weighted("index", round(rnorm(40, 85, 9), 2), round(rlnorm(40, 0, .6), 4))

# Many groups by two outcomes.
independence <- function(name, part, whole, exact = TRUE) {
  t <- cbind(part, whole - part); k <- suppressWarnings(chisq.test(t, correct = FALSE))
  add(paste0("independence_", name), list(part = part, whole = whole), list(statistic = unname(k$statistic), df = unname(k$parameter), p = k$p.value, smallest = min(k$expected), below_five = mean(k$expected < 5), exact_p = if (exact) fisher.test(t)$p.value else NaN), "chisq.test(correct = FALSE), fisher.test")
}
independence("modes", c(50, 15, 10), c(60, 18, 13))
independence("regions", c(18, 9, 22, 7, 6, 9, 4, 10), c(51, 27, 43, 20, 16, 31, 18, 21), exact = FALSE) # too many tables to go through
independence("two", c(3, 9), c(12, 14))
independence("rare", c(0, 2, 1, 5), c(40, 33, 21, 30))

# A change divided into mix and within (Kitagawa 1955), intervals with one success and one failure more a group.
mix <- function(name, now, now_of, before, before_of) {
  m1 <- now_of / sum(now_of); m0 <- before_of / sum(before_of); p1 <- now / now_of
  s <- sum(m0 * p1); v <- function(x, n) { p <- (x + 1) / (n + 2); p * (1 - p) / (n + 2) }; z <- qnorm(.975)
  a <- sum(now) / sum(now_of) - s; b <- s - sum(before) / sum(before_of)
  ea <- z * sqrt(sum((m1 - m0)^2 * v(now, now_of))); eb <- z * sqrt(sum(m0^2 * (v(now, now_of) + v(before, before_of))))
  size <- s * (1 - s) / sum(m0^2 * v(now, now_of)); i <- suppressWarnings(prop.test(s * size, size, correct = FALSE)$conf.int)
  add(paste0("mix_change_", name), list(now = now, now_of = now_of, before = before, before_of = before_of),
    list(standardised = s, standardised_lower = i[1], standardised_upper = i[2], total = a + b, mix = a, mix_lower = a - ea, mix_upper = a + ea, within = b, within_lower = b - eb, within_upper = b + eb), "by definition")
}
mix("modes", c(50, 15, 10), c(60, 18, 13), c(40, 20, 10), c(52, 22, 14))
mix("only_mix", c(80, 20), c(100, 50), c(40, 40), c(50, 100))

# The index of items: each answer's own index, then the interval of a mean on a scale with two ends (as in make_review.R: the score test at the
# sample size over a design effect, after half an imagined answer at each end). An item that is missing leaves its answer out.
score_mean <- function(p) {
  n <- length(p); w <- c(rep(1, n), .5, .5); q <- c(p, 0, 1); m <- sum(w * q) / sum(w); v <- sum(w * (q - m)^2) / (sum(w) - 1); size <- n * m * (1 - m) / v
  g <- function(u) size * (mean(p) - u)^2 - qchisq(.95, 1) * u * (1 - u); end <- function(a, b) uniroot(g, c(a, b), tol = 1e-16, maxiter = 10000)$root
  c(end(0, mean(p) - 1e-9), end(mean(p) + 1e-9, 1))
}
items <- function(name, low, top, weights, n, seed, gaps) {
  set.seed(seed); x <- matrix(pmin(top, pmax(low, round(rnorm(n * 4, low + .85 * (top - low), (top - low) / 6)))), n)
  x[cbind(sample(n, gaps), sample(4, gaps, TRUE))] <- NA
  use <- weights > 0; index <- (x[, use] %*% (weights[use] / sum(weights)) - low) / (top - low) * 100; k <- index[!is.na(index)]
  t <- 100 * score_mean(k / 100)
  add(paste0("item_index_", name), list(low = low, top = top, weights = weights, result = x[, 1], punctuality = x[, 2], professionalism = x[, 3], staff = x[, 4]),
    list(n = length(k), incomplete = n - length(k), index = mean(k), lower = t[1], upper = t[2]), "score test with a design effect of (weighted mean - low) / (top - low) x 100")
}
items("ten_points", 1, 10, c(20, 30, 30, 20), 60, 11, 6)
items("five_points", 1, 5, c(25, 25, 25, 25), 40, 12, 0)
items("one_left_out", 0, 10, c(50, 0, 30, 20), 50, 13, 9)
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
