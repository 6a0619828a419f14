# Further reference values: edge cases (zeros, all, ties, one case), large counts, and the methods make_golden.R leaves out.
# Run: Rscript make_more.R > more.json      Needs: R with the recommended packages (survival)
# What R reports as NaN or Inf, SatStats reports as null: not estimable.
suppressMessages(library(survival))
num <- function(x) if (length(x) == 1) (if (is.finite(x)) format(as.numeric(x), digits = 15, scientific = TRUE) else "null") else paste0("[", paste(sapply(x, num), collapse = ","), "]")
json <- function(v) if (is.character(v)) (if (length(v) == 1) paste0("\"", v, "\"") else paste0("[", paste0("\"", v, "\"", collapse = ","), "]")) else num(v)
cases <- character()
add <- function(name, input, expect, source) {
  f <- function(l) paste0("{", paste(sprintf("\"%s\": %s", names(l), sapply(l, json)), collapse = ", "), "}")
  cases <<- c(cases, sprintf("  {\"case\": \"%s\", \"source\": \"%s\",\n   \"input\": %s,\n   \"expect\": %s}", name, source, f(input), f(expect)))
}
id <- function(...) gsub("[^A-Za-z0-9_.]", "", paste(sapply(c(...), function(v) format(v, scientific = FALSE, trim = TRUE)), collapse = "_"))

# one proportion
for (k in list(c(82, 100, .95), c(9, 100, .95), c(0, 20, .95), c(81, 263, .95), c(0, 1, .95), c(1, 1, .95), c(1, 1e7, .95), c(9999999, 1e7, .99), c(5e6, 1e7, .9), c(50, 100, .5))) {
  p <- suppressWarnings(prop.test(k[1], k[2], conf.level = k[3], correct = FALSE)$conf.int)
  add(paste0("wilson_", id(k)), list(x = k[1], n = k[2], level = k[3]), list(lower = p[1], upper = p[2]), "prop.test(correct=FALSE)")
}
for (k in list(c(0, 1, .95), c(1, 1, .95), c(0, 10, .95), c(10, 10, .99), c(5, 1e7, .95), c(682310, 696235, .95), c(5e6, 1e7, .9))) {
  p <- binom.test(k[1], k[2], conf.level = k[3])$conf.int
  add(paste0("clopper_pearson_", id(k)), list(x = k[1], n = k[2], level = k[3]), list(lower = p[1], upper = p[2]), "binom.test")
}

# two by two, with empty cells and margins, the Haldane-Anscombe correction, and ten million cases
score <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
for (k in list(c(82, 18, 54, 46, 0), c(10, 0, 5, 5, 0), c(5, 5, 0, 10, 0), c(0, 10, 5, 5, .5), c(5, 5, 0, 10, .5), c(10, 0, 0, 10, .5), c(0, 10, 0, 10, 0), c(10, 0, 10, 0, 0), c(1, 0, 0, 1, 0), c(7, 3, 7, 3, 0), c(3, 2, 4, 4, 0), c(340000, 8117, 342310, 5808, 0), c(4900000, 100000, 4899000, 101000, 0), c(3, 9999997, 12, 9999988, 0), c(0, 0, 3, 4, 0))) {
  m <- matrix(k[1:4], 2, byrow = TRUE); n1 <- k[1] + k[2]; n2 <- k[3] + k[4]; empty <- any(rowSums(m) == 0, colSums(m) == 0)
  ch <- suppressWarnings(chisq.test(m, correct = FALSE)); chy <- suppressWarnings(chisq.test(m, correct = TRUE))
  phi <- (k[1] * k[4] - k[2] * k[3]) / sqrt(n1 * n2) / sqrt((k[1] + k[3]) * (k[2] + k[4]))
  h <- k[1:4] + k[5]; h1 <- h[1] + h[2]; h2 <- h[3] + h[4]; z <- qnorm(.975)
  rr <- (h[1] / h1) / (h[3] / h2); se <- sqrt(1 / h[1] - 1 / h1 + 1 / h[3] - 1 / h2); or <- (h[1] * h[4]) / (h[2] * h[3]); seo <- sqrt(sum(1 / h))
  both <- function(l, u) if (is.finite(l) && is.finite(u)) c(l, u) else c(NA, NA)
  r <- both(exp(log(rr) - z * se), exp(log(rr) + z * se)); o <- both(exp(log(or) - z * seo), exp(log(or) + z * seo))
  nc <- if (n1 == 0 || n2 == 0) c(NA, NA, NA) else { a <- k[1] / n1; b <- k[3] / n2; w1 <- score(k[1], n1); w2 <- score(k[3], n2); c(a - b, a - b - sqrt((a - w1[1])^2 + (w2[2] - b)^2), a - b + sqrt((w1[2] - a)^2 + (b - w2[1])^2)) }
  add(paste0("two_by_two_", id(k)), list(a = k[1], b = k[2], c = k[3], d = k[4], add = k[5], level = .95),
    list(phi = phi, chi_square = if (empty) NA else unname(ch$statistic), chi_square_p = if (empty) NA else ch$p.value, chi_square_yates_p = if (empty) NA else chy$p.value, fisher_p = if (empty) 1 else fisher.test(m, conf.int = FALSE)$p.value,
      risk_ratio = rr, risk_ratio_lower = r[1], risk_ratio_upper = r[2], odds_ratio = or, odds_ratio_woolf_lower = o[1], odds_ratio_woolf_upper = o[2],
      risk_difference = nc[1], newcombe_lower = nc[2], newcombe_upper = nc[3]), "fisher.test, chisq.test, Katz, Woolf, Newcombe; the fifth number is added to each cell for the ratios")
}

# strata, with Breslow-Day (Tarone) from its definition: the fitted cell by root finding
breslow_day <- function(a, or) {
  ok <- apply(a, 3, function(m) all(rowSums(m) > 0, colSums(m) > 0)); a <- a[, , ok, drop = FALSE]; x <- e <- v <- numeric()
  for (i in seq_len(dim(a)[3])) {
    m <- a[, , i]; r <- sum(m[1, ]); c1 <- sum(m[, 1]); n <- sum(m); lo <- max(0, r + c1 - n); hi <- min(r, c1)
    f <- uniroot(function(t) t * (n - r - c1 + t) - or * (r - t) * (c1 - t), c(lo, hi), tol = 1e-15, maxiter = 10000)$root
    for (s in 1:3) f <- f - (f * (n - r - c1 + f) - or * (r - f) * (c1 - f)) / ((n - r - c1 + 2 * f) + or * (r + c1 - 2 * f))
    x <- c(x, m[1, 1]); e <- c(e, f); v <- c(v, 1 / (1 / f + 1 / (r - f) + 1 / (c1 - f) + 1 / (n - r - c1 + f)))
  }
  s <- sum((x - e)^2 / v) - sum(x - e)^2 / sum(v); c(s, length(x) - 1, pchisq(s, length(x) - 1, lower.tail = FALSE))
}
strat <- function(name, a, continuity, level = .95) {
  cm <- mantelhaen.test(a[, , apply(a, 3, sum) > 1, drop = FALSE], correct = continuity, conf.level = level); bd <- breslow_day(a, unname(cm$estimate))
  add(paste0("cmh_", name), list(tables_row_major_abcd = as.vector(apply(a, 3, function(m) as.vector(t(m)))), continuity = as.integer(continuity), level = level),
    list(common_odds_ratio = unname(cm$estimate), lower = cm$conf.int[1], upper = cm$conf.int[2], statistic = unname(cm$statistic), p = cm$p.value, breslow_day = bd[1], breslow_day_df = bd[2], breslow_day_p = bd[3]), "mantelhaen.test; Breslow-Day with Tarone's correction by definition")
}
arr <- function(...) array(unlist(lapply(list(...), function(k) as.vector(matrix(k, 2, byrow = TRUE)))), c(2, 2, length(list(...))))
strat("ucb_continuity", UCBAdmissions, TRUE)
strat("ucb_plain_level_90", UCBAdmissions, FALSE, .9)
strat("zeros_and_single_case", arr(c(5, 0, 2, 7), c(0, 4, 1, 3), c(1, 0, 0, 0), c(8, 2, 0, 0), c(6, 3, 4, 5)), FALSE)
strat("large", arr(c(98000, 2000, 95000, 5000), c(490000, 10000, 481000, 19000), c(70, 30, 61, 39)), TRUE)
strat("rare_outcome", arr(c(9, 991, 1, 999), c(990, 10, 950, 50)), FALSE)

# ordered groups
trend <- function(name, x, n, s) { t <- prop.trend.test(x, n, s); f <- lm(x / n ~ s, weights = n); add(paste0("trend_", name), list(x = x, n = n, score = s), list(statistic = unname(t$statistic), p = t$p.value, slope = unname(coef(f)[2])), "prop.trend.test; slope by lm(weights = n)") }
trend("four_groups", c(9, 19, 54, 82), c(100, 100, 100, 100), 0:3)
trend("smokers", c(83, 90, 129, 70), c(86, 93, 136, 82), c(0, 0, 0, 1))
trend("empty_and_full", c(0, 5, 20), c(12, 15, 20), c(1, 2, 5))
trend("large", c(97000, 970500, 9720000), c(1e5, 1e6, 1e7), 1:3)
add("trend_all_alike", list(x = c(5, 5), n = c(5, 5), score = 0:1), list(statistic = NA, p = NA, slope = NA), "nothing varies")

# counts
for (k in list(c(1, 1, .95), c(0, 12, .99), c(1e6, 12, .95), c(3, 1e-3, .9), c(25, 696235, .95))) { p <- poisson.test(k[1], k[2], conf.level = k[3]); add(paste0("poisson_rate_", id(k)), list(events = k[1], exposure = k[2], level = k[3]), list(rate = unname(p$estimate), lower = p$conf.int[1], upper = p$conf.int[2]), "poisson.test") }
for (k in list(c(11, 800, 23, 3000), c(0, 10, 5, 10), c(5, 10, 0, 10), c(100000, 1e6, 101000, 1e6), c(4, 1, 4, 1), c(7, 3, 2, 11))) { p <- poisson.test(k[c(1, 3)], k[c(2, 4)]); add(paste0("poisson_ratio_", id(k)), list(x1 = k[1], t1 = k[2], x2 = k[3], t2 = k[4]), list(ratio = unname(p$estimate), lower = p$conf.int[1], upper = p$conf.int[2], p = p$p.value), "poisson.test two-sample") }

# logistic regression: grouped, fractional weights, and no maximum; glm's standard errors are one iteration behind, so it starts again from its own answer
tight <- glm.control(epsilon = 1e-14, maxit = 100)
logit <- function(name, y, n, X) {
  g <- suppressWarnings(glm(cbind(y, n - y) ~ ., data = X, family = binomial, control = tight)); g <- suppressWarnings(update(g, start = coef(g))); s <- summary(g)$coefficients; z <- qnorm(.975); m <- fitted(g)
  add(paste0("logit_", name), c(list(y = y, n = n), as.list(X)), list(terms = gsub("`", "", rownames(s)), coefficient = s[, 1], standard_error = s[, 2], z = s[, 3], p = s[, 4], lower = s[, 1] - z * s[, 2], upper = s[, 1] + z * s[, 2], deviance = g$deviance, null_deviance = g$null.deviance, log_likelihood = sum(y * log(m) + (n - y) * log1p(-m)), obstacle = "None"), "glm(binomial); log-likelihood of the single cases")
}
logit("infert_two", infert$case, rep(1, nrow(infert)), infert[, c("spontaneous", "induced")])
u <- as.data.frame(UCBAdmissions); a <- u[u$Admit == "Admitted", ]; r <- u[u$Admit == "Rejected", ]
logit("ucb_grouped", a$Freq, a$Freq + r$Freq, data.frame(female = as.integer(a$Gender == "Female"), B = as.integer(a$Dept == "B"), C = as.integer(a$Dept == "C"), D = as.integer(a$Dept == "D"), E = as.integer(a$Dept == "E"), F = as.integer(a$Dept == "F")))
logit("mtcars_weight", mtcars$am, rep(1, 32), mtcars["wt"])
logit("fractional_counts", c(3.5, 7.25, 9.75, 0.5), c(10, 12.5, 11, 9.5), data.frame(x = 1:4))
logit("ten_million", c(4700000, 4800000, 12), c(5e6, 5e6, 40), data.frame(x = c(0, 1, 2)))
none <- function(name, y, X, why) add(paste0("logit_", name), c(list(y = y), X), list(terms = NA, deviance = NA, obstacle = why), "no maximum likelihood estimate exists")
none("separated", c(0, 0, 0, 1, 1, 1), list(x = 1:6), "Separation")
none("quasi_separated", c(0, 0, 0, 1, 1, 1, 1), list(x = c(1, 2, 3, 3, 4, 5, 6)), "Separation")
none("outcome_does_not_vary", c(1, 1, 1, 1), list(x = c(1, 2, 3, 5)), "Separation")
none("collinear", c(0, 1, 0, 1, 1), list(x = c(1, 2, 3, 4, 5), twice = c(2, 4, 6, 8, 10)), "Collinearity")
none("constant_predictor", c(0, 1, 0, 1, 1), list(x = c(3, 3, 3, 3, 3)), "Collinearity")

# least squares and LMG
lmg <- function(name, y, X) {
  r2 <- function(s) if (!length(s)) 0 else summary(lm(y ~ ., data = X[, s, drop = FALSE]))$r.squared
  k <- ncol(X); pick <- function(o, m) if (m == 0) list(integer()) else if (length(o) == 1) list(o) else combn(o, m, simplify = FALSE)
  sh <- sapply(seq_len(k), function(j) mean(sapply(0:(k - 1), function(m) mean(sapply(pick(setdiff(seq_len(k), j), m), function(q) r2(c(q, j)) - r2(q))))))
  l <- lm(y ~ ., data = X); s <- summary(l); ci <- confint(l)
  add(paste0("lmg_", name), c(list(y = y), as.list(X)), list(terms = rownames(s$coefficients), coefficient = s$coefficients[, 1], standard_error = s$coefficients[, 2], z = s$coefficients[, 3], p = s$coefficients[, 4], lower = ci[, 1], upper = ci[, 2], r_squared = s$r.squared, adjusted_r_squared = s$adj.r.squared, sigma = s$sigma, lmg_terms = colnames(X), lmg = sh), "lm, confint, and R2 gains averaged over all orderings")
}
lmg("mtcars", mtcars$mpg, mtcars[, c("wt", "hp", "qsec", "drat")])
lmg("one_predictor", cars$dist, cars["speed"])
lmg("longley", longley$Employed, longley[, c("GNP", "Unemployed", "Armed.Forces", "Population")])
lmg("attitude", attitude$rating, attitude[, -1])
add("lmg_collinear", list(y = c(1, 2, 4, 3, 5), a = c(1, 2, 3, 4, 5), b = c(3, 5, 7, 9, 11)), list(terms = NA, r_squared = NA, lmg = NA), "b = 2a + 1")

# survival
km <- function(name, time, event, at, level = .95) {
  f <- survfit(Surv(time, event) ~ 1, conf.type = "log-log", conf.int = level); t <- summary(f, times = at); q <- quantile(f, c(.25, .5, .75)); se <- ifelse(t$surv == 0, NA, t$std.err)
  add(paste0("km_", name), list(time = time, event = event, at = at, level = level), list(survival = t$surv, standard_error = se, lower = ifelse(t$surv == 1, NA, t$lower), upper = ifelse(t$surv == 1, NA, t$upper), at_risk = t$n.risk, q25 = unname(q$quantile[1]), median = unname(q$quantile[2]), q75 = unname(q$quantile[3]), median_lower = unname(q$lower[2]), median_upper = unname(q$upper[2])), "survfit(conf.type='log-log')")
}
m <- aml[aml$x == "Maintained", ]; km("aml_maintained", m$time, m$status, c(0, 9, 13, 18, 20, 23, 31, 34, 48, 161), .9)
m <- aml[aml$x != "Maintained", ]; km("aml_not_maintained", m$time, m$status, c(4, 5, 8, 23, 27, 45))
km("no_events", c(3, 5, 8), c(0, 0, 0), c(1, 5, 8))
km("all_events_even", c(1, 2, 3, 4), c(1, 1, 1, 1), c(0.5, 2, 3.5, 4))
km("one_case", 5, 1, c(1, 5))
km("ties_of_events_and_censorings", c(1, 1, 2, 2, 2, 3, 3, 5, 5, 5), c(1, 0, 1, 1, 0, 0, 1, 1, 0, 0), c(1, 2, 3, 4, 5))
km("ends_at_the_median", c(1, 2, 6, 9), c(1, 1, 0, 0), c(1, 2, 9))
lr <- function(name, time, event, group) { d <- survdiff(Surv(time, event) ~ group); df <- sum(d$exp > 0) - 1; add(paste0("logrank_", name), list(time = time, event = event, group = as.integer(group)), list(chi_square = d$chisq, df = df, p = pchisq(d$chisq, df, lower.tail = FALSE), observed = d$obs, expected = d$exp), "survdiff") }
lr("aml", aml$time, aml$status, factor(aml$x))
lr("veteran_four_cell_types", veteran$time, veteran$status, veteran$celltype)
lr("one_group_leaves_early", c(1, 2, 3, 4, 5, 6, 7, 8), c(0, 0, 1, 1, 0, 1, 1, 1), factor(c(1, 1, 2, 2, 2, 3, 3, 3)))

# quantiles, raw and counted
quant <- function(name, x, probs) add(paste0("quantile_", name), list(x = x, probs = probs), list(value = unname(quantile(x, probs))), "quantile(type=7)")
quant("one_value", 7.5, c(0, .5, 1)); quant("two_values", c(2, 1), c(.25, .5, .9)); quant("rivers", rivers, c(.01, .05, .5, .95, .99))
counted <- function(name, v, c, probs) add(paste0("quantile_counted_", name), list(values = v, counts = c, probs = probs), list(value = unname(quantile(rep(v, c), probs))), "quantile(rep(value, count))")
counted("scores", c(1, 2, 3, 4, 5), c(120, 80, 0, 3000, 41000), c(0, .01, .0045, .5, .9)); counted("million", c(-5, 0.5, 30, 1e6), c(250000, 250000, 499999, 1), c(.25, .5, .9, .999999, 1))
mi <- function(name, v, c, p, level) { x <- rep(v, c); n <- length(x); a <- (1 - level) / 2; l <- qbinom(a, n, p); h <- qbinom(1 - a, n, p) + 1; ok <- l >= 1 && h <= n; s <- sort(x)
  add(paste0("median_interval_", name), list(values = v, counts = c, probability = p, level = level), if (ok) list(lower = s[l], upper = s[h], low_rank = l, high_rank = h, coverage = pbinom(h - 1, n, p) - pbinom(l - 1, n, p)) else list(lower = NA, upper = NA, low_rank = NA, high_rank = NA, coverage = NA), "sort(x)[qbinom(a, n, p)], sort(x)[qbinom(1 - a, n, p) + 1]") }
mi("five_is_too_few", 1:5, rep(1, 5), .5, .95); mi("six", 1:6, rep(1, 6), .5, .95); mi("rivers", rivers, rep(1, length(rivers)), .5, .95); mi("rivers_p90", rivers, rep(1, length(rivers)), .9, .99); mi("million_p90", c(1, 2, 3, 4, 5), c(1e5, 2e5, 3e5, 299900, 100100), .9, .95)

# two samples
mw <- function(name, a, b) {
  d <- sort(outer(a, b, "-")); n <- length(a); m <- length(b); ex <- n < 50 && m < 50 && !any(duplicated(c(a, b))); wn <- suppressWarnings(wilcox.test(a, b, exact = FALSE, correct = TRUE)); tt <- table(c(a, b)); N <- n + m; sg <- sqrt(n * m / 12 * (N + 1 - sum(tt^3 - tt) / (N * (N - 1))))
  k <- if (ex) qwilcox(.025, n, m) else ceiling(n * m / 2 - qnorm(.975) * sg - .5); iv <- if (k >= 1 && sg > 0) c(d[k], d[n * m + 1 - k]) else c(NA, NA)
  add(paste0("mann_whitney_", name), list(a = a, b = b), list(u = unname(wn$statistic), exact_p = if (ex) wilcox.test(a, b, exact = TRUE)$p.value else NA, normal_p = wn$p.value, hodges_lehmann = median(d), lower = iv[1], upper = iv[2]), "wilcox.test; median and order statistics of outer(a, b, '-')")
}
mw("ties", c(5, 4, 5, 5, 3, 2, 5, 4), c(3, 1, 2, 4, 3, 3, 5)); mw("one_each", 3, 1); mw("three_each", c(1.5, 9, 4), c(2, 7.25, 11)); mw("all_equal", c(2, 2, 2), c(2, 2)); mw("sixty_each", rivers[1:60], rivers[61:120]); mw("forty_nine", sqrt(2:50), log(3:42)); mw("disjoint", 101:112 / 7, 1:9 / 3)
wt <- function(name, a, b, level = .95) { t <- t.test(a, b, conf.level = level); add(paste0("welch_t_", name), list(a = a, b = b, level = level), list(t = unname(t$statistic), df = unname(t$parameter), p = t$p.value, lower = t$conf.int[1], upper = t$conf.int[2]), "t.test (Welch)") }
wt("sleep", sleep$extra[1:10], sleep$extra[11:20]); wt("two_each", c(1, 2), c(4, 9), .99); wt("one_constant", c(3, 3, 3), c(1, 2, 4, 5)); wt("tiny_spread", c(1e6 + 1e-3, 1e6, 1e6 + 2e-3), c(1e6 - 1, 1e6 - 2))
for (k in list(c(10, 4.2, .8, .95), c(2, -1, 3, .95), c(1e7, 4.71, .6, .99), c(31, 0, 1, .5))) { h <- qt(1 - (1 - k[4]) / 2, k[1] - 1) * k[3] / sqrt(k[1]); add(paste0("student_mean_", id(k)), list(n = k[1], mean = k[2], sd = k[3], level = k[4]), list(lower = k[2] - h, upper = k[2] + h), "mean +- qt * sd / sqrt(n), as t.test") }
add("student_mean_one_case", list(n = 1, mean = 3, sd = 0, level = .95), list(lower = NA, upper = NA), "not estimable")

# trend in time
mk <- function(name, y, t = seq_along(y)) { n <- length(y); S <- sum(sapply(1:(n - 1), function(i) sum(sign(y[(i + 1):n] - y[i])))); tt <- table(y); v <- (n * (n - 1) * (2 * n + 5) - sum(tt * (tt - 1) * (2 * tt + 5))) / 18; z <- (S - sign(S)) / sqrt(v)
  add(paste0("mann_kendall_", name), list(t = t, y = y), list(s = if (v > 0) S else NA, variance = if (v > 0) v else NA, z = z, p = 2 * pnorm(-abs(z)), sen_slope = if (v > 0) median(unlist(lapply(1:(n - 1), function(i) (y[(i + 1):n] - y[i]) / (t[(i + 1):n] - t[i])))) else NA, tau = suppressWarnings(unname(cor.test(t, y, method = "kendall", exact = FALSE)$estimate))), "Mann-Kendall with ties, Sen slope, cor.test(kendall)") }
mk("nile", as.vector(Nile)); mk("three_values", c(3, 1, 2)); mk("falling", 10:1); mk("all_equal", rep(4, 5)); mk("gaps_in_time", c(1, 3, 3, 2, 5, 8), c(1, 2, 4, 7, 8, 12))

# many tests at once
bh <- function(name, p) add(paste0("benjamini_hochberg_", name), list(p = p), list(adjusted = p.adjust(p, "BH")), "p.adjust('BH')")
bh("missing_and_ties", c(.04, NA, .01, .01, 1, .03, NA, .5)); bh("one", .2); bh("ones_and_zero", c(1, 1, 0, 1)); bh("descending", c(.9, .5, .05, .01, .001))

# control charts; the rules by plain search through windows
rules <- function(v, z) { k <- which(!is.na(v)); out <- rep(0, length(v)); vv <- v[k]; zz <- z[k]
  for (i in seq_along(k)) { s <- 0; if (abs(zz[i]) > 3) s <- s + 1
    if (i >= 8 && (all(zz[(i - 7):i] > 0) || all(zz[(i - 7):i] < 0))) s <- s + 2
    if (i >= 6 && (all(diff(vv[(i - 5):i]) > 0) || all(diff(vv[(i - 5):i]) < 0))) s <- s + 4
    w <- zz[max(1, i - 2):i]; if ((zz[i] > 2 && sum(w > 2) >= 2) || (zz[i] < -2 && sum(w < -2) >= 2)) s <- s + 8
    out[k[i]] <- s }
  out }
chart <- function(kind, name, x, n) { ok <- n > 0; cb <- sum(x) / sum(n); va <- if (kind == "p") cb * (1 - cb) else cb; top <- if (kind == "p") 1 else Inf; v <- ifelse(ok, x / n, NA); sg <- ifelse(ok, sqrt(va / n), NA)
  z <- ifelse(ok, if (va > 0) (v - cb) / sg else 0, NA); sz <- if (sum(ok) > 1) mean(abs(diff(z[ok]))) / 1.128 else NA; l <- !is.na(sz) && sz > 0
  lim <- function(f, s) { b <- cb + s * 3 * sg * f; pmin(top, pmax(0, b)) }
  add(sprintf("%s_chart_%s", kind, name), list(x = x, n = n), list(centre = cb, lower = lim(1, -1), upper = lim(1, 1), z = z, sigma_z = sz, laney_lower = if (l) lim(sz, -1) else NA, laney_upper = if (l) lim(sz, 1) else NA, signals = rules(v, z), laney_signals = if (l) rules(v, z / sz) else NA), "Shewhart limits; Laney sigma-z; rules by windows") }
chart("p", "empty_month", c(45, 0, 48, 44, 39, 20, 47, 50), c(50, 0, 50, 49, 48, 50, 50, 50))
chart("p", "nothing_happens", c(0, 0, 0), c(10, 20, 15)); chart("p", "one_month", 5, 10)
chart("p", "large_overdispersed", c(98100, 98300, 97900, 98600, 98750, 98900, 99050, 99100, 99150, 99200, 97000, 97100), rep(1e5, 12))
chart("u", "complaints", c(12, 15, 9, 30, 14, 11, 10, 9, 8, 7, 6, 5), c(1, 1.1, .9, 1.2, 1.05, 1, .95, 1, 1.02, .98, 1.1, 1)); chart("u", "silent", c(0, 0, 3), c(2, 3, 1.5)); chart("u", "gap", c(4, 0, 7, 30), c(2, 0, 3, 2))
xmr <- function(name, x) { k <- x[!is.na(x)]; mr <- mean(abs(diff(k))); z <- if (mr > 0) 3 * (x - mean(k)) / (2.66 * mr) else ifelse(is.na(x), NA, 0); add(paste0("xmr_chart_", name), list(x = x), list(centre = mean(k), mean_moving_range = mr, lower = mean(k) - 2.66 * mr, upper = mean(k) + 2.66 * mr, mr_upper = 3.267 * mr, signals = rules(x, z)), "XmR; rules by windows") }
xmr("gaps", c(41, NA, 44, 38, 47, NA, 40, 75, 43, 45)); xmr("constant", rep(3, 9)); xmr("shift", c(10, 11, 9, 10, 11, 9, 10, 10, 14, 15, 14, 15, 14, 15, 14, 15, 14)); xmr("rise", c(5, 9, 5, 8, 5, 6, 7, 8, 9, 10, 11, 12)); xmr("two_high", c(10, 11, 10, 11, 10, 11, 10, 14, 10, 14, 10, 11, 10, 11, 10, 11))

# surveys
np <- function(name, p, m, d) { n <- p + m + d; sc <- rep(c(1, 0, -1), c(p, m, d)); clip <- function(c0, s) pmin(100, pmax(-100, c0 + c(-1, 1) * qnorm(.975) * s)); s <- function(p, m, d) { n <- p + m + d; v <- (p - d) / n; c(100 * v, 100 * sqrt(max(0, ((p + d) / n - v^2)) / n)) }; a <- s(p, m, d); b <- s(p + .75, m + 1.5, d + .75); w <- clip(a[1], a[2]); j <- clip(b[1], b[2])
  add(paste0("nps_", name), list(score = ifelse(sc == 1, 10, ifelse(sc == 0, 7, 2))), list(nps = a[1], standard_error = a[2], lower = w[1], upper = w[2], adjusted_lower = j[1], adjusted_upper = j[2]), "multinomial variance p + d - (p - d)^2; adjusted by 0.75, 1.5, 0.75") }
np("all_promote", 8, 0, 0); np("one_detractor", 0, 0, 1); np("mixed", 51, 30, 19); np("small", 3, 1, 2)
for (k in list(c(.5, 100, .8, .05), c(.1, 1000, .8, .05), c(.98, 696235, .8, .05), c(.9, 200, .9, .01), c(.7, 5, .8, .05), c(.95, 20, .8, .05))) {
  solve2 <- function(p1) { d <- suppressWarnings(power.prop.test(n = k[2], p1 = p1, power = k[3], sig.level = k[4], tol = 1e-14)$p2 - p1); if (d > 1 - p1) NA else d } # past 1 it warns and answers nonetheless
  add(paste0("mdd_", id(k)), list(baseline = k[1], n1 = k[2], n2 = k[2], power = k[3], significance = k[4]), list(rise = if (k[1] < 1) solve2(k[1]) else NA, fall = if (k[1] > 0) solve2(1 - k[1]) else NA), "power.prop.test solved for p2; the fall by exchanging success and failure")
}
uneq <- function(p, n1, n2) { f <- function(d) { q <- p + d; b <- (n1 * p + n2 * q) / (n1 + n2); pnorm((d - qnorm(.975) * sqrt(b * (1 - b) * (1 / n1 + 1 / n2))) / sqrt(p * (1 - p) / n1 + q * (1 - q) / n2)) - .8 }; uniroot(f, c(1e-9, 1 - p), tol = 1e-15)$root }
add("mdd_from_nothing", list(baseline = 0, n1 = 300, n2 = 300, power = .8, significance = .05), list(rise = uneq(0, 300, 300), fall = NA), "as mdd_unequal; power.prop.test does not take p1 = 0")
add("mdd_unequal", list(baseline = .82, n1 = 400, n2 = 1500, power = .8, significance = .05), list(rise = uneq(.82, 400, 1500), fall = uneq(.18, 400, 1500)), "the same with pooled variance at unequal sizes, by uniroot")
ev <- function(r) { r <- ifelse(r < 1, 1 / r, r); r + sqrt(r * (r - 1)) }
for (k in list(c(3.9, 1.8, 8.7), c(.8, .71, .91), c(1.1, .9, 1.4), c(1, .5, 2))) add(paste0("evalue_", id(k)), list(ratio = k[1], lower = k[2], upper = k[3]), list(point = ev(k[1]), limit = if (k[2] <= 1 && k[3] >= 1) 1 else if (k[2] > 1) ev(k[2]) else ev(k[3])), "VanderWeele and Ding (2017)")
for (k in list(c(45, 60, 200), c(0, 0, 10), c(7, 7, 7), c(682310, 696235, 1e7))) add(paste0("worst_case_", id(k)), list(x = k[1], n = k[2], N = k[3]), list(lower = k[1] / k[3], upper = (k[1] + k[3] - k[2]) / k[3]), "Manski bounds")
for (k in list(a = c(1, 1, 1), b = c(.5, 2, 3.25, 1), c = c(4, 0, 0), d = 2)) add(paste0("kish_", id(k)), list(w = k), list(design_effect = length(k) * sum(k^2) / sum(k)^2, effective_n = sum(k)^2 / sum(k^2)), "n sum(w^2) / sum(w)^2")
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
