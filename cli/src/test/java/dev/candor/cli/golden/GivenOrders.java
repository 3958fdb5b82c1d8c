package dev.candor.cli.golden;

import java.util.ArrayList;
import java.util.List;

/** The rows of {@code permutations}. */
final class GivenOrders {
  private GivenOrders() {}

  static List<List<Integer>> of(GoldenCheck check) {
    GoldenArray permutations = check.input("permutations");
    int width = permutations.shape()[1];
    int[] flat = permutations.ints();
    List<List<Integer>> orders = new ArrayList<>();
    for (int from = 0; from < flat.length; from += width) {
      List<Integer> order = new ArrayList<>();
      for (int i = from; i < from + width; i++) {
        order.add(flat[i]);
      }
      orders.add(order);
    }
    return orders;
  }
}
