package dev.candor.torch.onnx;

/** How much of the heap reading one file may still take. Not thread-safe: one reading each. */
final class HeapRoom {
  private final Refusal refusal;
  private final long all;
  private long taken;

  HeapRoom(Refusal refusal, long all) {
    this.refusal = refusal;
    this.all = all;
  }

  /** Takes room before it is used; an error if there is not so much. */
  void take(String what, long bytes) {
    passing(what, bytes);
    taken += bytes;
  }

  /** The same for room that is given back at once. */
  void passing(String what, long bytes) {
    if (bytes > all - taken) {
      throw refusal.unusable(
          "must fit into the heap of " + all + " bytes",
          Shown.name(what) + " needs " + bytes + " after " + taken,
          "start Java with a larger -Xmx");
    }
  }
}
