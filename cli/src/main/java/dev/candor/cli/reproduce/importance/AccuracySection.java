package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the page says of accuracy. */
final class AccuracySection {
  private final Cells cells;
  private final ImportanceProtocol protocol;
  private final List<StudiedImages> sets;

  AccuracySection(Cells cells, ImportanceProtocol protocol) {
    this.cells = cells;
    this.protocol = protocol;
    this.sets = AccuracyTable.SETS.stream().filter(protocol::has).toList();
  }

  Section section() {
    Map<String, Object> json = new LinkedHashMap<>();
    StringBuilder text =
        new StringBuilder(
            "The share of test images that are answered rightly: the mean over seeds with its"
                + " standard deviation, and a 95 % interval over images (bootstrap of each image's"
                + " mean over seeds). \"Masked\" is the share of patches of test images that the"
                + " network never sees. Random masks are drawn anew for every image and epoch; the"
                + " static mask hides the patches that have least in the mean map of that seed's"
                + " IA.\n\n");
    for (StudiedImages images : sets) {
      text.append("**").append(images.title()).append("**\n\n").append(right(images, json));
    }
    text.append(
        "The paper's Pets figures are of 37 breeds (IA .316, EA .483, PA(16, 0) .483, PA(16, .2)"
            + " .499) and cannot be held against three.\n\n"
            + "Differences, same seeds and images:\n\n");
    text.append(differences());
    text.append(
        "Other maps in the place of a network's own, when it is asked: that of another image, and"
            + " the mean of the own one everywhere. The independent program found .515 / .476 /"
            + " .468 for IA and .607 / .552 / .568 for EA:\n\n");
    text.append(exchanged(json));
    text.append(
        "The class read from the map alone by a linear layer, fitted on maps of training images,"
            + " asked about test images (the independent program: .24 to .31). Above chance, the"
            + " map gives the class away:\n\n");
    text.append(probed(json));
    text.append(
        "Reproducibility r of the maps over seeds, lower is steadier, beside its value with the"
            + " maps of other images (the independent program: .128 on Pets, .081 on Imagenette;"
            + " with other images .169 and .124; the paper: .02 to .06):\n\n");
    boolean several = sets.stream().anyMatch(images -> protocol.of(images).seeds() > 1);
    text.append(several ? steady(json) : "One seed: there are no two networks to compare.\n\n");
    return new Section(
        ImportancePart.ACCURACY,
        text.toString(),
        json,
        new AccuracyVerdicts(cells, sets, protocol).all());
  }

  private List<Cell> found(StudiedImages images, Variant variant) {
    return found(images, variant.label());
  }

  private List<Cell> found(StudiedImages images, String what) {
    return cells.of(
        ImportancePart.ACCURACY, images.label(), AccuracyTable.method(Setting.plain(), what));
  }

  private MarkdownTable right(StudiedImages images, Map<String, Object> json) {
    MarkdownTable table =
        new MarkdownTable(
            "network",
            "seeds",
            "masked",
            "accuracy",
            "over images",
            "independent program",
            "paper");
    List<Object> rows = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      List<Cell> found = found(images, variant);
      if (found.isEmpty()) {
        continue;
      }
      double[] accuracy = Cells.values(found, "accuracy");
      double[] masked = Cells.values(found, "masked");
      table.add(
          variant.title(),
          Integer.toString(found.size()),
          variant.share() == 0 ? "-" : Words.percent(Cells.spread(masked).mean()),
          Words.share(Cells.spread(accuracy)),
          OverImages.words(OverImages.mean(found, "correct")),
          words(PublishedAccuracy.independent(images, variant)),
          words(PublishedAccuracy.paper(images, variant)));
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("network", variant.label());
      row.put("accuracy", accuracy);
      row.put("masked", masked);
      rows.add(row);
    }
    json.put(images.label(), rows);
    return table;
  }

  private static String words(OptionalDouble value) {
    return value.isPresent() ? Words.share(value.getAsDouble()) : "-";
  }

  private MarkdownTable differences() {
    MarkdownTable table =
        new MarkdownTable("images", "difference", "seeds", "over seeds", "over images");
    for (StudiedImages images : sets) {
      add(table, images, Variant.IA, Variant.ONES);
      add(table, images, Variant.EA, Variant.IA);
      add(table, images, Variant.EA, Variant.BASELINE);
      add(table, images, Variant.PA_30, Variant.BASELINE);
      add(table, images, Variant.PA_30, Variant.STATIC_30);
      add(table, images, Variant.PA_30, Variant.RANDOM_30);
      add(table, images, Variant.PA_60, Variant.BASELINE);
      add(table, images, Variant.PA_60, Variant.STATIC_60);
      add(table, images, Variant.PA_60, Variant.RANDOM_60);
    }
    return table;
  }

  private void add(MarkdownTable table, StudiedImages images, Variant first, Variant second) {
    List<Cell> left = found(images, first);
    List<Cell> right = found(images, second);
    Cells.paired(left, "accuracy", right, "accuracy")
        .ifPresent(
            over ->
                table.add(
                    images.title(),
                    first.title() + " - " + second.title(),
                    Integer.toString(over.pairs()),
                    Words.difference(over),
                    OverImages.words(OverImages.difference(left, "correct", right, "correct"))));
  }

  private MarkdownTable exchanged(Map<String, Object> json) {
    MarkdownTable table =
        new MarkdownTable(
            "images", "network", "seeds", "own", "another image's", "own mean everywhere");
    Map<String, Object> rows = new LinkedHashMap<>();
    for (StudiedImages images : sets) {
      List<Cell> found = found(images, AccuracyTable.EXCHANGE);
      for (Variant variant :
          found.isEmpty() ? List.<Variant>of() : List.of(Variant.IA, Variant.EA)) {
        List<String> line =
            new ArrayList<>(
                List.of(images.title(), variant.title(), Integer.toString(found.size())));
        for (String map : List.of("own", "another", "uniform")) {
          String figure = variant.label() + "." + map;
          line.add(OverImages.words(OverImages.mean(found, figure)));
          rows.put(
              images.label() + "." + figure,
              OverImages.mean(found, figure).map(i -> i.estimate()).orElse(Double.NaN));
        }
        table.add(line.toArray(String[]::new));
      }
    }
    json.put("exchange", rows);
    return table;
  }

  private MarkdownTable probed(Map<String, Object> json) {
    MarkdownTable table = new MarkdownTable("images", "seeds", "maps fitted on", "right", "chance");
    Map<String, Object> rows = new LinkedHashMap<>();
    for (StudiedImages images : sets) {
      List<Cell> found = found(images, AccuracyTable.PROBE);
      if (!found.isEmpty()) {
        table.add(
            images.title(),
            Integer.toString(found.size()),
            Words.number(found.get(0).number("maps"), 0),
            OverImages.words(OverImages.mean(found, "correct")),
            Words.share(found.get(0).number("chance")));
        rows.put(
            images.label(),
            OverImages.mean(found, "correct").map(i -> i.estimate()).orElse(Double.NaN));
      }
    }
    json.put("probe", rows);
    return table;
  }

  private MarkdownTable steady(Map<String, Object> json) {
    MarkdownTable table = new MarkdownTable("images", "seeds", "r", "with other images' maps");
    Map<String, Object> rows = new LinkedHashMap<>();
    for (StudiedImages images : sets) {
      for (Cell cell : found(images, AccuracyTable.STEADY)) {
        table.add(
            images.title(),
            Words.number(cell.number("runs"), 0),
            Words.share(cell.number("r")),
            Words.share(cell.number("shuffled")));
        rows.put(images.label(), List.of(cell.number("r"), cell.number("shuffled")));
      }
    }
    json.put("steady", rows);
    return table;
  }
}
