package dev.candor.cli.reproduce.yardstick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far from the exact Shapley values SHAP itself was, at a number of model calls: measured once
 * by {@code docs/results/peers/shap_errors.py}.
 *
 * @param game the golden case whose model is played
 * @param check of the case, with its inputs
 * @param players how many
 * @param method {@code permutation} or {@code kernel}
 * @param modelCalls coalitions that SHAP asked for
 * @param rmse root mean square error over players, examples and seeds
 * @param standardError of it, over seeds
 */
record PeerError(
    String game,
    String check,
    int players,
    String method,
    int modelCalls,
    double rmse,
    double standardError) {
  private static final String FILE = "/dev/candor/cli/reproduce/shap-errors.json";

  /** All that were measured. */
  static List<PeerError> all() {
    return StreamSupport.stream(file().path("rows").spliterator(), false)
        .map(
            row ->
                new PeerError(
                    row.path("game").asString(),
                    row.path("check").asString(),
                    row.path("players").asInt(),
                    row.path("method").asString(),
                    row.path("modelCalls").asInt(),
                    row.path("rmse").asDouble(),
                    row.path("rmseStandardError").asDouble()))
        .toList();
  }

  /** SHAP's version. */
  static String version() {
    return file().path("shap").asString();
  }

  /** What a cell of it is called. */
  String cell() {
    return method + "-" + modelCalls;
  }

  /** The name of its data set as a cell's. */
  String set() {
    return game.replace('_', '-');
  }

  private static JsonNode file() {
    try (InputStream in = PeerError.class.getResourceAsStream(FILE)) {
      return JsonMapper.builder().build().readTree(Objects.requireNonNull(in, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
