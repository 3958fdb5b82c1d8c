package dev.candor.design.actif;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.RecurrentNode;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.GateScale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network looks like from inside: its recurrent layers, and the values between them and the
 * answer.
 *
 * @param network a graph of one member that reads windows {@code [steps, features]}
 * @param graph its nodes
 * @param recurrent its recurrent layers in the order in which they run; may be none
 */
record Inside(Network network, Graph graph, List<RecurrentNode> recurrent) {
  static Inside of(Network network) {
    if (!(network.architecture() instanceof Graph graph) || network.rowShape().size() != 2) {
      throw InputException.of(
          "network",
          "must be a graph that reads windows [steps, features]",
          network.rowShape(),
          "build a SeriesNetwork, or import one");
    }
    return new Inside(network, graph, RecurrentNode.in(graph));
  }

  int steps() {
    return network.rowShape().get(0);
  }

  int features() {
    return network.rowShape().get(1);
  }

  /** The recurrent layer whose states are read. */
  RecurrentNode hooked() {
    if (recurrent.isEmpty()) {
      throw InputException.of(
          "network",
          "must have an LSTM or GRU layer that starts from zeros",
          "none among " + graph.nodes().size() + " layers",
          "use the identity mapping or a method that asks answers only");
    }
    return recurrent.get(recurrent.size() - 1);
  }

  /**
   * What each feature is multiplied by before anything else reads it: the weights of a gate in
   * front, ones where there is none.
   */
  double[] inputFactors() {
    double[] factors = new double[features()];
    Arrays.fill(factors, 1);
    for (Node node : graph.nodes()) {
      if (node.layer() instanceof Gate gate && node.inputs().equals(graph.inputs())) {
        double[] scores = network.parameter(node.name() + ".scores").toDoubles();
        double[] weights = Link.SOFTMAX.answers(NdArray.of(scores, 1, scores.length)).toDoubles();
        double times = gate.scale() == GateScale.IDENTITY ? weights.length : 1;
        Arrays.setAll(factors, f -> weights[gate.featureOfInput().get(f)] * times);
      }
    }
    return factors;
  }

  /** {@code [width, features]} of the recurrent layer of this number, row by row. */
  double[][] projection(int layer) {
    RecurrentNode node = recurrent.get(layer);
    double[][] own = new double[node.width()][node.inputs()];
    for (int reading = 0; reading < node.direction().readings(); reading++) {
      NdArray weight = network.parameter(node.prefix(reading) + "input.weight");
      double[] all = weight.toDoubles();
      for (int row = 0; row < node.gates() * node.units(); row++) {
        double[] unit = own[reading * node.units() + row % node.units()];
        for (int i = 0; i < unit.length; i++) {
          unit[i] += Math.abs(all[row * node.inputs() + i]);
        }
      }
    }
    if (layer == 0) {
      requireInputs(node, features());
      double[] factors = inputFactors();
      for (double[] unit : own) {
        for (int f = 0; f < unit.length; f++) {
          unit[f] *= factors[f];
        }
      }
      return own;
    }
    requireInputs(node, recurrent.get(layer - 1).width());
    return times(own, projection(layer - 1));
  }

  private static void requireInputs(RecurrentNode node, int found) {
    if (node.inputs() != found) {
      throw InputException.of(
          "layer " + node.path(),
          "must read what comes before it unchanged, " + found + " numbers a step",
          node.inputs(),
          "use a mapping that does not go through its weights");
    }
  }

  private static double[][] times(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        for (int f = 0; f < product[i].length; f++) {
          product[i][f] += left[i][k] * right[k][f];
        }
      }
    }
    return product;
  }

  /** The node whose output goes into the last weighted sum. */
  Node penultimate() {
    Map<String, Node> makers = makers();
    Optional<Node> node = Optional.ofNullable(makers.get(graph.output()));
    while (node.isPresent() && !(node.get().layer() instanceof Affine)) {
      if (node.get().layer().nature() != Nature.REARRANGING) {
        throw noPenultimate();
      }
      node = maker(makers, node.get());
    }
    return node.flatMap(last -> maker(makers, last)).orElseThrow(Inside::noPenultimate);
  }

  private static InputException noPenultimate() {
    return InputException.of(
        "network", "must end with a weighted sum", "another layer", "read the recurrent layer");
  }

  private Map<String, Node> makers() {
    Map<String, Node> makers = new HashMap<>();
    graph.nodes().forEach(node -> node.outputs().forEach(value -> makers.put(value, node)));
    return makers;
  }

  private static Optional<Node> maker(Map<String, Node> makers, Node node) {
    return node.inputs().stream().findFirst().map(makers::get);
  }

  /**
   * {@code [units, features]} of the penultimate layer: the product of the absolute weights between
   * it and the last recurrent layer, through that layer's own projection.
   */
  double[][] penultimateProjection() {
    Map<String, Node> makers = makers();
    double[][] way = new double[0][];
    Optional<Node> node = Optional.of(penultimate());
    while (node.isPresent() && !node.get().name().equals(hooked().path())) {
      Node here = node.get();
      if (here.layer() instanceof Affine affine) {
        double[][] weight = absolute(here.name(), affine);
        way = way.length == 0 ? weight : times(way, weight);
      } else if (here.inputs().size() != 1) {
        throw InputException.of(
            "layer " + here.name(),
            "must have one input on the way back to the recurrent layer",
            here.inputs(),
            "read the recurrent layer");
      }
      node = maker(makers, here);
    }
    double[][] projection = projection(recurrent.size() - 1);
    return way.length == 0 ? projection : times(way, projection);
  }

  private double[][] absolute(String name, Affine affine) {
    double[] all = network.parameter(name + ".weight").toDoubles();
    double[][] rows = new double[affine.outputs()][affine.inputs()];
    for (int i = 0; i < all.length; i++) {
      rows[i / affine.inputs()][i % affine.inputs()] = Math.abs(all[i]);
    }
    return rows;
  }
}
