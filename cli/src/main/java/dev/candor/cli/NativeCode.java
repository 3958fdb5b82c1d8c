package dev.candor.cli;

import java.util.Collection;
import java.util.List;

/** Is a thread of this process computing in a native library? */
final class NativeCode {
  private static final List<String> ENGINES = List.of("org.bytedeco.", "ai.onnxruntime.");

  private NativeCode() {}

  /** Whether any thread is, at this moment. */
  static boolean isRunning() {
    return isRunning(Thread.getAllStackTraces().values());
  }

  static boolean isRunning(Collection<StackTraceElement[]> stacks) {
    return stacks.stream()
        .anyMatch(
            stack ->
                stack.length > 0
                    && stack[0].isNativeMethod()
                    && ENGINES.stream().anyMatch(stack[0].getClassName()::startsWith));
  }
}
