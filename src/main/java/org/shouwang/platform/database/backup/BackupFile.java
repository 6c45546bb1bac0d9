package org.shouwang.platform.database.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;

/** A backup read from its beginning to its end, encrypted or not. */
final class BackupFile implements AutoCloseable {

    private final ZipInputStream zip;
    private final Manifest manifest;

    private BackupFile(ZipInputStream zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @param passphrase asked only when the file is encrypted */
    static BackupFile open(Path file, Supplier<Passphrase> passphrase) {
        try {
            return open(new BufferedInputStream(Files.newInputStream(file), 1 << 16), passphrase);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BackupFile open(InputStream in, Supplier<Passphrase> passphrase) throws IOException {
        try {
            in.mark(Passphrase.MAGIC.length);
            var plain = in;
            if (Arrays.equals(in.readNBytes(Passphrase.MAGIC.length), Passphrase.MAGIC)) {
                plain = passphrase.get().decrypting(in);
            } else {
                in.reset();
            }
            var zip = new ZipInputStream(plain);
            var first = zip.getNextEntry();
            if (first == null || !first.getName().equals(Manifest.ENTRY)) {
                throw new IOException("the file is not a backup of Shouwang, or the passphrase is another one");
            }
            var manifest = Backup.JSON.readValue(zip.readAllBytes(), Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new Halt(Halt.Code.FILE, Bilingual.of("备份由更新的版本（%s）制作，请用那个版本或更新的版本恢复。",
                        "The backup was made by a later version (%s); restore it with that one or a later one.").with(manifest.program()));
            }
            return new BackupFile(zip, manifest);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    static Halt unreadable(Path file, Exception cause) {
        return new Halt(Halt.Code.FILE, Bilingual.of(
                "备份文件 %s 无法读取：%s。文件可能不完整、被改动，或口令不对。",
                "The backup %s cannot be read: %s. It may be cut off or changed, or the passphrase is another one.")
                .with(file, cause.getMessage()), cause);
    }

    Manifest manifest() {
        return manifest;
    }

    /** The rows of the next table; the totals when there is no further one. */
    @Nullable String next() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        return entry == null ? null : entry.getName();
    }

    InputStream content() {
        return zip;
    }

    Totals totals() throws IOException {
        return Backup.JSON.readValue(zip.readAllBytes(), Totals.class);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
