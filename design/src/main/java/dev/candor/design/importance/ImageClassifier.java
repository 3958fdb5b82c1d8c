package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained classifier of images together with what becomes of a picture before it is read: what
 * one needs to ask it about picture files. The preparation lies in {@code model.json} beside the
 * network's description, so nobody has to remember it.
 *
 * @param model the network; closed by {@link #close}
 * @param preparation size and normalisation that it was trained with
 */
public record ImageClassifier(ImportanceModel model, ImagePreparation preparation)
    implements AutoCloseable {
  private static final String PREPARATION = "preparation";

  /** Checks that the preparation makes what the network reads. */
  public ImageClassifier {
    ImageSize size = preparation.size();
    List<Integer> made = List.of(3, size.height(), size.width());
    if (!made.equals(model.design().components().rowShape())) {
      throw InputException.of(
          "preparation",
          "must make " + model.design().components().rowShape(),
          made,
          "prepare pictures as in training");
    }
  }

  /** Whether a folder's model reads images. */
  public static boolean isIn(StoredModel stored) {
    return stored.kind().equals(ImportanceFolder.KIND) && stored.has(PREPARATION);
  }

  /**
   * A classifier from a folder, checked against its hashes.
   *
   * @throws InputException if it holds another kind of model, or one that does not read images
   */
  public static ImageClassifier read(Path folder) {
    return of(ModelFolder.read(folder), folder);
  }

  /**
   * A classifier from what was read of a folder already.
   *
   * @param folder for errors
   * @throws InputException if it is another kind of model, or one that does not read images
   */
  public static ImageClassifier of(StoredModel stored, Path folder) {
    ImportanceModel model = ImportanceFolder.model(stored, folder);
    if (!stored.has(PREPARATION)) {
      model.close();
      throw InputException.in(
          folder, "must hold a classifier of images", "a model without preparation", "check it");
    }
    return new ImageClassifier(
        model, stored.part(PREPARATION, StoredPreparation.class).preparation());
  }

  /** Writes it into a folder, whole or not at all, and gives the hash of its weights. */
  public String write(Path folder) {
    return ImportanceFolder.write(
        model,
        ImportanceFolder.described(model).with(PREPARATION, StoredPreparation.of(preparation)),
        folder);
  }

  /** Pictures of any size as the network reads them, {@code [n, 3, height, width]}. */
  public NdArray inputs(List<RgbImage> pictures) {
    return preparation.inputs(pictures.stream().map(preparation::fitted).toList());
  }

  /** A probability per class for each picture, {@code [n, classes]}. */
  public NdArray predict(List<RgbImage> pictures) {
    return model.predict(inputs(pictures));
  }

  /** Answers, and the maps of the same forward pass; not for a baseline. */
  public Looked look(List<RgbImage> pictures) {
    return model.look(inputs(pictures));
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    model.close();
  }
}
