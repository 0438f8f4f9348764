# Vectors for packages/audit/src/statistics, made with base R alone: Rscript make.R
# Numbers are written with 17 digits, so they come back as the same doubles.

number <- function(x) ifelse(is.infinite(x), ifelse(x > 0, '"Infinity"', '"-Infinity"'), sprintf("%.17g", x))
field <- function(name, value) paste0('"', name, '": ', if (length(value) == 1) number(value) else paste0("[", paste(number(value), collapse = ", "), "]"))
case <- function(...) {
  values <- list(...)
  paste0("    {", paste(mapply(field, names(values), values), collapse = ", "), "}")
}
write_vectors <- function(file, about, cases) {
  lines <- c("{", paste0('  "about": "', about, '",'), paste0('  "made": "make.R, ', R.version.string, '",'), '  "cases": [', paste(cases, collapse = ",\n"), "  ]", "}")
  writeLines(lines, file)
}

levels <- c(0.5, 0.8, 0.9, 0.95, 0.99, 0.9999)
shares <- function(n) unique(pmin(n, pmax(0, c(0, 1, 2, floor(n / 1000), floor(n / 10), floor(n / 3), floor(n / 2), n - 1, n))))

# One proportion. binom.test looks at every count up to n for its p, so its interval is taken from its own formula (qbeta) for large n.
exact <- function(x, n, level) {
  if (n <= 1e5) return(as.numeric(binom.test(x, n, conf.level = level)$conf.int))
  tail <- (1 - level) / 2
  c(if (x == 0) 0 else qbeta(tail, x, n - x + 1), if (x == n) 1 else qbeta(1 - tail, x + 1, n - x))
}
cases <- c()
for (n in c(1, 2, 5, 10, 30, 32, 100, 1795, 123456, 1e6, 1e9)) for (x in shares(n)) for (level in levels) {
  wilson <- suppressWarnings(as.numeric(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int))
  upper <- if (n <= 1e5) binom.test(x, n, conf.level = level, alternative = "less")$conf.int[2] else if (x == n) 1 else qbeta(level, x + 1, n - x)
  cases <- c(cases, case(x = x, n = n, level = level, wilson = wilson, clopperPearson = exact(x, n, level), upperBound = upper))
}
write_vectors("r-one-proportion.json", "One proportion: prop.test without correction, binom.test two-sided and one-sided (above 100000 people the formula of binom.test, qbeta).", cases)

# Two proportions and two-by-two tables.
tables <- list(
  c(805, 990, 349, 1139), c(532, 1369, 461, 505), c(41, 27, 9, 18), c(41, 27, 6, 17), c(9, 18, 6, 17), c(3, 1, 1, 3), c(0, 5, 5, 0), c(0, 10, 0, 10), c(1, 0, 0, 1),
  c(2, 0, 0, 3), c(10, 0, 0, 12), c(1, 9, 11, 3), c(0, 32, 4, 28), c(12, 5, 7, 9), c(100, 900, 150, 850), c(7, 700, 1, 700), c(20, 10, 5, 15), c(8, 2, 1, 5), c(68, 45, 111, 57), c(76, 37, 103, 65),
  c(1000, 9000, 1200, 8800), c(5000, 5000, 5300, 4700), c(12345, 67890, 13345, 66890), c(100000, 900000, 101000, 899000), c(1000000, 2000000, 1001000, 1999000),
  c(1000000, 2000000, 1010000, 1990000), c(3, 1000000, 12, 1000000), c(2000000, 1000000, 1999000, 1001500), c(40, 3999960, 80, 3999920)
)
# R works fisher.test for millions on all tables with the same totals; that takes seconds here, and nothing where the vectors are read.
cases <- sapply(tables, function(t) {
  m <- matrix(t, 2, byrow = TRUE)
  p <- suppressWarnings(prop.test(c(t[1], t[3]), c(t[1] + t[2], t[3] + t[4]), correct = FALSE))
  z <- suppressWarnings(as.numeric(sqrt(p$statistic))) * sign(t[1] / (t[1] + t[2]) - t[3] / (t[3] + t[4]))
  case(a = t[1], b = t[2], c = t[3], d = t[4], fisher = fisher.test(m, workspace = 2e7)$p.value, z = if (is.nan(z)) 0 else z, p = if (is.nan(p$p.value)) 1 else p$p.value)
})
write_vectors("r-two-by-two.json", "Tables [[a, b], [c, d]]: fisher.test two-sided; prop.test of a of a + b against c of c + d without correction (z is the signed root of its statistic; where R says NaN because everybody is alike: z 0, p 1).", cases)

# Multiple tests.
sets <- list(c(0.01, 0.04, 0.03), c(0.05), c(1, 1, 0), c(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986),
  c(0.02, 0.02, 0.02), c(1e-300, 1e-12, 0.5, 1e-12, 0.9), c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1))
cases <- sapply(sets, function(p) paste0('    {"p": [', paste(number(p), collapse = ", "), '], "holm": [', paste(number(p.adjust(p, "holm")), collapse = ", "), '], "benjaminiHochberg": [', paste(number(p.adjust(p, "BH")), collapse = ", "), "]}"))
write_vectors("r-multiple-tests.json", "p.adjust; the set of 15 is the example of Benjamini and Hochberg 1995.", cases)

# Quantiles and tails.
cases <- c(
  sapply(c(1e-300, 1e-100, 1e-20, 1e-10, 1e-5, 0.001, 0.01, 0.025, 0.05, 0.1, 0.25, 0.4, 0.4999, 0.5, 0.6, 0.75, 0.9, 0.975, 0.995, 0.999999), function(p) case(p = p, normalQuantile = qnorm(p))),
  sapply(c(0, 1e-8, 0.1, 0.5, 1, 1.959963984540054, 2.4, 2.5, 2.6, 3, 5, 8, 12.78, 20, 30, 37.5, -1, -3, -9), function(z) case(z = z, normalTail = pnorm(z, lower.tail = FALSE)))
)
write_vectors("r-normal.json", "qnorm, and pnorm above z.", cases)
cases <- c()
for (a in c(0.1, 0.5, 1, 2, 7.5, 50, 1000, 1e6)) for (b in c(0.1, 0.5, 1, 3, 40, 1234.5, 1e6)) for (p in c(1e-10, 0.001, 0.025, 0.2, 0.5, 0.9, 0.975, 0.999))
  cases <- c(cases, case(p = p, a = a, b = b, betaQuantile = qbeta(p, a, b)))
write_vectors("r-beta.json", "qbeta.", cases)

# Strata. base R has no Mantel-Haenszel risk difference; mantelhaen.test holds its numerator: without correction its statistic is the square of the summed
# n1 n2 / n times difference, over the summed hypergeometric variance.
strata <- list(
  list(c(10, 20, 5, 20), c(30, 50, 20, 50)),
  list(c(512, 825, 89, 108), c(353, 560, 17, 25), c(120, 325, 202, 593), c(138, 417, 131, 375), c(53, 191, 94, 393), c(22, 373, 24, 341)), # UCBAdmissions
  list(c(11, 36, 10, 37), c(16, 20, 22, 32), c(14, 19, 7, 19), c(2, 16, 1, 17), c(6, 17, 0, 12), c(1, 11, 0, 10), c(1, 5, 1, 9), c(4, 6, 6, 7)), # Agresti 2013
  list(c(1, 2, 0, 1), c(0, 1, 1, 3), c(2, 2, 1, 2))
)
cases <- sapply(strata, function(s) {
  arr <- array(unlist(lapply(s, function(t) c(t[1], t[3], t[2] - t[1], t[4] - t[3]))), dim = c(2, 2, length(s)))
  statistic <- as.numeric(mantelhaen.test(arr, correct = FALSE)$statistic)
  paste0('    {"strata": [', paste(sapply(s, function(t) paste0("[", paste(t, collapse = ", "), "]")), collapse = ", "), '], "chiSquared": ', number(statistic), "}")
})
write_vectors("r-strata.json", "Strata [x1, n1, x2, n2]: mantelhaen.test without correction. Its statistic is the square of the numerator of the pooled difference over the summed hypergeometric variance.", cases)
