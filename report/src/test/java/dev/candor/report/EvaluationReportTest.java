package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.candor.core.InputException;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.EvaluationSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationReportTest {
  private static final Path SCHEMA =
      Path.of(System.getProperty("candor.root", ".."), "docs/schema/evaluation.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<EvaluationSummary> evaluations() {
    return Stream.of(
        SampleEvaluation.small(),
        SampleEvaluation.least(),
        SampleEvaluation.hostile(),
        SampleEvaluation.many(),
        SampleEvaluation.pictured(),
        SampleEvaluation.ofSeries());
  }

  @Test
  void ofSeriesItDrawsErrorsByShareRanksAndCostAndGivesTheirNumbers() {
    String page = EvaluationReport.text(SampleEvaluation.ofSeries());

    assertThat(page)
        .contains("mean absolute error of depth, mean over 6 subjects")
        .contains("<small>2.50 to 3.50</small>")
        .contains("critical difference 1.4")
        .containsOnlyOnce("two that are 1.40 or more apart are told apart")
        .contains("gate takes 1.10 forward passes");
    assertThat(page.indexOf(">gate<", page.indexOf("What each method costs")))
        .as("the cheapest stands first in the table")
        .isLessThan(page.indexOf(">kernel-shap<", page.indexOf("What each method costs")));
    assertThat(EvaluationReport.text(SampleEvaluation.small()))
        .doesNotContain("What each method costs", "share of features kept");
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void everyEvaluationKeepsToTheSchema(EvaluationSummary evaluation) throws IOException {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    List<Error> errors =
        rules.validate(EvaluationJson.text(evaluation, JsonLayout.ONE_LINE), InputFormat.JSON);

    assertThat(errors).isEmpty();
  }

  @Test
  void everyFieldWrittenIsDescribed() throws IOException {
    JsonNode schema = JSON.readTree(Files.readString(SCHEMA));
    JsonNode evaluation =
        JSON.readTree(EvaluationJson.text(SampleEvaluation.small(), JsonLayout.INDENTED));

    assertThat(schema.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(evaluation.propertyNames());
    for (String part : new String[] {"method", "measure", "cell", "comparison", "curve"}) {
      assertThat(schema.get("$defs").get(part).get("properties").propertyNames())
          .as(part)
          .containsExactlyInAnyOrderElementsOf(evaluation.get(part + "s").get(0).propertyNames());
    }
  }

  @Test
  void theCsvHasALineForEveryMethodAndMeasure() {
    List<String> lines = EvaluationCsv.text(SampleEvaluation.small()).lines().toList();

    assertThat(lines).hasSize(1 + 3 * 3);
    assertThat(lines.get(0))
        .isEqualTo("method,kind,measure,value,low,high,count,best,random,absent");
    assertThat(lines.get(1)).isEqualTo("gate,local,deletion,0.5,0.45,0.55,30,best,better,");
    assertThat(lines.get(9))
        .isEqualTo("random,floor,gini,,,,0,not-compared,not-compared,not defined for any row");
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void thePageIsWholeAndLoadsNothing(EvaluationSummary evaluation) {
    PageChecks.check(EvaluationReport.text(evaluation));
  }

  @Test
  void picturesStandBesideEveryMethodsMap() throws IOException {
    String page = EvaluationReport.text(SampleEvaluation.pictured());

    assertThat(PageChecks.pictures(page)).isEqualTo(6 * 4);
    assertThat(page)
        .contains("alt=\"centred Gaussian: the largest value lies half way down, in the middle;")
        .contains("The first 6 of 9 are shown.", "Explained: <strong><bdi>disc</bdi></strong>");
  }

  @Test
  void marksAreSaidInWordsToo() {
    assertThat(EvaluationReport.text(SampleEvaluation.small()))
        .contains(
            "best, better than random",
            "not told apart from the best, not told apart from random",
            "DELETION: gate is best; not told apart from it: kernel-shap, random.");
  }

  @Test
  void curvesAreToldApartByMoreThanColour() {
    String page = EvaluationReport.text(SampleEvaluation.many());

    assertThat(page).contains("id=\"deletion-title\"", "id=\"deletion-narrow-title\"");
    Set<String> styles = new HashSet<>();
    Matcher samples =
        Pattern.compile("class=\"cs-(\\w+)\" d=\"M608[^\"]*\"[^>]*?stroke-width=\"\\S+\"([^>]*)")
            .matcher(page.substring(0, page.indexOf("id=\"deletion-narrow-title\"")));
    int lines = 0;
    while (samples.find()) {
      lines++;
      styles.add(samples.group(1) + samples.group(2));
    }
    assertThat(lines).isEqualTo(15);
    assertThat(styles).hasSize(15);
  }

  @Test
  void aTableWithAHoleIsRefused() {
    EvaluationSummary whole = SampleEvaluation.small();

    assertThatThrownBy(
            () ->
                new EvaluationSummary(
                    whole.model(),
                    whole.data(),
                    whole.explained(),
                    whole.rows(),
                    whole.features(),
                    whole.methods(),
                    whole.measures(),
                    whole.cells().subList(1, whole.cells().size()),
                    whole.comparisons(),
                    whole.curves(),
                    whole.agreements(),
                    whole.notes(),
                    whole.evidence()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cells must be one for each");
    assertThatThrownBy(() -> Cell.absent("a", "b", "why").withInterval(1, 2).value().getAsDouble())
        .isInstanceOf(java.util.NoSuchElementException.class);
  }
}
