package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Who may use the data folder, checked at each start: a restore or a copy may have opened it. What
 * belongs to this user is closed again; what does not and can be changed by everybody is refused.
 */
final class FolderModes {
  private static final Set<PosixFilePermission> FOR_OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> SECRET =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<String> SECRET_FILES =
      Set.of(Welcome.KEY_FILE, Welcome.LINK_FILE, EmbeddedDatabase.PASSWORD_FILE);

  private static final Logger LOG = Logger.getLogger(FolderModes.class);

  private FolderModes() {}

  /**
   * Closes the folder itself. A volume of another owner, such as one that a container platform
   * mounts for a group, keeps its permissions: only its owner may change them. What is in it
   * belongs to this user and is closed one by one.
   *
   * @throws StartupException if everybody may write to it and that cannot be changed
   */
  static void closeFolder(Path folder) throws IOException {
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
    if (isWithin(before, FOR_OWNER)) {
      return;
    }
    if (!change(folder, FOR_OWNER)) {
      requireNotWritableByAll(folder, before);
      LOG.warnf(
          "the permissions of the data folder %s belong to %s and were not changed",
          folder, Files.getOwner(folder));
    }
  }

  /**
   * Closes the files with secrets and the folders in it. Links are left alone: what they lead to is
   * not part of the folder.
   *
   * @throws StartupException if others can read a secret, or change a folder, and that cannot be
   *     changed
   */
  static void closeContents(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        var attributes =
            Files.readAttributes(entry, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
          closeSubfolder(entry, attributes.permissions());
        } else if (attributes.isRegularFile()
            && SECRET_FILES.contains(String.valueOf(entry.getFileName()))) {
          closeSecret(entry, attributes.permissions());
        }
      }
    }
  }

  private static void closeSecret(Path file, Set<PosixFilePermission> before) throws IOException {
    if (isWithin(before, SECRET)) {
      return;
    }
    if (!change(file, SECRET)) {
      throw new StartupException(
          "others can read the secret in %s, which belongs to %s. Give it to the user of the service, with mode 600."
              .formatted(file, Files.getOwner(file)));
    }
    LOG.warnf(
        "others could read the secret in %s (%s); that is mended. Replace the secret if they may have",
        file, PosixFilePermissions.toString(before));
  }

  private static void closeSubfolder(Path folder, Set<PosixFilePermission> before)
      throws IOException {
    if (isWithin(before, FOR_OWNER)) {
      return;
    }
    if (!change(folder, FOR_OWNER)) {
      requireNotWritableByAll(folder, before);
      LOG.warnf(
          "others may use the folder %s (%s), which belongs to %s",
          folder, PosixFilePermissions.toString(before), Files.getOwner(folder));
    }
  }

  private static void requireNotWritableByAll(Path folder, Set<PosixFilePermission> permissions)
      throws IOException {
    if (permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new StartupException(
          "everybody on this machine may change the files in %s, which belongs to %s. Give the folder to the user of the service, with mode 700."
              .formatted(folder, Files.getOwner(folder)));
    }
  }

  private static boolean isWithin(
      Set<PosixFilePermission> permissions, Set<PosixFilePermission> allowed) {
    var more = EnumSet.noneOf(PosixFilePermission.class);
    more.addAll(permissions);
    more.removeAll(allowed);
    return more.isEmpty();
  }

  /** Returns false if they belong to somebody else. */
  private static boolean change(Path path, Set<PosixFilePermission> permissions)
      throws IOException {
    try {
      Files.setPosixFilePermissions(path, permissions);
      return true;
    } catch (FileSystemException e) {
      if (Files.isDirectory(path) && !Files.isWritable(path)) {
        throw e;
      }
      return false;
    }
  }
}
