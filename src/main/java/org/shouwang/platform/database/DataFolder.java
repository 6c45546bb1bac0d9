package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything that one installation keeps on disk. The keys lie beside the database and never in it, so that a copy of
 * the database alone opens nothing; only its user may look into any of it.
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The database's own files; to be touched by PostgreSQL only. */
    public Path pg() {
        return root.resolve("pg");
    }

    /** Where a restore fills a database that nobody may start yet. */
    Path restoring() {
        return root.resolve("pg.restoring");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path settings() {
        return root.resolve("shouwang.yaml");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** When and where the last backup went; {@code doctor} reads it. */
    public Path lastBackup() {
        return root.resolve("last-backup.txt");
    }

    /** Makes the folders that are missing, closed to other users of the machine. */
    public DataFolder make() {
        try {
            for (var folder : new Path[] {root, keys(), logs()}) {
                if (!Files.isDirectory(folder)) {
                    Files.createDirectories(folder.getParent());
                    Files.createDirectory(folder,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                }
            }
        } catch (IOException e) {
            throw new Halt(Halt.Code.FAILED, Bilingual.of(
                    "无法建立数据文件夹 %s（%s）。请换一个可写的位置：--data 文件夹。",
                    "The data folder %s cannot be made (%s). Name a place that can be written: --data FOLDER.")
                    .with(root, e), e);
        }
        if (!Files.isWritable(root)) {
            throw new Halt(Halt.Code.FAILED, Bilingual.of(
                    "数据文件夹 %s 属于别的用户，无法写入。请用原来的用户启动，或用 --data 指定另一个文件夹。",
                    "The data folder %s belongs to another user and cannot be written. Start as that user, or name another one: --data FOLDER.")
                    .with(root));
        }
        return this;
    }
}
