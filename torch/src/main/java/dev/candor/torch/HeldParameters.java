package dev.candor.torch;

import dev.candor.core.NdArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;

/**
 * A network's parameters in native memory, which is owned here. Many may read at once; a change
 * waits for those who read, and they for it.
 */
final class HeldParameters implements AutoCloseable {
  private final Map<String, Parameter> specifications;
  private final int members;
  private final Map<String, Tensor> values = new LinkedHashMap<>();
  private final Map<String, Tensor> made = new ConcurrentHashMap<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  HeldParameters(
      Map<String, Parameter> specifications, int members, Function<String, NdArray> initial) {
    this.specifications = specifications;
    this.members = members;
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, Parameter> entry : specifications.entrySet()) {
      NdArray array = initial.apply(entry.getKey());
      ParameterTree.check(entry.getKey(), entry.getValue(), members, array);
      arrays.put(entry.getKey(), array);
    }
    Scope.run(() -> arrays.forEach((name, array) -> values.put(name, kept(array))));
  }

  Map<String, Parameter> specifications() {
    return specifications;
  }

  /** What is asked of the parameters while nobody may change or free them. */
  <T> T reading(Function<Map<String, Tensor>, T> work) {
    lock.readLock().lock();
    try {
      checkOpen();
      return work.apply(values);
    } finally {
      lock.readLock().unlock();
    }
  }

  Map<String, NdArray> all() {
    return reading(
        held ->
            Scope.withoutGradients(
                () -> {
                  Map<String, NdArray> arrays = new LinkedHashMap<>();
                  held.forEach((name, value) -> arrays.put(name, Tensors.toArray(value)));
                  return arrays;
                }));
  }

  NdArray one(String name) {
    ParameterTree.named(specifications, name);
    return reading(
        held -> Scope.withoutGradients(() -> Tensors.toArray(ParameterTree.given(held, name))));
  }

  void replace(Map<String, NdArray> parameters) {
    parameters.forEach(
        (name, array) ->
            ParameterTree.check(name, ParameterTree.named(specifications, name), members, array));
    lock.writeLock().lock();
    try {
      checkOpen();
      forgetMade();
      Scope.run(
          () ->
              parameters.forEach(
                  (name, array) -> {
                    Tensor old = values.put(name, kept(array));
                    if (old != null) {
                      old.releaseReference();
                    }
                  }));
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** A place for what is made of the parameters; emptied when they change. Asked while reading. */
  Map<String, Tensor> made() {
    return made;
  }

  /** Under the write lock. */
  private void forgetMade() {
    made.values().forEach(Tensor::releaseReference);
    made.clear();
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the network is closed");
    }
  }

  private static Tensor kept(NdArray array) {
    Tensor tensor = Tensors.of(array);
    tensor.retainReference();
    return tensor;
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        values.values().forEach(Tensor::releaseReference);
        forgetMade();
        closed = true;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
