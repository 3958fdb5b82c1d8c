package dev.candor.cli.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case: a folder with {@code case.json} and the files of its model. */
record GoldenCase(Path folder, JsonNode json) {
  static GoldenCase read(Path folder) {
    try {
      return new GoldenCase(
          folder, new JsonMapper().readTree(Files.readString(folder.resolve("case.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return json.get("id").asString();
  }

  List<GoldenCheck> checks() {
    String method = json.path("method").asString("");
    return json.get("checks").valueStream().map(c -> new GoldenCheck(id(), method, c)).toList();
  }
}
