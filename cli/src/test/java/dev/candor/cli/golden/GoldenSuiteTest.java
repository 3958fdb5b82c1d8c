package dev.candor.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every value of the golden suite, held against ours. Another suite of the same format runs with
 * {@code -Dcandor.golden=DIR}; {@code target/golden-report.txt} lists every check by its id.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenSuiteTest {
  private final GoldenSuite suite = GoldenSuite.stated();
  private final GoldenRun run = new GoldenRun(Bindings.all());
  private final GoldenReport report = new GoldenReport();
  private final List<CaseModel> open = new ArrayList<>();
  private boolean ran;

  @TestFactory
  Stream<DynamicContainer> everyCheckOfTheSuite() {
    if (!suite.isThere() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(
          "CI=true needs the golden suite at " + suite.folder() + ", or -Dcandor.golden=DIR");
    }
    assumeTrue(suite.isThere(), "the golden suite is missing: candor.golden, " + suite.folder());
    ran = true;
    return suite.cases().stream().map(this::tests);
  }

  private DynamicContainer tests(GoldenCase golden) {
    List<GoldenCheck> checks = new ArrayList<>();
    ProbeBinding.of(golden).ifPresent(checks::add);
    checks.addAll(golden.checks());
    CaseModel model = new CaseModel(golden);
    open.add(model);
    Stream<DynamicTest> tests =
        checks.stream().map(check -> dynamicTest(check.id(), () -> decide(check, model)));
    return DynamicContainer.dynamicContainer(golden.id(), tests.onClose(model::close));
  }

  private void decide(GoldenCheck check, CaseModel model) {
    Outcome outcome = run.outcome(check, model);
    report.add(check, outcome);
    if (outcome instanceof Outcome.NotCovered) {
      abort(outcome.detail());
    }
    if (check.kind().required()) {
      assertThat(outcome).as(check.id()).isInstanceOf(Outcome.Passed.class);
    }
  }

  @AfterAll
  void tellHowItWent() {
    open.forEach(CaseModel::close);
    if (ran) {
      report.write(Path.of("target", "golden-report.txt"));
      System.out.println(report.summary());
    }
  }
}
