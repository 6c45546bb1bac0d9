package org.shouwang.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once for a user from the archive that comes with the jar. They lie in a folder named
 * by the archive's hash, far from any data folder: whoever tidies up one never touches the other.
 */
record PostgresBinaries(Path folder) {

    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    static PostgresBinaries unpacked() {
        var archive = "/postgres-" + system() + "-" + machine() + ".txz";
        try {
            var target = cache().resolve("postgresql-" + hashOf(archive));
            if (!Files.isDirectory(target)) {
                unpack(archive, target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "无法解压自带的 PostgreSQL：%s。请检查磁盘空间和缓存文件夹 %s 的权限。",
                    "The PostgreSQL that comes with Shouwang cannot be unpacked: %s. Check the free space and the rights of %s.")
                    .with(e, cache()), e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Root's is open to the user as whom root runs PostgreSQL. */
    private static Path cache() {
        if (RunAs.me() == 0) {
            return Path.of("/var/cache/shouwang");
        }
        var named = System.getenv("XDG_CACHE_HOME");
        var base = named != null && !named.isBlank() ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("shouwang");
    }

    private static String hashOf(String archive) throws IOException {
        try (var in = open(archive)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacked aside and then moved, so that a folder of that name is always whole, whoever else unpacks meanwhile. */
    private static void unpack(String archive, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var aside = Files.createTempDirectory(target.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, aside);
            }
        }
        open(aside);
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            delete(aside);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("an entry of the archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, RUNNABLE);
            }
        }
    }

    /** Programs and folders can be used by everybody, whatever the caller's mask says. */
    private static void open(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                boolean runnable = Files.isDirectory(each) || Files.isExecutable(each);
                Files.setPosixFilePermissions(each, runnable ? RUNNABLE : READABLE);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static InputStream open(String archive) throws IOException {
        var in = PostgresBinaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "这个版本没有自带适合本机（%s %s）的 PostgreSQL。请安装 PostgreSQL 15 或更新版本，并设置 SHOUWANG_DB_URL、SHOUWANG_DB_USER、SHOUWANG_DB_PASSWORD。",
                    "This build carries no PostgreSQL for this machine (%s %s). Install PostgreSQL 15 or newer and set SHOUWANG_DB_URL, SHOUWANG_DB_USER and SHOUWANG_DB_PASSWORD.")
                    .with(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return in;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
