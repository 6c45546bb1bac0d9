package org.shouwang.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the database's roles. They lie in the key folder, which the nodes of one installation share, and
 * never in the database or a backup.
 */
final class DatabaseKeys {

    private final Properties passwords;

    private DatabaseKeys(Properties passwords) {
        this.passwords = passwords;
    }

    /** Reads the passwords, or makes them the first time. Two nodes that start together end up with the same ones. */
    static DatabaseKeys of(DataFolder folder) {
        var file = folder.keys().resolve("database.properties");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var read = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                read.load(reader);
            }
            return new DatabaseKeys(read);
        } catch (IOException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("无法读取数据库口令文件 %s：%s", "The database passwords in %s cannot be read: %s")
                    .with(file, e), e);
        }
    }

    /** Written aside and then linked into place, so that a half-written file is never seen and the first one wins. */
    private static void make(Path file) throws IOException {
        var made = new Properties();
        for (var role : DatabaseRole.values()) {
            made.setProperty(role.key(), newPassword());
        }
        var aside = Files.createTempFile(file.getParent(), "database", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(aside)) {
            made.store(writer, "Passwords of the database's roles. Keep this folder apart from the backups.");
        }
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException another) {
            // another node was first: its passwords count
        } catch (UnsupportedOperationException e) {
            throw new UncheckedIOException(new IOException("the key folder must allow hard links", e));
        } finally {
            Files.delete(aside);
        }
    }

    private static String newPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String passwordOf(DatabaseRole role) {
        var password = passwords.getProperty(role.key());
        if (password == null) {
            throw new IllegalStateException("no password for " + role.key() + " in the key folder");
        }
        return password;
    }
}
