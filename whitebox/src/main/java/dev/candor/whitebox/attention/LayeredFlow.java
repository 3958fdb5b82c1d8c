package dev.candor.whitebox.attention;

import java.util.Arrays;
import java.util.List;

/**
 * The largest flow from one token at the top to one at the bottom of a layered graph, by Dinic's
 * algorithm (Soviet Math. Dokl. 11, 1970). Widths are whole numbers of 2^-40, so that it is exact
 * and ends.
 *
 * <p>For one flow and one thread.
 */
final class LayeredFlow {
  private static final double UNIT = 0x1p-40;

  private final int n;
  private final int top;
  private final int source;
  private final long[][] down;
  private final long[][] up;
  private final int[] level;
  private final int[] next;

  private LayeredFlow(List<double[]> pipes, int n, int reader) {
    this.n = n;
    this.top = pipes.size();
    this.source = top * n + reader;
    this.down = new long[top][];
    this.up = new long[top][n * n];
    for (int l = 0; l < top; l++) {
      down[l] = Arrays.stream(pipes.get(l)).mapToLong(width -> Math.round(width / UNIT)).toArray();
    }
    this.level = new int[(top + 1) * n];
    this.next = new int[(top + 1) * n];
  }

  /**
   * A flow for each token at the bottom.
   *
   * @param pipes first layer to last, {@code [n, n]}: from the upper token to the lower one
   */
  static double[] fromTop(List<double[]> pipes, int n, int reader) {
    double[] flows = new double[n];
    for (int token = 0; token < n; token++) {
      flows[token] = new LayeredFlow(pipes, n, reader).to(token) * UNIT;
    }
    return flows;
  }

  private long to(int sink) {
    long flow = 0;
    while (reaches(sink)) {
      Arrays.fill(next, 0);
      long more = push(source, sink, Long.MAX_VALUE);
      while (more > 0) {
        flow += more;
        more = push(source, sink, Long.MAX_VALUE);
      }
    }
    return flow;
  }

  /** Whether there is a way with room left; notes how far each node is from the source. */
  private boolean reaches(int sink) {
    Arrays.fill(level, -1);
    int[] queue = new int[level.length];
    int end = 1;
    queue[0] = source;
    level[source] = 0;
    for (int at = 0; at < end; at++) {
      int node = queue[at];
      for (int k = 0; k < 2 * n; k++) {
        int other = neighbour(node, k);
        if (other >= 0 && level[other] < 0 && room(node, k) > 0) {
          level[other] = level[node] + 1;
          queue[end] = other;
          end++;
        }
      }
    }
    return level[sink] >= 0;
  }

  private long push(int node, int sink, long most) {
    if (node == sink) {
      return most;
    }
    for (; next[node] < 2 * n; next[node]++) {
      int k = next[node];
      int other = neighbour(node, k);
      if (other < 0 || level[other] != level[node] + 1 || room(node, k) == 0) {
        continue;
      }
      long pushed = push(other, sink, Math.min(most, room(node, k)));
      if (pushed > 0) {
        take(node, k, pushed);
        return pushed;
      }
    }
    return 0;
  }

  /** The first n neighbours lie below, the others above; -1 where there is none. */
  private int neighbour(int node, int k) {
    int layer = node / n;
    if (k < n) {
      return layer == 0 ? -1 : (layer - 1) * n + k;
    }
    return layer == top ? -1 : (layer + 1) * n + k - n;
  }

  private long room(int node, int k) {
    int layer = node / n;
    int i = node % n;
    return k < n ? down[layer - 1][i * n + k] : up[layer][(k - n) * n + i];
  }

  private void take(int node, int k, long flow) {
    int layer = node / n;
    int i = node % n;
    if (k < n) {
      down[layer - 1][i * n + k] -= flow;
      up[layer - 1][i * n + k] += flow;
    } else {
      up[layer][(k - n) * n + i] -= flow;
      down[layer][(k - n) * n + i] += flow;
    }
  }
}
