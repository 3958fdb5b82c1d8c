package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.metrics.golden.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Against SciPy, statsmodels and their second computations. */
class StatisticsGoldenTest {
  @TestFactory
  List<DynamicTest> correlations() {
    return Golden.tests(
        "stats_correlation",
        "",
        check -> {
          Alternative alternative = alternative(check.settings("/alternative"));
          double[] x = check.input("x");
          double[] y = check.input("y");
          Correlation rho = SpearmanCorrelation.withDefaults().with(alternative).of(x, y);
          Correlation tau = KendallCorrelation.withDefaults().with(alternative).of(x, y);
          check.holds("spearman_rho", rho.coefficient());
          check.holds("spearman_p", rho.p());
          check.holds("kendall_tau_b", tau.coefficient());
          check.holds("kendall_p", tau.p());
        });
  }

  @TestFactory
  List<DynamicTest> signedRanksAsSciPyDoes() {
    return Golden.tests(
        "stats_wilcoxon",
        "",
        check -> {
          List<SignedRankResult> results = new ArrayList<>();
          for (JsonNode row : check.settings("/rows")) {
            WilcoxonSignedRank.Null method =
                switch (row.get("method").asString()) {
                  case "exact" -> WilcoxonSignedRank.Null.SCIPY_EXACT;
                  case "auto" -> WilcoxonSignedRank.Null.SCIPY_AUTO;
                  default -> WilcoxonSignedRank.Null.NORMAL;
                };
            results.add(
                WilcoxonSignedRank.withDefaults()
                    .with(method)
                    .with(zeros(row.get("zero_method").asString()))
                    .with(row.get("correction").asBoolean() ? Continuity.HALF : Continuity.NONE)
                    .with(alternative(row.get("alternative")))
                    .test(check.input("d")));
          }
          check.holds("p", results.stream().mapToDouble(SignedRankResult::p).toArray());
          check.holds(
              "statistic", results.stream().mapToDouble(SignedRankResult::statistic).toArray());
        });
  }

  @TestFactory
  List<DynamicTest> exactSignedRanksAreThoseOfAllSignPatterns() {
    return Golden.tests(
        "stats_wilcoxon",
        "",
        check -> {
          for (ZeroMethod zeros : ZeroMethod.values()) {
            for (Alternative alternative : Alternative.values()) {
              JsonNode expected =
                  check
                      .settings("/p_by_all_sign_patterns_of_nonzero_differences")
                      .at("/" + zeros.name().toLowerCase(Locale.ROOT))
                      .at("/" + text(alternative));
              if (!expected.isNumber()) {
                continue;
              }
              double found =
                  WilcoxonSignedRank.withDefaults()
                      .with(zeros)
                      .with(alternative)
                      .test(check.input("d"))
                      .p();
              assertThat(found).isCloseTo(expected.asDouble(), within(1e-12));
            }
          }
        });
  }

  @TestFactory
  List<DynamicTest> rankBiserial() {
    return Golden.tests(
        "stats_effect_holm",
        "rank_biserial",
        check -> {
          MatchedPairsRankBiserial found = MatchedPairsRankBiserial.of(check.input("d"));
          check.holds("r", found.r());
          check.holds("w_plus", found.wPlus());
          check.holds("w_minus", found.wMinus());
        });
  }

  @TestFactory
  List<DynamicTest> holm() {
    return Golden.tests(
        "stats_effect_holm",
        "holm",
        check -> {
          double[] p = check.input("p");
          AdjustedP found =
              Holm.withDefaults().withAlpha(check.settings("/alpha").asDouble()).adjust(p);
          double[] rejected = new double[p.length];
          for (int i = 0; i < p.length; i++) {
            rejected[i] = found.rejected(i) ? 1 : 0;
          }
          check.holds("adjusted", found.p().stream().mapToDouble(v -> v).toArray());
          check.holds("rejected", rejected);
        });
  }

  private static ZeroMethod zeros(String text) {
    return ZeroMethod.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Alternative alternative(JsonNode text) {
    return Alternative.valueOf(text.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String text(Alternative alternative) {
    return alternative.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
