# Reference numbers of WatchTests, LeagueTests and their statistics, with base R alone. Run: Rscript make_watch.R
options(digits = 15)

# Fisher's two-sided mid-p: half of the probability of the table seen is left out.
midp <- function(a, b, c, d) {
  p <- fisher.test(matrix(c(a, b, c, d), 2, byrow = TRUE))$p.value
  p - dhyper(a, a + b, c + d, a + c) / 2
}
cat("fisher mid-p 3 17 30 50:", midp(3, 17, 30, 50), "\n")
cat("fisher mid-p 29 10 139 12:", midp(29, 10, 139, 12), "\n")

# Weighted Benjamini-Hochberg: p.adjust of p over w.
p <- c(0.001, 0.02, 0.03, 0.4, 0.0004)
w <- c(2, 2, 0.5, 0.25, 0.25)
cat("weighted BH:", p.adjust(pmin(1, p / w), "BH"), "\n")

# The trend of shares: the slope of a weighted line in standard errors is the signed root of the Cochran-Armitage chi-square.
x <- c(62, 65, 67, 69, 72, 74); n <- c(89, 90, 90, 90, 90, 90)
trend <- prop.trend.test(x, n)
cat("trend z:", sqrt(trend$statistic), "\n")
fit <- lm(I(x / n) ~ seq_along(x), weights = n)
pbar <- sum(x) / sum(n)
cat("slope:", coef(fit)[[2]], "dispersion around it:", sum(n * resid(fit)^2) / (pbar * (1 - pbar)) / 4, "\n")

# Dispersion from neighbours: half the mean squared step of the standardised values.
v <- c(74, 70, 79, 75, 81); m <- c(100, 100, 110, 100, 108)
c0 <- sum(v) / sum(m)
z <- (v / m - c0) / sqrt(c0 * (1 - c0) / m)
cat("neighbours' dispersion:", mean(diff(z)^2) / 2, "freedom:", 2 * 4^2 / (3 * 4 - 1), "\n")

# A count against those before it, on the scale on which m + s m^2 varies evenly; dispersion 2.5.
even <- function(count, s) 2 / s * asinh(s * sqrt(count))
usual <- 300 / 150 * 31; s <- sqrt(1.5 / usual)
cat("even z:", (even(95, s) - even(usual, s)) / sqrt(1 + 31 / 150), "\n")

# The chance that the median lies between two ranks: binomial with one half.
cat("median below the 4th of 10:", pbinom(3, 10, 0.5), "\n")
