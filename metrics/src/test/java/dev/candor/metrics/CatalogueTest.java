package dev.candor.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.metrics.measure.Floors;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Linear LINEAR = Linear.drawn(7, 3);

  static Stream<Measure> all() {
    return Catalogue.all().stream();
  }

  @Test
  void namesAreUniqueAndFound() {
    assertThat(Catalogue.names()).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    assertThat(Catalogue.named("sensitivity-n").name()).isEqualTo("sensitivity-n");
    assertThatThrownBy(() -> Catalogue.named("beauty"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("measure must be one of deletion, insertion");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyMeasureRunsWithItsFloorsAndSaysWhatItDid(Measure measure) {
    Subject subject = LINEAR.subject(LINEAR.contributions(), 4, 5);
    Measured found = measure.judge(subject);
    assertThat(found.complete()).isTrue();
    assertThat(found.mean()).isFinite();
    assertThat(found.measure()).isEqualTo(measure.name());
    assertThat(found.evidence().method()).isEqualTo(measure.name());
    assertThat(found.evidence().settings()).containsEntry("explainedBy", "exact");
    assertThat(found.evidence().dataHash()).isPresent();
    assertThat(measure.question()).endsWith("?");
    Floors floors = Floors.of(measure, subject);
    assertThat(floors.random().mean()).isFinite();
    assertThat(floors.equal().evidence().settings())
        .containsEntry("explainedBy", "all-equal attribution");
  }

  @Test
  void threadsDoNotChangeABit() throws Exception {
    Subject subject = LINEAR.subject(LINEAR.contributions(), 4, 5);
    List<List<Double>> alone =
        Catalogue.all().stream().map(m -> m.judge(subject).values()).toList();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<Double>>> work =
          Stream.generate(Catalogue::all)
              .limit(4)
              .flatMap(List::stream)
              .map(
                  m -> (Callable<List<Double>>) () -> m.judge(subject, Cancellation.NEVER).values())
              .toList();
      List<Future<List<Double>>> done = pool.invokeAll(work);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get()).isEqualTo(alone.get(i % alone.size()));
      }
    } finally {
      pool.shutdown();
    }
  }
}
