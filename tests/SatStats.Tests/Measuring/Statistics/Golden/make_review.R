# Reference values for score intervals of ratios, counts and means, for means of skewed values, and for statistics that had none of their own:
# densities, rank sums, moderated dispersion, Johnson's weights, funnel limits, E-values of intervals, percentiles of a bootstrap.
# Run: Rscript make_review.R > review.json      Needs: R, base only
num <- function(x) if (length(x) == 1) (if (is.finite(x)) format(as.numeric(x), digits = 15, scientific = TRUE) else "null") else paste0("[", paste(sapply(x, num), collapse = ","), "]")
cases <- character()
add <- function(name, input, expect, source) {
  f <- function(l) paste0("{", paste(sprintf("\"%s\": %s", names(l), sapply(l, num)), collapse = ", "), "}")
  cases <<- c(cases, sprintf("  {\"case\": \"%s\", \"source\": \"%s\",\n   \"input\": %s,\n   \"expect\": %s}", name, source, f(input), f(expect)))
}
id <- function(...) gsub("[^A-Za-z0-9_.]", "", paste(sapply(c(...), function(v) format(v, scientific = FALSE, trim = TRUE)), collapse = "_"))
root <- function(f, low, high) uniroot(f, c(low, high), tol = 1e-15, maxiter = 10000)$root

# Ratios: the chi-square of Pearson under each ratio, its likeliest shares found by maximising the likelihood's derivative, not by the closed form.
risk_z <- function(a, n1, c, n2, r) {
  top <- min(1, 1 / r)
  slope <- function(p) (a + c) / p - (n1 - a) * r / (1 - r * p) - (n2 - c) / (1 - p)
  p2 <- root(slope, 1e-14 * top, top * (1 - 1e-14)); p1 <- r * p2
  (a - n1 * p1)^2 / (n1 * p1 * (1 - p1)) * (1 + n1 * (r - p1) / (n2 * (1 - p1)))
}
odds_z <- function(a, n1, c, n2, r) {
  low <- max(0, a + c - n2); high <- min(n1, a + c)
  f <- root(function(x) log(x) + log(n2 - a - c + x) - log(r) - log(n1 - x) - log(a + c - x), low + 1e-13 * (high - low), high - 1e-13 * (high - low))
  (a - f)^2 * (1 / f + 1 / (n1 - f) + 1 / (a + c - f) + 1 / (n2 - a - c + f))
}
ends <- function(chi, seen, level) {
  bar <- qchisq(level, 1); g <- function(l) chi(exp(l)) - bar
  c(if (seen == 0) 0 else exp(root(g, log(seen) - 12, log(seen) - 1e-9)), exp(root(g, if (seen == 0) -12 else log(seen) + 1e-9, (if (seen == 0) 0 else log(seen)) + 12)))
}
for (k in list(c(82, 18, 54, 46, 0, .95), c(7, 3, 2, 8, 0, .95), c(0, 20, 5, 15, 0, .95), c(40, 2, 90, 30, 0, .99), c(300, 700, 250, 750, 0, .9), c(3, 97, 0, 60, .5, .95), c(100, 200, 80, 220, 0, .95))) {
  h <- k[1:4] + k[5]; n1 <- h[1] + h[2]; n2 <- h[3] + h[4]
  r <- ends(function(x) risk_z(h[1], n1, h[3], n2, x), h[1] / n1 / (h[3] / n2), k[6])
  o <- ends(function(x) odds_z(h[1], n1, h[3], n2, x), h[1] * h[4] / h[2] / h[3], k[6])
  add(paste0("score_ratios_", id(k)), list(a = k[1], b = k[2], c = k[3], d = k[4], add = k[5], level = k[6]), list(risk_lower = r[1], risk_upper = r[2], odds_lower = o[1], odds_upper = o[2]), "uniroot of Pearson's chi-square under each ratio")
}

# Counts: the means that the score test does not reject.
for (k in list(c(0, 1, .95), c(3, 2.5, .95), c(120, 31, .95), c(14, 0.4, .99))) {
  z <- qnorm((1 + k[3]) / 2); g <- function(m) (k[1] - m) / sqrt(m)
  add(paste0("poisson_score_", id(k)), list(x = k[1], t = k[2], level = k[3]), list(lower = if (k[1] == 0) 0 else root(function(m) g(m) - z, 1e-9, k[1]) / k[2], upper = root(function(m) g(m) + z, max(k[1], 1e-9), k[1] + 100 * sqrt(k[1] + 1)) / k[2]), "uniroot of the score test")
}

# Means of scores: the score test of a share with the variance over the design effect.
for (k in list(list(5, 5, 5, 5, 5), list(1, 2, 4, 4, 5, 5, 5, 3), rep(list(4, 5, 5, 2, 5), 30), list(1, 5, 1, 5, 1, 1))) {
  x <- unlist(k); n <- length(x); p <- (x - 1) / 4; q <- c(p, 0, 1)
  w <- c(rep(1, n), .5, .5); m <- sum(w * q) / sum(w); v <- sum(w * (q - m)^2) / (sum(w) - 1); size <- n * m * (1 - m) / v
  i <- suppressWarnings(sapply(c(-1, 1), function(s) { g <- function(u) size * (mean(p) - u)^2 - qchisq(.95, 1) * u * (1 - u); if (s < 0) (if (mean(p) == 0) 0 else root(g, 0, mean(p) - 1e-9)) else if (mean(p) == 1) 1 else root(g, mean(p) + 1e-9, 1) }))
  add(paste0("score_mean_", n, "_", id(x[1:min(5, n)])), list(x = x, low = 1, top = 5), list(lower = 1 + 4 * i[1], upper = 1 + 4 * i[2]), "uniroot of the score test with a design effect")
}

# Means of skewed values, and the difference of two by MOVER.
skewed <- function(x, level = .95) {
  n <- length(x); z <- (x - mean(x)) / sqrt(mean((x - mean(x))^2)); g <- mean(z^3) * sqrt(n * (n - 1)) / (n - 2)
  df <- max(1.5, (n - 1) / (1 + 1.5 * g^2 / 2)); exp(log(mean(x)) + c(-1, 1) * qt((1 + level) / 2, df) * sd(x) / sqrt(n) / mean(x))
}
set.seed(20131231)
samples <- list(faithful = faithful$waiting, rivers = rivers, precip = precip[1:12], lognormal = round(rlnorm(15, 3, 1), 2), three = c(1, 2, 9))
for (s in names(samples)) { i <- skewed(samples[[s]]); add(paste0("skewed_mean_", s), list(x = unname(samples[[s]]), level = .95), list(lower = i[1], upper = i[2]), "qt, sd, and the moments written out") }
a <- skewed(samples$lognormal); b <- skewed(samples$precip); d <- mean(samples$lognormal) - mean(samples$precip)
add("mover_means", list(m1 = mean(samples$lognormal), l1 = a[1], u1 = a[2], m2 = mean(samples$precip), l2 = b[1], u2 = b[2]), list(lower = d - sqrt((mean(samples$lognormal) - a[1])^2 + (b[2] - mean(samples$precip))^2), upper = d + sqrt((a[2] - mean(samples$lognormal))^2 + (mean(samples$precip) - b[1])^2)), "by definition")

# Densities for any size.
for (k in list(c(0, 10, .3), c(7, 10, .3), c(5e6, 1e7, .5), c(123, 1e6, 1e-4))) add(paste0("density_binomial_", id(k)), list(x = k[1], n = k[2], p = k[3]), list(log_density = dbinom(k[1], k[2], k[3], log = TRUE)), "dbinom(log = TRUE)")
for (k in list(c(0, 2.5), c(9, 2.5), c(1e6, 1000500))) add(paste0("density_poisson_", id(k)), list(x = k[1], mean = k[2]), list(log_density = dpois(k[1], k[2], log = TRUE)), "dpois(log = TRUE)")
for (k in list(c(3, 10, 20, 8), c(40000, 1e5, 2e5, 120000), c(0, 5, 7, 3))) add(paste0("density_hypergeometric_", id(k)), list(x = k[1], white = k[2], black = k[3], drawn = k[4]), list(log_density = dhyper(k[1], k[2], k[3], k[4], log = TRUE)), "dhyper(log = TRUE)")

# Rank sums.
for (k in list(c(3, 4, 2), c(10, 12, 31), c(40, 49, 700))) add(paste0("rank_sum_", id(k)), list(m = k[1], n = k[2], u = k[3]), list(two_sided = min(1, 2 * min(pwilcox(k[3], k[1], k[2]), 1 - pwilcox(k[3] - 1, k[1], k[2]))), quantile = qwilcox(.025, k[1], k[2])), "pwilcox, qwilcox")
set.seed(7); x <- round(rlnorm(60, 1, .5)); y <- round(rlnorm(45, 1.1, .5))
w <- suppressWarnings(wilcox.test(x, y)); add("rank_ties", list(a = x, b = y), list(p = w$p.value), "wilcox.test with ties")

# Moderated dispersion (limma's fitFDist written out), with the squeezed dispersion of a series.
moderated <- function(name, s2, df, one) {
  e <- log(s2) - digamma(df / 2) + log(df / 2); v <- var(e) - mean(trigamma(df / 2))
  if (v > 0) { h <- root(function(l) trigamma(exp(l)) - v, log(1e-4), log(1e6)); h <- exp(h); d0 <- 2 * h; s0 <- exp(mean(e) + digamma(h) - log(h)); post <- (d0 * s0 + one[2] * one[1]) / (d0 + one[2]) }
  else { d0 <- Inf; s0 <- exp(mean(e)); post <- s0 }
  add(paste0("dispersion_", name), list(dispersion = s2, freedom = df, own = one[1], own_freedom = one[2]), list(prior = s0, prior_freedom = d0, moderated = post), "digamma, trigamma, uniroot")
}
moderated("eight", c(.4, 1.7, .9, 5.2, .2, 2.6, 1.1, .8), c(4, 4, 5, 4, 3, 11, 4, 7), c(5.2, 4))
moderated("alike", c(1, 1.1, .9, 1.05, .95), rep(5, 5), c(1.1, 5))
moderated("spread", c(.1, 12, .7, 30, 1, 3.3), c(11, 11, 5, 23, 8, 2), c(30, 23))

# Johnson's weights.
johnson <- function(name, x, y) {
  r <- cor(cbind(x, y)); p <- ncol(x); e <- eigen(r[1:p, 1:p]); half <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  w <- as.vector(half^2 %*% solve(half, r[1:p, p + 1])^2)
  add(paste0("johnson_", name), list(correlations = as.vector(r), size = p + 1), list(weights = w, r_squared = summary(lm(y ~ x))$r.squared, vif = unname(sapply(1:p, function(j) 1 / (1 - summary(lm(x[, j] ~ x[, -j]))$r.squared)))), "eigen, lm")
}
johnson("stackloss", as.matrix(stackloss[, 1:3]), stackloss[, 4])
johnson("longley", as.matrix(longley[, c(1, 3, 4)]), longley$Employed)

# Funnel limits and their p-values.
for (k in list(c(.82, 12, 10), c(.03, 500, 27), c(.5, 2000, 930))) { t <- .025; add(paste0("funnel_share_", id(k)), list(centre = k[1], n = k[2], x = k[3]), list(lower = qbinom(t, k[2], k[1]) / k[2], upper = qbinom(1 - t, k[2], k[1]) / k[2], p = min(1, 2 * min(pbinom(k[3], k[2], k[1]), 1 - pbinom(k[3] - 1, k[2], k[1])))), "qbinom, pbinom") }
for (k in list(c(2.5, 4, 3), c(7, 12.5, 120))) { t <- .025; add(paste0("funnel_rate_", id(k)), list(centre = k[1], t = k[2], x = k[3]), list(lower = qpois(t, k[1] * k[2]) / k[2], upper = qpois(1 - t, k[1] * k[2]) / k[2], p = min(1, 2 * min(ppois(k[3], k[1] * k[2]), ppois(k[3] - 1, k[1] * k[2], lower.tail = FALSE)))), "qpois, ppois") }

# E-values of intervals.
for (k in list(c(1.24, 1.86), c(.8, 1.3), c(.2, .55), c(0, .9))) { e <- if (k[1] <= 1 && k[2] >= 1) 1 else { r <- if (k[1] > 1) k[1] else 1 / k[2]; r + sqrt(r * (r - 1)) }; add(paste0("e_value_interval_", id(k)), list(lower = k[1], upper = k[2]), list(value = e), "by definition") }

# Percentiles of a bootstrap: ranks (B + 1) alpha, between draws by the line.
for (b in c(38, 39, 200, 999)) { x <- round(rnorm(b), 6); s <- sort(x); r <- (b + 1) * c(.025, .975); add(paste0("percentiles_", b), list(x = x), if (r[1] < 1) list(lower = NA, upper = NA) else { q <- quantile(x, c(.025, .975), type = 6); list(lower = unname(q[1]), upper = unname(q[2])) }, "quantile(type = 6)") }
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
