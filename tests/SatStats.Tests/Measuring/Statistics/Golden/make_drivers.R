# Johnson's relative weights, variance inflation and LMG shares of datasets::swiss, in base R.
x <- as.matrix(swiss[, -1]); y <- swiss$Fertility
r <- cor(cbind(x, y)); p <- ncol(x)
e <- eigen(r[1:p, 1:p]); root <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
weights <- root^2 %*% solve(root, r[1:p, p + 1])^2
cat("johnson", sprintf("%.12f", weights), "\n")
cat("vif", sprintf("%.12f", diag(solve(r[1:p, 1:p]))), "\n")
cat("coefficients", sprintf("%.12f", coef(lm(y ~ x))[-1]), "\n")
r2 <- function(s) if (length(s) == 0) 0 else summary(lm(y ~ x[, s]))$r.squared
lmg <- sapply(1:p, function(j) {
  others <- setdiff(1:p, j); total <- 0
  for (size in 0:(p - 1)) {
    sets <- if (size == 0) list(integer(0)) else combn(others, size, simplify = FALSE)
    total <- total + mean(sapply(sets, function(s) r2(c(s, j)) - r2(s)))
  }
  total / p
})
cat("lmg", sprintf("%.12f", lmg), "\n")
