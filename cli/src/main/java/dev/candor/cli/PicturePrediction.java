package dev.candor.cli;

import dev.candor.cli.images.PictureBatch;
import dev.candor.cli.images.PictureStream;
import dev.candor.cli.input.InputReader;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Reading;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.NdArray;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.ImagesForUse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks a network of images for every picture of a folder, a zip or a file, or for every input of an
 * array.
 *
 * @param pictures how broken files are treated
 */
record PicturePrediction(Terminal terminal, Everywhere everywhere, PictureOptions pictures) {
  /**
   * Adds the answers, and gives what is wrong with the files that were left out.
   *
   * @throws dev.candor.core.InputException if the inputs cannot be read
   */
  List<String> of(Path file, OpenedModel opened, PredictedPictures predicted) {
    return opened.preparation().isPresent() && InputReader.namesPictures(file)
        ? pictures(file, opened, predicted)
        : arrays(file, opened, predicted);
  }

  private List<String> arrays(Path file, OpenedModel opened, PredictedPictures predicted) {
    pictures.refuseUnlessPictures();
    Inputs inputs = InputReader.readAlike(file, opened, Reading.withDefaults());
    List<String> names =
        IntStream.rangeClosed(1, inputs.count()).mapToObj(Integer::toString).toList();
    List<Integer> truths = Collections.nCopies(inputs.count(), ImagesForUse.UNKNOWN);
    long began = System.nanoTime();
    NdArray answers = opened.predictor().predict(inputs.batch());
    predicted.add(names, truths, answers, (System.nanoTime() - began) / 1e6);
    return List.of();
  }

  private List<String> pictures(Path file, OpenedModel opened, PredictedPictures predicted) {
    ImageSet set = ImagesForUse.of(opened.classes()).read(file);
    try (PictureStream stream = pictures.stream(set, opened, everywhere.threads());
        ShownProgress progress = new ShownProgress(terminal, everywhere)) {
      for (Optional<PictureBatch> next = stream.next(); next.isPresent(); next = stream.next()) {
        PictureBatch batch = next.get();
        long began = System.nanoTime();
        NdArray answers = opened.predictor().predict(batch.inputs());
        double took = (System.nanoTime() - began) / 1e6;
        predicted.add(batch.names(), batch.labels(), answers, took);
        progress.at("predicting", predicted.count(), set.size());
        StoppedException.ifAsked(terminal.cancellation());
      }
      return stream.broken();
    }
  }
}
