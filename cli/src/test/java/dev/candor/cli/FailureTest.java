package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("a.csv"), 2, "a.csv: must be a file"),
        Arguments.of(new AccessDeniedException("a.csv"), 2, "a.csv: must be open to you"),
        Arguments.of(new UncheckedIOException(new NoSuchFileException("b")), 2, "b: must be"),
        Arguments.of(
            new FileSystemException("m", null, "No space left on device"), 1, "disk is full"),
        Arguments.of(new FileSystemException("m", null, "Is a directory"), 2, "found a folder"),
        Arguments.of(
            new FileSystemException("m", null, "Read-only file system"), 2, "must be writable"),
        Arguments.of(new IOException("cable\npulled"), 1, "found IOException: cable"),
        Arguments.of(new IllegalStateException("oops"), 1, "run again with --debug"),
        Arguments.of(new OutOfMemoryError("Java heap space"), 1, "CANDOR_JAVA_OPTS"),
        Arguments.of(new UnsatisfiedLinkError("no jnitorch"), 1, "engine cannot be loaded"),
        Arguments.of(InputException.of("x", "must be 1", 2, "give 1"), 2, "x must be 1 (found 2)"),
        Arguments.of(
            new RuntimeException("wrapped", InputException.of("y", "must be 1", 2, "give 1")),
            2,
            "y must be 1 (found 2)"),
        Arguments.of(
            new InputException("m: cannot be written", new IOException("No space left on device")),
            1,
            "disk is full"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureIsOneLineThatSaysWhatIsWrong(Throwable thrown, int code, String says) {
    Failure failure = Failure.of(thrown);

    assertThat(failure.line()).contains(says).doesNotContain("\n");
    assertThat(failure.code().code()).isEqualTo(code);
  }

  @Test
  void aVeryLongMessageIsCut() {
    assertThat(Failure.of(new IllegalStateException("x".repeat(10_000))).line())
        .hasSizeLessThan(400);
  }
}
