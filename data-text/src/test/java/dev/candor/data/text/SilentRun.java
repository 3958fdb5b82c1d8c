package dev.candor.data.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Cuts one word into tokens while every connection is refused, and says how many were tried. */
final class SilentRun {
  private SilentRun() {}

  public static void main(String[] arguments) throws Exception {
    AtomicInteger tried = new AtomicInteger();
    refuseConnections(
        () -> {
          tried.incrementAndGet();
          throw new RefusedException();
        });
    Path file = Path.of(arguments[0]);
    try {
      System.out.println("tokens " + (arguments[1].equals("candor") ? quietly(file) : bare(file)));
    } catch (RefusedException e) {
      System.out.println("stopped by a refusal");
    }
    // a report would be sent by a thread of its own
    for (int i = 0; i < 20 && tried.get() == 0; i++) {
      Thread.sleep(50);
    }
    System.out.println("connections " + tried.get());
    System.exit(0);
  }

  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static int quietly(Path file) {
    try (Tokenizer tokenizer = Tokenizer.read(file, TokenizerSettings.withDefaults())) {
      return tokenizer.tokens("hello").tokens().size();
    }
  }

  private static int bare(Path file) throws IOException {
    try (HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(file, Map.of())) {
      return tokenizer.encode("hello").getIds().length;
    }
  }

  @SuppressWarnings("deprecation") // the one way to see every socket of a JVM
  private static void refuseConnections(SocketImplFactory factory) throws IOException {
    Socket.setSocketImplFactory(factory);
  }
}
