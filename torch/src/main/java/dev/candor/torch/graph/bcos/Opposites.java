package dev.candor.torch.graph.bcos;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Colours and their opposites, {@code [v, 1 - v]} with {@code v = deviation x + mean} from 0 to 1:
 * {@code [n, c, rows, columns]} to {@code [n, 2 c, rows, columns]}. Black and white are of equal
 * length then, and the direction of the two numbers says the colour, which is what a {@link
 * BcosConvolution} goes by. As in the paper of {@link BcosAffine}.
 *
 * @param mean that the images had taken away, one for each channel
 * @param deviation by which they were divided
 */
public record Opposites(List<Double> mean, List<Double> deviation) implements Layer {
  /** Copies the lists and checks that there is one of each for each channel. */
  public Opposites {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    if (mean.isEmpty() || mean.size() != deviation.size()) {
      throw InputException.of(
          "deviation", "must be one for each of " + mean.size() + " means", deviation, "give such");
    }
  }

  /** Of images that are normalised as those of ImageNet usually are. */
  public static Opposites imageNet() {
    return new Opposites(List.of(.485, .456, .406), List.of(.229, .224, .225));
  }

  /** Of images whose numbers lie from 0 to 1. */
  public static Opposites plain(int channels) {
    return new Opposites(
        IntStream.range(0, channels).mapToObj(c -> 0.).toList(),
        IntStream.range(0, channels).mapToObj(c -> 1.).toList());
  }

  /** How many channels come in. */
  public int channels() {
    return mean.size();
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor colours = input.mul(each(deviation)).add(each(mean));
    return torch.cat(new TensorVector(colours, colours.neg().add(new Scalar(1.0))), 1);
  }

  private static Tensor each(List<Double> values) {
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).floatValue();
    }
    return AbstractTensor.create(numbers, 1, numbers.length, 1, 1);
  }

  /** Not only weights: it adds constants, which no rule may share out. */
  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("opposites").with("mean", mean).with("deviation", deviation);
  }
}
