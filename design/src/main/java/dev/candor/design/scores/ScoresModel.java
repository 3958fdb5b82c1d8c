package dev.candor.design.scores;

import dev.candor.core.Confirmation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Ranking;
import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.table.Table;
import dev.candor.torch.Network;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What does the network answer, and which columns does it say matter?
 *
 * <p>Holds the networks of all seeds with their encoders. Probabilities are the mean over the
 * seeds, a regression's number likewise. Never changes; any number of threads may ask at once. The
 * weights live in native memory until {@link #close()}.
 */
public final class ScoresModel implements Predictor, AutoCloseable {
  private final Network network;
  private final TableEncoder encoder;
  private final TargetEncoder target;
  private final ScoresSettings settings;
  private final Ranking ranking;
  private final NdArray seedWeights;

  ScoresModel(
      Network network,
      TableEncoder encoder,
      TargetEncoder target,
      ScoresSettings settings,
      Ranking ranking,
      NdArray seedWeights) {
    this.network = network;
    this.encoder = encoder;
    this.target = target;
    this.settings = settings;
    this.ranking = ranking;
    this.seedWeights = seedWeights;
  }

  /**
   * Reads a model from its folder; it predicts the same bits as the one that was saved.
   *
   * @throws InputException if anything in the folder is missing, damaged or of a newer format
   */
  public static ScoresModel load(Path folder) {
    return ScoresFolder.read(folder);
  }

  /**
   * Writes the model into a folder: {@code model.json} and {@code weights.safetensors}, whole or
   * not at all.
   *
   * @return SHA-256 of the file of weights
   */
  public String save(Path folder) {
    return ScoresFolder.write(this, folder);
  }

  /** What kind of answer it gives. */
  public Task task() {
    return target.task();
  }

  /** The classes in the order of the probabilities; none for regression. */
  public List<String> classes() {
    return target.classes();
  }

  /** The source columns it reads, in the table's order. */
  public List<String> features() {
    return encoder.features();
  }

  /** How a table becomes its inputs. */
  public TableEncoder encoder() {
    return encoder;
  }

  /** How its answers are said in numbers. */
  public TargetEncoder target() {
    return target;
  }

  /**
   * The network of one seed as a model of its own: the same encoders, its own weights and ranking.
   * Close it too.
   *
   * @param member which, from 0
   */
  public ScoresModel ofSeed(int member) {
    Objects.checkIndex(member, settings.seeds());
    NdArray own = seedWeights.slice(member, member + 1);
    Confirmation[] untested = new Confirmation[features().size()];
    Arrays.fill(untested, Confirmation.NOT_TESTED);
    return new ScoresModel(
        network.members(member, member + 1),
        encoder,
        target,
        settings.withSeeds(1).withSeed(settings.seed() + member),
        SeedRanking.assemble(
            features(), new double[][] {own.toDoubles()}, untested, ranking.evidence()),
        own);
  }

  /** How it was built and trained. */
  public ScoresSettings settings() {
    return settings;
  }

  /** The networks of all seeds, as one. */
  public Network network() {
    return network;
  }

  /** Which columns matter, over all seeds. Takes no time: it was put together once. */
  public Ranking ranking() {
    return ranking;
  }

  /** Each seed's weights, {@code [seeds, columns]}, float64, columns in the table's order. */
  public NdArray seedWeights() {
    return seedWeights;
  }

  /**
   * The mean answer for encoded inputs.
   *
   * @param batch {@code [n, inputs]}, as the {@linkplain #encoder() encoder} makes them
   * @return {@code [n, classes]} probabilities, or {@code [n, 1]} numbers in the target's own unit;
   *     float64
   */
  @Override
  public NdArray predict(NdArray batch) {
    return answered(network.predict(batch));
  }

  /** The mean answer for each row of a table that has the source columns. */
  public NdArray predict(Table table) {
    return predict(encoder.encode(table));
  }

  /** The mean answer for each row of an encoded table. */
  public NdArray predict(EncodedTable table) {
    return predict(table.inputs());
  }

  /**
   * Answers and, from the same forward pass, why.
   *
   * @param batch {@code [n, inputs]}
   * @throws InputException if the gate is fixed: it weighs every row alike, see {@link #ranking()}
   */
  public Explained explain(NdArray batch) {
    if (settings.gate().kind() == GateKind.FIXED) {
      throw InputException.of(
          "gate",
          "must be input-dependent to explain single rows",
          settings.gate().kind(),
          "read the ranking, or train with GateKind.INPUT_DEPENDENT");
    }
    return RowExplanation.of(this, batch);
  }

  /**
   * Explains single answers by the weights of the input-dependent gate.
   *
   * @throws InputException if the gate is fixed
   */
  public Explainer explainer() {
    return new GateExplainer(this);
  }

  /** From the networks' mean answer to the caller's: both classes' probabilities, own units. */
  NdArray answered(NdArray mean) {
    int rows = mean.length(0);
    return switch (task()) {
      case MULTICLASS -> mean;
      case BINARY -> {
        double[] both = new double[2 * rows];
        for (int row = 0; row < rows; row++) {
          both[2 * row] = 1 - mean.get(row);
          both[2 * row + 1] = mean.get(row);
        }
        yield NdArray.of(both, rows, 2);
      }
      case REGRESSION -> {
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
          numbers[row] = target.decode(mean.get(row));
        }
        yield NdArray.of(numbers, rows, 1);
      }
    };
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    network.close();
  }
}
