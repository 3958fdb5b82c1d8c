package dev.candor.cli;

import dev.candor.cli.evaluate.Pictured;
import dev.candor.cli.images.PatchTruth;
import dev.candor.cli.images.PictureBatch;
import dev.candor.cli.images.PictureStream;
import dev.candor.cli.input.InputReader;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Layout;
import dev.candor.cli.input.OwnGrid;
import dev.candor.cli.input.Reading;
import dev.candor.cli.input.SeriesWindows;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.ImagesForUse;
import dev.candor.data.image.set.Masks;
import dev.candor.design.actif.model.SeriesModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The inputs that methods are compared on, or a ranking is made from. Of pictures only those are
 * read that were drawn.
 */
final class JudgedInputs {
  private final Inputs inputs;
  private final int[] explained;
  private final int all;
  private final Optional<Pictured> pictured;
  private final List<String> broken;

  private JudgedInputs(
      Inputs inputs, int[] explained, int all, Optional<Pictured> pictured, List<String> broken) {
    this.inputs = inputs;
    this.explained = explained;
    this.all = all;
    this.pictured = pictured;
    this.broken = List.copyOf(broken);
  }

  /** What was read. */
  Inputs inputs() {
    return inputs;
  }

  /** Which of them are explained. */
  int[] explained() {
    return explained.clone();
  }

  /** How many there are. */
  int all() {
    return all;
  }

  /** The pictures that are explained. */
  Optional<Pictured> pictured() {
    return pictured;
  }

  /** What is wrong with the files that were left out. */
  List<String> broken() {
    return broken;
  }

  /** How inputs are chosen and prepared. */
  record Choice(
      Terminal terminal,
      Everywhere everywhere,
      MethodOptions options,
      InputOptions preparation,
      PictureOptions pictures,
      MaskOptions masks,
      WindowOptions windows) {
    private static final int FOR_THE_DATA = 2000;

    /**
     * Reads them.
     *
     * @param most so many are explained
     */
    JudgedInputs read(Path file, OpenedModel opened, Reading reading, int most) {
      if (opened.preparation().isPresent() && InputReader.namesPictures(file)) {
        return drawn(file, opened, most);
      }
      pictures.refuseUnlessPictures();
      masks.refuseUnlessPictures();
      if (opened.series().isPresent()) {
        return ofSeries(file, opened.series().get(), reading, most);
      }
      windows.refuseUnlessSeries();
      Inputs read = options.compared(InputReader.readAlike(file, opened, reading));
      preparation.check(List.of(read));
      int[] explained = Drawn.of(read.count(), most, everywhere.seed());
      return new JudgedInputs(read, explained, read.count(), Optional.empty(), List.of());
    }

    /** Windows that are explained, and more that stand for the data. */
    private JudgedInputs ofSeries(Path file, SeriesModel model, Reading reading, int most) {
      SeriesWindows all = InputReader.windows(file, model, reading);
      int[] chosen = windows.chosen(all);
      int[] places = Drawn.of(chosen.length, Math.max(most, FOR_THE_DATA), everywhere.seed());
      int[] some = IntStream.of(places).map(place -> chosen[place]).toArray();
      Inputs read = options.compared(all.inputs(some));
      int[] explained = Drawn.of(read.count(), most, everywhere.seed());
      return new JudgedInputs(read, explained, chosen.length, Optional.empty(), List.of());
    }

    private JudgedInputs drawn(Path file, OpenedModel opened, int most) {
      Optional<Masks> there = masks.masks(terminal);
      ImagesForUse images = ImagesForUse.of(opened.classes());
      ImageSet set = there.map(images::withMasks).orElse(images).read(file);
      int[] chosen = Drawn.of(set.size(), most, everywhere.seed());
      there.ifPresent(all -> masks.requireEach(all, set, chosen));
      Layout own = OwnGrid.of(opened).orElseThrow();
      try (PictureStream stream = pictures.stream(set, chosen, opened, everywhere.threads())) {
        PictureBatch batch = stream.all();
        Inputs read = options.compared(batch.as(own));
        Optional<PatchTruth> truth =
            there.map(all -> PatchTruth.of(batch, read.layout().components(), columns(read)));
        return new JudgedInputs(
            read,
            IntStream.range(0, batch.count()).toArray(),
            set.size(),
            Optional.of(new Pictured(batch, truth)),
            stream.broken());
      }
    }

    private static int columns(Inputs read) {
      if (read.layout().components().axes() instanceof Axes.PatchGrid grid) {
        return grid.columns();
      }
      throw InputException.of(
          "--components",
          "must be patches to be held against masks",
          read.layout().components().axes(),
          "leave it out, or give patch:HxW");
    }
  }
}
