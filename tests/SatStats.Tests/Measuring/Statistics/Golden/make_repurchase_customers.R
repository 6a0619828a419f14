# Reference values for episodes of customers with several, and for exits that compete with buying: figures by glm, deriv and survfit, their errors by
# the sum over customers of the squared sum of what the customer's episodes add (sandwich::vcovCL(type = "HC0") written out, G / (G - 1) included).
# Run: Rscript make_repurchase_customers.R > repurchase-customers.json      Needs: R, survival
library(survival)
num <- function(x) if (length(x) == 1) (if (is.finite(x)) format(as.numeric(x), digits = 15, scientific = TRUE) else "null") else paste0("[", paste(sapply(x, num), collapse = ","), "]")
cases <- character()
add <- function(name, input, expect, source) {
  f <- function(l) paste0("{", paste(sprintf("\"%s\": %s", names(l), sapply(l, num)), collapse = ", "), "}")
  cases <<- c(cases, sprintf("  {\"case\": \"%s\", \"source\": \"%s\",\n   \"input\": %s,\n   \"expect\": %s}", name, source, f(input), f(expect)))
}
clustered <- function(psi, customer) { s <- rowsum(psi, customer); g <- length(s); sqrt(sum(s^2) * g / (g - 1)) }

# What one more row adds to a function of counts a, b, c, d, by R's symbolic derivative.
slopes <- function(f, a, b, c, d) attr(eval(deriv(f, c("a", "b", "c", "d"))), "gradient")
cell <- function(d) ifelse(d$state == 3, 1, 3) + !d$bought

customers <- function(name, seed, n, together) {
  set.seed(seed)
  customer <- rep(seq_len(n), 1 + rpois(n, 1.2)); N <- length(customer)
  eager <- rnorm(n, 0, 1.5)[customer]; usual <- sample(0:3, n, TRUE, c(.25, .2, .15, .4))[customer]
  state <- ifelse(runif(N) < together, usual, sample(0:3, N, TRUE)); region <- (customer * 7 + 1) %% 3 + 1
  value <- sample(1:2, N, TRUE); bought <- runif(N) < plogis(-1 + .4 * state + .3 * region - .4 * value + eager)
  d <- data.frame(customer, state, region, value, bought)
  two <- d[d$state %in% c(0, 3), ]; k <- table(factor(cell(two), 1:4))
  of <- function(f) clustered(slopes(f, k[[1]], k[[2]], k[[3]], k[[4]])[cell(two)], two$customer)
  # Mantel-Haenszel over regions: the sums' derivatives by stratum, and the log ratio's from them.
  t <- sapply(1:3, function(r) as.vector(table(factor(cell(two)[two$region == r], 1:4))))
  pooled <- function(up, down) {
    u <- eval(up[[2]], list(a = t[1, ], b = t[2, ], c = t[3, ], d = t[4, ])); w <- eval(down[[2]], list(a = t[1, ], b = t[2, ], c = t[3, ], d = t[4, ]))
    g <- slopes(up, t[1, ], t[2, ], t[3, ], t[4, ]) / sum(u) - slopes(down, t[1, ], t[2, ], t[3, ], t[4, ]) / sum(w)
    clustered(g[cbind(two$region, cell(two))], two$customer)
  }
  # Standardised shares: own share against the mean, and the residual through the coefficients.
  f <- glm(bought ~ factor(state) + factor(region) + factor(value), binomial, d, control = glm.control(epsilon = 1e-14, maxit = 100))
  X <- model.matrix(f); p <- plogis(as.vector(X %*% coef(f))); bread <- solve(crossprod(X * (p * (1 - p)), X))
  psi <- sapply(0:3, function(s) {
    Xs <- model.matrix(delete.response(terms(f)), transform(d, state = s), xlev = f$xlevels); ps <- plogis(as.vector(Xs %*% coef(f)))
    (ps - mean(ps)) / N + as.vector(X %*% (bread %*% colMeans(Xs * (ps * (1 - ps))))) * (d$bought - p)
  })
  share <- sapply(0:3, function(s) mean(predict(f, transform(d, state = s), type = "response")))
  score <- (d$state - mean(d$state)) * (d$bought - mean(d$bought))
  cut <- qt(.975, n - 1); ratio <- share[-1] / share[1]; errors <- sapply(2:4, function(s) clustered(psi[, s] / share[s] - psi[, 1] / share[1], d$customer))
  add(paste0("customers_", name), list(customer = customer, state = state, region = region, value = value, bought = as.numeric(bought)), list(
    log_risk_ratio_error = of(~ log(a / (a + b)) - log(c / (c + d))), log_odds_ratio_error = of(~ log(a * d / (b * c))), difference_error = of(~ a / (a + b) - c / (c + d)),
    mantel_haenszel_log_risk_ratio_error = pooled(~ a * (c + d) / (a + b + c + d), ~ c * (a + b) / (a + b + c + d)),
    mantel_haenszel_log_odds_ratio_error = pooled(~ a * d / (a + b + c + d), ~ b * c / (a + b + c + d)),
    trend_z = sum(score) / clustered(score, d$customer), share = share,
    share_low = plogis(qlogis(share) - cut * apply(psi, 2, clustered, d$customer) / (share * (1 - share))),
    ratio_low = ratio * exp(-cut * errors), ratio_high = ratio * exp(cut * errors)), "glm, deriv, rowsum by customer")
  # With every row a customer of its own these are Katz's and Woolf's errors, but for the factor.
  g <- nrow(two); alone <- clustered(slopes(~ log(a / (a + b)) - log(c / (c + d)), k[[1]], k[[2]], k[[3]], k[[4]])[cell(two)], seq_len(g))
  stopifnot(all.equal(alone, sqrt((1 / k[[1]] - 1 / (k[[1]] + k[[2]]) + 1 / k[[3]] - 1 / (k[[3]] + k[[4]])) * g / (g - 1))))
}
customers("apart", 1, 120, 0); customers("together", 2, 150, .8); customers("few", 3, 45, .6)

incidence <- function(name, time, kind, at) {
  f <- survfit(Surv(time, factor(kind, 0:2, c("seen", "bought", "left"))) ~ 1, conf.type = "log-log"); s <- summary(f, times = at)
  add(paste0("incidence_", name), list(time = time, kind = kind, at = at), list(bought = s$pstate[, 2], error = s$std.err[, 2], low = s$lower[, 2], high = s$upper[, 2], left = s$pstate[, 3], left_error = s$std.err[, 3]), "survival::survfit, conf.type log-log")
}
set.seed(11); incidence("tied", sample(1:12, 60, TRUE), sample(0:2, 60, TRUE), c(3, 7, 11))
set.seed(12); incidence("spread", round(rexp(80, 1 / 20), 2), sample(0:2, 80, TRUE, c(.5, .3, .2)), c(5, 20))
set.seed(13); incidence("nobody_left", sample(1:20, 50, TRUE), sample(0:1, 50, TRUE), c(6, 15))
set.seed(14); incidence("all_end", c(1, 2, 2, 3, 4, 4, 5), c(1, 2, 1, 1, 2, 1, 1), c(2, 4))
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
