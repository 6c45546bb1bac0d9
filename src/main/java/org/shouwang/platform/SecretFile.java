package org.shouwang.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;

/** Files that only their owner may read, that are there whole or not at all, and that survive a power cut. */
public final class SecretFile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {
    }

    public static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    /**
     * Creates the file with this content unless it exists. A hard link is the one step that is atomic also on a folder
     * shared over the network: of several nodes exactly one creates.
     *
     * @return false when it existed
     */
    public static boolean create(Path file, String content) throws IOException {
        var written = write(file, content);
        try {
            Files.createLink(file, written);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(written);
            settle(file.getParent());
        }
    }

    public static void replace(Path file, String content) throws IOException {
        Files.move(write(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        settle(file.getParent());
    }

    /** Overwrites, then deletes. On media that write elsewhere the overwriting is in vain: the master key guards those. */
    public static void shred(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var noise = new byte[(int) channel.size()];
            RANDOM.nextBytes(noise);
            channel.write(ByteBuffer.wrap(noise));
            channel.force(true);
        }
        Files.delete(file);
        settle(file.getParent());
    }

    /** Makes the folder if need be, open to its owner only. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (posix(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static Path write(Path beside, String content) throws IOException {
        folder(beside.getParent());
        var file = beside.resolveSibling("." + beside.getFileName() + "." + UUID.randomUUID());
        if (posix(beside)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
            channel.force(true);
        }
        return file;
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes a created, moved or deleted name itself durable; not every system can. */
    private static void settle(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file system journals names anyway.
        }
    }
}
