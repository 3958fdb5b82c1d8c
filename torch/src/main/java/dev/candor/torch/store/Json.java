package dev.candor.torch.store;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is read and written here: strictly, and with errors in one line. */
final class Json {
  private static final int DEEPEST = 100;

  static final String DAMAGED = "the file was damaged or changed by hand: write the model anew";
  static final String ANOTHER =
      "it is as it was written, but by another version of Candor: read it with that one or train"
          + " anew";

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(
              DeserializationFeature.ACCEPT_FLOAT_AS_INT,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private Json() {}

  /** A parser of a whole text. */
  static JsonParser parser(String text) {
    return MAPPER.createParser(text);
  }

  /** An error of a file, with line and path where they are known, and what to do. */
  static InputException broken(Path file, String part, JacksonException e, String remedy) {
    String where =
        e.getLocation() == null || e.getLocation().getLineNr() < 1
            ? file.toString()
            : file + ":" + e.getLocation().getLineNr();
    String path =
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
            .collect(Collectors.joining());
    return new InputException(
        where
            + ": "
            + (part + path).replaceFirst("^\\.", "")
            + " cannot be read (found "
            + said(e)
            + "); "
            + remedy,
        e);
  }

  /** What was said closest to the trouble: a record's own check before the reader's words. */
  private static String said(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return e.getOriginalMessage();
  }
}
