package dev.candor.cli.reproduce.yardstick;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A game of a golden case: a model, examples, what stands in for players that are absent.
 *
 * @param model the ONNX file
 * @param masking players and stand-ins
 * @param inputs one for each example and output
 * @param targets their outputs
 */
record GoldenGame(Path model, Masking masking, List<NdArray> inputs, List<Integer> targets) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the lists. */
  GoldenGame {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }

  /** The first case that is not there. */
  static Optional<String> missing(Path golden) {
    return PeerError.all().stream()
        .map(PeerError::game)
        .distinct()
        .filter(game -> !Files.isRegularFile(golden.resolve(game).resolve("model.onnx")))
        .findFirst();
  }

  /**
   * Says where the cases must be.
   *
   * @throws InputException if one is not there
   */
  static void check(Path golden) {
    Optional<String> missing = missing(golden);
    if (missing.isPresent()) {
      throw InputException.of(
          "--golden",
          "must be the folder of the golden cases, with " + missing.get() + "/model.onnx in it",
          golden,
          "give --golden DIR, or --only coverage, truth, retraining or time, which need none");
    }
  }

  /** Reads the inputs of a check. */
  static GoldenGame read(Path golden, PeerError peer) {
    Path file = golden.resolve(peer.game()).resolve("case.json");
    try {
      return of(JSON.readTree(Files.readString(file)), golden.resolve(peer.game()), peer);
    } catch (JacksonException | java.io.IOException e) {
      throw new InputException(file + ": " + e.getMessage() + "; restore the golden folder", e);
    }
  }

  private static GoldenGame of(JsonNode read, Path folder, PeerError peer) {
    JsonNode check =
        StreamSupport.stream(read.path("checks").spliterator(), false)
            .filter(one -> one.path("id").asString().equals(peer.check()))
            .findFirst()
            .orElseThrow(
                () ->
                    InputException.of(
                        folder + ": checks", "must hold " + peer.check(), "none", "restore it"));
    JsonNode given = check.path("inputs");
    NdArray x = array(given.path("x"));
    int width = x.size() / x.length(0);
    boolean background = given.has("background");
    NdArray stand = array(given.path(background ? "background" : "baselines"));
    Removal removal =
        background ? new Removal.Background(stand) : new Removal.Baseline(stand.row(0));
    JsonNode mask = given.path("feature_mask");
    int[] playerOf =
        mask.isObject()
            ? IntStream.range(0, width).map(i -> (int) array(mask).get(i)).toArray()
            : IntStream.range(0, width).toArray();
    int outputs =
        StreamSupport.stream(check.path("expected").spliterator(), false)
            .mapToInt(
                one ->
                    one.path("shape").size() < 3 || !background
                        ? 1
                        : one.path("shape").get(2).asInt())
            .findFirst()
            .orElse(1);
    List<NdArray> inputs = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    for (int example = 0; example < x.length(0); example++) {
      for (int output = 0; output < outputs; output++) {
        inputs.add(x.row(example));
        JsonNode target = check.path("settings").path("target");
        targets.add(target.isArray() ? target.get(example).asInt() : output);
      }
    }
    Players players = Players.numbered("player", playerOf);
    return new GoldenGame(
        folder.resolve("model.onnx"), Masking.of(players, removal), inputs, targets);
  }

  private static NdArray array(JsonNode node) {
    int[] shape =
        StreamSupport.stream(node.path("shape").spliterator(), false)
            .mapToInt(JsonNode::asInt)
            .toArray();
    List<Float> flat = new ArrayList<>();
    flatten(node.path("data"), flat);
    float[] values = new float[flat.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = flat.get(i);
    }
    return NdArray.of(values, shape);
  }

  private static void flatten(JsonNode node, List<Float> into) {
    if (node.isArray()) {
      node.forEach(one -> flatten(one, into));
    } else {
      into.add(node.floatValue());
    }
  }
}
