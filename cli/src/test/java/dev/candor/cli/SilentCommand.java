package dev.candor.cli;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketImplFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the command where every connection is refused, and says how many were tried. */
final class SilentCommand {
  private SilentCommand() {}

  public static void main(String[] arguments) throws Exception {
    AtomicInteger tried = new AtomicInteger();
    refuseConnections(
        () -> {
          tried.incrementAndGet();
          throw new IllegalStateException("a connection was tried");
        });
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            tried.incrementAndGet();
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException thrown) {
            tried.incrementAndGet();
          }
        });
    int code = 0;
    for (String line : arguments) {
      String[] words = line.strip().split(" +");
      code = Math.max(code, Candor.run(words, System.out, System.err, Path.of("")));
    }
    System.out.println("connections " + tried.get() + " of " + Arrays.asList(arguments).size());
    System.exit(code);
  }

  @SuppressWarnings("deprecation") // the one way to see every socket of a JVM
  private static void refuseConnections(SocketImplFactory factory) throws IOException {
    Socket.setSocketImplFactory(factory);
  }
}
