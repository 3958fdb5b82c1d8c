package dev.candor.data.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * Where the tokenizer's native library is unpacked: {@code candor-native-USER} in the folder for
 * temporary files, which nobody else may write. A folder of that name that somebody else made is
 * not used, because what lies in it is run.
 */
final class NativeFolder {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private NativeFolder() {}

  static Path own() throws IOException {
    String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
    Path folder = Path.of(System.getProperty("java.io.tmpdir")).resolve("candor-native-" + user);
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      return posix
          ? Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
          : Files.createDirectory(folder, new FileAttribute<?>[0]);
    } catch (FileAlreadyExistsException e) {
      return isOurs(folder, posix) ? folder : Files.createTempDirectory("candor-native-");
    }
  }

  private static boolean isOurs(Path folder, boolean posix) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!posix) {
      return true;
    }
    Path probe = Files.createTempFile("candor", null);
    try {
      UserPrincipal us = Files.getOwner(probe);
      return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(us)
          && OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder));
    } finally {
      Files.deleteIfExists(probe);
    }
  }
}
