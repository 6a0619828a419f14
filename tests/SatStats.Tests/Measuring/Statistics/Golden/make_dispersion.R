# The moderated dispersion of Smyth (2004): fitFDist's formulas in base R.
s2 <- c(0.4, 1.7, 0.9, 5.2, 0.2, 2.6, 1.1, 0.8); df <- c(4, 4, 5, 4, 3, 11, 4, 7)
e <- log(s2) - digamma(df/2) + log(df/2); m <- mean(e)
v <- sum((e-m)^2)/(length(e)-1) - mean(trigamma(df/2))
half <- uniroot(function(x) trigamma(x) - v, c(1e-4, 1e6), tol=1e-14)$root
cat(sprintf("%.12f %.12f\n", exp(m + digamma(half) - log(half)), 2*half))
cat(sprintf("%.15f %.15f\n", trigamma(0.3), trigamma(7.25)))
