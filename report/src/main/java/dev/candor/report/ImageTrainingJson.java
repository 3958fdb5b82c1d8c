package dev.candor.report;

import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.image.Epoch;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.FloorLying;
import dev.candor.report.image.ImageData;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.Localisation;
import dev.candor.report.image.Lying;
import dev.candor.report.image.NetworkKind;
import dev.candor.report.image.TrainedNetwork;
import dev.candor.report.summary.Note;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run that trained image networks as one JSON object, as {@code candor train image --json} and
 * {@code candor demo --images --json} print it. What was not measured is null, never absent; the
 * schema is {@code docs/schema/train-images.schema.json}.
 *
 * <p>At the top stand plain numbers: {@code accuracy} by network, {@code masked} (the share of
 * patches that PA leaves out), {@code iou} and {@code auroc} of the map, and those of the {@code
 * floors}. Below them the same with intervals and all that is known beside.
 */
public final class ImageTrainingJson {
  private ImageTrainingJson() {}

  /**
   * The run as JSON.
   *
   * @throws dev.candor.core.InputException if the evidence holds a number that is not finite
   */
  public static String text(ImageTrainingSummary run, JsonLayout layout) {
    ObjectNode node = JsonText.object();
    node.put("formatVersion", JsonText.FORMAT_VERSION);
    ObjectNode accuracy = node.putObject("accuracy");
    for (NetworkKind kind : NetworkKind.values()) {
      accuracy.put(kind.key(), run.network(kind).map(n -> n.accuracy().value()).orElse(null));
    }
    node.put("masked", run.masked().map(masked -> masked.share()).orElse(null));
    node.put("iou", run.localisation().map(l -> l.own().iou().value()).orElse(null));
    node.put("auroc", run.localisation().map(l -> l.own().auroc().value()).orElse(null));
    floors(run.localisation(), node);
    data(run.data(), node.putObject("data"));
    ArrayNode networks = node.putArray("networks");
    run.networks().forEach(network -> network(network, networks.addObject()));
    node.put("threshold", run.masked().map(masked -> masked.threshold()).orElse(null));
    localisation(run.localisation(), node);
    ArrayNode curves = node.putArray("curves");
    run.curves().forEach(curve -> curve(curve, curves.addObject()));
    node.put("seconds", run.seconds());
    ArrayNode notes = node.putArray("notes");
    for (Note note : run.notes()) {
      notes
          .addObject()
          .put("level", note.level().name().toLowerCase(Locale.ROOT))
          .put("text", note.text());
    }
    node.set("evidence", EvidenceJson.node(run.evidence()));
    node.put("model", run.folder().orElse(null));
    node.put("report", run.report().orElse(null));
    return JsonText.of(node, layout);
  }

  private static void floors(Optional<Localisation> localisation, ObjectNode run) {
    if (localisation.isEmpty()) {
      run.putNull("floors");
      return;
    }
    ObjectNode floors = run.putObject("floors");
    for (FloorLying floor : localisation.get().floors()) {
      floors
          .putObject(floor.floor().key())
          .put("iou", floor.lying().iou().value())
          .put("auroc", floor.lying().auroc().value());
    }
  }

  private static void data(ImageData data, ObjectNode node) {
    node.put("name", data.name());
    ArrayNode classes = node.putArray("classes");
    data.classes().forEach(classes::add);
    node.put("trainImages", data.trainImages());
    node.put("validationImages", data.validationImages());
    node.put("testImages", data.testImages());
    node.put("split", data.split());
    node.put("height", data.height());
    node.put("width", data.width());
    node.put("patch", data.patch());
  }

  private static void network(TrainedNetwork network, ObjectNode node) {
    node.put("network", network.kind().key());
    node.set("accuracy", estimate(network.accuracy()));
    node.put("precision", network.precision());
    node.put("bestEpoch", network.bestEpoch() == 0 ? null : network.bestEpoch());
    node.put("epochChoice", network.bestEpoch() == 0 ? null : network.choice().key());
    node.put("seconds", network.seconds());
    node.put("imagesPerSecond", network.imagesPerSecond() == 0 ? null : network.imagesPerSecond());
    node.put("hash", network.hash().orElse(null));
    node.put("folder", network.folder().orElse(null));
    ArrayNode epochs = node.putArray("epochs");
    for (Epoch epoch : network.epochs()) {
      ObjectNode own = epochs.addObject();
      own.put("epoch", epoch.number());
      own.put("loss", epoch.loss());
      JsonText.number(own, "validationLoss", epoch.validationLoss());
      JsonText.number(own, "validationAccuracy", epoch.validationAccuracy());
    }
  }

  private static void localisation(Optional<Localisation> localisation, ObjectNode run) {
    if (localisation.isEmpty()) {
      run.putNull("localisation");
      return;
    }
    ObjectNode node = run.putObject("localisation");
    node.put("images", localisation.get().images());
    node.set("own", lying(localisation.get().own()));
    node.set("imageSpecificAuroc", estimate(localisation.get().imageSpecificAuroc()));
    ArrayNode floors = node.putArray("floors");
    for (FloorLying floor : localisation.get().floors()) {
      ObjectNode own = lying(floor.lying());
      own.put("floor", floor.floor().key());
      own.set("iouLead", estimate(floor.iouLead()));
      own.set("aurocLead", estimate(floor.aurocLead()));
      floors.add(own);
    }
  }

  private static ObjectNode lying(Lying lying) {
    ObjectNode node = JsonText.object();
    node.set("iou", estimate(lying.iou()));
    node.set("auroc", estimate(lying.auroc()));
    node.set("difference", estimate(lying.difference()));
    return node;
  }

  private static tools.jackson.databind.JsonNode estimate(Optional<Estimate> estimate) {
    return estimate.isPresent()
        ? estimate(estimate.get())
        : tools.jackson.databind.node.NullNode.getInstance();
  }

  private static ObjectNode estimate(Estimate estimate) {
    ObjectNode node = JsonText.object();
    node.put("value", estimate.value());
    JsonText.number(node, "low", estimate.low());
    JsonText.number(node, "high", estimate.high());
    node.put("count", estimate.count());
    return node;
  }

  private static void curve(PerturbationCurve curve, ObjectNode node) {
    node.put("name", curve.method());
    node.put("kind", EvaluationCsv.word(curve.kind()));
    ArrayNode points = node.putArray("points");
    curve.points().forEach(point -> EvaluationJson.point(point, points.addObject()));
  }
}
