package dev.candor.report;

import dev.candor.core.Evidence;
import tools.jackson.databind.node.ObjectNode;

/** Evidence as a JSON object; what is not known is null. */
final class EvidenceJson {
  private EvidenceJson() {}

  static ObjectNode node(Evidence evidence) {
    ObjectNode node = JsonText.object();
    node.put("method", evidence.method());
    ObjectNode settings = node.putObject("settings");
    evidence.settings().forEach(settings::put);
    if (evidence.seed().isPresent()) {
      node.put("seed", evidence.seed().getAsLong());
    } else {
      node.putNull("seed");
    }
    node.put("modelHash", evidence.modelHash().orElse(null));
    node.put("dataHash", evidence.dataHash().orElse(null));
    ObjectNode versions = node.putObject("versions");
    evidence.versions().forEach(versions::put);
    node.put("modelCalls", evidence.modelCalls());
    JsonText.number(node, "millis", evidence.millis());
    ObjectNode checks = node.putObject("checks");
    evidence.checks().forEach((name, value) -> JsonText.number(checks, name, value));
    return node;
  }
}
