package dev.candor.report;

import dev.candor.report.chart.Figures;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.OtherAnswer;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Masking;
import dev.candor.report.image.ImageSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A picture with its map, its veil and what is left of it, and what was answered. */
record PictureCard(String id, String network, ExplainedInput.Patches input) {
  /**
   * Cards of these inputs.
   *
   * @param prefix of their ids, which count up
   * @param network whose maps they are; empty where there is one network only
   */
  static List<PictureCard> of(String prefix, String network, List<ExplainedInput.Patches> inputs) {
    List<PictureCard> cards = new ArrayList<>();
    for (ExplainedInput.Patches input : inputs) {
      cards.add(new PictureCard(prefix + "-" + (cards.size() + 1), network, input));
    }
    return cards;
  }

  /** What the cards of a page show, and how many answers are right where that is known. */
  static String counted(List<PictureCard> cards) {
    long known = cards.stream().filter(card -> card.input.truth().isPresent()).count();
    long right = cards.stream().filter(card -> card.input.isCorrect().orElse(false)).count();
    return "Each picture, the importance of its patches, the picture with the unimportant patches"
        + " veiled and, where patches are left out, what is left of it."
        + (known == 0
            ? ""
            : " Of "
                + Figures.count(known)
                + (known == 1 ? " answer shown " : " answers shown ")
                + Figures.count(right)
                + (right == 1 ? " is right." : " are right."));
  }

  String name() {
    return input.name();
  }

  /** Picture, map, veil and, where something is left out, the masked input. */
  List<PictureTile> tiles() {
    HeatMap map = input.map();
    List<PictureTile> tiles = new ArrayList<>();
    tiles.add(
        PictureTile.of(input.picture(), input.name() + " as the network sees it", "The picture"));
    tiles.add(
        PictureTile.importance(
            map,
            "Importance of its patches: " + map.finding(),
            "Importance " + Figures.score(map.least()) + " to " + Figures.score(map.largest())));
    if (input.masking().isEmpty()) {
      tiles.add(
          PictureTile.of(
              ImageSheets.veiled(input),
              "The same under a red veil, the thicker the less a patch counts",
              "Veiled by importance"));
      return tiles;
    }
    Masking masking = input.masking().get();
    String out = leftOut(masking, map);
    tiles.add(
        PictureTile.of(
            ImageSheets.veiled(input),
            "The same with " + out + " veiled in red",
            "Veiled below " + Figures.number(masking.threshold())));
    tiles.add(
        PictureTile.of(
            masking.of(input.picture(), map),
            "What is left of it, with " + out + " painted over",
            "What is left, " + Figures.percent(masking.share(map)) + " masked"));
    return tiles;
  }

  private static String leftOut(Masking masking, HeatMap map) {
    int patches = map.rows() * map.columns();
    long out = Math.round(masking.share(map) * patches);
    return Figures.count(out) + " of " + Figures.count(patches) + " patches";
  }

  /** What was answered, by the network explained first, then by the others. */
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(verdict(network, input.answer().target(), input.answer().score()));
    for (OtherAnswer other : input.others()) {
      verdicts.add(verdict(other.network(), other.answer(), other.probability()));
    }
    return verdicts;
  }

  private Verdict verdict(String network, String answer, double probability) {
    return new Verdict(
        network, answer, Figures.score(probability), input.truth().map(answer::equals));
  }

  /**
   * An answer, and whether it is right.
   *
   * @param network who answered; empty where there is one network only
   * @param answer the class
   * @param probability as people read it
   * @param correct empty where the class is not known
   */
  record Verdict(String network, String answer, String probability, Optional<Boolean> correct) {
    boolean isRight() {
      return correct.orElse(false);
    }

    boolean isWrong() {
      return !correct.orElse(true);
    }
  }

  /** The method's own checks, in a sentence each. */
  List<String> checks() {
    return input.answer().checks().entrySet().stream()
        .map(check -> ExplanationPage.check(check.getKey(), check.getValue()) + ".")
        .toList();
  }
}
